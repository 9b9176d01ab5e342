"""Wordings that mean a meeting, and names that only sound like one."""

import pytest

from tests.extract.kit import SUMMIT, found, names, planned

PAIR = "President Anna Kole of Chad and President Ivo Brandt of Niger spoke by telephone. "


def who(text: str) -> list[set[str]]:
    """The names of those who meet, meeting by meeting, of the meetings to come."""
    findings = found(text)
    return [names(findings, one) for one in findings.meetings if one.status != "past"]


@pytest.mark.parametrize("sentence", [
    "The two leaders might come together before the end of the year.",
    "The two leaders will gather virtually on 3 June.",
    "The two leaders will assemble in Rome on 3 June.",
    "They will face each other in Rome on 3 June.",
])
def test_verbs_of_meeting(sentence: str) -> None:
    assert who(PAIR + sentence) == [{"Anna Kole", "Ivo Brandt"}]


@pytest.mark.parametrize(("sentence", "expected"), [
    ("We will be welcoming the foreign ministers of Chile and Peru to Oslo on 3 June.", {"Chile", "Peru"}),
    ("Norway will have the foreign ministers of Chile and Peru over on 3 June.", {"Chile", "Peru"}),
])
def test_whom_a_host_has_over(sentence: str, expected: set[str]) -> None:
    assert who(sentence) == [expected]


def test_a_lunch_that_they_sit_down_to_is_one_meeting() -> None:
    text = ("Anna Kole will meet Ivo Brandt in Rome on Friday. Right after that, the two of them will sit down to a "
            "working lunch with Emil Ruiz.")
    assert who(text) == [{"Anna Kole", "Ivo Brandt"}, {"Anna Kole", "Ivo Brandt", "Emil Ruiz"}]


@pytest.mark.parametrize("sentence", [
    "She is due back in Niamey to address the National Assembly on Friday.",
    "The All Workers Conference, an alliance of unions, has asked for a seat.",
    "Brandt won't be making the trip.", "Nothing more will happen on this trip.",
])
def test_names_of_bodies_and_journeys_are_no_meetings(sentence: str) -> None:
    assert len(planned(SUMMIT + sentence)) == 1


def test_the_ministers_of_both_are_not_their_presidents() -> None:
    text = (SUMMIT + "A day earlier, the defence ministers of the two countries will gather in Rome. "
            "The summit will last two days.")
    assert who(text) == [{"Anna Kole", "Ivo Brandt"}, {"defence ministers of the two countries"}]


def test_a_meeting_of_presidents_is_theirs() -> None:
    text = ("President Anna Kole would see President Ivo Brandt of Niger tomorrow. As long as there are troops on the "
            "bridge, there can't be a meeting of presidents.")
    assert who(text) == [{"Anna Kole", "Ivo Brandt"}]


def test_presidents_are_not_the_ministers_named_last() -> None:
    text = ("President Anna Kole of Chad and President Ivo Brandt of Niger are to meet on Friday. Rosa Adje and Paul "
            "Ong worked on it over lunch. Where the presidents will see each other is open.")
    assert {"Anna Kole", "Ivo Brandt"} in who(text)
    assert {"Rosa Adje", "Paul Ong"} not in who(text)


def test_the_summit_is_the_gathering_of_the_presidents() -> None:
    text = ("The gathering of the five presidents, Anna Kole of Chad among them, will open in Rome on 3 June. "
            "The plan, on which the summit is to pronounce, is ready.")
    assert len(planned(text)) == 1


def test_the_president_of_whom_an_administration_speaks_is_its_own() -> None:
    text = ("SENIOR ADMINISTRATION OFFICIAL: The President lands in Oslo on Friday. He'll start the day with Prime "
            "Minister Holm. In the afternoon he'll go on to meet with President Ruiz of Peru.")
    assert who(text) == [{"Joe Biden", "Holm"}, {"Joe Biden", "Ruiz"}]


def test_a_round_that_comes_third_is_to_come() -> None:
    text = "Chad and Niger will meet in Rome on 3 June. A full round of talks, with Mali and Togo, comes third."
    assert [one.status for one in planned(text)] == ["decided", "decided"]


@pytest.mark.parametrize(("sentence", "name"), [
    ("Expert groups on water are to start on June 3, meeting in parallel in Rome and Oslo.", "Expert groups on water"),
    ("Two joint commissions, among them one on debts, could hold their first sittings in June.",
     "Two joint commissions"),
    ("The five permanent members of the Council, whose experts are at work, would wait for the vote before convening "
     "again.", "five permanent members of the Council"),
])
def test_those_of_a_kind_meet_whatever_stands_between(sentence: str, name: str) -> None:
    assert {name} in who(SUMMIT + sentence)


def test_the_presidential_encounter_is_the_presidents() -> None:
    text = ("President Anna Kole of Chad and President Ivo Brandt of Niger are to meet on Friday. It rained. It was "
            "cold. Nobody spoke. The road was long. Nothing is fixed beyond the presidential encounter, which will "
            "last two days.")
    assert len(planned(text)) == 1


@pytest.mark.parametrize("sentence", [
    "There isn't a meeting with President Ivo Brandt on this trip.",
    "There is no meeting with President Ivo Brandt planned, in Rome or anywhere else.",
    "There won't be a meeting with President Ivo Brandt.",
])
def test_what_there_is_not_is_rejected(sentence: str) -> None:
    text = "Q Will President Anna Kole meet President Ivo Brandt?\nMS. ARDEN: " + sentence
    assert [one.status for one in planned(text)] == ["rejected"]


def test_an_event_is_no_meeting_of_those_who_go_there() -> None:
    text = ("President Anna Kole and President Ivo Brandt will meet in Rome on Friday. Kole has invited Brandt to the "
            "Clean Water Summit.")
    assert len(planned(text)) == 2


def test_who_has_no_seat_calls_nothing_off() -> None:
    assert [one.status for one in planned(SUMMIT + "Chile does not sit in the joint council.")] == ["decided"]


def test_then_we_come_back() -> None:
    text = "SENIOR EU OFFICIAL: We closed the fifth round at noon. Then we come back here to Vienna."
    assert [one.status for one in planned(text)] == ["decided"]


def test_whose_session_it_was_calls_nothing_off() -> None:
    text = "Chad has ruled out Geneva, the seat of the Postal Union, whose session set off the row."
    assert planned(text) == []


def test_a_host_of_all_of_them_is_one_who_meets() -> None:
    text = ("President Anna Kole of Chad and President Ivo Brandt of Niger are ready. President Emil Ruiz of Chile "
            "will host them in Santiago on Friday.")
    assert who(text) == [{"Anna Kole", "Ivo Brandt", "Emil Ruiz"}]


def test_two_who_will_talk_on_a_visit_do_so_there() -> None:
    text = ("Chad says its president will travel to Rome in the coming days to meet his Italian counterpart. The two "
            "leaders will talk about the border.")
    assert len(planned(text)) == 1
