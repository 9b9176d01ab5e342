"""Who goes somewhere and meets others meets them there and then; a programme says what is on it, and what is not."""

from __future__ import annotations

import datetime

import pytest

from .kit import SAID, found, names, of_kind, only, planned, told

HOST = "Chancellor Mira Falk will be in Paris on 3 June"


@pytest.mark.parametrize("sentence", [
    f"{HOST}, and she will sit down with President Omar Kole there.",
    f"{HOST} and will see President Omar Kole.",
    f"{HOST}; she will meet President Omar Kole there.",
    "Chancellor Mira Falk goes to Paris on 3 June, and while she is there she'll meet President Omar Kole.",
    "Chancellor Mira Falk will be in Paris on 3 June, and she'll spend a good amount of time with President Omar Kole.",
])
def test_who_goes_somewhere_and_meets_others_meets_them_there(sentence: str) -> None:
    assert {told(one) for one in found(sentence).findings} == {
        "date 2024-06-03 decided", "venue_allowed Paris decided"}


@pytest.mark.parametrize("sentence", [
    f"{HOST} and will meet President Omar Kole in Rome on 5 June.",
    f"{HOST} and then flies to Rome, where she will meet President Omar Kole on 5 June.",
])
def test_who_goes_on_meets_others_where_they_go(sentence: str) -> None:
    assert [one.date for one in of_kind(sentence, "date")] == ["2024-06-05"]
    assert [one.places for one in of_kind(sentence, "venue_allowed")] == [("Rome",)]


@pytest.mark.parametrize("has", ["has a meeting", "has a bilateral", "will have a bilat", "has talks"])
def test_what_somebody_has_on_a_day_to_come_is_decided(has: str) -> None:
    assert only(f"Chancellor Mira Falk {has} with President Omar Kole on Sunday.", "date").modality == "decided"


def test_what_somebody_may_have_is_only_possible() -> None:
    assert only("Norway and Sweden could have a meeting on Sunday.", "date").modality == "possible"


def test_whoever_joins_a_trilateral_is_one_of_those_who_meet() -> None:
    sentence = ("On Sunday President Park will take part in a trilateral with Prime Minister Abbott and "
                "Prime Minister Abe.")
    said = found(sentence, datetime.date(2014, 11, 14))
    assert [one.kind for one in said.findings] == ["date"]
    assert {"Abbott", "Abe"} <= names(said, said.meetings[0])


@pytest.mark.parametrize("sentence", [
    "There's not a meeting with President Kole in Lima.",
    "There is no meeting with President Kole in Lima.",
])
def test_what_there_is_not_is_planned_nowhere(sentence: str) -> None:
    assert [told(one) for one in found(sentence).findings] == ["venue_allowed Lima rejected"]
    assert [one.status for one in planned(sentence)] == ["rejected"]


@pytest.mark.parametrize(("sentence", "days"), [
    ("They expect to be at it for five days.", 5),
    ("Both sides are prepared to stay for a week.", 7),
    ("They have given themselves four days.", 4),
])
def test_how_long_they_will_be_at_it(sentence: str, days: int) -> None:
    talks = "Norway and Sweden will resume talks in Oslo on Monday. "
    assert only(talks + sentence, "duration").max_days == days


@pytest.mark.parametrize("sentence", [
    "Negotiators from Norway and Sweden return to Oslo on Monday.",
    "Norway and Sweden are at odds. Their negotiating teams will be at the table again on Monday.",
    "Norway and Sweden are at odds. The two teams will be back at the table on Monday.",
])
def test_those_who_come_back_meet_again(sentence: str) -> None:
    said = found(sentence)
    assert names(said, said.meetings[0]) == {"Norway", "Sweden"}
    assert only(sentence, "date").date == str(SAID + datetime.timedelta(5))


def test_one_side_only_says_that_it_will_be_there() -> None:
    sentence = "Norway and Sweden are at odds. Norway's negotiator said his team would be at the table again on Monday."
    assert only(sentence, "date").modality == "proposed"


def test_those_who_go_home_meet_nobody() -> None:
    assert found("Norway and Sweden return to normal on Monday.").findings == ()
