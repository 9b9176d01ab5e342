"""Shuttle: a mediator between parties, from capital to capital or from house to house."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .kit import agree, case_of, refused, rule_of, solved, verdict

MINSK = """
summit: 1
calendar: {{today: 2015-02-05, until: 2015-02-08, grid: 1h, zone: Europe/Berlin}}
principals:
  merkel: {{name: Angela Merkel, home: Berlin}}
  hollande: {{name: François Hollande, home: Paris}}
  poroshenko: {{name: Petro Poroshenko}}
  putin: {{name: Vladimir Putin}}
groups: {{mediators: [merkel, hollande], parties: [poroshenko, putin]}}
venues: {{kyiv: {{city: Kyiv}}, moscow: {{city: Moscow}}, minsk: {{city: Minsk}}}}
meetings:
  kyiv-talks: {{who: [mediators, poroshenko], lasts: 4h, at: [kyiv, minsk]}}
  moscow-talks: {{who: [{who}, putin], lasts: 5h, at: [moscow, minsk]}}
  together: {{who: all, lasts: 1h, at: minsk, optional: true}}
rules:
  shuttle: {{rule: shuttle, meeting: {meeting}, who: parties, mediator: mediators{more}}}
"""


def text(meeting: str = "[kyiv-talks, moscow-talks]", who: str = "mediators", more: str = "") -> str:
    return MINSK.format(meeting=meeting, who=who, more=more)


HISTORY = {"kyiv-talks": "2015-02-05T19:00 @kyiv", "moscow-talks": "2015-02-06T19:00 @moscow", "together": None}
"""Kyiv in the evening of 5 February, Moscow on the next: two hours and some in the air."""


def test_minsk() -> None:
    assert verdict(text(), "shuttle", HISTORY).kept
    agree(text(), HISTORY)


def test_the_legs_can_be_travelled() -> None:
    soon = HISTORY | {"moscow-talks": "2015-02-06T00:00 @moscow"}       # midnight in Moscow is 22:00 in Kyiv
    assert "Angela Merkel cannot get from kyiv-talks to moscow-talks" in verdict(text(), "shuttle", soon).reason
    agree(text(), soon)
    assert verdict(text(who="hollande"), "shuttle", HISTORY).kept


def test_the_parties_never_share_a_session_and_a_mediator_is_in_each() -> None:
    joint = HISTORY | {"together": "2015-02-08T10:00"}
    assert verdict(text(), "shuttle", joint).kept
    assert verdict(text("all"), "shuttle", joint).reason == "together brings the parties together"
    agree(text("all"), joint)
    assert verdict(text(who="poroshenko"), "shuttle", HISTORY).reason == (
        "moscow-talks has no mediator and brings the parties together")
    assert not solved(text(who="poroshenko")).solutions


def test_the_names_under_who_are_the_parties() -> None:
    sides = text("all").replace("who: parties, mediator", "who: [parties, hollande], mediator").replace(
        "mediator: mediators", "mediator: merkel")
    assert verdict(sides, "shuttle", HISTORY).reason == (
        "kyiv-talks brings the parties together; moscow-talks brings the parties together")
    agree(sides, HISTORY)


def test_proximity_talks_are_at_one_venue() -> None:
    near = {"kyiv-talks": "2015-02-05T19:00 @minsk", "moscow-talks": "2015-02-06T19:00 @minsk", "together": None}
    for plan, kept in ((near, True), (HISTORY, False)):
        assert verdict(text(more=", proximity: true"), "shuttle", plan).kept is kept
        agree(text(more=", proximity: true"), plan)
    [best] = solved(text(more=", proximity: true")).solutions
    assert {session.venue for session in best.schedule} == {"minsk"}


def test_sentence_and_errors() -> None:
    case = case_of(text(more=", proximity: true"))
    assert rule_of(case, "shuttle").sentence(case) == (
        "In kyiv-talks and moscow-talks, Angela Merkel or François Hollande meets Petro Poroshenko and Vladimir Putin "
        "one by one, all at one venue.")
    refused(text(more=", mediator: parties").replace(", mediator: mediators", ""), "contradiction")
    refused(text().replace(", mediator: mediators", ""), "missing-key")


@pytest.mark.parametrize("who", ["mediators", "merkel"])
@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["", ", soft: 2", ", proximity: true", ", proximity: true, soft: 1"]), st.integers(0, 8),
       st.sampled_from(["kyiv", "minsk"]), st.sampled_from(["moscow", "minsk"]),
       st.sampled_from(["[kyiv-talks, moscow-talks]", "all"]), st.booleans())
def test_engine_and_check_agree(who: str, more: str, gap: int, one: str, other: str, meeting: str, joint: bool) -> None:
    agree(text(meeting, who, more), {
        "kyiv-talks": f"2015-02-05T10:00 @{one}", "moscow-talks": f"2015-02-05T{14 + gap}:00 @{other}",
        "together": "2015-02-08T10:00" if joint else None})
