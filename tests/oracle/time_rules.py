"""Random rules of distances, rest and observance, for random scenarios."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from .rule_scenarios import Setting

Entry = dict[str, Any]


def _gap(s: Setting) -> st.SearchStrategy[Entry]:
    some = st.lists(st.sampled_from(s.meetings), min_size=2, max_size=3, unique=True)
    which = st.one_of(some.map(lambda names: {"order": names}), some.map(lambda names: {"meeting": names}),
                      st.just({"meeting": "all"}), st.just({"first": {"format": "duo"}, "then": {"format": "trio"}}))
    short, long = (["12h", "1d"], ["2d", "3d"]) if s.daily else (["1h", "4h"], ["5h", "24h", "1d"])
    least = st.sampled_from(short).map(lambda length: {"at_least": length})
    most = st.sampled_from(long).map(lambda length: {"at_most": length})
    return st.builds(lambda *parts: {key: value for part in parts for key, value in part.items()},
                     which, st.one_of(least, most, st.builds(lambda a, b: a | b, least, most)))


def _precondition(s: Setting) -> st.SearchStrategy[Entry]:
    return st.fixed_dictionaries({"meeting": s.meeting(), "event": st.sampled_from(["vote", "truce", ["vote", "truce"],
                                                                                    "unset"])},
                                 optional={"at_least": s.length()})


def _ladder(s: Setting) -> st.SearchStrategy[Entry]:
    named = st.one_of(st.sampled_from(s.meetings), st.just("all"),
                      st.lists(st.sampled_from(s.meetings), min_size=2, max_size=2, unique=True))
    rung = named.map(lambda which: {"meeting": which})
    return st.fixed_dictionaries({"rungs": st.lists(rung, min_size=2, max_size=3)},
                                 optional={"at_least": s.length()})


def _rest(s: Setting) -> st.SearchStrategy[Entry]:
    arrival = st.one_of(
        st.fixed_dictionaries({"at_least": s.length()}, optional={"zones": st.integers(0, 4)}),
        st.fixed_dictionaries({"each_zone": st.sampled_from(["1h", "2h"])}, optional={"at_least": s.length()}))
    parts = st.one_of(arrival, arrival, st.builds(lambda length: {"between": length}, s.length()),
                      st.builds(lambda number: {"a_day": number}, st.integers(1, 2)))
    return st.builds(lambda a, b: {**a, **b}, parts, st.fixed_dictionaries(
        {}, optional={"who": s.who(), "meeting": s.meeting()}))


def _media_slot(s: Setting) -> st.SearchStrategy[Entry]:
    hours = st.sampled_from(["10:00-13:00", "20:30-01:00", ["11:15-12:00", "14:00-18:00"]])
    slot = st.fixed_dictionaries(
        {"meeting": s.meeting(), "hours": hours},
        optional={"at_most": st.sampled_from(["1h", "3h"]), "zone": st.sampled_from(["UTC", "Asia/Kolkata"])})
    takes = st.one_of(st.just({}), st.just({"lasts": "1h"}), s.who().map(
        lambda who: {"lasts": "1h", "held": "separate", "who": who}))
    return st.builds(lambda a, b: {**a, **b}, slot, takes)


def _observance(s: Setting) -> st.SearchStrategy[Entry]:
    """The calendars begin about a national day in Ukraine and India, two in Türkiye, and All Saints' Day."""
    whose = st.lists(st.sampled_from(["host", "attendees", "AT", "Türkiye", "US"]), min_size=1, max_size=2, unique=True)
    spans = st.lists(s.day().map(lambda day: {"from": str(day)}), min_size=1, max_size=2)
    what = st.one_of(
        whose.map(lambda names: {"holidays": names}),
        st.sampled_from(["sat", "tue", ["sat", "sun"]]).map(lambda days: {"weekly": days}),
        spans.map(lambda days: {"day": days}))
    return st.builds(lambda a, b: {**a, **b}, what, st.fixed_dictionaries(
        {}, optional={"who": s.who(), "meeting": s.meeting(), "sundown": st.sampled_from(["18:00", "15:30"])}))


def _time_abroad(s: Setting) -> st.SearchStrategy[Entry]:
    lengths = ["1d", "2d", "3d"] if s.daily else ["5h", "12h", "1d", "30h"]
    return st.fixed_dictionaries({"at_most": st.sampled_from(lengths)}, optional={
        "who": s.who(), "meeting": s.meeting()})


MAKERS: dict[str, Callable[[Setting], st.SearchStrategy[Entry]]] = {
    "gap": _gap, "precondition": _precondition, "ladder": _ladder, "rest": _rest, "media_slot": _media_slot,
    "observance": _observance, "time_abroad": _time_abroad}
