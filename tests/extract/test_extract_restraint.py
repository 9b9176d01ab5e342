"""What looks like a claim about a meeting and is none: errands, deadlines of other things, thoughts, what is over."""

import pytest

from .kit import SUMMIT, found, of_kind, only, planned, told

_OTHERS = "Kole and Brandt have agreed to a second round of talks on fishing.\n"


@pytest.mark.parametrize("sentence", [
    "Kole flies to Brussels on Thursday to brief officials there.",
    "Kole will travel to Paris next week to attend a funeral.",
    "Ambassador Lind must be approved before she can go to Lima.",
    "Kole would see Brandt tomorrow if it were only a matter of good will.",
    "If it were up to Kole, the summit would be held on Sunday.",
    "The hosts have promised to name a city by the weekend.",
    "Brandt undertook to reply at an early date.",
    "Experts will take over ten days after the summit.",
])
def test_nothing_is_claimed_of_a_summit(sentence: str) -> None:
    kinds = ("date", "window", "duration", "condition", "venue_allowed")
    assert [one for one in found(SUMMIT + sentence).findings if one.kind in kinds] == []


def test_a_minister_who_goes_home_meets_nobody() -> None:
    assert planned("Secretary Ann Lowell of the United States returns to Washington on Friday night.") == []
    assert planned("The envoy, Ann Lowell, will return to Damascus on Friday for talks with President Ivo Brandt.")


def test_a_round_at_whose_end_another_was_announced_is_over() -> None:
    text = _OTHERS + (
        "Mediator Olaf Lind announced the agreement Saturday at the end of two days of negotiations outside New York. "
        "He said the new round would take place in Geneva."
    )
    assert [told(one) for one in found(text).findings] == ["venue_allowed Geneva decided"]


def test_who_is_to_name_a_place_does_not_describe_it() -> None:
    sentence = "The summit will be held at a venue that the mediators have promised to name soon."
    assert of_kind(SUMMIT + sentence, "venue_property") == []
    assert of_kind(SUMMIT + "The summit will be held in a place that belongs to neither side.", "venue_property")


def test_a_view_is_no_place() -> None:
    one = only(SUMMIT + "In Chile's view the summit should be held in Lima.", "venue_allowed")
    assert one.places == ("Lima",)


def test_what_somebody_plans_alone_is_proposed() -> None:
    sentence = "In her plan the summit would be held in Lima no later than mid-June."
    assert {one.modality for one in found(SUMMIT + sentence).findings} <= {"proposed", "possible"}


def test_a_length_that_is_not_exceeded_calls_nothing_off() -> None:
    one = only(SUMMIT + "The summit is not expected to exceed two days.", "duration")
    assert (one.min_days, one.max_days, one.modality) == (None, 2, "possible")
    assert all(each.status != "rejected" for each in planned(SUMMIT + "The summit is not expected to exceed two days."))


@pytest.mark.parametrize(("sentence", "hours"), [
    ("The summit will last about two and a half hours.", (2.5, 2.5)),
    ("The summit will last 45 minutes.", (0.75, 0.75)),
    ("Kole and Brandt will hold a 30-minute conversation.", (0.5, 0.5)),
    ("The summit will be short, a day and a half at most.", (None, 36)),
])
def test_parts_of_hours_and_days(sentence: str, hours: tuple[float | None, float]) -> None:
    one = only(SUMMIT + sentence, "duration")
    assert (one.min_hours, one.max_hours) == hours


def test_who_is_cited_ends_where_the_sentence_goes_on() -> None:
    sentence = "The summit, which according to a Norland official would follow the visit, will take two hours."
    assert only(SUMMIT + sentence, "duration").speaker == "Norland official"


@pytest.mark.parametrize("sentence", [
    "The meeting of the OSCE Ministerial Council in December had sent a strong message.",
    "The ministers shared the view that the conference in Oslo in June had been a success.",
])
def test_a_meeting_that_has_done_something_is_over(sentence: str) -> None:
    assert planned(sentence) == [] or all(one.status == "past" for one in found(sentence).meetings)
    assert found(sentence).findings == ()


def test_signing_a_paper_is_no_meeting() -> None:
    text = "President Ana Ruiz of Chile and Luis Paz of Peru agreed on the value of the board signing a note by June."
    assert planned(text) == []


def test_where_something_else_goes_on_nobody_meets() -> None:
    talks = "Chad and Niger will hold talks. An official said Peru was open to "
    assert of_kind(talks + "a role in peacekeeping in Niger.", "venue_allowed") == []
    assert only(talks + "talks in Lima.", "venue_allowed").places == ("Lima",)
