"""Random rules on airspaces and warrants."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from .rule_scenarios import Setting

Entry = dict[str, Any]
_DOUBTS = st.sampled_from(["allow", "refuse"])
_DAY = timedelta(days=1)


def _overflight(s: Setting) -> st.SearchStrategy[Entry]:
    hours = st.sampled_from(["", "T08:00", "T17:00+02:00"] if not s.daily else [""])
    about = st.builds(lambda day, hour: f"{day - _DAY}{hour}", s.day(), hours)
    permit = st.one_of(st.sampled_from(["DE", "Italy", "AT", "BG"]), st.fixed_dictionaries(
        {"of": st.sampled_from(["DE", "GR", "IT", "PL"]), "at": about},
        optional={"who": s.who(), "after": st.sampled_from(["24h", "2d"])}))
    return st.fixed_dictionaries({"who": s.who()}, optional={
        "meeting": s.meeting(), "aircraft": st.sampled_from(["RU", "RU", "RU", "BY", "PK", "UA"]),
        "permits": st.lists(permit, min_size=1, max_size=2), "refused": st.sampled_from(["TR", ["US", "QA"], "GB"]),
        "conditional": _DOUBTS})


def _warrant(s: Setting) -> st.SearchStrategy[Entry]:
    hosts = st.sampled_from(["CH", "AT", "GB", *s.venues])
    word = st.one_of(st.sampled_from(["CH", "Austria", *s.venues]),
                     st.fixed_dictionaries({"of": hosts}, optional={"from": s.day().map(str)}),
                     st.fixed_dictionaries({"of": hosts, "to": s.day().map(str)}),
                     st.builds(lambda of, *days: {"of": of, "from": str(min(days)), "to": str(max(days))},
                               hosts, s.day(), s.day()))
    return st.fixed_dictionaries({"who": s.who()}, optional={
        "meeting": s.meeting(), "issued": s.day().map(str), "conditional": _DOUBTS,
        "safe_conduct": st.lists(word, min_size=1, max_size=2)})


MAKERS: dict[str, Callable[[Setting], st.SearchStrategy[Entry]]] = {"overflight": _overflight, "warrant": _warrant}
