"""Ladder: experts, ministers, leaders, each with time after the level below."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from solver.questions.explain import explain

from .kit import agree, case_of, refused, rule_of, starts, verdict

TEXT = """
summit: 1
calendar: {{today: 2025-08-19, until: {1}, grid: 1d}}
principals:
  envoy-us: {{}}
  envoy-ru: {{}}
  rubio: {{}}
  lavrov: {{}}
  trump: {{}}
  putin: {{}}
meetings:
  drafting: {{who: [envoy-us, envoy-ru], lasts: 2d}}
  more-drafting: {{who: [envoy-us, envoy-ru], lasts: 1d, optional: true}}
  ministerial: {{who: [rubio, lavrov], lasts: 1d, optional: true}}
  summit: {{who: [trump, putin], lasts: 1d, optional: true}}
rules:
  steps: {{rule: ladder, {0}}}
"""
RUNGS = """rungs: [{level: experts, who: [envoy-us, envoy-ru]}, {level: ministers, meeting: ministerial, at_least: 3d},
    {level: leaders, who: [trump, putin], at_least: 7d}]"""
END = "2025-09-15"
ALL = {"drafting": "2025-08-20", "more-drafting": None, "ministerial": "2025-08-25", "summit": "2025-09-02"}


def test_step_by_step() -> None:
    """As Lavrov put it on 19 August 2025: gradually, from the expert level up."""
    text = TEXT.format(RUNGS, END)
    assert verdict(text, "steps", ALL).kept
    assert verdict(text, "steps", ALL).slack == timedelta(0)
    soon = verdict(text, "steps", {**ALL, "summit": "2025-09-01"})
    assert (soon.kept, soon.amount, soon.reason) == (False, 1, "summit starts less than 7d after ministerial")


def test_a_rung_that_is_missing() -> None:
    """Budapest, October 2025: the ministers' meeting fell through, and with it the leaders'."""
    text = TEXT.format(RUNGS, END)
    leap = verdict(text, "steps", {**ALL, "ministerial": None})
    assert (leap.kept, leap.reason) == (False, "summit is held without a meeting of ministers (ministerial)")
    assert verdict(text, "steps", {**ALL, "summit": None}).kept
    assert verdict(text, "steps", {**ALL, "summit": None, "ministerial": None}).reason == (
        "nothing above the lowest rung is held")


def test_every_meeting_below_that_is_held_has_ended() -> None:
    text = TEXT.format(RUNGS, END)
    assert verdict(text, "steps", {**ALL, "more-drafting": "2025-08-21"}).kept
    assert verdict(text, "steps", {**ALL, "more-drafting": "2025-08-22"}).kept is False
    assert verdict(text, "steps", {**ALL, "more-drafting": "2025-08-30"}).reason == (
        "ministerial starts before the end of more-drafting")


def test_one_lag_for_all() -> None:
    text = TEXT.format("at_least: 2d, rungs: [{meeting: drafting}, {meeting: ministerial}, {meeting: summit}]", END)
    assert verdict(text, "steps", {**ALL, "ministerial": "2025-08-24", "summit": "2025-08-27"}).kept
    assert verdict(text, "steps", {**ALL, "ministerial": "2025-08-23", "summit": "2025-08-27"}).amount == 1


def test_the_engine_keeps_it() -> None:
    assert starts(TEXT.format(RUNGS, END))["summit"] >= "2025-09-01"
    assert "summit" not in starts(TEXT.format(RUNGS, "2025-08-31"))


def test_a_repair_names_the_lag() -> None:
    text = TEXT.format(RUNGS, "2025-08-31").replace("lasts: 1d, optional: true", "lasts: 1d")
    found = explain(case_of(text))
    changes = {change.number for repair in found.repairs for change in repair.changes}
    assert changes & {"1.at_least", "2.at_least"}


def test_sentence_and_errors() -> None:
    case = case_of(TEXT.format(RUNGS, END))
    assert rule_of(case, "steps").sentence(case) == (
        "Step by step: experts (meetings of envoy-us and envoy-ru), ministers (ministerial) at least 3d later then "
        "leaders (meetings of trump and putin) at least 7d later.")
    refused(TEXT.format("rungs: [{meeting: summit}]", END), "too-few")
    refused(TEXT.format("rungs: [{level: experts}, {meeting: summit}]", END), "missing-key")
    refused(TEXT.format("rungs: [{meeting: drafting, at_least: 1d}, {meeting: summit}]", END), "nothing-below")
    refused(TEXT.format("rungs: [{who: rubio}, {meeting: summit}]", END), "empty-rung", "rules.steps.rungs.0")
    refused(TEXT.format("rungs: [{meeting: drafting}, {meeting: sumit}]", END), "no-such-meeting", "summit")


@settings(max_examples=25, deadline=None)
@given(st.sampled_from([RUNGS, "at_least: 36h, rungs: [{meeting: drafting}, {meeting: [ministerial, summit]}]"]),
       st.sampled_from(["", ", soft: 2"]), st.sampled_from([None, 0, 3, 5, 6]), st.sampled_from([None, 4, 9, 13, 14]))
def test_engine_and_check_agree(fields: str, soft: str, second: int | None, third: int | None) -> None:
    def on(n: int | None) -> str | None:
        return None if n is None else f"2025-{8 + (19 + n) // 32:02d}-{(18 + n) % 31 + 1:02d}"

    agree(TEXT.format(fields + soft, END), {
        "drafting": "2025-08-19", "more-drafting": None, "ministerial": on(second), "summit": on(third)})
