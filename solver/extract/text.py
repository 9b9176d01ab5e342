"""The article as text: read within limits, cut into paragraphs and sentences whose offsets are exact.

A paragraph knows what it is: prose, a heading, a line that belongs to the page and not to the news ("READ MORE"), or a
turn of a transcript with its speaker's label (Q, QUESTION:, MS. PRICE:). Lines of asterisks part briefs that have
nothing to do with each other. Offsets count the characters of the decoded text, line ends read as Python reads text.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from ..errors import BadInput, Problem
from .headings import (
    BARE_NAME,
    FIRST_PERSON,
    GREETING,
    I_MYSELF,
    INTRODUCED,
    LETTER,
    LETTERHEAD,
    OFFICE,
    OFFICER,
    OPENS_QUOTE,
    QUOTED,
    SEVERAL,
    SIGNATURE,
    SIGNED,
    SPOKESMAN,
    TOPIC,
    headed,
    is_heading,
    is_long_title,
    spoken_by,
)
from .layout import PART
from .names.gazetteer import phrase, phrases
from .tables import word_list

LARGEST = 300_000
"""The most bytes of an article that are read: fifty thousand words."""

JOURNALIST = "journalist"
Kind = Literal["prose", "heading", "page", "break", "elision"]

_LONGEST_PIECE = 1500  # pysbd takes more than linear time on what is no prose
_PAGE = re.compile(
    r"[\[(]?(?:also read|read (?:also|more|next)|see also|related(?: (?:news|stories|articles?))?|more (?:on|from)|"
    r"watch(?: live)?|listen|photos?|video|file photo|image|caption|source|credit|advertisement|subscribe|sign up|"
    r"share(?: this)?|click here|follow us|copyright|©|tags?|comments?|newsletter)\b\s*(?::|$|[-–—|])"
    r"|(?:read more|also read|read also|see also)\b|https?://\S+$|FILE(?: PHOTO)? ?[-–—:]+ ",
    re.I,
)
_BREAK = re.compile(r"\s*(?:\*\s*){3,}\s*$|\s*(?:[-–—_=#~]\s*){3,}\s*$")
_ELISION = re.compile(r"\s*[\[(]\s*(?:\.{3}|…)\s*[\])]\s*$")
_QUESTION = re.compile(
    r"(?:Q(?:UESTION)?|REPORTER|JOURNALIST)(?:\s*\([^)\n]{1,60}\))?\s*[:.]?\s+(?=[A-Z“\"'(—–-])"
    r"|(?:QUESTION|REPORTER|Question|Reporter)\s*:\s*"
)
_LABEL = re.compile(
    r"((?:[A-Z][A-Z.'’-]+|[A-Z]\.)(?:,?[ ](?:[A-Z][A-Z.'’-]+|[A-Z]\.|Mc[A-Z]+|Mac[A-Z]+)){0,7})\s*"
    r"(?:\([^)\n]{1,60}\)\s*)?:\s+"
    r"|((?:(?:Mr|Mrs|Ms|Dr|President|Secretary|Minister|Ambassador|Prime Minister|Foreign Minister|Chancellor|General|"
    r"Senator|Spokesperson|Special Envoy)\.?[ ])(?:[A-Z][\w.'’-]*[ ]?){1,4}):\s+"
)
_SCRIPT_PART = re.compile(
    rf"{PART}:\s+|(?:VOICED AT|CONTENT|DATE|TYPE|TITLE|NUMBER|BYLINE|DATELINE|INTERNET)[=:].*"
)
"""The parts of a radio script, and what stands above them."""
_RECORDING = re.compile(r"/{2,}\s*(?P<what>[^/\n]{2,60}?)\s*/{2,}\s*$")
_NO_NAME = re.compile(r"\b(?:END|ACT|ACTUALITY|OPT|REST|BEGIN|CUT|TAPE|SOUND|SOUNDS|FIRST|SECOND|THIRD|FOURTH|LAST|"
                      r"ONE|TWO|THREE|FOUR|OF|\d+)\b")
_ANSWER = re.compile(r"(?:A|ANSWER|Answer)\s*:\s+")
_NAMED_TURN = re.compile(r"(?P<name>(?:[A-Z][\w.'’-]+[ ]){1,3}[A-Z][\w'’-]+):\s+(?=\S)")
_OUTLET_TURN = re.compile(r"(?P<name>(?:[A-Z][\w.'’-]+[ ]?){1,3}):\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands; `speaker` is the label of a transcript's turn."""

    start: int
    end: int
    paragraph: int
    brief: int
    speaker: str | None = None
    question: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text, without its label, and what kind of line it is."""

    start: int
    end: int
    kind: Kind
    brief: int
    speaker: str | None = None
    question: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its paragraphs and the sentences of its prose."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]


def read_article(source: str) -> str:
    """Return the text of a file, or of standard input for `-`.

    Raises BadInput where there is none, where it is larger than LARGEST, or where it is not UTF-8.
    """
    name = "<stdin>" if source == "-" else source
    try:
        if source == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(source).open("rb") as file:
                data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise BadInput(Problem("cannot-read", f"cannot be read: {why}", name)) from None
    if len(data) > LARGEST:
        raise BadInput(
            Problem(
                "too-large",
                f"the article is larger than {LARGEST // 1000} kB",
                name,
                hint="give the part that speaks of the meetings",
            )
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(Problem("not-utf8", "this is not UTF-8 text", name, line, hint="save it as UTF-8")) from None
    if "\0" in text:
        raise BadInput(Problem("not-text", "this is no text: it has null characters", name))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse(text: str) -> Article:
    """Cut a text into paragraphs and sentences. Any text will do; what is no prose has no sentences."""
    paragraphs = tuple(_signed(text, list(_paragraphs(text))))
    writer = next((by["name"] for one in paragraphs if (by := _officer(text, one))), None)
    sentences = tuple(
        Sentence(start, end, number, one.brief, one.speaker or _own(text[start:end], writer), one.question)
        for number, one in enumerate(paragraphs)
        if one.kind == "prose"
        for whole in _sentences(text, one.start, one.end)
        for start, end in _before_question(text, *whole)
    )
    return Article(text, paragraphs, sentences)


def _officer(text: str, one: Paragraph) -> re.Match[str] | None:
    """The heading of a letter from an officer who reports to a body."""
    by = LETTER.match(text, one.start, one.end) if one.kind == "heading" else None
    return by if by and OFFICER.match(by["name"]) else None


def _own(sentence: str, writer: str | None) -> str | None:
    """The writer of a report, of a sentence that speaks of what he or she does; the rest is nobody's."""
    return writer if writer and I_MYSELF.search(QUOTED.sub("", sentence)) else None


