"""`summit tradeoffs`: the picture, the table, JSON, CSV, and what is said when there is nothing to show."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from solver.show.screen import Screen, columns
from solver.show.tradeoffs_picture import picture
from tests.show.examples import DAYS as WISHED
from tests.show.examples import IMPOSSIBLE, answer_of, run

DAYS = str(Path(__file__).parents[1] / "scenarios" / "ukraine-2025-days.yaml")
GOALS = ("--goals", "earliest end,nearest bilateral 2025-09-01")
PARTIES = """\
summit: 1
title: Two wishes
calendar: {today: 2025-08-19, until: 2025-09-05, grid: 1d}
principals: {host: {name: The Host}, guest: {}}
meetings: {talks: {who: all, lasts: 1d}}
rules:
  careful: {rule: lead_time, meeting: talks, at_least: 7d, soft: 3, wish_of: host}
  quick: {rule: window, meeting: talks, latest: 2025-08-20, soft: 1, wish_of: guest}
"""


@pytest.fixture
def wishes(tmp_path: Path) -> str:
    path = tmp_path / "wishes.yaml"
    path.write_text(PARTIES, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("width", [80, 100, 120])
def test_two_goals_are_drawn(width: int) -> None:
    result = run("tradeoffs", DAYS, *GOALS, width=width)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert max(map(columns, lines)) <= width
    assert "3 points: the whole front over 2 goals, proven." in result.stdout
    assert any(line.rstrip().endswith("│1") for line in lines)
    assert "Point 2, fairest by leximin, fairest by Nash" in result.stdout
    assert "7 days later than Sat 30 Aug 2025" in " ".join(result.stdout.split())


def test_goals_say_that_wishes_are_not_among_them_and_which_are_broken() -> None:
    uncounted = "Wishes (soft rules) are not among these goals"
    told = " ".join(run("tradeoffs", "-", *GOALS, text=WISHED).stdout.split())
    assert uncounted in told
    assert "wishes not kept: soon" in told.partition("Point 1")[2].partition("Point 2")[0]
    assert uncounted not in run("tradeoffs", "-", "--goals", "earliest end,wishes", text=WISHED).stdout
    assert uncounted not in run("tradeoffs", DAYS, *GOALS).stdout


def test_parties_say_who_gives_up_what(wishes: str) -> None:
    result = run("tradeoffs", wishes, "--parties")
    assert result.exit_code == 0
    assert "gives up: The Host loses 9, not 0; not kept: careful" in result.stdout
    assert "as good as it gets: guest" in result.stdout


def test_json(wishes: str) -> None:
    answer = answer_of("tradeoffs", wishes, "--parties")
    assert (answer["status"], answer["complete"], answer["over"]) == ("optimal", True, "parties")
    assert answer["axes"][1] == {"name": "guest", "unit": "penalty", "best": 0, "worst": 6, "members": ["guest"],
                                 "wishes": ["quick"]}
    second = answer["points"][1]
    assert (second["values"], second["losses"], second["fairest"]) == ([3, 5], [3, 5], ["leximin"])
    assert second["broken"] == {"host": ["careful"], "guest": ["quick"]}
    assert second["schedule"]["certified"]
    assert run("tradeoffs", wishes, "--parties", "--json").stdout == json.dumps(
        answer, indent=2, ensure_ascii=False) + "\n"


def test_csv(tmp_path: Path) -> None:
    file = tmp_path / "front.csv"
    assert run("tradeoffs", DAYS, *GOALS, "--csv", str(file)).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    assert [row["earliest end of all"] for row in rows] == ["2025-08-30", "2025-09-06", "2025-09-08"]
    assert [row["leximin"] for row in rows] == ["no", "yes", "no"]
    assert rows[2]["bilateral start"] == "2025-08-30"


def test_csv_that_cannot_be_written(tmp_path: Path) -> None:
    result = run("tradeoffs", DAYS, *GOALS, "--csv", str(tmp_path / "nowhere" / "front.csv"))
    assert result.exit_code == 2


def test_impossible_and_undecided(tmp_path: Path) -> None:
    path = tmp_path / "impossible.yaml"
    path.write_text(IMPOSSIBLE, encoding="utf-8")
    result = run("tradeoffs", str(path), "--goals", "earliest end,earliest start")
    assert (result.exit_code, "Impossible" in result.stdout) == (3, True)
    result = run("tradeoffs", DAYS, *GOALS, "--time", "0.000001s")
    assert (result.exit_code, "Undecided" in result.stdout) == (4, True)


@pytest.mark.parametrize("options", [
    ("--goals", "soon,later"), ("--goals", "earliest end"), ("--parties",), ("--parties", "--goals", "wishes"), ()])
def test_bad_input(options: tuple[str, ...]) -> None:
    assert run("tradeoffs", DAYS, *options).exit_code == 2


# --- the picture ----------------------------------------------------------------------------------------------------
def drawn(screen: Screen, *points: tuple[int, int]) -> list[str]:
    return list(picture(screen, points, ("across", "up"), (("low", "high"), ("few", "many"))))


def test_the_best_is_in_the_lower_left_corner() -> None:
    lines = drawn(Screen(40), (0, 30), (10, 10), (30, 0))
    assert lines[0] == "  up"
    assert lines[1] == "  many │1"
    assert lines[-4].startswith("   few │")
    assert lines[-4].endswith("3")
    assert lines[-2].split() == ["low", "high"]


def test_a_screen_without_signs_gets_ascii() -> None:
    assert all(line.isascii() for line in drawn(Screen(80, signs=False), (0, 5), (5, 0)))


def test_few_steps_make_a_low_picture() -> None:
    assert len(drawn(Screen(80), (0, 1), (1, 0))) == 6


def test_csv_on_standard_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("tradeoffs", DAYS, *GOALS, "--csv", "-")
    assert result.exit_code == 0
    assert not list(tmp_path.iterdir())
    rows = list(csv.reader(io.StringIO(result.stdout)))
    assert rows[0][0] == "point"
    assert [row[0] for row in rows[1:]] == [str(n) for n in range(1, len(rows))]
    assert run("tradeoffs", DAYS, *GOALS, "--csv", "-", "--json").exit_code == 2
