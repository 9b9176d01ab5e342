"""The manual of the rules: every kind has its page, and every example on it runs."""

import pytest

from solver import load_text, solve
from solver.reading import parse_yaml, plain
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


@pytest.mark.parametrize(("name", "field", "default"), [
    ("consent", "meeting", "all"), ("body_clock", "who", "all"), ("exclusion", "scope", "meeting"),
    ("alternatives", "choose", "{least: 1, most: 1}"), ("neutrality", "tests", "[not-party, not-allied, traditional]"),
    ("consent", "accepts", "true"), ("lead_time", "of", "today"), ("window", "latest", ""),
])  # fmt: skip
def test_defaults_are_written_as_a_file_writes_them(name: str, field: str, default: str) -> None:
    """Written out, the default is what the file may say: the example takes it, and means the same."""
    [row] = [row for row in manual.page_json(name)["fields"] if row["name"] == field]
    [line] = [line for line in manual.page(Screen(200), name).splitlines() if line.startswith(f"  {field}:")]
    assert default in line
    assert "'" not in line
    kind = kinds()[name]
    entry = next(rule for rule in plain(parse_yaml(kind.example, "x"))["rules"].values() if rule["rule"] == name)
    if row["default"] is not None:
        again = kind.model_validate({field: row["default"]} | entry)
        assert getattr(again, field) == getattr(kind.model_validate(entry), field)
