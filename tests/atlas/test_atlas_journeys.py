"""Journeys: known distances, and the design's formula."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.atlas import block_minutes, find_city, great_circle_km


@pytest.mark.parametrize(
    ("start", "end", "km"),
    [
        ("Moscow", "Istanbul", 1709),
        ("Geneva", "Istanbul", 1900),
        ("Paris", "New York", 5837),
        ("Sydney", "Santiago", 11340),
    ],
)
def test_known_distances(start: str, end: str, km: float) -> None:
    a, b = find_city(start), find_city(end)
    assert great_circle_km(a, b) == pytest.approx(km, rel=0.02)
    assert great_circle_km(a, b) == pytest.approx(great_circle_km(b, a))
    assert great_circle_km(a, a) == 0


@pytest.mark.parametrize(("km", "minutes"), [(0, 30), (850, 90), (850.1, 91), (425, 60), (1709, 151)])
def test_block_time(km: float, minutes: int) -> None:
    assert block_minutes(km) == minutes


@given(st.floats(0, 20_100), st.floats(0, 20_100))
def test_block_time_never_shrinks_with_distance(a: float, b: float) -> None:
    assert block_minutes(min(a, b)) <= block_minutes(max(a, b))


@pytest.mark.parametrize("km", [-1, math.nan, math.inf])
def test_impossible_distances(km: float) -> None:
    with pytest.raises(ValueError, match="distance"):
        block_minutes(km)
