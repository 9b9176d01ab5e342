"""A front over two things as a picture in characters: one to the right, one upwards, less is better on both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_letters, digits

from .screen import Screen, clip, columns

HEIGHT = 12
MARKS = digits[1:] + ascii_letters
"""What points are drawn as: their numbers, then letters; beyond these all as `*`."""


def mark(n: int) -> str:
    """The sign of the n-th point, counted from 0."""
    return MARKS[n] if n < len(MARKS) else "*"


def picture(screen: Screen, points: Sequence[tuple[int, int]], names: tuple[str, str],
            ends: tuple[tuple[str, str], tuple[str, str]]) -> Iterator[str]:
    """The lines of the picture: best in the lower left corner.

    ``points`` are whole numbers, of which less is better; ``ends`` says the least and the most of each in words. Where
    points fall on one spot, the first is drawn.
    """
    wall, floor, corner = ("│", "─", "└") if screen.signs else ("|", "-", "+")
    low, high = ([pick(point[axis] for point in points) for axis in (0, 1)] for pick in (min, max))
    least, most = ends[1]
    margin = min(max(columns(least), columns(most)), screen.width // 3)
    width = min(screen.width - margin - 4, 64)
    height = min(HEIGHT, max(2, high[1] - low[1] + 1))
    cells = [[" "] * width for _ in range(height)]
    for n, (x, y) in reversed(list(enumerate(points))):
        column = _spot(x, low[0], high[0], width)
        cells[height - 1 - _spot(y, low[1], high[1], height)][column] = mark(n)
    yield f"  {clip(names[1], screen.width - 2)}"
    for row, line in enumerate(cells):
        label = most if row == 0 else least if row == height - 1 else ""
        yield f"  {clip(label, margin).rjust(margin)} {wall}{''.join(line)}".rstrip()
    yield f"  {' ' * margin} {corner}{floor * width}"
    left, right = ends[0]
    gap = width - columns(left) - columns(right)
    indent = " " * (margin + 4)
    if gap > 1:
        yield f"{indent}{left}{' ' * gap}{right}"
    else:
        yield f"{indent}{clip(f'{left} to {right}', width)}"
    yield f"{indent}{clip(names[0], width)}"


def _spot(value: int, low: int, high: int, cells: int) -> int:
    """Which of so many cells a value falls into; the ends fall into the first and the last."""
    return 0 if high == low else round((value - low) * (cells - 1) / (high - low))
