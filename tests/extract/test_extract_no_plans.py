"""Texts that plan nothing: what was printed long ago, chronicles, games, fairs of a trade, diaries of a parliament."""

from __future__ import annotations

import datetime

import pytest

from .kit import found, of_kind, only, planned

SAID = datetime.date(2024, 5, 14)  # a Tuesday


@pytest.mark.parametrize("head", [
    "FROM OUR ARCHIVE", "FIFTY YEARS AGO THIS WEEK", "Headlines from a year ago", "Declassified: a cable from Lima",
])
def test_what_was_printed_long_ago(head: str) -> None:
    text = f"{head}\nPresident Vega of Peru will meet President Diaz of Chile in Rome on Friday."
    assert found(text, SAID).findings == ()


def test_entries_of_a_chronicle() -> None:
    text = ("The treaty, year by year\n3 May 1958. President Vega of Peru invites President Diaz of Chile to Rome. "
            "They are to meet on 10 July.\n1959. The two presidents meet in Oslo on 3 June.")
    assert found(text, SAID).findings == ()
    text = "A year of talks\n3 May 2024. President Vega of Peru is to meet President Diaz of Chile on 10 July."
    assert of_kind(text, "date", SAID) != []


def test_a_game_is_no_meeting() -> None:
    text = ("Chad scored in overtime and are through to the semi-finals of the championship. Mali and Niger meet on "
            "Friday in Oran.")
    assert found(text, SAID).findings == ()
    text = "Chad scored a point with its neighbours. Mali and Niger meet on Friday in Oran."
    assert len(planned(text, SAID)) == 1


@pytest.mark.parametrize("told", [
    "The eleventh National Dairy Conference opens tomorrow in Nakuru.",
    "The chamber debated a motion on roads. The session ends on 20 June.",
])
def test_what_others_hold(told: str) -> None:
    assert found(told, SAID).findings == ()


def test_a_national_dialogue_is_a_meeting() -> None:
    assert planned("The National Dialogue Conference of government and rebels opens tomorrow in Nakuru.", SAID) != []


def test_a_place_of_the_last_session() -> None:
    text = "The talks between Chad and Niger resume on Friday. The last session, which was held in Rome, ended in May."
    assert of_kind(text, "venue_allowed", SAID) == []


def test_whoever_knew_nothing_moves_no_day() -> None:
    text = "Chad and Niger will hold talks on Wednesday. Mali said it had not been told of Wednesday's meeting."
    assert only(text, "date", SAID).modality == "decided"


def test_a_journey_that_fell_through_is_of_no_other_meeting() -> None:
    text = ("The presidents of Chad and Niger will meet in Oran on 3 June. The trade ministers cancelled a visit to a "
            "market planned for Friday.")
    assert only(text, "date", SAID).date == "2024-06-03"


def test_the_spokesman_answers() -> None:
    text = ("Question: Will he go to Rome?\nSpokesman: Rebeca Lind will meet Foreign Minister Diaz in Bern next week.\n"
            "Question: And then?")
    assert {(one.speaker, one.modality) for one in of_kind(text, "venue_allowed", SAID)} == {("spokesman", "decided")}


def test_talks_that_are_set_in_another_land_are_others() -> None:
    text = ("Envoy Anna Lind will be in Riyadh later this week for meetings with Yemeni and Saudi officials. Talks "
            "between the parties on prisoners are set to start in Bern on Saturday.")
    assert len(planned(text, SAID)) == 2


def test_those_who_held_talks_have_them_behind_them() -> None:
    text = "Foreign ministers Ana Vega and Luis Diaz, who held talks in Oslo in May, are expected to rest on Friday."
    assert planned(text, SAID) == []


def test_a_date_out_of_reach() -> None:
    text = "The joint commission of Chad and Niger is to meet in Rome by the end of June, a date that looks unlikely."
    assert only(text, "window", SAID).modality == "possible"


MEET = "The ministers of Chad and Niger will meet in Oran. "


@pytest.mark.parametrize("told", [
    "The two states intend to conclude a memorandum by the end of this year.",
    "Mali has called on Chad to free prisoners before elections scheduled for next year.",
    "That will be happening when parliament reconvenes in October.",
    "Chad's oil minister is due in Rome on Sunday to inspect a pipeline.",
])
def test_days_of_other_things(told: str) -> None:
    assert [*of_kind(MEET + told, "date", SAID), *of_kind(MEET + told, "window", SAID)] == []


def test_the_month_after_one_that_is_over() -> None:
    text = "They last met in Rome in March, and that prepared the presidents' summit the following month."
    assert found(text, SAID).findings == ()


def test_by_when_somebody_has_to_answer_is_no_day() -> None:
    text = "Mediators have given Chad and Niger until Thursday to say if they will come to Rome for talks next week."
    assert only(text, "window", SAID).relative == "next week"


def test_a_committee_of_prisoners_sits() -> None:
    text = ("The ministers of Chad and Niger will meet in June. The prisoners' committee, on which both sides sit, is "
            "expected to resume its work in Oran in mid-July.")
    first, second = planned(text, SAID)
    assert (first.status, second.status) == ("decided", "possible")
