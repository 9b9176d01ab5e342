"""Why each meeting is when and where it is, in words."""

from __future__ import annotations

from collections.abc import Iterator

from ..answer import Solution
from ..case import Case
from ..geography import Site
from ..schedule import Session
from .reasons import Bar, Reasons, Why, grouped
from .screen import Screen, safe, wrap
from .words import goal_name, listed, number, place, said_by, title_of, when

_MOST_SITES = 6
_REMEDY = "Of one move, summit ask tells all: with --pin MEETING=DATE@VENUE."


_CUT = {"time": "the time ran out", "interrupt": "you stopped it", "size": "there are too many moves to try"}


def whys(screen: Screen, case: Case, solution: Solution, found: Reasons) -> Iterator[str]:
    """For each meeting, what stands against moving it: earlier, later, elsewhere."""
    head = screen.style("Why then and there", "bold")
    if not found.whys:
        if found.cut:
            yield from wrap(f"{head}: left out, as {_CUT[found.cut]}. {_REMEDY}", screen.width)
        return
    yield f"{head}, were each moved alone"
    told: set[str] = set()
    for n, session in enumerate(solution.schedule, start=1):
        fixed = bool(case.meeting(session.meeting).start)
        if not fixed and session.meeting not in found.whys:
            continue
        yield screen.style(f"  {n}  {title_of(case, session.meeting)}, {when(session)[0]}", "bold")
        if fixed:
            yield from wrap("its start is fixed in the scenario", screen.width, "     ")
            continue
        for line in why_lines(case, session, found.whys[session.meeting], told):
            yield from wrap(line, screen.width, "     ", "       ")
    if found.cut:
        yield from wrap(f"Further reasons are left out, as {_CUT[found.cut]}. {_REMEDY}", screen.width, "  ")


def why_lines(case: Case, session: Session, why: Why, told: set[str]) -> Iterator[str]:
    """What holds a meeting in its place; rules named in ``told`` are not told in full again."""
    step = "a day" if case.clock.daily else "a little"
    if why.first_day:
        yield "not earlier: the calendar begins on this day"
    elif why.earlier:
        if not why.earlier[0]:
            yield f"{step} earlier would do as well"
        else:
            texts = [_told(case, bar, told) for bar in why.earlier if bar]
            yield "not earlier: " + " Before that, ".join(texts)
    if why.later:
        yield f"not later: {_told(case, why.later, told)}"
    elif why.later is not None:
        yield f"{step} later would do as well"
    for bar, sites in grouped(why.elsewhere):
        where = _sites(case, sites)
        yield f"not at {where}: {_told(case, bar, told)}" if bar else f"{where} would do as well"


def _told(case: Case, bar: Bar, told: set[str]) -> str:
    """What stands against a move. A rule is told in full, with its source, once; afterwards by its name."""
    texts = []
    # Presence and travel break with nearly every written rule: they are told where they stand alone. Who would have
    # to be in two meetings at once has no time to travel between them either: that goes without saying.
    hard = [rule for rule in bar.hard if not rule.inside] or bar.hard
    if any(rule.name == "presence" for rule in hard):
        hard = [rule for rule in hard if rule.name != "travel"]
    for rule, cost in [*((rule, 0.0) for rule in hard), *bar.soft]:
        text = safe(rule.name)
        if rule.name not in told:
            told.add(rule.name)
            said = said_by(case, rule.source)
            text += f": {safe(rule.sentence(case))}" + (f" [{said}]" if said else "")
        price = f" (a wish; it would cost {number(cost)})" if cost else ""
        texts.append(text.rstrip(".") + price)
    if bar.goal:
        texts.append(f"worse for the goal, {goal_name(case, bar.goal)}")
    return "; ".join(texts) + "."


def _sites(case: Case, sites: list[Site]) -> str:
    names = [place(case, site.venue, site.room) for site in sites]
    more = f" and {len(names) - _MOST_SITES} more" if len(names) > _MOST_SITES else ""
    return listed(names[:_MOST_SITES]) + more
