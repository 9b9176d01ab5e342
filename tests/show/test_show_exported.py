"""CSV, JSON and Markdown of a schedule: all that is in it, and nothing of a user's words that acts."""

from __future__ import annotations

import csv
import io
import json
import re

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
        ("home of ann", "paris"), ("paris", "home of ann"), ("home of ann", "rome"), ("rome", "home of ann")]
    assert all(int(row["minutes"]) > 0 for row in legs)


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


def test_markdown_runs_nothing() -> None:
    text = brief(side(case(EVIL)), plan(case(EVIL)))
    assert "<" not in text
    assert not re.search(r"(?<!\\)\[|(?<!\\)`", text)
    tables = [line for line in text.splitlines() if line.startswith("| 1 ")]
    assert [len(re.findall(r"(?<!\\)\|", line)) for line in tables] == [7]
    assert "שלום 🤝🏽" in text


@pytest.mark.parametrize(("text", "shown"), [
    ("a\nb", "a b"), ("*x* _y_", r"\*x\* \_y\_"), ("http://x www.y.z", r"http\://x www\.y.z"), ("&lt;", "&amp;lt;"),
    ("white-house, 09:00", "white-house, 09:00"), ("\\", "\\\\")])
def test_markdown_escapes(text: str, shown: str) -> None:
    assert escaped(text) == shown


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
