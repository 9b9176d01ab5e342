"""The goals in the model: each as one expression to be minimised, and how to read its value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ..goals import Goal
from ..measure import Measured
from ..rules.base import Expr, Literal
from .journeys import travel_minutes
from .model import Model
from .waits import waits


@dataclass
class Objective:
    """A goal in the model. ``variable`` is minimised; None when the goal is the same in every schedule.

    ``read`` turns the minimised number into the goal's value as `measure` gives it.
    """

    goal: Goal
    variable: Any
    constant: int
    read: Callable[[int], Measured]


def objective(model: Model, goal: Goal) -> Objective:
    """Enter a goal into the model."""
    expression, read = _expression(model, goal)
    if isinstance(expression, int):
        return Objective(goal, None, expression, read)
    variable = model.cp.new_int_var(-_FAR, _FAR, str(goal))
    model.cp.add(variable == expression)
    return Objective(goal, variable, 0, read)


_FAR = 10**9


def _expression(model: Model, goal: Goal) -> tuple[Expr, Callable[[int], Measured]]:
    match goal.kind:
        case "wishes":
            terms = [weight * amount for _, penalty in model.penalties for weight, amount in penalty]
            return sum(terms), lambda value: value / model.scale
        case "most_held":
            return _most_held(model, goal), lambda value: -value / model.scale
        case "earliest":
            return _earliest(model, goal), lambda value: _moment(model, goal, value)
        case "nearest":
            return _nearest(model, goal), float
        case "attendance":
            return model.seats.steps_away(), float
        case "least_travel":
            return _worst(model, goal, travel_minutes(model)), float
        case _:
            return _worst(model, goal, waits(model)), float


def _worst(model: Model, goal: Goal, each: list[Expr]) -> Expr:
    each = [expression for expression in each if not (isinstance(expression, int) and expression == 0)]
    if goal.scope == "total" or not each:
        return sum(each)
    most = model.cp.new_int_var(0, _FAR, "")
    model.cp.add_max_equality(most, each)
    return most


def _most_held(model: Model, goal: Goal) -> Expr:
    case = model.case

    def worth(held: Iterable[tuple[str, Literal]]) -> Expr:
        return sum(round(case.meeting(name).worth * model.scale) * literal for name, literal in held)

    if goal.scope == "total":
        return -worth((name, model.slots[name].held) for name in case.open_meetings)
    each = [worth((name, model.seats.attends(name, person)) for name in case.meetings_of(person)
                  if name in case.open_meetings) for person in case.scenario.principals if case.is_invited(person)]
    if all(isinstance(value, int) for value in each):
        return -min(each, default=0)
    least = model.cp.new_int_var(0, _FAR, "")
    model.cp.add_min_equality(least, each)
    return -least


def _earliest(model: Model, goal: Goal) -> Expr:
    """The tick of the last end or the first start; -1 (end) and beyond reach (start) when nothing is held."""
    case, cp = model.case, model.cp
    if goal.meeting in model.past:
        return 0
    names = case.open_meetings if goal.meeting is None else (goal.meeting,)
    slots = [model.slots[name] for name in names]
    if len(slots) == 1 and slots[0].held is True:
        edge = slots[0].start if goal.edge == "start" else slots[0].end
        return edge + 0
    last = cp.new_int_var(-1, 2 * case.clock.reach + 2, "")
    if goal.edge == "end":
        for slot in slots:
            model.enforce(cp.add(last >= slot.end), [slot.held])
        return last
    return _first_start(model, slots)


def _first_start(model: Model, slots: list[Any]) -> Expr:
    """The earliest start of the meetings held; one past the horizon when none is."""
    cp, beyond = model.cp, model.case.clock.reach + 1
    starts = []
    for slot in slots:
        if slot.held is True:
            starts.append(slot.start)
            continue
        start = cp.new_int_var(0, beyond, "")
        cp.add(start == slot.start).only_enforce_if(slot.held)
        cp.add(start == beyond).only_enforce_if(~slot.held)
        starts.append(start)
    first = cp.new_int_var(0, beyond, "")
    cp.add_min_equality(first, starts)
    return first


def _moment(model: Model, goal: Goal, tick: int) -> Measured:
    clock = model.case.clock
    if goal.meeting in model.past:
        session = model.past[goal.meeting]
        return session.start if goal.edge == "start" else session.end
    if goal.edge == "start":
        return None if tick > clock.reach else clock.moment(tick)
    return None if tick < 0 else clock.moment(tick - 1 if clock.daily else tick)


def _nearest(model: Model, goal: Goal) -> Expr:
    distances: list[Expr] = []
    for name, on in goal.dates:
        if name in model.past:
            distances.append(abs(model.day(name, "start") - model.case.clock.day_index(on)))
            continue
        wished, day = model.case.clock.day_index(on), model.day(name, "start")
        far = model.cp.new_int_var(0, 10_000, "")
        held = [model.slots[name].held]
        model.enforce(model.cp.add(far >= day - wished), held)
        model.enforce(model.cp.add(far >= wished - day), held)
        distances.append(far)
    return sum(distances)