def _paragraphs(text: str) -> Iterator[Paragraph]:
    brief = 0
    speaker: str | None = None
    host: str | None = None  # whose words the heading announces
    question = False
    names = _turns(text)
    unlabelled = not names and _ASKED.search(text) is not None and _ANSWERED.search(text) is None
    for line in re.finditer(r"[^\n]+", text):
        start, end = _trimmed(text, line.start(), line.end())
        if start == end:
            continue
        piece = text[start : min(end, start + 400)]
        if _BREAK.match(piece) and end - start < 100:
            brief, speaker, question = brief + 1, None, False
            yield Paragraph(start, end, "break", brief)
        elif _ELISION.match(piece):
            yield Paragraph(start, end, "elision", brief)
        elif _PAGE.match(piece):
            yield Paragraph(start, end, "page", brief)
        elif asked := _QUESTION.match(piece):
            speaker, question = JOURNALIST, True
            yield Paragraph(start + asked.end(), end, "prose", brief, speaker, question)
        elif names and (outlet := _OUTLET_TURN.match(piece)) and _is_outlet(outlet["name"]):
            speaker, question = JOURNALIST, True
            yield Paragraph(start + outlet.end(), end, "prose", brief, speaker, question)
        elif part := _SCRIPT_PART.match(piece):
            speaker, question = None, False
            if start + part.end() < end:
                yield Paragraph(start + part.end(), end, "prose", brief)
        elif mark := _RECORDING.match(piece):
            speaker, question = _recorded(mark["what"]), False
            yield Paragraph(start, end, "page", brief)
        elif start < 300 and (by := headed(piece)):
            speaker, host, question = by["name"].strip(), by["name"].strip(), False
            yield Paragraph(start, end, "heading", brief)
        elif (label := _LABEL.match(piece)) and not _is_place(label):
            speaker, question = (label[1] or label[2]).strip(), False
            if start + label.end() < end:
                yield Paragraph(start + label.end(), end, "prose", brief, speaker)
        elif (named := _NAMED_TURN.match(piece)) and named["name"] in names:
            speaker, question = named["name"], False
            yield Paragraph(start + named.end(), end, "prose", brief, speaker)
        elif answered := _ANSWER.match(piece):
            speaker, question = host, False
            yield Paragraph(start + answered.end(), end, "prose", brief, speaker)
        elif by := LETTER.match(piece):
            speaker, question = (None if OFFICER.match(by["name"]) else by["name"]), False
            yield Paragraph(start, end, "heading", brief)
        elif (by := LETTERHEAD.fullmatch(piece)) and I_MYSELF.search(text, end):
            speaker, question = by["name"].title(), False
            yield Paragraph(start, end, "heading", brief)
        elif start < 600 and (by := INTRODUCED.fullmatch(piece)) and not OPENS_QUOTE.match(text, end):
            speaker, question = by["name"] or by["by"], False
            yield Paragraph(start, end, "heading", brief)
        elif is_heading(piece, end - start) or (start < 300 and end - start < 260 and is_long_title(piece)):
            by = spoken_by(piece) or SIGNED.match(piece) or (SPOKESMAN.match(text, start) if start < 300 else None)
            if by is None and start < 300 and FIRST_PERSON.search(QUOTED.sub("", text[end:])):
                mine = I_MYSELF.search(QUOTED.sub("", text[end:]))
                by = TOPIC.match(piece) or (OFFICE.fullmatch(piece) if mine else None)
            if by is not None and not SEVERAL.search(piece):
                speaker, question = by["name"].strip(), False
                host = speaker if start < 600 else host
            yield Paragraph(start, end, "heading", brief)
        else:
            if question and unlabelled and host and not _is_asked(piece):
                speaker, question = host, False
            place = _DATELINE.match(piece) or _LABEL.match(piece)
            yield Paragraph(start + (place.end() if place else 0), end, "prose", brief, speaker, question)


