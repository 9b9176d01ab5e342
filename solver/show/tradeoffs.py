"""The Pareto front for people: every point, who gets what and who gives up what, and which points are fair."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..measure import Measured
from ..questions.parties import broken
from ..questions.tradeoffs import Axis, Fairness, Front, Point
from .facts import facts_of_several, leaned_on
from .parts import heading, sessions
from .screen import Screen, safe, wrap
from .table import table
from .tradeoffs_picture import mark, picture
from .words import goal_name, goal_value, length, number, plural, title_of, when, where

_SHORT: dict[Fairness, str] = {"leximin": "leximin", "nash": "Nash"}
_MOST_TOLD = 12
"""Beyond so many points, only the fairest are told one by one."""
_RULES: tuple[tuple[Fairness, str, str], ...] = (
    ("leximin", "Fairest by leximin", "the largest loss is least, then the next largest"),
    ("nash", "Fairest by Nash product", "the product of what each gains over its worst here is largest"))


def front(screen: Screen, found: Front) -> str:
    """The whole answer to `tradeoffs`."""
    lines = [*heading(screen, found.case), ""]
    if not found.points:
        return screen.finish([*lines, *_nothing(screen, found)])
    lines += [*_verdict(screen, found), ""]
    if len(found.axes) == 2 and len(found.points) > 1:
        lines += [*_drawn(screen, found), ""]
    lines += _points(screen, found)
    if len(found.points) > 1:
        lines += ["", *_fairness(screen, found)]
    told = [n for n, point in enumerate(found.points) if len(found.points) <= _MOST_TOLD or point.fairest]
    for n in told:
        lines += ["", *_point(screen, found, n, found.points[n])]
    if len(told) < len(found.points):
        lines += ["", *wrap("The other points are told with --json, or in a file with --csv.", screen.width)]
    held = [found.points[n].solution for n in told]
    lines += facts_of_several(screen, (leaned_on(found.case, one.schedule, one.verdicts) for one in held),
                              found.case.clock.today)
    lines += ["", *wrap("Feasible is not likely: this says what can be held, not what will be.", screen.width)]
    return screen.finish(lines)


def _nothing(screen: Screen, found: Front) -> Iterator[str]:
    if found.status == "infeasible":
        yield screen.style("Impossible: no schedule keeps every hard rule. Two different searches agree.", "bad")
    else:
        why = "you stopped the search" if found.stopped_by == "interrupt" else "the time ran out"
        yield from wrap(f"Undecided: {why} before any schedule was found, and none is proven impossible. Give it more "
                        "--time.", screen.width)


def _verdict(screen: Screen, found: Front) -> Iterator[str]:
    over = f"the wishes of {len(found.axes)} parties" if found.axes[0].of_party else f"{len(found.axes)} goals"
    count = len(found.points)
    if found.complete:
        text = f"{plural(count, 'point')}: the whole front over {over}, proven."
        if count == 1:
            text = f"Nothing to trade over {over}: one schedule is best for all at once, proven."
    else:
        why = {"time": "the time ran out", "interrupt": "you stopped the search"}.get(found.stopped_by or "",
                                                                                      "no more were asked for")
        if not found.points[0].proven:
            text = f"A schedule was found, but no point of the front over {over} is proven: {why}."
            yield from (screen.style(line, "costs") for line in wrap(text, screen.width))
            return
        sure = "each is proven to be on the front" if all(p.proven for p in found.points) else \
            "all but the last are proven to be on the front"
        text = f"{plural(count, 'point')} of the front over {over}; {sure}. " \
               f"There may be more: {why}. Fairness is judged among these."
    yield from (screen.style(line, "good" if found.complete else "costs") for line in wrap(text, screen.width))
    if note := uncounted(found):
        yield from wrap(note, screen.width)


# --- all points -----------------------------------------------------------------------------------------------------
def named(found: Front, axis: Axis) -> str:
    """An axis in words: a goal, or a party by its people's names."""
    if axis.of_goal is not None:
        return goal_name(found.case, axis.of_goal)
    assert axis.of_party is not None
    party = axis.of_party
    if not party.members:
        return "nobody's wishes"
    return safe(found.case.called(party.name) if party.name in found.case.scenario.principals else party.name)


def value_text(found: Front, axis: Axis, value: Measured) -> str:
    """What a point reaches on an axis."""
    if axis.of_goal is not None:
        return goal_value(found.case, axis.of_goal, value)
    assert isinstance(value, float | int)
    return f"loses {number(value)}" if value else "all kept"


