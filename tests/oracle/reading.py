"""From a scenario as plain data to the judge: written out as YAML, read by the real reader."""

from __future__ import annotations

from typing import Any

import yaml

from solver.case import Case
from solver.loading import load_text

from .brute import Oracle

Document = dict[str, Any]


def as_text(document: Document) -> str:
    """A scenario as YAML, every text in quotes where it could be taken for something else."""
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True, width=10_000)


def read(document: Document) -> Case:
    """A scenario as the program reads it."""
    return load_text(as_text(document))


def judge(document: Document, limit: int = 2_000_000) -> Oracle:
    """The judge of a scenario: the sections as parsed, and of the rules only those written under ``rules:``."""
    case = read(document)
    return Oracle(case.scenario, [rule for rule in case.rules if rule.name in case.scenario.rules], limit)
