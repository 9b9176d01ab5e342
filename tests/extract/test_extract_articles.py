"""Our own annotated articles: what the extractor may never do, and the figures that it must keep.

The scorer lies in ``../shared/articles`` beside the repository, or where SUMMIT_ARTICLES says; without it only the
annotations are looked at.
"""

import importlib.util
import os
from collections import defaultdict
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from solver.extract.findings import as_json
from solver.extract.pipeline import extract

_HERE = Path(__file__).parent / "articles"
_SCORER = Path(os.environ.get("SUMMIT_ARTICLES", Path(__file__).parents[3] / "shared" / "articles")) / "score.py"
_ARTICLES = sorted(_HERE.glob("*/*.gold.yaml"))
scored = pytest.mark.skipif(not _SCORER.is_file(), reason=f"the scorer {_SCORER} is not here")


def _read(path: Path) -> tuple[str, dict[str, Any]]:
    return (path.with_name(path.name.replace(".gold.yaml", ".txt")).read_text(encoding="utf-8"),
            yaml.safe_load(path.read_text(encoding="utf-8")))


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", _SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _judged(paths: list[Path]) -> dict[str, int]:
    scorer = _scorer()
    tally: dict[str, int] = defaultdict(int)
    for path in paths:
        text, gold = _read(path)
        published = gold["published"]
        draft = as_json(extract(text, date.fromisoformat(published) if published else None))
        scorer.judge(scorer.Gold(text, gold), draft, tally)
    return tally


def _figures(tally: dict[str, int]) -> dict[str, float]:
    said = tally["said"] - tally["free"]
    figures = {name: 2 * tally[name] / (said + tally["gold"]) for name in ("found", "right", "strict")}
    return {"meetings": 2 * tally["m_hit"] / (tally["m_said"] + tally["m_gold"]), **figures}


@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: path.name.split(".")[0])
def test_annotations_stand_on_their_text(path: Path) -> None:
    text, gold = _read(path)
    people = {one["id"] for one in gold["participants"]}
    meetings = {one["id"]: one for one in gold["meetings"]}
    for part in ("participants", "meetings", "constraints", "distractors"):
        assert [one["quote"] for one in gold.get(part, []) if one["quote"] not in text] == []
    assert all(set(one["participants"]) <= people for one in meetings.values())
    for one in gold["constraints"]:
        named = [one[key] for key in ("meeting", "before", "after") if key in one]
        flat = {id_ for each in named for id_ in (each if isinstance(each, list) else [each])}
        assert flat <= {*meetings, *(one["id"] for one in gold.get("events", [])), "all"}


@scored
@pytest.mark.parametrize("path", _ARTICLES, ids=lambda path: path.name.split(".")[0])
def test_nothing_is_ungrounded_or_stray(path: Path) -> None:
    tally = _judged([path])
    assert tally["grounded"] == tally["spans"]
    assert tally["stray"] == 0


@scored
@pytest.mark.parametrize(("folder", "least"), [
    ("tuned", {"meetings": 0.85, "found": 0.90, "right": 0.77, "strict": 0.71}),
    ("measured", {"meetings": 0.88, "found": 0.84, "right": 0.72, "strict": 0.62}),
])
def test_figures_are_kept(folder: str, least: dict[str, float]) -> None:
    figures = _figures(_judged([path for path in _ARTICLES if path.parent.name == folder]))
    assert {name: figures[name] for name in least if figures[name] < least[name]} == {}
