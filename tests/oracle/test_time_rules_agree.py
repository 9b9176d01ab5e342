"""The engine against the judge, on scenarios whose rules are those of distances, rest and observance alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import expensive

from .reading import read
from .scenarios import documents
from .test_engine_agrees import disagreements, judged
from .time_rules import MAKERS


@pytest.mark.parametrize("kind", MAKERS)
@expensive(25)
@given(st.data())
def test_verdict_values_and_schedule(kind: str, data: st.DataObject) -> None:
    document = data.draw(documents(size=1500, only=(kind,)))
    assert disagreements(judged(document, 5_000), read(document)) == []
