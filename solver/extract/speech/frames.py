"""Frames of speech: verbs of saying and of claiming, their subjects, and the words that they cover."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..names.gazetteer import country_name, phrase, phrases
from ..names.people import Mention, People
from ..text import Sentence
from .speech_words import ACCORDING, HEARD, NO_TRUTH, OFFER, PAPER_OF, POSITION, TRAIL, VERB
from .subjects import Found, Subjects, Who


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of saying: where subject and verb stand, who speaks, and what is said (from, to)."""

    start: int
    end: int
    speaker: str
    id: str | None
    covers: tuple[int, int]
    act: bool = False
    denied: bool = False


class Frames:
    """Finds the verbs of saying of a sentence, with their subjects."""

    def __init__(self, text: str, people: People, called: Mapping[str, Who] | None = None) -> None:
        self.text, self.people = text, people
        self._subjects = Subjects(text, people, called or {})
        self.name = self._subjects.name

    def find(
        self, sentence: Sentence, mentions: Sequence[Mention], before: Who | None, person: Who | None
    ) -> list[Frame]:
        """The frames of a sentence, in order; `before` is who spoke last, for they and it, `person` is he or she."""
        self._subjects.last, self._subjects.person = before, person
        text, start, end = self.text, sentence.start, sentence.end
        frames: list[Frame] = []
        for match in VERB.finditer(text, start, end):
            act = match["act"] is not None
            if (
                match.group()[0].isupper()
                or self._inside_quotes(start, match.start())
                or (
                    act
                    and re.search(
                        r"\b(?:was|were|been|be|is|are)\s*$", text[max(start, match.start() - 8) : match.start()]
                    )
                )
            ):
                continue
            cited = _CITED.search(text, start, match.start()) if match.group() == "saying" else None
            found = (
                (cited.start(), match.end(), *self._called(cited.span("who"), mentions))
                if cited
                else self._subjects.find(start, match, mentions, end)
            )
            found = found or (None if act else self._going_on(start, match, frames, mentions))
            if found is None or _WHAT.search(text[start : found[0]]):
                continue
            if act and _SUPPOSED.search(text[start : found[0]]):
                continue
            if not act and _BY_THEN.search(text, start, match.end()):
                continue
            first, last, name, id_ = found
            if _QUOTED_AS.search(match.group()) and (said := _AS_SAYING.match(text, last, end)):
                last = said.end()
                if said["who"] and not match.group().endswith(" quoted"):
                    name, id_ = self._called(said.span("who"), mentions)
            verb, trail = last, TRAIL.match(text, last, end)
            told = bool(trail and trail.end() > last) or match.group().startswith(("told", "tell", "ma"))
            last = trail.end() if trail else last
            if re.fullmatch(
                r"[\"“]?(?:on|in|at|late|early|earlier|speaking|meanwhile|later|last|"
                r"this)\b[^,]{0,60},\s*(?:\w+\s){0,2}",
                text[start:first],
                re.I,
            ):
                first = start
            if (
                (that := _THAT.match(text, last, end))
                and not act
                and (told or _ON_OR_TO.match(text, last))
                and not text[last:end].startswith(" that")
            ):
                last = that.end()
            if not act and _IF_CLAUSE.fullmatch(text, start, first):
                frames.append(Frame(first, last, name, id_, (start, end)))
                self._spoke(name, id_)
                continue
            following = text[last:end].lstrip()
            boundary = next((one.start for one in frames if one.start > last), end)
            if act:
                covers = (start if _IF_CLAUSE.fullmatch(text, start, first) else first, end)
            elif first >= match.end() and not re.match(r"[^,.;]{0,40}\bthat\b", following):
                covers = (start, end)  # "was announced by the ministry"
            elif (first - start > 12 and (not following or following[0] in '.,"”' or following.startswith("("))) or (
                re.match(r"[,\"”]", text[first - 2 : first].strip() or "x")
                and first - start > 12
                and not re.match(r"(?:[^.;,\"”]{1,40} )?that\b", following)
            ):
                turn = _TURN.search(text, start, first) if following[:1] == "," else None
                covers = (turn.end() if turn else start, end)
                circumstances = _TOLD_THERE.match(text, verb, end)
                last = max(last, circumstances.end()) if circumstances else last
            else:
                covers = (last, boundary)
            word = match[match.lastgroup or 0].casefold()
            denied = word in ("denied", "denies") or bool(NO_TRUTH.match(text, match.start(match.lastgroup or 0)))
            frames.append(Frame(first, last, name, id_, covers, act, denied))
            if not act:
                self._spoke(name, id_)
        frames += self._according(sentence, mentions) + self._position(sentence, mentions)
        frames += self._heard(sentence, mentions) + self._offered(sentence, mentions)
        frames += self._quoted(sentence, mentions, frames)
        return _cut(text, sorted(frames, key=lambda one: one.start), start)

    def _spoke(self, name: str, id_: str | None) -> None:
        """Remember who spoke, for the pronouns that follow."""
        self._subjects.last = (name, id_)
        if id_ is not None and self.people.kind(id_) == "person":
            self._subjects.person = (name, id_)

    def _going_on(
        self, start: int, verb: re.Match[str], frames: list[Frame], mentions: Sequence[Mention]
    ) -> Found | None:
        """Who goes on: "Oda turned it down, saying …", "Oda called it a joke, and said …"."""
        if not _GOES_ON.search(self.text, start, verb.start()) or (
            verb.group().endswith("ing") != self.text[: verb.start()].endswith(", ")
        ):
            return None
        before = [one for one in frames if one.end <= verb.start()]
        if before:
            return verb.start(), verb.end(), before[-1].speaker, before[-1].id
        opened = self._subjects.opening(start, verb.start(), mentions)
        return (verb.start(), verb.end(), *opened) if opened else None

    def _inside_quotes(self, start: int, place: int) -> bool:
        before = self.text[start:place]
        return before.count('"') % 2 == 1 or before.count("“") > before.count("”")

    def _according(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Frame]:
        """ "According to Oda": covers the sentence."""
        text, start, end = self.text, sentence.start, sentence.end
        frames = []
        for match in ACCORDING.finditer(text, start, end):
            named = [
                one
                for one in mentions
                if match.end() <= one.start <= match.end() + 50
                and one.ids
                and not re.search(r"[,.;]", text[match.end() : one.start])
                and not _ISSUED_BEFORE.search(text, match.end(), one.start)
                and not _SOMEBODY_IN.fullmatch(text, match.end(), one.start)
            ]
            trails = text[: match.start()].endswith(", ")
            beside = re.match(r"(?:his|her|its|their|the|an?) (?:[\w-]+ ){0,4}?[\w-]+, ", text[match.end() : end])
            if beside and not named:  # "according to his spokesman, Jari Holm"
                named = [one for one in mentions if one.kind == "person" and one.start == match.end() + beside.end()]
            words = re.match(r"(?:the |a |an )?((?:[^\s,.;\"”]+ ?){1,7})", text[match.end() : end])
            if written := PAPER_OF.match(text[match.end() : end].split(", ")[0].rstrip(".")):
                issued = (match.end() + written.start("who"), match.end() + written.end("who"))
                last = self._told_when(issued[1], end, trails)
                frames.append(Frame(match.start(), last, *self._called(issued, mentions), (start, end)))
                continue
            if self._subjects.last is not None and (paper := _PAPER.match(text, match.end(), end)):
                frames.append(Frame(match.start(), paper.end(), *self._subjects.last, (start, end)))
                continue
            if len(named) > 1 and named[1].kind == "person" and _ENVOY.fullmatch(text, named[0].end, named[1].start):
                named = named[1:]
            if named:
                name, id_, last = self.name(named[0].ids[0], named[0]), named[0].ids[0], named[0].end
            elif words:
                who = _WHERE_FROM.split(_MODAL.split(words[1])[0])[0]
                name, id_, last = who.strip(), None, match.end() + words.start(1) + len(who)
            else:
                continue
            frames.append(Frame(match.start(), self._told_when(last, end, trails), name, id_, (start, end)))
        return frames

    def _told_when(self, last: int, end: int, trails: bool) -> int:
        """Where the words end that tell when and where a source spoke: "according to a note issued in Rome"."""
        more = _ISSUED.match(self.text, last, end) or (trails and _THERE_THEN.match(self.text, last, end))
        return more.end() if more else last

    def _called(self, span: tuple[int, int], mentions: Sequence[Mention]) -> Who:
        """Who is named in a stretch: the one whose name ends it, else its words."""
        named = [one for one in mentions if span[0] <= one.start and one.end == span[1] and one.ids]
        said = self.text[slice(*span)]
        return (self.name(named[-1].ids[0], named[-1]), named[-1].ids[0]) if named else (said, None)

    def _heard(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Frame]:
        """ "We have heard from Oda that …", "word from Oda is that …"."""
        frames = []
        for match in HEARD.finditer(self.text, sentence.start, sentence.end):
            who = self._called(match.span("who"), mentions)
            frames.append(Frame(match.start(), match.end(), *who, (match.end(), sentence.end)))
        return frames

    def _offered(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Frame]:
        """ "They welcomed the offer of Norland to host": what is offered is the word of whoever offers it."""
        frames = []
        for match in OFFER.finditer(self.text, sentence.start, sentence.end):
            near = [one for one in mentions if one.ids and match.end() - 20 <= one.start <= match.end() < one.end]
            who = near[0] if near else None
            if who is not None and _TO_DO.match(self.text, who.end):
                name = self.name(who.ids[0], who)
                frames.append(Frame(match.start(), who.end, name, who.ids[0], (who.end, sentence.end)))
        return frames

    def _position(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Frame]:
        """ "Norland's position is that …", "the Norland view, restated last week, is that …"."""
        frames = []
        for match in POSITION.finditer(self.text, sentence.start, sentence.end):
            named = [
                one
                for one in mentions
                if len(one.ids) == 1
                and match.start() - 4 <= one.end <= match.start() + 4
            ]
            if not named and (people := re.search(r"\b[A-Z]\w+$", self.text[sentence.start : match.start()])):
                meant = [one.code for one in phrases().get(phrase(people.group()), ()) if one.kind == "demonym"]
                if country := country_name(meant[0] if meant else None):
                    frames.append(
                        Frame(sentence.start + people.start(), match.end(), country, None, (match.end(), sentence.end))
                    )
            if named:
                name, id_ = self.name(named[0].ids[0], named[0]), named[0].ids[0]
                frames.append(Frame(named[0].start, match.end(), name, id_, (match.end(), sentence.end)))
        return frames

    def _quoted(self, sentence: Sentence, mentions: Sequence[Mention], known: list[Frame]) -> list[Frame]:
        """ "… that Oda brushed aside: "Not there."": who does something and is quoted after a colon."""
        colon = re.search(r": [\"“]", self.text[sentence.start : sentence.end])
        if colon is None:
            return []
        at = sentence.start + colon.start()
        subjects = [
            one
            for one in mentions
            if one.kind == "person" and len(one.ids) == 1 and _DOES.fullmatch(self.text, one.end, at)
        ]
        if not subjects or any(one.start >= subjects[-1].end for one in known):
            return []
        one = subjects[-1]
        for place, other in enumerate(known):
            if other.covers[0] <= one.start < other.covers[1]:
                known[place] = replace(other, covers=(other.covers[0], one.start))
        return [Frame(one.start, at + 1, self.name(one.ids[0], one), one.ids[0], (at + 1, sentence.end))]


