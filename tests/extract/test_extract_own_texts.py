"""Who comes, how long and on what terms, told in sentences of their own; journeys told stop after stop."""

from __future__ import annotations

import datetime

import pytest

from .kit import of_kind, only

SAID = datetime.date(2023, 6, 17)  # a Saturday
TALKS = "Chad and Niger will hold talks in Oran. "


@pytest.mark.parametrize(("told", "role", "firm"), [
    ("Chad would want Portugal to be represented as an observer.", "observer", "proposed"),
    ("The African Union is expected to send a monitor to the talks.", "observer", "possible"),
    ("Chad's president rejected any role for Lisbon.", "excluded", "decided"),
    ("Namibia has asked to be admitted to the session.", "required", "proposed"),
])
def test_who_is_to_have_a_part(told: str, role: str, firm: str) -> None:
    one = only(TALKS + told, "attendance", SAID)
    assert (one.role, one.modality) == (role, firm)


def test_to_be_admitted_to_an_alliance_is_no_attendance() -> None:
    assert not of_kind(TALKS + "Sweden ought to be admitted to NATO as soon as possible.", "attendance", SAID)


def test_the_days_that_somebody_has_been_given() -> None:
    one = only(TALKS + "They have been given four days.", "duration", SAID)
    assert (one.min_days, one.max_days, one.modality) == (4, 4, "decided")
    assert not of_kind(TALKS + "They have been given four days to prepare.", "duration", SAID)


def test_two_sides_with_terms_in_one_sentence() -> None:
    text = ("Niger will come to the talks with Chad in Oran without preconditions, whereas Chad's foreign minister "
            "insisted that the troops first pull back ten kilometres from the river.")
    assert [(one.requires is None, one.modality) for one in of_kind(text, "condition", SAID)] == [
        (True, "rejected"), (False, "decided")]


@pytest.mark.parametrize("told", [
    "Tomorrow I'll see Foreign Minister Ana Ruiz of Chile, and on Monday I'll meet President Ivo Paz of Peru.",
    "The Secretary meets Foreign Minister Ruiz of Chile on Sunday and on Monday he meets President Paz of Peru.",
])
def test_each_stop_has_its_own_day(told: str) -> None:
    days = of_kind(told, "date", SAID)
    assert [one.date for one in days] == ["2023-06-18", "2023-06-19"]
    assert len({one.meeting for one in days}) == 2


def test_a_week_after_a_day_that_was_told() -> None:
    text = "The envoys will meet in Pretoria on September 15. The ministers will meet there the following week."
    one = only(text, "window", SAID)
    assert (one.earliest, one.latest) == ("2023-09-18", "2023-09-24")
    assert [each.places for each in of_kind(text, "venue_allowed", SAID)] == [("Pretoria",), ("Pretoria",)]
    [first, last] = of_kind(text, "venue_allowed", SAID)
    assert first.meeting != last.meeting


def test_the_week_after_today_stays_where_no_day_was_told() -> None:
    one = only("The ministers of Chad and Niger will meet the following week.", "window", SAID)
    assert one.earliest == "2023-06-19"


def test_an_invitation_that_is_declined() -> None:
    text = "The opposition has declined the government's invitation to talks on June 20 in Dhaka."
    assert only(text, "date", SAID).modality == only(text, "venue_allowed", SAID).modality == "rejected"
    text = "The opposition has not declined the government's invitation to talks on June 20 in Dhaka."
    assert only(text, "date", SAID).modality != "rejected"


@pytest.mark.parametrize(("told", "who", "role"), [
    ("Philippine President Ramon Dizon said he would not attend.", "dizon", "excluded"),
    ("Foreign Secretary Luz Abad will go in his place.", "abad", "required"),
    ("President Dizon will be represented by Foreign Secretary Luz Abad.", "abad", "required"),
])
def test_who_stays_away_and_who_comes_instead(told: str, who: str, role: str) -> None:
    one = only("The ASEAN leaders will hold a summit in Naypyidaw in July. " + told, "attendance", SAID)
    assert (one.participant, one.role) == (who, role)


def test_a_question_after_who_comes_leaves_the_topic() -> None:
    text = ("MR. LARSEN: Chad and Niger will resume the talks in Jeddah on Thursday.\nQUESTION: What about the "
            "Emiratis?\nMR. LARSEN: The Emiratis will be there.")
    assert only(text, "attendance", SAID).participant == "united-arab-emirates"


def test_a_source_without_a_name_is_no_city() -> None:
    text = "Chad and Niger will meet on 3 July, according to a diplomat in Addis Ababa who asked not to be named."
    assert only(text, "date", SAID).speaker == "diplomat"


def test_what_somebody_cites_as_a_reason_is_no_source() -> None:
    text = "President Kole of Chad said that he would meet President Brandt of Niger in Oran, citing security concerns."
    assert only(text, "venue_allowed", SAID).citing is None


def test_a_demand_within_the_condition_drops_nothing() -> None:
    text = "Chad's president will meet his Malian counterpart in Ankara only if Mali drops its demand for an apology."
    assert only(text, "condition", SAID).modality == "decided"


@pytest.mark.parametrize("call", ["call", "courtesy call"])
def test_a_call_that_is_paid_is_no_demand(call: str) -> None:
    text = f"Foreign Minister Anna Lind will pay a {call} on President Brandt in Rome on 20 June."
    assert only(text, "date", SAID).modality == "decided"


def test_an_observer_after_a_comma() -> None:
    text = "Talks between Chad and Niger will be held in Oran on 20 June. Mali will take part, as an observer."
    assert only(text, "attendance", SAID).role == "observer"


def test_the_official_is_the_one_who_spoke_before() -> None:
    text = ("Chad and Niger will hold talks next week, a senior African Union official said. The talks will be in "
            "Oran, the official said.")
    assert only(text, "venue_allowed", SAID).speaker == "senior African Union official"


def test_who_left_for_a_city_meets_there() -> None:
    text = "Foreign Minister Anna Lind left for Riyadh, where she will meet her Saudi counterpart on Thursday."
    assert only(text, "venue_allowed", SAID).places == ("Riyadh",)


def test_since_a_year_opens_no_clause() -> None:
    text = "The presidents of Chad and Niger, at odds since 2008, will meet in Oran on 20 June."
    assert only(text, "venue_allowed", SAID).modality == "decided"
