"""Region: meetings are held in a named set of places."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from ..case import Case
from ..geography import Site
from ..values import Meetings, PlaceSet
from ._places import Answer, _PlaceRule, among
from .base import spoken


class Region(_PlaceRule):
    """A meeting is held in a region, a country, or a list of places; `{not: …}` is anywhere else.

    Choose what "in Europe" means: `europe-un` (geography), `europe-coe` (Council of Europe) or `eu`. Membership is
    asked as of the day on which the meeting starts. Venues whose country is not known, meetings by video and places yet
    to be determined are not tested, and the answer says so. "In Europe" was a proposal: that is a soft rule, which
    costs the weight once for each meeting held elsewhere.
    """

    meeting: Annotated[Meetings, Field(description="which meetings")]
    at: Annotated[PlaceSet, Field(description="a region, countries, venues; or {not: …}")]

    unit: ClassVar[str] = "once for each meeting held elsewhere"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-19, until: 2025-08-29, grid: 1d}
principals: {a: {}, b: {}}
venues: {geneva: {city: Geneva}, riyadh: {city: Riyadh}}
meetings:
  bilateral: {who: [a, b], lasts: 1d}
rules:
  in-europe: {rule: region, meeting: bilateral, at: europe-coe}
"""

    @property
    def open_list(self) -> str | None:
        return None if self.at.others else "at"

    def meetings(self, case: Case) -> tuple[str, ...]:
        return case.select(self.meeting)

    def allows(self, case: Case, site: Site, day: date) -> Answer:
        return among(case, site, self.at, day)

    def sentence(self, case: Case) -> str:
        places = ", ".join(map(case.placed, self.at.names))
        where = f"{'outside' if self.at.others else 'in'} {places}"
        return f"{spoken(self.meeting, 'is', 'are')} held {where}."
