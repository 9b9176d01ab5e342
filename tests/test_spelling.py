"""What somebody may have meant: near names, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.spelling import resembled, slips

CITIES = ["geneva", "genoa", "saul", "istanbul", "moscow", "moroni", "unalaska", "alava", "ilaka", "johannesburg"]


@pytest.mark.parametrize(("a", "b", "count"), [
    ("geneva", "geneva", 0), ("genava", "geneva", 1), ("geneav", "geneva", 1), ("geneva", "genev", 1), ("", "ab", 2),
    ("suhl", "saul", 2), ("moscow", "mosow", 1), ("ca", "abc", 3)])
def test_slips(a: str, b: str, count: int) -> None:
    assert slips(a, b) == slips(b, a) == count


@pytest.mark.parametrize(("word", "names"), [
    ("genava", ["geneva"]), ("istambul", ["istanbul"]), ("mosow", ["moscow"]), ("johanesberg", ["johannesburg"]),
    ("suhl", []), ("alaska", []), ("genf", []), ("rome", []), ("", [])])
def test_only_near_names_are_proposed(word: str, names: list[str]) -> None:
    assert resembled(word, CITIES, 3) == names


def test_the_nearest_alone() -> None:
    assert resembled("vienna-hall", ["vienna-hal", "vienna-halls", "vienna-ball"], 3) == [
        "vienna-halls", "vienna-hal", "vienna-ball"]
    assert resembled("vienna-haul", ["vienna-hall", "viena-haull"], 3) == ["vienna-hall"]


@given(st.text(max_size=12), st.text(max_size=12))
def test_slips_are_a_distance(a: str, b: str) -> None:
    assert slips(a, b) == slips(b, a)
    assert abs(len(a) - len(b)) <= slips(a, b) <= max(len(a), len(b))
