"""Talks that prepare others and those others, events at which others meet, and how long somebody waits."""

import pytest

from solver.extract.findings import meetings_of
from tests.extract.kit import found, names, of_kind, only, planned

REBELS = "The government of Chad and the rebels will hold preliminary talks in Oslo on June 9. "
PAIR = "President Anna Kole of Chad and President Ivo Brandt of Niger"


@pytest.mark.parametrize("proper", ["Formal negotiations", "The substantive talks", "Full-fledged talks"])
def test_formal_talks_are_not_those_that_prepare_them(proper: str) -> None:
    text = REBELS + f"{proper} are due to start in July. Substantial negotiations will be held in Rome."
    first, second = planned(text)
    assert {told.kind: meetings_of(told) for told in found(text).findings if second.id in meetings_of(told)} == {
        "window": (second.id,), "venue_allowed": (second.id,)}
    assert only(text, "date").meeting == first.id


def test_other_words_do_not_part_talks() -> None:
    assert len(planned(REBELS + "The talks are expected to last two days.")) == 1


def test_what_builds_up_to_others_comes_before_them() -> None:
    text = "Next week's talks between Chad and Niger will be a useful build-up to formal negotiations in June."
    assert len(of_kind(text, "precedence")) == 1


def test_talks_now_being_held_are_no_past_ones() -> None:
    assert planned("The talks between Chad and Niger now being held in Oslo are hard.")[0].status == "decided"
    assert planned("The talks between Chad and Niger held in Oslo were hard.") == []


@pytest.mark.parametrize("event", ["the G20 summit", "the African Union summit", "the Oslo Forum"])
def test_an_event_at_which_others_meet_is_no_meeting_of_theirs(event: str) -> None:
    text = f"{PAIR} hope to meet at {event} in June."
    (one,) = planned(text)
    assert names(found(text), one) == {"Anna Kole", "Ivo Brandt"}
    assert only(text, "window").meeting == one.id


def test_a_summit_of_those_who_meet_is_theirs() -> None:
    assert len(planned(f"{PAIR} will meet for a summit in Rome on June 9.")) == 1


@pytest.mark.parametrize(("words", "earliest"), [
    ("only after a period of about three weeks", "2024-06-05"), ("only after two weeks", "2024-05-29"),
])
def test_after_so_long_is_a_time_and_no_condition(words: str, earliest: str) -> None:
    text = f"{PAIR} will meet {words}."
    assert only(text, "window").earliest == earliest
    assert of_kind(text, "condition") == []
    assert only(f"{PAIR} will meet only after a ceasefire.", "condition").requires == "a ceasefire"


def test_the_day_on_which_talks_began_is_not_the_next_such_day() -> None:
    text = "Mediators put off the talks between Chad and Niger, which opened on Saturday in Oslo, {}."
    assert of_kind(text.format("after a walkout"), "date") == []
    assert only("Talks between Chad and Niger, which are to open on Saturday in Oslo, will be short.", "date").date


def test_a_mediator_is_none_of_the_two_who_negotiate() -> None:
    text = REBELS + 'UN mediator Ivan Soto said: "We will hold formal negotiations in July."'
    assert all("Ivan Soto" not in names(found(text), one) for one in planned(text))


def test_what_one_side_waits_for_is_said_of_the_talks_told_of() -> None:
    text = REBELS + ("Their leader, Jan Sall, said they had no illusions. He said his men would not meet the "
                     "government unless their captives were freed.")
    assert len(planned(text)) == 1
    assert only(text, "condition").requires == "their captives were freed"


def test_those_who_agree_to_meet_again_are_those_who_met() -> None:
    text = "Delegations from Chad and Niger held talks on Monday. They welcomed the plan of the envoy to meet again."
    assert [names(found(text), one) for one in planned(text)] == [{"Chad", "Niger"}]
