"""Until when nobody meets, when they meet at the earliest, and what some meet for ahead of others."""

from __future__ import annotations

import pytest

from .kit import of_kind, only, planned

ROUND = "The next round of talks between Chad and Cuba "
SUMMIT = "Chile and Peru will hold a summit in Lima from 10 to 12 June. "


@pytest.mark.parametrize(("rest", "earliest"), [
    ("will not be held within the next two weeks.", "2024-05-29"),
    ("will take place in Cairo, but certainly not in the next three weeks.", "2024-06-05"),
    ("will not resume for at least another two weeks.", "2024-05-29"),
    ("will be held, but not within the next two/three weeks.", "2024-05-29"),
    ("will be held in Cairo, but not before June.", "2024-06-01"),
])
def test_a_meeting_that_is_held_off_is_to_come(rest: str, earliest: str) -> None:
    windows = [one for one in of_kind(ROUND + rest, "window") if not one.vague]
    assert [(one.earliest, one.latest, one.modality) for one in windows] == [(earliest, None, "decided")]
    assert [one.status for one in planned(ROUND + rest)] != ["rejected"]


@pytest.mark.parametrize("rest", [
    "will be held within the next two weeks, not in Cairo.",
    "may be held within the next two weeks if the truce is not broken.",
])
def test_a_stretch_in_which_they_meet_stays_one(rest: str) -> None:
    assert [one.latest for one in of_kind(ROUND + rest, "window")] == ["2024-05-29"]


@pytest.mark.parametrize("sentence", [
    "The envoy will brief the Council again on 17 June.",
    "The minister is expected to report to parliament on Monday.",
])
def test_the_day_of_a_report_is_no_day_of_the_talks(sentence: str) -> None:
    assert of_kind(f"{ROUND}will be held in Cairo. {sentence}", "date") == []


@pytest.mark.parametrize("sentence", [
    "Their deputies will meet in Tacna before that to make arrangements for the summit of 10-12 June.",
    "Deputy ministers will meet in Tacna to finalise preparations for the summit of 10-12 June.",
])
def test_some_meet_for_the_sake_of_a_summit(sentence: str) -> None:
    summit, other = planned(SUMMIT + sentence)
    orders = of_kind(SUMMIT + sentence, "precedence")
    assert [(one.before, one.after) for one in orders] == [(other.id, summit.id)]
    assert only(SUMMIT + sentence, "preparation").meeting == summit.id


def test_what_opens_a_sentence_prepares_the_same() -> None:
    text = "In preparation for the next summit, Chile and Peru will hold a second ministerial in Tacna."
    assert only(text, "preparation").meeting == only(text, "precedence").after


def test_a_plan_named_again_comes_after() -> None:
    text = SUMMIT + "Experts will meet in Tacna before that to settle the agenda of the Lima summit."
    assert only(text, "precedence").after == planned(text)[0].id


def test_two_others_days_are_no_summit_of_those_days() -> None:
    text = SUMMIT + "The ministers will make arrangements for the 20-22 June summit of Chad and Cuba."
    assert len(planned(text)) == 2


@pytest.mark.parametrize("text", [
    "Minister Ana Ruiz and Minister Jorge Vela meet Friday with President Luis Castro in Lima.",
    "Minister Ana Ruiz and Minister Jorge Vela meet with President Luis Castro on Friday in Lima.",
])
def test_two_meet_a_third_in_the_present_tense(text: str) -> None:
    assert only(text, "date").date == "2024-05-17"


def test_two_who_meet_a_third_on_no_day_are_no_plan() -> None:
    assert planned("Minister Ana Ruiz and Minister Jorge Vela meet with President Luis Castro in Lima.") == []


def test_a_summit_is_known_by_its_month() -> None:
    text = "Chad and Cuba will hold talks in Cairo in June. Experts will meet in Aswan before the June talks."
    assert [one.participants for one in planned(text)][:1] == [("chad", "cuba")]
    assert len(planned(text)) == 2
