"""Random rules of every kind, hard and soft, for random scenarios."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from solver.rules import kinds

from . import airspace_rules, attendance_rules, movement_rules, time_rules

Entry = dict[str, Any]
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Setting:
    """What rules can speak of. Meetings are in the order in which precedences put them.

    ``whole_days``: the calendar is long enough for meetings that take them.
    """

    today: date
    until: date
    daily: bool
    grid: int
    whole_days: bool
    people: tuple[str, ...]
    meetings: tuple[str, ...]
    venues: tuple[str, ...]

    def day(self) -> st.SearchStrategy[date]:
        """A day of the calendar."""
        return st.dates(self.today, self.until)

    def meeting(self) -> st.SearchStrategy[Any]:
        """One meeting, a class, several or all."""
        return st.one_of(st.sampled_from(self.meetings), st.sampled_from([{"format": "duo"}, "all"]),
                         st.sampled_from(self.people).map(lambda person: {"with": person}),
                         st.lists(st.sampled_from(self.meetings), min_size=1, max_size=3, unique=True))

    def who(self) -> st.SearchStrategy[Any]:
        """One person, several or all."""
        return st.one_of(st.sampled_from(self.people), st.just("all"),
                         st.lists(st.sampled_from(self.people), min_size=1, max_size=2, unique=True))

    def length(self) -> st.SearchStrategy[str]:
        """A stretch of days or of hours."""
        lengths = ["1d", "2d", "3d", "1w", "12h", "30h"] if self.daily else ["2h", "5h", "24h", "1d", "2d"]
        return st.sampled_from(lengths)

    def anchor(self) -> st.SearchStrategy[str]:
        """What can be counted from."""
        return st.one_of(st.just("today"), st.sampled_from(self.meetings),
                         st.integers(-3, 2).map(lambda n: str(self.today + n * ONE_DAY)))


def _precedence(s: Setting) -> st.SearchStrategy[Entry]:
    gaps = st.one_of(st.fixed_dictionaries({}, optional={"at_least": s.length(), "free_days": st.integers(0, 2)}),
                     st.fixed_dictionaries({"at_most": s.length()}))
    stages = st.lists(st.sampled_from(range(len(s.meetings))), min_size=2, max_size=3, unique=True).map(
        lambda order: {"order": [s.meetings[n] for n in sorted(order)]})
    last = s.meetings[-1]
    classes = st.just({"first": [m for m in s.meetings if m != last], "then": last})
    return st.builds(lambda a, b: {**a, **b}, st.one_of(stages, stages, classes), gaps)


def _window(s: Setting) -> st.SearchStrategy[Entry]:
    day = s.day().map(str)
    moment = st.one_of(day, st.builds(lambda d, h: f"{d}T{h:02d}:00", s.day(), st.integers(5, 20)),
                       st.builds(lambda d, h: f"{d}T{h:02d}:30+02:00", s.day(), st.integers(5, 20)))
    bound = day if s.daily else st.one_of(moment, st.integers(5, 20).map(lambda h: f"{h:02d}:00"))
    return st.one_of(
        st.fixed_dictionaries({"earliest": bound}), st.fixed_dictionaries({"latest": bound}),
        st.fixed_dictionaries({"day": day}),
        st.fixed_dictionaries({"start": day if s.daily else moment.filter(lambda text: "T" in text)}),
        st.fixed_dictionaries({"within": s.length(), "of": s.anchor()}),
        st.just({"earliest": "10:00", "latest": "16:00"}),
    ).flatmap(lambda bounds: s.meeting().map(lambda m: {"meeting": m, **bounds})).filter(_counts_from_another)


def _lead_time(s: Setting) -> st.SearchStrategy[Entry]:
    return st.fixed_dictionaries({"meeting": s.meeting(), "at_least": s.length(), "of": s.anchor()}).filter(
        _counts_from_another)


def _counts_from_another(entry: Entry) -> bool:
    """A meeting that is named never counts from itself; a class may hold the one it counts from."""
    named = entry["meeting"] if isinstance(entry["meeting"], list) else [entry["meeting"]]
    return entry.get("of") not in named


def _blackout(s: Setting) -> st.SearchStrategy[Entry]:
    days = st.lists(s.day().map(str), min_size=1, max_size=2, unique=True)
    return st.fixed_dictionaries({"day": days}, optional={"meeting": s.meeting(), "at": _places(s)})


def _availability(s: Setting) -> st.SearchStrategy[Entry]:
    spans = st.builds(lambda a, n: {"from": str(a), "to": str(a + n * ONE_DAY)}, s.day(), st.integers(0, 1))
    if not s.daily:
        spans = st.one_of(spans, st.builds(lambda a, h, n: {"from": f"{a}T{h:02d}:00", "to": f"{a}T{h + n:02d}:00"},
                                           s.day(), st.integers(5, 18), st.integers(1, 5)))
    return st.fixed_dictionaries({"who": s.who(), "away": st.lists(spans, min_size=1, max_size=2)},
                                 optional={"meeting": s.meeting()})


def _consent(s: Setting) -> st.SearchStrategy[Entry]:
    what = st.one_of(_places(s).map(lambda places: {"at": places}), st.just({"accepts": False}))
    theirs = st.fixed_dictionaries({"who": s.who()}, optional={"meeting": s.meeting()})
    return st.builds(lambda a, b: {**a, **b}, theirs, what)


def _neutrality(s: Setting) -> st.SearchStrategy[Entry]:
    countries = st.lists(st.sampled_from(["CH", "TR", "AT", "QA"]), min_size=1, max_size=2, unique=True)
    tests = st.lists(st.sampled_from(["not-party", "not-allied", "traditional", "no-sanctions"]), min_size=1,
                     max_size=2, unique=True)
    required: dict[str, st.SearchStrategy[Any]] = {"meeting": s.meeting(), "who": s.who()}
    optional: dict[str, st.SearchStrategy[Any]] = {"tests": tests, "unknown": st.just("refuse")}
    return st.one_of(*(st.fixed_dictionaries(required | listed, optional=optional)
                       for listed in ({"such_as": countries}, {"among": countries}, {})))


def _places(s: Setting) -> st.SearchStrategy[Any]:
    one = st.sampled_from([*s.venues, "europe-coe", "eu", "asia-un", "CH", "Türkiye"])
    some = st.lists(one, min_size=1, max_size=2, unique=True)
    return st.one_of(one, some, some.map(lambda places: {"not": places}))


def _region(s: Setting) -> st.SearchStrategy[Entry]:
    return st.fixed_dictionaries({"meeting": s.meeting(), "at": _places(s)})


def _alternatives(s: Setting) -> st.SearchStrategy[Entry]:
    some = st.lists(st.sampled_from(s.meetings), min_size=2, max_size=3, unique=True)
    number = st.sampled_from([1, 2, {"least": 1}, {"most": 1}, {"most": 2}])
    return st.fixed_dictionaries({"meeting": some}, optional={"choose": number})


def _condition(s: Setting) -> st.SearchStrategy[Entry]:
    return st.lists(st.sampled_from(range(len(s.meetings))), min_size=2, max_size=2, unique=True).map(
        lambda two: {"meeting": s.meetings[max(two)], "requires": s.meetings[min(two)]})


def _exclusion(s: Setting) -> st.SearchStrategy[Entry]:
    return st.lists(st.sampled_from(s.people), min_size=2, max_size=2, unique=True).flatmap(
        lambda two: st.fixed_dictionaries({"who": st.just(two[0]), "not_with": st.just(two[1])}, optional={
            "meeting": s.meeting(), "scope": st.sampled_from(["meeting", "day", "day"])}))


def _capacity(s: Setting) -> st.SearchStrategy[Entry]:
    places = st.sampled_from([*s.venues, "CH", "europe-coe"])
    more = {"size": st.integers(0, 2), "advance": st.sampled_from(["1d", "2d"])}
    return st.one_of(st.fixed_dictionaries({"at": places, "rooms": st.integers(0, 2)}, optional=more),
                     *(st.fixed_dictionaries({"at": places, key: values}) for key, values in more.items()))


def _body_clock(s: Setting) -> st.SearchStrategy[Entry]:
    return st.fixed_dictionaries(
        {"hours": st.sampled_from(["08:00-18:00", "22:00-10:00", ["09:00-12:00", "14:00-22:30"], "06:30-23:00"])},
        optional={"who": s.who(), "meeting": s.meeting(), "zone": st.sampled_from(["home", "venue"])})


MAKERS: dict[str, Callable[[Setting], st.SearchStrategy[Entry]]] = {
    "precedence": _precedence, "window": _window, "lead_time": _lead_time, "availability": _availability,
    "consent": _consent, "neutrality": _neutrality, "region": _region, "alternatives": _alternatives,
    "condition": _condition, "exclusion": _exclusion, "capacity": _capacity, "body_clock": _body_clock,
    "blackout": _blackout, **time_rules.MAKERS, **movement_rules.MAKERS,
    **airspace_rules.MAKERS, **attendance_rules.MAKERS}
OFTEN_HARD = ("precedence", "condition")
"""Hard rules of these kinds need no weight; the others are soft half of the time, so that not all is impossible."""


@st.composite
def rules(draw: st.DrawFn, setting: Setting, only: Sequence[str] = ()) -> dict[str, Entry]:
    """Up to four rules, precedence the likeliest; with ``only``, one at least and of these kinds alone.

    Who attends multiplies the plans to judge: kinds that leave it open are drawn when ``only`` names them.
    """
    known = only or ["precedence", *sorted((set(MAKERS) & set(kinds())) - set(attendance_rules.MAKERS))]
    found: dict[str, Entry] = {}
    for n in range(draw(st.integers(1, 3) if only else st.integers(0, 4))):
        kind = draw(st.sampled_from(known))
        entry = {"rule": kind, **draw(MAKERS[kind](setting))}
        if draw(st.integers(0, 9)) < (3 if kind in OFTEN_HARD else 6):
            entry["soft"] = draw(st.sampled_from([1, 2, 3, 0.5, 2.25]))
        found[f"{kind.replace('_', '-')}-{n}"] = entry
    return found
