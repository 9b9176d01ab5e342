"""Waits in the model: idle stretches between a person's meetings of one day."""

from __future__ import annotations

from collections.abc import Sequence

from ..rules.base import Expr, Literal
from .model import Model, Slot


def waits(model: Model) -> list[Expr]:
    """For each principal, an upper bound of the waits that is tight when minimised.

    A day with n meetings has n - 1 breaks between neighbours, less one for each meeting that begins as another ends. So
    the waits are the meetings held, less the days with a meeting, less the pairs that touch; days and pairs are counted
    at most. Where nothing keeps a person from two meetings at once, one that begins while another lasts touches it too.
    """
    days: dict[tuple[str, int], Literal] = {}
    pairs: dict[tuple[str, str], Literal] = {}
    return [_of(model, person, days, pairs) for person in model.case.scenario.principals]


def _of(model: Model, person: str, days: dict[tuple[str, int], Literal],
        pairs: dict[tuple[str, str], Literal]) -> Expr:
    case = model.case
    names = [name for name in case.meetings_of(person) if name in case.open_meetings]
    if len(names) < 2:
        return 0
    slots = [model.slots[name] for name in names]
    here = {name: model.seats.attends(name, person) for name in names}
    touching: list[Literal] = []
    for then in slots:
        before = [literal for first in slots if first is not then
                  for literal in _with(model, [_touch(model, first, then, pairs)], person, (first, then))]
        if _may_overlap(model):     # several may last when it begins, which spare it one wait
            model.cp.add_at_most_one(before)
        touching += before
    used = []
    for day in range(-1, -(-case.clock.reach // case.clock.per_day) + 1):
        busy = model.cp.new_bool_var("")
        on_day = [_with(model, [_on_day(model, slot, day, days)], person, (slot,)) for slot in slots]
        model.cp.add_bool_or([*(literal for literals in on_day for literal in literals), ~busy])
        used.append(busy)
    return sum(here.values()) - sum(used) - sum(touching)


def _with(model: Model, literals: list[Literal], person: str, slots: Sequence[Slot]) -> list[Literal]:
    """The same literals; where a person need not attend one of the meetings, others that imply that too."""
    free = [slot for slot in slots if not model.case.is_bound(slot.name, person)]
    if not free:
        return literals
    implied = []
    for literal in literals:
        both = model.cp.new_bool_var("")
        for wanted in (literal, *(model.seats.attends(slot.name, person) for slot in free)):
            model.cp.add_implication(both, wanted)
        implied.append(both)
    return implied


def _on_day(model: Model, slot: Slot, day: int, days: dict[tuple[str, int], Literal]) -> Literal:
    """A literal that implies that a meeting is held and starts on a day of the calendar's zone."""
    key = slot.name, day
    if key not in days:
        days[key] = model.cp.new_bool_var("")
        model.cp.add(model.day(slot.name, "start", model.case.clock.zone) == day).only_enforce_if(days[key])
        if slot.held is not True:
            model.cp.add_implication(days[key], slot.held)
    return days[key]


def _touch(model: Model, first: Slot, then: Slot, pairs: dict[tuple[str, str], Literal]) -> Literal:
    """A literal that implies that a meeting starts, on the same day, as another ends: one at most for each two."""
    key = first.name, then.name
    if key not in pairs:
        touch = pairs[key] = model.cp.new_bool_var("")
        if _may_overlap(model):
            sooner = (then.name, first.name) in pairs       # of two that start together, one comes first
            model.cp.add(then.start <= first.end).only_enforce_if(touch)
            model.cp.add(first.start + sooner <= then.start).only_enforce_if(touch)
        else:
            model.cp.add(then.start == first.end).only_enforce_if(touch)
        days = [model.day(slot.name, "start", model.case.clock.zone) for slot in (first, then)]
        model.cp.add(days[0] == days[1]).only_enforce_if(touch)
        for slot in (first, then):
            if slot.held is not True:
                model.cp.add_implication(touch, slot.held)
    return pairs[key]


def _may_overlap(model: Model) -> bool:
    """Whether presence is not, or may not be, a rule."""
    return model.switches or all(rule.name != "presence" for rule in model.case.rules)
