"""One rule of a scenario for each finding, where the language has one; otherwise a to-do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from .. import findings as f
from ..times.calendar_words import NUMBER, UNIT, days_in, number_of
from .lengths import told
from .names import Names, slug, spoken
from .places import Made, kind_of_place, sites, venue

_WEIGHT = {"proposed": 2, "possible": 1}
_AHEAD = re.compile(rf"^(?:within|in|over|during)\b.*?\b(?P<n>{NUMBER})(?: of)? (?P<unit>{UNIT})\b", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule with its name, the comment above it, and entries of other sections that it needs.

    Without a value it is a to-do that only the comment tells.
    """

    name: str
    value: dict[str, Any] | None
    comment: str
    finding: f.Finding
    needs: tuple[tuple[str, str, Any], ...] = ()


def entries(found: f.Findings, names: Names) -> Iterator[Entry]:
    """A rule or a to-do for each finding, in the order of the text."""
    parties = {one.id: one for one in found.participants}
    meetings = {one.id: one for one in found.meetings}
    for one in found.findings:
        told_by = comment(one)
        values, needs, remark = _value(one, names, parties, meetings, found)
        if values is None:
            yield Entry("", None, f"{remark or one.kind} · {told_by}", one)
            continue
        rule = {**values, **_firm(one), **_wish(one, found), "source": _source(one)}
        if remark:
            rule["note"] = remark
        first = names.meetings(one)
        base = slug(f"{first if isinstance(first, str) else 'meetings'}-{_SHORT[one.kind]}")
        yield Entry(names.rule(base), rule, told_by, one, tuple(needs))


_SHORT = {
    "precedence": "order",
    "window": "window",
    "date": "date",
    "venue_allowed": "place",
    "venue_forbidden": "not-there",
    "venue_property": "kind-of-place",
    "preparation": "prepared",
    "condition": "condition",
    "attendance": "attends",
    "duration": "lasts",
    "acceptance": "accepted",
    "undetermined": "open",
}


def comment(one: f.Finding) -> str:
    """Who said it, how firmly, and the words."""
    who = f"{one.speaker}{f' citing {one.citing}' if one.citing else ''}, " if one.speaker else ""
    return f"{who}{one.modality}: “{' '.join(one.quote.split())}”"


def _firm(one: f.Finding) -> dict[str, Any]:
    if one.modality == "rejected":
        return {"ignored": True}
    return {"soft": _WEIGHT[one.modality]} if one.modality in _WEIGHT else {}


def _wish(one: f.Finding, found: f.Findings) -> dict[str, Any]:
    """Whose wish a soft rule is, when the speaker attends."""
    attending = {who for meeting in found.meetings if meeting.status != "past" for who in meeting.participants}
    who = next((party.id for party in found.participants if party.name == one.speaker and party.id in attending), None)
    return {"wish_of": who} if who and one.modality in _WEIGHT else {}


def _source(one: f.Finding) -> dict[str, Any]:
    who = {"who": one.speaker} if one.speaker else {}
    citing = {"citing": one.citing} if one.citing else {}
    return {
        "doc": "article",
        **who,
        **citing,
        "status": one.modality,
        "at": list(one.at),
        "quote": " ".join(one.quote.split()),
    }


