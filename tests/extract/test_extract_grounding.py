"""Evidence stands in the text byte for byte, or the finding is dropped."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.extract.findings import Date, Findings, Meeting, Party, Precedence, as_json
from solver.extract.grounding import Words, grounded

TEXT = "The king said: “We  will\nmeet – in May.” We will meet."


@pytest.mark.parametrize(("quote", "there"), [
    ('"We will meet - in May."', "“We  will\nmeet – in May.”"),
    ("the KING said", "The king said"),
])
def test_what_nobody_means_by_it_is_forgiven(quote: str, there: str) -> None:
    found = Words(TEXT).span(quote)
    assert found is not None
    assert TEXT[slice(*found)] == there


@pytest.mark.parametrize("quote", ["We will meet in June", "We meet", "", " ", '"', "We would meet"])
def test_nothing_else_is(quote: str) -> None:
    assert Words(TEXT).span(quote) is None


def test_of_several_places_the_nearest() -> None:
    assert list(Words(TEXT).spans("we will")) == [(16, 24), (41, 48)]
    assert Words(TEXT).span("we will", near=50) == (41, 48)


@given(st.text(max_size=200), st.data())
def test_what_stands_in_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    for first, last in Words(text).spans(quote):
        assert 0 <= first < last <= len(text)
    if quote.strip() == quote and any(char.isascii() and char.isalnum() for char in quote):
        assert Words(text).span(quote) is not None


def quoted(text: str, words: str, **fields: Any) -> dict[str, Any]:
    at = text.index(words)
    return {"at": (at, at + len(words)), "quote": words} | fields


def test_what_does_not_stand_there_is_dropped_with_all_that_leans_on_it() -> None:
    text = "Oda and Ruiz will meet on 3 May, then with Lee."
    found = Findings(
        participants=(Party(id="oda", name="Oda", **quoted(text, "Oda")),
                      Party(id="lee", name="Lee", at=(0, 3), quote="Lee")),
        meetings=(Meeting(id="m1", label="one", format="talks", participants=("oda", "lee"), status="decided",
                          **quoted(text, "will meet")),
                  Meeting(id="m2", label="two", format="talks", status="decided", at=(4, 99), quote="then")),
        findings=(Date(meeting="m1", date="2031-05-03", relative="3 May", modality="decided",
                       **quoted(text, "on 3 May")),
                  Precedence(before="m1", after="m2", modality="decided", **quoted(text, "then"))))
    kept = grounded(found, text)
    assert [one.id for one in kept.participants] == ["oda"]
    assert [(one.id, one.participants) for one in kept.meetings] == [("m1", ("oda",))]
    assert as_json(kept)["findings"] == [
        {"kind": "date", "meeting": "m1", "date": "2031-05-03", "relative": "3 May", "modality": "decided",
         "at": [23, 31], "quote": "on 3 May"}]


def test_findings_name_only_what_is_listed() -> None:
    with pytest.raises(ValueError, match="m9"):
        Findings(findings=(Date(meeting="m9", relative="soon", modality="possible", at=(0, 1), quote="x"),))


@pytest.mark.parametrize("day", ["2031-02-30", "XXXX-13-01", "3 May", "2031-5-3"])
def test_days_are_real(day: str) -> None:
    with pytest.raises(ValueError, match="date"):
        Date(meeting="m1", date=day, relative="then", modality="possible", at=(0, 1), quote="x")


def test_all_is_every_meeting_and_no_name() -> None:
    with pytest.raises(ValueError, match="every meeting"):
        Findings(participants=(Party(id="all", name="Oda", at=(0, 3), quote="Oda"),))
