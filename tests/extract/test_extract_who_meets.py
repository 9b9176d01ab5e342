"""Who meets: read through passives, quotation marks, pronouns, bodies, and from the meeting before."""

import pytest

from tests.extract.kit import found, names, planned

PAIR = "President Anna Kole of Chad and President Ivo Brandt of Niger"


def who(text: str) -> list[set[str]]:
    """The names of those who meet, meeting by meeting, of the meetings to come."""
    findings = found(text)
    return [names(findings, one) for one in findings.meetings if one.status != "past"]


@pytest.mark.parametrize("text", [
    "President Anna Kole will be received by President Ivo Brandt in Rome on Friday.",
    "President Anna Kole is scheduled to be hosted there by President Ivo Brandt on 2 June.",
    'President Anna Kole said she would "happily sit down" with President Ivo Brandt in Rome.',
    "President Anna Kole will fly to Rome. She will meet President Ivo Brandt on Friday.",
    "President Anna Kole has ruled out a summit with President Ivo Brandt before the autumn.",
    "President Anna Kole telephoned President Ivo Brandt on Tuesday. The two agreed to meet in June.",
    "President Anna Kole has invited President Ivo Brandt to Rome for a summit on 11 June.",
])
def test_two_meet(text: str) -> None:
    assert {"Anna Kole", "Ivo Brandt"} in who(text)


@pytest.mark.parametrize(("text", "bodies"), [
    ("The Mountain Democratic Movement (MDM) left the table in May. The MDM will meet President Anna Kole on Monday.",
     {"Mountain Democratic Movement", "Anna Kole"}),
    ("The three guarantors - Chad, Mali and Niger - will hold their next meeting in Rome on 3 June.",
     {"Chad", "Mali", "Niger"}),
    ("Emissaries of the Houthis and of Saudi Arabia will come together in Muscat next week.",
     {"Houthis", "Saudi Arabia"}),
    ("A delegation from the Taliban will visit Moscow on Friday.", {"Taliban", "Russia"}),
    ("A Saudi team is due in Tehran on Friday.", {"Saudi Arabia", "Iran"}),
    ("The ELN said it would also sit down with President Anna Kole.", {"ELN", "Anna Kole"}),
    ("Foreign ministers of the Arctic Council countries will sit down in Rome on 5 June.", {"Arctic Council"}),
])
def test_bodies_meet(text: str, bodies: set[str]) -> None:
    (meeting,) = who(text)
    assert meeting == bodies


@pytest.mark.parametrize("text", [
    "Chad and Niger concluded a session in Rome on Tuesday. The next session will take place in Oslo in two weeks.",
    "The ministers of Chad and Niger began two days of consultations in Oslo on Wednesday. "
    "The consultations will end on Thursday.",
    "Talks between Chad and Niger ended in Rome on Monday. A second round will be held on 10 June.",
])
def test_the_next_round_is_of_those_who_met_last(text: str) -> None:
    (meeting,) = who(text)
    assert meeting == {"Chad", "Niger"}


def test_a_visit_and_whom_the_visitor_meets_there_are_one() -> None:
    (one,) = who("Prime Minister Ivo Brandt of Chad will pay an official visit to Nepal from 3 to 5 June. During the "
                 "visit he will meet Prime Minister Anna Kole.")
    assert one == {"Ivo Brandt", "Anna Kole"}


@pytest.mark.parametrize(("text", "status"), [
    ("Chancellor Anna Kole left for Beijing on Sunday for talks with President Xi Jinping.", "decided"),
    ("Chancellor Anna Kole left for Beijing in January for talks with President Xi Jinping.", "past"),
    ("NATO defence ministers meet in Brussels on 13 June.", "decided"),
    ("NATO defence ministers want to meet in Brussels on 13 June.", "possible"),
])
def test_on_the_way_and_on_the_calendar(text: str, status: str) -> None:
    assert {one.status for one in found(text).meetings} == {status}


def test_a_virtual_summit_and_the_video_conference_are_one() -> None:
    assert len(planned(f"{PAIR} will hold a virtual summit on Thursday. The video conference will last an hour.")) == 1


def test_the_day_of_a_departure_is_no_day_of_the_talks() -> None:
    findings = found("Chancellor Anna Kole left for Beijing on Sunday for talks with President Xi Jinping.").findings
    assert [one for one in findings if one.kind == "date"] == []


def test_the_prime_minister_of_a_country_is_no_foreign_minister() -> None:
    assert who("Japan's prime minister and the French prime minister will meet on Monday.") == [
        {"Fumio Kishida", "France"}
    ]


@pytest.mark.parametrize(("text", "least"), [
    ("A delegation from the Taliban will visit Moscow on Friday for talks with Russian officials.",
     {"Taliban", "Russian officials"}),
    ("Secretary Blinken will depart for Kyiv tonight. He will meet President Zelensky and Foreign Minister Kuleba.",
     {"Blinken", "Zelensky", "Kuleba"}),
    ("Ministers from the Arctic Council countries will meet in Rome on 8 June. The ministerial will be chaired by "
     "Norway.", {"Arctic Council"}),
])
def test_a_visit_for_talks(text: str, least: set[str]) -> None:
    (meeting,) = who(text)
    assert least <= meeting
