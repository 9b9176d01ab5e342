"""Who says it: frames of direct and indirect speech, "he added", chains of sources, and turns of a transcript.

A frame is a verb of saying with its subject; what it covers lies after it ("Oda said the talks …"), before it
("…, Oda said"), or on both sides of it. A sentence without a frame goes on where the one before it left off, when it
reads as reported speech. Of nested frames the outer one is the speaker, the inner one is cited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .gazetteer import governments, phrase, phrases
from .people import Mention, People
from .text import JOURNALIST, Sentence

_SAY = (
    r"said|says|say|told|tells|telling|added|adds|adding|noted|notes|noting|stressed|stresses|stressing|stated|states|"
    r"reported|reports|confirmed|confirms|explained|insisted|insists|warned|emphasi[sz]ed|emphasi[sz]es|reiterated|"
    r"claimed|"
    r"wrote|tweeted|posted|declared|argued|acknowledged|indicated|revealed|remarked|commented|quipped|replied|"
    r"responded|"
    r"announced|announces|saying|answered|countered|maintained|recalled|believes|admitted|conceded|cautioned|"
    r"specified|clarified|underlined|"
    r"underscored|signal(?:l)?ed|disclosed|quoted|denied|denies|suggested|suggests|pledged|vowed|promised|hinted"
)
_ACT = (
    r"rejected|rejects|refused|refuses|invited|invites|proposed|proposes|offered|offers|ruled out|rules out|demanded|"
    r"demands|want|prefers?|preferred|favou?rs?|favou?red|floated|"
    r"called for|calls for|dismissed|declined|asked for|requested|insists|wants|ruled"
)
_VERB = re.compile(rf"\b(?P<say>{_SAY})\b|\b(?:(?:has|have|had) )?(?:also )?(?P<act>{_ACT})\b", re.I)
_NO_TRUTH = re.compile(
    r"(?:dismiss|reject|den[yi])\w* (?:as [\w-]+ )?(?:(?:the|a|an|any|all) )?(?:[\w-]+ )?(?:reports?|rumou?rs?|claims?|"
    r"speculation|suggestions?)\b",
    re.I,
)
_TRAIL = re.compile(
    r"(?:\s+(?:(?:also|on|in|at|to|late|early|during|after|earlier|later|last|this|yesterday|today|again|separately|"
    r"reporters|journalists|parliament|lawmakers|the|a|an|his|her|state|news|press|media|conference|briefing|"
    r"interview|statement|"
    r"television|tv|radio|agency|meeting of|social|night|morning|evening|afternoon|week|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|(?-i:(?<=(?:on|in|at) )[A-Z]\w+)))*",
    re.I,
)
_ACCORDING = re.compile(r"\b(?:according to|in the words of|as told by|quoting|citing)\s+", re.I)
_PRONOUN = re.compile(
    r"\b(he|she|they|it|we|I|the (?:ministry|statement|official|spokesman|spokeswoman|spokesperson|agency|"
    r"newspaper|leader|sides?))(?: (?:also|then|later|further|again|has|have|had))*\s*$",
    re.I,
)
_NP = re.compile(
    r"(?:^|[,;:.\"“”()—–]|\b(?:and|but|that|while|as|when|"
    r"because)\b)\s*((?:[^\s,;:\"“”()]+\s+){0,8}[^\s,;:\"“”()]+)\s*$"
)
_ADVERBS = re.compile(
    r"\s+(?:also|then|later|further|again|has|have|had|is|are|was|were|been|separately|repeatedly|earlier|already|now|"
    r"(?:on |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: night| morning)?)$",
    re.I,
)
_LEADING = re.compile(
    r"^(?:(?:on|in|at|late|early) [^,]{1,30},\s*|(?:meanwhile|earlier|later|also|and|but|however|the|a|an),?\s+)+", re.I
)
_TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|sir|the|president|prime minister|secretary|foreign minister|foreign secretary|"
    r"chancellor|press secretary|"
    r"minister|ambassador|spokesperson|spokesman|spokeswoman|under ?secretary|deputy|assistant|vice president|general|"
    r"senator|special envoy|envoy)\.?\s+)+",
    re.I,
)
_REPORTED = re.compile(r"\b(?:would|could|should|must|might|had|was to|is to|are to|cannot|will)\b", re.I)


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


class Speech:
    """Reads sentence after sentence; remembers who spoke last."""

    def __init__(self, text: str, people: People, mentions: Sequence[Mention]) -> None:
        self.text, self.people, self.mentions = text, people, mentions
        self._last: tuple[str, str | None] | None = None
        self._before: Sentence | None = None
        self._framed: list[Frame] = []
        self.frames: list[Frame] = []
        self.continued: tuple[str, str | None] | None = None

    def read(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Find the frames of the next sentence, and who speaks where there is none."""
        before = self._before
        follows = before is not None and before.brief == sentence.brief and sentence.paragraph == before.paragraph
        if before is not None and before.brief != sentence.brief:
            self._last = None
        earlier = [one for one in self._framed if not one.act]
        self.frames = list(self._find(sentence, mentions))
        said = self.text[sentence.start : sentence.end]
        self.continued = None
        if not any(not one.act for one in self.frames) and self._last is not None:
            quoted = said[:1] in "\"“'‘"
            near = before is not None and before.brief == sentence.brief and sentence.paragraph - before.paragraph <= 1
            pronoun = re.match(r"(?:It|They|He|She)\b", said)
            if (
                (quoted and follows)
                or (follows and earlier and _REPORTED.search(said) and pronoun)
                or (near and re.search(r"\bwould\b", said))
            ):
                self.continued = self._last
        framed = [one for one in self.frames if not one.act]
        if framed:
            self._last = (framed[-1].speaker, framed[-1].id)
        self._framed = self.frames or (self._framed if self.continued else [])
        self._before = sentence

    def speaker(self, sentence: Sentence, place: int) -> tuple[str | None, str | None]:
        """Who says what stands at a character, and whom they cite."""
        covering = [one for one in self.frames if one.covers[0] <= place < one.covers[1]]
        said = [one for one in covering if not one.act]
        if sentence.speaker is not None:
            return label_name(sentence.speaker), said[-1].speaker if said else None
        if said:
            outer = said[0]
            inner = said[-1].speaker if said[-1].speaker != outer.speaker else None
            return outer.speaker, inner
        if self.continued is not None:
            return self.continued[0], None
        acts = [one for one in self.frames if one.act and (one.covers[0] <= place or one.start <= place)]
        return (acts[0].speaker, None) if acts else (None, None)

    def speaker_id(self, sentence: Sentence, place: int) -> str | None:
        """The entity who speaks at a character, for I, we and my."""
        if sentence.speaker is not None and not sentence.question:
            one = self.people.by_surname(label_name(sentence.speaker).split()[-1])
            return one.id if one else None
        said = [one for one in self.frames if not one.act and one.covers[0] <= place < one.covers[1]]
        return said[0].id if said else self.continued[1] if self.continued else None

    # --- frames -----------------------------------------------------------------------------------------------------
    def _find(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Frame]:
        text, start, end = self.text, sentence.start, sentence.end
        frames: list[Frame] = []
        for match in _VERB.finditer(text, start, end):
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
            found = self._subject(start, match, mentions, end)
            if found is None:
                continue
            first, last, name, id_ = found
            trail = _TRAIL.match(text, last, end)
            last = trail.end() if trail else last
            if re.fullmatch(
                r"[\"“]?(?:on|in|at|late|early|earlier|speaking|meanwhile|later|last|"
                r"this)\b[^,]{0,60},\s*(?:\w+\s){0,2}",
                text[start:first],
                re.I,
            ):
                first = start
            if (
                (that := re.search(r"^[^,\"“”;]{0,70}?\s(?=that\s)", text[last:end]))
                and not act
                and not text[last:end].startswith(" that")
            ):
                last += that.end()
            following = text[last:end].lstrip()
            boundary = next((one.start for one in frames if one.start > last), end)
            if act:
                covers = (first, end)
            elif (first - start > 12 and (not following or following[0] in '.,"”' or following.startswith("("))) or (
                re.match(r"[,\"”]", text[first - 2 : first].strip() or "x")
                and first - start > 12
                and not re.match(r"that\b", following)
            ):
                covers = (start, end)
            else:
                covers = (last, boundary)
            word = match[match.lastgroup or 0].casefold()
            denied = word in ("denied", "denies") or bool(_NO_TRUTH.match(text, match.start(match.lastgroup or 0)))
            frames.append(Frame(first, last, name, id_, covers, act, denied))
        frames += self._according(sentence, mentions)
        return _cut(text, sorted(frames, key=lambda one: one.start), start)

    def _according(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Frame]:
        """ "According to Oda": covers the sentence."""
        text, start, end = self.text, sentence.start, sentence.end
        frames = []
        for match in _ACCORDING.finditer(text, start, end):
            named = [
                one
                for one in mentions
                if match.end() <= one.start <= match.end() + 50
                and one.ids
                and not re.search(r"[,.;]", text[match.end() : one.start])
            ]
            words = re.match(r"(?:the |a |an )?((?:[^\s,.;\"”]+ ?){1,7})", text[match.end() : end])
            if named:
                name, id_, last = self.name(named[0].ids[0], named[0]), named[0].ids[0], named[0].end
            elif words:
                name, id_, last = words[1].strip(), None, match.end() + words.end()
            else:
                continue
            frames.append(Frame(match.start(), last, name, id_, (start, end)))
        return frames

    def _inside_quotes(self, start: int, place: int) -> bool:
        before = self.text[start:place]
        return before.count('"') % 2 == 1 or before.count("“") > before.count("”")

    def _subject(
        self,
        start: int,
        verb: re.Match[str],
        mentions: Sequence[Mention],
        end: int,
    ) -> tuple[int, int, str, str | None] | None:
        text = self.text
        before = text[start : verb.start()]
        bare = before.rstrip()
        if (
            not verb["act"] and (not bare or bare[-1] in ',"”') and not re.match(r"\s+that\b", text[verb.end() :])
        ):  # ", said Oda"
            after = [one for one in mentions if verb.end() <= one.start <= verb.end() + 60]
            after = [
                one
                for one in after
                if len(one.ids) == 1
                and not re.search(r"[,.;]|\b(?:that|and|of|will|would)\b", text[verb.end() : one.start])
            ]
            if after:
                one = next((one for one in after if one.kind == "person"), after[0])
                return verb.start(), one.end, self.name(one.ids[0], one), one.ids[0]
            if bare.endswith(",") and (
                named := [one for one in mentions if one.ids and one.end == start + len(bare) - 1]
            ):
                one = named[-1]
                return one.start, verb.end(), self.name(one.ids[0], one), one.ids[0]
        if (pronoun := _PRONOUN.search(before)) and pronoun[1].casefold() in ("he", "she"):
            opening = re.search(r"[:,]\s*[\"“]", before)
            named = [one for one in mentions if opening and one.kind == "person" and one.end <= start + opening.start()]
            if len(named) == 1 and len(named[0].ids) == 1:
                one = named[0]
                return start + pronoun.start(), verb.end(), self.name(one.ids[0], one), one.ids[0]
        if (pronoun := _PRONOUN.search(before)) and (self._last is not None):
            word = pronoun[1].casefold()
            if word in ("i", "we"):
                return None
            return start + pronoun.start(), verb.end(), *self._last
        bare = re.sub(
            r"(?<=\w), (?:(?:who|which|whose|speaking|a|an|the|by|for|on|in|\w+['’]s|also|his|her|its) [^,]{1,90}|"
            r"however|"
            r"meanwhile|too|though),$",
            "",
            bare,
        )
        found = _NP.search(_ADVERBS.sub("", _ADVERBS.sub("", bare)))
        if found is None:
            return None
        words = _LEADING.sub("", found[1])
        first = start + found.start(1)
        last = first + len(found[1])
        inside = [one for one in mentions if first <= one.start and one.end <= last + 1 and one.ids]
        if inside and last - inside[-1].end <= 1:
            one = inside[-1]
            if len(inside) > 1 and one.kind == "country" and text[inside[-2].end : one.start] == " of ":
                one = inside[-2]
            names = [self.name(id_, one) for id_ in one.ids]
            if len(inside) > 1 and re.fullmatch(r",? and (?:\w+ )?", text[inside[-2].end : one.start]):
                names = [self.name(id_) for each in inside[-2:] for id_ in each.ids]
            return first, verb.end(), " and ".join(names), one.ids[0] if len(names) == 1 else None
        if verb["act"] and re.fullmatch(rf"(?:\w+ )?(?:{_SOURCES})", words, re.I):
            return first, verb.end(), words.strip(), None
        if verb["act"] or not (re.search(_SOURCES, words, re.I) or re.fullmatch(r"(?:[A-Z][\w.'’-]+ ?){1,3}", words)):
            if inside and not verb["act"] and re.match(r"(?:'s|’s|\s*,)", text[inside[0].end : inside[0].end + 2]):
                return first, verb.end(), self.name(inside[0].ids[0]), inside[0].ids[0]
            return None
        return first, verb.end(), words.strip(), None

    def name(self, id_: str, mention: Mention | None = None) -> str:
        """How a speaker is called: the longest form in the text; a seat of government by its own name."""
        said = self.text[mention.start : mention.end] if mention else ""
        seat = phrase(said) in governments() or any(one.kind == "capital" for one in phrases().get(phrase(said), ()))
        return said if seat else self.people.entities[id_].name


