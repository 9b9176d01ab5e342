"""Points of a list: no firmer than the sentence that leads to them, "It therefore proposes the following steps:"."""

from __future__ import annotations

import re

from .degrees import Firmness
from .hedges import Hedge

_LEADS = re.compile(
    r"\b(?P<asked>propos\w*|suggest\w*|recommend\w*|urg(?:e|es|ed|ing)|appeal\w*|call(?:s|ed|ing)? (?:for|on|upon)|"
    r"request\w*|encourag\w*|demand\w*)\b[^.?!]*:\s*$",
    re.I,
)
_POINT = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-•*–—])\s")


class Listed:
    """Reads sentence after sentence; remembers what leads to a list."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._firm: Firmness | None = None

    def hedges(self, start: int, end: int) -> list[Hedge]:
        """The hedge that a sentence is under as a point, or part of a point, of a list."""
        before = self.text[max(0, start - 12) : start].rstrip(" \t")
        opens = not before or before.endswith("\n")
        if opens and not _POINT.match(self.text, start, end):
            self._firm = None
        if _LEADS.search(self.text, start, end):
            self._firm = "proposed"
            return []
        return [(start, end, self._firm)] if self._firm else []
