"""Backtest: is what happened possible, and how near do proposals come to it; is what fell through impossible, and why.

A back-test is a scenario ``NAME.yaml`` with what was known before, and beside it ``NAME.happened.yaml``: a schedule by
hand, or ``impossible: [RULE, …]``, the rules that clashed where nothing was held.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..answer import Status
from ..case import Case
from ..checking import broken, check
from ..errors import BadInput, Problem, did_you_mean
from ..loading import load
from ..reading import Node, problem_at, read_yaml
from ..schedule import Schedule, Verdict
from ..schedule_file import schedule_in
from .compare import Move, moved

if TYPE_CHECKING:
    from ..engine.search import Limits
    from ..rules.base import Rule
    from .budget import Budget

PROPOSALS = 20
"""How many proposals are looked through for what happened."""
_HAPPENED = ".happened"
_FOLDERS = (Path(__file__).parents[1] / "history", Path(__file__).parents[2] / "scenarios" / "history")
"""Where the scenarios of history are: with the package, or beside it in a checkout that knows no links."""


@dataclass(frozen=True)
class Past:
    """A scenario with what was known before, and what happened: a schedule, or the rules that made it impossible."""

    name: str
    case: Case
    happened: Schedule | None
    clash: tuple[str, ...] = ()


@dataclass(frozen=True)
class Backtest:
    """What the solver says of a past. ``proposals``: its schedules, best first; ``complete``: there are no others.

    ``all_conflicts``: there are none but those found.
    """

    past: Past
    status: Status
    proposals: tuple[Schedule, ...] = ()
    complete: bool = False
    conflicts: tuple[tuple[str, ...], ...] = ()
    all_conflicts: bool = False

    @cached_property
    def verdicts(self) -> Mapping[str, Verdict]:
        """What each rule says of what happened; empty where nothing did."""
        return check(self.past.case, self.past.happened) if self.past.happened else {}

    @property
    def broken(self) -> list[str]:
        """The hard rules that history breaks."""
        return broken(self.past.case, dict(self.verdicts)) if self.past.happened else []

    @property
    def wishes(self) -> list[Rule]:
        """The soft rules that history breaks."""
        return [rule for rule in self.past.case.rules
                if self.past.happened and rule.soft is not None and self.verdicts[rule.name].amount]

    @property
    def as_expected(self) -> bool | None:
        """Whether what was held is possible and keeps every hard rule, and what was not is impossible for just the
        reasons that history gives. None: undecided.
        """
        if self.broken:
            return False
        if self.status == "unknown":
            return None
        if self.past.happened or self.status != "infeasible":
            return self.past.happened is not None and self.status != "infeasible"
        if any(set(conflict) != set(self.past.clash) for conflict in self.conflicts):
            return False
        return True if self.conflicts and self.all_conflicts else None

    def moves(self, proposal: Schedule) -> dict[str, Move]:
        """What history did otherwise than a proposal, meeting by meeting; days are later when positive."""
        held = self.past.happened.sessions if self.past.happened else {}
        return {name: moved(proposal.sessions.get(name), held.get(name)) for name in self.past.case.open_meetings}

    @property
    def days(self) -> int | None:
        """How many days history lies after the first proposal, in the meeting that is furthest from it."""
        if not (self.past.happened and self.proposals):
            return None
        return max((move.days for move in self.moves(self.proposals[0]).values()), key=abs, default=0)

    @property
    def venue_found(self) -> int | None:
        """The number of the first proposal that has every meeting at its venue of history."""
        return self._found(lambda name, move: not move.elsewhere)

    @property
    def week_found(self) -> int | None:
        """The number of the first proposal that has every meeting start in its calendar week of history."""
        return self._found(lambda name, move: self._week(name, move.days) == self._week(name))

    def _found(self, alike: Callable[[str, Move], bool]) -> int | None:
        if self.past.happened:
            for number, proposal in enumerate(self.proposals, start=1):
                if all(move.held is None and alike(name, move) for name, move in self.moves(proposal).items()):
                    return number
        return None

    def _week(self, name: str, days_later: int = 0) -> tuple[int, int] | None:
        """The calendar week in which a meeting began, or would have so many days before."""
        from datetime import timedelta

        session = self.past.happened.sessions.get(name) if self.past.happened else None
        return (session.first_day - timedelta(days_later)).isocalendar()[:2] if session else None


@dataclass(frozen=True)
class Backtests:
    """Back-tests, and what cut them short, if anything did."""

    tests: tuple[Backtest, ...]
    stopped_by: str | None = None
    seed: int = 0
    stats: Mapping[str, Any] = field(default_factory=dict, compare=False)


def backtest(pasts: Sequence[Past], limits: Limits | None = None) -> Backtests:
    """Solve each scenario as it stood, and hold the answers against what happened. The limits are those of all."""
    from .budget import Budget

    budget = Budget(limits)
    tests = tuple(_tested(past, budget) for past in pasts)
    return Backtests(tests, budget.stopped_by, limits.seed if limits else 0, budget.stats)


def _tested(past: Past, budget: Budget) -> Backtest:
    answer = budget.solve(past.case, PROPOSALS if past.happened else 1)
    proposals = tuple(solution.schedule for solution in answer.solutions)
    if answer.status != "infeasible":
        return Backtest(past, answer.status, proposals, answer.complete)
    from .conflicts import conflicts

    found = conflicts(past.case, limits=budget.left())
    budget.stopped_by = budget.stopped_by or found.stopped_by
    return Backtest(past, answer.status, (), True, tuple(one.rules for one in found.found), found.complete)


# --- the files ------------------------------------------------------------------------------------------------------
def pasts(words: Sequence[str] = ()) -> tuple[Past, ...]:
    """The back-tests of some names, files or directories; without any, all that come with the program. Raises BadInput.
    """
    problems: list[Problem] = []
    read: list[Past] = []
    for path in dict.fromkeys(path for word in words for path in _paths(word)) if words else _in(_home()):
        try:
            read.append(_past(path))
        except BadInput as bad:
            problems += bad.problems
    if problems:
        raise BadInput(*problems)
    return tuple(read)


def _home() -> Path:
    folder = next((folder for folder in _FOLDERS if folder.is_dir()), None)
    if folder is None:
        raise BadInput(Problem("not-found", "the scenarios of history did not come with this installation",
                               hint="give a directory that has them"))
    return folder


def _paths(word: str) -> Iterator[Path]:
    path = Path(word)
    if os.path.isdir(path):         # not Path.is_dir, which fails on a name that is too long
        yield from _in(path)
    elif path.suffix in (".yaml", ".yml"):
        yield path.with_name(path.stem.removesuffix(_HAPPENED) + path.suffix)
    else:
        ours = known()
        if word not in ours:
            raise BadInput(Problem("no-such-scenario", f"no such scenario of history: {word}", field="NAME",
                                   hint=did_you_mean(word, ours) or "a name, a file (.yaml) or a directory"))
        yield ours[word]


def known() -> dict[str, Path]:
    """The back-tests that come with the program, by name. Raises BadInput."""
    return {path.stem: path for path in _in(_home())}


def _in(folder: Path) -> list[Path]:
    found = sorted(path for path in folder.glob("*.yaml") if not path.stem.endswith(_HAPPENED))
    if not found:
        raise BadInput(Problem("no-scenarios", "there is no scenario (.yaml) in this directory", str(folder)))
    return found


def _past(path: Path) -> Past:
    case = load(path)
    beside = path.with_name(path.stem + _HAPPENED + path.suffix)
    if not os.path.exists(beside):
        raise BadInput(Problem("not-found", "what happened is missing", str(path), hint=f"write it into {beside.name}"))
    root = read_yaml(beside)
    fields = root.value if isinstance(root.value, dict) else {}
    if "impossible" in fields and "meetings" in fields:
        raise BadInput(problem_at(root, ("impossible",), "two-histories",
                                  "either meetings: were held, or it was impossible:, not both", key=True))
    if "impossible" in fields:
        return Past(path.stem, case, None, _clash(root, case))
    return Past(path.stem, case, schedule_in(root, case))


def _clash(root: Node, case: Case) -> tuple[str, ...]:
    """The rules that made it impossible, as the file lists them."""
    assert isinstance(root.value, dict)
    listed = root.value["impossible"].value
    names = [node.text or "" for node in listed] if isinstance(listed, list) else []
    if not names:
        raise BadInput(problem_at(root, ("impossible",), "wrong-type", "expected the names of the rules that clashed"))
    known = [rule.name for rule in case.rules]
    for n, name in enumerate(names):
        if name not in known:
            raise BadInput(problem_at(root, ("impossible", n), "no-such-rule", f"no such rule: {name}",
                                      did_you_mean(name, known)))
    return tuple(names)