_SOURCES = (
    r"officials?|person|people|insiders?|mediators?|experts?|spokes\w+|media|sources?|diplomats?|agenc(?:y|ies)|ministry|statement|reports?|government|office|"
    r"embassy|"
    r"newspaper|television|aides?|adviser|minister|president|envoy|leader|ministers|leaders|presidents|side|"
    r"negotiators?|"
    r"mediators?|department|journal|times|post|news|organi[sz]ers?|secretar\w+|delegation|sides|rebels|group|"
    r"communiqu[ée]|"
    r"kremlin|palace|presidency|council|commission|chairman|ambassador|analysts?|radio"
)


def quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of a sentence that stand between quotation marks; one that is not closed goes on to its end."""
    marked = re.finditer(r'"[^"]*(?:"|$)|“[^”]*(?:”|$)', text[start:end])
    return [(start + one.start(), start + one.end()) for one in marked]


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
                    r"(?:\b(?:while|but|whereas|and)|,|;)\s*$", text[max(start, other.start - 9) : other.start], re.I
                )
            ):
                last = other.start
                break
        cut.append(Frame(one.start, one.end, one.speaker, one.id, (first, max(first, last)), one.act, one.denied))
    return cut


def label_name(label: str) -> str:
    """The name in a transcript's label: MS. ARDEN is Arden, SENIOR OFFICIAL keeps its words."""
    if label == JOURNALIST:
        return label
    bare = _TITLES.sub("", label.split(",")[0].strip()) or label
    if bare.isupper():
        bare = " ".join(word.capitalize() if len(word) > 2 or word.endswith(".") else word for word in bare.split())
    return bare.lower() if re.search(r"official|moderator|operator|spokes", bare, re.I) else bare
