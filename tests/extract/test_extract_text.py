"""Text and offsets: what is prose, what is page, whose turn it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.errors import BadInput
from solver.extract.paragraphs import JOURNALIST
from solver.extract.text import LARGEST, parse, read_article


def sentences(text: str) -> list[str]:
    return [text[one.start:one.end] for one in parse(text).sentences]


def test_sentences_keep_abbreviations_and_quotes_whole() -> None:
    text = 'Mr. Oda met Gen. Ruiz on Aug. 3. "We agree," he said. "We will meet again."'
    assert sentences(text) == ["Mr. Oda met Gen. Ruiz on Aug. 3.", '"We agree," he said.', '"We will meet again."']


def test_repeated_sentences_have_places_of_their_own() -> None:
    text = "They met. They met. They met."
    assert [(one.start, one.end) for one in parse(text).sentences] == [(0, 9), (10, 19), (20, 29)]


@pytest.mark.parametrize("line", [
    "READ MORE: The envoy will meet the king", "ALSO READ: Talks will be held in May", "https://example.org/a",
    "Advertisement", "Follow us: on paper",
])
def test_lines_of_the_page_are_no_prose(line: str) -> None:
    assert sentences(f"They will meet.\n{line}\nThey agreed.") == ["They will meet.", "They agreed."]


def test_headings_are_no_prose() -> None:
    assert sentences("A meeting of presidents\nThey will meet in May.") == ["They will meet in May."]


def test_asterisks_part_briefs() -> None:
    article = parse("One side agreed.\n***\nAnother side refused.\n* * *\nA third kept silent.")
    assert [one.brief for one in article.sentences] == [0, 1, 2]


def test_questions_and_answers_know_their_speaker() -> None:
    article = parse(
        "Q When will they meet?\nMS. ARDEN: In May. We agreed.\nAnd in Oslo.\nQUESTION: Where?\nMR. LEE: Here.")
    assert [(one.speaker, one.question) for one in article.sentences] == [
        (JOURNALIST, True), ("MS. ARDEN", False), ("MS. ARDEN", False), ("MS. ARDEN", False), (JOURNALIST, True),
        ("MR. LEE", False)]


def test_a_statement_has_its_author_as_speaker() -> None:
    article = parse("Statement by Foreign Minister Ada Krol\nWe will meet.")
    assert article.sentences[0].speaker == "Foreign Minister Ada Krol"


def test_an_elision_does_not_end_a_turn() -> None:
    assert parse("MS. ARDEN: We will.\n[...]\nWe must.").sentences[1].speaker == "MS. ARDEN"


@given(st.text(max_size=400))
def test_any_text_can_be_cut(text: str) -> None:
    article = parse(text)
    last = 0
    for one in article.sentences:
        assert last <= one.start < one.end <= len(text)
        assert text[one.start:one.end].strip()
        last = one.end


def test_every_letter_of_prose_is_in_a_sentence() -> None:
    text = "The first... then? (He left!) 3.5 million came. 'No,' said Dr. Who. e.g. this. " * 40
    covered = "".join(sentences(text))
    assert covered.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(("data", "code"), [
    (b"x" * (LARGEST + 1), "too-large"), (b"ab\xff", "not-utf8"), (b"a\0b", "not-text")])
def test_files_that_are_no_articles(tmp_path: Path, data: bytes, code: str) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(data)
    with pytest.raises(BadInput) as caught:
        read_article(str(file))
    assert [one.code for one in caught.value.problems] == [code]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"gone\.txt: cannot be read"):
        read_article(str(tmp_path / "gone.txt"))
