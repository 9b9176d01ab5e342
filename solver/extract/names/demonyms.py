"""The words for what is of a state, and which state each means: "Chadian", "Chadians"."""

from __future__ import annotations

import re
from functools import cache

from ..tables import rows
from .gazetteer import phrase

NOT_OF_A_REGION = "".join(rf"(?<!{part})" for part in ("Latin ", "South ", "Central ", "North ", "Ibero-", "Inter-"))
"""Before a demonym: Latin Americans are no Americans."""


@cache
def demonyms() -> dict[str, str]:
    """The country of each demonym."""
    found = {phrase(name): row["country"] for row in rows("demonyms") for name in row["demonyms"].split("|") if name}
    return found | {"american": "US"}


@cache
def demonym_pattern() -> str:
    """A group that matches any demonym, the longest first."""
    names = {name for row in rows("demonyms") for name in row["demonyms"].split("|") if name}
    return "(?:" + "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True)) + ")"
