"""A scenario held against an article: what each sentence supports, and what does not stand where it should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.errors import BadInput
from solver.extract.tracing import stretches, trace
from solver.loading import load_text

TEXT = """\
Two envoys

QUESTION: When will they meet?
MS. AMARI: The envoys will meet in June. They will meet “in Oslo,” she said.
READ MORE: The weather
"""


def scenario(**sources: str) -> str:
    """A scenario with a rule for each source."""
    rules = "".join(f"  {name}: {{rule: window, meeting: talks, earliest: 2031-06-0{n}, source: {{{source}}}}}\n"
                    for n, (name, source) in enumerate(sources.items(), start=1))
    return ("summit: 1\ncalendar: {today: 2031-05-01, until: 2031-07-01, grid: 1d}\nsources: {a: {title: A}, b: {}}\n"
            "principals: {one: {}, two: {}}\nmeetings:\n  talks: {who: all, lasts: 1d, source: {doc: a, at: [0, 10]}}\n"
            f"rules:\n{rules or '  alone: {rule: window, meeting: talks, earliest: 2031-06-01}'}")


def at(words: str) -> str:
    place = TEXT.index(words)
    return f"[{place}, {place + len(words)}]"


@pytest.mark.parametrize(("source", "match", "words"), [
    (f"at: {at('meet in June')}, quote: meet in June", "stands", "meet in June"),
    (f"at: {at('They will meet “in Oslo,” she said')}, quote: 'WILL  meet \"in Oslo,\"'", "stands",
     "They will meet “in Oslo,” she said"),
    (f"at: {at('envoys will')}", "stands", "envoys will"),
    ("quote: meet in June", "stands", "meet in June"),
    ("at: [0, 10], quote: meet in June", "elsewhere", "meet in June"),
    ("at: [5000, 5010], quote: meet in June", "elsewhere", "meet in June"),
    (f"at: {at('meet in June')}, quote: meet in July", "absent", None),
    ("quote: met in June", "absent", None),
    ("at: [5000, 5010]", "outside", None),
    ("who: Amari", "unplaced", None),
])
def test_where_a_source_stands(source: str, match: str, words: str | None) -> None:
    case = load_text(scenario(rule=f"doc: a, {source}"))
    found = trace(case, TEXT, "x.txt", "a")
    [one] = [one for one in found.citations if one.section == "rules"]
    assert one.match == match
    assert (TEXT[slice(*one.at)] if one.at else None) == words
    assert (one in found.astray) == (match in ("elsewhere", "absent", "outside"))
    assert [rule.name for rule in found.without] == ([] if words else ["rule"])


def test_the_text_is_shown_whole_and_sentences_are_numbered() -> None:
    case = load_text(scenario(june=f"doc: a, at: {at('meet in June. They')}"))
    found = trace(case, TEXT, "x.txt", "a")
    assert "".join(TEXT.split()) == "".join("".join(TEXT[one.start:one.end] for one in found.pieces).split())
    assert [(one.kind, one.number, [each.name for each in one.supports]) for one in found.pieces] == [
        ("heading", None, ["talks"]), ("prose", 1, []), ("prose", 2, ["june"]), ("prose", 3, ["june"]),
        ("page", None, [])]


def test_rules_that_are_off_are_traced_too_and_other_documents_are_not() -> None:
    text = scenario(june="doc: a, quote: in June", oslo="doc: a, quote: in Oslo", other="doc: b, quote: in May")
    case = load_text(text.replace("-02, source", "-02, ignored: true, source"), off=["june"])
    found = trace(case, TEXT, "x.txt", "a")
    assert [(one.name, one.off) for one in found.citations] == [("talks", False), ("june", True), ("oslo", True)]
    assert [rule.name for rule in found.without] == ["other"]


def test_which_document_the_article_is() -> None:
    one = load_text(scenario(june="doc: a, quote: in June"))
    assert trace(one, TEXT, "x.txt").documents == ("a",)
    two = load_text(scenario(june="doc: a, quote: in June", may="doc: b, quote: in May"))
    with pytest.raises(BadInput, match="--doc: a, b"):
        trace(two, TEXT, "x.txt")
    with pytest.raises(BadInput, match="no such source: c"):
        trace(two, TEXT, "x.txt", "c")
    none = load_text(scenario().replace(", source: {doc: a, at: [0, 10]}", ""))
    with pytest.raises(BadInput, match="no entry of this scenario cites a document"):
        trace(none, TEXT, "x.txt")


@given(st.text(max_size=200) | st.text("QA:. \n*[]“”?MSr", max_size=200), st.text(max_size=20),
       st.tuples(st.integers(), st.integers()))
def test_any_text_and_any_source(text: str, quote: str, place: tuple[int, int]) -> None:
    pieces = list(stretches(text))
    assert "".join(text.split()) == "".join("".join(text[start:end] for start, end, _ in pieces).split())
    assert all(start < end for start, end, _ in pieces)
    case = load_text(scenario(rule="doc: a"))
    source = case.rules[0].source[0].model_copy(update={"quote": quote, "at": place})
    case.rules = (case.rules[0].model_copy(update={"source": (source,)}).named("rule"),)
    found = trace(case, text, "x.txt", "a")
    assert all(0 <= one.at[0] < one.at[1] <= len(text) for one in found.citations if one.at and one.section == "rules")
