"""Frames of speech: verbs of saying and of claiming, their subjects, and the words that they cover."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..names.gazetteer import country_name, governments, phrase, phrases
from ..names.people import Mention, People
from ..text import Sentence
from .speech_words import (
    ACCORDING,
    ADVERBS,
    BY,
    LEADING,
    NO_TRUTH,
    ONE,
    POSITION,
    PRONOUN,
    SOURCES,
    SUBJECT,
    THE_BODY,
    TRAIL,
    VERB,
)


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

    def __init__(self, text: str, people: People) -> None:
        self.text, self.people = text, people
        self._last: tuple[str, str | None] | None = None

    def find(
        self, sentence: Sentence, mentions: Sequence[Mention], before: tuple[str, str | None] | None
    ) -> list[Frame]:
        """The frames of a sentence, in order; `before` is who spoke last, for he, she and they."""
        self._last = before
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
            found = self._subject(start, match, mentions, end)
            if found is None or _WHAT.search(text[start : found[0]]):
                continue
            first, last, name, id_ = found
            trail = TRAIL.match(text, last, end)
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
                and not text[last:end].startswith(" that")
            ):
                last = that.end()
            following = text[last:end].lstrip()
            boundary = next((one.start for one in frames if one.start > last), end)
            if act:
                covers = (first, end)
            elif first >= match.end() and not re.match(r"[^,.;]{0,40}\bthat\b", following):
                covers = (start, end)  # "was announced by the ministry"
            elif (first - start > 12 and (not following or following[0] in '.,"”' or following.startswith("("))) or (
                re.match(r"[,\"”]", text[first - 2 : first].strip() or "x")
                and first - start > 12
                and not re.match(r"that\b", following)
            ):
                covers = (start, end)
            else:
                covers = (last, boundary)
            word = match[match.lastgroup or 0].casefold()
            denied = word in ("denied", "denies") or bool(NO_TRUTH.match(text, match.start(match.lastgroup or 0)))
            frames.append(Frame(first, last, name, id_, covers, act, denied))
            self._last = self._last if act else (name, id_)
        frames += self._according(sentence, mentions) + self._position(sentence, mentions)
        frames += self._quoted(sentence, mentions, frames)
        return _cut(text, sorted(frames, key=lambda one: one.start), start)

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
            ]
            beside = re.match(r"(?:his|her|its|their|the|an?) (?:[\w-]+ ){0,4}?[\w-]+, ", text[match.end() : end])
            if beside and not named:  # "according to his spokesman, Jari Holm"
                named = [one for one in mentions if one.kind == "person" and one.start == match.end() + beside.end()]
            words = re.match(r"(?:the |a |an )?((?:[^\s,.;\"”]+ ?){1,7})", text[match.end() : end])
            if self._last is not None and (paper := _PAPER.match(text, match.end(), end)):
                frames.append(Frame(match.start(), paper.end(), *self._last, (start, end)))
                continue
            if named:
                name, id_, last = self.name(named[0].ids[0], named[0]), named[0].ids[0], named[0].end
            elif words:
                who = _MODAL.split(words[1])[0]
                name, id_, last = who.strip(), None, match.end() + words.start(1) + len(who)
            else:
                continue
            frames.append(Frame(match.start(), last, name, id_, (start, end)))
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

    def _agent(
        self, verb: re.Match[str], mentions: Sequence[Mention], end: int
    ) -> tuple[int, int, str, str | None] | None:
        """Who said it, of a passive: "it was announced by the ministry that …"; nobody where it does not say."""
        by = BY.match(self.text, verb.end(), end)
        if by is None:
            return None
        named = [one for one in mentions if len(one.ids) == 1 and by.end() <= one.start <= by.end() + 40]
        if named and (office := re.match(r"['’]s [\w ]{3,40}, ", self.text[named[0].end : end])):
            named = [one for one in mentions if one.start == named[0].end + office.end()] or named
        if named and not re.search(r"[.;]|\bthat\b", self.text[by.end() : named[0].start]):
            return by.start(), named[0].end, self.name(named[0].ids[0], named[0]), named[0].ids[0]
        who = re.split(r"\s(?:that|on|in|at|who|yesterday|today|\w+day)\b", by["who"])[0]
        return by.start(), by.start("who") + len(who), who.strip(), None

    def _also(self, start: int, before: str, mentions: Sequence[Mention]) -> tuple[str, str | None] | None:
        """Who opens a sentence in which two things are told of them: "Oda's office welcomed it, and invited …"."""
        two = _AND_ALSO.fullmatch(before)
        if two is None:
            return None
        named = [one for one in mentions if one.start - start <= 4 and one.end == start + two.end("who")]
        if named and len(named[0].ids) == 1:
            return self.name(named[0].ids[0], named[0]), named[0].ids[0]
        return (two["who"], None) if re.search(rf"\b(?:{SOURCES})$", two["who"]) else None

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
                and not _ACTS.match(text, one.end)
                and not (one.kind != "person" and _WHOSE_MAN.match(text, one.end))
                and not _WOULD.match(text, one.end, end)
            ]
            if after:
                one = next((one for one in after if one.kind == "person"), after[0])
                return verb.start(), one.end, self.name(one.ids[0], one), one.ids[0]
            if bare.endswith(",") and (
                named := [
                    one
                    for one in mentions
                    if one.ids and one.end == start + len(bare) - 1 and not _BESIDE.search(text[start : one.start])
                ]
            ):
                one = named[-1]
                return one.start, verb.end(), self.name(one.ids[0], one), one.ids[0]
            one_of = ONE.match(text, verb.end(), end) if bare and bare[-1] in ',"”' else None
            if one_of and not _WOULD.match(text, one_of.end(), end):
                return verb.start(), one_of.end(), one_of["who"], None
        if told := re.search(r",? who $", before):
            named = [one for one in mentions if len(one.ids) == 1 and one.end == start + told.start()]
            if named:
                who = start + told.end() - 4
                return who, verb.end(), self.name(named[0].ids[0], named[0]), named[0].ids[0]
        if verb["act"] and (also := self._also(start, before, mentions)):
            return start, verb.end(), *also
        progressive = verb.group().startswith("putting")
        passive = re.search(r"\b(?:was|were|been|be|being|is|are)(?: \w+ly)? $", before)
        if passive and not verb["act"] and not progressive:
            return self._agent(verb, mentions, end)
        if re.search(r"\b[Tt]hat $", before):
            return None
        if (pronoun := PRONOUN.search(before)) and pronoun[1].casefold() in ("he", "she"):
            opening = re.search(r"[:,]\s+[\"“]", before)
            named = [one for one in mentions if opening and one.kind == "person" and one.end <= start + opening.start()]
            if len(named) == 1 and len(named[0].ids) == 1:
                one = named[0]
                return start + pronoun.start(), verb.end(), self.name(one.ids[0], one), one.ids[0]
        if pronoun and pronoun[1].casefold() in ("they", "it") and re.search(r"\band (?:they|it)\b[\w ]*$", before):
            subject = [one for one in mentions if len(one.ids) == 1 and re.fullmatch(
                r"\W*(?:The )?", text[start : one.start])]
            if subject:  # "The Turks had both ministers over and they said …"
                one = subject[0]
                return start + pronoun.start(), verb.end(), self.name(one.ids[0], one), one.ids[0]
        heard = self._last[1] if self._last is not None else None
        again = THE_BODY.search(before) if heard is not None and self.people.kind(heard) == "organisation" else None
        if again is not None and self._last is not None:
            return start + again.start(), verb.end(), *self._last
        if (pronoun := PRONOUN.search(before)) and (self._last is not None):
            word = pronoun[1].casefold()
            if word in ("i", "we"):
                return None
            return start + pronoun.start(), verb.end(), *self._last
        bare = re.sub(
            r"(?<=\w), (?:(?:citing|quoting|who|which|whose|speaking|a|an|the|by|for|on|in|at|with|from|under|\w+['’]s|"
            r"also|his|her|its) [^,]{1,90}|"
            r"however|"
            r"meanwhile|too|though),$",
            "",
            bare,
        )
        if body := _WITH_SHORT.search(bare):
            return start + body.start("body"), verb.end(), " ".join(body.group("who", "short")), None
        bare = re.sub(r"(?<=\w) \([A-Z][\w-]{1,14}\)$", "", bare)
        bare = re.sub(r"\s(?:[–—-]|--)\s[^–—]{1,60}\s(?:[–—-]|--)$", "", bare)
        found = SUBJECT.search(ADVERBS.sub("", ADVERBS.sub("", bare)))
        if found is None:
            return None
        words = LEADING.sub("", found[1])
        first = start + found.start(1)
        if verb.group() == "say" and (text[start:first].endswith("and ") or re.search(r" and (?:the )?[a-z]", words)):
            return None  # several say so, and no one of them alone
        last = first + len(found[1])
        inside = [one for one in mentions if first <= one.start and one.end <= last + 1 and one.ids]
        if inside and last - inside[-1].end <= 1:
            one = inside[-1]
            if head := _HEAD.match(words):
                return first, verb.end(), head[1], None
            if len(inside) > 1 and one.kind == "country" and text[inside[-2].end : one.start] == " of ":
                one = inside[-2]
            if _AIDE_OF.search(text[first : one.start]):
                return first, verb.end(), words.strip(), None
            names = [self.name(id_, one) for id_ in one.ids]
            if len(inside) > 1 and re.fullmatch(r",? and (?:\w+ )?", text[inside[-2].end : one.start]):
                names = [self.name(id_) for each in inside[-2:] for id_ in each.ids]
            return first, verb.end(), " and ".join(names), one.ids[0] if len(names) == 1 else None
        if _NOBODY.fullmatch(words):
            return None
        if verb["act"] and re.fullmatch(
            rf"(?:(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+)?['’]s )?(?:[\w-]+ ){{0,2}}?(?:{SOURCES})", words, re.I
        ):
            return first, verb.end(), words.strip(), None
        if verb["act"] or not (re.search(SOURCES, words, re.I) or re.fullmatch(
            r"(?:(?:(?:al|el|bin|ibn|de|da|von|van|ul)[ -])?[A-Z][\w.'’-]+ ?){1,3}", words)):
            if inside and not verb["act"] and re.match(r"(?:'s|’s|\s*,)", text[inside[0].end : inside[0].end + 2]):
                return first, verb.end(), self.name(inside[0].ids[0]), inside[0].ids[0]
            return None
        return first, verb.end(), words.strip(), None

    def name(self, id_: str, mention: Mention | None = None) -> str:
        """How a speaker is called: the longest form in the text; a seat of government by its own name."""
        said = self.text[mention.start : mention.end] if mention else ""
        if mention and self.people.kind(id_) == "country" and _UNNAMED.search(said):
            return said
        seat = phrase(said) in governments() or any(one.kind == "capital" for one in phrases().get(phrase(said), ()))
        return said if seat else self.people.entities[id_].name


_WITH_SHORT = re.compile(
    r"(?:^|[,;:.\"“”] )(?P<body>(?:[Tt]he )?(?P<who>(?!The )[A-Z][\w’'-]*"
    r"(?: (?:for|of|the|and|on|in|to|[A-Z][\w’'-]*)){2,})) "
    r"(?P<short>\([A-Z][A-Za-z-]{1,12}\))$"
)
"""A body with a long name, and its short one after it."""
_PAPER = re.compile(r"the (?:letter|statement|message|note|text|announcement|memo\w*)(?=,| [a-z])(?! (?:of|from|by)\b)")
"""What somebody wrote of whom was spoken before."""
_AND_ALSO = re.compile(
    r"(?:The )?(?P<who>(?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*)*(?: [a-z]+){0,3}?) (?:has |have )?(?:welcomed|praised|"
    r"accepted|thanked|congratulated|backed|hailed|condemned|criti[cs]i[sz]ed|acknowledged|received|supported|agreed|"
    r"apologi[sz]ed|expressed)\b[^\"“”;:]*,? and (?:also |then |has |have )?"
)
_UNNAMED = re.compile(rf" (?!government)(?:{SOURCES})$")
"""One who speaks for a country, and whom nobody names: a Chilean minister."""
_AIDE_OF = re.compile(
    r"\b(?:aides?|advis[eo]rs?|officials?|spokes\w+|diplomats?|sources?|person|people|envoys?|delegates?|rebels?|"
    r"fighters|insurgents|guerrillas|lawmakers|legislators|leaders|ministers|authorities|groups?|mediators?|"
    r"negotiators?|analysts?|experts?|members?|politicians|parties|newspapers?|organi[sz]ers) "
    r"(?:close )?(?:to|for|of|in|from|at) (?:the )?(?:\w+ ){0,2}$",
    re.I,
)
"""Before a name: whoever speaks is only with them."""
_HEAD = re.compile(
    rf"((?:[\w'’-]+ ){{0,3}}?(?:{SOURCES})) (?:travel(?:l)?ing|speaking|working|familiar|briefed|involved|accompanying|"
    r"attending|present|based) "
)
"""Who speaks, before what is told of them: "an official travelling with Oda in Rome"."""
_DOES = re.compile(r"(?: (?:also|then|later|only|quickly|flatly))? [a-z]+(?:ed|s)\b[^.,;:\"“”]{0,60}")
_WHOSE_MAN = re.compile(rf" (?:[a-z][\w-]* ){{0,2}}?(?:{SOURCES})\b")
"""After a name that only tells whose official speaks: "said an EU official"."""
_BESIDE = re.compile(r"\b(?:in|on|at|to|from|of|for|with|by|near) (?:the )?$")
_WOULD = re.compile(r"[^.,;:\"“”]*?\b(?:would|will|could|may|might|should|must)\b")
"""After who seems to speak, but is the subject of what is said: "said his delegation would come"."""
_MODAL = re.compile(r"\s(?:will|would|could|may|might|should|must|is|are|was|were|has|had|have|who|that|which)\b")
_THAT = re.compile(
    r"(?:(?!\b(?:was|is|were|are|be|would|will|could|had|has|have|did|does|do|must|should|may|"
    r"might)\b)[^,\"“”;:]){0,70}?\s"
    r"(?=that\s)"
)
"""What may stand between a verb of saying and what is said: "told the paper on Friday that"."""
_WHAT = re.compile(r"\b(?:what|as) $")
"""Before a clause that is part of another: "May is what Oda told you"."""
_NOBODY = re.compile(r"(?:it|this|that|they|we|there|he|she|i|you|who|which|nobody|none|one|both|all|so)", re.I)
_ACTS = re.compile(r"(?:(?:,|,? and) [A-Z][\w.'’-]+(?: (?:al-)?[A-Z][\w.'’-]+){0,3})*"
                   r"\s(?:would|will|could|may|might|has|had|have|is|was|were|are|should|must|can)\b")


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
