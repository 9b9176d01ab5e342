"""What `compare` is given: scenarios, saved answers, schedules written by hand; each becomes a `Side`.

A side is spelled ``FILE``, ``FILE#2`` for the second schedule of an answer, and ``FILE+OVERLAY`` or ``FILE+PATH=VALUE``
for a scenario with changes of its own; several can be added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from .. import FORMAT
from ..answer import Answer, GoalValue
from ..case import Case
from ..checking import check
from ..errors import BadInput, Problem
from ..goals import in_order
from ..loading import load
from ..measure import measure, unit
from ..reading import Node, problem_at, read_yaml
from ..schedule import Schedule, Verdict
from ..schedule_file import schedule_in
from .burdens import Burden, burdens

if TYPE_CHECKING:
    from .budget import Budget

Kind = Literal["scenario", "answer", "schedule"]


@dataclass(frozen=True)
class Side:
    """One of the things compared. ``schedule`` is None when the scenario has none, or none was found in time.

    ``answer`` is that of a scenario that was solved, None for schedules that were given.
    """

    label: str
    kind: Kind
    case: Case
    schedule: Schedule | None
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    goals: tuple[GoalValue, ...] = ()
    answer: Answer | None = None
    remarks: tuple[str, ...] = ()

    @property
    def status(self) -> str:
        """What is known of it: the answer's status, ``given`` for a schedule or saved answer."""
        return self.answer.status if self.answer else "given"

    @cached_property
    def burdens(self) -> Mapping[str, Burden]:
        """What the schedule asks of each principal; empty without a schedule."""
        return burdens(self.case, self.schedule, self.verdicts) if self.schedule else {}


@dataclass(frozen=True)
class Common:
    """What holds for all sides: changes laid over every scenario, and the scenario of schedules that name none."""

    overlays: Sequence[str] = ()
    settings: Sequence[str] = ()
    off: Sequence[str] = ()
    scenario: str | None = None


@dataclass(frozen=True)
class Spelled:
    """A side as it is spelled, taken apart."""

    text: str
    file: str
    pick: int
    overlays: tuple[str, ...]
    settings: tuple[str, ...]


def spelled(text: str) -> Spelled:
    """``FILE``, ``FILE#N``, ``FILE+OVERLAY+PATH=VALUE``; a file whose own name has such signs is found first."""
    parts = text.split("+")
    taken = next((n for n in range(len(parts), 0, -1) if Path("+".join(parts[:n])).exists()), 1)
    file, changes = "+".join(parts[:taken]), parts[taken:]
    pick = 1
    if not Path(file).exists() and "#" in file:
        file, _, number = file.rpartition("#")
        if not number.isdecimal() or int(number) < 1:
            raise BadInput(Problem("bad-side", f"{text}: expected the number of a schedule behind #, such as {file}#2"))
        pick = int(number)
    if not all(changes):
        raise BadInput(Problem("bad-side", f"{text}: expected an overlay, or PATH=VALUE, behind +"))
    return Spelled(text, file, pick, tuple(c for c in changes if "=" not in c), tuple(c for c in changes if "=" in c))


@dataclass(frozen=True)
class Draft:
    """A side as it was read, before anything is solved."""

    spec: Spelled
    root: Node
    kind: Kind


def draft(text: str) -> Draft:
    """What a side's file holds. Raises BadInput when it cannot be read."""
    spec = spelled(text)
    root = read_yaml(spec.file)
    fields = set(root.value) if isinstance(root.value, dict) else set()
    if {"schedules", "status"} & fields:
        return Draft(spec, root, "answer")
    if not {"calendar", "principals"} & fields:
        return Draft(spec, root, "schedule")
    if spec.file == "-":
        raise BadInput(Problem("bad-side", "standard input can be an answer or a schedule; a scenario must be a file"))
    return Draft(spec, root, "scenario")


def side(drawn: Draft, common: Common, budget: Budget | None, best: int = 1) -> Side:
    """A side from its draft. ``budget`` solves scenarios, for so many of the ``best`` schedules; None when there are
    none. Raises BadInput.
    """
    if drawn.kind == "scenario":
        assert budget is not None
        return _scenario(drawn.spec, common, budget, best)
    return (_answer if drawn.kind == "answer" else _by_hand)(drawn.spec, drawn.root, common)


