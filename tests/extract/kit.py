"""What the tests of the extractor share: findings of a few sentences of our own."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from solver.extract.findings import Finding, Findings, Meeting, attendees_of
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


def told(one: Any) -> str:
    """A finding on one line: its kind, what it says, how firm it is."""
    ways: dict[str, Callable[[], str]] = {
        "precedence": lambda: f"{one.before}<{one.after} {_span(one.min_gap_days, one.max_gap_days)}",
        "window": lambda: "vague" if one.vague else f"{one.earliest or ''}..{one.latest or ''}",
        "date": lambda: one.date or ("/".join(one.range) if one.range else "?"),
        "venue_allowed": lambda: ", ".join(one.places),
        "venue_forbidden": lambda: ", ".join(one.places),
        "venue_property": lambda: one.property,
        "preparation": lambda: "" if one.min_days is None else f"{one.min_days} days",
        "condition": lambda: one.requires or "none",
        "attendance": lambda: f"{', '.join(attendees_of(one))} {one.role}",
        "duration": lambda: _lasting(one),
        "undetermined": lambda: one.aspect,
        "acceptance": lambda: "",
    }
    said = ways[one.kind]()
    return " ".join(f"{one.kind} {said} {one.modality}".split())


def _span(low: Any, high: Any) -> str:
    return "" if low is None and high is None else f"{'' if low is None else low}-{'' if high is None else high}"


def _lasting(one: Any) -> str:
    hours = one.min_days is None and one.max_days is None
    low, high = (one.min_hours, one.max_hours) if hours else (one.min_days, one.max_days)
    span = _span(*(None if each is None else f"{each:g}" for each in (low, high)))
    return f"{span} {'hours' if hours else 'days'}"
