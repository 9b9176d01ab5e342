"""A schedule read from a file: an answer of `solve --json`, or a few lines written by hand.

By hand: ``meetings: {bilateral: {start: 2025-08-25T10:00, at: geneva}}``. Times without an offset are the venue's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn

from . import FORMAT
from .case import Case
from .clock import DAY, instant, local_date, skipped
from .errors import BadInput, Problem, did_you_mean
from .geography import Site
from .reading import Node, problem_at, read_yaml
from .schedule import Schedule, Session, past_sessions
from .values import parse_when

Path_ = tuple[str | int, ...]
_KEYS = {"start", "end", "at", "venue", "room", "attendees", "video", "deputies", "held", "name", "zone"}


def read_schedule(source: str | Path, case: Case, pick: int = 1) -> Schedule:
    """The schedule in a file; ``pick`` says which, in an answer that has several. Raises BadInput."""
    return schedule_in(read_yaml(source), case, pick)


def schedule_in(root: Node, case: Case, pick: int = 1) -> Schedule:
    """The schedule in a file that has been read. Raises BadInput."""
    return Reader(root, case).schedule(*meetings_in(root, pick))


def meetings_in(root: Node, pick: int = 1) -> tuple[Node, Path_]:
    """Where a file that has been read lists the meetings of a schedule. Raises BadInput."""
    path: Path_ = ()
    fields = root.value if isinstance(root.value, dict) else {}
    if "format" in fields and fields["format"].value != FORMAT:
        raise BadInput(problem_at(root, ("format",), "unknown-format",
                                  f"this program reads answers of format {FORMAT}, not {fields['format'].text}"))
    if "schedules" in fields:
        listed = fields["schedules"].value
        if not isinstance(listed, list) or not 1 <= pick <= len(listed):
            number = len(listed) if isinstance(listed, list) else 0
            raise BadInput(problem_at(root, ("schedules",), "no-such-schedule",
                                      f"there is no schedule {pick}; the answer has {number}"))
        path = ("schedules", pick - 1)
        fields = listed[pick - 1].value if isinstance(listed[pick - 1].value, dict) else {}  # type: ignore[assignment]
    if "meetings" not in fields:
        raise BadInput(problem_at(root, path, "missing-key", "`meetings:` is missing",
                                  "write meetings: {NAME: {start: …, at: …}}, or give an answer of solve --json"))
    return fields["meetings"], (*path, "meetings")


class Reader:
    """Reads the meetings of one schedule, and gathers what is wrong with them."""

    def __init__(self, root: Node, case: Case) -> None:
        self.root, self.case = root, case
        self.problems: list[Problem] = []

    def fail(self, path: Path_, code: str, message: str, hint: str | None = None) -> NoReturn:
        raise BadInput(problem_at(self.root, path, code, message, hint))

    def schedule(self, meetings: Node, path: Path_) -> Schedule:
        sessions = past_sessions(self.case)
        seen: set[str] = set()
        for name, entry, at in self._entries(meetings, path):
            try:
                self._known(name, at, seen)
                seen.add(name)
                if (session := self._session(name, entry, at)) is not None:
                    sessions[name] = session
            except BadInput as bad:
                self.problems += bad.problems
        for name in self.case.open_meetings:
            if name not in seen and not self.case.meeting(name).optional:
                self.problems.append(problem_at(self.root, path, "missing-meeting", f"{name} is missing",
                                                "only optional meetings can be left out"))
        if self.problems:
            raise BadInput(*self.problems)
        order = [name for name in self.case.scenario.meetings if name in sessions]
        return Schedule(self.case, {name: sessions[name] for name in order})

    def _entries(self, meetings: Node, path: Path_) -> Iterator[tuple[str, dict[str, Node], Path_]]:
        if isinstance(meetings.value, dict):
            for name, node in meetings.value.items():
                fields = node.value if isinstance(node.value, dict) else {"start": node}
                yield name, fields, (*path, name)
        elif isinstance(meetings.value, list):
            for n, node in enumerate(meetings.value):
                fields = node.value if isinstance(node.value, dict) else {}
                named = fields["name"].text if "name" in fields else None
                if named is None:
                    self.problems.append(problem_at(self.root, (*path, n), "missing-key", "`name:` is missing"))
                else:
                    yield named, fields, (*path, n)
        else:
            self.fail(path, "wrong-type", "expected meetings: {NAME: {start: …, at: …}}")

    def _known(self, name: str, path: Path_, seen: set[str]) -> None:
        if name in seen:
            self.fail(path, "duplicate-meeting", f"{name} is there twice")
        if name in self.case.past_meetings:
            self.fail(path, "already-held", f"{name} was held already; leave it out")
        if name in self.case.dropped:
            self.fail(path, "dropped", f"{name} was called off; leave it out")
        if name not in self.case.open_meetings:
            self.fail(path, "no-such-meeting", f"no such meeting: {name}", did_you_mean(name, self.case.open_meetings))

    def _session(self, name: str, fields: dict[str, Node], path: Path_) -> Session | None:
        for key in fields:
            if key not in _KEYS:
                raise BadInput(problem_at(self.root, (*path, key), "unknown-key", f"unknown key {key}",
                                          did_you_mean(key, _KEYS) or "the keys are start, end, at, room, attendees, "
                                          "video, deputies, held", key=True))
        if "held" in fields and fields["held"].value is False:
            if not self.case.meeting(name).optional:
                self.fail((*path, "held"), "missing-meeting", f"{name} is not optional; it must be held")
            return None
        if "start" not in fields:
            self.fail(path, "missing-key", "`start:` is missing")
        site = self._site(name, fields, path)
        zone = self.case.venue_zone(site.venue if site else None)
        start = self._moment(fields["start"], (*path, "start"), zone)
        self._inside(start, zone, (*path, "start"))
        end = self._moment(fields["end"], (*path, "end"), zone) if "end" in fields else None
        session = self._placed(name, start, end, site, path)
        return replace(session, **self._attendees(name, fields, path))

    def _site(self, name: str, fields: dict[str, Node], path: Path_) -> Site | None:
        sites = self.case.sites(name)
        key = "at" if "at" in fields else "venue"
        wanted = fields[key].text if key in fields and fields[key].value is not None else None
        if wanted is None:
            if len(sites) > 1:
                choice = ", ".join(map(str, sites[:8])) + (" …" if len(sites) > 8 else "")
                self.fail(path, "missing-key", f"`at:` is missing: {name} may be held at {choice}")
            return sites[0] if sites else None
        if wanted in ("remote", "undetermined") and not sites:
            return None
        if "room" in fields and fields["room"].text:
            wanted = f"{wanted}/{fields['room'].text}"
        match = [site for site in sites if wanted in (str(site), site.venue)]
        exact = [site for site in match if str(site) == wanted]
        if len(exact or match) == 1:
            return (exact or match)[0]
        if match:
            self.fail((*path, key), "missing-room", f"{wanted} has several rooms: {', '.join(map(str, match))}")
        if wanted.partition("/")[0] in self.case.venues:
            self.fail((*path, key), "not-a-candidate", f"{name} cannot be held at {wanted}",
                      f"the scenario allows {', '.join(map(str, sites[:8]))}" if sites else "its place is not planned")
        return self.fail((*path, key), "no-such-venue", f"no such venue: {wanted}",
                         did_you_mean(wanted, [*self.case.venues, *map(str, sites)]))

    def _moment(self, node: Node, path: Path_, zone: object) -> date | datetime:
        try:
            found = parse_when(node.text or "")
        except ValueError as why:
            self.fail(path, "bad-date", str(why))
        if not isinstance(found, datetime):
            return found
        there = self.case.zone if zone is None else zone
        if found.tzinfo is None and skipped(found, there):  # type: ignore[arg-type]
            self.fail(path, "skipped-time", f"{found:%H:%M} on {found:%Y-%m-%d} does not exist there: "
                                            "clocks jump over it for summer time")
        return found

    def _inside(self, start: date | datetime, zone: object, path: Path_) -> None:
        calendar, clock = self.case.scenario.calendar, self.case.clock
        on = local_date(start, zone) if not isinstance(start, datetime) or start.tzinfo else start.date()  # type: ignore[arg-type]
        last = local_date(calendar.until, self.case.zone) + (clock.reach - clock.horizon) // clock.per_day * DAY
        if not calendar.today - DAY * (not clock.daily) <= on <= last + DAY * (not clock.daily):
            self.fail(path, "outside-calendar", f"{on} lies outside the calendar, {calendar.today} to {last}")

    def _placed(self, name: str, start: date | datetime, end: date | datetime | None, site: Site | None,
                path: Path_) -> Session:
        case = self.case
        zone = case.venue_zone(site.venue if site else None)
        spans = case.meeting(name).lasts
        who = case.attendees(name)
        least = spans.least or spans.most
        if case.clock.daily:
            if isinstance(start, datetime) or isinstance(end, datetime):
                self.fail((*path, "end" if isinstance(end, datetime) else "start"), "bad-date",
                          "the calendar's grid is a day: expected a date without a time")
            last = end if end is not None else start + (case.size(name) - 1) * DAY
            days = (last - start).days + 1
            self._fits(name, days * DAY, case.clock.ticks(least) * DAY, case.size(name) * DAY, path)
            return Session(name, start, last, zone, site, who)
        if case.whole_days(name):
            first = local_date(instant(start, zone), zone)
            begins = instant(first, zone)
            ends = instant(first + spans.most.days * DAY, zone)
            if end is not None:
                ends = instant(end if isinstance(end, datetime) else end + DAY, zone)
            days = (local_date(ends, zone) - first).days
            self._fits(name, days * DAY, least.elapsed, spans.most.elapsed, path)
            return Session(name, begins, ends, zone, site, who)
        if not isinstance(start, datetime) or (end is not None and not isinstance(end, datetime)):
            wrong = "start" if not isinstance(start, datetime) else "end"
            self.fail((*path, wrong), "bad-date", "expected a date with a time, such as 2025-08-25T10:00")
        begins = instant(start, zone)
        ends = instant(end, zone) if end is not None else begins + spans.most.elapsed
        self._fits(name, ends - begins, least.elapsed, spans.most.elapsed, path)
        return Session(name, begins, ends, zone, site, who)

    def _fits(self, name: str, lasts: timedelta, least: timedelta, most: timedelta, path: Path_) -> None:
        if lasts <= timedelta(0):
            self.fail((*path, "end"), "end-before-start", "the end lies before the start")
        if not least <= lasts <= most:
            spans = self.case.meeting(name).lasts
            allowed = f"{spans.least} to {spans.most}" if spans.least else f"{spans.most}"
            self.fail((*path, "end"), "wrong-length", f"{name} lasts {allowed} in the scenario")

    def _attendees(self, name: str, fields: dict[str, Node], path: Path_) -> dict[str, Any]:
        """Who attends and how, as far as the scenario's rules leave it open; all members, unless something is said."""
        case, permitted = self.case, self.case.attendance
        members = case.attendees(name)
        sent = self._deputies(name, fields, path)
        here = ({*members} - {*sent}) | {*sent.values()}
        node = fields.get("attendees")
        if node is not None and isinstance(node.value, list):
            written = {item.text or "" for item in node.value}
            missing = here - written
            if written - here or any((name, person) not in permitted.away for person in missing):
                self.fail((*path, "attendees"), "other-attendees",
                          f"the scenario has {', '.join(members)} attend {name}")
            here = written
        screens = fields.get("video")
        joined = [item.text or "" for item in screens.value] if screens and isinstance(screens.value, list) else []
        for person in joined:
            if person not in here or (name, person) not in permitted.video:
                self.fail((*path, "video"), "not-by-video", f"no rule lets {person} join {name} by video")
        return {"attendees": tuple(person for person in case.scenario.principals if person in here),
                "video": tuple(person for person in case.scenario.principals if person in joined),
                "deputies": tuple(sent.items())}

    def _deputies(self, name: str, fields: dict[str, Node], path: Path_) -> dict[str, str]:
        """Who stands in for which member."""
        node = fields.get("deputies")
        if node is None or node.value is None:
            return {}
        if not isinstance(node.value, dict):
            self.fail((*path, "deputies"), "wrong-type", "expected deputies: {MEMBER: WHO STANDS IN}")
        sent = {person: child.text or "" for person, child in node.value.items()}
        for person, deputy in sent.items():
            if deputy not in self.case.attendance.deputies.get((name, person), ()):
                self.fail((*path, "deputies", person), "no-such-deputy",
                          f"no rule lets {deputy} stand in for {person} at {name}")
        return sent
