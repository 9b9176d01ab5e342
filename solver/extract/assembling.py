"""The meetings and findings of a whole text put together: what stays, how firm, and where each is shown best."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date

from .claims.arrivals import without_arrivals
from .claims.put_off import put_off
from .findings import Attendance, Finding, Findings, Format, Meeting, Party, attendees_of, meetings_of
from .meetings.known import Known
from .meetings.meetings import Meetings
from .meetings.merging import merged
from .names.people import Entity, People
from .scene import Talk
from .settled import accepted, held_to, repeated, replaced

OF_EACH = frozenset({"date", "window", "venue_allowed", "venue_forbidden", "venue_property"})
"""What is told of each of several meetings, where words make it of all of them."""


def assembled(text: str, people: People, meetings: Meetings, found: list[Finding], published: date | None) -> Findings:
    """The findings with the meetings that they need; firmness held to that of the meeting."""
    meetings.inherit()
    found = _together(put_off(text, without_arrivals(merged(text, meetings, found))))
    spoken_of = {id_ for one in found for id_ in meetings_of(one)}
    _attended(people, meetings, found)
    kept = [one for one in meetings.known if one.id in spoken_of or one.told()]
    for one in kept:
        one.ids = one.ids or one.supposed(people)
    status = {one.id: one.status(people) for one in kept}
    about = _stretches(found)
    used: dict[str, None] = {}
    listed = []
    for one in kept:
        first = _best(text, one, status[one.id], about.get(one.id, ([], [])))
        used |= dict.fromkeys(one.ids)
        listed.append(
            Meeting(
                id=one.id,
                label=_label(text, one),
                format=_format(one, people),
                participants=tuple(one.ids),
                status=status[one.id],
                at=first.told or first.span,
                quote=text[slice(*(first.told or first.span))],
            )
        )
    used |= {who: None for one in found for who in attendees_of(one) if who in people.entities}
    parties = tuple(_party(text, people.entities[id_]) for id_ in used if people.entities[id_].at[1] > 0)
    there = {one.id for one in parties}
    listed = [
        one.model_copy(update={"participants": tuple(id_ for id_ in one.participants if id_ in there)})
        for one in listed
    ]
    planned = [one.id for one in kept if status[one.id] != "past"]
    findings = tuple(
        _unique(
            held_to(accepted(repeated(replaced(one, found), found), meetings), status)
            for one in found
            if planned and all(id_ == "all" or status.get(id_, "past") != "past" for id_ in meetings_of(one))
        )
    )
    return Findings(published=published, participants=parties, meetings=tuple(listed), findings=findings)


def _together(found: list[Finding]) -> list[Finding]:
    """The findings, where one that words make of several meetings is one: the days of a tour are those of each stop."""
    told: dict[str, Finding] = {}
    for one in found:
        if one.kind not in OF_EACH:
            told[str(len(told))] = one
            continue
        key = one.model_dump_json(exclude={"meeting"})
        ids = meetings_of(one) if key not in told else (*meetings_of(told[key]), *meetings_of(one))
        several = tuple(dict.fromkeys(ids))
        told[key] = one.model_copy(update={"meeting": several}) if len(several) > 1 else one
    return [*told.values()]


def _attended(people: People, meetings: Meetings, found: list[Finding]) -> None:
    """Who is sure to attend is one of those who meet; who stays away from others who do is not."""
    for one in found:
        if isinstance(one, Attendance) and one.role == "excluded" and one.modality == "decided":
            for id_ in {*meetings_of(one)} - {"all"}:
                known = meetings.of(id_)
                if len(known.ids) != 2 and known.status(people) != "rejected":
                    others = [who for who in known.ids if who not in attendees_of(one)]
                    known.ids = others or known.ids
        elif isinstance(one, Attendance) and one.role == "required" and one.modality == "decided":
            for id_ in {*meetings_of(one)} - {"all"}:
                known = meetings.of(id_)
                if known.ids:
                    known.ids += [who for who in attendees_of(one) if who in people.entities and who not in known.ids]


def _stretches(found: list[Finding]) -> dict[str, tuple[list[int], list[int]]]:
    """Where the findings about each meeting begin, and where they end, both in order; but for those on who attends."""
    about: dict[str, tuple[list[int], list[int]]] = {}
    for one in found:
        for id_ in set(meetings_of(one)) if one.kind != "attendance" else ():
            for places, place in zip(about.setdefault(id_, ([], [])), one.at, strict=True):
                places.append(place)
    for starts, ends in about.values():
        starts.sort()
        ends.sort()
    return about


def _best(text: str, one: Known, status: str, about: tuple[list[int], list[int]]) -> Talk:
    """The mention that shows a meeting best: the first as firm as the meeting that has a finding beside it."""
    starts, ends = about

    def worth(talk: Talk) -> tuple[bool, bool, bool, bool]:
        points = text[talk.start : talk.start + 4].casefold() == "any "  # "any talks" are those told of elsewhere
        near = bisect_left(starts, talk.end) > bisect_right(ends, talk.start)
        return not talk.stage, not points, talk.status == status, near

    return max(one.talks, key=worth)


def _unique(findings: Iterator[Finding]) -> Iterator[Finding]:
    seen = set()
    for one in findings:
        key = one.model_dump_json(exclude={"at", "quote"}) + str(one.at[0])
        if key not in seen:
            seen.add(key)
            yield one


def _party(text: str, one: Entity) -> Party:
    return Party(id=one.id, name=one.name, country=one.country, at=one.at, quote=text[one.at[0] : one.at[1]])


def _label(text: str, one: Known) -> str:
    talk = next((each for each in one.talks if not each.verb), one.talks[0])
    return " ".join(text[talk.start : talk.end].split())[:120]


def _format(one: Known, people: People) -> Format:
    if one.format:
        return one.format  # type: ignore[return-value]
    count = len(one.ids)
    if any(people.entities[id_].kind == "group" for id_ in one.ids) and count > 1:
        return "multilateral"
    return "bilateral" if count == 2 else "trilateral" if count == 3 else "multilateral" if count > 3 else "talks"
