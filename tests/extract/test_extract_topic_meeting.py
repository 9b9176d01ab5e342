"""Which meeting a report goes on about, and who is meant by few words: sentences of our own."""

import pytest

from tests.extract.kit import SUMMIT, found, names, of_kind, only, planned, told

TALKS = "President Anna Kole of Norland and President Ivo Brandt of Sudmark are expected to hold a summit.\n"


@pytest.mark.parametrize("sentence", [
    "A possible summit could be held in Quebec in late June.",
    "A meeting could take place in June, an official said.",
    "The meeting will be hosted by Chilean President Rosa Vidal.",
    "The two leaders will be meeting in June for talks.",
])
def test_the_meeting_that_is_the_topic_stays_one(sentence: str) -> None:
    assert len(planned(TALKS + sentence)) == 1


@pytest.mark.parametrize("sentence", [
    "There would be a meeting next week, officials said, between representatives of both sides.",
    "Another summit could be held in July.",
    "A meeting of experts could take place in June.",
    "A separate meeting with Chad could be held in June.",
    "A trilateral summit could be held in July.",
])
def test_another_meeting_is_another(sentence: str) -> None:
    assert len(planned(TALKS + sentence)) == 2


def test_a_summit_is_no_meeting_of_envoys() -> None:
    text = "Envoys of Norland and Sudmark will hold talks in Rome on June 3. A summit could be held in July in Oslo."
    places = {one.meeting: one.places for one in of_kind(text, "venue_allowed")}
    assert sorted(places.values()) == [("Oslo",), ("Rome",)]


def test_two_of_three_who_meet_are_another_meeting() -> None:
    text = (
        "Egypt will host a trilateral summit of Egyptian President Omar Fahmy, Syrian President Karim Azar and Israeli "
        "Prime Minister Dov Shamir in June. Syria wants to hold a meeting between Shamir and Azar in Oslo."
    )
    assert len({only(text, "window").meeting, *(one.meeting for one in of_kind(text, "venue_allowed"))}) == 2


def test_presidents_of_nobody_knows_where_are_those_of_the_two_states() -> None:
    text = (
        "Norland sees no plans for a summit between the Tuvaluan and Nauruan leaders. The idea of a meeting between "
        "presidents Levan Beridze and Ara Petrosyan has been championed by France."
    )
    assert len(planned(text)) == 1


def test_whom_a_president_with_points_meets() -> None:
    text = "President Anna Kole of Norland will hold talks this week with U.S. President Tom Hardwick in Washington."
    assert names(found(text), planned(text)[0]) == {"Anna Kole", "Tom Hardwick"}


def test_who_is_meeting_another_today_meets_them() -> None:
    text = "Separately, President Anna Kole of Norland is also meeting today with Chadian President Idriss Moussa."
    assert planned(text)[0].status == "decided"
    assert told(only(text, "date")) == "date 2024-05-15 decided"


def test_what_leads_to_a_meeting_with_a_third_is_another() -> None:
    text = (
        "President Anna Kole of Norland and President Ivo Brandt of Sudmark would meet in Rome, leading to a possible "
        "summit with Chilean President Rosa Vidal."
    )
    first, second = planned(text)
    order = only(text, "precedence")
    assert (order.before, order.after) == (first.id, second.id)


def test_what_is_not_to_be_this_month_may_be_in_another() -> None:
    text = (
        "A meeting between President Anna Kole of Norland and President Ivo Brandt of Sudmark won't take place this "
        "month and is more likely to occur in July."
    )
    assert [one.status for one in planned(text)] == ["possible"]
    assert [told(one) for one in of_kind(text, "window")] == [
        "window ..2024-05-31 rejected", "window 2024-07-01..2024-07-31 possible"]


@pytest.mark.parametrize("sentence", [
    "The announcement Tuesday by spokesman Jari Holm came after the summit was agreed.",
    "Norland warned on Monday (May 13) that the summit might fail.",
])
def test_the_day_of_a_statement_is_no_meetings(sentence: str) -> None:
    assert of_kind(SUMMIT + sentence, "date") == []


def test_what_had_been_asked_before_somebody_would_meet_is_over() -> None:
    text = "Before he would see Mr. Smith at Rome on 19 September, Dr. Kole had insisted on a promise."
    assert of_kind(text, "date") == []


@pytest.mark.parametrize("meets", [
    "The two leaders agreed to meet in person at the NATO summit in Washington in July.",
    "The two leaders look forward to meeting at the NATO summit in Washington in July.",
    "President Brandt said that he looked forward to seeing President Kole at the NATO summit in Washington in July.",
    "President Brandt will hold talks with President Kole at the NATO summit in Washington in July.",
])
def test_who_meets_at_an_event_of_others_meets_where_and_when_it_is(meets: str) -> None:
    text = "President Anna Kole spoke to President Ivo Brandt by telephone today. " + meets
    [one] = planned(text)
    assert names(found(text), one) == {"Anna Kole", "Ivo Brandt"}
    assert [told(each) for each in found(text).findings] == [
        "window 2024-07-01..2024-07-31 decided", "venue_allowed Washington decided"]


def test_those_whose_event_it_is_meet_at_it() -> None:
    text = "NATO leaders will meet at the NATO summit in Washington in July."
    [one] = planned(text)
    assert "NATO" in names(found(text), one)
