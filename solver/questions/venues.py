"""Where each meeting may be held: what each rule says of every candidate place, on which days, and by which facts.

Each place is tried as a plan of its own: the meeting alone, at that place, on each day on which some rule may change
its mind, judged by the rules' own checks. What other meetings to come do to it (rooms taken, turns) is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from ..case import Case
from ..clock import DAY, at_clock, local_date
from ..geography import Site
from ..schedule import Schedule, Session, Verdict, past_sessions, session_at

if TYPE_CHECKING:
    from ..atlas.facts import Fact
    from ..rules.base import Rule

Word = Literal["allowed", "conditional", "out"]


@dataclass(frozen=True)
class Finding:
    """What one rule says of a place, on the days of ``spans`` (first and last, both included).

    ``kept``: False, against it; True, for it, with a reason where it is so on some condition; None, not tested.
    ``optional``: it speaks against the place only where people come who need not.
    """

    rule: Rule
    kept: bool | None
    reason: str
    amount: int
    optional: bool
    facts: tuple[Fact, ...]
    spans: tuple[tuple[date, date], ...] = ()

    @property
    def cost(self) -> float:
        """What the wish that it breaks costs, if it is one."""
        return 0 if self.optional else round((self.rule.soft or 0) * self.amount, 2)

    @property
    def bars(self) -> bool:
        """Whether it puts the place out."""
        return self.rule.soft is None and self.kept is False and not self.optional


@dataclass(frozen=True)
class Standing:
    """A place for a meeting.

    ``word``: allowed, on every day without reserve; out, on every day; else conditional, on the day or on what its
    ``findings`` say. ``cost``: that of the wishes it breaks on the best day, None when it is out. ``kept``: the rules
    that speak of it and have nothing against it on any day, with their facts. ``facts``: all that any rule leaned on,
    with the names of those that did. ``first`` and ``last``: the days that were asked.
    """

    meeting: str
    site: Site
    word: Word
    cost: float | None
    findings: tuple[Finding, ...]
    kept: Mapping[Rule, tuple[Fact, ...]]
    facts: Mapping[Fact, Sequence[str]]
    first: date
    last: date


def standings(case: Case, meetings: Sequence[str] = ()) -> dict[str, tuple[Standing, ...]]:
    """Each candidate place of each meeting to come (or of some), the best ones first; none for those without places."""
    asked = _Asked(case)
    return {name: tuple(sorted((asked.standing(name, site) for site in case.sites(name)), key=_rank))
            for name in meetings or [name for name in case.open_meetings if name not in case.dropped]}


def _rank(standing: Standing) -> tuple[int, float]:
    return ("allowed", "conditional", "out").index(standing.word), standing.cost or 0


class _Asked:
    """The rules of a case that speak of places, and the days on which each may change its mind."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._rules = [(rule, sorted(days)) for rule in case.rules if (days := rule.place_days(case)) is not None]
        self._past = past_sessions(case)
        alone = Schedule(case, self._past)
        self._before = {rule.name: rule.check(case, alone) for rule, _ in self._rules}

    def standing(self, name: str, site: Site) -> Standing:
        """What the rules say of one place for one meeting."""
        first, last = self._span(name, site)
        turns = {first, *(day for _, days in self._rules for day in days if first < day <= last)}
        starts = sorted(turns)
        ends = [*(day - DAY for day in starts[1:]), last]
        said: dict[tuple[str, bool | None, str, float, bool], Finding] = {}
        words, costs = set(), []
        known: dict[tuple[str, date], Finding | None] = {}
        facts: dict[Fact, list[str]] = {}
        kept: dict[str, tuple[Rule, dict[Fact, None]]] = {}
        for start, end in zip(starts, ends, strict=True):
            found = self._on(name, site, start, first, known)
            for one in found:
                for fact in one.facts:
                    if one.rule.name not in facts.setdefault(fact, []):
                        facts[fact].append(one.rule.name)
                if not one.reason:
                    kept.setdefault(one.rule.name, (one.rule, {}))[1].update(dict.fromkeys(one.facts))
            found = [one for one in found if one.reason]
            word: Word = "out" if any(one.bars for one in found) else "allowed" if not any(
                one.rule.soft is None for one in found) else "conditional"
            words.add(word)
            if word != "out":
                costs.append(round(sum(one.cost for one in found), 2))
            for one in found:
                key = one.rule.name, one.kept, one.reason, one.cost, one.optional
                said[key] = _longer(said.get(key, one), start, end)
        overall: Word = words.pop() if len(words) == 1 else "conditional"
        findings = sorted(said.values(), key=lambda one: (not one.bars, one.rule.soft is not None))
        silent = {rule: tuple(its) for rule, its in kept.values()
                  if all(one.rule is not rule for one in findings)}
        return Standing(name, site, overall, min(costs, default=None), tuple(findings), silent, facts, first, last)

    def _span(self, name: str, site: Site) -> tuple[date, date]:
        """The days on which a meeting may start."""
        meeting, zone = self._case.meeting(name), self._case.venue_zone(site.venue)
        if meeting.start is not None:
            day = session_at(self._case, name, meeting.start, site).first_day
            return day, day
        if meeting.day is not None:
            return meeting.day, meeting.day
        calendar = self._case.scenario.calendar
        return calendar.today, max(local_date(calendar.until, zone), calendar.today)

    def _on(self, name: str, site: Site, day: date, first: date,
            known: dict[tuple[str, date], Finding | None]) -> list[Finding]:
        """What the rules say on a day: that of the two hours tried, the first and the last, which is the better one."""
        best: list[Finding] | None = None
        for hour, session in enumerate(self._sessions(name, site, day)):
            found: list[Finding] = []
            for rule, days in self._rules:
                since = max((turn for turn in days if turn <= day), default=first)
                key = f"{rule.name} {hour}", max(since, first)
                if key not in known:
                    known[key] = self._says(rule, session)
                if one := known[key]:
                    found.append(one)
            if best is None or _weight(found) < _weight(best):
                best = found
        return best or []

    def _sessions(self, name: str, site: Site, day: date) -> Iterator[Session]:
        """The meeting there on a day, as early and as late as the calendar's hours let it start."""
        case, zone, clock = self._case, self._case.venue_zone(site.venue), self._case.clock
        meeting = case.meeting(name)
        if meeting.start is not None or clock.daily or case.whole_days(name):
            yield session_at(case, name, day if meeting.start is None else meeting.start, site)
            return
        hours = case.scenario.calendar.hours
        opens, closes = (hours[0].start, hours[-1].until) if hours else (0, 1440)
        early = clock.moment(clock.start_from(at_clock(day, opens, zone), zone))
        late = clock.moment(clock.end_by(at_clock(day, closes, zone), zone) - case.size(name))
        for when in (early, late):
            if isinstance(when, datetime) and (when == early or (when > early and local_date(when, zone) == day)):
                yield session_at(case, name, when, site)

    def _says(self, rule: Rule, session: Session) -> Finding | None:
        """What a rule says of a session beyond what it says without it; None when it is not about it."""
        verdict = self._verdict(rule, session)
        before = self._before[rule.name]
        amount = verdict.amount - before.amount
        if (verdict.kept, verdict.reason) == (before.kept, before.reason):
            return Finding(rule, True, "", 0, False, verdict.facts) if verdict.facts else None
        optional = False
        if amount and self._case.attendance:
            optional = self._verdict(rule, self._fewest(session)).amount == before.amount
        reason = re.sub(rf"(?:(^|; )| for ){re.escape(session.meeting)}: ",     # not the end of another word
                        lambda found: ": " if found[1] is None else found[1], verdict.reason)
        kept = False if amount else None if verdict.kept is None else True
        return Finding(rule, kept, reason, amount, optional, verdict.facts)

    def _verdict(self, rule: Rule, session: Session) -> Verdict:
        return rule.check(self._case, Schedule(self._case, {**self._past, session.meeting: session}))

    def _fewest(self, session: Session) -> Session:
        """The session with those alone who have to come, in person only where they must."""
        case, name = self._case, session.meeting
        bound = tuple(person for person in session.attendees if case.is_bound(name, person))
        return replace(session, attendees=bound,
                       video=tuple(person for person in bound if not case.is_bodily(name, person)))


def _weight(found: Sequence[Finding]) -> tuple[int, float, int]:
    """How much speaks against a place: rules that bar it, what it costs, and all that is said."""
    return sum(one.bars for one in found), sum(one.cost for one in found), sum(bool(one.reason) for one in found)


def _longer(finding: Finding, first: date, last: date) -> Finding:
    """A finding that also holds from one day to another, after those it holds on already."""
    spans = finding.spans
    if spans and spans[-1][1] + DAY == first:
        return replace(finding, spans=(*spans[:-1], (spans[-1][0], last)))
    return replace(finding, spans=(*spans, (first, last)))
