"""Is the file sound? What no single field can tell: names against the atlas, times that do not exist, cycles.

`faults` are errors, each at the field that causes it; `remarks` are said though the file is sound.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..case import Case
from . import dates, diaries, documents, lengths, names, order, pins, places
from .fields import Fault, rules
from .remarks import remarks

__all__ = ["Fault", "faults", "remarks"]


def _of_rules(case: Case) -> Iterator[Fault]:
    """What the rules themselves find."""
    for path, rule in rules(case):
        yield from (((*path, *place), code, message, hint) for place, code, message, hint in rule.faults(case))


# Later looks rely on what earlier ones found in order: groups can be expanded, cities found, zones known.
_STAGES = (
    (names.faults,),
    (places.faults,),
    (dates.faults, lengths.faults),
    (names.attendance, pins.faults, order.faults, diaries.faults, documents.faults, _of_rules),
)


def faults(case: Case) -> Iterator[Fault]:
    """What makes a scenario unsound, each as (path, code, message, hint)."""
    for looks in _STAGES:
        found = [fault for look in looks for fault in look(case)]
        yield from found
        if found:
            return
