"""The day that a text gives for itself in its first lines."""

from __future__ import annotations

import re
from datetime import date

from .times.times import find_times


def dateline(text: str) -> date | None:
    """The day a text gives for itself in its first lines, with its year: "GENEVA, 3 May 2031 - "."""
    for line in text[:600].split("\n")[:4]:
        head = re.match(
            r"\s*(?:[A-Z][A-Z .,'’/()-]{2,60}[,:]?\s*\(?|(?:Published|Date|Updated|Released)(?: on)?:?\s*|"
            r"(?:\w+day,?\s+)?(?=\w+ \d|\d))",
            line,
        )
        if head is None:
            continue
        times = [
            one for one in find_times(line, 0, min(len(line), 120), None) if one.named and one.earliest is not None
        ]
        if times and times[0].earliest is not None and times[0].earliest.known and times[0].start <= head.end() + 3:
            rest = line[times[0].end :].strip()
            if not rest or re.match(r"[\s)(A-Z]*[-–—:)]", rest):
                return times[0].earliest.on
    return None
