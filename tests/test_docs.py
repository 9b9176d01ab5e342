"""The guide: every example runs and prints what its page shows, the references are those of the program."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click
import pytest
import yaml

from docs.build import refreshed
from docs.examples import PAGES, ROOT, Block, Session, agrees, blocks, brought_up_to_date, commands, difference
from docs.reference import references
from solver.atlas.facts import fact_names
from solver.commands import COMMANDS
from solver.commands._group import summit
from solver.loading import load
from solver.scenario import Entry, Scenario

REFERENCE = ROOT / "docs" / "reference"
WRITTEN = [path for path in PAGES if path.parent != REFERENCE]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


# --- examples -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("path", PAGES, ids=name)
def test_examples(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
                  monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is gone through once: what is typed prints what stands below it, YAML loads, Python runs."""
    session, page = Session(tmp_path), path.read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    scenario: str | None = None
    for block, typed in session.play(page):
        for step, printed in typed:
            assert agrees(step.shown, printed), f"{name(path)}:{block.line}: $ {step.typed}\n" \
                f"{difference(step.shown, printed)}\nmake docs writes what is printed now into the page."
            named = [word for word in shlex.split(step.command) if word.endswith(".yaml") and Path(word).is_file()]
            scenario = next((word for word in named if "summit:" in Path(word).read_text(encoding="utf-8")), scenario)
        if block.language == "yaml":
            scenario = loaded(block, scenario, tmp_path)
        elif block.language == "python" and not block.file:
            exec(compile(block.text, f"{name(path)}:{block.line}", "exec"), {})
            assert capsys.readouterr().out


def loaded(block: Block, scenario: str | None, folder: Path) -> str | None:
    """Load a scenario, or something laid over the last one; the scenario that is the last one now."""
    its = block.file or f"block-{block.line}.yaml"
    (folder / its).write_text(block.text, encoding="utf-8")
    if "summit" in yaml.safe_load(block.text):
        load(its)
        return its
    assert scenario is not None, f"line {block.line}: laid over what?"
    load(scenario, [its])
    return scenario


def test_a_page_that_tells_another_story_is_found_and_mended(tmp_path: Path) -> None:
    page = ("```yaml\n# a.yaml\nsummit: 1\ncalendar: {today: 2026-03-02, until: 2026-03-04, grid: 1d}\n"
            "principals: {a: {}}\nmeetings: {m: {who: a, lasts: 1d}}\n```\n"
            "```console\n$ summit count a.yaml\n4 different\n$ summit check a.yaml\n…\nIt is\n```\n")
    shown = [(step.shown, printed) for _, typed in Session(tmp_path).play(page) for step, printed in typed]
    assert [agrees(*each) for each in shown] == [False, False]
    mended = refreshed(page)
    assert "\n3 different schedules, exactly, that differ in their dates.\n$" in mended
    assert refreshed(mended) == mended


@pytest.mark.parametrize(("shown", "printed", "same"), [
    ("a\n…\nd\n", "a\nb\nc\nd\n", True), ("…\nd\n", "d\n", False), ("…\nb\n", "a\nb\n\n", True),
    ("a\n…\n", "a\nb\n", True), ("a\n", "a\nb\n", False), ("", "", True), ("a.c\n", "abc\n", False)])
def test_lines_left_out(shown: str, printed: str, same: bool) -> None:
    assert agrees(shown, printed) is same


def test_what_is_left_out_stays_left_out() -> None:
    new = brought_up_to_date("one\n…\nfour 1\nfive\n…\nnine\n", "ONE\ntwo\nthree\nfour 2\nFIVE\nsix\nNINE\n")
    assert new == "ONE\n…\nfour 2\nFIVE\n…\nNINE\n"


# --- what is not run ------------------------------------------------------------------------------------------------
def told(path: Path) -> Iterator[str]:
    """The commands in a page's running text and in its blocks of `sh`."""
    page = path.read_text(encoding="utf-8")
    for block in blocks(page):
        yield from block.text.splitlines() if block.language == "sh" else ()
    prose = re.sub(r"^```.*?^```$", "", page, flags=re.DOTALL | re.MULTILINE)
    yield from (" ".join(found.split()) for found in re.findall(r"`(summit [^`]+)`", prose))


def parse(words: list[str]) -> None:
    """Raises click's errors when a command line cannot be understood; what a command does is not done."""
    with click.Context(summit, info_name="summit") as top:
        found, command, rest = summit.resolve_command(top, list(words))
        assert command is not None
        with suppress(click.exceptions.Exit):     # --help
            command.make_context(found, rest, parent=top)


@pytest.mark.parametrize("path", WRITTEN, ids=name)
def test_commands_in_the_text_can_be_understood(path: Path) -> None:
    for line in told(path):
        for words in commands(line):
            if len(words) == 1:
                assert words[0] in COMMANDS or words[0].startswith("-")
            elif not words[0].isupper():      # `summit COMMAND --help`
                parse(words)


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_links_lead_somewhere(path: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for link in re.findall(r"\]\(([^)]+)\)", prose):
        target, _, part = link.partition("#")
        found = (path.parent / target).resolve() if target else path
        assert found.exists(), link
        assert not part or f"# {part}" in found.read_text(encoding="utf-8"), link


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    assert not [name(path) for path in PAGES if path.parent != ROOT and path.name != "README.md"
                and f"({path.relative_to(ROOT / 'docs')})" not in index]


# --- references -----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("page", references())
def test_references_are_those_of_the_program(page: str) -> None:
    assert (REFERENCE / page).read_text(encoding="utf-8") == references()[page], "make docs writes it anew"


def test_the_page_on_the_language_names_all_there_is() -> None:
    """It is written by hand, so what the program knows is looked for in it."""
    page = (ROOT / "docs" / "language.md").read_text(encoding="utf-8")
    named = {*Scenario.model_fields, *Entry.model_fields, *(fact.rstrip(":") for fact in fact_names()
                                                           if not fact.startswith("region:"))}
    assert not [word for word in sorted(named) if f"`{word}" not in page]
