"""A simple table: columns as wide as they need, the flexible ones wrapped when the screen is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .screen import Screen, columns, pad, wrap

GAP = "  "


def table(screen: Screen, head: Sequence[str], rows: Sequence[Sequence[str]], flexible: Sequence[int],
          indent: str = "  ") -> Iterator[str]:
    """The lines of a table. ``flexible`` columns are wrapped first; on very narrow screens, all but the first."""
    widths = [max(columns(row[n]) for row in (head, *rows)) for n in range(len(head))]
    room = screen.width - columns(indent) - len(GAP) * (len(head) - 1)
    for narrowing, least in ((flexible, 12), (range(1, len(head)), 6)):
        while sum(widths) > room and widths[widest := max(narrowing, key=lambda n: widths[n])] > least:
            widths[widest] -= 1
    heading = GAP.join(pad(title, width) for title, width in zip(head, widths, strict=True)).rstrip()
    yield indent + screen.style(heading, "faint")
    for row in rows:
        cells = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for n in range(max(map(len, cells))):
            parts = [pad(cell[n] if n < len(cell) else "", width) for cell, width in zip(cells, widths, strict=True)]
            yield (indent + GAP.join(parts)).rstrip()
