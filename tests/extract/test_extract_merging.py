"""Which mentions are one meeting, and who is at it: by kind of people, pronouns that point back, offices, hosts."""

import pytest

from tests.extract.kit import found, names, of_kind, planned, told

LEADERS = "President Anna Kole of Chad and President Ivo Brandt of Niger will hold a summit in Rome on 4 June. "


def who(text: str) -> list[set[str]]:
    """The names of those who meet, meeting by meeting, of the meetings to come."""
    findings = found(text)
    return [names(findings, one) for one in findings.meetings if one.status != "past"]


def places(text: str) -> dict[str, list[str]]:
    """Where each meeting may be held, by its id."""
    findings = found(text).findings
    return {one.meeting: [*one.places] for one in findings  # type: ignore[misc]
            if one.kind == "venue_allowed"}


@pytest.mark.parametrize(("sentence", "name"), [
    ("Trade ministers, for their part, will gather in Oslo on Monday.", "Trade ministers"),
    ("Expert groups on water and on grazing are to meet in Oslo on Monday.", "Expert groups on water and on grazing"),
    ("The delay affects the mining ministers, who were to have met in Oslo on 2 June.", "mining ministers"),
    ("Army engineers will convene in Oslo on Monday.", "Army engineers"),
])
def test_those_whom_only_their_kind_names_hold_a_meeting_of_their_own(sentence: str, name: str) -> None:
    assert who(LEADERS + sentence) == [{"Anna Kole", "Ivo Brandt"}, {name}]
    assert places(LEADERS + sentence)["m1"] == ["Rome"]


def test_who_is_only_present_attends() -> None:
    text = "Trade ministers will gather in Oslo on Monday, with the head of the World Bank in attendance."
    assert [told(one) for one in of_kind(text, "attendance")] == ["attendance world-bank required decided"]


@pytest.mark.parametrize(("text", "expected"), [
    ("Secretary Harlow will see his Moroccan counterpart, Foreign Minister Belkadi, in Rome on Friday.",
     [{"Harlow", "Belkadi"}]),
    ("Secretary Harlow will see the Algerian foreign minister, Mr. Hadjar, in Rome on Friday.",
     [{"Harlow", "Hadjar"}]),
    ("Chad says its prime minister will travel to Niamey on Monday to meet Anna Kole.",
     [{"prime minister of Chad", "Anna Kole"}]),
])
def test_an_office_and_the_name_behind_it_are_one(text: str, expected: list[set[str]]) -> None:
    assert who(text) == expected


@pytest.mark.parametrize("pointer", ["Such a meeting", "This meeting", "That session"])
def test_what_points_back_means_the_meeting_spoken_of_last(pointer: str) -> None:
    text = (LEADERS + "They also discussed the idea of a trilateral meeting with President Ruiz of Peru. "
            + pointer + " could take place in Lima in September.")
    assert who(text) == [{"Anna Kole", "Ivo Brandt"}, {"Anna Kole", "Ivo Brandt", "Ruiz"}]
    assert places(text) == {"m1": ["Rome"], "m2": ["Lima"]}


def test_what_points_back_to_a_meeting_that_is_over_is_none_to_come() -> None:
    text = LEADERS + "The foreign ministers last met in Oslo in 2019. That meeting was cut short to a single day."
    assert len(planned(text)) == 1


def test_those_who_offer_to_be_hosts_are_not_the_parties() -> None:
    text = ("Talks between the Government of Chad and the rebels will resume in June. Kenya and Sweden have offered "
            "to act as hosts. The envoy will hold separate consultations with each delegation in Bern on 3 June. The "
            "talks will open not later than 5 June.")
    assert who(text) == [{"Chad", "rebels"}] * 2
    assert places(text)["m2"] == ["Bern"]
    assert [one.status for one in planned(text)] == ["decided"] * 2


def test_towns_that_somebody_went_to_are_not_the_parties() -> None:
    text = ("Chad and Niger broke off their talks in May. After visits to Nairobi and consultations in Lima and Oslo, "
            "the envoy said that both parties will meet in Rome on 3 June.")
    assert who(text) == [{"Chad", "Niger"}]


def test_a_meeting_right_after_another_is_another() -> None:
    text = ("Anna Kole will meet Ivo Brandt in Rome on Friday. Right after that, the two of them will meet the "
            "Peruvian president, Mr. Ruiz.")
    assert who(text) == [{"Anna Kole", "Ivo Brandt"}, {"Anna Kole", "Ivo Brandt", "Ruiz"}]


def test_he_is_who_acted_and_not_whom_they_met() -> None:
    text = "Anna Kole and Ivo Brandt will meet Emil Ruiz in Rome on Friday. She will see Omar Nour in Lima on Monday."
    assert who(text)[1] == {"Anna Kole", "Omar Nour"}


def test_a_new_round_after_talks_that_are_over_is_the_next_one() -> None:
    text = ("Chad and Niger have agreed to a third round of talks. A mediator announced this on Saturday at the end of "
            "two days of negotiations outside Bern. He said the new round would take place in Rome on 3 June.")
    assert who(text) == [{"Chad", "Niger"}]
    assert places(text) == {"m1": ["Rome"]}


@pytest.mark.parametrize("sentence", ["Niger has not confirmed the visit.", "It is not expected to exceed two days."])
def test_what_is_not_confirmed_or_kept_short_is_not_called_off(sentence: str) -> None:
    text = "President Anna Kole will visit Niger on 3 June to meet President Ivo Brandt. " + sentence
    assert [one.status for one in planned(text)] == ["decided"]
