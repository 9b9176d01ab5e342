"""Text is measured and wrapped in the columns that terminals give it."""

import io

import pytest

from solver.show.screen import Screen, clip, columns, pad, wrap
from solver.show.table import table


@pytest.mark.parametrize(("text", "width"), [
    ("Macron", 6), ("Zelenskyj\u0301", 9), ("北京", 4), ("👩\u200d⚖️", 2), ("e\u0301", 1), ("Türkiye", 7), ("", 0)])
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


def test_pad_and_clip_count_columns() -> None:
    assert pad("北京", 6) == "北京  "
    assert clip("北京", 3) == "北…"
    assert clip("Geneva", 6) == "Geneva"


@pytest.mark.parametrize("width", [20, 40, 80])
def test_no_line_is_wider_than_asked(width: int) -> None:
    text = "The Europeans meet in 北京 and " + "x" * 150 + " after that, if at all."
    assert all(columns(line) <= width for line in wrap(text, width, "  ", "      "))


def test_wrapping_loses_nothing() -> None:
    text = "a " + "b" * 50 + " c"
    assert "".join("".join(wrap(text, 20)).split()) == "a" + "b" * 50 + "c"


def test_a_table_wraps_its_flexible_columns() -> None:
    row = ["1", "Geneva", "Macron, Merz, Starmer, Meloni, Stubb"]
    lines = list(table(Screen(40), ["", "Where", "Who"], [row], [2]))
    assert len(lines) > 2
    assert all(columns(line) <= 40 for line in lines)


def test_signs_fall_back_to_ascii() -> None:
    assert Screen(80, signs=False).finish(["█░ 9–10 → …"]) == "#x 9-10 > .\n"


def test_a_pipe_is_80_columns_wide_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert Screen.of(io.StringIO()) == Screen(80, signs=False, colour=False)
    monkeypatch.setenv("COLUMNS", "120")
    assert Screen.of(io.StringIO()).width == 120


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_colour_on_a_terminal_unless_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert Screen.of(Terminal()).colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Screen.of(Terminal()).colour
