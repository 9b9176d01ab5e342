"""Remote: who may join by video."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from ..attendance import Option
from ..case import Case
from ..schedule import Schedule, Verdict
from ..values import EVERYONE, Meetings, Selector, Who, join
from .base import Posting, Rule, Tally, spoken


class Remote(Rule):
    """Some people may join some meetings by video, if somebody is there in person.

    Whoever joins by video is in no other meeting, keeps to the hours of diary and body clock, and counts as attending;
    but does not travel, takes no room, and crosses nobody's path at the venue. The goal `attendance`, the last one
    unless placed elsewhere, has people come in person where the other goals allow. A meeting that is by video as a
    whole, like the calls of 13 August 2025, says `at: remote` and needs no such rule. The rule permits; it never
    forces. Soft, each person at each meeting who joins by video costs the weight.
    """

    who: Annotated[Who, Field(description="who may join by video")]
    meeting: Annotated[Meetings, Field(description="which meetings")] = (Selector(),)

    unit: ClassVar[str] = "once for each person at each meeting who joins by video, and each meeting with nobody there"
    example: ClassVar[str] = """\
summit: 1
calendar: {today: 2025-08-13, until: 2025-08-13, grid: 30min, zone: Europe/Berlin, hours: 09:00-20:00}
principals:
  merz: {name: Friedrich Merz, home: Berlin}
  zelensky: {name: Volodymyr Zelensky, home: Kyiv}
  trump: {name: Donald Trump, home: Washington}
venues: {chancellery: {city: Berlin}}
meetings:
  call: {who: all, lasts: 1h, at: chancellery}
rules:
  screens: {rule: remote, who: [trump, zelensky], meeting: call}
"""

    def options(self, case: Case) -> Iterator[Option]:
        if not self.ignored:
            yield from (Option(name, person, "video") for name in self._meetings(case)
                        for person in case.people(self.who))

    def _meetings(self, case: Case) -> Iterator[str]:
        return (name for name in case.select(self.meeting) if name not in case.past_meetings and case.sites(name))

    def post(self, p: Posting) -> None:
        for name in self._meetings(p.case):
            candidates = p.case.candidates(name)
            who = [person for person in p.case.people(self.who) if person in candidates]
            if who:
                p.member(name).any_of([p.in_person(name, person) for person in candidates])
            for person in who if self.soft is not None else ():
                p.member(name).none_of([p.by_video(name, person)])

    def check(self, case: Case, schedule: Schedule) -> Verdict:
        tally = Tally()
        for name in self._meetings(case):
            who = [person for person in case.people(self.who) if person in case.candidates(name)]
            if schedule.held(name) and who:
                session = schedule.sessions[name]
                tally.test(bool(session.present), f"nobody is there in person at {name}")
                for person in who if self.soft is not None else ():
                    tally.test(person not in session.video, f"{case.called(person)} joins {name} by video")
        return tally.verdict("none of its meetings is held")

    def sentence(self, case: Case) -> str:
        people = "everyone" if EVERYONE in self.who else join(
            (case.called(person) for person in case.people(self.who)), "and")
        return f"{people[0].upper()}{people[1:]} may join {spoken(self.meeting)} by video."
