"""Remote: the screens at a meeting, and who is in front of them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from solver.loading import load_text
from solver.questions.quick import troubles

from .kit import case_of, refused, rule_of, seats_agree, solved, verdict

CALL = """
summit: 1
calendar: {{today: 2025-08-13, until: 2025-08-14, grid: 1h, zone: Europe/Berlin, hours: 09:00-22:00}}
principals:
  merz: {{name: Friedrich Merz, home: Berlin}}
  zelensky: {{name: Volodymyr Zelensky, home: Kyiv}}
  trump: {{name: Donald Trump, home: Washington}}
venues: {{chancellery: {{city: Berlin, size: 2}}, palace: {{city: Kyiv}}}}
travel: {{before: 1h}}
meetings:
  call: {{who: all, lasts: 1h, at: chancellery}}
  after: {{who: [zelensky, trump], lasts: 1h, at: palace, optional: true}}
rules:
  screens: {{rule: remote, who: [{who}], meeting: [call, after]{more}}}
  awake: {{rule: body_clock, hours: 08:00-22:00, soft: 1}}
"""
APART = " ~zelensky ~trump"


def text(who: str = "zelensky, trump", more: str = "") -> str:
    return CALL.format(who=who, more=more)


def held(marks: str = "", after: str | None = None, hour: int = 15) -> dict[str, str | None]:
    return {"call": f"2025-08-13T{hour:02d}:00{marks}", "after": after}


def test_hours_count_and_journeys_do_not() -> None:
    """On 13 August 2025 Trump joined Merz and Zelensky, who were in Berlin, at 15:00: 09:00 in Washington."""
    assert verdict(text(), "travel", held(hour=9)).kept is False
    assert verdict(text(), "travel", held(APART, hour=9)).kept
    assert verdict(text(), "awake", held(" ~trump")).kept
    assert verdict(text(), "awake", held(APART, hour=9)).reason == "call lies outside the hours of Donald Trump"
    at_once = held(" ~trump", "2025-08-13T16:00 ~zelensky")         # Kyiv is an hour ahead: both at 15:00 in Berlin
    assert verdict(text(), "presence", at_once).kept is False
    for plan in (held(hour=9), held(APART), held(" ~trump"), at_once):
        seats_agree(text(), plan)


def test_a_screen_takes_no_room() -> None:
    assert verdict(text(), "chancellery.size", held(" ~trump")).kept
    assert verdict(text(), "chancellery.size", held()).kept is False


def test_somebody_is_there() -> None:
    everyone = text("merz, zelensky, trump")
    assert verdict(everyone, "screens", held(" ~merz" + APART)).reason == "nobody is there in person at call"
    assert verdict(everyone, "screens", held(APART)).kept
    seats_agree(everyone, held(" ~merz" + APART))


def test_people_come_where_they_can() -> None:
    [best] = solved(text()).solutions
    call = best.schedule.sessions["call"]
    assert call.video == ("trump",)          # at 09:00, earlier than anybody can come from Washington
    assert call.attendees == ("merz", "zelensky", "trump")
    [best] = solved(text().replace("rules:", "goals: [attendance]\nrules:")).solutions
    assert len(best.schedule.sessions["call"].video) == 1   # the room is for two
    [best] = solved(text(more=", soft: 1").replace(", size: 2", "")).solutions
    assert best.schedule.sessions["call"].video == ()
    assert not solved(text(more=", ignored: true")).solutions


def test_sentence_and_errors() -> None:
    case = case_of(text())
    assert rule_of(case, "screens").sentence(case) == (
        "Volodymyr Zelensky and Donald Trump may join call and after by video.")
    case = case_of(text("all"))
    assert rule_of(case, "screens").sentence(case) == "Everyone may join call and after by video."
    refused(text("putin"), "no-such-principal")


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["zelensky, trump", "all", "trump"]), st.sampled_from(["", ", soft: 2"]),
       st.sampled_from(["", " ~trump", APART, " ~merz", " ~merz" + APART]), st.integers(9, 20),
       st.one_of(st.none(), st.tuples(st.integers(10, 20), st.sampled_from(["", " ~trump", APART]))))
def test_engine_and_check_agree(who: str, more: str, marks: str, hour: int, other: tuple[int, str] | None) -> None:
    def allowed(some: str) -> str:
        return " ".join(mark for mark in some.split() if who == "all" or mark[1:] in who)

    plan = held(f" {allowed(marks)}", other and f"2025-08-13T{other[0]}:00 {allowed(other[1])}", hour)
    apart = "  apart: {rule: exclusion, who: zelensky, not_with: trump, scope: day, soft: 0.5}\n"
    seats_agree(text(who, more) + apart, plan)


SOUGHT = """
summit: 1
calendar: {today: 2025-09-01, until: 2025-09-05, grid: 1d}
principals: {putin: {name: Vladimir Putin, country: RU, home: Moscow}, lavrov: {country: RU, home: Moscow}, host: {}}
venues: {pretoria: {city: Pretoria}, ankara: {city: Ankara}, riga: {city: Riga}}
meetings:
  talks: {who: [putin, host], lasts: 1d, at: [pretoria, riga], optional: true}
rules:
  court: {rule: warrant, who: putin, issued: 2023-03-17}
  way: {rule: overflight, who: [putin, lavrov], meeting: talks}
"""


def test_a_warrant_and_closed_skies_are_for_those_who_come() -> None:
    """In August 2023 Putin joined the summit of Johannesburg by video, and Lavrov went there."""
    joins = "  screens: {rule: remote, who: putin}\n"
    sends = "  envoy: {rule: deputy, who: putin, deputy: lavrov}\n"
    assert not solved(SOUGHT).solutions[0].schedule.held("talks")
    for rules, marks in ((joins, " ~putin"), (sends, " putin>lavrov")):
        for venue in ("pretoria", "riga"):
            seats_agree(SOUGHT + rules, {"talks": f"2025-09-03 @{venue}{marks}"})
            seats_agree(SOUGHT + rules, {"talks": f"2025-09-03 @{venue}"})
    [best] = solved(SOUGHT + sends).solutions
    assert best.schedule.sessions["talks"].venue == "pretoria"
    assert best.schedule.sessions["talks"].deputies == (("putin", "lavrov"),)
    must = SOUGHT.replace(", optional: true", "")
    assert not troubles(load_text(must + sends))
    assert [trouble.code for trouble in troubles(load_text(must))] == ["no-venue"]
