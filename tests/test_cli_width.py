"""Terminal output at 80 and 120 columns: no line of an answer is wider, whatever is asked of the scenarios we have."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from solver.show.screen import columns
from tests.show.examples import run

FOLDER = Path(__file__).parent.parent / "scenarios"
PINS = {"impossible": "opening=2026-03-07", "two-meetings": "talks=2026-03-04", "un-week": "norway-kenya=2025-09-23",
        "ukraine-2025": "trilateral=2025-08-29", "ukraine-2025-days": "trilateral=2025-09-04"}
QUESTIONS = {
    "solve": ["solve", "FILE"], "several": ["solve", "FILE", "-n", "2"], "explain": ["explain", "FILE"],
    "compare": ["compare", "FILE", "FILE+title=Another"], "ask": ["ask", "FILE", "--pin", "PIN"],
    "tradeoffs": ["tradeoffs", "FILE", "--goals", "earliest end,least_travel worst,wishes"],
    "venues": ["venues", "FILE"], "check": ["check", "FILE"]}
HAND = "meetings: {talks: {start: 2026-03-04T10:00, at: geneva}, signing: {start: 2026-03-05T13:00, at: vienna}}\n"


def too_wide(result: Result, width: int) -> list[str]:
    return [line for line in result.output.splitlines() if columns(line) > width]


NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
LARGE, QUICK = ("ukraine-2025", "un-week"), ("solve", "venues", "check")


@pytest.mark.parametrize(("question", "name", "width"), [
    (question, name, width) for question in QUESTIONS for name in NAMES for width in (80, 120)
    if name not in LARGE or width == 80 or question in QUICK])
def test_no_line_is_wider_than_the_screen(question: str, name: str, width: int) -> None:
    """Searches are cut off after two seconds: what they show is no narrower for it."""
    words = [word.replace("FILE", str(FOLDER / f"{name}.yaml")).replace("PIN", PINS[name])
             for word in QUESTIONS[question]]
    result = run(*words, *(["--time", "2"] if question not in ("venues", "check") else []), width=width)
    assert result.exit_code in (0, 3, 4), result.output
    assert not too_wide(result, width)


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("words", [
    ["backtest", "reykjavik-1986", "budapest-2025", "geneva-1985"], ["rules"], ["atlas", "Switzerland"],
    ["route", "Moscow", "Istanbul", "--for", "RU"], ["--help"], ["export", "--help"],
    ["count", "two-meetings.yaml"], ["check", "two-meetings.yaml", "hand.yaml"],
    ["repair", "two-meetings.yaml", "hand.yaml"], ["tradeoffs", "ukraine-2025.yaml", "--parties", "--time", "3"]],
    ids=lambda words: " ".join(words[:2]))
def test_other_commands(words: list[str], width: int, tmp_path: Path) -> None:
    (tmp_path / "hand.yaml").write_text(HAND, encoding="utf-8")
    folders = {"hand.yaml": tmp_path}
    result = run(*(str(folders.get(word, FOLDER) / word) if word.endswith(".yaml") else word for word in words),
                 width=width)
    assert result.exit_code in (0, 3, 4), result.output
    assert result.stdout
    assert not too_wide(result, width)


def test_heads_of_tables_are_wrapped_too() -> None:
    said = run("tradeoffs", str(FOLDER / "two-meetings.yaml"), width=60).stdout
    assert all(columns(line) <= 60 for line in said.splitlines())
    assert "earliest end of  least travel in" in said
