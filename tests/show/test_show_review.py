"""The walk through findings: what is shown, what each answer does."""

from __future__ import annotations

import pytest

from solver.extract.findings import Findings
from solver.show.review import review
from solver.show.screen import Screen, columns
from tests.extract.test_extract_llm_answer import TEXT
from tests.extract.test_extract_reviewing import FOUND


def walked(answers: str, screen: Screen | None = None) -> tuple[Findings, str, list[str]]:
    """What is left, what was shown, and what was asked, for answers parted by slashes; none may be left over."""
    said: list[str] = []
    asked: list[str] = []
    given = iter(answers.split("/"))

    def ask(question: str) -> str:
        asked.append(question)
        return next(given)

    left = review(screen or Screen(), TEXT, FOUND, ask, said.append)
    assert next(given, None) is None
    return left, "".join(said), asked


def test_everything_accepted() -> None:
    for answers in ("accept/a//a/A/a", "rest", "a/a/a/r"):
        left, text, _ = walked(answers)
        assert left == FOUND
        assert text.endswith("Accepted: 3 meetings of 3, 3 findings of 3.\n")


def test_what_is_shown() -> None:
    _, text, asked = walked("a/a/a/a/a/a")
    assert "Meeting 1 of 3: m\n  The envoys [Amari and Boone will meet in Oslo] “next week”, Ms Amari said.\n" in text
    assert "Finding 1 of 3: venue_allowed\n" in text
    assert "    meeting   m (talks)\n    places    Oslo\n" in text
    assert set(asked) == {"Accept, change, drop, accept the rest, or stop here? [A/c/d/r/s]"}


def test_dropped() -> None:
    left, text, _ = walked("a/d/a/d/a")
    assert [one.id for one in left.meetings] == ["m", "p"]
    assert [one.kind for one in left.findings] == ["window"]
    assert "1 finding is dropped with the meetings." in text
    left, _, _ = walked("a/a/a/a/s")
    assert [one.kind for one in left.findings] == ["venue_allowed"]
    assert walked("s")[0] == Findings(published=FOUND.published)


def test_changed() -> None:
    left, text, asked = walked("c/status/proposed/a/a/a/c/places/Oslo, Quito/c/mod/sure/possible/a/a/a")
    assert left.meetings[0].status == "proposed"
    assert left.findings[0].modality == "possible"
    assert left.findings[0].model_dump()["places"] == ("Oslo", "Quito")
    assert "sure does not fit: Input should be 'decided', 'proposed'" in " ".join(text.split())
    assert "modality (decided, proposed, possible, rejected); nothing: left open" in asked
    assert "    places    Oslo, Quito\n" in text


@pytest.mark.parametrize("answers", ["x/maybe/a/a/a/a/a/a", "c//a/a/a/a/a/a", "c/label//a/a/a/a/a/a"])
def test_slips_change_nothing(answers: str) -> None:
    assert walked(answers)[0] == FOUND


@pytest.mark.parametrize("width", [40, 80])
def test_on_a_terminal(width: int) -> None:
    _, text, _ = walked("rest" if width == 80 else "a/a/a/a/a/a", Screen(width, True, True))
    assert "[" not in text.replace("\x1b[", "")
    assert "\x1b[7mAmari and Boone" in text
    assert max(columns(line.replace("\x1b[7m", "").replace("\x1b[1m", "").replace("\x1b[0m", ""))
               for line in text.splitlines()) <= width
