"""Whom words such as "they", "the two leaders", "we" and "him" mean where a text has named people before."""

from __future__ import annotations

import re
from itertools import pairwise

from ..names.people import Mention, People
from ..scene import Scene, Talk
from .coordination import shared_verb
from .taking_part import OWNED
from .talk_levels import rank
from .waiting import waiting

_PAIRED = re.compile(
    r"and(?: (?:[A-Z][\w.-]*|the|its|his|her|leftist|rightist|Marxist|rebel|opposition|main|separatist|armed|"
    r"exiled)){0,4}|-|–"
)
"""What stands between two who are named together: "and", or "and Prime Minister"."""
_THERE = re.compile(r"\b(?:in|at|via|near) (?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, )*$")
"""Before a place, or the last of several: towns that somebody went to do not meet."""
_OF = re.compile(r" of (?:the )?")
_OFFERED = re.compile(
    r"\b(?:offer|volunteer|propos|ready|readiness|willing)\w*\b[^.;]*\b(?:host|venue|mediat|facilitat|receiv)", re.I
)
"""Those who would only be hosts are not the two whom "each delegation" means."""
_HIM = re.compile(
    r"\s*(?:again )?(?:with )?(?:him\b|her(?= (?:in|on|at|next|this|later|again|before|after|for|and|to|when|if|there|"
    r"here|tomorrow|today|face|or|but|\w+day|during|within|by|early|soon|separately)\b|[.,;:?!\"”]|\s*$))"
)
_BRIEFER = re.compile(r"(?:MR|MRS|MS|MISS|DR)\b")
"""The label of a spokesperson, who speaks for others: no "we" of theirs puts them at the table."""
_HE = re.compile(r"\b(?:he|she)\b", re.I)
_SHE_WILL = re.compile(r"\b(?:he|she)(?:['’]ll)?(?: (?!meet|will meet)[\w'’-]+){1,3} $")
"""A pronoun that is the verb's subject, whoever else meets."""
_HIS_MEN = re.compile(
    r"\b(?:his|her) (?:men|fighters|forces|group|movement|party|team|delegation|side|soldiers|faction|followers|"
    r"government|country|organi[sz]ation)(?:['’]s)? (?:[\w'’]+ ){0,4}$"
)
"""Those for whom somebody speaks: "his men would meet"."""
_SHE_HOLDS = re.compile(
    r"\b(?:he|she)(?:['’]ll)?(?: [\w'’]+){1,5} (?:(?:hold|have|hav|host|attend|join|lead|chair|conven|"
    r"conduct)(?:s|es|e|ing)?|(?:participat\w+|tak\w+ part|engag\w+) in) (?:\w+ )?$|\b(?:he|she)(?: [\w'’]+){0,3} $"
)
"""A pronoun before the verb of what somebody holds, with others."""
_CONDITIONS_FOR = re.compile(r"\b(?:pre-?)?conditions?\b[^.;,]*\bfor (?:\w+ing )?(?:to |in |at )?$")
"""Before talks for which somebody sets conditions, or accepts none, whoever holds them."""
_WITH = re.compile(r"[^,.;]{0,24}?\bwith\b")
_HIS = re.compile(r"(?:his|her)\b", re.I)
_IT_WILL = re.compile(
    r"\bit(?: (?:too|also))?(?: (?:would|will|could|may|might|is|was|had|has|can))(?: [\w'’-]+){0,3} $"
)
_THEM = re.compile(r"\s*(?:again )?(?:with )?(?:them|their)\b")
_PRONOUN_OPENS = re.compile(r"(?:(?:And|But|So|Then),? )?(?:[Ww]e|I|[Hh]e|[Ss]he|[Tt]hey)\b")
_YOUR = re.compile(r"[Yy]our\b")
_YOU = re.compile(r"\byou(?: (?!and\b|know\b|see\b|said\b|mentioned\b|think\b|tell\b|say\b)[\w'’]+){0,6} $")
"""Whom a questioner asks, as those who would meet: "are you willing to meet"."""
_WE_HAVE = re.compile(r"\b[Ww]e(?:['’](?:ve|ll|re))? (?:\w+ ){0,4}$")
_TOP = frozenset({"leaders", "presidents", "state", "ministers", "chancellors", "kings", "men", "premiers", "monarchs"})
_UNDER = frozenset({"generals", "commanders", "chiefs", "envoys", "negotiators", "experts", "deputies", "advisers",
                    "advisors", "commissions"})
