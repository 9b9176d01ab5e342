"""CSV, JSON and Markdown of a schedule: all that is in it, and nothing of a user's words that acts."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date, timedelta

import pytest

from solver.case import Case
from solver.checking import check
from solver.questions.sides import Side
from solver.reading import parse_yaml
from solver.schedule import Schedule
from solver.schedule_file import schedule_in
from solver.show.brief import brief, escaped
from solver.show.listing import COLUMNS, listing_csv, listing_json
from tests.rules.kit import case_of, schedule_of

EVIL = '<script>alert("1")</script> | [a](javascript:b) ]]> &amp; \' שלום 🤝🏽'


def quoted(text: object) -> str:
    return json.dumps(text, ensure_ascii=False)


def case(name: str = "Ann", grid: str = "1h") -> Case:
    return case_of(f"""
        summit: 1
        title: {quoted(name)}
        calendar: {{today: 2026-03-02, until: 2026-03-20, grid: {grid}, zone: Europe/Paris}}
        principals:
          ann: {{name: {quoted(name)}, home: Oslo, away: [{{from: 2026-03-05, note: {quoted(name)}}}]}}
          bob: {{name: "=1+1", home: Rome}}
        venues: {{paris: {{name: {quoted(name)}, city: Paris}}, rome: {{city: Rome}}}}
        meetings:
          talks: {{name: {quoted(name)}, who: all, lasts: 1d, at: paris}}
          dinner: {{who: all, lasts: 1d, at: rome, optional: true}}
          spare: {{who: all, lasts: 1d, at: rome, optional: true}}
        rules:
          soon: {{rule: window, meeting: talks, latest: 2026-03-02, soft: 2, source: {{who: {quoted(name)}}}}}
        """)


def plan(its: Case) -> Schedule:
    return schedule_of(its, {"talks": "2026-03-04 @paris", "dinner": "2026-03-09 @rome", "spare": None})


def side(its: Case) -> Side:
    return Side("plan", "schedule", its, plan(its), check(its, plan(its)))


@pytest.mark.parametrize("grid", ["1h", "1d"])
def test_csv_has_every_meeting_and_leg(grid: str) -> None:
    its = case(EVIL, grid)
    rows = list(csv.DictReader(io.StringIO(listing_csv(its, plan(its)), newline="")))
    assert all(set(row) == set(COLUMNS) for row in rows)
    meetings = [row for row in rows if row["kind"] == "meeting"]
    assert [(row["name"], row["held"], row["start"][:10]) for row in meetings] == [
        ("talks", "yes", "2026-03-04"), ("dinner", "yes", "2026-03-09"), ("spare", "no", "")]
    assert meetings[0]["title"] == EVIL
    legs = [row for row in rows if row["kind"] == "leg"]
    assert [(row["from"], row["to"]) for row in legs if row["who"] == EVIL] == [
        ("Oslo", "Paris"), ("Paris", "Oslo"), ("Oslo", "Rome"), ("Rome", "Oslo")]
    assert [(row["from_venue"], row["to_venue"]) for row in legs if row["who"] == EVIL] == [
        ("", "paris"), ("paris", ""), ("", "rome"), ("rome", "")]
    assert all(int(row["minutes"]) > 0 for row in legs)


TOUR = """
    summit: 1
    calendar: {today: 2026-03-02, until: 2026-04-20, grid: GRID, zone: Europe/Paris}
    principals: {ann: {home: New York}, bob: {}}
    venues: {paris: {city: Paris}, rome: {city: Rome}}
    travel:
      between: [{from: New York, to: paris, takes: 11h}, {from: paris, to: rome, takes: 4h},
                {from: New York, to: rome, takes: 26h}]
    meetings: {talks: {who: all, lasts: LASTS, at: paris}, dinner: {who: all, lasts: LASTS, at: rome}}
    """


def test_journeys_have_departure_and_arrival_on_the_clocks_of_their_places() -> None:
    its = case_of(TOUR.replace("GRID", "1h").replace("LASTS", "2h"))
    schedule = schedule_of(its, {"talks": "2026-03-28T19:00 @paris", "dinner": "2026-03-29T14:00 @rome"})
    rows = [row for row in csv.DictReader(io.StringIO(listing_csv(its, schedule))) if row["who"] == "ann"]
    assert [(row["from"], row["start"], row["to"], row["end"]) for row in rows] == [
        ("New York", "2026-03-28T03:00:00-04:00", "Paris", "2026-03-28T19:00:00+01:00"),
        ("Paris", "2026-03-29T10:00:00+02:00", "Rome", "2026-03-29T14:00:00+02:00"),
        ("Rome", "2026-03-29T16:00:00+02:00", "New York", "2026-03-30T12:00:00-04:00")]
    first, between, home = (leg for leg in listing_json(its, schedule)["legs"] if leg["who"] == "ann")
    assert (first["from"], first["from_city"], first["to"], first["to_city"]) == (
        "home of ann", "New York", "paris", "Paris")
    assert (between["departs_from"], between["departs_by"], between["arrives_from"], between["arrives_by"]) == (
        "2026-03-28T21:00:00+01:00", "2026-03-29T10:00:00+02:00", "2026-03-29T01:00:00+01:00",
        "2026-03-29T14:00:00+02:00")
    assert not {"departs_from", "arrives_from"} & set(first)
    assert not {"departs_by", "arrives_by"} & set(home)


def test_journeys_on_the_daily_grid_have_dates() -> None:
    its = case_of(TOUR.replace("GRID", "1d").replace("LASTS", "1d"))
    schedule = schedule_of(its, {"talks": "2026-03-10 @paris", "dinner": "2026-03-11 @rome"})
    rows = [row for row in csv.DictReader(io.StringIO(listing_csv(its, schedule))) if row["who"] == "ann"]
    assert [(row["start"], row["end"]) for row in rows] == [
        ("2026-03-09", "2026-03-10"), ("2026-03-10", "2026-03-11"), ("2026-03-11", "2026-03-13")]


def test_no_cell_is_a_formula() -> None:
    its = case('=HYPERLINK("http://x")')
    rows = list(csv.DictReader(io.StringIO(listing_csv(its, plan(its)), newline="")))
    assert rows[0]["title"] == '\'=HYPERLINK("http://x")'
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("grid", ["1h", "1d"])
def test_json_is_read_back_as_the_schedule_it_was(grid: str) -> None:
    its = case(EVIL, grid)
    data = listing_json(its, plan(its))
    again = json.loads(json.dumps(data))
    assert schedule_in(parse_yaml(quoted(again), "x.json"), its).sessions == plan(its).sessions
    assert again["names"]["principals"] == {"ann": EVIL, "bob": "=1+1"}
    assert again["names"]["venues"]["rome"] == {"name": "rome", "city": "Rome", "country": "IT",
                                                "zone": "Europe/Rome" if grid == "1h" else "UTC"}
    assert {leg["who"] for leg in again["legs"]} == {"ann", "bob"}


def test_the_brief_says_what_matters() -> None:
    text = brief(side(case("Ann")), plan(case("Ann")))
    assert text.startswith("# Ann\n")
    assert "| 1 | Wed 4 Mar |" in text
    assert "Not held: spare." in text
    assert "- soon: " in text
    assert "Feasible is not likely" in text
    assert len(text.splitlines()) < 60


def test_the_brief_names_a_single_day_once() -> None:
    its = case("Ann")
    page = brief(side(its), schedule_of(its, {"talks": "2026-03-04 @paris", "dinner": None, "spare": None}))
    assert "\n1 meeting, 4 March 2026.\n" in page


def test_the_brief_keeps_to_one_page_and_counts_what_it_leaves_out() -> None:
    names = [f"a meeting with a rather long name, number {n}" for n in range(150)]
    its = case_of("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-09-20, grid: 1d}
        principals: {"""+ ", ".join(f"p{n}: {{}}" for n in range(60)) + "}\n        meetings:\n" + "".join(
        f"          m{n}: {{name: '{name}', optional: true, who: [p{n % 60}, p{(n + 7) % 60}], at: remote}}\n"
        for n, name in enumerate(names)) + """
        rules:
""" + "".join(f"          r{n}: {{rule: window, meeting: m{n}, latest: 2026-03-03, soft: 1}}\n" for n in range(150)))
    schedule = schedule_of(its, {f"m{n}": str(date(2026, 3, 4) + timedelta(days=n)) for n in range(100)})
    lines = brief(Side("plan", "schedule", its, schedule, check(its, schedule)), schedule).splitlines()
    rows = [line for line in lines if re.match(r"\| \d|- r\d", line)]
    assert 10 < len(rows) < 30
    assert sum(1 + len(line) // 105 for line in lines if line) < 55
    held = sum(line.startswith("| ") and "number" in line for line in lines)
    assert f"| … and {100 - held} more |  |  |  |  |  |" in lines
    assert any(re.fullmatch(r"- … and \d+ more", line) for line in lines)
    assert any(line.startswith("Not held: ") and "…" in line for line in lines)


def test_markdown_runs_nothing() -> None:
    text = brief(side(case(EVIL)), plan(case(EVIL)))
    assert "<" not in text
    assert not re.search(r"(?<!\\)\[|(?<!\\)`", text)
    tables = [line for line in text.splitlines() if line.startswith("| 1 ")]
    assert [len(re.findall(r"(?<!\\)\|", line)) for line in tables] == [7]
    assert "שלום 🤝🏽" in text


@pytest.mark.parametrize(("text", "shown"), [
    ("a\nb", "a b"), ("*x* _y_", r"\*x\* \_y\_"), ("http://x www.y.z", r"http\://x www\.y.z"), ("&lt;", "&amp;lt;"),
    ("a\u202eb\u2066c\x1b", r"a\\u202eb\\u2066c\\x1b"), ("white-house, 09:00", "white-house, 09:00"), ("\\", "\\\\")])
def test_markdown_escapes(text: str, shown: str) -> None:
    assert escaped(text) == shown


TURNS = "one\r\ntwo\u202eeert\u2066"


def test_what_turns_text_round_is_written_out_and_a_name_stands_on_one_line() -> None:
    its = case(TURNS)
    page, table = brief(side(its), plan(its)), listing_csv(its, plan(its))
    shown = "one two\\u202eeert\\u2066"
    assert {row["title"] for row in csv.DictReader(io.StringIO(table)) if row["name"] == "talks"} == {shown}
    assert f"| {escaped(TURNS)} | " in page.partition("## What it asks")[2]
    assert f"| {escaped(f'{shown} (talks)')} | " in page
    for text in (page, table):
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)


def test_the_brief_shows_the_names_by_which_sentences_speak() -> None:
    page = brief(side(case("Opening")), plan(case("Opening")))
    assert "| Opening (talks) |" in page
    assert "| dinner |" in page


def test_nothing_held_is_told() -> None:
    its = case_of("""
        summit: 1
        calendar: {today: 2026-03-02, until: 2026-03-20, grid: 1h}
        principals: {ann: {}, bob: {}}
        meetings: {talks: {who: all, at: remote, optional: true}}
        """)
    empty = Schedule(its, {})
    assert "Nothing is held." in brief(Side("plan", "schedule", its, empty, check(its, empty)), empty)
    assert listing_csv(its, empty).splitlines()[1].startswith("meeting,talks,talks,no")
