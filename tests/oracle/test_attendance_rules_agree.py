"""The engine against the judge, on scenarios whose rules leave it open who attends, and how."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from solver.engine import count
from tests.drawing import expensive

from .attendance_rules import MAKERS
from .reading import read
from .scenarios import documents
from .test_engine_agrees import disagreements, judged

WITH = ("precedence", "availability", "body_clock", "exclusion", "capacity", "rest", "time_abroad", "warrant",
        "overflight", "consent", "shuttle", "arrival_order", "media_slot", "observance")
"""The kinds to which it matters who is there; beside each the seats are drawn freely."""


@pytest.mark.parametrize("kind", MAKERS)
@expensive(20)
@given(st.data())
def test_verdict_values_and_schedule(kind: str, data: st.DataObject) -> None:
    document = data.draw(documents(size=120, only=(kind,)))
    assert disagreements(judged(document, 5_000), read(document)) == []


@pytest.mark.parametrize("kind", WITH)
@expensive(10)
@given(st.data())
def test_beside_rules_on_those_who_are_there(kind: str, data: st.DataObject) -> None:
    document = data.draw(documents(size=120, only=(kind, *MAKERS)))
    assert disagreements(judged(document, 5_000), read(document)) == []


@expensive(30)
@given(documents(size=120, only=tuple(MAKERS)), st.sampled_from(["dates", "venues"]))
def test_count(document: dict[str, object], over: str) -> None:
    oracle = judged(document, 5_000)
    assume(oracle.count(over) <= 150)
    counted = count(read(document), over=over)  # type: ignore[arg-type]
    assert counted.exact
    assert counted.count == oracle.count(over)
