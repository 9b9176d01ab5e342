"""Where meetings may be held: what the rules on places say of each candidate, day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from solver.case import Case
from solver.checking import broken, check
from solver.geography import Site
from solver.loading import load_text
from solver.questions.venues import Standing, standings
from solver.schedule import Schedule, past_sessions, session_at

HEAD = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {country: RU, home: Moscow}, b: {country: UA}}
venues: {geneva: {city: Geneva}, istanbul: {city: Istanbul}, vienna: {city: Vienna}, moscow: {city: Moscow}}
meetings:
  talks: {who: [a, b], lasts: 1d}
  past: {who: [a, b], lasts: 1d, state: held, start: 2025-08-10, at: istanbul}
"""


def asked(rules: str, head: str = HEAD) -> dict[str, Standing]:
    return {one.site.venue: one for one in standings(load_text(f"{head}rules:\n{rules}"))["talks"]}


def said(standing: Standing) -> list[tuple[str, str, str]]:
    return [(one.rule.name, f"{first:%d}", f"{last:%d}") for one in standing.findings for first, last in one.spans]


def test_without_rules_every_place_is_allowed_in_the_order_of_the_file() -> None:
    found = standings(load_text(HEAD))
    assert [one.site.venue for one in found["talks"]] == ["geneva", "istanbul", "vienna", "moscow"]
    assert {one.word for one in found["talks"]} == {"allowed"}
    assert "past" not in found


def test_a_warrant_and_a_safe_conduct_on_some_days() -> None:
    found = asked("  court: {rule: warrant, who: a, issued: 2025-08-22, safe_conduct: {of: CH, from: 2025-08-25}}\n")
    assert {name: one.word for name, one in found.items()} == {
        "istanbul": "allowed", "moscow": "allowed", "geneva": "conditional", "vienna": "conditional"}
    assert said(found["vienna"]) == [("court", "22", "29")]
    assert said(found["geneva"]) == [("court", "22", "24"), ("court", "25", "29")]
    assert [one.kept for one in found["geneva"].findings] == [False, True]
    assert found["geneva"].findings[1].reason == "Switzerland has given safe conduct"
    assert [fact.value for fact in found["moscow"].facts] == ["no"]


def test_a_place_that_is_refused_every_day_is_out_and_a_wish_only_costs() -> None:
    found = asked("  court: {rule: warrant, who: a}\n  inside: {rule: region, meeting: all, at: eu, soft: 3}\n")
    assert {name: (one.word, one.cost) for name, one in found.items()} == {
        "istanbul": ("allowed", 3), "moscow": ("allowed", 3), "geneva": ("out", None), "vienna": ("out", None)}
    assert list(found) == ["istanbul", "moscow", "geneva", "vienna"]


def test_days_of_a_venue_are_told_one_by_one() -> None:
    found = asked("  feast: {rule: blackout, day: [2025-08-21, 2025-08-25], at: vienna}\n")
    assert (found["geneva"].word, found["vienna"].word) == ("allowed", "conditional")
    assert [(f"{first:%d}", f"{last:%d}") for one in found["vienna"].findings for first, last in one.spans] == [
        ("21", "21"), ("25", "25")]
    anywhere = asked("  feast: {rule: blackout, day: 2025-08-21}\n")
    assert {one.word for one in anywhere.values()} == {"allowed"}


def test_advance_work_size_and_turns() -> None:
    found = asked("  guards: {rule: capacity, at: vienna, advance: 4d}\n"
                  "  small: {rule: capacity, at: moscow, size: 1}\n"
                  "  turns: {rule: rotation, meeting: [past, talks]}\n")
    assert {name: one.word for name, one in found.items()} == {
        "geneva": "allowed", "vienna": "conditional", "istanbul": "out", "moscow": "out"}
    assert said(found["vienna"]) == [("guards", "19", "22")]


def test_doubts_and_places_of_no_known_country_are_conditions() -> None:
    head = HEAD.replace("moscow: {city: Moscow}", "camp: {coordinates: [46, 7]}")
    rules = "  skies: {rule: overflight, who: a, permits: FR}\n  inside: {rule: region, meeting: all, at: eu}\n"
    found = asked(rules, head)
    assert {name: one.word for name, one in found.items()} == {
        "vienna": "conditional", "camp": "conditional", "geneva": "out", "istanbul": "out"}
    [untested] = [one for one in found["camp"].findings if one.rule.name == "inside"]
    assert untested.kept is None
    [over] = [one for one in found["vienna"].findings if one.rule.name == "skies"]
    assert over.kept
    assert "Switzerland (conditional)" in over.reason


