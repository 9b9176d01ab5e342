"""Settings of all tests: nothing is timed, so that a busy machine fails nothing."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("summit", deadline=None)
settings.load_profile("summit")
