"""Those who are to meet, and to meet again: two meetings; who is addressed, and colleagues of other countries."""

from __future__ import annotations

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, planned

SAID = datetime.date(2024, 5, 14)
MONDAY = "President Lars Holm will meet President Ana Soto in Lima on Monday. "


@pytest.mark.parametrize("sentence", [
    "They will meet again in Quito in June.",
    "If that goes well, they will meet again in Quito.",
    "They will meet again on 3 June.",
])
def test_who_will_meet_and_meet_again_has_two_meetings(sentence: str) -> None:
    every = found(MONDAY + sentence, SAID)
    assert [names(every, one) for one in every.meetings] == [{"Lars Holm", "Ana Soto"}] * 2
    places = {one.meeting for one in every.findings if one.kind == "venue_allowed"}
    assert len(places) == (2 if "Quito" in sentence else 1)


@pytest.mark.parametrize("text", [
    "President Lars Holm met President Ana Soto in May. They will meet again in Lima on Monday.",
    "Holm and Soto last met in 2020. President Lars Holm and President Ana Soto will meet again in Lima on Monday.",
    MONDAY + "It is good that they meet again.",
])
def test_who_has_met_before_meets_again_in_the_one_meeting(text: str) -> None:
    assert len(planned(text, SAID)) == 1


def test_a_further_meeting_if_it_is_of_use() -> None:
    text = ("SECRETARY HOLM: I'll see Foreign Minister Soto in Lima tomorrow. If it seems useful for him and me to "
            "meet again after that, I'm willing to do so.")
    first, second = planned(text, SAID)
    (order,) = of_kind(text, "precedence", SAID)
    assert (order.before, order.after) == (first.id, second.id)
    (condition,) = of_kind(text, "condition", SAID)
    assert condition.meeting == second.id


@pytest.mark.parametrize("thanks", [
    "Let me thank our hosts for giving us this rare opportunity to meet face to face.",
    "I am grateful for the chance to sit down with you.",
])
def test_what_thanks_are_given_for_is_over(thanks: str) -> None:
    assert planned(f"MINISTER ORTEGA: {thanks}", SAID) == []


def test_what_somebody_would_be_grateful_for_is_to_come() -> None:
    assert planned("MINISTER ORTEGA: We would be grateful for a meeting with President Holm in June.", SAID) != []


def test_your_talks_are_those_of_the_one_who_spoke_before() -> None:
    text = ("Foreign Minister Ana Ortega of Peru and Foreign Minister Lars Holm of Norway at a Press Conference\n"
            "FOREIGN MINISTER HOLM: Thank you, Ana.\n"
            "FOREIGN MINISTER ORTEGA: Your talks with our Chilean colleague are scheduled for tomorrow in Santiago.\n"
            "FOREIGN MINISTER HOLM: Tomorrow, I'll be meeting with Foreign Minister Soto.")
    every = found(text, SAID)
    (meeting,) = every.meetings
    assert "Lars Holm" in names(every, meeting)
    assert {one.date for one in of_kind(text, "date", SAID)} == {"2024-05-15"}


@pytest.mark.parametrize(("sentence", "count"), [
    ("Foreign Minister Lars Holm will meet his Chilean colleague in Lima on Monday.", 2),
    ("Foreign Minister Lars Holm will meet a colleague in Lima on Monday.", 1),
])
def test_a_colleague_of_another_country_is_somebody(sentence: str, count: int) -> None:
    (meeting,) = planned(sentence, SAID)
    assert len(meeting.participants) == count
