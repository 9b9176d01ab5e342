"""Rotation: hosts take turns."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, permutations
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from ..case import Case
from ..clock import DAY
from ..geography import Site
from ..schedule import Schedule, Session, Verdict, pinned_session
from ..values import Meetings, Places, PlaceSet, fault, join
from ._leave import CountryNames
from ._times import extent
from .base import Posting, Rule, Tally, on_day, spoken

if TYPE_CHECKING:
    from ..atlas.facts import Fact
    from ..atlas.hosting import Summit

Host = str | int
"""A country, city or venue; or the place of a host in the list of hosts."""


class Rotation(Rule):
    """A series of meetings moves on: none is held where the last one before it was.

    Which meetings follow each other is a matter of their dates. Meetings held already take part when they are named:
    after Washington in 1987, Moscow in 1988. `by:` says what counts as the same place: the country, unless said
    otherwise, the city or the venue. `hosts: [US, RU]` are the hosts that take turns, in this order and then from the
    first again; whoever hosted last says whose turn it is, and before that anybody may begin. With `hosts`,
    meetings held elsewhere (on neutral ground) take no turn. `summits_of: [US, RU]` begins the series with the last
    summit of all these countries that the atlas has on record (`summit atlas`) from before the calendar: theirs
    alone, or with their host, and no larger conference. The record may be incomplete; what the file says was held
    later wins. Meetings without a place, and venues whose country nobody knows, are passed over. Usually soft: each
    meeting held out of turn costs the weight once.
    """

    meeting: Annotated[Meetings, Field(description="the series; meetings held already by their names")]
    by: Annotated[Literal["country", "city", "venue"], Field(description="what counts as the same place")] = "country"
    hosts: Annotated[PlaceSet | None, Field(description="those who take turns, in order: countries, venues")] = None
    summits_of: Annotated[CountryNames, Field(description="countries whose last summit on record comes first")] = ()

    unit: ClassVar[str] = "once for each meeting held out of turn"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 1988-02-01, until: 1988-06-30, grid: 1d}
principals: {reagan: {country: US}, gorbachev: {country: RU}}
venues: {washington: {city: Washington}, moscow: {city: Moscow}}
meetings:
  washington-1987: {who: all, lasts: 3d, state: held, start: 1987-12-08, at: washington}
  next: {who: all, lasts: 5d}
rules:
  turns: {rule: rotation, meeting: [washington-1987, next], hosts: [US, RU]}
"""

    @model_validator(mode="after")
    def _turns(self) -> Self:
        if self.hosts is None:
            return self
        if self.hosts.others or len(set(self.hosts.names)) < 2:
            raise fault("too-few", "hosts that take turns are a list of two different ones at least")
        if "by" in self.model_fields_set:
            raise fault("contradiction", "write hosts: (who takes turns) or by: (no two at one place), not both")
        return self

    @model_validator(mode="after")
    def _on_record(self) -> Self:
        if self.summits_of and self.by == "venue":
            raise fault("contradiction", "the record knows cities, not venues: write by: city with summits_of:")
        return self

    def unwritten(self) -> frozenset[str]:
        return frozenset({"by"}) if self.hosts else frozenset()

    def host(self, case: Case, site: Site | None) -> Host | None:
        """Who hosts a meeting at a site; None where it takes no turn."""
        if site is None:
            return None
        if self.hosts is not None:
            return next((n for n, name in enumerate(self.hosts.names) if case.is_among(site, Places((name,)))), None)
        if self.by == "venue":
            return site.venue
        if self.by == "country":
            return case.country(site.venue)
        city = case.city(site.venue)
        return f"{city.name}, {city.country}" if city else None

    def before(self, case: Case) -> tuple[Summit, Host] | None:
        """The last summit on record that the series goes on from, and its host; None without one, or after a later one
        that the file says was held.
        """
        found = None
        if self.summits_of:
            from ..atlas.hosting import summits_in

            for summit in summits_in(last=case.scenario.calendar.today - DAY, parties=self.summits_of):
                if {*summit.participants} - {summit.country, *self.summits_of}:
                    continue                # a conference of more, such as the Group of Twenty
                if (host := self._host_of(case, summit)) is not None:
                    found = summit, host
        later = [name for name in case.select(self.meeting) if name in case.past_meetings and found and
                 pinned_session(case, name).first_day >= found[0].first and
                 self.host(case, pinned_session(case, name).site) is not None]
        return None if later else found

    def _host_of(self, case: Case, summit: Summit) -> Host | None:
        """Who hosted a summit on record."""
        if self.hosts is None:
            return summit.country if self.by == "country" else f"{summit.city}, {summit.country}"
        from ..atlas.countries import codes_of
        from ..atlas.regions import region_names

        for n, name in enumerate(self.hosts.names):
            if city := case.city(name) if name in case.venues else None:
                here = (city.name, city.country) == (summit.city, summit.country)
            elif name in region_names():
                here = case.atlas.in_region(summit.country, name, summit.first).value in ("yes", "conditional")
            else:
                here = codes_of(name) == (summit.country,)
            if here:
                return n
        return None

    def place_days(self, case: Case) -> tuple[date, ...]:
        return ()

    def _pairs(self, case: Case) -> Iterator[tuple[str, str]]:
        """The meetings of which one may follow the other."""
        last = self.before(case)
        series = [name for name in case.select(self.meeting)
                  if case.sites(name) and not (last and name in case.past_meetings)]
        return ((a, b) for a, b in permutations(series, 2) if b not in case.past_meetings)

    def post(self, p: Posting) -> None:
        pairs = list(self._pairs(p.case))
        series = dict.fromkeys(name for pair in pairs for name in pair)
        hosted = {name: {here: host for site, here in p.at(name).items()
                         if (host := self.host(p.case, site)) is not None} for name in series}
        for a, b in pairs:
            wrong = [(here, [there for there, next_ in hosted[b].items() if not self._in_turn(host, next_)])
                     for here, host in hosted[a].items()]
            if not any(refused for _, refused in wrong):
                continue
            member, follows = p.member(a, b), [p.precedes(a, b)]
            for c in series:
                if c not in (a, b) and hosted[c]:
                    between = p.choice()
                    member.any_of(hosted[c], [between])
                    member.any_of([p.precedes(a, c)], [between])
                    member.any_of([p.precedes(c, b)], [between])
                    follows.append(~between)
            for here, refused in wrong:
                member.none_of(refused, [*follows, here])
        if found := self.before(p.case):
            self._post_first(p, found[1])

    def _post_first(self, p: Posting, last: Host) -> None:
        """The first of the series to come is in turn after a host on record."""
        series = [name for name in p.case.select(self.meeting) if p.case.sites(name)]
        hosted = {name: {here: host for site, here in p.at(name).items()
                         if (host := self.host(p.case, site)) is not None} for name in series}
        for name in (name for name in series if name in p.case.open_meetings):
            member, first = p.member(name), []
            for other in (other for other in series if other != name and hosted[other]
                          and other in p.case.open_meetings):
                earlier = p.choice()
                member.any_of(hosted[other], [earlier])
                member.any_of([p.precedes(other, name)], [earlier])
                first.append(~earlier)
            member.none_of([here for here, host in hosted[name].items() if not self._in_turn(last, host)], first)

    def _in_turn(self, host: Host, then: Host) -> bool:
        """Whether one host may follow another."""
        if self.hosts is None:
            return host != then
        assert isinstance(host, int)
        return then == (host + 1) % len(self.hosts.names)

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        series = []
        for name in case.select(self.meeting):
            if schedule.held(name):
                session = schedule.sessions[name]
                if (host := self.host(case, session.site)) is not None:
                    series.append((session, host))
                elif self.hosts is None:
                    tally.skip(f"{name} has no place that is known: passed over")
        series.sort(key=lambda one: extent(one[0])[0])      # of two that start together, the file's order stays
        if found := self.before(case):
            series = [one for one in series if not one[0].past]
        if found and series:
            (summit, last), (session, host) = found, series[0]
            tally.facts.append(_fact(summit))
            tally.test(self._in_turn(last, host), f"{session.meeting} at {_where(case, session)} is not in turn after "
                                                  f"{summit.city}, {on_day(summit.first)} ({summit.title})")
        for (before, last), (session, host) in pairwise(series):
            if not session.past:
                tally.test(self._in_turn(last, host), f"{session.meeting} at {_where(case, session)} is not in turn "
                                                      f"after {before.meeting} at {_where(case, before)}")
        return tally.verdict("no two of its meetings are held where hosts take turns")

    def sentence(self, case: Case) -> str:
        if self.hosts is not None:
            hosts = join(map(case.placed, self.hosts.names), last="then")
            text = f"Of {spoken(self.meeting)}, the hosts take turns: {hosts}"
        else:
            text = f"Of {spoken(self.meeting)}, none is held in the {self.by} where the one before it was"
        found = self.before(case)
        if not found:
            return f"{text}."
        return f"{text}; last was {found[0].city}, {on_day(found[0].first)}, on a record that may be incomplete."


def _fact(summit: Summit) -> Fact:
    """A summit on record as a fact about its host."""
    from ..atlas.facts import Fact

    return Fact(summit.country, f"hosted:{summit.city}", "yes", summit.first, summit.last,
                f"{summit.title}: {summit.source}; the record of summits may be incomplete")


def _where(case: Case, session: Session) -> str:
    return case.placed(session.site) if session.site else "no place"
