"""What is handed on, and what is read: exports of 300 meetings after solving, and articles after start."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from .generate import as_yaml, week
from .processes import SUMMIT, Line, seconds

ARTICLE = """The ministers of Austria and Norway will meet in Vienna on 9 March, the Austrian foreign ministry said on \
Monday. They want at least ten days between that meeting and a summit of both presidents, which could take place in \
Geneva by the end of April, a diplomat said.

The museum opened its doors to the public again after two years of works. Visitors praised the light of the new rooms \
and the garden behind them, where children played until the evening under old trees.

"""


def exports() -> Iterator[Line]:
    """Each kind of file that 300 meetings are handed on as, from a saved answer, whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        scenario, answer = Path(folder, "week.yaml"), Path(folder, "answer.json")
        scenario.write_text(as_yaml(week(1)))
        seconds([*SUMMIT, "solve", str(scenario), "--save", str(answer)])
        for kind in ("ics", "csv", "json", "md", "svg", "png"):
            taken = seconds([*SUMMIT, "export", str(answer), "-o", str(Path(folder, f"plan.{kind}"))])
            yield f"export of 300 meetings, {kind}", f"{taken:.1f} s", "at most 2 s"


def articles() -> Iterator[Line]:
    """An article of 1,000 words, less what a short one takes; and one of 5 MB, which ends with a message."""
    words = len(ARTICLE.split())
    with tempfile.TemporaryDirectory() as folder:
        def extract(text: str, check: bool = True) -> float:
            path = Path(folder, "article.txt")
            path.write_text(text)
            return seconds([*SUMMIT, "extract", str(path), "--date", "2026-03-02", "--json"], check)

        taken = extract(ARTICLE * round(1000 / words)) - extract("Nothing was said.")
        yield "extract of 1,000 words, after start", f"{taken:.2f} s", "at most 0.5 s"
        large = extract(ARTICLE * round(5_000_000 / len(ARTICLE)), check=False)
        yield "extract of 5 MB", f"{large:.1f} s", "bounded, with a message"

