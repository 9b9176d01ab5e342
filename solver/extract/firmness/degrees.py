"""The degrees of firmness, and which of several is the least."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

Firmness = Literal["decided", "proposed", "possible", "rejected", "past"]

_SURE = {"rejected": 0, "possible": 1, "proposed": 2, "decided": 3, "past": 4}


def weakest(firmness: Iterable[Firmness]) -> Firmness | None:
    """The least firm of some; a refusal counts as the least."""
    return min(firmness, key=_SURE.__getitem__, default=None)