def _scenario(spec: Spelled, common: Common, budget: Budget, count: int) -> Side:
    if spec.pick != 1:
        raise BadInput(Problem("bad-side", f"{spec.text}: # picks a schedule of a saved answer, this is a scenario"))
    case = load(spec.file, [*common.overlays, *spec.overlays], [*common.settings, *spec.settings], common.off)
    answer = budget.solve(case, count)
    if not answer.solutions:
        return Side(spec.text, "scenario", case, None, answer=answer)
    best = answer.solutions[0]
    return Side(spec.text, "scenario", case, best.schedule, best.verdicts, best.goals, answer)


def _answer(spec: Spelled, root: Node, common: Common) -> Side:
    _plain(spec)
    assert isinstance(root.value, dict)
    version = root.value.get("format")
    if version is None or version.value != FORMAT:
        raise BadInput(problem_at(root, ("format",) if version else (), "unknown-format",
                                  f"this program compares answers of format {FORMAT}, not "
                                  f"{version.text if version else 'one without a format'}"))
    if _text(root, "status") == "invalid":
        raise BadInput(problem_at(root, ("status",), "no-such-schedule", "this is an answer to bad input, no schedule"))
    case, remarks = _case_of(spec, root, common)
    if not (root.value.get("schedules") and root.value["schedules"].value):
        raise BadInput(problem_at(root, ("schedules",), "no-such-schedule",
                                  "this answer has no schedule", "compare the scenario itself"))
    return _given(spec, "answer", case, schedule_in(root, case, spec.pick), remarks)


def _case_of(spec: Spelled, root: Node, common: Common) -> tuple[Case, tuple[str, ...]]:
    """The scenario that an answer is about, as it is now; and a remark when it is no longer what it was."""
    named = _text(root, "scenario", "file")
    file = _there(spec, named) if named else None
    if common.scenario is not None:
        case = load(common.scenario, common.overlays, common.settings, common.off)
    elif file is None:
        raise BadInput(Problem("no-scenario", f"the scenario of this answer, {named or 'not named'}, is not there",
                               spec.file, hint="name it with --scenario"))
    else:
        overlays = [_there(spec, overlay) or overlay for overlay in _texts(root, "scenario", "overlays")]
        case = load(file, overlays, *(_texts(root, "scenario", key) for key in ("set", "off")))
    if case.origin and _text(root, "scenario", "sha256") == case.origin.sha256:
        return case, ()
    title = _text(root, "scenario", "title")
    if title != case.scenario.title:
        return case, (f"{spec.text} was made for another scenario, {title}; it is judged by this one.",)
    return case, (f"{spec.text} was made before the scenario was changed; it is judged by the scenario as it is now.",)


def _there(spec: Spelled, file: str) -> str | None:
    """A file that an answer names: from here, as when it was made, or from beside the answer; None when neither is."""
    return next((str(path) for path in (Path(file), Path(spec.file).parent / file) if path.is_file()), None)


def _by_hand(spec: Spelled, root: Node, common: Common) -> Side:
    _plain(spec)
    if common.scenario is None:
        raise BadInput(Problem("no-scenario", "a schedule written by hand needs the scenario that it is for", spec.file,
                               hint="name it with --scenario"))
    case = load(common.scenario, common.overlays, common.settings, common.off)
    return _given(spec, "schedule", case, schedule_in(root, case, spec.pick), ())


def _given(spec: Spelled, kind: Kind, case: Case, schedule: Schedule, remarks: tuple[str, ...]) -> Side:
    verdicts = check(case, schedule)
    goals = tuple(GoalValue(goal, measure(goal, schedule, verdicts), None, False, unit(goal, case))
                  for goal in in_order(case.scenario.goals))
    return Side(spec.text, kind, case, schedule, verdicts, goals, remarks=remarks)


def _plain(spec: Spelled) -> None:
    if spec.overlays or spec.settings:
        raise BadInput(Problem("bad-side", f"{spec.text}: changes can be laid over a scenario, not over a schedule",
                               hint="change the scenario with --with or --set"))


def _text(root: Node, *path: str) -> str | None:
    node: Node | None = root
    for key in path:
        node = node.value.get(key) if node is not None and isinstance(node.value, dict) else None
    return node.text if node is not None and node.value is not None else None


def _texts(root: Node, *path: str) -> list[str]:
    node: Node | None = root
    for key in path:
        node = node.value.get(key) if node is not None and isinstance(node.value, dict) else None
    return [one.text or "" for one in node.value] if node is not None and isinstance(node.value, list) else []
