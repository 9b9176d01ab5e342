"""Calls on which officials tell of a journey: bilaterals, whom somebody joins, pairs named with a hyphen."""

from __future__ import annotations

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, only, planned

SAID = datetime.date(2028, 11, 8)      # a Wednesday, later than any table of who holds which office
CALL = "SENIOR ADMINISTRATION OFFICIAL: The President will be in Lima for the summit. "


def _pairs(text: str) -> list[set[str]]:
    every = found(text, SAID)
    return [names(every, one) for one in every.meetings if one.status != "past"]


@pytest.mark.parametrize("told", [
    "We have bilaterals with Prime Minister Whit of Australia and President Ortiz of Chile.",
    "She has bilaterals with Prime Minister Whit of Australia and President Ortiz of Chile on Sunday.",
])
def test_each_bilateral_is_a_meeting_of_two(told: str) -> None:
    every = found(CALL + told, SAID)
    two = [one for one in every.meetings if one.format == "bilateral"]
    assert [(names(every, one), one.status) for one in two] == [
        ({"the President", "Whit"}, "decided"), ({"the President", "Ortiz"}, "decided")]


def test_whom_she_means_is_not_whom_somebody_has_a_bilateral_with() -> None:
    text = CALL + "We have a bilateral with Prime Minister Whit. She will also see President Ortiz of Chile."
    assert {"the President", "Ortiz"} in _pairs(text)


@pytest.mark.parametrize(("sentence", "who"), [
    ("President Lars Holm will join other European leaders in Lisbon on 3 June.", {"Lars Holm", "European leaders"}),
    ("President Lars Holm is looking forward to joining President Ana Ortiz in Lisbon on 3 June.",
     {"Lars Holm", "Ana Ortiz"}),
])
def test_whoever_joins_others_somewhere_meets_them(sentence: str, who: set[str]) -> None:
    assert _pairs(sentence) == [who]
    assert only(sentence, "venue_allowed", SAID).places == ("Lisbon",)
    assert of_kind(sentence, "attendance", SAID) == []


def test_whoever_joins_others_in_doing_something_meets_nobody() -> None:
    assert planned("President Lars Holm will join other leaders at the UN in condemning the attack.", SAID) == []
    assert planned("Chad will join the union next year.", SAID) == []


def test_the_meeting_with_somebody_is_theirs() -> None:
    text = (CALL + "She will see President Ortiz of Chile on Friday. On Sunday she will meet Prime Minister Whit.\n"
            "Q On the meeting with President Ortiz, what would be a good outcome?\n"
            "SENIOR ADMINISTRATION OFFICIAL: We have set no preconditions for that meeting.")
    every = found(text, SAID)
    (one,) = of_kind(text, "condition", SAID)
    assert names(every, next(each for each in every.meetings if each.id == one.meeting)) == {"the President", "Ortiz"}


def test_a_stop_to_see_somebody_is_another_meeting() -> None:
    text = (CALL + "She will see President Ortiz of Chile on Friday.\n"
            "Q Is there a chance that she adds a stop in Quito to see the General Secretary?\n"
            "SENIOR ADMINISTRATION OFFICIAL: There are currently no plans for such a meeting.")
    every = found(text, SAID)
    off = [one for one in every.meetings if one.status == "rejected"]
    assert [names(every, one) for one in off] == [{"the President", "the General Secretary"}]


@pytest.mark.parametrize(("sentence", "count"), [
    ("The leaders will open the summit with a family photo session.", 1),
    ("They will hold sessions. The first is on trade. The second is on ports.", 1),
])
def test_photographs_and_topics_are_no_meetings(sentence: str, count: int) -> None:
    text = "The presidents of Chad and Niger will hold a summit in Rome on 3 June. " + sentence
    assert len(planned(text, SAID)) == count


def test_a_length_over_a_series_of_days() -> None:
    text = "The presidents of Chad and Niger will meet. They will hold the summit over a series of two days."
    assert only(text, "duration", SAID).max_days == 2


def test_two_who_are_joined_by_a_hyphen_are_two() -> None:
    text = "The Kole-Brandt meeting will be held on 3 June. President Kole looks forward to meeting President Brandt."
    assert _pairs(text) == [{"Kole", "Brandt"}]
    text = "President Ana Ruiz-Paz will meet President Brandt on 3 June."
    assert _pairs(text) == [{"Ana Ruiz-Paz", "Brandt"}]


@pytest.mark.parametrize(("verb", "speaker"), [("adds a stop to her trip, and", None), ("added that", "envoy")])
def test_who_adds_something_says_nothing(verb: str, speaker: str | None) -> None:
    text = f"The envoy {verb} Chad and Niger will meet on 3 June."
    assert only(text, "date", SAID).speaker == speaker
