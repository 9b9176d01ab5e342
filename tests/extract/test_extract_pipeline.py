"""The whole: what a change of the text must and must not change, any text at all, and how long it takes."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.extract.dateline import dateline
from solver.extract.findings import as_json
from solver.extract.grounding import stands
from solver.extract.pipeline import extract
from tests.extract.kit import SAID

ARTICLE = """\
President Anna Kole of Norland and President Ivo Brandt of Sudmark have agreed to hold a summit, Kole said on Monday.
The summit should take place within two weeks, Brandt told reporters. "It must be held in Geneva or Vienna," he added.
Before the summit, their foreign ministers will meet in Oslo next week.
Kole said the summit would be held only if the ceasefire holds. Turkey has been invited to the summit.
"""
ASIDE = "The price of wheat rose again in the past month. Farmers in the south blamed the dry spring."


def plain(text: str, said: date | None = SAID) -> list[dict[str, Any]]:
    """The findings without their places."""
    found = as_json(extract(text, said))["findings"]
    return [{key: value for key, value in one.items() if key != "at"} for one in found]


def test_everything_is_quoted_byte_for_byte() -> None:
    findings = extract(ARTICLE, SAID)
    assert findings.findings
    assert all(stands(one, ARTICLE) for one in (*findings.participants, *findings.meetings, *findings.findings))


@pytest.mark.parametrize("weeks", [-30, -1, 1, 5, 60])
def test_relative_dates_move_with_the_day_of_publication(weeks: int) -> None:
    def moved(value: str) -> str:
        return str(date.fromisoformat(value) + timedelta(weeks=weeks))

    expected = [{key: moved(value) if key in ("earliest", "latest") else value for key, value in one.items()}
                for one in plain(ARTICLE)]
    assert plain(ARTICLE, SAID + timedelta(weeks=weeks)) == expected


def test_names_that_are_swapped_swap_in_the_findings() -> None:
    def swapped(text: str) -> str:
        return text.replace("Anna Kole", "#").replace("Ivo Brandt", "Anna Kole").replace("#", "Ivo Brandt").replace(
            "Kole said", "#").replace("Brandt told", "Kole told").replace("#", "Brandt said")

    before = [(one["kind"], one.get("speaker")) for one in plain(ARTICLE)]
    after = [(one["kind"], one.get("speaker")) for one in plain(swapped(ARTICLE))]
    other = {"Anna Kole": "Ivo Brandt", "Ivo Brandt": "Anna Kole"}
    assert after == [(kind, other.get(speaker or "", speaker)) for kind, speaker in before]


@pytest.mark.parametrize("place", range(1, 5))
def test_a_paragraph_about_something_else_changes_nothing(place: int) -> None:
    lines = ARTICLE.splitlines()
    assert plain("\n".join([*lines[:place], ASIDE, *lines[place:]])) == plain(ARTICLE)


@pytest.mark.parametrize(("text", "day"), [
    ("GENEVA, 3 May 2031 - The talks began.", date(2031, 5, 3)),
    ("Tuesday, June 3, 2031\nThe talks began.", date(2031, 6, 3)),
    ("GENEVA, 3 May - The talks began.", None), ("The talks of 3 May 2031 failed.", None), ("", None),
])
def test_datelines(text: str, day: date | None) -> None:
    assert dateline(text) == day


def test_a_dateline_anchors_and_the_option_outranks_it() -> None:
    text = "GENEVA, 3 May 2031 - Chad and Niger will meet in Rome tomorrow."
    assert [one["date"] for one in plain(text, None) if one["kind"] == "date"] == ["2031-05-04"]
    assert [one["date"] for one in plain(text, date(2031, 6, 1)) if one["kind"] == "date"] == ["2031-06-02"]


@settings(deadline=None)
@given(st.text(max_size=300), st.none() | st.dates())
def test_any_text_at_all(text: str, said: date | None) -> None:
    for one in extract(text, said).findings:
        assert stands(one, text)


PIECES = st.sampled_from([
    "Kole", "President Ivo Brandt", "Russia", "the two leaders", "will", "could", "not", "meet", "talks", "a summit",
    "said", "that", "on Monday", "next week", "in Geneva", "before", "after", "if", "unless", '"', ".", ",", "\n",
    "***",
    "the first", "two-day", "preconditions", "Q ", "MS. ARDEN:", "é", "\u202e", "🙂", "invited", "to", "must",
    "prepared"])


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=50).map(" ".join), st.none() | st.dates())
def test_any_pieces_of_language(text: str, said: date | None) -> None:
    findings = extract(text, said)
    assert all(stands(one, text) for one in (*findings.participants, *findings.meetings, *findings.findings))


@pytest.mark.parametrize("piece", ["Aa", "A. ", "Putin and ", "meeting ", "He said ", '"', "- ", "in Geneva or ", "1 "])
def test_what_is_no_prose_ends_too(piece: str) -> None:
    extract((piece * 20_000)[:20_000], SAID)
