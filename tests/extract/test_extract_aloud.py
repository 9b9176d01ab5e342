"""What is said aloud: days of the week, answers without a subject, titles without a name, a journey's day."""

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, told

SAID = datetime.date(2031, 5, 14)      # a Wednesday
WHEN = "QUESTION: When will President Ruiz and President Kole meet?\nMR. HALE: "
LOBBY = "The Prime Minister's official spokesman said: "


def said(text: str, kind: str) -> list[str]:
    """The findings of a kind, each on one line."""
    return [told(one).removeprefix(f"{kind} ") for one in of_kind(text, kind, SAID)]


def who(text: str) -> list[set[str]]:
    """The names of those who meet, meeting by meeting, of the meetings to come."""
    findings = found(text, SAID)
    return [names(findings, one) for one in findings.meetings if one.status != "past"]


@pytest.mark.parametrize(("text", "expected"), [
    ("MR. HALE: President Ruiz and President Kole will meet on Wednesday.", ["2031-05-21 decided"]),
    ("MR. HALE: President Ruiz and President Kole will meet on Thursday.", ["2031-05-15 decided"]),
    ("MR. HALE: President Ruiz and President Kole will meet on Wednesday, May 14.", ["2031-05-14 decided"]),
    ("President Ruiz and President Kole will meet on Wednesday.", ["2031-05-14 decided"]),
])
def test_what_is_on_that_day_is_today_to_who_speaks(text: str, expected: list[str]) -> None:
    assert said(text, "date") == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("President Ruiz will travel to Rome on Monday for a meeting with President Kole on Tuesday, May 27.",
     ["2031-05-27 decided"]),
    ("President Ruiz will travel to Rome on Monday for a meeting with President Kole.", ["2031-05-19 decided"]),
])
def test_the_day_of_a_journey_is_no_meetings_where_that_has_its_own(text: str, expected: list[str]) -> None:
    assert said(text, "date") == expected


@pytest.mark.parametrize(("answer", "kind", "expected"), [
    ("We're shooting for December.", "window", ["2031-12-01..2031-12-31 possible"]),
    ("We're looking at early in the new year.", "window", ["2032-01-01.. possible"]),
    ("It's more likely to be afterwards, perhaps the first week of October.", "window",
     ["2031-10-01..2031-10-07 possible"]),
    ("We'd expect it in the not-too-distant future.", "window", ["vague possible"]),
    ("Could be in Europe.", "venue_property", ["region: Europe possible"]),
    ("Might well be in Vienna.", "venue_allowed", ["Vienna possible"]),
])
def test_an_answer_needs_no_subject(answer: str, kind: str, expected: list[str]) -> None:
    assert said(WHEN + answer, kind) == expected


@pytest.mark.parametrize(("text", "expected"), [
    (LOBBY + "The PM will meet the Taoiseach for private discussions tomorrow.",
     [{"the Prime Minister", "the Taoiseach"}]),
    (LOBBY + "The Prime Minister will see Spanish Prime Minister Paz.", [{"the Prime Minister", "Paz"}]),
    ("MS. KELLER: The President will meet Prime Minister Paz on Thursday. On Sunday, the President will travel to "
     "Windsor to meet with the Queen.", [{"the President", "Paz"}, {"the President", "the Queen"}]),
])
def test_a_title_alone_is_somebody(text: str, expected: list[set[str]]) -> None:
    assert who(text) == expected


def test_whoever_would_lead_the_delegation_comes() -> None:
    text = ("MR. HALE: Talks between Sudan and Ethiopia will be held in Geneva.\n"
            "QUESTION: And would Ambassador Vega lead the delegation?\nMR. HALE: He would.")
    assert said(text, "attendance") == ["vega required decided"]


def test_a_summit_that_begins_on_a_day_is_decided() -> None:
    text = "President Ruiz will meet President Kole in Lima, ahead of the G7 Summit, which begins on Friday."
    assert said(text, "precedence") == ["m1<m2 decided"]
    assert said(text, "date") == ["2031-05-16 decided"]
