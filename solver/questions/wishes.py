"""Wishes of a question, as written on the command line, and as rules of the ordinary kinds.

``--pin talks=2025-08-27T10:00@geneva`` asks for a day or a start, and a place; the other options are parts of it.
Each part becomes a rule named ``wish: …``, so that posting, check and sentence are those of every rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from ..case import Case
from ..clock import DAY, MINUTE, local_date
from ..errors import BadInput, Problem, did_you_mean
from ..loading import load_data
from ..times import parse_when

Named = tuple[str, dict[str, Any]]
"""A rule's name and its fields."""
OPTIONS = ("pin", "forbid", "at-venue", "before", "after")


@dataclass(frozen=True, slots=True)
class Wish:
    """One option as a list of rules. ``when`` is its date or start, ``place`` where, both None when not given.

    ``rules`` holds the fields of each rule by its name.
    """

    option: str
    text: str
    meeting: str
    when: date | datetime | None = None
    place: str | None = None
    rules: Mapping[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def spelled(self) -> str:
        """The option as it is written."""
        return f"--{self.option} {self.text}"


def wishes_of(case: Case, options: Mapping[str, Sequence[str]]) -> tuple[Wish, ...]:
    """The wishes written under each option. Raises BadInput with all that is wrong with them."""
    problems: list[Problem] = []
    found: list[Wish] = []
    taken = {rule.name for rule in case.rules}
    for option in OPTIONS:
        for text in options.get(option, ()):
            try:
                wish = _Reader(case, option, text).wish()
            except BadInput as bad:
                problems += bad.problems
                continue
            named = {_free(name, taken): entry for name, entry in wish.rules.items()}
            found.append(replace(wish, rules=named))
    if not problems and not found:
        problems.append(Problem("no-wish", "nothing is asked", hint="write --pin, --forbid, --at-venue, --before "
                                "or --after"))
    if problems:
        raise BadInput(*problems)
    return tuple(found)


def with_wishes(case: Case, wishes: Sequence[Wish], goals: Sequence[Any] = ()) -> Case:
    """The scenario with the wishes added to its rules, and goals put before its own. Raises BadInput."""
    assert case.origin is not None
    data = dict(case.origin.resolved)
    data["rules"] = {**(data.get("rules") or {}), **{name: e for wish in wishes for name, e in wish.rules.items()}}
    if goals:
        data["goals"] = [*goals, *_goals(data)]
    try:
        wished = load_data(data, case.origin.file, case.origin.off)
    except BadInput as bad:
        raise BadInput(*(_reworded(problem, wishes) for problem in bad.problems)) from None
    if wished.origin is not None:
        wished.origin = replace(case.origin, resolved=wished.origin.resolved)
    return wished


def _goals(data: Mapping[str, Any]) -> list[Any]:
    """The goals of the file as they are optimised, spelled out: a goal put first must not push `wishes` aside."""
    goals = data.get("goals") or []
    goals = list(goals) if isinstance(goals, list) else [goals]
    kinds = {next(iter(goal)) if isinstance(goal, dict) else goal for goal in goals}
    return [*(kind for kind in ("most_held", "wishes") if kind not in kinds), *(goals or ["earliest"])]


def _free(name: str, taken: set[str]) -> str:
    """A name that no other rule has."""
    while name in taken:
        name += "+"
    taken.add(name)
    return name


def _reworded(problem: Problem, wishes: Sequence[Wish]) -> Problem:
    """A problem of a wish's rule as one of the option that was written."""
    wish = next((w for w in wishes if any(name in (problem.field or "") for name in w.rules)), wishes[0])
    return Problem(problem.code, problem.message, field=wish.spelled, hint=problem.hint)


class _Reader:
    """Reads one option."""

    def __init__(self, case: Case, option: str, text: str) -> None:
        self.case, self.option, self.text = case, option, text

    def _bad(self, code: str, message: str, hint: str | None = None) -> BadInput:
        return BadInput(Problem(code, message, field=f"--{self.option} {self.text}", hint=hint))

    def wish(self) -> Wish:
        head, at, place = self.text.partition("@")
        meeting, equals, value = head.partition("=")
        meeting, value, place = meeting.strip(), value.strip(), place.strip()
        self._known(meeting)
        if self.option == "at-venue":
            if not value or at:
                raise self._bad("bad-wish", "expected MEETING=VENUE")
            value, place = "", value
        elif (equals and not value) or (at and not place):
            raise self._bad("bad-wish", f"expected {_FORMS[self.option]}")
        elif not value and self.option != "forbid":
            hint = f"for a place alone write --at-venue {meeting}={place}" if place else None
            raise self._bad("bad-wish", f"expected {_FORMS[self.option]}", hint)
        if place and self.option in ("before", "after"):
            raise self._bad("bad-wish", f"expected {_FORMS[self.option]}",
                            f"for the place write --at-venue {meeting}={place}")
        when = self._when(value, meeting) if value else None
        spot = self._place(meeting, place) if place else None
        return Wish(self.option, self.text, meeting, when, spot, dict(self._rules(meeting, when, spot)))

    def _known(self, meeting: str) -> None:
        if meeting in self.case.past_meetings:
            raise self._bad("already-held", f"{meeting} was held already; it cannot be asked about")
        if meeting not in self.case.open_meetings:
            raise self._bad("no-such-meeting", f"no such meeting: {meeting}",
                            did_you_mean(meeting, self.case.open_meetings))

    def _when(self, text: str, meeting: str) -> date | datetime:
        try:
            when = parse_when(text)
        except ValueError as why:
            raise self._bad("bad-date", str(why)) from None
        case = self.case
        if isinstance(when, datetime) and case.clock.daily:
            raise self._bad("time-on-daily-grid", "the calendar's grid is a day: expected a date without a time")
        if isinstance(when, datetime) and self.option == "forbid":
            raise self._bad("bad-wish", "a date without a time, please: a day is forbidden as a whole")
        zones = {case.venue_zone(site.venue) for site in case.sites(meeting)} or {case.zone}
        first = min(local_date(case.clock.moment(0), zone) for zone in zones)
        end = case.clock.moment(case.clock.reach)
        last = max(local_date(end - MINUTE if isinstance(end, datetime) else end - DAY, zone) for zone in zones)
        low, high = first, last     # a bound may lie just outside: before the day after the last says nothing more
        if self.option == "before":
            low, high = first + DAY, last + DAY
        elif self.option == "after":
            low, high = first - DAY, last - DAY
        if not any(low <= local_date(when, zone) <= high for zone in zones):
            raise self._bad("outside-calendar", f"{when:%Y-%m-%d} lies outside the calendar, {first} to {last}")
        return when

    def _place(self, meeting: str, place: str) -> str:
        case = self.case
        if not case.sites(meeting):
            is_ = "held by video" if case.is_remote(meeting) else "still to be determined"
            raise self._bad("no-place", f"where {meeting} is held is {is_}: the scenario names no places for it",
                            f"add venues, and `at:` to the meeting, such as --set meetings.{meeting}.at=VENUE")
        if place.partition("/")[0] in case.venues:
            return place
        cities = {site.venue for site in case.sites(meeting)
                  if (case.venues[site.venue].city or "").casefold() == place.casefold()}
        return cities.pop() if len(cities) == 1 else place

    def _rules(self, meeting: str, when: date | datetime | None, place: str | None) -> Iterator[Named]:
        """The rules that say it; an optional meeting that is asked for is also held."""
        window = {"rule": "window", "meeting": meeting}
        if self.option == "forbid":
            yield from self._forbidden(meeting, when, place)
            return
        if self.case.meeting(meeting).optional:
            yield f"wish: {meeting} is held", {"rule": "alternatives", "meeting": meeting, "choose": 1}
        if when is not None:
            said = when.isoformat(timespec="minutes") if isinstance(when, datetime) else when.isoformat()
            word = "at" if isinstance(when, datetime) else "on"
            timed = isinstance(when, datetime)
            if self.option == "pin":
                yield f"wish: {meeting} {word} {said}", {**window, "start" if timed else "day": said}
            elif self.option == "before":
                yield f"wish: {meeting} before {said}", {**window, "latest": said if timed else str(when - DAY)}
            else:
                yield f"wish: {meeting} after {said}", {**window, "earliest": said if timed else str(when + DAY)}
        if place is not None:
            yield f"wish: {meeting} at {place}", {"rule": "region", "meeting": meeting, "at": place}

    def _forbidden(self, meeting: str, when: date | datetime | None, place: str | None) -> Iterator[Named]:
        where = f" at {place}" if place else ""
        if when is not None:
            at = {"at": place} if place else {}
            yield f"wish: {meeting} not on {when}{where}", {
                "rule": "blackout", "meeting": meeting, "day": str(when), **at}
        elif place:
            yield f"wish: {meeting} not{where}", {"rule": "region", "meeting": meeting, "at": {"not": place}}
        elif self.case.meeting(meeting).optional:
            yield f"wish: {meeting} is not held", {"rule": "alternatives", "meeting": meeting, "choose": 0}
        else:
            raise self._bad("not-optional", f"{meeting} is not optional: the scenario says that it is held",
                            f"make it optional with --set meetings.{meeting}.optional=true, or forbid a date or place")


_FORMS = {"pin": "MEETING=DATE, MEETING=DATETHH:MM, and @VENUE if wished", "at-venue": "MEETING=VENUE",
          "forbid": "MEETING, MEETING=DATE, MEETING@VENUE or MEETING=DATE@VENUE",
          "before": "MEETING=DATE or MEETING=DATETHH:MM", "after": "MEETING=DATE or MEETING=DATETHH:MM"}
