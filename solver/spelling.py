"""What somebody may have meant to write: the names that a word resembles."""

from __future__ import annotations

from collections.abc import Iterable


def resembled(word: str, names: Iterable[str], most: int = 1) -> list[str]:
    """Return the names that a few slips of the pen make of a word: those with the fewest slips, `most` at most.

    One slip in a word of six letters, two in one of ten, three in a longer one: Suhl is no misspelt Saul.
    """
    import difflib  # only a slip of the pen pays for it

    count = {name: slips(word, name) for name in difflib.get_close_matches(word, names, n=4 * most, cutoff=0.6)}
    allowed = min([1 if len(word) <= 6 else 2 if len(word) <= 10 else 3, *count.values()])
    return [name for name, number in count.items() if number <= allowed][:most]


def slips(a: str, b: str) -> int:
    """Return how many letters are wrong, missing, too many, or swapped with the next (Damerau and Levenshtein)."""
    rows = [list(range(len(b) + 1))]
    for i, letter in enumerate(a, start=1):
        row, above = [i], rows[-1]
        for j, other in enumerate(b, start=1):
            best = min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
