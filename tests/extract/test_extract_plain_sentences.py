"""Meetings to come in the plain sentences of news: what stands between, beside and instead of the usual words."""

import pytest

from tests.extract.kit import SUMMIT, found, names, of_kind, only, planned


@pytest.mark.parametrize(("sentence", "status", "who"), [
    ("The heads of state of Chad, Mali and Niger are now to convene on 6 June.", "decided", {"Chad", "Mali", "Niger"}),
    ("The presidents of Chad and Mali are still to meet in Garoua on 6 June.", "decided", {"Chad", "Mali"}),
    ("The presidents of Chad and Mali are likely to meet in Garoua on 6 June.", "possible", {"Chad", "Mali"}),
    ("President Anna Kole, who took office last month, and her Chadian counterpart Ivo Brandt are to come face to "
     "face on Tuesday.", "decided", {"Anna Kole", "Ivo Brandt"}),
    ("President Anna Kole and General Ivo Brandt, who last year made himself president, open their summit in Garoua "
     "on Sunday.", "decided", {"Anna Kole", "Ivo Brandt"}),
    ("In her plan President Anna Kole and President Ivo Brandt would spend a weekend together in Garoua.", "possible",
     {"Anna Kole", "Ivo Brandt"}),
    ("A Lagos newspaper has reported that President Anna Kole will meet President Ivo Brandt on Sunday.", "possible",
     {"Anna Kole", "Ivo Brandt"}),
    ("On Monday first thing President Anna Kole sits down with President Ivo Brandt.", "decided",
     {"Anna Kole", "Ivo Brandt"}),
])
def test_a_meeting_in_a_plain_sentence(sentence: str, status: str, who: set[str]) -> None:
    findings = found(sentence)
    (meeting,) = [one for one in findings.meetings if one.status != "past"]
    assert (meeting.status, names(findings, meeting)) == (status, who)


@pytest.mark.parametrize(("sentence", "status", "day"), [
    ("The five foreign ministers are to go over the draft beforehand, in Garoua on 3 June.", "decided", "2024-06-03"),
    ("The working groups will carry on by video on 3 June.", "decided", "2024-06-03"),
    ("Trade ministers could take up the tariffs in Garoua on 3 June.", "possible", "2024-06-03"),
    ("The joint military committee goes into session at Garoua on 3 June.", "decided", "2024-06-03"),
])
def test_those_of_a_rank_meet_where_they_work_together(sentence: str, status: str, day: str) -> None:
    (date,) = of_kind(sentence, "date")
    assert (date.modality, date.date) == (status, day)


@pytest.mark.parametrize("sentence", [
    "The ministers will go over their budgets.",
    "Experts will start on the repairs.",
    "The delegations went over the draft in Garoua on 3 May.",
    "Experts are to examine the wreck soon.",
])
def test_work_without_a_day_to_come_is_no_meeting(sentence: str) -> None:
    assert planned(sentence) == []


def test_the_place_and_day_where_somebody_will_be_are_those_of_whom_they_meet_there() -> None:
    text = "Secretary Ada Whit will be in Garoua on Friday, where she will see Foreign Minister Rosa Adje."
    assert only(text, "date").date == "2024-05-17"
    assert only(text, "venue_allowed").places == ("Garoua",)


def test_a_title_between_a_counterpart_and_the_name_makes_no_third() -> None:
    findings = found("Foreign Minister Ada Whit will see her Moroccan counterpart, Foreign Minister Idrissi, soon.")
    assert names(findings, findings.meetings[0]) == {"Ada Whit", "Idrissi"}


def test_a_month_of_last_year_is_over() -> None:
    assert not of_kind(SUMMIT + "The talks build on the deal reached in Garoua in February of last year.", "window")


def test_the_evidence_of_a_verb_begins_with_who_meets() -> None:
    (meeting,) = planned("Once the rains end, the presidents of Chad and Mali will meet in Garoua.")
    assert meeting.quote.startswith("the presidents of Chad and Mali will meet")
