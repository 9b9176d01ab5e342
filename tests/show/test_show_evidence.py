"""Evidence is marked inside its sentence, on any width, and nothing in the text commands the terminal."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from solver.show.evidence import marked
from solver.show.screen import Screen

TEXT = "They will meet in June, and they will meet in Oslo."
PIPE, TERMINAL = Screen(), Screen(width=20, colour=True)


def test_brackets_where_there_is_no_colour() -> None:
    assert marked(PIPE, TEXT, 0, len(TEXT), [(10, 22), (15, 22), (0, 4)]) == [
        "[They] will [meet in June], and they will meet in Oslo."]
    assert marked(PIPE, TEXT, 5, 9, [(0, 7)], "> ") == ["> [wi]ll"]
    assert marked(PIPE, TEXT, 0, 4, []) == ["They"]


def test_reverse_video_begins_anew_on_each_line() -> None:
    lines = marked(TERMINAL, TEXT, 0, len(TEXT), [(5, 45)], "> ", "  ")
    assert lines[0] == "> They \x1b[7mwill meet in\x1b[0m"
    assert lines[1].startswith("  \x1b[7mJune")
    for line in lines:
        assert line.count("\x1b[7m") == line.count("\x1b[0m") <= 1
    words = " ".join(re.sub(r"\x1b\[\d+m", "", line) for line in lines).split()
    assert words == [">", *TEXT.split()]


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4))
def test_any_text(text: str, spans: list[tuple[int, int]]) -> None:
    spans = [(min(a, len(text)), min(b, len(text))) for a, b in spans]
    plain = "".join(marked(PIPE, text, 0, len(text), spans))
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202e]", plain)
    coloured = "".join(marked(TERMINAL, text, 0, len(text), spans))
    assert not re.search("[\x00-\x1f\u202e\u2062\u2063]", re.sub("\x1b\\[[07]m", "", coloured))
