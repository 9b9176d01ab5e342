"""Reading YAML: positions, scalars, limits, and every message with its place."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from solver import reading
from solver.errors import BadInput, Problem
from solver.reading import locate, parse_yaml, plain, problem_at, read_yaml


@pytest.fixture(params=["c", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a test with libyaml and with PyYAML's own parser, which stands in where libyaml is not built."""
    if request.param == "python":
        monkeypatch.setattr(reading, "_LOADER", yaml.BaseLoader)
    return str(request.param)


def problem(text: str | bytes, mapping: bool = True) -> Problem:
    with pytest.raises(BadInput) as caught:
        parse_yaml(text, "f", mapping=mapping)
    assert len(caught.value.problems) == 1
    return caught.value.problems[0]


SCENARIO = """\
# a remark
rules:
  two-weeks: {rule: window, within: 14d}
  order:
    order: [{format: bilateral}, trilateral]
goals: [wishes]
"""


@pytest.mark.usefixtures("parser")
class TestPositions:
    def test_values_and_keys_know_where_they_are(self) -> None:
        node = locate(parse_yaml(SCENARIO, "s.yaml"), ["rules", "two-weeks", "within"])
        assert (node.value, node.file, node.line, node.column) == ("14d", "s.yaml", 3, 37)
        assert (node.key_line, node.key_column, node.plain, node.text) == (3, 29, True, "14d")

    def test_columns_count_characters(self) -> None:
        assert locate(parse_yaml("{é€\U0001f600: x}", "s"), ["é€\U0001f600"]).column == 7

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_all_line_ends_count(self, end: str) -> None:
        assert locate(parse_yaml(f"a: 1{end}b: 2{end}", "s"), ["b"]).line == 2

    def test_a_list_item_is_found_by_its_index(self) -> None:
        node = locate(parse_yaml(SCENARIO, "s"), ["rules", "order", "order", 1])
        assert (node.value, node.line, node.column, node.key_line) == ("trilateral", 5, 34, None)

    def test_locate_passes_over_what_does_not_exist(self) -> None:
        root = parse_yaml(SCENARIO, "s")
        assert locate(root, ["rules", "two-weeks", "window", "within"]).value == "14d"
        assert locate(root, ["rules", "two-weeks", "of"]) is locate(root, ["rules", "two-weeks"])
        assert locate(root, ["goals", 7]) is locate(root, ["goals"])
        assert locate(root, []) is root

    def test_problem_at_names_field_and_place(self) -> None:
        root = parse_yaml(SCENARIO, "s")
        at_value = problem_at(root, ["rules", "two-weeks", "window", "within"], "c", "m", "h")
        assert str(at_value) == "s:3:37: rules.two-weeks.within: m; h"
        assert str(problem_at(root, ["rules", "two-weeks", "within"], "c", "m", key=True)).startswith("s:3:29: ")
        assert str(problem_at(root, ["rules", "order", "rule"], "c", "m")) == "s:5:5: rules.order.rule: m"
        assert str(problem_at(root, ["rules", "order", "rule"], "c", "m", key=True)) == "s:4:3: rules.order.rule: m"
        assert problem_at(root, [], "c", "m", key=True).field is None


