"""Several meetings meant at once, bodies and their own meetings, who is let in to which, what is only not ruled out."""

from __future__ import annotations

import datetime

import pytest

from .kit import found, of_kind, only, planned

SAID = datetime.date(2024, 5, 14)  # a Tuesday
TWO = ("The experts of Chad and Niger will gather in Taraz on 15 June. The ministers are to meet in Oran on 25 June. ")
TALKS = "The ministers of Chad and Niger will meet in Oran in June. "


@pytest.mark.parametrize(("told", "who", "role"), [
    ("Russia will not take part in any of the meetings.", "russia", "excluded"),
    ("The World Bank has been invited to all of them.", "world-bank", "invited"),
])
def test_all_of_them(told: str, who: str, role: str) -> None:
    one = only(TWO + told, "attendance", SAID)
    assert (one.meeting, one.participant, one.role) == ("all", who, role)
    assert len(planned(TWO + told, SAID)) == 2


def test_a_round_is_called_after_those_who_hold_it() -> None:
    one = only(TWO + "Peru has asked to send an observer to the expert round.", "attendance", SAID)
    [first, *_] = of_kind(TWO, "date", SAID)
    assert (one.meeting, one.modality) == (first.meeting, "proposed")


@pytest.mark.parametrize(("told", "who"), [
    ("A summit of the European Union and the Western Balkans is planned for December in Tirana.", "european-union"),
    ("A conference of donors will be held in Tirana in December.", "donors"),
])
def test_a_body_s_own_meeting_is_another(told: str, who: str) -> None:
    first, second = planned(TALKS + told, SAID)
    assert first.participants == ("chad", "niger")
    assert who in second.participants


def test_a_donors_conference_is_not_of_those_it_is_told_beside() -> None:
    [_, second] = planned(TALKS + "A donors' conference is planned for December in Tirana.", SAID)
    assert second.participants == ()


def test_three_named_in_a_row_are_three() -> None:
    text = "Chad, Mali and Niger have made peace. A closing session is planned for the last week of June."
    assert planned(text, SAID)[0].participants == ("chad", "mali", "niger")


def test_a_body_that_has_not_met_for_long_meets() -> None:
    text = ("Chad and Niger have agreed that the border working group, which has not met in two years, should start "
            "work again in Oran before the end of the month.")
    assert [one.status for one in planned(text, SAID)] == ["decided"]
    assert only(text, "venue_allowed", SAID).places == ("Oran",)


@pytest.mark.parametrize("told", ["Russia is not involved in this meeting.", "No Russian will be in the room.",
                                  "Russia will not be asked to any of the meetings."])
def test_who_is_not_there(told: str) -> None:
    one = only(TALKS + told, "attendance", SAID)
    assert (one.participant, one.role, one.modality) == ("russia", "excluded", "decided")


@pytest.mark.parametrize("told", ["Mali cannot be left out.", "The rebels should not be excluded.",
                                  "Nobody must be excluded from the talks."])
def test_who_cannot_be_left_out_is_not_left_out(told: str) -> None:
    assert not [one for one in of_kind(TALKS + told, "attendance", SAID) if one.role == "excluded"]


@pytest.mark.parametrize("told", [
    "The minister has not ruled out a summit in Rome.",
    "The minister would not be drawn on whether they would be in Rome.",
    "A meeting of the two presidents in Rome cannot be excluded.",
])
def test_what_is_not_ruled_out_or_not_said_forbids_nothing(told: str) -> None:
    assert of_kind(TALKS + told, "venue_forbidden", SAID) == []
    assert of_kind(TALKS + told, "attendance", SAID) == []


@pytest.mark.parametrize(("told", "kind"), [
    ("The Rwandan capital was out of the question for such a session, Niger said.", "venue_forbidden"),
    ("The venue would have to lie outside the continent.", "venue_property"),
])
def test_places_that_will_not_do(told: str, kind: str) -> None:
    assert only(TALKS + told, kind, SAID).modality == "decided"
    assert [one.status for one in planned(TALKS + told, SAID)] == ["decided"]


def test_what_would_suit_is_only_proposed() -> None:
    text = TALKS + "A third country - Mali has been mentioned - would suit the minister better."
    assert only(text, "venue_property", SAID).modality == "proposed"


def test_whoever_insists_on_observers_asks_for_them() -> None:
    one = only(TALKS + "Chad insists that Mali attend the session as an observer.", "attendance", SAID)
    assert (one.role, one.modality) == ("observer", "proposed")


@pytest.mark.parametrize("told", [
    "Foreign ministers reached the decision at a meeting in Luxembourg on Monday which lasted for seven hours.",
    "The ministers took the decision at talks in Luxembourg on Monday that ran into the night.",
    "The council approved the plan at a session in Abuja on Friday.",
])
def test_where_something_was_decided_is_over(told: str) -> None:
    assert found(told, SAID).findings == ()


