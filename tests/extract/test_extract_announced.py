"""What announcements list: one meeting after another, titles behind a name, who is no participant."""

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, planned, told

SAID = datetime.date(2022, 1, 5)      # a Wednesday
TALKS = "MR. HALE: Chad and Niger will hold talks in Geneva on January 10. "


def said(text: str, kind: str) -> list[str]:
    """The findings of a kind, each on one line."""
    return [told(one).removeprefix(f"{kind} ") for one in of_kind(text, kind, SAID)]


def test_each_meeting_of_a_list_has_its_own_day() -> None:
    text = TALKS + ("That will be followed by a meeting of the NATO-Russia Council on January 12 and a meeting of the "
                    "OSCE Permanent Council on January 13.")
    assert said(text, "date") == ["2022-01-10 decided", "2022-01-12 decided", "2022-01-13 decided"]
    assert [one.meeting for one in of_kind(text, "date", SAID)] == ["m1", "m2", "m3"]
    assert said(text, "precedence") == ["m1<m2 decided"]


@pytest.mark.parametrize("text", [
    "Mali will not be a participant in the Geneva talks.",
    "Mali is not a party to these talks.",
    "Mali won't be part of the Geneva talks.",
])
def test_who_is_no_participant_stays_away_from_talks_that_are_held(text: str) -> None:
    assert said(TALKS + text, "attendance") == ["mali excluded decided"]
    assert [one.status for one in planned(TALKS + text, SAID)] == ["decided"]


def test_what_somebody_is_does_not_meet() -> None:
    text = ("MS. KELLER: On May 21st, the President will host His Excellency Ivo Brandt, President of the Republic of "
            "Korea, at the White House.")
    findings = found(text, SAID)
    assert len(findings.meetings) == 1
    assert "Ivo Brandt" in names(findings, findings.meetings[0])
    assert said(text, "venue_allowed") == ["White House decided"]


@pytest.mark.parametrize(("text", "kind", "expected"), [
    ("Secretary Amadi will be leaving on April 20 for The Hague, where he'll meet with Foreign Minister Paz.",
     "venue_allowed", ["The Hague decided"]),
    ("There's every opportunity for President Ruiz and President Kole to meet in the weeks ahead.", "window",
     ["vague possible"]),
    (TALKS[9:] + "Niger has said that it will return when there's progress on access.", "condition",
     ["there's progress on access decided"]),
])
def test_formulas_of_the_trade(text: str, kind: str, expected: list[str]) -> None:
    assert said(f"MR. HALE: {text}", kind) == expected


@pytest.mark.parametrize("answer", ["It has not been confirmed.", "It hasn't been finalized.", "It's not agreed."])
def test_what_is_not_confirmed_is_no_no(answer: str) -> None:
    assert not said(f"{TALKS}\nQUESTION: Will Ambassador Vega join?\nMR. HALE: {answer}", "attendance")


def test_who_would_host_holds_no_meeting_of_its_own() -> None:
    text = "MR. HALE: Chad and Niger will hold a summit. The Egyptians have indicated they'd be willing to host."
    assert len(planned(text, SAID)) == 1
