"""The lines of an article: prose, headings, lines of the page, and the turns of a transcript with who speaks in them.

A line that belongs to the page and not to the news says so ("READ MORE"). Lines of asterisks part briefs that have
nothing to do with each other. A turn begins with its speaker's label (Q, QUESTION:, MS. PRICE:).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

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
from .sentences import trimmed
from .tables import word_list

JOURNALIST = "journalist"
Kind = Literal["prose", "heading", "page", "break", "elision"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text, without its label, and what kind of line it is."""

    start: int
    end: int
    kind: Kind
    brief: int
    speaker: str | None = None
    question: bool = False


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The lines of a text in order, without those that are empty."""
    return tuple(_signed(text, list(_lines(text))))


def _lines(text: str) -> Iterator[Paragraph]:
    brief = 0
    speaker: str | None = None
    host: str | None = None  # whose words the heading announces
    question = False
    names = _turns(text)
    told = _PRESENTED.search(text) is not None
    unlabelled = not names and _ASKED.search(text) is not None and _ANSWERED.search(text) is None
    for line in re.finditer(r"[^\n]+", text):
        start, end = trimmed(text, line.start(), line.end())
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
        elif told and (teller := _TELLER.match(piece)):
            speaker, question = None, False
            yield Paragraph(start + teller.end(), end, "prose", brief)
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
    r"(?:\([^)\n]{1,60}\)\s*)?:\s+|((?:(?:Mr|Mrs|Ms|Dr|President|Secretary|Minister|Ambassador|Prime Minister|"
    r"Foreign Minister|Chancellor|General|Senator|Spokesperson|Special Envoy)\.?[ ])(?:[A-Z][\w.'’-]*[ ]?){1,4}|"
    r"(?:(?:Deputy|Associate) )?Spokes(?:man|woman|person)):\s+"
)
_SCRIPT_PART = re.compile(rf"{PART}:\s+|(?:VOICED AT|CONTENT|DATE|TYPE|TITLE|NUMBER|BYLINE|DATELINE|INTERNET)[=:].*")
"""The parts of a radio script, and what stands above them."""
_RECORDING = re.compile(r"/{2,}\s*(?P<what>[^/\n]{2,60}?)\s*/{2,}\s*$")
_NO_NAME = re.compile(
    r"\b(?:END|ACT|ACTUALITY|OPT|REST|BEGIN|CUT|TAPE|SOUND|SOUNDS|FIRST|SECOND|THIRD|FOURTH|LAST|"
    r"ONE|TWO|THREE|FOUR|OF|\d+)\b"
)
_TELLER = re.compile(r"(?:PRESENTER|ANCHOR|NEWSREADER|ANNOUNCER|NARRATOR|CORRESPONDENT|REPORTER)\s*:\s+")
"""Who tells the news on the radio: what they say is the text's own."""
_PRESENTED = re.compile(r"^\s*(?:PRESENTER|ANCHOR|NEWSREADER|ANNOUNCER|NARRATOR)\s*:", re.M)
_ANSWER = re.compile(r"(?:A|ANSWER|Answer)\s*:\s+")
_NAMED_TURN = re.compile(r"(?P<name>(?:[A-Z][\w.'’-]+[ ]){1,3}[A-Z][\w'’-]+):\s+(?=\S)")
_OUTLET_TURN = re.compile(r"(?P<name>(?:[A-Z][\w.'’-]+[ ]?){1,3}):\s+(?=\S)")
