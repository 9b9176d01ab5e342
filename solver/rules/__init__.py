"""The kinds of rules: every module of this package that is not `base` holds one class, found by itself."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache, reduce
from importlib import import_module
from typing import TYPE_CHECKING

from .base import Rule

if TYPE_CHECKING:
    from ..scenario import Scenario

IMPLYING: Mapping[str, tuple[str, ...]] = {
    "availability": ("principals.away",),
    "busy": ("principals.busy",),
    "calendar": (),
    "capacity": ("venues.rooms", "venues.size", "venues.advance"),
    "duration": ("meetings.lasts.least",),
    "presence": (),
    "travel": (),
    "window": ("meetings.start", "meetings.day"),
}
"""The kinds that other sections of a file imply (`Rule.implied`), with the fields that do; no fields: every file does.
All others are imported when a file names them."""


class _Kinds(Mapping[str, type[Rule]]):
    """Each kind of rule by its name, which is its module's, in alphabetical order; imported when asked for."""

    def __init__(self) -> None:
        found = (module.name for module in pkgutil.iter_modules(__path__))
        self._names = dict.fromkeys(sorted(name for name in found if name != "base" and not name.startswith("_")))

    def __getitem__(self, name: str) -> type[Rule]:
        if name not in self._names:
            raise KeyError(name)
        return _kind(name)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def implying(scenario: Scenario) -> Iterator[type[Rule]]:
    """The kinds that the sections of a scenario may imply."""
    for kind, fields in IMPLYING.items():
        if not fields or any(_written(scenario, *field.split(".")) for field in fields):
            yield _kind(kind)


def _written(scenario: Scenario, section: str, *field: str) -> bool:
    return any(reduce(getattr, field, entry) not in (None, ()) for entry in getattr(scenario, section).values())


@cache
def kinds() -> Mapping[str, type[Rule]]:
    """Each kind of rule by its name, in alphabetical order."""
    return _Kinds()


@cache
def _kind(name: str) -> type[Rule]:
    contents = import_module(f"{__name__}.{name}")
    [kind] = [value for value in vars(contents).values() if isinstance(value, type) and issubclass(value, Rule)
              and value.__module__ == contents.__name__ and not value.__name__.startswith("_")]
    return kind
