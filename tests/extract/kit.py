"""What the tests of the extractor share: findings of a few sentences of our own."""

from __future__ import annotations

import datetime
from typing import Any

from solver.extract.findings import Finding, Findings, Meeting
from solver.extract.pipeline import extract

SAID = datetime.date(2024, 5, 15)      # a Wednesday
SUMMIT = "President Anna Kole of Norland and President Ivo Brandt of Sudmark have agreed to hold a summit.\n"


def found(text: str, said: datetime.date | None = SAID) -> Findings:
    """What is found in a text that was said on a day."""
    return extract(text, said)


def of_kind(text: str, kind: str, said: datetime.date | None = SAID) -> list[Any]:
    """The findings of a kind."""
    return [one for one in found(text, said).findings if one.kind == kind]


def only(text: str, kind: str, said: datetime.date | None = SAID) -> Any:
    """The one finding of a kind."""
    several = of_kind(text, kind, said)
    assert len(several) == 1, several
    return several[0]


def planned(text: str, said: datetime.date | None = SAID) -> list[Meeting]:
    """The meetings that are not over."""
    return [one for one in found(text, said).meetings if one.status != "past"]


def names(findings: Findings, meeting: Meeting) -> set[str]:
    """Who takes part in a meeting, by name."""
    called = {one.id: one.name for one in findings.participants}
    return {called[id_] for id_ in meeting.participants}


def words(finding: Finding) -> str:
    """A finding's evidence."""
    return finding.quote