_DATELINE = re.compile(
    r"(?:(?-i:[A-Z]{3,}[\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?=[^\n–—_]{0,45}\())"
    r"(?:, [A-Z][\w.'’ ]{2,24}?){0,2}(?:,? (?:[A-Z]\w+\.? \d{1,2}|\d{1,2} [A-Z]\w+\.?)(?:,? \d{4})?)? ?"
    r"(?:(?:\([A-Z][\w /,.-]{1,30}\) ?)?(?:--|[–—_-])|(?<=\d )\([A-Z][A-Za-z/-]{1,12}\)) (?=[\"“'A-Z])"
)
"""Where and by whom a report was written, before its first sentence: "OSLO, June 3 (Agency) - "."""


def _recorded(what: str) -> str | None:
    """Whose voice is heard after the mark of a recording: "FIRST VEGA ACT"; None for a sound, and where it ends."""
    name = " ".join(_NO_NAME.sub(" ", what).split())
    heard = re.search(r"\bACT(?:UALITY)?\b", what) and not re.search(r"\bEND\b", what)
    return name.title() if heard and re.fullmatch(r"[A-Z][A-Z.'’ -]*", name) else None


_ASKED = re.compile(r"^\s*Q(?:UESTION)?[.:]? ", re.M)
_ANSWERED = re.compile(r"^\s*(?:A(?:NSWER)?\s*[.:] |(?:[A-Z][A-Z.'’-]+ ?){1,5}(?:\([^)\n]*\) ?)?: )", re.M)


def _is_asked(piece: str) -> bool:
    """Whether a paragraph without a label rather goes on with a question."""
    return piece.rstrip().endswith("?")


def _is_place(label: re.Match[str]) -> bool:
    """Whether a label is the town that a report was written in: "LISBON: The ministers will"."""
    kinds = {one.kind for one in phrases().get(phrase(label[1] or ""), ())}
    town = bool(kinds & {"capital", "city"}) and kinds <= {"capital", "city", "country", "demonym"}
    return town or _REGION.fullmatch(label[1] or "") is not None