def uncounted(found: Front) -> str:
    """That wishes are no part of a front over goals, where there are any and none of its goals counts them."""
    goals = [axis.of_goal for axis in found.axes if axis.of_goal is not None]
    if not goals or any(goal.kind == "wishes" for goal in goals) or not _wishes(found):
        return ""
    return "Wishes (soft rules) are not among these goals: they only choose between schedules equally good in all."


def not_kept(found: Front, point: Point) -> str:
    """The names of the wishes that a point's schedule does not keep."""
    return safe(", ".join(name for name in _wishes(found) if point.solution.verdicts[name].amount))


def _wishes(found: Front) -> list[str]:
    return [rule.name for rule in found.case.rules if rule.soft is not None]


def _drawn(screen: Screen, found: Front) -> Iterator[str]:
    texts = [[value_text(found, axis, point(n).values[n]) for point in (found.best, found.worst)]
             for n, axis in enumerate(found.axes)]
    names = tuple(named(found, axis) for axis in found.axes)
    yield from picture(screen, [(p.losses[0], p.losses[1]) for p in found.points], (names[0], names[1]),
                       ((texts[0][0], texts[0][1]), (texts[1][0], texts[1][1])))


def _points(screen: Screen, found: Front) -> Iterator[str]:
    head = ["", *(named(found, axis) for axis in found.axes), "Fair"]
    several = len(found.points) > 1
    rows = [[mark(n), *(value_text(found, axis, value) for axis, value in zip(found.axes, point.values, strict=True)),
             ", ".join(_SHORT[name] for name in point.fairest if several)]
            for n, point in enumerate(found.points)]
    yield from table(screen, head, rows, flexible=range(1, len(head) - 1))


def _fairness(screen: Screen, found: Front) -> Iterator[str]:
    if found.axes[0].of_goal is not None:
        yield from wrap("Goals count in different units, so a loss here is a share of the goal's range on the front.",
                        screen.width)
    for name, title, means in _RULES:
        chosen = [mark(n) for n, point in enumerate(found.points) if name in point.fairest]
        yield from wrap(f"{title} ({means}): {', '.join(chosen)}.", screen.width, "", "  ")


# --- one point ------------------------------------------------------------------------------------------------------
def _point(screen: Screen, found: Front, n: int, point: Point) -> Iterator[str]:
    fair = "".join(f", fairest by {_SHORT[name]}" for name in point.fairest)
    title = f"Point {mark(n)}{fair}" if len(found.points) > 1 else "The schedule"
    yield screen.style(title + ("" if point.proven else " (not proven)"), "bold")
    gets = [named(found, axis) for k, axis in enumerate(found.axes) if point.losses[k] == found.best(k).losses[k]]
    if len(found.points) > 1 and gets:
        yield from wrap(f"as good as it gets: {'; '.join(gets)}", screen.width, "  ", "    ")
    for k, axis in enumerate(found.axes):
        names = broken(axis.of_party, point.solution.verdicts) if axis.of_party is not None else ()
        unkept = safe(f"; not kept: {', '.join(names)}") if names else ""
        if point.losses[k] > found.best(k).losses[k]:
            yield from wrap(f"gives up: {_given_up(found, k, point)}{unkept}", screen.width, "  ", "    ")
        elif unkept:
            yield from wrap(f"{named(found, axis)} {value_text(found, axis, point.values[k])}{unkept}",
                            screen.width, "  ", "    ")
    if found.axes[0].of_goal is not None and (wishes := not_kept(found, point)):
        yield from wrap(f"wishes not kept: {wishes}", screen.width, "  ", "    ")
    yield from _schedule(screen, found, point)


def _given_up(found: Front, k: int, point: Point) -> str:
    """How far a point is from the best on an axis."""
    axis, value, best = found.axes[k], point.values[k], found.best(k).values[k]
    if isinstance(value, date) and isinstance(best, date):
        return f"{named(found, axis)}, {length(value - best)} later than {value_text(found, axis, best)}"
    if axis.of_party is not None:
        assert isinstance(best, float | int)
        return f"{named(found, axis)} {value_text(found, axis, value)}, not {number(best)}"
    return f"{named(found, axis)}, {value_text(found, axis, value)}, not {value_text(found, axis, best)}"


def _schedule(screen: Screen, found: Front, point: Point) -> Iterator[str]:
    """The schedule: in full while there are few points, else in a line."""
    if len(found.points) <= 4:
        yield from sessions(screen, found.case, point.solution.schedule)
        return
    case = found.case
    parts = []
    for session in point.solution.schedule:
        at = f", {where(case, session)}" if session.site else ""
        parts.append(f"{title_of(case, session.meeting)} {' '.join(filter(None, when(session)))}{at}")
    yield from wrap("; ".join(parts) or "nothing is held", screen.width, "  ", "    ")


