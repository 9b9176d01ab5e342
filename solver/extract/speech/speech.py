"""Who says it: frames of direct and indirect speech, "he added", chains of sources, and turns of a transcript.

A frame is a verb of saying with its subject; what it covers lies after it ("Oda said the talks …"), before it
("…, Oda said"), or on both sides of it. A sentence without a frame goes on where the one before it left off, when it
reads as reported speech. Of nested frames the outer one is the speaker, the inner one is cited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..names.people import Mention, People
from ..paragraphs import JOURNALIST
from ..text import Sentence
from .frames import Frame, Frames
from .plans import Plans
from .speech_words import A_PERSON, BACKSHIFTED, BESIDE, HEARSAY, LEAD, REPORTED, SOMEONE, TITLES


class Speech:
    """Reads sentence after sentence; remembers who spoke last."""

    def __init__(self, text: str, people: People, mentions: Sequence[Mention]) -> None:
        self.text, self.people = text, people
        self._called: dict[str, tuple[str, str | None]] = {}
        self._finder = Frames(text, people, self._called)
        self._last: tuple[str, str | None] | None = None
        self._before: Sentence | None = None
        self._person: tuple[str, str | None] | None = None
        self._actor: tuple[str, str | None] | None = None
        self._framed: list[Frame] = []
        self.frames: list[Frame] = []
        self.continued: tuple[str, str | None] | None = None
        self.planned = False
        self._plans = Plans(text, people)

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Find the frames of the next sentence, and who speaks where there is none."""
        before = self._before
        follows = before is not None and before.brief == sentence.brief and sentence.paragraph == before.paragraph
        if before is not None and (
            before.brief != sentence.brief or (before.speaker, before.question) != (sentence.speaker, sentence.question)
        ):
            self._last = None
        if before is not None and before.brief != sentence.brief:
            self._person = None
        earlier = [one for one in self._framed if not one.act]
        said = self.text[sentence.start : sentence.end]
        actor = self._actor if follows and _IT_SAID.match(said) else None
        self.frames = [
            self._same(one) for one in self._finder.find(sentence, mentions, actor or self._last, self._person)
        ]
        self.continued = None
        if not any(not one.act for one in self.frames) and self._last is not None:
            quoted = said[:1] in "\"“'‘"
            near = before is not None and before.brief == sentence.brief and sentence.paragraph - before.paragraph <= 1
            pronoun = re.match(r"(?:It|They|He|She)\b", said)
            if (
                (quoted and follows)
                or (follows and earlier and REPORTED.search(said) and pronoun)
                or (near and earlier and not self.frames and re.search(r"\bwould\b", said))
            ):
                self.continued = self._last
        framed = [one for one in self.frames if not (one.act or one.denied)]
        author = self._plans.read(sentence, mentions, bool(framed))
        self.planned = author is not None
        self.continued = author or self.continued
        if framed:
            self._last = (framed[-1].speaker, framed[-1].id)
        subject = self._subject(sentence, mentions)
        self._actor = None if self.frames else self._office(said) or (subject if _READ_OUT.search(said) else None)
        self._person = subject or self._person
        goes_on = self.continued or (follows and BACKSHIFTED.match(said))
        self._framed = self.frames or (self._framed if goes_on else [])
        self._before = sentence

    def _same(self, one: Frame) -> Frame:
        """ "According to the same official": who was called so before."""
        if not one.speaker.startswith("same "):
            known = one.speaker.split()[-1].casefold()
            self._called[known] = (one.speaker, one.id)
            return one
        speaker, id_ = self._called.get(one.speaker.split()[-1].casefold(), (one.speaker, one.id))
        return replace(one, speaker=speaker, id=id_)

    def _office(self, said: str) -> tuple[str, str | None] | None:
        """The body that a sentence is about: it, or they, of the next one."""
        body = _BODY.match(said)
        return (body[1], None) if body else None

    def _subject(self, sentence: Sentence, mentions: Sequence[Mention]) -> tuple[str, str | None] | None:
        """Of whom a sentence tells, for he or she of the next: who speaks in it, who opens it, who alone is named."""
        for one in reversed(self.frames):
            if self.people.kind(one.id) == "person" if one.id else A_PERSON.search(one.speaker):
                return one.speaker, one.id
        named = [one for one in mentions if one.kind == "person" and len(one.ids) == 1]
        opens = [one for one in named if LEAD.fullmatch(self.text, sentence.start, one.start)]
        if (someone := SOMEONE.match(self.text, sentence.start, sentence.end)) and not opens:
            beside = [one for one in named if BESIDE.fullmatch(self.text, someone.end(), one.start)]
            return (self.people.entities[beside[0].ids[0]].name, beside[0].ids[0]) if beside else (someone["who"], None)
        ids = {id_ for one in mentions if one.kind in ("person", "role") for id_ in one.ids}
        if opens or (named and len(ids) == 1):
            first = (opens or named)[0]
            id_ = next((each for each in named if self._works_for(sentence, first, each)), first).ids[0]
            return (self.people.entities[id_].name, id_) if self.people.kind(id_) == "person" else None
        return None

    def _works_for(self, sentence: Sentence, one: Mention, other: Mention) -> bool:
        """Whether somebody opens a sentence only to tell who another is: "Oda's adviser, Ana Ruiz, called it"."""
        if not _APPOSED.match(self.text, other.end, sentence.end):
            return False
        if _OWN_MAN.fullmatch(self.text, one.end, other.start):
            return True
        return self.text[one.end : other.start] == ", " and bool(_MAN_OF.search(self.text, sentence.start, one.start))

    def speaker(self, sentence: Sentence, place: int) -> tuple[str | None, str | None]:
        """Who says what stands at a character, and whom they cite."""
        covering = [one for one in self.frames if one.covers[0] <= place < one.covers[1]]
        said = [one for one in covering if not one.act and not _NARRATES.search(self.text, sentence.start, one.end)]
        if sentence.speaker is not None:  # of what a turn passes on, whoever said it is the speaker
            passed_on = [
                one
                for one in said
                if one.end <= place
                and not HEARSAY.fullmatch(one.speaker)
                and not _AS.search(self.text, max(sentence.start, one.start - 4), one.start + 3)
            ]
            passed_on = passed_on or [
                one
                for one in self.frames
                if one.act and one.start <= place and not _OUR_OWN.match(self.text, one.start, one.end)
            ]
            return passed_on[-1].speaker if passed_on else label_name(sentence.speaker), None
        denying = [one for one in said if one.denied and one.start > place]
        invited = [one for one in self.frames if one.act and _INVITES.search(self.text, one.start, one.end)]
        if said and invited and invited[0].covers[0] <= place < invited[0].covers[1]:
            return invited[0].speaker, None  # whoever tells of it
        if said:
            outer = denying[-1] if denying else said[0]  # what others report, and somebody denies
            inner = said[-1].speaker if said[-1].speaker != outer.speaker else None
            return outer.speaker, inner
        acts = [one for one in self.frames if one.act and (one.covers[0] <= place or one.start <= place)]
        if acts:
            return next((one for one in reversed(acts) if one.start <= place), acts[0]).speaker, None
        return (self.continued[0], None) if self.continued is not None else (None, None)

    def speaker_id(self, sentence: Sentence, place: int) -> str | None:
        """The entity who speaks at a character, for I, we and my."""
        if sentence.speaker is not None and not sentence.question:
            if _SPOKESPERSON.search(sentence.speaker):
                return None  # who speaks for others is none of those who meet
            one = self.people.by_surname(label_name(sentence.speaker).split()[-1])
            return one.id if one else None
        said = [one for one in self.frames if not one.act and one.covers[0] <= place < one.covers[1]]
        inner = [one for one in said if one.end <= place and one.id is not None]
        return (inner[-1] if inner else said[0]).id if said else self.continued[1] if self.continued else None


