"""Turns of agency reports that look like something else: who would not be named, what would be natural, which level."""

from __future__ import annotations

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, only, planned

SAID = datetime.date(2024, 5, 14)
SUMMIT = "The presidents of Chad and Niger plan to hold a summit in Rome on 3 June. "


@pytest.mark.parametrize("aside", [
    "the source said, asking not to be named.", "said an official who declined to be identified.",
    "the diplomat said, insisting not to be quoted.",
])
def test_who_would_not_be_named_calls_nothing_off(aside: str) -> None:
    text = f"\"The summit of Chad and Niger will likely be held on 3 June,\" {aside}"
    assert only(text, "date", SAID).modality == "possible"


@pytest.mark.parametrize(("sentence", "modality"), [
    ("It would be natural for President Kole of Chad to visit Oslo in June, the source told reporters.", "possible"),
    ("The source told reporters that President Kole of Chad would visit Oslo in June.", "decided"),
    ("The source told reporters that it would be held with President Kole of Chad in Oslo in June.", None),
])
def test_what_would_be_natural_is_no_plan(sentence: str, modality: str | None) -> None:
    assert {one.modality for one in of_kind(sentence, "window", SAID)} <= {modality}


def test_talks_on_a_signing_are_no_signing() -> None:
    text = "The next round of consultations on the signing of a treaty will be held in Moscow on 8 October."
    (meeting,) = planned(text, SAID)
    assert meeting.quote.startswith("The next round")
    assert len(planned("Chad and Niger will attend the signing of the treaty on 8 October.", SAID)) == 1


def test_an_event_on_whose_margins_others_met_is_no_meeting_to_come() -> None:
    text = (SUMMIT + "The summit was proposed by Kole when the two leaders met on the sidelines of a Group of Seven "
            "summit in Kobe, Japan.")
    assert {one.places for one in of_kind(text, "venue_allowed", SAID)} == {("Rome",)}


def test_whom_nobody_has_asked_to_meet_does_not() -> None:
    assert planned("The envoy of Chad said he had not been asked to meet members of the opposition.", SAID) == []


def test_what_is_due_is_the_meeting_just_named() -> None:
    text = ("The envoy and his team will hold consultations with Chad in preparation for the eighth round of the talks "
            "with Niger, due to take place in Geneva on 3 June.")
    every = found(text, SAID)
    day = next(one for one in every.findings if one.kind == "date")
    round_ = next(one for one in every.meetings if "eighth round" in one.quote)
    assert day.meeting == round_.id


@pytest.mark.parametrize("level", [
    "of deputy director general-level diplomats", "on trade at the deputy ministerial level",
])
def test_on_which_level_others_meet(level: str) -> None:
    text = SUMMIT + f"They plan to hold a meeting {level} in Oslo on 20 May."
    assert len(planned(text, SAID)) == 2
    assert len(planned(SUMMIT + "They plan to hold the meeting at the level of presidents.", SAID)) == 1


def test_whose_family_name_comes_first() -> None:
    text = "President Han Min-seo will visit Rome. Talks between Han and President Kole will be held on 3 June."
    every = found(text, SAID)
    assert any(names(every, one) == {"Han Min-seo", "Kole"} for one in every.meetings)


def test_a_reason_is_not_when_they_meet() -> None:
    text = "Given the holidays in the second half of May, the summit of Chad and Niger is likely to be held on 3 June."
    assert of_kind(text, "window", SAID) == []


def test_a_most_likely_venue_and_no_bad_idea() -> None:
    one = only(SUMMIT.replace(" in Rome", "") + "Lisbon is the most likely venue.", "venue_allowed", SAID)
    assert (one.places, one.modality) == (("Lisbon",), "possible")
    assert planned(SUMMIT + "It is not a bad idea to hold a summit every year.", SAID)[0].status == "decided"


def test_a_deputy_envoy_is_not_the_envoy() -> None:
    text = ("Special Envoy Hanna Lind spoke on Monday. Deputy Special Envoy Omar Rade is in Rome. The Special Envoy "
            "will meet President Kole of Chad on 3 June.")
    every = found(text, SAID)
    assert [names(every, one) for one in every.meetings] == [{"Hanna Lind", "Kole"}]


def test_the_day_of_a_greeting_is_not_when_they_meet() -> None:
    text = "President Kole of Chad is on a visit to Rome. President Ruiz greeted him at the airport on Friday."
    assert of_kind(text, "date", SAID) == []


def test_a_run_of_days_may_have_names() -> None:
    text = "Ghana will host the summit of the union from Tuesday, June 4 to Saturday, June 8, in Accra."
    assert only(text, "date", SAID).range == ("2024-06-04", "2024-06-08")


def test_each_body_has_its_own_session_and_day() -> None:
    text = ("The summit will be preceded by the 46th Ordinary Session of the Union Mediation and Peace Council on 4 "
            "June and the 86th Ordinary Session of the Union Council of Ministers on 5 June.")
    every = found(text, SAID)
    days = {one.meeting: one.date for one in every.findings if one.kind == "date"}
    assert sorted(str(day) for day in days.values()) == ["2024-06-04", "2024-06-05"]
    assert not any("Session" in name for one in every.meetings for name in names(every, one))


def test_who_boycotts_talks_and_is_told_of_calls_none_off() -> None:
    said = "The rebels that are boycotting the talks would be given more time, he said."
    assert planned(SUMMIT.replace("a summit", "talks") + said, SAID)[0].status == "decided"
    off = planned("The presidents of Chad and Niger are boycotting the talks on 3 June.", SAID)
    assert {one.status for one in off} == {"rejected"}
