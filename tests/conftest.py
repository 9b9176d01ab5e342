"""Settings of all tests: nothing is timed, and in CI the same examples are drawn each time; files that they share."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from .show.examples import DAYS, HOURS

settings.register_profile("summit", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("summit")


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What programs may keep lies in a folder of the tests' own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _interruptible() -> None:
    """Programs that tests start can be interrupted, even where a shell runs the tests in its background: what it starts
    there ignores Ctrl-C, and so does what that starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def days_file(tmp_path: Path) -> str:
    """A file with a scenario on the daily grid."""
    return _written(tmp_path / "days.yaml", DAYS)


@pytest.fixture
def hours_file(tmp_path: Path) -> str:
    """A file with a scenario to the hour, with journeys and an optional meeting."""
    return _written(tmp_path / "hours.yaml", HOURS)


def _written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)
