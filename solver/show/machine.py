"""Answers for machines: one JSON object, as docs/language.md fixes it, the same byte for byte for the same answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ..case import Case
from ..goals import Goal
from ..measure import Measured
from ..schedule import Schedule, Session, Verdict
from .envelope import Json, header
from .facts import facts_json, leaned_on

if TYPE_CHECKING:
    from ..answer import Answer, GoalValue
    from ..engine import Count
    from ..journeys import Spot, Trip
    from ..questions.explain import Explanation
    from ..rules.base import Rule
    from ..scenario import Source

def answer(found: Answer, stats: bool = False, why: Explanation | None = None) -> Json:
    """The answer to `solve`; of an impossible case also a conflict and the cheapest repairs."""
    case = found.case
    reasons: Json = {"conflicts": [], "conflicts_explained": [], "repairs": []}
    if why is not None:
        from .explain_data import why_json

        reasons = why_json(why)
    return {
        **header(), "seed": found.seed, "scenario": scenario(case), "status": found.status,
        "stopped_by": found.stopped_by, "complete": found.complete,
        "goals_order": [str(goal) for goal in found.goals_order],
        "schedules": [schedule(case, s.schedule, s.verdicts, s.goals) for s in found.solutions],
        **reasons, "remarks": list(found.remarks),
        **({"stats": found.stats} if stats else {}),
    }


def counted(found: Count, case: Case, seed: int, stats: bool = False) -> Json:
    """The answer to `count`."""
    return {"count": found.count, "over": found.over, "exact": found.exact, "stopped_by": found.stopped_by,
            **header(), "seed": seed, "scenario": scenario(case), "remarks": list(case.remarks),
            **({"stats": found.stats} if stats else {})}


def scenario(case: Case) -> Json:
    """Which scenario an answer is about, and what was laid over it."""
    origin = case.origin
    return {
        "title": case.scenario.title, "file": origin.file if origin else None,
        "sha256": origin.sha256 if origin else None, "overlays": list(origin.overlays) if origin else [],
        "set": list(origin.set) if origin else [], "off": list(origin.off) if origin else [],
    }


# --- a schedule -----------------------------------------------------------------------------------------------------
def schedule(case: Case, held: Schedule, verdicts: Mapping[str, Verdict], goals: Sequence[GoalValue] = (),
             certified: bool = True) -> Json:
    """A schedule: meetings in the order of time, those not held after them; journeys, goals, rules, facts."""
    return {
        "id": held.id,
        "meetings": meetings(case, held), "legs": legs(case, held),
        "goals": [_goal(goal, case) for goal in goals],
        "rules": [_rule(rule, verdicts[rule.name], case) for rule in case.rules],
        "facts_used": facts_json(leaned_on(case, held, verdicts), case.clock.today),
        "certified": certified,
    }


def meetings(case: Case, held: Schedule) -> list[Json]:
    """The meetings to come in the order of time, those not held after them."""
    return [*(_session(session) for session in held),
            *({"name": name, "held": False} for name in case.open_meetings if not held.held(name))]


def legs(case: Case, held: Schedule) -> list[Json]:
    """The journeys to come of each principal."""
    return [_leg(trip, case) for person in case.scenario.principals for trip in case.journeys.trips(held, person)
            if trip.minutes]


def _session(session: Session) -> Json:
    site = session.site
    return {
        "name": session.meeting, "held": True, "start": moment(session.start, session.zone),
        "end": moment(session.end, session.zone), "zone": session.zone.key, "venue": site.venue if site else None,
        **({"room": site.room} if site and site.room else {}), "attendees": list(session.attendees),
        **({"video": list(session.video)} if session.video else {}),
        **({"deputies": dict(session.deputies)} if session.deputies else {}),
    }


def _leg(trip: Trip, case: Case) -> Json:
    """A journey between its cities; the earliest departure and arrival follow from the stop before it, the latest
    from the stop after it, each on the clock of its place. Rests are not counted; whole days on the daily grid.
    """
    start, end = trip.start, trip.end
    leg: Json = {"who": trip.person, "from": start.name, "to": end.name,
                 **{name: spot.city.name for name, spot in (("from_city", start), ("to_city", end)) if spot.city},
                 "minutes": trip.minutes}
    here, there = _zone(start, case), _zone(end, case)
    takes = timedelta(days=-(-trip.minutes // 1440)) if case.clock.daily else timedelta(minutes=trip.minutes)
    if trip.after:
        leg |= {"departs_from": moment(trip.after.end, here), "arrives_from": moment(trip.after.end + takes, there)}
    if trip.before:
        leg |= {"departs_by": moment(trip.before.start - takes, here), "arrives_by": moment(trip.before.start, there)}
    return leg


def _zone(spot: Spot, case: Case) -> ZoneInfo:
    if spot.name in case.venues:
        return case.venue_zone(spot.name)
    return ZoneInfo(spot.city.zone) if spot.city else case.zone


def _goal(reached: GoalValue, case: Case) -> Json:
    return {"name": str(reached.goal), "value": measured(reached.value, reached.goal, case), "unit": reached.unit,
            "bound": measured(reached.bound, reached.goal, case), "proven": reached.proven}


def measured(value: Measured, goal: Goal, case: Case) -> str | int | float | None:
    """A goal's value: a number, a date, or an instant with the offset of the calendar's zone."""
    if value is None or isinstance(value, date):
        return moment(value, case.zone) if value is not None else None
    return int(value) if value == int(value) else value


def _rule(rule: Rule, verdict: Verdict, case: Case) -> Json:
    return {
        "name": rule.name, "rule": rule.rule, "kept": verdict.kept, "reason": verdict.reason,
        "doubts": verdict.doubts, "slack": duration(verdict.slack), "penalty": penalty(rule, verdict),
        "soft": rule.soft,
        "sentence": rule.sentence(case), "source": [source_json(source) for source in rule.source],
    }


def penalty(rule: Rule, verdict: Verdict) -> int | float:
    """What a soft rule costs: weight × amount; 0 for a hard rule."""
    cost = round((rule.soft or 0) * verdict.amount, 2)
    return int(cost) if cost == int(cost) else cost


def source_json(source: Source) -> Json:
    """Who said it, when and where."""
    return source.model_dump(mode="json", exclude_none=True)


def moment(when: date | datetime, zone: ZoneInfo) -> str:
    """A date, or an instant with the offset of a zone, in ISO 8601."""
    return when.astimezone(zone).isoformat() if isinstance(when, datetime) else when.isoformat()


def duration(span: timedelta | None) -> str | None:
    """A length in ISO 8601: P2D, PT3H30M."""
    if span is None:
        return None
    minutes = int(span.total_seconds() // 60)
    days, minutes = divmod(abs(minutes), 1440)
    hours, minutes = divmod(minutes, 60)
    clock = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    text = f"P{f'{days}D' if days else ''}{f'T{clock}' if clock else ''}"
    return ("-" if span < timedelta(0) else "") + (text if text != "P" else "PT0M")
