"""Random rules of hosts in turn, of mediators and parties, and of arrivals, for random scenarios."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from .rule_scenarios import Setting

Entry = dict[str, Any]


def _rotation(s: Setting) -> st.SearchStrategy[Entry]:
    some = st.lists(st.sampled_from(s.meetings), min_size=2, max_size=4, unique=True)
    hosts = st.lists(st.sampled_from([*s.venues, "CH", "TR", "US"]), min_size=2, max_size=3, unique=True)
    record = {"summits_of": st.sampled_from([["US", "RU"], ["RU", "UA"], ["US", "UA"], ["UA", "CH"]])}
    return st.one_of(
        st.fixed_dictionaries({"meeting": some, "by": st.just("venue")}),
        st.fixed_dictionaries({"meeting": some}, optional={"by": st.sampled_from(["country", "city"]), **record}),
        st.fixed_dictionaries({"meeting": some, "hosts": hosts}, optional=record))


def _shuttle(s: Setting) -> st.SearchStrategy[Entry]:
    return st.permutations(s.people).flatmap(lambda people: st.fixed_dictionaries(
        {"meeting": s.meeting(), "mediator": st.just(people[0]),
         "who": st.sampled_from([list(people[1:]), list(people[1:3])])}, optional={"proximity": st.just(True)}))


def _arrival_order(s: Setting) -> st.SearchStrategy[Entry]:
    lengths = st.sampled_from(["1d"] if s.daily else ["1h", "2h"])
    return st.fixed_dictionaries({"meeting": s.meeting(), "at_least": lengths, "order": st.permutations(s.people).map(
        lambda people: [people[:2], people[2]] if len(people) > 3 else list(people))})


MAKERS: dict[str, Callable[[Setting], st.SearchStrategy[Entry]]] = {
    "rotation": _rotation, "shuttle": _shuttle, "arrival_order": _arrival_order}
