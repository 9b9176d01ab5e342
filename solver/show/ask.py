"""The answer to `ask` for people: first a sentence that can be quoted, then what it costs or what forbids it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ..case import Case
from ..questions.ask import Asked, Near, own_place
from ..questions.burdens import burdens
from ..questions.conflicts import Conflict
from ..questions.explain import rules_named
from ..questions.wishes import Wish
from ..schedule import Session
from . import side_by_side
from .explain import rule_lines
from .facts import conflict_facts, facts_leaned_on
from .machine import penalty
from .parts import heading, sessions
from .screen import Screen, safe, wrap
from .words import clock, day, long_day, number, place, title_of, told, where


def asked(screen: Screen, found: Asked) -> str:
    """The whole answer to `ask`."""
    style = {"yes": "good" if found.free else "costs", "no": "bad", "undecided": "costs"}[found.reply]
    lines = [screen.style(line, style) for line in wrap(headline(found), screen.width)]
    lines += ["", *heading(screen, found.case), ""]
    if found.reply == "yes":
        lines += _granted(screen, found)
        if found.granted:
            lines += facts_leaned_on(screen, found.wished, found.granted.schedule, found.granted.verdicts)
    elif found.reply == "no":
        lines += _refused(screen, found)
    lines += ["", *wrap("Feasible is not likely: this says what can be held, not what will be.", screen.width)]
    return screen.finish(lines)


# --- the sentence ---------------------------------------------------------------------------------------------------
def headline(found: Asked) -> str:
    """The answer in one or two sentences."""
    wishes = " and ".join(wish_in_words(found.case, wish) for wish in found.wishes)
    if found.reply == "undecided":
        why = "the search was stopped" if found.stopped_by == "interrupt" else "the time ran out"
        return f"Undecided: {why} before it was known whether {wishes}."
    if found.reply == "no":
        return f"No: {_cannot(found)}{_why(found)}.{_nearest(found)}"
    if found.granted is None or found.best is None:
        return f"Yes: it can be that {wishes}. What that costs is not known: no best schedule was found in time."
    if found.free:
        same = found.granted.schedule.id == found.best.schedule.id
        return f"Yes: {wishes}{' in the best schedule anyway' if same else ', at no cost by any goal'}."
    loss = next(side_by_side.cost_in_words(found.case, was, now)
                for was, now in zip(found.best.goals, found.granted.goals, strict=True) if was.value != now.value)
    sure = "" if found.best.proven and found.granted.proven else " (as far as was found: not proven)"
    return f"Yes, but {loss}{sure}: {wishes}."


def _cannot(found: Asked) -> str:
    """What cannot be: the wishes that fail by themselves, else all of them together."""
    failing = () if found.impossible_anyway or found.contradicting else found.failing
    said = " and ".join(wish_in_words(found.case, wish) for wish in failing or found.wishes)
    if len(found.wishes) == 1:
        return f"it cannot be that {said}"
    if not failing:
        return f"these cannot all be: {said}"
    cannot = f"none of these can be: {said}" if len(failing) > 1 else f"it cannot be that {said}"
    return cannot + (", whatever else is asked" if len(failing) < len(found.wishes) else "")


def wish_in_words(case: Case, wish: Wish) -> str:
    """A wish as a clause: bilateral is held on 27 August 2025 at Geneva."""
    at = f" at {place(case, wish.place) if wish.place in case.venues else safe(wish.place)}" if wish.place else ""
    on = ""
    if isinstance(wish.when, datetime):
        zone = f" {wish.when.tzname()}" if wish.when.tzinfo else ""
        on = f"{long_day(wish.when.date())}, {wish.when:%H:%M}{zone}"
    elif wish.when is not None:
        on = long_day(wish.when)
    title = title_of(case, wish.meeting)
    if wish.option == "forbid":
        return f"{title} is not held{f' on {on}' if on else ''}{at}"
    if wish.option in ("before", "after"):
        return f"{title} is held {wish.option} {on}"
    return f"{title} is held{f' on {on}' if on else ''}{at}"


def _why(found: Asked) -> str:
    """The reason in a few words, where the wishes contradict each other, or one rule alone stands against them."""
    if found.impossible_anyway:
        return ", but neither is anything else: the scenario is impossible as it stands"
    if found.contradicting:
        some = " and ".join(safe(wish.spelled) for wish in found.contradicting)
        return f"; {'they' if found.contradicting == found.wishes else some} contradict each other"
    conflicts = found.conflicts.found if found.conflicts else ()
    rules = {rule.name: rule for rule in found.wished.rules}
    for conflict in conflicts:
        if found.failing and len(found.wishes_in(conflict)) > 1:
            continue
        others = [rules[name] for name in conflict.rules if name not in found.wish_rules]
        others += [rule for kind, name in conflict.parts if kind == "at" and (rule := own_place(found.case, name))]
        if len(others) == 1:
            return f". Against it: {told(found.case, others[0]).removesuffix('.')}"
    return ""


def _nearest(found: Asked) -> str:
    for near in found.nearest:
        dated = [wish for wish in near.given_up if wish.when is not None and wish.option != "forbid"]
        there = near.solution.schedule.sessions
        shown = [f"{title_of(found.case, wish.meeting)} {_said(found.case, there[wish.meeting])}"
                 for wish in dated if wish.meeting in there]
        if shown:
            return f" The nearest{'' if near.proven else ' found'}: {', '.join(dict.fromkeys(shown))}."
    return ""


def _said(case: Case, session: Session) -> str:
    at = f" at {where(case, session)}" if session.site else ""
    return f"on {clock(session.start, session.zone) if isinstance(session.start, datetime) else day(session.start)}{at}"


# --- yes ------------------------------------------------------------------------------------------------------------
def _granted(screen: Screen, found: Asked) -> Iterator[str]:
    granted, best, case = found.granted, found.best, found.case
    assert granted is not None
    yield screen.style("The best schedule that grants it" + ("" if granted.proven else ", as far as was found"), "bold")
    yield from sessions(screen, case, granted.schedule)
    if best is None or granted.schedule.id == best.schedule.id:
        return
    heads = ("Best of all", "As asked")
    pair = ((case, best.schedule), (found.wished, granted.schedule))
    yield ""
    yield screen.style("Against the best of all", "bold")
    yield from side_by_side.meetings(screen, heads, pair, case.open_meetings)
    yield ""
    yield screen.style("Goals, the first decides", "bold")
    yield from side_by_side.goals(screen, heads, ((case, best.goals), (case, granted.goals)),
                                  [goal.goal for goal in best.goals])
    yield ""
    yield screen.style("Principals", "bold")
    mine = [(c, burdens(c, s.schedule, s.verdicts)) for c, s in ((case, best), (found.wished, granted))]
    yield from side_by_side.people(screen, heads, mine, tuple(case.scenario.principals))
    yield from _wishes(screen, found)


def _wishes(screen: Screen, found: Asked) -> Iterator[str]:
    """The soft rules that cost more or less than in the best schedule, and whose wish each is."""
    assert found.best
    assert found.granted
    changed = []
    for rule in found.case.rules:
        was, now = (penalty(rule, s.verdicts[rule.name]) for s in (found.best, found.granted))
        if was != now:
            whose = ", ".join(safe(found.case.called(p)) for p in found.case.people(rule.wish_of))
            changed.append(f"{safe(rule.name)}{f', wish of {whose}' if whose else ''}: costs {number(now)} instead of "
                            f"{number(was)}. {safe(rule.sentence(found.case))}")
    if changed:
        yield ""
        yield screen.style("Wishes that fare otherwise", "bold")
        for text in changed:
            yield from wrap(text, screen.width, "  ", "    ")


# --- no -------------------------------------------------------------------------------------------------------------
def _refused(screen: Screen, found: Asked) -> Iterator[str]:
    listed = found.conflicts.found if found.conflicts else ()
    if found.conflicts and not listed:
        yield from wrap("Two searches agree that it is impossible; there was no time to find out why.", screen.width)
    for n, conflict in enumerate(listed, start=1):
        title = "What stands in the way" if len(listed) == 1 else f"What stands in the way, {n} of {len(listed)}"
        text = f"{title}: these cannot hold together; without any one of them they can"
        yield from (screen.style(line, "bold") for line in wrap(text, screen.width))
        yield from _conflict(screen, found, conflict)
        yield ""
    if found.conflicts and listed and not found.conflicts.complete:
        yield from wrap("There may be further conflicts.", screen.width)
        yield ""
    for n, near in enumerate(found.nearest):
        if n:
            yield ""
        yield from _near(screen, found, near)
    if found.impossible_anyway:
        yield from wrap("Without the wishes nothing is possible either: summit explain tells why.", screen.width)


def _conflict(screen: Screen, found: Asked, conflict: Conflict) -> Iterator[str]:
    for rule in sorted(rules_named(found.wished, conflict), key=lambda rule: rule.name not in found.wish_rules):
        yield from rule_lines(screen, found.wished, rule)
    for kind, name in conflict.parts:
        if kind == "at" and (own := own_place(found.wished, name)):
            yield from rule_lines(screen, found.wished, own)
            continue
        meeting = kind == "meeting"
        what = f"{title_of(found.case, name)} is held" if meeting else f"{kind} of {safe(found.case.called(name))}"
        yield from wrap(what, screen.width, "    ", "      ")
    yield from conflict_facts(screen, found.wished, conflict)


def _near(screen: Screen, found: Asked, near: Near) -> Iterator[str]:
    given_up = " and ".join(safe(wish.spelled) for wish in near.given_up)
    dated = any(wish.when is not None and wish.option != "forbid" for wish in near.given_up)
    how = ("as near to it as can be" if near.proven else "as near to it as was found") if dated else "without it"
    rest = ", all else as asked" if len(near.given_up) < len(found.wishes) else ""
    yield from (screen.style(line, "bold") for line in wrap(f"If {given_up} gives way, {how}{rest}", screen.width))
    yield from sessions(screen, found.case, near.solution.schedule)
