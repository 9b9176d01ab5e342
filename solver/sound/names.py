"""Names that the file gives: groups, words that mean something already, and whether enough people attend."""

from __future__ import annotations

from collections.abc import Iterator

from ..case import Case
from ..errors import did_you_mean
from ..scenario import REMOTE, UNDETERMINED
from ..values import EVERY_MEETING, EVERYONE
from .fields import Fault, of_meeting

_RESERVED = {
    "principals": (EVERYONE,), "groups": (EVERYONE,), "venues": (REMOTE, UNDETERMINED), "events": ("today",),
    "meetings": (EVERY_MEETING, "today"),
}


def faults(case: Case) -> Iterator[Fault]:
    """Groups name principals and do not contain themselves; no name means two things."""
    scenario = case.scenario
    for section, words in _RESERVED.items():
        for word in words:
            if word in getattr(scenario, section):
                yield (section, word), "reserved-name", f"{word} has a meaning of its own", "choose another name"
    for one, other in (("groups", "principals"), ("events", "meetings")):
        for name in getattr(scenario, one):
            if name in getattr(scenario, other):
                yield (one, name), "name-twice", f"{name} is also one of the {other}", "choose another name"
    unknown = False
    for group, members in scenario.groups.items():
        for n, member in enumerate(members):
            if member not in scenario.principals and member not in scenario.groups:
                unknown = True
                yield (("groups", group, n), "no-such-principal", f"no such principal: {member}",
                       did_you_mean(member, [*scenario.principals, *scenario.groups]))
    if not unknown and (cycle := _cycle(case)):
        yield ("groups", cycle[0]), "group-cycle", f"the group contains itself: {' in '.join(reversed(cycle))}", None


def _cycle(case: Case) -> list[str]:
    """A chain of groups, each holding the next, that ends where it began."""
    groups = case.scenario.groups
    sound: set[str] = set()
    for first in groups:
        trail: list[str] = []
        todo = [(first, iter(groups[first]))]
        while todo:
            name, members = todo[-1]
            if len(trail) < len(todo):
                trail.append(name)
            inner = next((m for m in members if m in groups and m not in sound), None)
            if inner is None:
                sound.add(name)
                trail.pop()
                todo.pop()
            elif inner in trail:
                return [*trail[trail.index(inner):], inner]
            else:
                todo.append((inner, iter(groups[inner])))
    return []


def attendance(case: Case) -> Iterator[Fault]:
    """Every meeting has somebody to attend it, and as many as its format asks for."""
    for name, meeting in case.scenario.meetings.items():
        form = case.scenario.formats.get(meeting.format or "")
        least, who = form.attendees if form else 1, case.attendees(name)
        if len(who) < least:
            needs = f"a {meeting.format} needs" if form and least > 1 else "a meeting needs"
            here = f"only {', '.join(who)}" if who else "nobody"
            yield (of_meeting(case, name, "who"), "too-few-attendees",
                   f"{needs} {least} principal{'s' if least > 1 else ''} at least, here {_is(len(who))} {here}", None)


def _is(number: int) -> str:
    return "are" if number > 1 else "is"