@pytest.mark.usefixtures("parser")
class TestScalars:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("null", None), ("~", None), ("Null", None), ("true", True), ("FALSE", False),
            ("yes", "yes"), ("no", "no"), ("on", "on"), ("NO", "NO"), ("y", "y"), ("nULL", "nULL"),
            ("3", 3), ("-3", -3), ("+3", 3), ("0123", 123), ("0o17", 15), ("0x1F", 31), ("0b1", "0b1"),
            ("1_000", "1_000"),
            ("1.5", 1.5), ("1e3", 1000.0), (".5", 0.5), ("1.", 1.0), ("-1.5e-3", -0.0015), (".", "."), ("1e", "1e"),
            ("09:00", "09:00"), ("1:30", "1:30"), ("190:20:30", "190:20:30"), ("09:00-18:00", "09:00-18:00"),
            ("2025-09-31", "2025-09-31"), ("2025-08-19T10:00:00Z", "2025-08-19T10:00:00Z"), ("14d", "14d"),
            ("'3'", "3"), ('"null"', "null"), ("'true'", "true"), ("=", "="), ("3٣", "3٣"), ("https://x/y", "https://x/y"),
        ],
    )  # fmt: skip
    def test_yaml_1_2(self, text: str, value: object) -> None:
        found = parse_yaml(f"a: {text}", "s").value
        assert isinstance(found, dict)
        assert (type(found["a"].value), found["a"].value) == (type(value), value)

    def test_an_empty_value_is_null_with_empty_text(self) -> None:
        node = locate(parse_yaml("a:\nb: 1", "s"), ["a"])
        assert (node.value, node.text, node.plain, node.line) == (None, "", True, 1)

    def test_the_text_stays_at_hand(self) -> None:
        assert [locate(parse_yaml("[007, '1.10', 1.10]", "s"), [i]).text for i in range(3)] == ["007", "1.10", "1.10"]

    def test_keys_are_text(self) -> None:
        assert plain(parse_yaml("{1: a, null: b, true: c, 2025-01-01: d, 'x y': e}", "s")) == {
            "1": "a", "null": "b", "true": "c", "2025-01-01": "d", "x y": "e",
        }  # fmt: skip

    def test_block_scalars_are_text(self) -> None:
        assert plain(parse_yaml("a: |\n  3\nb: >\n  x\n  y\n", "s")) == {"a": "3\n", "b": "x y\n"}


