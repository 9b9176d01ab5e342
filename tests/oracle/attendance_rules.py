"""Random rules on who attends, and how, for random scenarios."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from .rule_scenarios import Setting

Entry = dict[str, Any]


def _quorum(s: Setting) -> st.SearchStrategy[Entry]:
    return st.fixed_dictionaries({"at_least": st.sampled_from([0, 1, 1, 2, "all"])}, optional={
        "who": s.who(), "meeting": s.meeting()})


def _deputy(s: Setting) -> st.SearchStrategy[Entry]:
    return st.permutations(s.people).flatmap(lambda people: st.fixed_dictionaries(
        {"who": st.just(people[0]), "deputy": st.sampled_from([people[1], list(people[1:3])])},
        optional={"meeting": s.meeting()}))


def _remote(s: Setting) -> st.SearchStrategy[Entry]:
    return st.fixed_dictionaries({"who": s.who()}, optional={"meeting": s.meeting()})


MAKERS: dict[str, Callable[[Setting], st.SearchStrategy[Entry]]] = {
    "quorum": _quorum, "deputy": _deputy, "remote": _remote}
