"""Meetings that share a verb or its subject: each has its own people, day and place."""

import pytest

from tests.extract.kit import found, names

Told = tuple[set[str], list[str], list[str]]


def told(text: str) -> list[Told]:
    """Of each meeting to come: who meets, the last two digits of its days, its places."""
    read = found(text)
    return [
        (
            names(read, meeting),
            [one.date[-2:] for one in read.findings if one.kind == "date" and one.meeting == meeting.id and one.date],
            [place for one in read.findings if one.kind == "venue_allowed" and one.meeting == meeting.id
             for place in one.places],
        )
        for meeting in read.meetings if meeting.status != "past"
    ]


@pytest.mark.parametrize("text", [
    "Foreign Minister Anna Kovac will meet Chilean President Emma Ruiz in Quito on Monday and hold talks with "
    "Peruvian President Carlos Paz in Lima on Tuesday.",
    "Foreign Minister Anna Kovac is to see Chilean President Emma Ruiz in Quito on Monday and will confer with "
    "Peruvian President Carlos Paz in Lima the following day.",
    "Foreign Minister Anna Kovac will meet Chilean President Emma Ruiz in Quito on Monday before sitting down "
    "with Peruvian President Carlos Paz in Lima on Tuesday.",
    "Foreign Minister Anna Kovac will meet Chilean President Emma Ruiz in Quito on Monday and Peruvian "
    "President Carlos Paz in Lima on Tuesday.",
    "In Quito on Monday, Foreign Minister Anna Kovac will meet Chilean President Emma Ruiz; in Lima on Tuesday, "
    "Peruvian President Carlos Paz.",
    "Foreign Minister Anna Kovac will be in Quito on Monday to meet Chilean President Emma Ruiz and in Lima on "
    "Tuesday to meet Peruvian President Carlos Paz.",
    "After meeting Chilean President Emma Ruiz in Quito on Monday, Foreign Minister Anna Kovac will go to Lima "
    "to see Peruvian President Carlos Paz on Tuesday.",
    "Foreign Minister Anna Kovac said she would meet Chilean President Emma Ruiz in Quito on Monday and hold "
    "talks with Peruvian President Carlos Paz in Lima on Tuesday.",
])
def test_two_meetings_of_one_subject(text: str) -> None:
    assert told(text) == [
        ({"Anna Kovac", "Emma Ruiz"}, ["20"], ["Quito"]),
        ({"Anna Kovac", "Carlos Paz"}, ["21"], ["Lima"]),
    ]


def test_three_meetings_of_one_verb() -> None:
    assert told(
        "Foreign Minister Anna Kovac meets Chilean President Emma Ruiz on Monday, Peruvian Foreign Minister "
        "Carlos Paz on Tuesday and, in Oslo, Norwegian Prime Minister Lars Berg."
    ) == [
        ({"Anna Kovac", "Emma Ruiz"}, ["20"], []),
        ({"Anna Kovac", "Carlos Paz"}, ["21"], []),
        ({"Anna Kovac", "Lars Berg"}, [], ["Oslo"]),
    ]


def test_those_without_a_name_are_met_apart() -> None:
    assert told("Envoy Lars Berg will first meet the king in Riyadh on Monday, then the crown prince in Jeddah on "
                "Tuesday.") == [({"Lars Berg", "the king"}, ["20"], ["Riyadh"]), ({"Lars Berg"}, ["21"], ["Jeddah"])]


def test_each_is_met_at_home() -> None:
    assert told("Envoy Lars Berg is to meet the negotiators of Chad and Niger, in N'Djamena on Monday and in Niamey "
                "two days later.") == [({"Lars Berg", "Chad"}, ["20"], ["N'Djamena"]),
                                       ({"Lars Berg", "Niger"}, ["22"], ["Niamey"])]
    assert told("Chile and Peru remain apart.\nOur envoy, Lars Berg, will sit down with the negotiators of each side, "
                "in Santiago on Monday and in Lima on Tuesday.") == [
                    ({"Lars Berg", "Chile"}, ["20"], ["Santiago"]), ({"Lars Berg", "Peru"}, ["21"], ["Lima"])]


def test_the_same_meet_twice() -> None:
    assert told("The experts will meet in Geneva on 20 May and in Vienna on 30 May.") == [
        ({"experts"}, ["20"], ["Geneva"]), ({"experts"}, ["30"], ["Vienna"])]


@pytest.mark.parametrize("text", [
    "Chilean President Emma Ruiz will meet Peruvian President Carlos Paz on Monday and Bolivian officials said on "
    "Tuesday that they were pleased.",
    "Chilean President Emma Ruiz will meet Peruvian President Carlos Paz on Monday and return home on Tuesday.",
    "Chilean President Emma Ruiz will meet Peruvian President Carlos Paz on Monday and open a school in Arica.",
    "Chilean President Emma Ruiz will meet Peruvian President Carlos Paz on Monday and his wife will join them.",
])
def test_what_follows_is_no_second_meeting(text: str) -> None:
    assert [(who, days) for who, days, _ in told(text)] == [({"Emma Ruiz", "Carlos Paz"}, ["20"])]


def test_those_who_are_listed_meet_together() -> None:
    assert told("Chilean President Emma Ruiz will meet Peruvian President Carlos Paz and Bolivian President Ana Soto "
                "in Lima on Monday.") == [({"Emma Ruiz", "Carlos Paz", "Ana Soto"}, ["20"], ["Lima"])]


def test_the_minister_in_a_city_is_met_there() -> None:
    assert told("Envoy Lars Berg will see the Chadian foreign minister in N'Djamena on Monday.") == [
        ({"Lars Berg", "Chad"}, ["20"], ["N'Djamena"])]
