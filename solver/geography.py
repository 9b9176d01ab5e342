"""The geography of a scenario: its venues, and which city, country and facts each of them, or a name, stands for.

Everything is looked up once, when first asked for: a scenario that names no city never opens the atlas.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from .scenario import Scenario, Venue
from .values import Places

if TYPE_CHECKING:
    from .atlas.facts import Atlas, Fact
    from .atlas.places import City


class Site(NamedTuple):
    """Where a meeting can take place: a venue and, where its rooms have names, one of them."""

    venue: str
    room: str | None = None

    def __str__(self) -> str:
        return f"{self.venue}/{self.room}" if self.room else self.venue


class Geography:
    """The places of one scenario, as of its first day."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._meanings: dict[tuple[str, City], bool] = {}

    # --- venues and cities ---------------------------------------------------------------------------------------
    @cached_property
    def venues(self) -> dict[str, Venue]:
        """The venues of the file, and the cities that meetings and diaries name without a venue."""
        venues = dict(self.scenario.venues)
        for meeting in self.scenario.meetings.values():
            if isinstance(meeting.at, Places) and not meeting.at.others:
                for name in meeting.at.names:
                    if name.partition("/")[0] not in venues and self._area(name) is None:
                        venues[name] = Venue(city=name)
        for principal in self.scenario.principals.values():
            for away in principal.away:
                if away.at and away.at not in venues:  # always a city: Singapore, not the country
                    venues[away.at] = Venue(city=away.at)
        return venues

    def city(self, venue: str) -> City | None:
        """The city of a venue as the atlas knows it; None for a venue without one."""
        return self._cities[venue]

    @cached_property
    def _cities(self) -> dict[str, City | None]:
        cities: dict[str, City | None] = {}
        for name, venue in self.venues.items():
            known = self._city(venue.city, venue.country) if venue.city and not _complete(venue) else None
            cities[name] = known
            if venue.coordinates:
                from .atlas.places import City

                country = code_of(venue.country) if venue.country else known.country if known else ""
                zone = venue.zone or (known.zone if known else self.scenario.calendar.zone)
                cities[name] = City(venue.city or name, country, zone, *venue.coordinates)
        return cities

    def is_city(self, name: str, city: City) -> bool:
        """Whether a name means a city (Kiev is Kyiv)."""
        known = self._meanings.get((name, city))
        if known is None:
            known = self._meanings[name, city] = name.casefold() == city.name.casefold() or self._means_city(name, city)
        return known

    def _means_city(self, name: str, city: City) -> bool:
        from .atlas.lookup import LookupFailed

        try:
            return self._city(name, city.country) == city
        except LookupFailed:
            return False

    def _city(self, name: str, country: str | None) -> City:
        from .atlas.places import city_on, find_city

        return city_on(find_city(name, country), self.scenario.calendar.today)

    def country(self, venue: str) -> str | None:
        """The country (alpha-2) of a venue as the calendar begins, None when unknown."""
        if (city := self.city(venue)) and city.country:
            return city.country
        given = self.venues[venue].country
        return code_of(given) if given is not None else None

    # --- areas and facts -----------------------------------------------------------------------------------------
    def is_among(self, site: Site, places: Places, on: date | None = None) -> bool:
        """Whether a site is one of some places: by venue, room, country or region (as of a day, default today)."""
        return places.others != any(self._is_at(site, name, on or self.scenario.calendar.today)
                                    for name in places.names)

    def _is_at(self, site: Site, name: str, on: date) -> bool:
        if name in (site.venue, str(site)):
            return True
        if name.partition("/")[0] in self.scenario.venues or (area := self._area(name)) is None:
            return False
        country = self.country(site.venue)
        if country is None or area[0] == "country":
            return country == area[1]
        return self.atlas.in_region(country, area[1], on).value in ("yes", "conditional")

    def facts_on(self, site: Site, places: Places, on: date | None = None) -> Iterator[Fact]:
        """The facts that `is_among` leans on: whether the site's country lies in each region that is named."""
        country = self.country(site.venue)
        for name in places.names:
            if country is None or name.partition("/")[0] in self.venues:
                continue
            if (area := self._area(name)) and area[0] == "region":
                yield self.atlas.in_region(country, area[1], on or self.scenario.calendar.today)

    def _area(self, name: str) -> tuple[str, str] | None:
        """('region', name) or ('country', code) for a name that is one of these."""
        from .atlas.countries import codes_of
        from .atlas.regions import region_names

        if name in region_names():
            return "region", name
        codes = codes_of(name)
        return ("country", codes[0]) if len(codes) == 1 else None

    @cached_property
    def atlas(self) -> Atlas:
        """The facts about countries, the scenario's own first."""
        from .atlas.facts import Override, atlas_of

        return atlas_of(tuple(
            Override(name, code_of(fact.place), fact.fact, fact.is_, fact.since, fact.to, fact.source or "")
            for name, fact in self.scenario.facts.items()))

    # --- as sentences name them ----------------------------------------------------------------------------------
    def placed(self, place: Site | str) -> str:
        """A place as sentences name it: a venue by its name, or by its city where no other lies there; a country."""
        venue, slash, room = str(place).partition("/")
        named = self._placed.get(venue) or (self.land(venue) if venue.isupper() else venue)
        return f"{named}{slash}{room}"

    def land(self, country: str) -> str:
        """A country (alpha-2) as sentences name it, on the calendar's first day; any other text as it is."""
        from .atlas.predecessors import spoken

        return spoken(country, self.scenario.calendar.today)

    @cached_property
    def _placed(self) -> dict[str, str]:
        towns = [known.city.partition(",")[0] if known.city else None for known in self.venues.values()]
        return {name: known.name or (town if town and towns.count(town) == 1 else name)
                for (name, known), town in zip(self.venues.items(), towns, strict=True)}


def _complete(venue: Venue) -> bool:
    """Whether the file itself says all that the atlas would."""
    return bool(venue.zone and venue.country and venue.coordinates)


def code_of(country: str) -> str:
    """The code (alpha-2) of a country that the file names. Raises LookupFailed."""
    from .atlas.countries import find_country

    return find_country(country).code