_TOLD_THERE = re.compile(
    r"(?:, (?!and\b|but\b|while\b|who\b|\w+ing\b)[^,.;:\"“”]{2,80},| (?:reporters|journalists|lawmakers|(?:the )?"
    r"(?:[A-Z][\w-]+ ?){1,3}(?<! )))? (?:here|late|early|in|at|on|during|after|following|to|"
    r"through|via|when|today|yesterday|\w+day)\b(?! that\b)[^,;:\"“”]*(?=[.,;]|$)"
)
"""Where and when something was told, and to whom, once it has been told: ", Haq said in New York on Tuesday"."""
_ENVOY = re.compile(r"(?:['’]s)? (?:(?!and\b)[\w'’-]+ ){1,5}")
"""Between a state or body and the name of somebody who speaks for it: "EU envoy Maria Rossi"."""
_GOES_ON = re.compile(r"(?:,|,? and|,? but)(?: (?:also|then|later))? $")
_BY_THEN = re.compile(
    r"\b(?:until|once|unless|before|as soon as|only (?:when|after)) (?:the|both|all|its|their|his|her|an?) "
    r"(?:[a-z-]+ ){1,4}(?:(?:has|have|had) (?:\w+ )?reported|reports?)$"
)
"""What others wait for, and no speech: "until the commission has reported"."""
_SUPPOSED = re.compile(r"\b(?:if|whether|unless|until|once|when) $", re.I)
"""Before what somebody may want or offer, and does not yet."""
_IF_CLAUSE = re.compile(r"[\"“]?(?:If|Should|Once|When|Provided|Unless|Assuming|After|Before)\b[^,;:\"“”]{3,120}, ")
_TURN = re.compile(r".*(?:;|, (?:but|while|although|though|whereas)) ", re.S)
_QUOTED_AS = re.compile(r"(?:quoted|cited)$")
_AS_SAYING = re.compile(r"(?: (?:the |an? )?(?P<who>[^.;:,]{1,80}?))? as saying\b")
_CITED = re.compile(r"\b(?:quot|cit)(?:ed|es|ing) (?:the |an? |one )?(?P<who>[^.;:,]{1,80}?) as $")
"""Whom a paper quotes: "quoted an official as saying"."""
_PAPER = re.compile(r"the (?:letter|statement|message|note|text|announcement|memo\w*)(?=,| [a-z])(?! (?:of|from|by)\b)")
"""What somebody wrote of whom was spoken before."""
_DOES = re.compile(r"(?: (?:also|then|later|only|quickly|flatly))? [a-z]+(?:ed|s)\b[^.,;:\"“”]{0,60}")
_TO_DO = re.compile(r" to (?:host|hold|convene|receive|meet|organi[sz]e|stage|mediate|visit)\b")
_ISSUED = re.compile(
    r" ?(?:(?:that was |which was )?(?:issued|released|published|posted|signed|adopted|made|given|circulated|read out|"
    r"carried|obtained|seen)\b|(?:after|following)\b)[^,.;:\"“”]*"
)
_THERE_THEN = re.compile(r" (?:(?:on|late|early) \w+day|in [A-Z]\w+)\b[^,.;:\"“”]*")
_ISSUED_BEFORE = re.compile(r" (?:issued|released|published|posted|signed|adopted|after|following)\b")
_SOMEBODY_IN = re.compile(r"(?:an?|the|two|three|some|several) (?:[a-z-]+ ){1,4}(?:in|at|from) (?:the )?")
"""Before where somebody is who has no name: "a diplomat in Rome"."""
_WHERE_FROM = re.compile(r" (?:in|at|who|whom|speaking|based|familiar|close|briefed)\b")
_MODAL = re.compile(
    r"\s(?:(?:issued|released|published|posted|signed|adopted|made public)(?! by\b)|after|following|will|would|could|"
    r"may|might|should|must|is|are|was|were|has|had|have|who|that|which)\b"
)
_THAT = re.compile(
    r"(?:(?!\b(?:was|is|were|are|be|would|will|could|had|has|have|did|does|do|must|should|may|"
    r"might)\b)[^,\"“”;:]){0,70}?\s(?=that\s)"
)
_ON_OR_TO = re.compile(
    r" (?:on|in|at|to|by|from|of|for|with|late|early|earlier|later|after|before|during|through|over|this|last|"
    r"yesterday|today|tonight|again|also|here|there|only|both|\w+ly|\w+day|that)\b"
)
"""What may stand between a verb of saying and what is said: "told the paper on Friday that"."""
_WHAT = re.compile(r"\b(?:what|as)(?: \w+ and)? $")
"""Before a clause that is part of another: "May is what Oda told you"."""


def _cut(text: str, frames: list[Frame], start: int) -> list[Frame]:
    """Where one frame stands beside another ("…, while Ruiz said"), what the first covers ends there."""
    cut = []
    for place, one in enumerate(frames):
        first, last = one.covers
        for other in frames[place + 1 :]:
            if (
                first <= other.start < last
                and not one.act
                and re.search(
                    r"(?:\b(?:while|but|whereas|and|which)|,|;)\s*$",
                    text[max(start, other.start - 9) : other.start],
                    re.I,
                )
            ):
                last = other.start
                break
        cut.append(Frame(one.start, one.end, one.speaker, one.id, (first, max(first, last)), one.act, one.denied))
    return cut
