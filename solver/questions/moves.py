"""What moved between an earlier schedule and the one that mends it, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from ..case import Case
from ..checking import broken, check
from ..clock import DAY, instant
from ..geography import Site
from ..schedule import Schedule, Session
from .earlier import Earlier

Kind = Literal["stays", "moved", "added", "dropped"]


@dataclass(frozen=True, slots=True)
class Why:
    """Why a meeting could not stay: a ``rule`` and what its check says of the schedule with the meeting put back.

    Without a rule, ``reason`` says it all.
    """

    rule: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Move:
    """One meeting before and now. ``days``: how much later it starts, in days; ``minutes``: how far
    it is from the time of day at which it was; ``elsewhere``: at another venue; ``next_door``: in another room.

    ``was_at``: the place it had, also when the scenario no longer has it. ``confirmed``: its start was confirmed, and
    had to give way.
    """

    meeting: str
    kind: Kind
    was: Session | None
    now: Session | None
    was_at: str | None = None
    days: int = 0
    minutes: int = 0
    elsewhere: bool = False
    next_door: bool = False
    confirmed: bool = False
    why: tuple[Why, ...] = ()


def same_place(was: Site | None, site: Site | None) -> bool:
    """Whether two sites are one, as far as both name a room."""
    if was is None or site is None:
        return False
    return was.venue == site.venue and (was.room == site.room or not was.room or not site.room)


def other_room(was: Site | None, site: Site | None) -> bool:
    """Whether two sites are different rooms of one venue."""
    return was is not None and site is not None and was.venue == site.venue and not same_place(was, site)


def time_of_day(session: Session) -> int:
    """The minutes after midnight that the clocks of its place show as a session starts; 0 on the daily grid."""
    if not isinstance(session.start, datetime):
        return 0
    local = session.start.astimezone(session.zone)
    return local.hour * 60 + local.minute


def moves(case: Case, earlier: Earlier, now: Schedule, given_way: Collection[str]) -> tuple[Move, ...]:
    """Each meeting to come that is held before or now, in the order of time now, those dropped last."""
    names = [session.meeting for session in now]
    names += [name for name in case.open_meetings if name not in names and earlier.schedule.held(name)]
    return tuple(_move(case, earlier, now, name, name in given_way) for name in names)


def _move(case: Case, earlier: Earlier, now: Schedule, name: str, gave_way: bool) -> Move:
    was, session = earlier.schedule.sessions.get(name), now.sessions.get(name)
    was_at = earlier.gone.get(name) or (str(was.site) if was and was.site else None)
    if was is None or session is None:
        kind: Kind = "added" if was is None else "dropped"
        return Move(name, kind, was, session, was_at, confirmed=gave_way, why=tuple(_why(case, earlier, now, name)))
    placed = session.site is not None and was_at is not None
    elsewhere = placed and (was.site is None or was.venue != session.venue)
    stays = was.start == session.start and (not placed or same_place(was.site, session.site))
    why = () if stays else tuple(_why(case, earlier, now, name))
    return Move(name, "stays" if stays else "moved", was, session, was_at, (session.first_day - was.first_day) // DAY,
                abs(time_of_day(session) - time_of_day(was)), elsewhere, other_room(was.site, session.site),
                gave_way, why)


def _why(case: Case, earlier: Earlier, now: Schedule, name: str) -> Iterator[Why]:
    """What stands against leaving one meeting as it was, all others being as they are now."""
    was = earlier.schedule.sessions.get(name)
    if was is None and not case.meeting(name).optional:
        yield Why(None, "it is not in the earlier schedule")
        return
    sessions = {other: session for other, session in now.sessions.items() if other != name}
    if was is not None:
        sites = case.sites(name)
        if name in earlier.gone:
            yield Why(None, f"the scenario no longer has the venue {earlier.gone[name]}")
            return
        if was.site and sites and not any(same_place(was.site, site) for site in sites):
            yield Why(None, f"it can no longer be held at {was.site}")
            return
        if case.clock.exact(was.start, was.zone).denominator > 1:
            yield Why(None, "its start does not fall on the calendar's grid")
            return
        sessions[name] = _put_back(case, was, now.sessions.get(name))
    back = Schedule(case, {other: sessions[other] for other in case.scenario.meetings if other in sessions})
    verdicts, anyway = check(case, back), broken(case, check(case, now))     # a confirmed start that gave way
    yield from (Why(rule, verdicts[rule].reason) for rule in broken(case, verdicts) if rule not in anyway)


def _put_back(case: Case, was: Session, now: Session | None) -> Session:
    """A session as it was, with the length that it has today, and today's place where it had none."""
    site, zone = was.site, was.zone
    if site is None and now is not None:
        site, zone = now.site, now.zone
    length = case.meeting(was.meeting).length
    if not isinstance(was.start, datetime):
        return replace(was, end=was.start + (case.size(was.meeting) - 1) * DAY, site=site)
    if case.whole_days(was.meeting):
        return replace(was, end=instant(was.first_day + length.days * DAY, zone), site=site, zone=zone)
    return replace(was, end=was.start + length.elapsed, site=site, zone=zone)
