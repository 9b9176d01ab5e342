"""Those who are first met one by one, and then sit down together, hold the meeting that was told of."""

import pytest

from tests.extract.kit import found, of_kind, only, planned

HOSTED = "Tomorrow I will host in Oslo a meeting between President Kole of Chad and President Brandt of Niger. "


@pytest.mark.parametrize("sentence", [
    "I will hold separate talks with both guests first, and then we shall all sit down together.",
    "First, I will meet each of the leaders separately, before we sit down all together.",
    "The mediator will first hold bilateral meetings with each delegation, followed by a joint session.",
    "I shall hold talks with each of the two presidents before they meet jointly.",
])
def test_the_meeting_of_all_is_the_one_told_of(sentence: str) -> None:
    first, alone = planned(HOSTED + sentence)
    order = only(HOSTED + sentence, "precedence")
    assert (order.before, order.after) == (alone.id, first.id)


@pytest.mark.parametrize("sentence", [
    "I will brief each of the leaders separately.",
    "The ministers will meet first, and then the experts will hold a joint session with the army.",
])
def test_nothing_is_met_one_by_one(sentence: str) -> None:
    (first, *_) = planned(HOSTED + sentence)
    assert all(one.after != first.id for one in of_kind(HOSTED + sentence, "precedence"))


@pytest.mark.parametrize("verb", ["host in Oslo", "be hosting here in Oslo", "organise in Oslo"])
def test_a_place_may_stand_before_what_is_hosted_there(verb: str) -> None:
    text = f"Tomorrow I will {verb} a meeting between Chad and Niger."
    assert only(text, "venue_allowed").places == ("Oslo",)
    assert len(found(text).meetings) == 1
