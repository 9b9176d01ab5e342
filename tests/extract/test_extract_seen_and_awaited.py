"""Meetings told of by seeing somebody, by being awaited back, or as begun: and what only sounds like them."""

from __future__ import annotations

import pytest

from .kit import found, names, only, planned


def _statuses(text: str) -> list[str]:
    return [one.status for one in planned(text)]


@pytest.mark.parametrize("seen", ["army officers", "Chilean officials", "government ministers", "rebel commanders"])
def test_whom_somebody_is_to_see_may_have_no_name(seen: str) -> None:
    assert only(f"President Ana Ruiz of Peru is to see {seen} in Lima on 3 June.", "date").date == "2024-06-03"


@pytest.mark.parametrize("sentence", [
    "President Ana Ruiz of Peru hopes to see them leave Lima by 3 June.",
    "President Ana Ruiz of Peru said it was good to see you all in Lima.",
    "President Ana Ruiz of Peru is to see the results of the vote on 3 June.",
])
def test_not_everything_seen_is_met(sentence: str) -> None:
    assert planned(sentence) == []


def test_a_denied_report_of_a_meeting_is_turned_down_with_its_day_and_place() -> None:
    text = "Minister Ana Ruiz of Peru denied a newspaper report that she was to see Chilean officers in Lima on 3 June."
    assert _statuses(text) == ["rejected"]
    assert {one.kind: one.modality for one in found(text).findings} == {"date": "rejected", "venue_allowed": "rejected"}


def test_no_plans_to_see_him_is_a_refusal() -> None:
    text = "SECRETARY HOLT: I have no plans to see her in Geneva."
    assert (only(text, "venue_allowed").modality, only(text, "venue_allowed").speaker) == ("rejected", "Holt")


def test_who_is_welcome_to_see_others_has_an_offer() -> None:
    text = "The Daily Herald said the envoy, Anna Berg, was welcome to see government ministers in Lima."
    assert _statuses(text) == ["proposed"]
    assert planned("President Ana Ruiz of Peru welcomes the decision to open the border.") == []


def test_a_jailed_opposition_leader_is_a_person() -> None:
    text = "Peru has turned down a request for one of the envoys to meet jailed opposition leader Luis Paz this month."
    one, = planned(text)
    assert (names(found(text), one), one.status) == ({"Luis Paz"}, "rejected")


@pytest.mark.parametrize(("told", "firm"), [
    ("are expected back in Lima", "possible"), ("are due back in Lima", "decided"), ("are due in Lima", "decided"),
])
def test_both_sides_awaited_somewhere_meet_there(told: str, firm: str) -> None:
    text = f"The government of Peru and the Red Star rebels held talks in March. The two sides {told} on 3 June."
    assert only(text, "date").modality == only(text, "venue_allowed").modality == firm
    assert planned("The exports are expected in Lima on 3 June.") == []


@pytest.mark.parametrize("begun", ["have begun", "have opened", "have just started"])
def test_a_meeting_that_has_begun_goes_on(begun: str) -> None:
    text = f"The chiefs of the coast guards of Chile and Peru {begun} a three-day meeting in Lima."
    assert only(text, "duration").max_days == 3
    assert only(text, "venue_allowed").modality == "decided"
    assert _statuses(text + " It ended without an accord.") == []


@pytest.mark.parametrize(("verb", "status"), [("dropped", "rejected"), ("shelved", "possible")])
def test_a_session_that_has_been_dropped_is_off(verb: str, status: str) -> None:
    text = f"A session of the ministers of Chad and Niger that had been set for 24 June in Agadez has been {verb}."
    assert _statuses(text) == [status]


@pytest.mark.parametrize("who", ["vice president", "former president", "deputy prime minister"])
def test_a_deputy_or_a_former_holder_is_not_who_holds_the_office(who: str) -> None:
    text = f"France's {who} will meet President Ana Ruiz of Peru in Lima."
    assert not {"Emmanuel Macron", "Gabriel Attal"} & {one.name for one in found(text).participants}
