"""The tables in `data/`: names that news is full of, and lists of words that stages ask for."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table in `data/`."""
    with (Path(__file__).parent / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of `data/words.csv`: words that one stage asks for."""
    return frozenset(next(row["words"] for row in rows("words") if row["list"] == name).split())