# text, code, line, column, a part of the message
TIGHT = [
    ("who:[a]\nlasts: 4h", "missing-space", 1, 5, "a space is missing after the colon of `who:`"),
    ("m:\n  lasts: 4h\n  who:[a]\nx: 1", "missing-space", 3, 7, "colon of `who:`"),
    ("m:\n  who:zelensky\n  lasts: 4h", "missing-space", 2, 7, "colon of `who:`"),
    ("m:\n  who:a\n  format:b\n  lasts: 4h", "missing-space", 2, 7, "colon of `who:`"),
    ("m:\n  who:zelensky", "missing-space", 2, 7, "colon of `who:`"),
    ("m:\n  who:[a, b]", "missing-space", 2, 7, "colon of `who:`"),
    ("m: {who:zelensky, lasts: 4h}", "missing-space", 1, 9, "colon of `who:`"),
    ("m: {lasts: 4h, soft:2}", "missing-space", 1, 21, "colon of `soft:`"),
    ("goals: [earliest:end]", "missing-space", 1, 18, "colon of `earliest:`"),
    ("goals:\n  - earliest:end", "missing-space", 2, 14, "colon of `earliest:`"),
    ("summit:1", "missing-space", 1, 8, "colon of `summit:`"),
    ('"who":[a]\nb: 1', "missing-space", 1, 7, "colon of `who:`"),
]
FAULTS = [
    ("", "empty-file", 1, 1, "nothing is written here, or only comments"),
    ("# only\n# remarks\n", "empty-file", 1, 1, "only comments"),
    ("---\n", "empty-file", 1, 1, "only comments"),
    ("- a\n- b", "not-a-mapping", 1, 1, "a file must be a mapping at the top level"),
    ("just words", "not-a-mapping", 1, 1, "a file must be a mapping"),
    ("null", "not-a-mapping", 1, 1, "a file must be a mapping"),
    ("a: 1\nb: 2\na: 3", "duplicate-key", 3, 1, "`a` is written twice, first on line 1"),
    ("a: 1\n'a': 3", "duplicate-key", 2, 1, "first on line 1"),
    ("a: 1\n---\nb: 2", "several-documents", 2, 1, "a second document starts here"),
    ("a: !!python/object/apply:os.system [ls]", "tag", 1, 4, "tags such as tag:yaml.org,2002:python/object"),
    ("a: !x b", "tag", 1, 4, "tags such as !x are not supported"),
    ("a: !!str 1", "tag", 1, 4, "are not supported"),
    ("a: ! 1", "tag", 1, 4, "are not supported"),
    ("a: !e!x 1", "yaml-syntax", 1, 4, "tags (words that begin with !) are not supported"),
    ("b: &b {c: 1}\na:\n  <<: *b", "merge-key", 3, 3, "merging with `<<` is not supported"),
    ("? [a]\n: b", "key-not-scalar", 1, 3, "a list or mapping stands before a colon"),
    ("{{a: 1}: b}", "key-not-scalar", 1, 2, "a list or mapping stands before a colon"),
    ("'': 1", "empty-key", 1, 1, "a name is missing before the colon"),
    ("a: *b", "unknown-alias", 1, 4, "*b stands for nothing"),
    ("a: &a [1, *a]", "recursive-alias", 1, 11, "*a stands inside what it stands for"),
    ("a: .inf", "infinite-number", 1, 4, "a number that is not finite"),
    ("a: -.nan\nb: .NaN", "infinite-number", 2, 4, "not finite"),
    ("a: 1e999", "infinite-number", 1, 4, "not finite"),
    ("a: " + "9" * 5000, "number-too-long", 1, 4, "a number of 5000 digits"),
    ("a: b\x00", "control-character", 1, 5, "U+0000"),
    ("a: 1\nb: \x1b[31m", "control-character", 2, 4, "U+001B"),
    ("a: x\u2028y", "control-character", 1, 5, "U+2028"),
    ("a: \ufeffy", "control-character", 1, 4, "U+FEFF"),
    ("a: \udcff", "control-character", 1, 4, "U+DCFF"),
    ('a: "x\\0"', "control-character", 1, 4, "U+0000"),
    ('a: "x\\e[1m"', "control-character", 1, 4, "U+001B"),
    ("a:\n\tb: c", "tab-indent", 2, 1, "a tab is used for indentation"),
    ("a:\n  b: 1\n  \tc: 2", "tab-indent", 3, 3, "a tab is used for indentation"),
    ("a: b: c", "yaml-syntax", 1, 5, "a second colon on one line"),
    ("a: b\n  c: d", "yaml-syntax", 2, 4, "a field cannot start here"),
    ("a: [1, 2\nb: 3", "yaml-syntax", 2, 2, "a comma or the closing ] is missing; its [ is on line 1"),
    ("a: {x: 1\nb: 3", "yaml-syntax", 2, 2, "a comma or the closing } is missing; its { is on line 1"),
    ("a: 'x\nb: 1", "yaml-syntax", 1, 4, "the quote that opens here is never closed"),
    ("a: 'it's'\nb: 1", "yaml-syntax", 1, 8, "nothing may follow a closing quote"),
    ("a: @x", "yaml-syntax", 1, 4, "text cannot begin with this sign"),
    ("a: *", "yaml-syntax", 1, 5, "text cannot begin with * or &"),
    ("a:\n  b: 1\n c: 2", "yaml-syntax", 3, 2, "the indentation does not match"),
    ("a: - b", "yaml-syntax", 1, 4, "a list item cannot start here"),
    ("a: 1\nb\nc: 2", "yaml-syntax", 2, 1, "a colon is missing after this name"),
    ("a: 1\nb", "yaml-syntax", 2, 1, "a colon is missing after this name"),
    ("a: }", "yaml-syntax", 1, 4, "a value is missing before this sign"),
    ("a: |x\n y", "yaml-syntax", 1, 5, "nothing may follow | or >"),
    ("%YAML 3.0\n---\na: 1", "yaml-syntax", 1, 1, "this version of YAML is not supported"),
    ("{a: 1}}", "yaml-syntax", 1, 7, "nothing may follow the end"),
    (": 1", "yaml-syntax", 1, 1, "a name is missing before the colon"),
]  # fmt: skip


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("text", "code", "line", "column", "part"), TIGHT + FAULTS)
def test_every_fault_has_code_place_and_words(text: str, code: str, line: int, column: int, part: str) -> None:
    found = problem(text)
    assert (found.code, found.line, found.column) == (code, line, column), str(found)
    assert part in found.message


