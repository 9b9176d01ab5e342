"""Settings of all tests: nothing is timed, and in CI the same examples are drawn each time."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("summit", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("summit")
