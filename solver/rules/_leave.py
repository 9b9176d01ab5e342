"""What a country grants: the entries of `permits:` and `safe_conduct:`, and countries as a rule names them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo

from ..case import Case
from ..clock import DAY, Length
from ..references import names_in
from ..scenario import Part, Sources
from ..values import Date, Day, Lasting, OneOrMore, OrShort, Who, Written, fault
from ._times import since, until

Doubt = Literal["allow", "refuse"]


def _country(value: Any) -> str:
    from ..atlas.countries import find_country
    from ..atlas.lookup import LookupFailed

    if not isinstance(value, str):
        raise fault("wrong-type", "expected a country")
    try:
        return find_country(value).code
    except LookupFailed as failed:
        near = " or ".join(failed.candidates)
        raise fault("no-such-country", str(failed).partition(";")[0], f"did you mean {near}?" if near else None) \
            from None


CountryName = Annotated[str, Written(_country,
    {"type": "string", "description": "a country: ISO code or name"})]


def _host(value: Any, info: ValidationInfo) -> str:
    names = names_in(info)
    return value if names and value in names.venues else _country(value)


class Permit(Part):
    """A clearance for flights over a country; with a moment, for flights about then."""

    of: Annotated[CountryName, Field(description="the country that grants it")]
    who: Annotated[Who, Field(description="for whose aircraft; without it, everybody's")] = ()
    at: Annotated[Date | None, Field(description="the departure it was granted for; without it, any")] = None
    before: Annotated[Lasting, Field(description="how much earlier it holds")] = Length(minutes=3 * 60)
    after: Annotated[Lasting, Field(description="how much later it holds")] = Length(days=3)
    source: Sources = ()
    note: str | None = None

    def span(self, case: Case) -> tuple[date | datetime, date | datetime] | None:
        """The first and last moment (on the daily grid: day) at which it holds; None for any."""
        if self.at is None:
            return None
        if case.clock.daily:
            day = self.at.date() if isinstance(self.at, datetime) else self.at
            return day - self.before.elapsed // DAY * DAY, day + self.after.elapsed // DAY * DAY
        first = since(case, self.at, case.zone) - self.before.elapsed
        return first, until(case, self.at, case.zone) + self.after.elapsed


class SafeConduct(Part):
    """A host's word that somebody who is sought will not be arrested."""

    of: Annotated[str, Written(_host, {"type": "string"}), Field(description="a country, or one venue")]
    since: Annotated[Day | None, Field(alias="from", description="the first day it holds")] = None
    to: Annotated[Day | None, Field(description="the last day it holds")] = None
    source: Sources = ()
    note: str | None = None

    def holds(self, day: date) -> bool:
        """Whether it holds on a day."""
        return (self.since is None or self.since <= day) and (self.to is None or day <= self.to)


Permits = Annotated[tuple[Annotated[Permit, OrShort("of")], ...], OneOrMore()]
SafeConducts = Annotated[tuple[Annotated[SafeConduct, OrShort("of")], ...], OneOrMore()]
CountryNames = Annotated[tuple[CountryName, ...], OneOrMore()]
