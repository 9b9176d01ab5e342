"""A person may change what a finding says, never what it stands on."""

from __future__ import annotations

from typing import Any

import pytest

from solver.extract.findings import Date, Findings, VenueAllowed, Window
from solver.extract.grounding import Words
from solver.extract.llm.answer import read_answer
from solver.extract.reviewing import changed, choices, kept, values

from .test_extract_llm_answer import ANSWER, DAY, TEXT

FOUND: Findings = read_answer(ANSWER, Words(TEXT), DAY)[0]
MEETING, VENUE, WINDOW = FOUND.meetings[0], FOUND.findings[0], FOUND.findings[1]
assert isinstance(VENUE, VenueAllowed)
assert isinstance(WINDOW, Window)


def test_what_may_be_changed() -> None:
    assert set(values(VENUE)) == {"modality", "speaker", "citing", "meeting", "places", "examples"}
    assert choices(VENUE, "modality") == ("decided", "proposed", "possible", "rejected")
    assert choices(VENUE, "places") == ()


@pytest.mark.parametrize(("part", "field", "words", "value"), [
    (VENUE, "modality", "possible", "possible"),
    (VENUE, "places", " Oslo , Quito", ("Oslo", "Quito")),
    (VENUE, "examples", "yes", True),
    (VENUE, "speaker", "", None),
    (VENUE, "citing", "Boone, of the south", "Boone, of the south"),
    (VENUE, "meeting", "m, n", ("m", "n")),
    (WINDOW, "latest", "2031-05-20", "2031-05-20"),
    (MEETING, "participants", "b", ("b",)),
    (Date(meeting="m", modality="decided", relative="x", at=(0, 3), quote="The"), "range", "2031-05-01, 2031-05-02",
     ("2031-05-01", "2031-05-02")),
])
def test_a_change(part: Any, field: str, words: str, value: object) -> None:
    new = changed(part, field, words, FOUND)
    assert getattr(new, field) == value
    assert (new.at, new.quote) == (part.at, part.quote)


@pytest.mark.parametrize(("part", "field", "words", "said"), [
    (VENUE, "modality", "sure", "Input should be 'decided'"),
    (VENUE, "places", "", "valid tuple"),
    (VENUE, "meeting", "x", "no such meeting: x; there are m, n, p, all"),
    (WINDOW, "latest", "20 May", "String should match pattern"),
    (MEETING, "participants", "b, z", "no such participant: z; there are a, b"),
])
def test_a_change_that_does_not_fit(part: Any, field: str, words: str, said: str) -> None:
    with pytest.raises(ValueError, match="^" + said[:20]) if said[0] != "v" else pytest.raises(ValueError, match=said):
        changed(part, field, words, FOUND)


def test_what_is_kept_hangs_together() -> None:
    left = kept(FOUND, FOUND.meetings[:1], FOUND.findings)
    assert [one.kind for one in left.findings] == ["venue_allowed", "window"]
    assert len(left.participants) == 2
    assert kept(FOUND, (), FOUND.findings).participants == ()
