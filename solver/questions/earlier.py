"""A schedule made before something changed: read as it was, though the scenario has moved on.

What a changed scenario excuses: rules that it breaks, meetings that are new or gone, other lengths and attendees, days
outside the calendar, venues that no longer serve. What stays an error: what no scenario excuses (a meeting twice, an
impossible local time), names that somebody misspelt or, by hand, left out, a schedule for another scenario.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..case import Case
from ..errors import BadInput, did_you_mean
from ..geography import Site
from ..reading import Node, problem_at, read_yaml
from ..schedule import Schedule, Session, past_sessions
from ..schedule_file import Reader, meetings_in

Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Earlier:
    """The schedule as it was. ``gone``: for meetings at a venue that the scenario no longer has, its name."""

    schedule: Schedule
    gone: Mapping[str, str]
    remarks: tuple[str, ...] = ()


def read_earlier(source: str | Path, case: Case, pick: int = 1) -> Earlier:
    """An answer of `solve --json`, or lines written by hand, made when the scenario was another. Raises BadInput."""
    root = read_yaml(source)
    return _EarlierReader(root, case).earlier(*meetings_in(root, pick))


class _EarlierReader(Reader):
    """Reads what is no longer so. A saved answer is trusted with its names: what it names was there once."""

    def __init__(self, root: Node, case: Case) -> None:
        super().__init__(root, case)
        fields = root.value if isinstance(root.value, dict) else {}
        self.saved = "schedules" in fields
        about = fields["scenario"].value if "scenario" in fields else None
        self.title = about["title"].text if isinstance(about, dict) and "title" in about else None
        self.gone: dict[str, str] = {}
        self.dropped: list[str] = []

    def earlier(self, meetings: Node, path: Path_) -> Earlier:
        """The schedule that the file lists. Raises BadInput."""
        sessions: dict[str, Session] = {}
        seen: set[str] = set()
        for name, entry, at in self._entries(meetings, path):
            try:
                self._known(name, at, seen)
                seen.add(name)
                if name in self.case.open_meetings and (session := self._session(name, entry, at)) is not None:
                    sessions[name] = session
            except BadInput as bad:
                self.problems += bad.problems
        self._same_scenario(path, seen)
        if not self.saved and not self.problems:
            self._all_there(path, seen)
        if self.problems:
            raise BadInput(*self.problems)
        sessions |= past_sessions(self.case)
        ordered = {name: sessions[name] for name in self.case.scenario.meetings if name in sessions}
        remarks = tuple(f"{name} is in the schedule, but no longer in the scenario" for name in self.dropped)
        return Earlier(Schedule(self.case, ordered), self.gone, remarks)

    def _same_scenario(self, path: Path_, seen: set[str]) -> None:
        known = [name for name in seen if name in self.case.scenario.meetings]
        other = self.title is not None and self.title != self.case.scenario.title
        if self.dropped and (other or not known):
            made_for = f", {self.title}" if other else ""
            has_no = f"; this one has no {', '.join(self.dropped[:5])}"
            self.problems.append(problem_at(self.root, path, "other-scenario",
                                            f"the schedule was made for another scenario{made_for}{has_no}"))

    def _all_there(self, path: Path_, seen: set[str]) -> None:
        """By hand a meeting is easily forgotten; a saved answer had all that the scenario then asked for."""
        for name in self.case.open_meetings:
            if name not in seen and not self.case.meeting(name).optional:
                self.problems.append(problem_at(self.root, path, "missing-meeting", f"{name} is missing",
                                                f"write `{name}: {{held: false}}` if it is new and has no date yet"))

    def _known(self, name: str, path: Path_, seen: set[str]) -> None:
        if name in self.case.past_meetings and name not in seen:
            return
        if self.saved and name not in self.case.scenario.meetings and name not in seen:
            self.dropped.append(name)
            return
        super()._known(name, path, seen)

    def _session(self, name: str, fields: dict[str, Node], path: Path_) -> Session | None:
        if "held" in fields and fields["held"].value is False:
            return None
        session = super()._session(name, fields, path)
        if session and name in self.gone and "zone" in fields and not self.case.clock.daily:
            with suppress(ValueError, OSError, ZoneInfoNotFoundError):
                return replace(session, zone=ZoneInfo(fields["zone"].text or ""))
        return session

    def _site(self, name: str, fields: dict[str, Node], path: Path_) -> Site | None:
        try:
            return super()._site(name, fields, path)
        except BadInput as bad:
            code, key = bad.problems[0].code, "at" if "at" in fields else "venue"
            wanted = fields[key].text if key in fields else None
            if wanted is None:      # the meeting had no place then, and has a choice now
                if self.saved:
                    return None
                raise
            venue, _, room = wanted.partition("/")
            if code == "not-a-candidate":
                room = room or (fields["room"].text or "" if "room" in fields else "")
                rooms = self.case.venues[venue].rooms
                if room and not self.saved and isinstance(rooms, tuple) and room not in rooms:
                    self.fail((*path, key), "no-such-room", f"no such room: {venue}/{room}",
                              did_you_mean(room, rooms) or f"the rooms are {', '.join(rooms)}")
                return Site(venue, room or None)
            if code == "missing-room" and self.saved:
                return Site(venue)
            if code == "no-such-venue" and self.saved:
                self.gone[name] = wanted
                return None
            raise

    def _inside(self, start: date | datetime, zone: object, path: Path_) -> None:
        """Days that are over, or were cut off, are no error here."""

    def _fits(self, name: str, lasts: timedelta, least: timedelta, most: timedelta, path: Path_) -> None:
        if lasts <= timedelta(0):
            super()._fits(name, lasts, least, most, path)

    def _attendees(self, name: str, fields: dict[str, Node], path: Path_) -> dict[str, Any]:
        """Who attends is the scenario's to say."""
        return {}