_NARRATES = re.compile(
    r"\b(?:(?:V-O-A|VOA)(?:['’]s)?|[Cc]orrespondent|(?:A-P|AP|A-F-P|AFP|"
    r"Reuters)['’]s?) (?:[\w.'’-]+ ){0,3}?[A-Z][\w.'’-]+,? "
    r"(?:(?:in|from|at) [^.;]{3,40}? )?(?:reports?|tells us|says)(?: (?:from|in) [A-Z][\w'’-]+)?\b[\w ]{0,20}$"
)
"""The writer of a report, named by the station: what they report is the text's own."""
_READ_OUT = re.compile(
    r"\b(?:read(?: out)?|issued|released|published|presented|distributed|circulated|handed out) [^.;,]{0,40}"
    r"\b(?:communiqu[ée]|statement|declaration|text|announcement|message)\b"
)
"""What somebody read out or issued: it says what they say."""
_OWN_MAN = re.compile(r"['’]s? (?!(?:and|or)\b)[^,.;:\"“”]{3,60}, ")
_MAN_OF = re.compile(r"\b(?:to|of|for) (?:[A-Z][\w-]+ ){0,3}$")
_APPOSED = re.compile(r", (?!and\b|or\b)[a-z]")
_IT_SAID = re.compile(r"It\b")
_BODY = re.compile(
    r"(?:The )?((?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?['’]s )?(?:[a-z][\w-]* ){0,2}?(?:office|ministry|government|"
    r"embassy|presidency|palace|party|movement|commission|delegation)) (?:\w+ly )?(?:[a-z]+ed|has|had|is|was|calls|"
    r"finds)\b"
)
_OUR_OWN = re.compile(
    r"(?:and |but )?(?:the |our )?(?:president|secretary|prime minister|chancellor|foreign minister|minister|king|"
    r"government)"
    r"(?: of state)? (?!(?-i:[A-Z])|of (?:the )?(?-i:[A-Z]))", re.I
)
"""Whom a spokesperson speaks for: what "the President has proposed" is the spokesperson's to say."""
_AS = re.compile(r"\b[Aa]s\s")
"""Before who has said it too: "as the envoy has said"."""


_INVITES = re.compile(r"\binvit(?:ed|es)\b")
"""Who has invited somebody: what they ask is theirs."""
_SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|person)\b", re.I)


def quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a sentence that stand between quotation marks; one that is not closed goes on to its end."""
    marked = re.finditer(r'"[^"]*(?:"|$)|“[^”]*(?:”|$)', text[start:end])
    return [(start + one.start(), start + one.end()) for one in marked]


def label_name(label: str) -> str:
    """The name in a transcript's label: MS. ARDEN is Arden, SENIOR OFFICIAL keeps its words."""
    if label == JOURNALIST:
        return label
    bare = TITLES.sub("", label.split(",")[0].strip()) or label
    if bare.startswith(("for ", "of ")):  # an office, and nobody's name
        bare = re.sub(r"^[Tt]he ", "", label.split(",")[0].strip())
    capitals = bare.isupper() or bare.istitle()
    if bare.isupper():
        bare = " ".join(word.capitalize() if len(word) > 2 or word.endswith(".") else word for word in bare.split())
    return bare.lower() if capitals and re.search(r"official|moderator|operator|spokes", bare, re.I) else bare
