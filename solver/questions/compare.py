"""Compare: schedules and scenarios side by side; what moved, what it costs whom, and which change caused it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ..case import Case
from ..errors import BadInput, Problem
from ..goals import Goal
from ..schedule import Session
from .sides import Common, Side, draft
from .sides import side as made

if TYPE_CHECKING:
    from .attribution import Attribution


@dataclass(frozen=True, slots=True)
class Move:
    """What became of a meeting against the first side. ``days`` is later when positive; ``shift`` the same in time.

    ``held`` says that it is now held though it was not, or the other way round; ``longer`` by how much it lasts longer;
    ``seats`` that others attend, or otherwise.
    """

    days: int = 0
    shift: timedelta | None = None
    elsewhere: bool = False
    held: bool | None = None
    longer: timedelta = timedelta(0)
    seats: bool = False

    @property
    def changed(self) -> bool:
        """Whether anything did."""
        return bool(self.days or self.shift or self.elsewhere or self.held is not None or self.longer or self.seats)


@dataclass(frozen=True, slots=True)
class Difference:
    """A key of the files that is not the same: its path, and the two values; ``missing`` where there is none."""

    path: tuple[str, ...]
    old: Any
    new: Any


missing = type("Missing", (), {"__repr__": lambda self: "missing", "__bool__": lambda self: False})()
"""Stands for the value of a key that is not there."""


@dataclass(frozen=True)
class Comparison:
    """Sides compared with the first. ``differences`` are between the files of the first and of each side."""

    sides: tuple[Side, ...]
    differences: tuple[tuple[Difference, ...], ...]
    attribution: Attribution | None = None
    remarks: tuple[str, ...] = ()
    stopped_by: str | None = None
    seed: int = 0
    stats: Mapping[str, Any] = field(default_factory=dict)

    @property
    def meetings(self) -> tuple[str, ...]:
        """Every meeting to come of any side, in the order of the first side's schedule, then of the files."""
        first = self.sides[0].schedule
        dated = [session.meeting for session in first] if first else []
        return tuple(dict.fromkeys([*dated, *(name for side in self.sides for name in side.case.open_meetings)]))

    @property
    def people(self) -> tuple[str, ...]:
        """Every principal of any side."""
        return tuple(dict.fromkeys(name for side in self.sides for name in side.case.scenario.principals))

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Every goal of any side, in the order of the first."""
        return tuple(dict.fromkeys(goal.goal for side in self.sides for goal in side.goals))

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that are broken somewhere, or that not every side has."""
        names = dict.fromkeys(rule.name for side in self.sides for rule in side.case.rules)
        return tuple(name for name in names if any(
            side.schedule and (name not in side.verdicts or side.verdicts[name].kept is False) for side in self.sides))

    def session(self, side: Side, meeting: str) -> Session | None:
        """A meeting as a side holds it."""
        return side.schedule.sessions.get(meeting) if side.schedule else None

    def move(self, side: Side, meeting: str) -> Move:
        """What became of a meeting, against the first side; nothing where one of the two has no schedule."""
        if side.schedule is None or self.sides[0].schedule is None:
            return Move()
        return moved(self.session(self.sides[0], meeting), self.session(side, meeting))


def compare(texts: Sequence[str], common: Common | None = None, seconds: float | None = None,
            seed: int = 0) -> Comparison:
    """Two or more sides (see `sides`) compared. Raises BadInput, also when they have no meeting in common.

    Scenarios are solved; two of them are also compared change by change (`attribution`). The solver is loaded only when
    there are any.
    """
    common = common or Common()
    budget = None
    drafts = [draft(text) for text in texts]
    if any(one.kind == "scenario" for one in drafts):
        from ..engine.search import Limits
        from .budget import Budget

        budget = Budget(Limits(seconds, seed))
    sides = tuple(made(one, common, budget) for one in drafts)
    remarks = [remark for side in sides for remark in side.remarks]
    remarks += list(_unlike(sides))
    attribution = None
    one, other = sides[0].answer, sides[1].answer if len(sides) > 1 else None
    if budget and len(sides) == 2 and one and other:
        from .attribution import attribute

        attribution = attribute(one.case, other.case, (one, other), budget, seed)
    changed = tuple(tuple(differences(sides[0].case, side.case)) for side in sides)
    return Comparison(sides, changed, attribution, tuple(dict.fromkeys(remarks)),
                      budget.stopped_by if budget else None, seed, budget.stats if budget else {})


def _unlike(sides: Sequence[Side]) -> Iterator[str]:
    """What makes sides hard to compare: a fault when they share no meeting, else remarks."""
    first = sides[0]
    for side in sides[1:]:
        mine, theirs = set(first.case.open_meetings), set(side.case.open_meetings)
        if not mine & theirs:
            raise BadInput(Problem("different-scenarios", f"{first.label} and {side.label} have no meeting in common: "
                                   "they are different scenarios", hint="compare versions of one scenario"))
        only = [(one.label, sorted(names)) for one, names in ((first, mine - theirs), (side, theirs - mine)) if names]
        for label, names in only:
            yield f"Only in {label}: {', '.join(names)}."
        if first.case.clock.daily != side.case.clock.daily:
            yield f"{first.label} and {side.label} are not planned on one grid: one in days, one in hours."


def moved(was: Session | None, now: Session | None) -> Move:
    """What became of one meeting."""
    if was is None or now is None:
        return Move(held=now is not None) if was is not now else Move()
    days = (now.first_day - was.first_day).days
    shift = None
    if isinstance(was.start, datetime) and isinstance(now.start, datetime):
        shift = now.start - was.start or None
    seats = [(set(one.attendees), set(one.video), set(one.deputies)) for one in (was, now)]
    return Move(days, shift, was.venue != now.venue, longer=_longer(was, now), seats=seats[0] != seats[1])


def _longer(was: Session, now: Session) -> timedelta:
    """By how much one lasts longer than the other; nothing, where only the changing of clocks makes it so."""
    elapsed, shown = (_lasting(now, clock) - _lasting(was, clock) for clock in (False, True))
    return elapsed if elapsed and shown else timedelta(0)


def _lasting(session: Session, clock: bool) -> timedelta:
    """How long it lasts, or how far the venue's clocks go meanwhile."""
    ends = [edge.astimezone(session.zone).replace(tzinfo=None) if clock and isinstance(edge, datetime) else edge
            for edge in (session.start, session.end)]
    return ends[1] - ends[0]


# --- the files ------------------------------------------------------------------------------------------------------
def differences(first: Case, second: Case) -> Iterator[Difference]:
    """The keys that differ between two scenarios after overlays, in the order of the files; a list is one value."""
    if first.origin is None or second.origin is None:
        return
    yield from _below((), first.origin.resolved, second.origin.resolved)
    for rule in dict.fromkeys([*first.origin.off, *second.origin.off]):
        ends = [rule in case.origin.off and rule not in (case.origin.resolved.get("rules") or {})
                for case in (first, second) if case.origin]
        if ends[0] != ends[1]:
            yield Difference(("off", rule), *ends)


def _below(path: tuple[str, ...], old: Any, new: Any) -> Iterator[Difference]:
    if old == new and type(old) is type(new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys([*old, *new]):
            yield from _below((*path, str(key)), old.get(key, missing), new.get(key, missing))
    else:
        yield Difference(path, old, new)