def test_a_permit_counts_at_the_hours_it_was_granted_for() -> None:
    clock = "grid: 1h, hours: 09:00-20:00, zone: Europe/Paris"
    head = HEAD.replace("grid: 1d", clock).replace("lasts: 1d", "lasts: 2h")
    found = asked("  skies: {rule: overflight, who: a, permits: {of: FR, at: 2025-08-22T20:00+02:00}}\n", head)
    assert found["geneva"].word == "conditional"
    spans = [span for one in found["geneva"].findings if one.bars for span in one.spans]
    # It holds for departures from 17:00 on the 22nd to 20:00 on the 25th: too late for a meeting on the 22nd before
    # 20:00, and over before one on the 26th after 09:00.
    assert (min(spans)[0], max(spans)[1]) == (date(2025, 8, 19), date(2025, 8, 29))
    assert not any(first <= date(2025, 8, day) <= last for first, last in spans for day in (23, 24, 25))
    assert all(any(first <= date(2025, 8, day) <= last for first, last in spans) for day in (22, 26))


def test_whoever_may_stay_away_is_no_bar() -> None:
    rules = "  court: {rule: warrant, who: a}\n  video: {rule: remote, who: a, meeting: talks}\n"
    found = asked(rules)
    assert {name: one.word for name, one in found.items()} == {
        "istanbul": "allowed", "moscow": "allowed", "geneva": "conditional", "vienna": "conditional"}
    assert all(one.optional for one in found["geneva"].findings)
    assert found["geneva"].cost == 0


def test_a_meeting_by_video_has_no_places() -> None:
    found = standings(load_text(HEAD.replace("lasts: 1d}\n  past", "lasts: 1d, at: remote}\n  past")))
    assert found == {"talks": ()}


def bars(case: Case, name: str, site: Site, day: date) -> bool:
    """Whether some hard rule is broken by the meeting alone, there and then: the plainest way to ask."""
    sessions = {**past_sessions(case), name: session_at(case, name, day, site)}
    made = Schedule(case, sessions)
    return bool(broken(case, check(case, made)))


@pytest.mark.parametrize("rules", [
    "court: {rule: warrant, who: a, issued: 2025-08-21, safe_conduct: [{of: AT, from: 2025-08-22, to: 2025-08-24}]}",
    "skies: {rule: overflight, who: a, permits: {of: FR, at: 2025-08-23}}",
    "closed: {rule: blackout, at: [geneva, moscow], day: [2025-08-20, 2025-08-26]}",
    "ready: {rule: capacity, at: [CH, moscow], advance: 60h}",
    "feasts: {rule: observance, holidays: host, category: public}",
    "mine: {rule: consent, who: b, at: {not: [moscow, TR]}}",
    "neutral: {rule: neutrality, meeting: all, who: all, unknown: refuse}",
])
@pytest.mark.parametrize("length", ["1d", "3d"])
def test_days_told_are_those_on_which_the_checks_say_so(rules: str, length: str) -> None:
    """The clever way, on days of change alone, against the naive one, on every day."""
    head = HEAD.replace("talks: {who: [a, b], lasts: 1d}", f"talks: {{who: [a, b], lasts: {length}}}").replace(
        "until: 2025-08-29", "until: 2025-09-05")
    case = load_text(f"{head}rules:\n  {rules}\n")
    last = date(2025, 9, 6) - timedelta(days=int(length[0]))
    for one in standings(case)["talks"]:
        told = [day for day in (date(2025, 8, 19) + timedelta(days=n) for n in range(18)) if day <= last and any(
            first <= day <= until for finding in one.findings if finding.bars for first, until in finding.spans)]
        assert told == [day for day in (date(2025, 8, 19) + timedelta(days=n) for n in range(18))
                        if day <= last and bars(case, "talks", one.site, day)]


def test_a_meeting_named_as_a_country_ends_cuts_no_word() -> None:
    head = """
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {country: US}, b: {country: NL}}
venues: {bonn: {city: Bonn}}
meetings: {s: {who: all, lasts: 1d}}
"""
    case = load_text(head + "rules: {neutral: {rule: neutrality, meeting: s, who: all}}")
    finding = standings(case)["s"][0].findings[0]
    assert finding.reason.startswith("Germany allied with the United States: yes; Germany allied with the Netherlands")
