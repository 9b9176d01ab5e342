"""The news of 19 August 2025, from which the first scenario comes; skipped where the article is not at hand.

It lies in ``../shared/articles`` beside the repository, or where SUMMIT_ARTICLES says.
"""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from solver.extract.findings import Findings, Precedence
from solver.extract.pipeline import extract
from tests.show.examples import run

_HERE = Path(os.environ.get("SUMMIT_ARTICLES", Path(__file__).parents[3] / "shared" / "articles"))
ARTICLE = _HERE / "ukraine-2025-08-19.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.is_file(), reason=f"the article {ARTICLE} is not here")


@pytest.fixture(scope="module")
def findings() -> Findings:
    return extract(ARTICLE.read_text(encoding="utf-8"), date(2025, 8, 19))


def test_the_sequence_of_three(findings: Findings) -> None:
    called = {one.id: one.format for one in findings.meetings}
    orders = {(one.speaker, called[one.before], called[one.after]) for one in findings.findings
              if isinstance(one, Precedence)}
    assert orders == {("Donald Trump", "bilateral", "trilateral"), ("Emmanuel Macron", "bilateral", "trilateral"),
                      ("Emmanuel Macron", "trilateral", "multilateral")}
    (two,) = [one for one in findings.meetings if one.format == "bilateral" and one.status != "past"]
    assert set(two.participants) == {"putin", "zelensky"}
    who = {one.format: set(one.participants) for one in findings.meetings if one.status != "past"}
    assert who["trilateral"] == {"putin", "zelensky", "trump"}
    assert who["multilateral"] == {"putin", "zelensky", "trump", "european-leaders"}


@pytest.mark.parametrize(("kind", "field", "value"), [
    ("window", "latest", "2025-09-02"), ("venue_property", "property", "region: Europe"),
    ("venue_property", "property", "neutral"), ("venue_allowed", "places", ("Switzerland", "Turkiye")),
    ("undetermined", "aspect", "place"), ("preparation", "speaker", "Sergei Lavrov"),
    ("acceptance", "speaker", "Sergei Lavrov"), ("attendance", "participant", "european-leaders"),
])
def test_what_was_said(findings: Findings, kind: str, field: str, value: object) -> None:
    assert value in [getattr(one, field) for one in findings.findings if one.kind == kind]


def test_nothing_is_hardened(findings: Findings) -> None:
    firm = {one.kind for one in findings.findings if one.modality == "decided"}
    assert firm <= {"attendance", "precedence"}


def test_extract_then_solve() -> None:
    draft = run("extract", str(ARTICLE), "--date", "2025-08-19")
    solved = run("solve", "-", "--json", text=draft.stdout)
    assert json.loads(solved.stdout)["status"] == "optimal"
