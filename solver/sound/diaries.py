"""Calendar files that principals name: there, readable, and of a size that can be used."""

from __future__ import annotations

from collections.abc import Iterator

from ..case import Case
from .fields import Fault


def faults(case: Case) -> Iterator[Fault]:
    """Files that are missing, broken, too large or without an end."""
    for name, person in case.scenario.principals.items():
        if person.busy:
            from ..diaries import UnreadableCalendar

            try:
                case.diary(name)
            except UnreadableCalendar as why:
                yield ("principals", name, "busy"), "bad-calendar", str(why), None
