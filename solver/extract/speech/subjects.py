"""Whose a verb of saying is: the subject before it, past what stands between, or after it ("…", said Oda)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..names.gazetteer import governments, phrase, phrases
from ..names.people import Mention, People
from .asides import before_asides, opens_alone
from .speech_words import (
    ADVERBS,
    BY,
    LEAD,
    LEADING,
    ONE,
    PAPER_OF,
    PRONOUN,
    SOURCES,
    SUBJECT,
    THE_BODY,
)

Who = tuple[str, str | None]
"""A speaker by name, and the entity, where it is known."""
Found = tuple[int, int, str, str | None]
"""From where to where subject and verb stand, and who it is."""


class Subjects:
    """Finds the subjects of verbs; `last` is who spoke last, `person` the last single person spoken of.

    `called` has those who spoke before by the last word of what they were called: the official, the ministry.
    """

    def __init__(self, text: str, people: People, called: Mapping[str, Who]) -> None:
        self.text, self.people, self.called = text, people, called
        self.last: Who | None = None
        self.person: Who | None = None

    def find(self, start: int, verb: re.Match[str], mentions: Sequence[Mention], end: int) -> Found | None:
        """The subject of a verb of saying or claiming in the sentence from `start` to `end`."""
        text = self.text
        before = text[start : verb.start()]
        head = before_asides(_AUXILIARY.sub(",", before))
        alone = opens_alone(_AUXILIARY.sub(",", before), head)
        if head != before.rstrip() and alone:
            before = head + " "
        if not alone and not verb["act"] and (found := self._after(start, before, verb, mentions, end)):
            return found
        if told := re.search(r",? who $", before):
            named = [one for one in mentions if len(one.ids) == 1 and one.end == start + told.start()]
            if named:
                who = start + told.end() - 4
                return who, verb.end(), self.name(named[0].ids[0], named[0]), named[0].ids[0]
        if verb["act"] and (also := self._also(start, before, mentions)):
            return start, verb.end(), *also
        passive = re.search(r"\b(?:was|were|been|be|being|is|are)(?: \w+ly)? $", before)
        if passive and not verb["act"] and not _ACTIVE.match(verb.group()):
            return self._agent(verb, mentions, end)
        if re.search(r"\b[Tt]hat $", before):
            return None
        if found := self._pronoun(start, before, verb, mentions):
            return found
        if _OURSELVES.search(before):
            return None
        return self._before(start, head if alone else before.rstrip(), verb, mentions)

    def _after(
        self, start: int, before: str, verb: re.Match[str], mentions: Sequence[Mention], end: int
    ) -> Found | None:
        """ ", said Oda" """
        text, bare = self.text, before.rstrip()
        if (bare and bare[-1] not in ',"”') or re.match(r"\s+that\b", text[verb.end() :]):
            return None
        after = [
            one
            for one in mentions
            if verb.end() <= one.start <= verb.end() + 60
            and len(one.ids) == 1
            and not re.search(r"[,.;]|\b(?:that|and|of|will|would)\b", text[verb.end() : one.start])
            and not _ACTS.match(text, one.end)
            and not (one.kind != "person" and _WHOSE_MAN.match(text, one.end))
            and not _WOULD.match(text, one.end, end)
        ]
        if after:
            one = next((one for one in after if one.kind == "person"), after[0])
            return verb.start(), one.end, self.name(one.ids[0], one), one.ids[0]
        if bare.endswith(","):
            named = [
                one
                for one in mentions
                if one.ids and one.end == start + len(bare) - 1 and not _BESIDE.search(text[start : one.start])
            ]
            if named:
                one = named[-1]
                return one.start, verb.end(), self.name(one.ids[0], one), one.ids[0]
        one_of = ONE.match(text, verb.end(), end) if bare else None
        if one_of and not _WOULD.match(text, one_of.end(), end):
            return verb.start(), one_of.end(), one_of["who"], None
        return None

    def _pronoun(self, start: int, before: str, verb: re.Match[str], mentions: Sequence[Mention]) -> Found | None:
        """Whom he, she, they, it or "the ministry" stands for."""
        text = self.text
        pronoun = PRONOUN.search(before)
        word = pronoun[1].casefold() if pronoun else ""
        if pronoun and word in ("he", "she"):
            opening = re.search(r"[:,]\s+[\"“]", before)
            named = [one for one in mentions if opening and one.kind == "person" and one.end <= start + opening.start()]
            if len(named) == 1 and len(named[0].ids) == 1:
                one = named[0]
                return start + pronoun.start(), verb.end(), self.name(one.ids[0], one), one.ids[0]
            if self.person is not None:
                return start + pronoun.start(), verb.end(), *self.person
        if pronoun and word in ("they", "it") and re.search(r"\band (?:they|it)\b[\w ]*$", before):
            subject = [
                one
                for one in mentions
                if len(one.ids) == 1 and re.fullmatch(r"\W*(?:The )?", text[start : one.start])
            ]
            if subject:  # "The Turks had both ministers over and they said …"
                one = subject[0]
                return start + pronoun.start(), verb.end(), self.name(one.ids[0], one), one.ids[0]
        heard = self.last[1] if self.last is not None else None
        again = THE_BODY.search(before) if heard is not None and self.people.kind(heard) == "organisation" else None
        if again is not None and self.last is not None:
            return start + again.start(), verb.end(), *self.last
        so_called = self.called.get(word.split()[-1]) if word.startswith("the ") else None
        if pronoun and so_called is not None:
            return start + pronoun.start(), verb.end(), *so_called
        if pronoun and self.last is not None and word not in ("i", "we"):
            return start + pronoun.start(), verb.end(), *self.last
        return None

    def _before(self, start: int, bare: str, verb: re.Match[str], mentions: Sequence[Mention]) -> Found | None:
        """The subject that stands just before."""
        text = self.text
        if body := _WITH_SHORT.search(bare):
            return start + body.start("body"), verb.end(), " ".join(body.group("who", "short")), None
        bare = re.sub(r"(?<=\w) \([^()]{1,80}\)$", "", bare)
        bare = re.sub(r"\s(?:[–—-]|--)\s[^–—]{1,60}\s(?:[–—-]|--)$", "", bare)
        found = SUBJECT.search(ADVERBS.sub("", ADVERBS.sub("", bare)))
        if found is None:
            return None
        words = _OF_WHICH.split(LEADING.sub("", found[1]))[-1]
        first = start + found.start(1) + len(_AND.match(found[1]).group())  # type: ignore[union-attr]
        if words != LEADING.sub("", found[1]):
            first = start + found.end(1) - len(words)
        last = start + found.end(1)
        if verb.group() == "say" and (text[start:first].endswith("and ") or re.search(r" and (?:the )?[a-z]", words)):
            both = _BOTH.fullmatch(bare)  # several say so, and no one of them alone
            return (start, verb.end(), both["who"], None) if both else None
        if _RELATIVE.match(words) or _AND_THEN.search(bare) or _SAID_NOTHING.search(words):
            return None
        inside = [one for one in mentions if first <= one.start and one.end <= last + 1 and one.ids]
        inside = inside or [one for one in mentions if one.kind == "person" and one.start < first < one.end <= last + 1]
        if issued_in := _ISSUED_IN.fullmatch(words):
            return first, verb.end(), issued_in["paper"], None
        if paper := PAPER_OF.match(words):
            issued = [one for one in inside if one.start >= last - len(paper["who"])]
            if issued and last - issued[-1].end <= 1 and not _AIDE_OF.search(text[first : issued[-1].start]):
                return first, verb.end(), self.name(issued[-1].ids[0], issued[-1]), issued[-1].ids[0]
            return first, verb.end(), paper["who"], None
        if inside and last - inside[-1].end <= 1:
            one = inside[-1]
            if head := _HEAD.match(words) or _BODY_IN.match(words):
                return first, verb.end(), head[1], None
            if len(inside) > 1 and one.kind == "country" and text[inside[-2].end : one.start] == " of ":
                one = inside[-2]
            if _AIDE_OF.search(text[first : one.start]) or (one.kind == "country" and _OFFICER.match(words)):
                return first, verb.end(), words.strip(), None
            if len(inside) > 1 and re.fullmatch(r",? and (?:\w+ )?", text[inside[-2].end : one.start]):
                return first, verb.end(), words.strip(), None
            names = [self.name(id_, one) for id_ in one.ids]
            return first, verb.end(), " and ".join(names), one.ids[0] if len(names) == 1 else None
        if _NOBODY.fullmatch(words):
            return None
        if verb["act"] and re.fullmatch(
            rf"(?:(?-i:[A-Z])[\w.’'-]+(?: (?-i:[A-Z])[\w.’'-]+)?['’]s )?(?:[\w-]+ ){{0,2}}?(?:{SOURCES})", words, re.I
        ):
            return first, verb.end(), words.strip(), None
        if verb["act"] or not (
            re.search(SOURCES, words, re.I)
            or re.fullmatch(r"(?:(?:(?:al|el|bin|ibn|de|da|von|van|ul)[ -])?[A-Z][\w.'’-]+ ?){1,3}", words)
            or (_SAYS.fullmatch(verb.group()) and _SOMEBODY.fullmatch(_AND.sub("", found[1], 1).rstrip()))
        ):
            if inside and not verb["act"] and re.match(r"(?:'s|’s|\s*,)", text[inside[0].end : inside[0].end + 2]):
                return first, verb.end(), self.name(inside[0].ids[0]), inside[0].ids[0]
            return None
        return first, verb.end(), words.strip(), None

    def opening(self, start: int, end: int, mentions: Sequence[Mention]) -> Who | None:
        """Who opens a sentence, of which a later verb tells as well."""
        text = self.text
        lead = LEAD.match(text, start, end)
        first = lead.end() if lead else start
        if (paper := PAPER_OF.match(text[start:end])) and (verb := _OPENED.match(text[start:end])):
            who = paper["who"][: max(0, verb.start("verb") - paper.start("who"))].strip()
            named = [one for one in mentions if one.ids and one.end == start + paper.start("who") + len(who)]
            return (self.name(named[0].ids[0], named[0]), named[0].ids[0]) if named else (who, None) if who else None
        named = [one for one in mentions if len(one.ids) == 1 and start <= one.start <= first + 1 and one.end <= end]
        if named and not re.match(r"['’]", text[named[-1].end :]):
            return self.name(named[-1].ids[0], named[-1]), named[-1].ids[0]
        opened = _OPENED.match(text[start:end])
        return (opened["who"].strip(), None) if opened else None

    def _agent(self, verb: re.Match[str], mentions: Sequence[Mention], end: int) -> Found | None:
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

    def _also(self, start: int, before: str, mentions: Sequence[Mention]) -> Who | None:
        """Who opens a sentence in which two things are told of them: "Oda's office welcomed it, and invited …"."""
        two = _AND_ALSO.fullmatch(before)
        if two is None:
            return None
        named = [one for one in mentions if one.start - start <= 4 and one.end == start + two.end("who")]
        if named and len(named[0].ids) == 1:
            return self.name(named[0].ids[0], named[0]), named[0].ids[0]
        return (two["who"], None) if re.search(rf"\b(?:{SOURCES})$", two["who"]) else None

    def name(self, id_: str, mention: Mention | None = None) -> str:
        """How a speaker is called: a person by the longest form in the text; a body or a seat as it is named there."""
        said = self.text[mention.start : mention.end] if mention else ""
        if mention and self.people.kind(id_) == "country" and (_UNNAMED.search(said) or _THE_PEOPLE.match(said)):
            return said
        if mention and self.people.kind(id_) == "organisation" and _PROPER.fullmatch(said):
            return said
        if mention and self.people.kind(id_) == "person" and (office := _OFFICE_ALONE.fullmatch(said)):
            return f"{office['title']} {self.people.entities[id_].name}"  # as both the text and the tables know them
        own = self.people.entities[id_].name
        if mention and self.people.kind(id_) == "person" and _WHOSE_OFFICE.fullmatch(said) and own not in self.text:
            return f"{said} {own}"  # whom only the tables name
        seat = phrase(said) in governments() or any(one.kind == "capital" for one in phrases().get(phrase(said), ()))
        return said if seat else self.people.entities[id_].name


_ISSUED_IN = re.compile(
    r"(?:[Tt]he |[Aa]n? )?(?P<paper>(?:[\w-]+ )?(?:communiqu[ée]|statement|declaration|text|announcement|document|"
    r"note|memorandum)) (?:issued|released|published|adopted|signed|read out|made public)(?: late| early| on "
    r"\w+day)? (?:in|at) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}(?: on \w+day)?"
)
"""A paper, and where it was issued: it says what stands in it, and not the town."""
_WHOSE_OFFICE = re.compile(r"(?:[Tt]he )?[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:['’]s?)? (?:[a-z]+ ){0,2}(?:president|premier|"
    r"chancellor|minister|king)")
_BOTH = re.compile(
    r"(?:The |Both )?(?P<who>\w[^,;:.\"“”]{2,60}? and (?:the )?(?:[\w'’-]+ ){0,4}(?:government|rebels|opposition|"
    r"officials|mediators|leaders|army|guerrillas|separatists|insurgents|authorities|unions?|party|parties|movement|"
    r"ministers?))"
)
"""Two sides that say something together: "Chad's government and the rebels say"."""
_OFFICE_ALONE = re.compile(
    r"(?:[Tt]he )?(?P<title>(?:[Pp]rime |[Ff]oreign |[Dd]efen[cs]e )?(?:[Mm]inister|[Pp]resident|[Ss]ecretary|"
    r"[Cc]hancellor|[Pp]remier|[Kk]ing|[Qq]ueen|[Ss]ecretary of [Ss]tate|[Ss]ecretary-[Gg]eneral))"
)
"""Somebody whom only their office names."""
_OURSELVES = re.compile(r"\b(?:I|[Ww]e)(?:['’](?:ve|d|m|re|ll))?(?: (?:also|then|later|have|had|\w+ly))*\s*$")
_AUXILIARY = re.compile(
    r",\s+(?:(?:has|have|had|is|was|are|were|also|then|later|again|now|since|already|on|late|early|last|this|week|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+)+$",
    re.I,
)
_RELATIVE = re.compile(r"(?:which|whom|whose|what|where|when|if|as|how|why)\b", re.I)
_OPENED = re.compile(
    r"(?:But |And |Yet )?(?:The |An? )?(?P<who>(?:[\w.’'-]+ ){1,11}?)(?P<verb>[a-z]{2,}ed|has|have|had|is|was|were|are|"
    r"calls|met|sent|gave|spoke) "
)
_AND_THEN = re.compile(
    r"\b(?:ended|broke|closed|met|held|left|concluded|finished|failed|began|opened) [^.;:\"“”]*,? (?:and|but)$"
)
"""After something else that whoever opens the sentence did: "Oda ended the talks but said"."""
_SAID_NOTHING = re.compile(r"(?:\b(?:did|does|do|would|could|has|have|had) not|\bnever|n['’]t)$")
"""Before a verb of saying: whoever did not say where says nothing."""
_AND = re.compile(r"(?:^(?:[Aa]nd|[Bb]ut|[Ss]o|[Yy]et|[Ww]hile) )?")
_ACTIVE = re.compile(r"\w+ing\b|(?:was|were|is|are) ")
"""A verb that is no passive after was: "was saying"."""
_SAYS = re.compile(
    r"said|says?|told|tells|added|adds|insisted|stressed|replied|explained|declared|warned|argued?|insist|maintain|warn"
)
_SOMEBODY = re.compile(
    r"(?:the|an?|one|two|three|several|some|many|most|both|those|his|her|its|their|another|other|people) "
    r"(?:(?!(?:will|would|is|are|was|were|has|have|had|could|may|might|can|to|if|when|what|how|that|which)\b)"
    r"[\w'’-]+ ?){1,8}",
    re.I,
)
"""Somebody of whom it is only told what they are: a member of his staff, one of those present."""
_OF_WHICH = re.compile(
    r"\b(?:that|which|whom|where) (?=(?:the|an?|its|his|her|their)\b|[A-Z])|\b(?:when|after|because|since) (?=\w+ \w)"
)
_THE_PEOPLE = re.compile(r"(?:[Tt]he )?(?:[A-Z]\w+s|Dutch|British|French|Irish|Spanish|Swiss|Chinese|Danish)$")
"""A people that speaks for its government, as the text calls it: the Turks."""
_PROPER = re.compile(r"(?:[Tt]he )?[A-Z].*", re.S)
_WITH_SHORT = re.compile(
    r"(?:^|[,;:.\"“”] )(?P<body>(?:[Tt]he )?(?P<who>(?!The )[A-Z][\w’'-]*"
    r"(?: (?:for|of|the|and|on|in|to|[A-Z][\w’'-]*)){2,})) "
    r"(?P<short>\([A-Z][A-Za-z-]{1,12}\))$"
)
"""A body with a long name, and its short one after it."""
_AND_ALSO = re.compile(
    r"(?:The )?(?P<who>(?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*)*(?: [a-z]+){0,3}?) (?:has |have )?(?:welcomed|praised|"
    r"accepted|thanked|congratulated|backed|hailed|condemned|criti[cs]i[sz]ed|acknowledged|received|supported|agreed|"
    r"apologi[sz]ed|expressed)\b[^\"“”;:]*,? and (?:also |then |has |have )?"
)
_UNNAMED = re.compile(rf" (?!government)(?:{SOURCES})$")
"""One who speaks for a country, and whom nobody names: a Chilean minister."""
_AIDE_OF = re.compile(
    r"\b(?:aides?|advis[eo]rs?|officials?|spokes\w+|representatives?|figures?|diplomats?|sources?|person|people|"
    r"envoys?|delegates?|rebels?|fighters|insurgents|guerrillas|lawmakers|legislators|leaders|ministers|authorities|"
    r"groups?|mediators?|negotiators?|analysts?|experts?|members?|politicians|parties|newspapers?|papers?|media|"
    r"press|outlets?|reports?|organi[sz]ers) (?:close )?(?:to|for|of|in|from|at) (?:the )?(?:\w+ ){0,2}$",
    re.I,
)
"""Before a name: whoever speaks is only with them."""
_OFFICER = re.compile(
    r"(?:[a-z][\w-]* ){0,3}?(?:commander|chief|head|chairman|chairwoman|director|governor|mayor|secretary|deputy|"
    r"coordinator|leader|general) (?:of|for|at) [^,;]* (?:in|of|at) (?:the )?[A-Z]"
)
"""One who speaks for a post that lies in a country: "commander of the base in Chad"."""
_HEAD = re.compile(
    rf"((?:[\w'’-]+ ){{0,3}}?(?:{SOURCES})) (?:travel(?:l)?ing|speaking|working|familiar|briefed|involved|accompanying|"
    r"attending|present|based) "
)
"""Who speaks, before what is told of them: "an official travelling with Oda in Rome"."""
_BODY_IN = re.compile(
    r"((?:[\w'’-]+ ){0,3}?(?:[Mm]inistry|[Ee]mbassy|[Aa]uthorities|[Pp]residency|[Mm]ilitary|[Aa]rmy|[Cc]ommand|"
    r"[Gg]overnment|[Oo]fficials?|[Dd]iplomats?|[Ss]ources?)) (?:in|at) (?:the )?[A-Z]"
)
"""A body or its people, and the town where they are: "the Defense Ministry in Seoul"."""
_WHOSE_MAN = re.compile(rf" (?:[a-z][\w-]* ){{0,2}}?(?:{SOURCES})\b")
"""After a name that only tells whose official speaks: "said an EU official"."""
_BESIDE = re.compile(r"\b(?:in|on|at|to|from|of|for|with|by|near) (?:the )?$")
_WOULD = re.compile(r"[^.,;:\"“”]*?\b(?:would|will|could|may|might|should|must)\b")
"""After who seems to speak, but is the subject of what is said: "said his delegation would come"."""
_NOBODY = re.compile(r"(?:it|this|that|they|we|there|he|she|i|you|who|which|nobody|none|one|both|all|so)", re.I)
_ACTS = re.compile(r"(?:(?:,|,? and) [A-Z][\w.'’-]+(?: (?:al-)?[A-Z][\w.'’-]+){0,3})*"
                   r"\s(?:would|will|could|may|might|has|had|have|is|was|were|are|should|must|can)\b")
