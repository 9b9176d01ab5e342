"""A body's meetings in a row: bodies that stand for their own sessions, days that are a matter of fact."""

from __future__ import annotations

import pytest

from .kit import found, names, of_kind, only, planned

SUMMIT = "The 40th Ordinary Summit of Heads of State will take place on 15 June in Lusaka. "


def _who(text: str) -> list[set[str]]:
    everything = found(text)
    return [names(everything, one) for one in planned(text)]


@pytest.mark.parametrize("sentence", [
    "It will be preceded by the Council of Ministers on 11 and 12 June.",
    "The Summit will be preceded by the Council of Ministers on 11 and 12 June.",
])
def test_a_body_stands_for_its_session(sentence: str) -> None:
    summit, council = planned(SUMMIT + sentence)
    order = only(SUMMIT + sentence, "precedence")
    assert (order.before, order.after) == (council.id, summit.id)
    assert {one.meeting: one.date or one.range for one in of_kind(SUMMIT + sentence, "date")} == {
        summit.id: "2024-06-15", council.id: ("2024-06-11", "2024-06-12")
    }


def test_a_body_with_its_days_is_the_subject() -> None:
    text = "The Council of Ministers, slated for 12-13 June, will be preceded by the Standing Committee of Officials."
    assert _who(text) == [{"Council of Ministers"}, {"Standing Committee of Officials"}]
    assert [one.status for one in planned(text)] == ["decided", "decided"]


def test_bodies_meet_one_after_another() -> None:
    text = (
        "The 9th meeting of the Technical Committee on Trade will be held in Lusaka on 7 June, followed by the "
        "Ministerial Committee on Transport on 9 June, and the 50th Session of the Council of Ministers on 11 June."
    )
    first, second, third = [one.id for one in planned(text)]
    orders = {(one.before, one.after) for one in of_kind(text, "precedence")}
    assert orders == {(first, second), (second, third)}


def test_a_verb_told_once_is_of_all_bodies() -> None:
    text = "The Permanent Committee will meet from 3 to 5 June, the Council on 7 June and the Assembly on 10 June."
    assert len(planned(text)) == len(of_kind(text, "date")) == 3


@pytest.mark.parametrize("sentence", [
    "The case was closely followed by the Human Rights Commission.",
    "He wrote to the Council of Ministers on 3 June.",
    "The report was adopted by the Committee on Trade, and the Council of Ministers on 12 March endorsed it.",
    "The minister will speak before the Human Rights Council on 3 June.",
])
def test_a_body_that_acts_or_is_told_holds_no_meeting(sentence: str) -> None:
    assert planned(sentence) == []


@pytest.mark.parametrize("text", [
    "Trade is expected to dominate the summit of Chad and Cuba, slated to hold from 3 to 5 June in Lusaka.",
    "The dam could be on the table at the talks between Chad and Cuba due to open in Lusaka on 3 June.",
    "Paz hopes to raise the matter at the talks of Chad and Cuba, scheduled for 3 June in Lusaka.",
])
def test_what_may_be_raised_makes_a_set_day_no_less_firm(text: str) -> None:
    assert only(text, "date").modality == "decided"
    assert only(text, "venue_allowed").places == ("Lusaka",)


@pytest.mark.parametrize("text", [
    "Chad wants to postpone the talks with Cuba, scheduled for 3 June.",
    "Analysts doubt that the talks between Chad and Cuba set for 3 June will go ahead.",
    "It is expected that the talks between Chad and Cuba, planned for 3 June, might be moved.",
])
def test_a_day_that_is_doubted_is_not_set(text: str) -> None:
    assert [one.modality for one in of_kind(text, "date")] != ["decided"]


def test_what_a_series_includes_is_set() -> None:
    text = SUMMIT + "Other meetings are to come first. They include the session of the Trade Committee on 5 June."
    assert [one.status for one in planned(text)] == ["decided", "decided"]


def test_a_meeting_counted_in_a_series_is_itself() -> None:
    text = SUMMIT + "The summit is the first of a series of meetings on the river."
    assert len(planned(text)) == 1


def test_the_mid_year_meeting_is_on_its_day() -> None:
    text = "The 6th Mid-Year Coordination Meeting of the African Union will be held on 21 July."
    assert of_kind(text, "window") == []
    assert only("Chad and Cuba will hold talks by mid-year.", "window").latest is not None
