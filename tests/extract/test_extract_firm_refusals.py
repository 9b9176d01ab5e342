"""What parties say for themselves: conditions, days before which they will not meet, who has no seat."""

from __future__ import annotations

import pytest

from solver.extract.findings import meetings_of

from .kit import SUMMIT, found, of_kind, told

AGREED = "Chad and Niger agreed to hold talks in June. "


@pytest.mark.parametrize(("sentence", "wanted"), [
    ("President Ali Bako cannot come until parliament has voted.", "condition parliament has voted decided"),
    ("He will not set foot in Niger unless the accounts are released.",
     "condition the accounts are released decided"),
    ("Niger will not sign up to a date as long as the dispute is before the court.",
     "condition not as long as the dispute is before the court decided"),
])
def test_coming_is_what_conditions_are_set_for(sentence: str, wanted: str) -> None:
    assert [told(one) for one in of_kind(AGREED + sentence, "condition")] == [wanted]


def test_of_two_conditions_each_is_told_by_itself() -> None:
    there = found("A summit of the presidents of Chad and Niger can be considered only when the weapons have been "
                  "withdrawn and not before the foreign ministers have met.")
    assert [told(one) for one in there.findings] == [
        "precedence m2<m1 decided", "condition the weapons have been withdrawn decided"]


@pytest.mark.parametrize(("sentence", "wanted"), [
    ("Kole's office said the talks would make no sense before the elections on June 9.", "2024-06-09.. decided"),
    ("The president does not intend to sit down with Brandt before the election on June 9.", "2024-06-09.. decided"),
    ("The leaders should not get together before July.", "2024-07-01.. proposed"),
    ("They are not expected to meet before July.", "2024-07-01.. possible"),
])
def test_a_day_before_which_one_will_not_meet_is_ones_own_to_set(sentence: str, wanted: str) -> None:
    there = found(SUMMIT + sentence).findings
    assert [told(one) for one in there] == [f"window {wanted}"]


@pytest.mark.parametrize(("sentence", "wanted"), [
    ("There is no role for France in these talks.", "france excluded decided"),
    ("There will be no seat for Sudan.", "sudan excluded decided"),
    ("There would be no staff in the room.", "staff excluded proposed"),
    ("Journalists would not be admitted.", "Journalists excluded decided"),
    ("France has been invited to observe the proceedings.", "france observer decided"),
])
def test_who_has_no_seat_and_who_looks_on(sentence: str, wanted: str) -> None:
    assert [told(one) for one in of_kind(AGREED + sentence, "attendance")] == [f"attendance {wanted}"]


@pytest.mark.parametrize(("sentence", "kind", "wanted"), [
    ("The summit is expected to last a single day.", "duration", "1-1 days possible"),
    ("It will not be longer than three hours.", "duration", "-3 hours decided"),
    ("It won't be in Rome.", "venue_forbidden", "Rome decided"),
    ("It might be in Rome on Saturday evening.", "date", "2024-05-18 possible"),
    ("Norland has put forward Singapore and Jakarta.", "venue_allowed", "Singapore, Jakarta proposed"),
])
def test_what_is_said_of_it(sentence: str, kind: str, wanted: str) -> None:
    assert [told(one) for one in of_kind(SUMMIT + sentence, kind)] == [f"{kind} {wanted}"]


def test_what_a_report_without_foundation_says_is_rejected() -> None:
    there = found("Reports that the leaders of Chad and Niger will meet in Oslo on 24 September are without "
                  "foundation.")
    assert {one.modality for one in there.findings} == {"rejected"}


def test_beside_another_summit_its_place_and_day_are_those_of_the_meeting() -> None:
    there = found("The presidents of Chad and Niger could see each other on the margins of the ECOWAS summit in Abuja "
                  "on July 7 and 8.")
    assert {(one.kind, meetings_of(one)) for one in there.findings} == {("date", ("m1",)), ("venue_allowed", ("m1",))}


def test_who_only_hosts_a_summit_holds_no_other() -> None:
    there = found("President Anna Kole of Norland and President Ivo Brandt of Sudmark will meet for their first talks "
                  "since 2019. The summit, to be hosted by Prime Minister Carla Nerri, will last a day.")
    assert [one.id for one in there.meetings] == ["m1"]
    assert [told(one) for one in there.findings] == ["duration 1-1 days decided"]


@pytest.mark.parametrize(("text", "speaker"), [
    (SUMMIT + "A Chilean minister said it would be held in Rome.", "Chilean minister"),
    ("Statement by the Spokesperson\n\n" + SUMMIT + "It will be held in Rome.", "spokesperson"),
    ("MS. ARDEN: The President has invited President Kole and President Brandt to Rome.", "Arden"),
    (SUMMIT + "Chad has pressed for Rome.", "Chad"),
])
def test_who_says_so(text: str, speaker: str | None) -> None:
    assert [one.speaker for one in of_kind(text, "venue_allowed")] == [speaker]


@pytest.mark.parametrize(("words", "wanted"), [
    ("in the last week of January", "2025-01-25..2025-01-31"),
    ("in the third week of next month", "2024-06-15..2024-06-21"),
    ("in the last ten days of June", "2024-06-21..2024-06-30"),
])
def test_weeks_and_days_of_a_month(words: str, wanted: str) -> None:
    assert [told(one) for one in of_kind(SUMMIT + f"It will be held {words}.", "window")] == [f"window {wanted} "
        f"decided"]


@pytest.mark.parametrize("sentence", [
    "France wants a chair at the talks. It will not get one.",
    "France has asked for a seat, but it is not going to get one.",
    "France, a friend of both, had asked for a seat at the table. That is not going to happen.",
])
def test_who_asks_for_a_seat_and_does_not_get_one_stays_away(sentence: str) -> None:
    assert [told(one) for one in of_kind(AGREED + sentence, "attendance")] == ["attendance france excluded decided"]


def test_what_the_other_side_turns_down_is_rejected() -> None:
    there = of_kind("The presidents of Chad and Niger will meet in June. Chad had pressed for the leaders to meet in "
                    "Oslo, but Niger turned that down.", "venue_allowed")
    assert [(told(one), one.speaker) for one in there] == [("venue_allowed Oslo rejected", "Niger")]


def test_preparatory_talks_come_before_what_they_prepare() -> None:
    there = of_kind(SUMMIT + "The foreign ministers, Ali Bako and Omar Sani, are due to hold preparatory talks in "
                             "Rome.",
                    "precedence")
    assert [told(one) for one in there] == ["precedence m2<m1 decided"]


def test_an_expected_length_is_no_firmer_for_a_meeting_that_is_sure() -> None:
    text = SUMMIT + "The summit, to be held in Rome, is expected to last two days."
    assert [told(one) for one in of_kind(text, "duration")] == ["duration 2-2 days possible"]


@pytest.mark.parametrize(("words", "status"), [
    ("meeting in Rome on Monday, agreed to speak again", "past"),
    ("meeting in Rome on 20 and 21 May, have agreed to speak again", "past"),
    ("meeting in Rome on 20 and 21 May,\n\nHaving heard both ministers,", "past"),
    ("meeting in Rome on 9 June, will agree on a date", "decided"),
])
def test_those_who_agreed_on_something_as_they_met_have_met(words: str, status: str) -> None:
    there = found(f"President Anna Kole of Norland and President Ivo Brandt of Sudmark, {words}.")
    assert [one.status for one in there.meetings[:1]] == [status]
    assert status == "decided" or not [one for one in there.findings if one.kind in ("date", "venue_allowed")]