@pytest.mark.parametrize(("told", "days"), [
    ("It has to be prepared, and prepared well. Three weeks is the least we need.", 21),
    ("They need a month at the very least to get it ready.", 30),
])
def test_how_long_it_takes_to_get_ready(told: str, days: int) -> None:
    assert only("A summit of Chad and Niger will be held in June. " + told, "preparation", SAID).min_days == days


def test_a_source_of_last_week_makes_nothing_past() -> None:
    text = ("That stage, according to a paper handed to both sides last week, foresees a conference of Chad and "
            "Niger in Accra in June.")
    assert [one.status for one in planned(text, SAID)] == ["possible"]


def test_a_title_that_ends_in_talks_is_no_meeting() -> None:
    assert planned("Our Senior Advisor for Caucasus Negotiations, Anna Lind, spoke on Monday.", SAID) == []


def test_a_ceremony_is_no_meeting() -> None:
    text = TALKS + "An invitation to Prime Minister Ivo Paz to attend the swearing-in of the next government stands."
    assert of_kind(text, "attendance", SAID) == []


def test_officers_and_bodies_of_a_state_by_their_whole_name() -> None:
    who = only(TALKS + "The U.S. Agency for International Development will also take part.", "attendance", SAID)
    assert who.participant == "U.S. Agency for International Development"
    who = only(TALKS + "They will be joined by U.S. Ambassador to Chad Rosa Diaz.", "attendance", SAID)
    assert who.participant == "diaz"


def test_the_ministry_in_a_city_says_it() -> None:
    text = "The talks between Chad and Niger will go ahead on Friday, the Defence Ministry in Niamey said."
    assert only(text, "date", SAID).speaker == "Defence Ministry"


def test_a_move_that_was_refused() -> None:
    text = TALKS + "Chad turned down a request to move the talks to Accra."
    assert [(one.places, one.modality) for one in of_kind(text, "venue_allowed", SAID)] == [
        (("Oran",), "decided"), (("Accra",), "rejected")]


def test_me_is_who_speaks() -> None:
    text = '"President Vega and President Diaz will meet me on Friday," Foreign Minister Anna Lind said.'
    assert "lind" in planned(text, SAID)[0].participants


def test_a_summit_that_was_wound_up_is_over() -> None:
    assert found("Heads of state of the bloc wound up their summit in Arusha on Saturday without an accord.",
                 SAID).findings == ()


def test_a_lunch_is_not_the_dinner_of_the_day_before() -> None:
    text = ("Foreign Minister Anna Lind will have dinner with Foreign Minister Rosa Diaz on Monday. On Friday she will "
            "receive Deputy Foreign Minister Ivo Paz for consultations, which will be followed by a working lunch.")
    order = only(text, "precedence", SAID)
    [dinner] = [one for one in planned(text, SAID) if "diaz" in one.participants]
    assert dinner.id not in (order.before, order.after)


def test_the_ministers_of_a_body_by_its_possessive() -> None:
    first, second = planned(TALKS + "ASEAN's foreign ministers will meet in Jakarta on June 25.", SAID)
    assert (first.participants, second.participants) == (("chad", "niger"), ("asean",))


def test_a_dialogue_that_is_to_be_held() -> None:
    text = "The Authority invites Chad and Niger to a dialogue on trade, to be held in Accra before the end of June."
    assert (only(text, "venue_allowed", SAID).places, only(text, "window", SAID).modality) == (("Accra",), "proposed")


def test_consultations_that_a_body_has_convened() -> None:
    text = "It urges them to attend the technical consultations convened by the Commission in Accra from 18 to 20 June."
    one = only(text, "date", SAID)
    assert (one.range, one.modality) == (("2024-06-18", "2024-06-20"), "decided")


def test_his_excellency_is_no_name() -> None:
    text = "Chad is to receive the mediator, H.E. Boni Yayi, in Oran on 3 June."
    assert "yayi" in planned(text, SAID)[0].participants


def test_who_is_not_in_the_bilateral_calls_it_off_not() -> None:
    text = ("OFFICIAL: On Friday, President Diaz will hold a bilateral meeting with President Vega in Rome. Rosa Lind "
            "will be in Rome; she won't be in the bilateral.")
    assert only(text, "date", SAID).modality == "decided"


def test_what_a_meeting_is_intended_to_do_makes_it_no_less_firm() -> None:
    text = "President Diaz will attend a meeting of the Friends of Libya in Rome on 3 June, intended to raise money."
    assert only(text, "date", SAID).modality == "decided"


def test_who_has_an_observer_seat() -> None:
    one = only(TALKS + "Mali is to have an observer seat there.", "attendance", SAID)
    assert (one.participant, one.role) == ("mali", "observer")


def test_who_does_not_travel_to_the_next_round_has_nothing_against_the_city() -> None:
    text = "Ivo Paz said his team would not travel to Brussels tomorrow for the next round of the talks with Chad."
    assert of_kind(text, "venue_forbidden", SAID) == []
    assert only(text, "date", SAID).modality == "rejected"
