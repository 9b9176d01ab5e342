"""Faults that only several parts of a scenario show together, and files that hold none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from solver.errors import BadInput
from solver.loading import load, load_text

from .slips import GOOD, problems

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
