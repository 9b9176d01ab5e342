"""The examples of the guide, run as they stand. `docs/README.md` tells what a page may hold.

A page's examples share one folder. `# NAME` on the first line of a block of YAML, Python or text saves the rest there;
a block of `console` types commands, and what they print, on either stream, is what the page shows.
"""

from __future__ import annotations

import difflib
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import invalidate_caches
from pathlib import Path

from click.testing import CliRunner

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
WIDTH = 100
ELIDED = "…"
"""A line that stands for lines which the page leaves out."""
_OTHERS = ("cat", "ls")
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """One example of a page: its language, its text, the line it begins on."""

    language: str
    text: str
    line: int

    @property
    def file(self) -> str | None:
        """The file that the block is saved as, when its first line is a comment that names one."""
        named = re.match(r"# ([\w./-]+\.\w+)\n", self.text)
        return named[1] if named and self.language in ("yaml", "python", "text") else None


@dataclass(frozen=True)
class Step:
    """One command of a `console` block, as it is typed, and the text that the page shows under it."""

    typed: str
    shown: str

    @property
    def command(self) -> str:
        """The command on one line."""
        return re.sub(r"\s*\\\n\s*", " ", self.typed)


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(found[1], found[2], page.count("\n", 0, found.start()) + 2) for found in _FENCE.finditer(page)]


def steps(block: Block) -> Iterator[Step]:
    """The commands of a `console` block; one that ends with a backslash goes on in the next line."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        found = re.match(r"((?:.*\\\n)*.*)\n?", part)
        assert found is not None
        yield Step(found[1], part[found.end():])


def commands(line: str) -> Iterator[list[str]]:
    """The commands of `summit` in one line of shell, each as its words; what follows `#` or `>` is no part of them."""
    for part in re.split(r"\s(?:\||&&)\s", line.partition("  #")[0].partition(" > ")[0]):
        words = shlex.split(part)
        if words and words[0] == "summit":
            yield words[1:]


@dataclass
class Session:
    """A shell in a folder, as far as the guide needs one: commands of `summit`, pipes, `> FILE`, `echo $?`."""

    folder: Path
    code: int = 0
    env: dict[str, str] = field(default_factory=lambda: {"COLUMNS": str(WIDTH), "NO_COLOR": "1"})

    def __post_init__(self) -> None:
        (self.folder / "scenarios").symlink_to(ROOT / "scenarios")

    def play(self, page: str) -> Iterator[tuple[Block, Iterator[tuple[Step, str]]]]:
        """Go through a page, saving its files; for each block its commands, and what they print."""
        with _own_rules(self.folder / "solver" / "rules"):
            for block in blocks(page):
                if block.file:
                    path = self.folder / block.file
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(block.text.partition("\n")[2], encoding="utf-8")
                    invalidate_caches()
                typed = steps(block) if block.language == "console" else ()
                yield block, ((step, self.run(step)) for step in typed)

    def run(self, step: Step) -> str:
        """What a command prints; ``code`` is how it ended."""
        return "".join(self._line(line, _typed(step)) for line in step.command.split(" && "))

    def _line(self, line: str, given: str) -> str:
        if line == "echo $?":
            return f"{self.code}\n"
        line, _, target = line.partition(" > ")
        said, both = "", ""
        for part in line.split(" | "):
            given, err, both = self._one(shlex.split(part), given)
            said += err
        if target:
            (self.folder / target).write_text(given, encoding="utf-8")
        else:
            said = said.removesuffix(err) + both
        return said

    def _one(self, words: list[str], given: str) -> tuple[str, str, str]:
        """Standard output, standard error, and both as they came."""
        with _inside(self.folder):
            if words[0] in _OTHERS:
                done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
                self.code = done.returncode
                return done.stdout, "", done.stdout
            if words[0] != "summit":
                raise ValueError(f"the guide's examples may not run {words[0]}")
            from solver.commands._group import summit

            result = CliRunner().invoke(summit, words[1:], input=given, env=self.env, catch_exceptions=False)
        self.code = result.exit_code
        return result.stdout, result.stderr, result.output


def _typed(step: Step) -> str:
    """What a person answers: on a line that shows a question, it follows the last colon."""
    return "".join(f"{line.rpartition(': ')[2]}\n" for line in step.shown.splitlines() if "? " in line and ": " in line)


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextmanager
def _own_rules(folder: Path) -> Iterator[None]:
    """A folder in which kinds of rules are found too, as if they stood beside the others."""
    from solver import rules

    rules.__path__.append(str(folder))
    rules.kinds.cache_clear()       # what a page saves there is looked for when its first command runs
    try:
        yield
    finally:
        rules.__path__.remove(str(folder))
        rules.kinds.cache_clear()
        for path in folder.glob("*.py"):
            sys.modules.pop(f"solver.rules.{path.stem}", None)


def agrees(shown: str, printed: str) -> bool:
    """Whether the page shows what was printed, but for the lines that it leaves out and empty ones at the ends."""
    pattern = r"\n".join(r".*(?:\n.*)*?" if line.strip() == ELIDED else re.escape(line) for line in _lines(shown))
    return re.fullmatch(pattern, "\n".join(_lines(printed))) is not None


def difference(shown: str, printed: str) -> str:
    """What the page shows against what was printed, for whoever mends it."""
    return "\n".join(difflib.unified_diff(_lines(shown), _lines(printed), "the page", "the program", lineterm=""))


def brought_up_to_date(shown: str, printed: str) -> str:
    """What was printed, with lines left out near the places where the page leaves them out now."""
    kept: list[str] = []
    rest = _lines(printed)
    parts = _parts(_lines(shown))
    for n, part in enumerate(parts):
        last = n == len(parts) - 1
        known = bool(part) and part[0] in rest
        at = 0 if n == 0 else max(0, len(rest) - len(part)) if last and not known else _nearest(part, rest)
        until = len(rest) if last and (n == 0 or part) else at + len(part)
        kept += [*([ELIDED] if n else []), *rest[at:until]]
        rest = rest[until:]
    return "".join(f"{line}\n" for line in kept)


def _nearest(part: list[str], lines: list[str]) -> int:
    close = difflib.get_close_matches(part[0], lines, 1, 0.3) if part else []
    return lines.index(close[0]) if close else 0


def _parts(shown: list[str]) -> list[list[str]]:
    """The stretches between the lines left out; an empty one where they begin or end the example."""
    parts: list[list[str]] = [[]]
    for line in shown:
        if line.strip() == ELIDED:
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").split("\n")]
