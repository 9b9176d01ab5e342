"""The timeline: meetings that share a place in it, and schedules too large to draw."""

from __future__ import annotations

import pytest

from solver import load_text
from solver.case import Case
from solver.schedule import Schedule
from solver.schedule_file import read_schedule
from solver.show.screen import Screen
from solver.show.timeline import timeline


def scenario(meetings: int, people: int = 1, until: str = "2026-03-20") -> Case:
    who = [f"p{n}" for n in range(people)]
    return load_text("\n".join([
        "summit: 1", f"calendar: {{today: 2026-03-02, until: {until}, grid: 30min, zone: UTC}}",
        "principals:", *(f"  {name}: {{}}" for name in who),
        "meetings:", *(f"  m{n}: {{who: [{who[n % people]}], lasts: 30min, at: undetermined}}"
                       for n in range(meetings))]))


def drawn(case: Case, starts: list[str], tmp_path: object, width: int = 80) -> list[str]:
    path = f"{tmp_path}/hand.yaml"
    with open(path, "w", encoding="utf-8") as file:
        file.write("meetings:\n" + "".join(f"  m{n}: {{start: {start}}}\n" for n, start in enumerate(starts)))
    made: Schedule = read_schedule(path, case, 1)
    return list(timeline(Screen(width), case, made, {s.meeting: n for n, s in enumerate(made, start=1)}))


def test_meetings_apart_have_their_numbers(tmp_path: object) -> None:
    lines = drawn(scenario(2), ["2026-03-03T09:00", "2026-03-19T09:00"], tmp_path)
    lane = next(line for line in lines if line.startswith("  p0"))
    assert lane.count("1") == lane.count("2") == 1
    assert "+" not in "".join(lines)


@pytest.mark.parametrize("second", ["2026-03-03T09:30", "2026-03-03T11:00"])
def test_meetings_too_close_are_shown_as_several(second: str, tmp_path: object) -> None:
    """Half a character, and one: `12` would read as the twelfth meeting."""
    lines = drawn(scenario(3), ["2026-03-03T09:00", second, "2026-03-19T09:00"], tmp_path)
    lane = next(line for line in lines if line.startswith("  p0"))
    assert "+" in lane
    assert "3" in lane
    assert not set("12") & set(lane.removeprefix("  p0"))
    assert "+ several meetings" in " ".join("".join(lines).split())


def test_too_many_meetings_are_said(tmp_path: object) -> None:
    starts = [f"2026-03-{2 + n // 20:02d}T{n % 20:02d}:00" for n in range(60)]
    lines = drawn(scenario(60, people=20), starts, tmp_path)
    assert "60 meetings of 20 principals are too many for a timeline; --json has them all." in " ".join(
        " ".join(lines).split())