def _value(
    one: f.Finding, names: Names, parties: dict[str, f.Party], meetings: dict[str, f.Meeting], found: f.Findings
) -> Made:
    about = names.meetings(one)
    said = names.published
    if isinstance(one, f.Precedence):
        gaps = {"at_least": f"{one.min_gap_days}d"} if one.min_gap_days else {}
        gaps |= {"at_most": f"{one.max_gap_days}d"} if one.max_gap_days else {}
        return (
            {"rule": "precedence", "first": names.meeting[one.before], "then": names.meeting[one.after], **gaps},
            [],
            "",
        )
    if isinstance(one, f.Window):
        return _window(one, about, said)
    if isinstance(one, f.Date):
        return _date(one, about, said)
    if isinstance(one, f.VenueAllowed):
        return venue(one, about, names, found)
    if isinstance(one, f.VenueForbidden):
        at, needs, unknown = sites(one.places, names)
        if not at:
            return None, [], f"not at {', '.join(one.places)}, which no table knows"
        return (
            {"rule": "region", "meeting": about, "at": {"not": at}},
            needs,
            f"unknown: {', '.join(unknown)}" if unknown else "",
        )
    if isinstance(one, f.VenueProperty):
        return kind_of_place(one, about, names, meetings, found)
    if isinstance(one, f.Preparation):
        least = f"{one.min_days}d" if one.min_days else "unknown"
        return (
            {"rule": "lead_time", "meeting": about, "at_least": least, **({"of": said} if said else {})},
            [],
            ("" if one.min_days else "to do: nobody says how long"),
        )
    if isinstance(one, f.Condition):
        if one.requires is None:
            return None, [], f"{spoken(about)}: no conditions"
        event = slug(f"if {one.requires}")
        return (
            {"rule": "lead_time", "meeting": about, "at_least": "0d", "of": event},
            [("events", event, {"date": "unknown", "note": one.requires})],
            "to do: the event's date, when it has happened",
        )
    if isinstance(one, f.Attendance):
        return _attendance(one, about, names, parties, meetings)
    if isinstance(one, f.Duration):
        return None, [], f"to do: {spoken(about)} lasts {told(one)}; write lasts:"
    if isinstance(one, f.Acceptance):
        asked = {who for id_ in f.meetings_of(one) if id_ in meetings for who in meetings[id_].participants}
        parties_asked = [parties[id_] for id_ in sorted(asked & set(parties)) if id_ in names.needed]
        who = next((party.id for party in parties_asked if one.speaker in (party.name, party.country)), None)
        if who is None:  # the speaker tells of somebody else's readiness, or we do not know whom they speak for
            return None, [], f"{spoken(about)} is accepted"
        return (
            {"rule": "consent", "who": who, "meeting": about, "accepts": True},
            [],
            "a permission: it forbids nothing",
        )
    return None, [], f"{spoken(about)}: the {one.aspect} is not fixed yet"


def _window(one: f.Window, about: Any, said: date | None) -> Made:
    base: dict[str, Any] = {"rule": "window", "meeting": about}
    ahead = _AHEAD.match(one.relative)
    if (
        ahead
        and said
        and one.latest
        and one.latest[0] != "X"
        and ahead["unit"].rstrip("s").casefold() in ("day", "week", "fortnight")
    ):
        return base | {"within": f"{days_in(number_of(ahead['n']), ahead['unit'])}d", "of": said}, [], ""
    bounds = {
        key: date.fromisoformat(value)
        for key, value in (("earliest", one.earliest), ("latest", one.latest))
        if value and value[0] != "X"
    }
    if bounds:
        return base | bounds, [], ""
    return (
        base | {"within": "unknown", **({"of": said} if said else {})},
        [],
        f"to do: “{one.relative}” could not be placed in time",
    )


def _date(one: f.Date, about: Any, said: date | None) -> Made:
    base: dict[str, Any] = {"rule": "window", "meeting": about}
    days = one.range or ((one.date, one.date) if one.date else None)
    if days is None or any(day is None or day[0] == "X" for day in days):
        return (
            base | {"within": "unknown", **({"of": said} if said else {})},
            [],
            f"to do: “{one.relative}” could not be placed in time",
        )
    first, last = (date.fromisoformat(day) for day in days if day)
    return base | ({"day": first} if first == last else {"earliest": first, "latest": last}), [], ""


def _attendance(
    one: f.Attendance, about: Any, names: Names, parties: dict[str, f.Party], meetings: dict[str, f.Meeting]
) -> Made:
    all_ = f.attendees_of(one)
    who = " and ".join(parties[each].name if each in parties else each for each in all_)
    ids = [id_ for id_ in f.meetings_of(one) if id_ in meetings]
    others = sorted({each for id_ in ids for each in meetings[id_].participants} - {*all_})
    known = [each for each in all_ if each in parties]
    if one.role == "excluded" and known == [*all_] and others:
        people: Any = known[0] if len(known) == 1 else known
        return {"rule": "exclusion", "who": people, "not_with": others, "meeting": about}, [], ""
    if one.role == "required" and any({*all_} <= {*meetings[id_].participants} for id_ in ids):
        return None, [], f"{who} attend{'s' * (len(all_) == 1)} {spoken(about)}, as written"
    return None, [], f"to do: {who} {'is' if len(all_) == 1 else 'are'} {one.role} at {spoken(about)}; write who:"


def to_do(value: dict[str, Any]) -> str:
    """An entry that the language refuses, as words for a comment."""
    source = value.get("source")
    quote = source.get("quote", "") if isinstance(source, dict) else ""
    return f"{value.get('rule', 'an entry')} could not be written: “{quote}”"
