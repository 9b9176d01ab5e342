"""The manual of the rules: every kind has its page, and every example on it runs."""

import pytest

from solver import load_text, solve
from solver.rules import kinds
from solver.show import manual
from solver.show.screen import Screen, columns


@pytest.mark.parametrize("name", [name for name, kind in kinds().items() if kind.example])
def test_each_example_solves(name: str) -> None:
    kind = kinds()[name]
    case = load_text(kind.example)
    assert solve(case).status in ("optimal", "feasible")
    assert any(isinstance(rule, kind) for rule in case.rules)


@pytest.mark.parametrize("name", kinds())
def test_each_page(name: str) -> None:
    text = manual.page(Screen(80), name)
    page = manual.page_json(name)
    assert text.startswith(f"{name}: ")
    assert page["summary"].endswith(".")
    assert all(field["description"] for field in page["fields"] if field["name"] == "meeting")
    if not kinds()[name].inside:
        assert kinds()[name].example, "a kind that is written needs an example"
    prose, _, _ = text.partition("Example, which runs")
    assert all(columns(line) <= 80 for line in prose.splitlines())
