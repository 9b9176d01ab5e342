"""Meetings and journeys as plain lists for other programs: JSON, and one CSV table for both."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from ..case import Case
from ..schedule import Schedule
from .envelope import Json, header
from .machine import legs, meetings, scenario
from .screen import safe

COLUMNS = ("kind", "name", "title", "held", "start", "end", "zone", "venue", "room", "city", "who", "video", "deputies",
           "from", "to", "from_venue", "to_venue", "minutes")
"""Of a leg, ``start`` and ``end`` are the latest departure that is in time for what comes next, and the arrival; of
the last leg home, the earliest of both. ``from`` and ``to`` are cities, with the venue's name beside unless it is home.
"""


def listing_json(case: Case, schedule: Schedule) -> Json:
    """Meetings and legs as `solve --json` has them, and what their names stand for; `check` reads it as a schedule."""
    written = case.scenario
    return {
        **header(), "scenario": scenario(case), "id": schedule.id,
        "names": {
            "principals": {name: case.called(name) for name in written.principals},
            "meetings": {name: meeting.name or name for name, meeting in written.meetings.items()},
            "venues": {name: {"name": venue.name or name, "city": venue.city, "country": case.country(name),
                              "zone": case.venue_zone(name).key} for name, venue in case.venues.items()}},
        "meetings": meetings(case, schedule), "legs": legs(case, schedule),
    }


def listing_csv(case: Case, schedule: Schedule) -> str:
    """Meetings, then legs, a row each; the first row names the columns. UTF-8, fields quoted as RFC 4180 has it."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in (*_meetings(case, schedule), *_legs(case, schedule)):
        writer.writerow({name: _inert(safe(str(value))) for name, value in row.items() if value is not None})
    return text.getvalue()


def _meetings(case: Case, schedule: Schedule) -> Iterator[dict[str, Any]]:
    def named(people: list[str]) -> str:
        return "; ".join(case.called(person) for person in people)

    for one in meetings(case, schedule):
        row = {"kind": "meeting", "name": one["name"], "title": case.meeting(one["name"]).name or one["name"],
               "held": "yes" if one["held"] else "no"}
        if one["held"]:
            venue = case.venues.get(one["venue"])
            row |= {key: one.get(key) for key in ("start", "end", "zone", "venue", "room")}
            row |= {"city": venue.city if venue else None, "who": named(one["attendees"]),
                    "video": named(one.get("video", [])),
                    "deputies": "; ".join(f"{case.called(deputy)} for {case.called(member)}"
                                          for member, deputy in one.get("deputies", {}).items())}
        yield row


def _legs(case: Case, schedule: Schedule) -> Iterator[dict[str, Any]]:
    for leg in legs(case, schedule):
        latest = "arrives_by" in leg
        row = {"kind": "leg", "who": case.called(leg["who"]), "minutes": leg["minutes"],
               "start": leg["departs_by" if latest else "departs_from"],
               "end": leg["arrives_by" if latest else "arrives_from"]}
        for side in ("from", "to"):
            row |= {side: leg.get(f"{side}_city", leg[side]),
                    f"{side}_venue": leg[side] if leg[side] in case.venues else None}
        yield row


def _inert(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before the signs that begin one."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
