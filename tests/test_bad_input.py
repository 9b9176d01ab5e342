"""Everything that a user can get wrong: what is said, and where. One scenario, changed in one place each time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from solver.errors import BadInput, Problem
from solver.loading import load, load_text

GOOD = """\
summit: 1
calendar: {today: 2025-03-24, until: 2025-04-30, grid: 30min, zone: Europe/Paris}
principals:
  putin: {country: RU, home: Moscow}
  zelensky: {country: UA, home: Kyiv, away: [2025-04-02]}
  trump: {country: US}
groups: {presidents: [putin, zelensky]}
venues: {geneva: {city: Geneva}}
formats: {trilateral: {attendees: 3}}
meetings:
  first: {format: bilateral, who: presidents, lasts: 1h}
  second: {format: trilateral, who: [presidents, trump], lasts: 2h}
  third: {format: bilateral, who: [trump, putin], lasts: 1h}
rules:
  two-weeks: {rule: window, meeting: first, within: 14d, soft: 2}
  order: {rule: precedence, order: [first, second, third]}
"""


def problems(old: str, new: str, text: str = GOOD) -> list[Problem]:
    """What is said of the good scenario with one text replaced."""
    assert text.count(old) == 1, old
    with pytest.raises(BadInput) as raised:
        load_text(text.replace(old, new), "file.yaml")
    return list(raised.value.problems)


def only(old: str, new: str) -> str:
    """The only thing said, as people read it, placed in the changed lines."""
    [problem] = problems(old, new)
    above = GOOD.partition(old)[0].count("\n")
    assert problem.line in range(above + 1, above + new.count("\n") + 2)
    assert problem.column
    return str(problem).removeprefix(f"file.yaml:{problem.line}:{problem.column}: ")


def test_the_scenario_that_is_changed_is_sound() -> None:
    assert load_text(GOOD).rules


# --- the ten first mistakes -----------------------------------------------------------------------------------------
ORDER = "order: {rule: precedence, order: [first, second, third]}"


@pytest.mark.parametrize(("old", "new", "said"), [
    (ORDER, ORDER.replace("}", ", at_least: 3}"),
     "rules.order.at_least: 3 of what? Write 3h or 3d"),
    (ORDER, ORDER.replace("}", ", at_least: 15m}"),
     "rules.order.at_least: 15m: minutes or months? Write 15min; months are not supported"),
    ("who: [trump, putin]", "who:[trump, putin]",
     "a space is missing after the colon of `who:`; write `who: ...`, or quote the text"),
    ("who: presidents", "who: zelenski",
     "meetings.first.who: no such principal: zelenski; did you mean zelensky?"),
    ("who: presidents", "at: Geneva, who: presidents",
     "meetings.first.at: Geneva is a city; your venue is `geneva`"),
    ("order: [first, second", "order: [bilaterals, second",
     "rules.order.order.0: no meeting of the name bilaterals; all bilateral meetings: {format: bilateral}"),
    ("until: 2025-04-30", "until: 2025-04-31",
     "calendar.until: '2025-04-31': April has 30 days"),
    ("format: bilateral, who: presidents", "start: 2025-03-30T02:30, at: geneva, who: presidents",
     "meetings.first.start: `02:30` on 30 March is skipped in Zurich, clocks go from 02:00 to 03:00"),
    ("home: Kyiv", "home: Tripoli",
     "principals.zelensky.home: Tripoli: two places: Tripoli, Libya; Tripoli, Lebanon: add the country"),
    ("home: Kyiv", "home: Kiyv",
     "principals.zelensky.home: no such city: Kiyv; did you mean Kyiv, Ukraine?"),
    ("country: UA, home: Kyiv", "country: US, home: London",
     "principals.zelensky.home: London: two places: London, United Kingdom; London, United States: add the country"),
    ("country: UA, home: Kyiv", "home: Tripoli",
     "principals.zelensky.home: Tripoli: two places: Tripoli, Libya; Tripoli, Lebanon: add the country"),
])  # fmt: skip
def test_first_mistakes(old: str, new: str, said: str) -> None:
    assert only(old, new) == said


@pytest.mark.parametrize("latest", ["13:15", "2025-03-31T13:15", "2025-03-31T13:15+02:00"])
def test_latest_binds_the_end(latest: str) -> None:
    text = GOOD.replace("30min", "15min").replace("lasts: 1h}\n  sec", "lasts: 1h, start: 2025-03-31T13:15}\n  sec")
    [problem] = problems("within: 14d, soft: 2", f'latest: "{latest}"', text)
    assert str(problem) == ("file.yaml:15:53: rules.two-weeks.latest: first starts at 13:15 and lasts 1h: "
                            "the whole meeting must fit; for its beginning write start")


def test_equal_bounds_mean_the_start() -> None:
    [problem] = problems("within: 14d, soft: 2", "earliest: 13:00, latest: 13:00")
    assert problem.code == "latest-is-the-end"
    load_text(GOOD.replace("within: 14d, soft: 2", "earliest: 13:00, latest: 14:00"))
    load_text(GOOD.replace("within: 14d, soft: 2", "earliest: 13:00, latest: 13:00, soft: 1"))  # a wish may be missed


def test_a_slip_in_an_overlay(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(GOOD)
    overlay = tmp_path / "over.yaml"
    overlay.write_text("rules:\n  two-week: {within: 21d}\n")
    with pytest.raises(BadInput, match=r"over.yaml:2:3: rules.two-week: no such rule; did you mean two-weeks\? "
                                       r"A new rule needs `rule:`"):
        load(tmp_path / "good.yaml", [overlay])
    overlay.write_text("calendar: {grid: 30min}\n")
    with pytest.raises(BadInput, match="the overlay changes nothing"):
        load(tmp_path / "good.yaml", [overlay])


# --- the list -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("old", "new", "code", "said"), [
    ("  trump: {country: US}", "  putin: {country: US}", "duplicate-key", "principals.putin: `putin` is written "
     "twice, first on line 4; keep one of them"),
    ("home: Kyiv", "homes: Kyiv", "unknown-key", "principals.zelensky.homes: unknown key homes; did you mean "
     "home?"),
    ("away: [2025-04-02]", "away: [{from: 2025-04-02, movabel: true}]", "unknown-key",
     "principals.zelensky.away.0.movabel: unknown key movabel; did you mean movable?"),
    ("home: Kyiv", "quarters: Kyiv", "unknown-key", "principals.zelensky.quarters: unknown key quarters; the keys are "
     "name, country, home, zone, away, busy, note"),
    ("soft: 2", "sofft: 2", "unknown-key", "rules.two-weeks.sofft: unknown key sofft; did you mean soft?"),
    ("rules:\n", "ruls:\n", "unknown-key", "ruls: unknown key ruls; did you mean rules?"),
    ("attendees: 3", "attendee: 3", "unknown-key", "formats.trilateral.attendee: unknown key attendee; did you "
     "mean attendees?"),
    ("rule: window", "rule: windows", "no-such-kind", "rules.two-weeks.rule: no such kind of rule: windows; "
     "did you mean window?"),
    ("rule: window, ", "", "missing-key", "rules.two-weeks: a rule needs `rule:`, its kind; summit rules lists "
     "the kinds"),
    ("rule: window", "rule: travel", "always-on", "rules.two-weeks.rule: travel is always on and is not written"),
    ("meeting: first", "meeting: frist", "no-such-meeting", "rules.two-weeks.meeting: no such meeting: frist; "
     "did you mean first?"),
    ("meeting: first", "meeting: {format: bilaterals}", "no-such-format", "rules.two-weeks.meeting: no meeting "
     "has the format bilaterals; did you mean bilateral?"),
    ("meeting: first", "meeting: {with: zelenski}", "no-such-principal", "rules.two-weeks.meeting: no such "
     "principal: zelenski; did you mean zelensky?"),
    ("soft: 2", "wish_of: europeans", "no-such-principal", "rules.two-weeks.wish_of: no such principal: "
     "europeans"),
    ("soft: 2", "source: {doc: digest}", "no-such-source", "rules.two-weeks.source: no such source: digest"),
    ("within: 14d", "within: 14d, of: secnd", "no-such-anchor", "rules.two-weeks.of: no event or meeting of the "
     "name secnd; did you mean second?"),
    ("lasts: 2h", "lasts: 2h, at: genev", "no-such-place", "meetings.second.at: no venue, country or region of "
     "the name genev; did you mean geneva?"),
    ("lasts: 2h", "lasts: 2h, at: europe", "ambiguous-region", None),
    ("lasts: 2h", "lasts: 2h, at: Genf upon Sea", "no-such-city", "meetings.second.at: no such city: Genf upon "
     "Sea"),
    ("lasts: 2h", "lasts: 2h, at: NO", "no-venue", "meetings.second.at: no venue of the file lies in NO; add "
     "one under venues:, or name a city"),
    ("lasts: 2h", "lasts: 2h, at: geneva/oval", "no-such-room", None),
    ("until: 2025-04-30", "until: 2025-03-01", "end-before-start", "calendar: until 2025-03-01 lies before today "
     "2025-03-24"),
    ("until: 2025-04-30", "until: 2025-13-01", "bad-date", "calendar.until: '2025-13-01': there is no month 13"),
    ("until: 2025-04-30", "until: 2025-04-30T25:00", "bad-date", None),
    ("until: 2025-04-30", "until: tomorrow", "bad-date", None),
    ("away: [2025-04-02]", "away: {from: 2025-04-02, to: 2025-04-01}", "end-before-start",
     "principals.zelensky.away.to: to 2025-04-01 lies before from 2025-04-02"),
    ("away: [2025-04-02]", "away: 2025-04-31", "bad-date", "principals.zelensky.away: '2025-04-31': April has "
     "30 days"),
    ("away: [2025-04-02]", "away: {from: 2025-03-30T03:30}", "skipped-time",
     "principals.zelensky.away.from: `03:30` on 30 March is skipped in Kyiv, clocks go from 03:00 to 04:00"),
    ("within: 14d", "earliest: 2025-03-30T02:30", "skipped-time", "rules.two-weeks.earliest: `02:30` on 30 "
     "March is skipped in Zurich, clocks go from 02:00 to 03:00"),
    ("within: 14d", "earliest: 2025-04-02, latest: 2025-04-01", "end-before-start", None),
    ("within: 14d", "within: 1h, of: 2025-03-30T02:15", "skipped-time", "rules.two-weeks.of: `02:15` on 30 "
     "March is skipped in Paris, clocks go from 02:00 to 03:00"),
    ("rule: precedence, ", "rule: precedence, at_least: -3h, ", "bad-length", "rules.order.at_least: -3h is "
     "negative; a length is zero or more"),
    ("rule: precedence, ", "rule: precedence, free_days: -1, ", "bad-number", "rules.order.free_days: expected "
     "0 or more"),
    ("rule: precedence, ", "rule: precedence, at_least: 45min, ", "off-grid", "rules.order.at_least: 45min does "
     "not fit the grid of 30min; write 30min or 1h, or a finer calendar.grid"),
    ("lasts: 2h", "lasts: 10min", "off-grid", "meetings.second.lasts: 10min does not fit the grid of 30min; "
     "write 30min, or a finer calendar.grid"),
    ("lasts: 2h", "lasts: 0h", "bad-length", None),
    ("lasts: 2h", "lasts: 50d", "too-long", "meetings.second.lasts: second lasts 50d, longer than the whole "
     "calendar, 38d"),
    ("lasts: 2h", "lasts: {least: 3h, most: 2h}", "end-before-start", None),
    ("order: [first, second, third]", "order: [first, second, first]", "precedence-cycle", "rules.order: order "
     "makes a cycle: first before second before first"),
    ("home: Moscow", "home: Moscwo", "no-such-city", None),
    ("country: RU", "country: Rusia", "no-such-country", None),
    ("country: RU, home: Moscow", "country: Korea", "ambiguous-country", None),
    ("city: Geneva", "city: Springfield", "ambiguous-city", None),
    ("city: Geneva", "city: Malta", "ambiguous-city", None),
    ("city: Geneva", "city: Geneva, coordinates: [200, 10]", "bad-coordinates", None),
    ("city: Geneva", "city: Geneva, rooms: oval", "bad-rooms", None),
    ("city: Geneva", "city: Geneva, zone: Europe/Genf", "no-such-zone", None),
    ("soft: 2", "soft: much", "bad-weight", "rules.two-weeks.soft: 'much' is no weight; write a number such as "
     "soft: 2"),
    ("soft: 2", "soft: -2", "bad-weight", None),
    ("lasts: 2h", "worth: lots", "bad-weight", "meetings.second.worth: 'lots' is no weight; write a number such as "
     "worth: 2"),
    ("attendees: 3", "worth: lots", "bad-weight", "formats.trilateral.worth: 'lots' is no weight; write a number such "
     "as worth: 2"),
    ("grid: 30min", "grid: 30", "bad-grid", "calendar.grid: 30 of what? Write 1d, 1h or a divisor of an hour such as "
     "30min"),
    ("rules:\n", "travel: {local: 30}\nrules:\n", "bad-length", "travel.local: 30 of what? Write 30min, 30h or 30d"),
    ("soft: 2", "soft: true", "bad-weight", None),
    ("soft: 2", "soft: 2, hard: true", "soft-and-hard", None),
    ("[putin, zelensky]}", "[putin, zelenski]}", "no-such-principal", "groups.presidents.1: no such principal: "
     "zelenski; did you mean zelensky?"),
    ("[putin, zelensky]}", "[putin, others], others: [presidents]}", "group-cycle", "groups.presidents: the "
     "group contains itself: presidents in others in presidents"),
    ("[putin, zelensky]}", "[putin, zelensky], trump: [putin]}", "name-twice", None),
    ("  trump: {country: US}", "  trump: {country: US}\n  all: {}", "reserved-name", None),
    ("who: [presidents, trump]", "who: presidents", "too-few-attendees", "meetings.second.who: a trilateral "
     "needs 3 principals at least, here are only putin, zelensky"),
    ("lasts: 2h", "lasts: 2h, state: confirmed", "state-without-start", None),
    ("lasts: 2h", "lasts: 2h, state: likely", "wrong-value", "meetings.second.state: expected 'open', "
     "'confirmed', 'held' or 'dropped'"),
    ("lasts: 2h", "lasts: 2h, start: 2025-03-20T10:00", "outside-calendar", "meetings.second.start: second "
     "starts before today, 24 March 2025; a meeting that took place already has state: held"),
    ("lasts: 2h", "lasts: 2h, start: 2025-05-01T10:00", "outside-calendar", "meetings.second.start: second "
     "starts after the calendar's end, 30 April 2025"),
    ("lasts: 2h", "lasts: 2h, state: held, start: 2025-04-20T10:00", "outside-calendar", None),
    ("lasts: 2h", "lasts: 2h, start: 2025-04-01T10:10", "off-grid", None),
    ("lasts: 2h", "lasts: 2h, start: 2025-04-01T10:00, day: 2025-04-02", "contradiction", None),
    ("grid: 30min", "grid: 7min", "bad-grid", None),
    ("summit: 1", "summit: 2", "unknown-version", None),
    ("summit: 1\n", "", "missing-key", None),
])  # fmt: skip
def test_bad_input(old: str, new: str, code: str, said: str | None) -> None:
    [problem] = problems(old, new)
    assert problem.code == code, problem
    if said is not None:
        assert only(old, new) == said


FACTS = GOOD + "facts:\n  one: {place: TR, fact: nato, is: no}\n"
LEGS = GOOD + "travel:\n  between:\n  - {from: Kyiv, to: geneva, takes: 16h}\n"


@pytest.mark.parametrize(("text", "old", "new", "code", "line"), [
    (FACTS, "place: TR", "place: Turkiy", "no-such-country", 18),
    (FACTS, "fact: nato", "fact: natoo", "no-such-fact", 18),
    (FACTS, "fact: nato", "fact: safe-conduct", "no-such-fact", 18),
    (FACTS, "fact: nato", "fact: region:euro-coe", "no-such-region", 18),
    (FACTS, "is: no", "is: no, from: 2025-04-02, to: 2025-04-01", "end-before-start", 18),
    (FACTS, "is: no", "is: perhaps", "wrong-value", 18),
    (LEGS, "from: Kyiv", "from: Kyivv", "no-such-city", 19),
    (LEGS, "to: geneva", "to: genevva", "no-such-city", 19),
    (LEGS, "takes: 16h", "takes: 16", "bad-length", 19),
    (LEGS, "takes: 16h", "takes: 16h, who: trumpp", "no-such-principal", 19),
])  # fmt: skip
def test_facts_and_legs(text: str, old: str, new: str, code: str, line: int) -> None:
    load_text(text)
    [problem] = problems(old, new, text)
    assert (problem.code, problem.line) == (code, line), problem


@pytest.mark.parametrize(("rows", "apart"), [
    (["from: Kyiv, to: geneva, takes: 16h", "from: Kyiv, to: geneva, takes: 20h"], False),
    (["from: Kyiv, to: geneva, takes: 16h", "from: geneva, to: Kiev, takes: 20h"], False),
    (["from: Kyiv, to: geneva, takes: 16h", "from: geneva, to: Kyiv, takes: 20h, one_way: true"], False),
    (["from: Kyiv, to: geneva, takes: 16h, who: putin", "from: Kyiv, to: geneva, takes: 20h, who: presidents"], False),
    (["from: Kyiv, to: geneva, takes: 16h", "from: Kyiv, to: geneva, takes: 16h"], True),
    (["from: Kyiv, to: geneva, takes: 16h", "from: Kyiv, to: geneva, takes: 20h, who: putin"], True),
    (["from: Kyiv, to: geneva, takes: 16h, who: putin", "from: Kyiv, to: geneva, takes: 20h, who: trump"], True),
    (["from: Kyiv, to: geneva, takes: 16h, one_way: true", "from: geneva, to: Kyiv, takes: 20h, one_way: true"], True),
])  # fmt: skip
def test_two_legs_that_contradict_each_other(rows: list[str], apart: bool) -> None:
    text = GOOD + "travel:\n  between:\n" + "".join(f"  - {{{row}}}\n" for row in rows)
    if apart:
        assert load_text(text).rules
        return
    with pytest.raises(BadInput) as raised:
        load_text(text)
    assert [(problem.code, problem.line) for problem in raised.value.problems] == [
        ("contradiction", 19), ("contradiction", 20)]
    assert "takes 16h here, 20h in travel.between.1; keep one" in str(raised.value.problems[0])


def test_cycles_name_the_rules_and_classes_are_expanded() -> None:
    cycle = GOOD + "  protocol: {rule: precedence, first: third, then: {format: bilateral}}\n"
    with pytest.raises(BadInput, match="order and protocol make a cycle: first before third before first"):
        load_text(cycle)
    for harmless in (cycle.replace("then: {f", "soft: 1, then: {f"),
                     cycle.replace("then: {f", "ignored: true, then: {f"),
                     cycle.replace("lasts: 1h}\n  second", "lasts: 1h, optional: true}\n  second")):
        assert load_text(harmless).rules
    assert load_text(cycle, off=["order"]).rules


@pytest.mark.parametrize(("rule", "certain"), [
    ("{rule: lead_time, meeting: first, at_least: 1d, of: third}", True),
    ("{rule: lead_time, meeting: first, at_least: 4h, of: third}", True),
    ("{rule: lead_time, meeting: first, at_least: 0d, of: third}", False),        # on the same day, before it
    ("{rule: lead_time, meeting: first, at_least: unknown, of: third}", False),
    ("{rule: lead_time, meeting: first, at_least: 1d, of: third, soft: 1}", False),
    ("{rule: condition, meeting: first, requires: third}", True),
    ("{rule: condition, meeting: third, requires: first}", False),
])
def test_cycles_through_other_rules_of_order(rule: str, certain: bool) -> None:
    text = GOOD + f"  other: {rule}\n"
    if not certain:
        assert load_text(text).rules
        return
    with pytest.raises(BadInput, match="order and other make a cycle: first before third before first"):
        load_text(text)


def test_optional_meetings_ordered_both_ways_are_remarked() -> None:
    """Each may be held, never both: the file is sound."""
    text = ("summit: 1\ncalendar: {today: 2026-03-02, until: 2026-03-06, grid: 1d}\nprincipals: {a: {}}\n"
            "meetings: {x: {who: a, lasts: 1d}, y: {who: a, lasts: 1d, optional: true}}\n"
            "rules:\n  r1: {rule: precedence, first: x, then: y}\n  r2: {rule: precedence, first: y, then: x}\n")
    said = "x and y are never both held: r1 and r2 put each of them before the other."
    assert said in load_text(text).remarks
    assert said not in load_text(text.replace("then: x}", "then: x, soft: 1}")).remarks


def test_whole_days_need_midnights_on_the_grid() -> None:
    """It is 18:15 in London's winter, 19:15 in Paris's, as a day begins in Kathmandu; Delhi is half an hour off."""
    text = GOOD.replace("30min", "1h").replace("geneva: {city: Geneva}", "k: {city: Kathmandu}, d: {city: Delhi}")
    [problem] = problems("lasts: 2h", "lasts: 2d, at: k", text)
    assert str(problem).endswith("meetings.second.lasts: second takes whole days, and midnight at k is 19:15 in "
                                 "Europe/Paris, off the grid of 1h; calendar.grid: 15min would do")
    [problem] = problems("lasts: 2h", "lasts: 2d, at: d", text)
    assert problem.hint == "calendar.grid: 30min would do"
    load_text(text.replace("lasts: 2h", "lasts: 2d, at: k").replace("1h, zone", "15min, zone"))
    case = load_text(text.replace("lasts: 2h", "lasts: 2d, at: [k, g]").replace("k: {", "g: {city: Geneva}, k: {"))
    assert ("second takes whole days and cannot be held at k: midnight at k is 19:15 in Europe/Paris, off the grid of "
            "1h; calendar.grid: 15min would do.") in case.remarks


def test_times_on_the_daily_grid() -> None:
    daily = GOOD.replace("30min", "1d").replace("lasts: 2h", "lasts: 2h, start: 2025-04-01T10:00")
    with pytest.raises(BadInput, match="on the daily grid a start is a date; write 2025-04-01, or a finer"):
        load_text(daily)
    held = daily.replace("2025-04-01T10:00", "2025-03-20T10:00+05:00, state: held")
    assert load_text(held).rules


def test_skipped_only_where_no_other_zone_is_possible() -> None:
    two = GOOD.replace("{city: Geneva}", "{city: Geneva}, doha: {city: Doha}").replace(
        "lasts: 1h}\n  second", "lasts: 1h, start: 2025-03-30T02:30}\n  second")
    assert load_text(two).rules


def test_all_errors_are_told_each_once() -> None:
    text = GOOD.replace("home: Moscow", "hme: Moscow").replace("soft: 2", "soft: x").replace(
        "format: trilateral, who: [presidents, trump]", "who: [nobody, zelenski]").replace(
        "until: 2025-04-30", "until: x")
    with pytest.raises(BadInput) as raised:
        load_text(text)
    fields = [problem.field for problem in raised.value.problems]
    assert fields == ["calendar.until", "principals.putin.hme", "meetings.second.who", "rules.two-weeks.soft"]


def test_faults_in_rules_and_against_the_atlas_are_told_together() -> None:
    found = problems("home: Moscow}", "home: Tripoli}", GOOD.replace("country: RU, ", "").replace("soft: 2", "soft: x"))
    assert [problem.field for problem in found] == ["rules.two-weeks.soft", "principals.putin.home"]


def test_faults_against_the_atlas_are_told_together() -> None:
    found = problems("home: Moscow}", "home: Moscwo}", GOOD.replace("home: Kyiv", "home: Kyivv"))
    assert [problem.field for problem in found] == ["principals.putin.home", "principals.zelensky.home"]


def test_empty_sections_are_no_mistake() -> None:
    assert load_text(GOOD.replace("groups: {presidents: [putin, zelensky]}", "groups:\nevents:\ngoals:").replace(
        "presidents", "putin")
        .replace("who: [putin, trump]", "who: all"))
    [problem] = problems("meetings:", "mettings:", GOOD.partition("rules:")[0])[:1]
    assert problem.code in ("missing-key", "unknown-key")
    with pytest.raises(BadInput, match=r"meetings: expected a mapping: NAME: \{…\}"):
        load_text("summit: 1\ncalendar: {today: 2025-03-24, until: 2025-04-30}\nprincipals: {}\nmeetings:\n")


# --- files ----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("text", "code"), [
    ("", "empty-file"),
    ("# nothing but a comment\n", "empty-file"),
    ("[a, b", "yaml-syntax"),
    ("summit: 1\n\ttitle: x", "tab-indent"),
    ("just words", "not-a-mapping"),
    ("a: &a [x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("bcdefgh", "cdefghi", strict=True)),
     "too-many-nodes"),
])  # fmt: skip
def test_files_that_are_no_scenario(text: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "file.yaml"
    file.write_text(text)
    with pytest.raises(BadInput) as raised:
        load(file)
    assert raised.value.problems[0].code == code


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    huge, closed = tmp_path / "huge.yaml", tmp_path / "closed.yaml"
    with huge.open("wb") as stream:
        stream.truncate(100_000_000)
    closed.write_text(GOOD)
    closed.chmod(0)
    for file, code in ((tmp_path, "is-a-directory"), (tmp_path / "none.yaml", "not-found"), (huge, "too-large")):
        with pytest.raises(BadInput) as raised:
            load(file)
        assert raised.value.problems[0].code == code
    if os.geteuid():  # root may read everything
        with pytest.raises(BadInput, match="permission denied"):
            load(closed)
    with pytest.raises(BadInput, match=r"did you mean huge.yaml\?"):
        load(tmp_path / "hueg.yaml")


def test_off_and_set_name_what_exists(tmp_path: Path) -> None:
    file = tmp_path / "good.yaml"
    file.write_text(GOOD)
    with pytest.raises(BadInput, match=r"--off: no such rule: two-week; did you mean two-weeks\?"):
        load(file, off=["two-week"])
    with pytest.raises(BadInput, match=r"--set:1:7: rules.two-week: no such rule; did you mean two-weeks\?"):
        load(file, settings=["rules.two-week.within=21d"])
    assert "travel" not in [rule.name for rule in load(file, off=["travel"]).rules]
