"""The stops of a journey: each has its own meeting, place and day, and words put them in order. Texts of ours."""

import datetime

import pytest

from tests.extract.kit import found, names, of_kind, planned, told

SAID = datetime.date(2031, 5, 6)      # a Tuesday
HOLM = "Norwegian Prime Minister Lars Holm "


def _pairs(text: str) -> set[frozenset[str]]:
    every = found(text, SAID)
    return {frozenset(names(every, one)) for one in every.meetings if one.status != "past"}


def _of(text: str, who: str) -> set[str]:
    """What is found of the meeting with somebody."""
    every = found(text, SAID)
    ids = {one.id for one in every.meetings if who in names(every, one)}
    return {told(one) for one in every.findings if getattr(one, "meeting", None) in ids}


def _order(text: str) -> list[tuple[set[str], set[str]]]:
    """The orders that are found, as those who meet first and those who meet later."""
    every = found(text, SAID)
    who = {one.id: names(every, one) for one in every.meetings}
    return [(who[one.before], who[one.after]) for one in every.findings if one.kind == "precedence"]


def test_each_stop_is_a_meeting_of_its_own() -> None:
    text = (
        "Secretary of State Ellen Marsh will travel to Vienna, Austria on May 29 to meet with Foreign Minister Karl "
        "Huber. She will then travel to Astana, Kazakhstan where she will meet with senior officials on June 4. "
        "Secretary Marsh will be in Colombo, Sri Lanka on June 6 for a series of bilateral meetings."
    )
    every = found(text, SAID)
    assert len(planned(text, SAID)) == 3
    assert _of(text, "Karl Huber") == {"date 2031-05-29 decided", "venue_allowed Vienna, Austria decided"}
    by_place = {one.places[0]: one.meeting for one in every.findings if one.kind == "venue_allowed"}
    by_day = {one.date: one.meeting for one in every.findings if one.kind == "date"}
    assert by_place["Astana, Kazakhstan"] == by_day["2031-06-04"]
    assert by_place["Colombo, Sri Lanka"] == by_day["2031-06-06"]


def test_a_stop_told_twice_is_one_meeting() -> None:
    text = (
        "Deputy Secretary of State Holt will visit Vietnam next week for trilateral talks with her Japanese and South "
        "Korean counterparts. She will be in Hanoi on May 14-15 for a fourth round of three-way consultations."
    )
    assert len(planned(text, SAID)) == 1
    assert {told(one) for one in found(text, SAID).findings} >= {
        "date 2031-05-14/2031-05-15 decided", "venue_allowed Hanoi decided"}


@pytest.mark.parametrize("text", [
    HOLM + "will meet Prime Minister Sato in Tokyo on Monday. After Tokyo, Holm will travel to Seoul to meet President "
    "Kim Min-jae.",
    HOLM + "will leave for Tokyo on Monday for talks with Prime Minister Sato. From Tokyo, he will fly to Seoul to "
    "meet President Kim Min-jae.",
    HOLM + "will travel to Seoul to meet President Kim Min-jae. Before Seoul, he will stop in Tokyo for talks with "
    "Prime Minister Sato.",
    HOLM + "is due in Tokyo on May 12 for talks with Prime Minister Sato before heading to Seoul, where he will meet "
    "President Kim Min-jae.",
    HOLM + "will travel to Tokyo to meet Prime Minister Sato. Holm will continue on to Seoul to meet President Kim "
    "Min-jae.",
    HOLM + "will meet President Kim Min-jae in Seoul on Friday. En route to Seoul, Holm will stop in Tokyo for talks "
    "with Prime Minister Sato.",
])
def test_the_stops_come_in_the_order_that_words_give(text: str) -> None:
    assert _order(text) == [({"Lars Holm", "Sato"}, {"Lars Holm", "Kim Min-jae"})]
    assert "venue_allowed Seoul decided" in _of(text, "Kim Min-jae")
    assert "venue_allowed Tokyo decided" in _of(text, "Sato")