def test_who_in_brackets_inside_a_line_is_a_missing_space() -> None:
    # Only libyaml: PyYAML's own parser reads it as it was meant.
    found = problem("m: {lasts: 4h, who:[a]}")
    assert (found.code, found.line, found.column) == ("missing-space", 1, 20)


@pytest.mark.parametrize(
    "text",
    ["a: who:zelensky", "a:\n  https://x.org/a", "a: [https://x, 09:00-13:00, 2025-08-18T13:05, C:x]", "a: {b: x:y}",
     "a: ['who:zelensky']", "a:\n  'who:zelensky'", "a: |\n  who:zelensky\n", "a:\n  he said:well, no"],
)  # fmt: skip
def test_text_with_a_colon_in_it_is_no_missing_space(text: str) -> None:
    assert parse_yaml(text, "f", mapping=True)


def test_the_field_of_a_fault_is_told() -> None:
    assert problem("rules:\n  x: {of: 1, of: 2}").field == "rules.x.of"
    assert problem("goals: [a, !x b]").field == "goals.1"
    assert problem("m: {a: {who:b}}").field == "m.a.who"


@pytest.mark.usefixtures("parser")
class TestBytes:
    def test_a_byte_order_mark_is_accepted(self) -> None:
        assert plain(parse_yaml(b"\xef\xbb\xbfa: \xc3\xa9", "f")) == {"a": "é"}
        assert locate(parse_yaml("\ufeffa: 1", "f"), ["a"]).key_column == 1

    def test_bytes_that_are_not_utf8(self) -> None:
        found = problem(b"a: 1\nb: \xc3\xa9\xff")
        assert (found.code, found.line, found.column) == ("invalid-utf8", 2, 5)
        assert "0xff" in found.message

    def test_utf16(self) -> None:
        found = problem("a: 1".encode("utf-16"))
        assert (found.code, found.message, found.hint) == (
            "invalid-utf8",
            "this is UTF-16 text",
            "save the file as UTF-8",
        )


class TestLimits:
    def test_aliases_share_and_keep_their_own_keys(self) -> None:
        root = parse_yaml("a: &x [1]\nb: *x", "f")
        assert plain(root) == {"a": [1], "b": [1]}
        assert (locate(root, ["a"]).key_line, locate(root, ["b"]).key_line) == (1, 2)

    def test_an_alias_may_be_a_key(self) -> None:
        assert plain(parse_yaml("a: &x b\n*x : 1", "f")) == {"a": "b", "b": 1}

    def test_billion_laughs(self) -> None:
        text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        text += "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 12))
        assert problem(text).code == "too-many-nodes"

    def test_too_many_values_without_aliases(self) -> None:
        assert problem("a: [" + "x," * 200_000 + "]").code == "too-many-nodes"

    def test_depth(self) -> None:
        assert parse_yaml("[" * 39 + "x" + "]" * 39, "f")
        assert problem("[" * 40 + "x" + "]" * 40, mapping=False).code == "too-deep"
        assert problem("[" * 1_000_000).code == "too-deep"
        assert problem("- " * 1_000_000).code == "too-deep"

    def test_depth_through_aliases(self) -> None:
        text = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 50))
        found = problem(text)
        assert (found.code, found.line) == ("too-deep", 39)

    def test_size(self) -> None:
        assert problem("a" * 5_000_001).code == "too-large"
        assert problem(b"#" * 5_000_001).message == "the file is larger than 5 MB"


