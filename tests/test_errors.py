"""Problems: how they read, and that they are safe to print."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.errors import BadInput, Problem, did_you_mean, dotted, printable


def test_a_problem_reads_place_field_message_hint() -> None:
    problem = Problem("no-such-rule", "no such rule", "o.yaml", 3, 5, "rules.two-week", "did you mean two-weeks?")
    assert str(problem) == "o.yaml:3:5: rules.two-week: no such rule; did you mean two-weeks?"


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem("c", "no such file", "x.yaml"), "x.yaml: no such file"),
        (Problem("c", "bad"), "bad"),
        (Problem("c", "bad", line=4, column=2), "line 4:2: bad"),
        (Problem("c", "bad", "x", 4), "x:4: bad"),
        (Problem("c", "bad", field="a.b"), "a.b: bad"),
        (Problem("c", "3 of what?", field="at_least", hint="Write 3h or 3d."), "at_least: 3 of what? Write 3h or 3d."),
    ],
)
def test_parts_that_are_missing_leave_no_trace(problem: Problem, text: str) -> None:
    assert str(problem) == text


def test_a_problem_cannot_send_commands_to_a_terminal() -> None:
    problem = Problem("c", "no \x1b[31mred\n\u202eback", "a\x9b.yaml", 1, 1, "b\u2066", "c\r")
    assert str(problem) == "a\\x9b.yaml:1:1: b\\u2066: no \\x1b[31mred\\n\\u202eback; c\\r"


def test_a_very_long_name_is_cut() -> None:
    assert len(str(Problem("c", "x" * 1_000_000))) < 600


def test_as_json_has_all_fields_in_the_stated_order() -> None:
    record = Problem("c", "m", "f", 1, 2, "a.b", "h").as_json()
    assert list(record) == ["code", "file", "line", "column", "field", "message", "hint"]
    assert list(record.values()) == ["c", "f", 1, 2, "a.b", "m", "h"]


def test_as_json_can_be_encoded_whatever_the_file_name() -> None:
    record = Problem("c", "m", "odd\udcff.yaml").as_json()
    assert json.dumps(record, ensure_ascii=False).encode()
    assert record["file"] == "odd\\udcff.yaml"


def test_bad_input_lists_its_problems() -> None:
    error = BadInput(Problem("a", "one"), Problem("b", "two"))
    assert str(error) == "one\ntwo"
    assert [problem.code for problem in error.problems] == ["a", "b"]


@pytest.mark.parametrize(
    ("word", "choices", "said"),
    [
        ("zelenski", ["putin", "zelensky"], "did you mean zelensky?"),
        ("two-week", ["two-weeks", "careful"], "did you mean two-weeks?"),
        ("At-Least", ["at_most", "at_least"], "did you mean at_least?"),
        ("atleast", ["at_least"], "did you mean at_least?"),
        ("Geneva", ["geneva", "istanbul"], "did you mean geneva?"),
        ("Türkiye", ["turkiye"], "did you mean turkiye?"),
        ("macron", ["emmanuel-macron", "merz"], "did you mean emmanuel-macron?"),
        ("zel", ["zelensky", "putin"], "did you mean zelensky?"),
        ("hwo", ["who", "lasts"], "did you mean who?"),
        ("xyz", ["putin", "zelensky"], None),
        ("", ["putin"], None),
        ("putin", [], None),
        ("putin", ["putin"], None),
        ("x" * 10_000, ["x"], None),
    ],
)
def test_did_you_mean(word: str, choices: list[str], said: str | None) -> None:
    assert did_you_mean(word, choices) == said


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=8))
def test_the_suggestion_does_not_depend_on_order(word: str, choices: list[str]) -> None:
    assert did_you_mean(word, choices) == did_you_mean(word, choices[::-1])


@given(st.text(st.characters()))
def test_printable_text_has_no_controls(text: str) -> None:
    shown = printable(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in shown)
    assert not any(unicodedata.bidirectional(char) in ("RLO", "LRO", "RLE", "LRE", "RLI", "LRI") for char in shown)


def test_printable_leaves_words_alone_and_keeps_what_it_is_told() -> None:
    assert printable("Türkiye – Зеленський 中国 \U0001f600") == "Türkiye – Зеленський 中国 \U0001f600"
    assert printable("a\n\x1b", keep="\n") == "a\n\\x1b"
    assert printable("\U000e0041\udcff\t") == "\\U000e0041\\udcff\\t"


def test_dotted_quotes_names_with_dots() -> None:
    assert dotted(("facts", "a.b", 0)) == 'facts."a.b".0'