@pytest.mark.parametrize("text", [
    "After attending the G-7 Foreign Ministers' meeting in France next week, Secretary Reardon will travel to "
    "Kazakhstan.",
    "Secretary of State Reardon will travel to Kazakhstan after attending the G-7 Foreign Ministers' meeting in France "
    "next week.",
])
def test_a_meeting_attended_before_is_not_the_visit(text: str) -> None:
    assert _of(text, "Kazakhstan") == {"venue_allowed Kazakhstan decided"}
    assert {told(one) for one in found(text, SAID).findings} >= {
        "window 2031-05-12..2031-05-18 decided", "venue_allowed France decided"}
    assert len(_order(text)) == 1


@pytest.mark.parametrize("text", [
    HOLM + "will stop in Guam on the way back to visit with troops.",
    HOLM + "will meet Prime Minister Sato on Monday. From Tokyo came word of a strike.",
    HOLM + "will meet Prime Minister Sato on Monday. After Tokyo's refusal, prices fell.",
])
def test_a_place_alone_is_no_stop(text: str) -> None:
    assert not of_kind(text, "precedence", SAID)
    assert not of_kind(text, "venue_allowed", SAID)


@pytest.mark.parametrize("text", [
    "Foreign Minister Karl Huber will pay a return visit to Chile on May 20.",
    "Foreign Minister Karl Huber will make his first visit to Chile on May 20.",
    "Foreign Minister Karl Huber will embark on a three-day trip to Chile on May 20.",
])
def test_a_visit_that_somebody_pays_is_where_it_leads(text: str) -> None:
    assert {told(one) for one in found(text, SAID).findings} >= {
        "date 2031-05-20 decided", "venue_allowed Chile decided"}


def test_counterparts_whose_names_follow_are_those_named() -> None:
    for text in (
        "Danish Foreign Minister Lund will meet his Norwegian and Swedish counterparts, Lars Holm and Eva Berg, in "
        "Oslo.",
        "Danish Foreign Minister Lund will meet with her counterparts, Norwegian Foreign Minister Lars Holm and "
        "Swedish Foreign Minister Eva Berg, in Oslo.",
    ):
        assert _pairs(text) == {frozenset({"Lund", "Lars Holm", "Eva Berg"})}


@pytest.mark.parametrize("text", [
    "Deputy Secretary Holt also will meet bilaterally with Vice Foreign Minister Rojas and Vice Foreign Minister "
    "Quispe.",
    "Deputy Secretary Holt will hold bilateral meetings with Foreign Minister Rojas and Foreign Minister Quispe.",
])
def test_bilateral_meetings_with_several_are_one_with_each(text: str) -> None:
    assert _pairs(text) == {frozenset({"Holt", "Rojas"}), frozenset({"Holt", "Quispe"})}


def test_who_meets_on_the_margins_holds_another_meeting() -> None:
    text = (
        "Secretary Marsh will travel to Brussels on May 14 to attend the NATO Foreign Ministers' Meeting. On the "
        "margins of the meeting, she will meet with Turkish Foreign Minister Aydin and hold a trilateral meeting with "
        "Swedish Foreign Minister Berg and Finnish Foreign Minister Salo."
    )
    assert _pairs(text) == {
        frozenset({"Marsh", "NATO"}), frozenset({"Marsh", "Aydin"}), frozenset({"Marsh", "Berg", "Salo"})}
    assert _of(text, "NATO") == {"date 2031-05-14 decided", "venue_allowed Brussels decided"}


@pytest.mark.parametrize("words", ["he'll see", "he is due to meet", "he will also meet"])
def test_where_somebody_goes_to_meet_another_is_one_meeting(words: str) -> None:
    text = HOLM + f"will fly to Nairobi on Thursday, where {words} President Ana Wanjiru."
    (meeting,) = planned(text, SAID)
    assert names(found(text, SAID), meeting) == {"Lars Holm", "Ana Wanjiru"}


def test_where_somebody_else_meets_is_another_matter() -> None:
    text = HOLM + "will fly to Nairobi on Thursday, where experts met last week."
    assert all("experts" not in pair for pair in _pairs(text))