class TestFiles:
    def refused(self, source: str | Path) -> Problem:
        with pytest.raises(BadInput) as caught:
            read_yaml(source)
        return caught.value.problems[0]

    def test_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "s.yaml"
        path.write_text("a: [1, {b: c}]", "utf-8")
        assert plain(read_yaml(path)) == plain(read_yaml(str(path))) == {"a": [1, {"b": "c"}]}
        assert read_yaml(path).file == str(path)

    def test_not_found_suggests_a_neighbour(self, tmp_path: Path) -> None:
        (tmp_path / "ukraine.yaml").touch()
        found = self.refused(tmp_path / "ukrain.yaml")
        assert (found.code, found.hint) == ("not-found", "did you mean ukraine.yaml?")
        assert self.refused(tmp_path / "ukraine.yaml" / "x").code == "not-found"
        assert self.refused(tmp_path / "nowhere" / "x").code == "not-found"

    def test_a_directory(self, tmp_path: Path) -> None:
        assert self.refused(tmp_path).code == "is-a-directory"

    def test_no_permission(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(self: Path, mode: str = "r") -> None:
            raise PermissionError(13, "Permission denied")

        path = tmp_path / "s.yaml"
        path.touch()
        monkeypatch.setattr(Path, "open", refuse)  # not chmod: root may read all
        assert self.refused(path).code == "no-permission"

    def test_names_that_cannot_be(self) -> None:
        assert self.refused("a\0b").code == "cannot-read"
        assert self.refused("x" * 5000).code == "cannot-read"

    def test_a_huge_file_is_refused_unread(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "huge.yaml"
        path.touch()
        os.truncate(path, 100_000_000)
        monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
        assert str(self.refused(path)) == f"{path}: the file is larger than 5 MB"

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless device")
    def test_an_endless_file(self) -> None:
        assert self.refused("/dev/zero").code == "too-large"

    def test_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a: 1")))
        root = read_yaml("-")
        assert (plain(root), root.file) == ({"a": 1}, "<stdin>")

    def test_standard_input_is_read_no_further_than_needed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stream = io.BytesIO(b"#" * 6_000_000)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
        assert self.refused("-").code == "too-large"

    def test_an_empty_file(self, tmp_path: Path) -> None:
        path = tmp_path / "s.yaml"
        path.touch()
        assert str(self.refused(path)) == f"{path}:1:1: nothing is written here, or only comments"


def test_reading_is_quick_to_import() -> None:
    code = "import sys, solver.overlays; print({'pydantic', 'ortools', 'rich'} & set(sys.modules))"
    root = Path(__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


BITS = st.lists(
    st.sampled_from(
        [*"ab:[]{},-?!&*#|>'\"%@`\\ \n\t~", ": ", "- ", "\n  ", "who:", "<<", "---\n", "...\n", "&a ", "*a", "!!str ",
         "1e9", "\r\n", "\ufeff", "\x00", "\\U00110000", "\\ud800", "%YAML 1.2\n"]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@pytest.mark.parametrize("loader", [reading._LOADER, yaml.BaseLoader])
@given(text=st.one_of(st.text(st.characters()), st.binary(), BITS))
@example(text='a: "\\U00110000"')
@example(text='"\\ud800"')
def test_whatever_the_text_only_bad_input_is_raised(loader: Any, text: str | bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_LOADER", loader)
        said: object
        try:
            said = plain(parse_yaml(text, "f"))
        except BadInput as error:
            said = str(error)
        str(said).encode()  # and nothing that could not be printed gets through


SIMPLE = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=20),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.from_regex(r"[a-z][a-z-]{0,9}", fullmatch=True), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(SIMPLE.filter(lambda value: value is not None), st.booleans())
def test_what_is_dumped_is_read_back(value: object, flow: bool) -> None:
    # JSON quotes all text, and text alone: PyYAML's own dumper quotes by the rules of YAML 1.1.
    text = json.dumps(value, ensure_ascii=False, indent=None if flow else 2)
    assert plain(parse_yaml(text, "f")) == value