"""Those who are never the presidents or ministers that were named together before."""
_REACHED = re.compile(
    r"\b(?:telephoned|phoned|called|rang|wrote to|spoke|greeted|thanked|congratulated|contacted|replied to)\b"
)
"""What one does who speaks to another: they are two from then on."""
_BODIES = frozenset({"organisation", "group", "country"})
_LEADERS_OF = re.compile(r"(?:[Tt]he |[Aa]ll )?(?:\w+ )?(leaders|presidents|ministers|envoys|ambassadors) (?:of|from) ")
_LOWER = frozenset({"foreign", "defence", "defense", "interior", "deputy"})

_LISTS_ON = re.compile(r", (?:the )?")


class Meant:
    """What a brief has named so far: the last pair, person and subject, and groups by their last word."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.reset()

    def reset(self) -> None:
        """Forget everything: another brief begins."""
        self.pairs: list[tuple[str, ...]] = []
        self.three: tuple[str, ...] = ()
        """Three that were named one after the other, after the last pair."""
        self.person: str | None = None
        self.subject: str | None = None
        self.met: set[str] = set()
        self.body: str | None = None
        self.groups: dict[str, str] = {}
        self.speakers: list[str] = []

    def pair(self, ids: tuple[str, ...]) -> None:
        """Those who were named together last."""
        self.three = ()
        if ids in self.pairs:
            self.pairs.remove(ids)
        self.pairs = [*self.pairs[-20:], ids]

    def paired(self, scene: Scene, named: list[Mention], end: int) -> None:
        """Two that are named together before a place are the pair that "they" and "both sides" mean."""
        for one in named:
            if one.end <= end and len(one.ids) > 1:
                self.pair(one.ids)
        if not scene.talks and _OFFERED.search(scene.said()):
            return
        listed: list[tuple[Mention, int, int]] = []
        for one in (each for each in named if each.end <= end):
            before, first, last = listed[-1] if listed else (one, 0, 0)
            if one.kind == "country" and before.kind == "person" and _OF.fullmatch(scene.text, last, one.start):
                listed[-1] = (before, first, one.end)  # whose they are: "President Kole of Chad and"
            elif one.kind == "person" and before.kind == "country" and OWNED.fullmatch(scene.text[last : one.start]):
                listed[-1] = (one, first, one.end)  # "Chad's president, Anna Kole, and"
            else:
                listed.append((one, one.start, one.end))
        for place, ((a, _, last), (b, first, _)) in enumerate(pairwise(listed)):
            three = (*listed[place - 1][0].ids, *a.ids, *b.ids) if place else ()
            alike = len(three) == 3 and len({self.people.kind(id_) for id_ in three}) == 1
            if alike and _LISTS_ON.fullmatch(scene.text, listed[place - 1][2], a.start):
                self.three = three  # and not only the last two of them
                continue
            if a.kind != "person" and _THERE.search(scene.text, max(0, a.start - 60), a.start):
                continue
            if _PAIRED.fullmatch(scene.text[last:first].strip(", ")) and len(a.ids) == len(b.ids) == 1:
                self.pair((*a.ids, *b.ids))

    def note(self, scene: Scene, named: list[Mention]) -> None:
        """What a sentence leaves for those after it."""
        single = ("person", "role")
        persons = [one.ids[0] for one in named if len(one.ids) == 1 and self.people.kind(one.ids[0]) in single]
        opens = _PRONOUN_OPENS.match(scene.text, scene.sentence.start, scene.sentence.end)
        met = scene.talks[0].core[1] if scene.talks and (scene.talks[0].verb or opens) else None
        nouns = [talk for talk in scene.talks if not talk.verb and _WITH.match(scene.text, talk.core[1])]
        guests = {one.ids[0] for one in named for talk in nouns if one.ids and talk.core[1] <= one.start < talk.end}
        he = _HE.search(scene.text, scene.sentence.start, scene.sentence.end)
        first = next((one.start for one in named if one.ids and one.ids[0] in persons[:1]), scene.sentence.end)
        goes_on = self.subject is not None and he is not None and he.start() < first  # "he will meet Abe": still he
        if not goes_on and (met is None or any(one.kind in ("person", "role") and one.start < met for one in named)):
            others = [id_ for id_ in persons if id_ not in guests]
            self.subject = others[0] if others else self.subject  # whom somebody meets is not whom "he" means
        self.met |= guests
        if met is not None:
            self.met |= {one.ids[0] for one in named if one.ids and one.start > met}
        self.met -= {self.subject}
        if len(set(persons)) == 2 and not scene.talks and not scene.frames and _REACHED.search(scene.said()):
            self.pair(tuple(dict.fromkeys(persons)))
        for one in named:
            if one.kind == "person" or (one.kind == "role" and len(one.ids) == 1):
                self.person = one.ids[0]
            if one.kind in _BODIES and one.ids and one.start - scene.sentence.start < 20:
                self.body = one.ids[0]
            whose = _LEADERS_OF.match(scene.text, one.start, one.end) if one.kind == "role" else None
            body = whose is not None and len(one.ids) == 1 and self.people.kind(one.ids[0]) == "organisation"
            if whose and body and any(talk.meeting and one.ids[0] in talk.ids for talk in scene.talks):
                self.groups[whose[1].casefold()] = one.ids[0]
            if one.kind == "group":
                self.groups[scene.text[one.start : one.end].split()[-1].casefold()] = one.ids[0]

    def several(self, scene: Scene, talk: Talk) -> tuple[str, ...]:
        """Whom "the leaders", "both sides", "they" mean."""
        near = [
            one for one in scene.mentions if not one.ids and talk.start - 80 <= one.start and one.end <= talk.end + 40
        ]
        for one in near:
            words = scene.text[one.start : one.end].casefold().split()
            if (id_ := self.groups.get(words[-1])) and words[-1] not in ("sides", "parties"):
                return (id_,)
        if not self.pairs:
            return ()
        last = self.pairs[-1]
        words = [word for one in near for word in scene.text[one.start : one.end].casefold().split()]
        words = words or scene.text[talk.core[1] : talk.end].casefold().split()
        if "three" in words and len(last) == 2 and self.person and self.person not in last:
            return (*last, self.person)
        top = bool(_TOP & set(words)) and not _LOWER & set(words) and ("ministers" not in words or "prime" in words)
        if _UNDER & set(words) and any(rank(self.people, id_) in ("top", "ministers") for id_ in last):
            return ()
        if _LOWER & set(words) and "ministers" in words and all(rank(self.people, id_) == "top" for id_ in last):
            return self._ministers(last, "foreign-minister" if "foreign" in words else "minister")
        if "presidents" in words and any(rank(self.people, id_) != "top" for id_ in last):
            for ids in reversed(self.pairs):
                if all(rank(self.people, id_) == "top" for id_ in ids):
                    return ids
        if top and any(rank(self.people, id_) not in (None, "top") for id_ in last):
            for suits in (("top",), (None, "top")):
                for ids in reversed(self.pairs):
                    if all(rank(self.people, id_) in suits for id_ in ids):
                        return ids
            if all(rank(self.people, id_) or self.people.kind(id_) == "country" for id_ in last):
                return self._lands(last)  # of lower rank: the states then
        if top and all(self.people.kind(id_) == "country" for id_ in last):
            lands = {self.people.entities[id_].code for id_ in last}
            for ids in reversed(self.pairs):
                codes = {self.people.entities[id_].code for id_ in ids} - {None}
                if codes and codes <= lands and all(rank(self.people, id_) == "top" for id_ in ids):
                    return ids  # of these states, who holds the office
        return last

    def _lands(self, lower: tuple[str, ...]) -> tuple[str, ...]:
        """The states of those of a lower rank, as far as they are known, else the last states named together."""
        codes = {self.people.entities[id_].code for id_ in lower} - {None}
        lands = [one.id for one in self.people.entities.values() if one.kind == "country" and one.code in codes]
        if len(lands) == len(lower):
            return tuple(lands)
        return next((ids for ids in reversed(self.pairs) if {self.people.kind(id_) for id_ in ids} == {"country"}), ())

    def _ministers(self, tops: tuple[str, ...], office: str) -> tuple[str, ...]:
        """The ministers of those at the top, or their countries; nobody where a country is not known."""
        found: list[str] = []
        for id_ in tops:
            code = self.people.entities[id_].code
            held = self.people.in_office(code, office) if code else None
            lands = [one for one in self.people.entities.values() if code and (one.kind, one.code) == ("country", code)]
            found += [one.id for one in ([held] if held else lands)[:1]]
        return tuple(found) if len(found) == len(tops) else ()

    def pronouns(self, scene: Scene, speaker: str | None) -> None:
        """Add to each talk of a scene whom its "I", "we", "he", "him" and "them" mean."""
        text = scene.text
        if scene.sentence.speaker and _BRIEFER.match(scene.sentence.speaker):
            speaker = None
        if speaker and self._mediates(speaker):
            speaker = None
        if speaker and self.people.kind(speaker) == "person" and speaker not in self.speakers:
            self.speakers.append(speaker)
        for talk in scene.talks:
            clause = scene.clause(talk.core[0])
            before = text[clause[0] : talk.core[0]].casefold()
            lead = text[clause[0] : talk.start].casefold()
            after = text[talk.core[1] : min(clause[1], talk.core[1] + 40)].casefold()
            extra: list[str] = []
            shared = shared_verb(scene, talk.core[0] if talk.verb else talk.start, noun=not talk.verb)
            if shared is not None and shared.verb < talk.core[0]:
                before = text[scene.clause(shared.verb)[0] : shared.verb].casefold()
            others = [
                one.core[0]
                for one in scene.talks
                if clause[0] <= one.core[0] < talk.core[0] and not shared and (one.row is None or one.row != talk.row)
            ]
            if others and not re.search(r"\b(?:i|we|he|she)\b", text[others[-1] : talk.core[0]].casefold()):
                before = ""  # the pronoun is the subject of the meeting before
            offered = talk.named and re.search(r"\b(?:propos|suggest|offer|host|organi[sz]|call\w* for)\w*\W", before)
            if speaker and len(talk.ids) < 2 and not (talk.pair or offered) and re.search(r"\b(?:i|we)\b", before):
                extra.append(speaker)
                extra += self._addressed(scene, talk, speaker) if not talk.ids else ()
            addressed = [id_ for id_ in self.speakers if id_ != speaker]
            if speaker and len(addressed) == 1 and len(talk.ids) < 2 and _YOUR.match(text, talk.start):
                extra.append(addressed[0])
            asked = scene.sentence.question and not speaker and talk.verb and len(talk.ids) < 2 and not talk.pair
            if asked and self.speakers and _YOU.search(before):
                extra.append(self.speakers[-1])
            ours = scene.sentence.speaker and not (scene.sentence.question or speaker or talk.verb or talk.pair)
            we_have = _WE_HAVE.search(text[clause[0] : talk.row or talk.start])
            if ours and len(talk.ids) == 1 and self.subject and we_have:
                extra.append(self.subject)  # of whom the briefer tells
            by_name = speaker if speaker and self.people.kind(speaker) == "person" and scene.frames else self.person
            he = by_name if speaker and scene.frames else self.subject or (None if by_name in self.met else by_name)
            named = [
                one
                for one in scene.mentions_in(scene.sentence.start, talk.core[0])
                if one.kind == "person" or (one.kind == "role" and len(one.ids) == 1)
            ]
            if named and not (speaker and scene.frames):
                he = he if _HE.search(text, scene.sentence.start, named[0].start) else named[0].ids[0]
            single = len(talk.ids) < 2 and (talk.verb or talk.loose) and not talk.pair
            single = single and not (_CONDITIONS_FOR.search(lead) and not talk.verb)
            direct = talk.verb and _SHE_WILL.search(before) and (talk.head != "visit" or not talk.ids)
            held = not talk.verb and _WITH.match(text, talk.core[1]) and _SHE_HOLDS.search(before if shared else lead)
            guests = 2 if talk.format == "trilateral" else 1
            his = not talk.verb and _HIS.match(text, talk.start) and _WITH.match(text, talk.core[1])
            if his and he and len(talk.ids) == 1 and not talk.loose:
                extra.append(he)
            in_row = talk.row is not None and not talk.verb and len(talk.ids) == guests
            theirs = talk.verb and _HIS_MEN.search(before)
            if (theirs or re.search(r"\b(?:he|she)\b", before)) and he and (single or direct or held or in_row):
                extra.append(he)
            it = speaker if speaker and self.people.kind(speaker) in _BODIES and scene.frames else self.body
            if talk.verb and len(talk.ids) < 2 and it and it not in talk.ids and _IT_WILL.search(before):
                extra.append(it)
            if _HIM.match(after) and self.person and self.person not in extra:
                extra.append(self.person)
            body = speaker is not None and self.people.kind(speaker) in ("group", "organisation")
            told = speaker if body and scene.frames else None
            if told and talk.pair and talk.ids and told not in talk.ids and re.search(
                r"\bthey\b(?!.*\b(?:the (?:two|three)|both|all)\b)", before
            ):
                talk.pair = False  # the rebels said that they would
                extra.append(told)
            if _THEM.match(after):
                talk.pair = True
            talk.ids = tuple(dict.fromkeys((*extra, *talk.ids)))
            waits = waiting(scene, talk, speaker if scene.frames else None, self.people)
            if waits != talk.ids:
                talk.ids, talk.pair = waits, False

    def _mediates(self, speaker: str) -> bool:
        """Whether whoever speaks is an envoy between two that have been named: "we" means the talks of those two."""
        two = self.pairs[-1] if self.pairs else ()
        return self.people.entities[speaker].office == "envoy" and len(two) > 1 and speaker not in two

    def _addressed(self, scene: Scene, talk: Talk, speaker: str) -> tuple[str, ...]:
        """ "I wrote to Ruiz to propose that we meet": we are the speaker and the one person named before."""
        named = {id_ for one in scene.mentions_in(scene.sentence.start, talk.core[0]) for id_ in one.ids} - {speaker}
        persons = [id_ for id_ in named if self.people.kind(id_) == "person"]
        return tuple(persons) if len(persons) == 1 else ()
