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
    for number, row in enumerate((head, *rows)):
        cells = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for n in range(max(map(len, cells))):
            parts = [pad(cell[n] if n < len(cell) else "", width) for cell, width in zip(cells, widths, strict=True)]
            line = GAP.join(parts).rstrip()
            yield (indent + (line if number else screen.style(line, "faint"))).rstrip()