_REGION = re.compile(r"(?:THE )?(?:BALKANS?|MIDDLE EAST|GULF|CAUCASUS|SAHEL|AFRICA|ASIA|EUROPE|AMERICAS?|WORLD)")


def _is_outlet(name: str) -> bool:
    return name.casefold().split()[0] in word_list("text-outlets")


def _turns(text: str) -> frozenset[str]:
    """The names that begin lines as labels of turns: of a text with questions, or more than once."""
    said = [match["name"] for line in text.split("\n") if (match := _NAMED_TURN.match(line.lstrip()[:80]))]
    asked = any(_QUESTION.match(line.lstrip()[:80]) for line in text.split("\n")) if said else False
    return frozenset(name for name in said if asked or said.count(name) > 1)


def _signed(text: str, paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """A letter's writer speaks in all of it: "(Signed) A. Name", or the bare name after a greeting, says who."""
    writer = None
    for one in paragraphs[-8:]:
        if match := SIGNATURE.match(text, one.start, one.end):
            writer = match["name"].strip()
    greeted = next((one.end for one in paragraphs if GREETING.fullmatch(text, one.start, one.end)), None)
    if writer is None and greeted is not None:
        names = (BARE_NAME.fullmatch(text, one.start, one.end) for one in paragraphs[-4:] if one.start > greeted)
        writer = next((name["name"] for name in names if name), None)
    for one in paragraphs:
        under = greeted is not None and one.start > greeted  # above the greeting stands to whom it is written
        silent = writer is not None and one.kind == "prose" and (one.speaker is None or under)
        yield replace(one, speaker=writer) if silent else one


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, found again in the text: pysbd's own offsets err where a sentence is repeated."""
    for first, last in _pieces(text, start, end):
        here = first
        for sentence in _segmented(text[first:last]):
            wanted = sentence.strip()
            there = text.find(wanted, here, last) if wanted else -1
            if there < 0:
                continue
            if lost := text[here:there].strip():
                here = text.find(lost, here)
                yield here, here + len(lost)
            yield there, there + len(wanted)
            here = there + len(wanted)
        rest = _trimmed(text, here, last)
        if rest[0] < rest[1]:
            yield rest


_ASKS = re.compile(
    r", (?:so|and|but) (?=(?:the|my) question)|[,;:–—] (?:so |and |but )?(?=(?:[Ww]hat|[Hh]ow|[Ww]hy|[Dd]o|[Dd]oes|"
    r"[Dd]id|[Ii]s|[Aa]re|[Ww]ill|[Cc]an|[Cc]ould|[Ww]ould|[Hh]as|[Hh]ave) (?:the|there|you|we|it|that|this|he|she|"
    r"they|happened|about|does|do|is|are|will)\b)"
)


def _before_question(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A question with a statement before it is two sentences: "They meet on Monday, so what do you expect?"."""
    match = _ASKS.search(text, start + 40, end) if text[end - 1 : end] == "?" else None
    if match is None or re.match(r"(?:[Ii]f|[Ww]hen|[Aa]s)\b", text[start:end]):
        yield start, end
        return
    yield start, match.start()
    yield match.end(), end


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph in pieces that are not too long, cut after a full stop if there is one, else at a space."""
    while end - start > _LONGEST_PIECE:
        limit = start + _LONGEST_PIECE
        cut = max((text.rfind(sign, start + 200, limit) for sign in (". ", "? ", "! ", ".” ", '." ')), default=-1)
        if cut < 0:
            cut = text.rfind(" ", start + 200, limit)
        cut = limit if cut < 0 else text.find(" ", cut, limit + 1) + 1 or limit
        yield start, cut
        start = cut
    yield start, end


def _segmented(piece: str) -> list[str]:
    """The sentences of a piece, without their offsets: to find those takes pysbd as long as to part the sentences."""
    try:
        return [str(one) for one in _segmenter().processor(piece).process()]
    except Exception:  # pysbd fails on some texts that are no prose: they are one sentence
        return [piece]


@cache
def _segmenter() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its regular expressions are not raw strings
        import pysbd
    return pysbd.Segmenter(language="en", clean=False)
