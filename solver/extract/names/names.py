"""Names in a text: who and what each stretch of capitals means, and roles such as "the two French ministers".

Three passes, each sure of less: phrases of the tables and titles with names; names that a title or a full form taught
us, where they stand alone; roles, which mean whoever the text or the tables put in that office.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..tables import word_list
from .gazetteer import FAMILY_FIRST, Entry, country_name, governments, phrase, phrases
from .name_words import FORMAL, Words
from .people import EntityKind, Mention, People, without_overlaps
from .tokens import Token

_PARTS = frozenset({"central", "latin", "south", "north", "pan", "inter", "ibero", "hispano", "afro", "meso"})
_TITLED_GAP = re.compile(r"\.?[ ]|, ")


class Scanner:
    """One pass over a text that fills People and gives the mentions, in order and without overlaps."""

    def __init__(self, text: str, people: People) -> None:
        self.text = text
        self.people = people
        self.words = Words(text)
        self.tokens = self.words.tokens
        self.mentions: list[Mention] = []
        self._code: tuple[int, str | None] = (-1, None)  # the last demonym or country: where it ended, its code
        self._demonym: tuple[int, int, str] | None = None

    def scan(self) -> list[Mention]:
        """The mentions of people, countries and organisations; capitals of states count as their governments."""
        place = 0
        while place < len(self.tokens):
            place = self._step(place)
        return self.mentions

    def _step(self, place: int) -> int:
        token = self.tokens[place]
        size, entries = self.words.longest(place)
        if people := self._people(place, size, entries):
            following = self.tokens[place + 1] if place + 1 < len(self.tokens) else token
            with_noun = following.key in ("side", "delegation", "team")
            self._country(people, token, following if with_noun else token)
            return place + 1 + with_noun
        if entries and (token.capital or entries[0].kind == "office"):
            first, last = token, self.tokens[place + size - 1]
            kind = entries[0].kind
            if token.key in ("america", "american", "americans") and place and self.tokens[place - 1].key in _PARTS:
                return place + size  # Central America is no state
            if kind == "office":
                return self._title(place, size, entries[0].value)
            if token.key in ("south", "north") and size == 1 and _REGION.match(self.text, token.end):
                return place + size
            if token.key == "north" and place and self.words.gap(place - 1) == "-":
                return place + size  # a wing of a movement: "SPLM-North"
            if kind == "demonym" or (kind == "country" and len(entries) > 1 and self._before_title(place + size)):
                code = entries[0].code or ""
                self._code = (last.end, code)
                self._demonym = (first.start, last.end, code)
                if self._hyphenated(place, size) or kind == "country":
                    self._country(code, first, last)
                return place + size
            if kind in ("capital", "city", "country") and self._is_given_name(place + size):
                return self._person(place, size + 1, (), self._of_land(place + size + 1), None, token)
            if kind in ("country", "capital"):
                self._country(entries[0].code or "", first, last)
                return place + size
            if kind == "organisation":
                self._code = (last.end, entries[0].code)
                self._mention(
                    "organisation", entries[0].value, self.text[first.start : last.end], first, last, entries[0].code
                )
                return place + size
            if kind == "leader":
                one = self.people.leader(
                    [entry.value for entry in entries if entry.kind == "leader"],
                    (first.start, last.end),
                    self._shown(first, last),
                    titled=True,
                )
                return self._named(one.id if one else None, first, last, place + size)
            if kind == "surname":
                run = self.words.run(place)
                if run > 1 and not self._hyphenated(place, size):
                    return self._unknown(place, run)
                one = self.people.by_surname(token.word) or self.people.leader(
                    [entry.value for entry in entries], (first.start, last.end), token.word, titled=False
                )
                return self._named(one.id if one else None, first, last, place + size)
            return place + size
        if token.capital:
            run = self.words.run(place)
            return self._unknown(place, run) if run else place + 1
        return place + 1

    # --- what a stretch means ---------------------------------------------------------------------------------------
    def _people(self, place: int, size: int, entries: tuple[Entry, ...]) -> str | None:
        """The country whose people stand for it: the Russians, the Chinese side."""
        token = self.tokens[place]
        if not token.capital or size > 1:
            return None
        if not entries and token.key.endswith("s"):
            found = phrases().get(token.key[:-1], ())
            return found[0].code if found and found[0].kind == "demonym" else None
        article = self.text[max(0, token.start - 4) : token.start].casefold().endswith(("the ", " no ", "“no ", '"no '))
        if article and entries and entries[0].kind == "demonym":
            return entries[0].code if _AS_PEOPLE.match(self.text, token.end) else None
        return None

    def _title(self, place: int, size: int, office: str) -> int:
        """A title, and the name after it; the country before it, or after "of", is the person's."""
        first, last = self.tokens[place], self.tokens[place + size - 1]
        code = self._code[1] if first.start - self._code[0] <= 40 and self._near(self._code[0], first.start) else None
        after = place + size
        found, entries = self.words.longest(after) if after < len(self.tokens) else (0, ())
        if found and entries[0].kind == "office" and re.fullmatch(r",? (?:and )?", self.words.gap(after - 1)):
            self._code = (last.end, code) if code else self._code
            return after
        if after < len(self.tokens) and _TITLED_GAP.fullmatch(self.words.gap(after - 1)) and self.tokens[after].capital:
            comma = self.words.gap(after - 1) == ", "
            run = found if found and entries[0].kind == "leader" else self.words.run(after)
            if run and not (comma and (run < 2 or not code)) and (first.capital or code or run > 1 or office):
                return self._person(after, run, entries, code, office or None, last)
        return after

    def _person(
        self, place: int, run: int, entries: tuple[Entry, ...], code: str | None, office: str | None, title: Token
    ) -> int:
        first, last = self.tokens[place], self.tokens[place + run - 1]
        shown = self._shown(first, last)
        at = (first.start, last.end)
        leaders = [
            entry.value
            for entry in entries
            if entry.kind in ("leader", "surname") and (code is None or entry.code in (code, None, "SU"))
        ]
        known = self.people.by_surname(shown, office) if run == 1 else None
        one = known
        if one is None and leaders and (run > 1) == (entries[0].kind == "leader"):
            one = self.people.leader(_of_office(leaders, office), at, shown, titled=True)
        if one is None:
            one = self.people.person(shown, at, code, office)
        code = code or self._of_land(place + run)
        if one is not None and code and one.code is None:
            one.code = code
        self._named(one.id if one else None, first, last, 0)
        other = self._next_of(place + run) if title.key.endswith("s") else None
        if other is not None:  # "Foreign Ministers Ruiz and Paz", "Presidents Ana Ruiz of Chile, Luis Paz of Peru and"
            return self._person(other, self.words.run(other), (), None, office, title)
        return place + run

    def _next_of(self, place: int) -> int | None:
        """Where the next of several who share a title is named, whom no table knows."""
        if self._of_land(place):
            named = place + 1 + (self.tokens[place + 1].key == "the")
            place = named + self.words.longest(named)[0]
        if place >= len(self.tokens):
            return None
        comma = self.words.gap(place - 1).startswith(",")
        joined = self.tokens[place].key == "and"
        other = place + joined
        if not (comma or joined) or other >= len(self.tokens) or not self.tokens[other].capital:
            return None
        known = self.words.longest(other)[0]
        return other if self.words.run(other) and (not known or self._is_given_name(other + known)) else None

    def _of_land(self, place: int) -> str | None:
        """The country after a name: President Ruiz of Chile."""
        if place + 1 >= len(self.tokens) or self.tokens[place].key != "of" or self.words.gap(place - 1) != " ":
            return None
        named = place + 1 + (self.tokens[place + 1].key == "the")
        entries = self.words.longest(named)[1] if named < len(self.tokens) else ()
        return entries[0].code if entries and entries[0].kind == "country" else None

    def _is_given_name(self, place: int) -> bool:
        """Whether a place before a word is somebody's given name: "Santiago Vega of Peru", "Petra Holm said"."""
        if place >= len(self.tokens) or self.words.gap(place - 1) != " " or self.words.run(place) != 1:
            return False
        named = self.tokens[place]
        if _INSTITUTION.search(named.word) or self.words.longest(place)[0] or named.key in _NO_SURNAMES:
            return False
        if self._of_land(place + 1) is not None:
            return True
        given = self.tokens[place - 1]
        return given.key in _GIVEN and not _WHERE.search(self.text, max(0, given.start - 8), given.start)

    def _unknown(self, place: int, run: int) -> int:
        """Capitals that no table has: a name if it has two words or was named before."""
        first, last = self.tokens[place], self.tokens[place + run - 1]
        shown = self._shown(first, last)
        one = self.people.by_surname(first.word if run == 1 or self._family_first(place) else last.word)
        if run == 1:
            return self._named(one.id if one else None, first, last, place + 1)
        if run == 2 and self.words.gap(place) == "-":  # "the Kole-Brandt meeting"
            two = [self.people.by_surname(each.word) for each in (first, last)]
            if two[0] and two[1] and two[0] is not two[1]:
                self._named(two[0].id, first, first, 0)
                return self._named(two[1].id, last, last, place + run)
        if self._starts_sentence(first) and first.key in _OPENERS and (one is None or one.name != shown):
            return place + 1
        following = self.text[last.end : last.end + 30]
        if re.match(r"['’]?s? (?:(?:[A-Z]\w+ )?(?:Dialogue|Ministerial|Meeting|Talks|Consultations)|"
                    r"Summit|Forum|Agreement|Committee|Group|Process|Accords?|Conference)\b", following):
            return place + run
        if one is None and _AT.search(self.text, max(0, first.start - 40), first.start) and following[:1] not in "'’":
            return place + run
        institution = _INSTITUTION.search(shown)
        land = None if institution else self._of_land(place + run)
        if one is not None or land or not self._starts_sentence(first) or self._acts(last.end):
            one = self.people.person(shown, (first.start, last.end), land)
        return self._named(one.id if one else None, first, last, place + run)

    def _acts(self, end: int) -> bool:
        return bool(
            re.match(
                r",? (?:will|would|could|may|shall|should|must|might|can|won['’]t|said|says|told|and|met|meets|has|had|"
                r"is|was|who|plans|hopes|wants|left|flew|ought|"
                r"flies|went|gave|held|took|\w{3,}ed)\b|,",
                self.text[end : end + 16],
            )
        )

    def _family_first(self, place: int) -> bool:
        return any(
            entry.kind == "surname" and entry.code in FAMILY_FIRST
            for entry in phrases().get(self.tokens[place].key, ())
        )

    # --- helpers ----------------------------------------------------------------------------------------------------
    def _country(self, code: str, first: Token, last: Token) -> None:
        """A country, its capital or its government: called as the text calls the country itself, if it does."""
        self._code = (last.end, code)
        shown = self._shown(first, last)
        own = (
            any(entry.kind == "country" for entry in phrases().get(phrase(shown), ()))
            and phrase(shown) not in governments()
        )
        one = self.people.add(
            "country", code, shown if own else country_name(code) or shown, (first.start, last.end), code
        )
        if one is not None:
            if own and not one.spelled:
                one.name, one.spelled, one.at = shown, True, (first.start, last.end)
            formal = _IN_FULL.search(self.text, max(0, first.start - 60), first.start)
            self.mentions.append(Mention(formal.start() if formal else first.start, last.end, (one.id,), "country"))

    def _mention(self, kind: EntityKind, key: str, name: str, first: Token, last: Token, code: str | None) -> None:
        one = self.people.add(kind, key, name, (first.start, last.end), code)
        if one is not None:
            self.mentions.append(Mention(first.start, last.end, (one.id,), kind))

    def _named(self, id_: str | None, first: Token, last: Token, then: int) -> int:
        given = first.end + 1 if first.key in ("lady", "gentleman") else first.start
        if spouse := _SPOUSE.search(self.text, max(0, first.start - 40), given):
            beside = self.mentions[-1] if self.mentions else None
            if beside is not None and beside.end == spouse.start():
                self.mentions[-1] = replace(beside, end=last.end)
        elif id_ is not None:
            self.mentions.append(Mention(first.start, last.end, (id_,), "person"))
        return then

    def _shown(self, first: Token, last: Token) -> str:
        return " ".join(self.text[first.start : last.end].split())

    def _hyphenated(self, place: int, size: int) -> bool:
        first, last = self.tokens[place], self.tokens[place + size - 1]
        return self.text[last.end : last.end + 1] in ("-", "–") or self.text[first.start - 1 : first.start] in (
            "-",
            "–",
        )

    def _before_title(self, place: int) -> bool:
        return (
            place < len(self.tokens)
            and self.words.gap(place - 1) == " "
            and any(entry.kind == "office" for entry in self.words.longest(place)[1])
        )

    def _near(self, end: int, start: int) -> bool:
        """Whether only words such as "foreign ministry" or "'s chief" stand between."""
        between = self.text[end:start]
        return not re.search(r"[.;:!?()\"“”\n]|, |\b(?:and|with|for|that|said|to|from|will|in)\b", between)

    def _starts_sentence(self, token: Token) -> bool:
        before = self.text[max(0, token.start - 3) : token.start].rstrip(" “\"'‘(")
        return not before or before[-1] in ".?!\n:"


_INSTITUTION = re.compile(
    r"\b(?:Republic|Bank|University|Kingdom|State|States|Government|Ministry|Council|Church|House|Parliament|Union|"
    r"Gulf|Bay|City|Port|Court|Party|Front|Movement|Army|Congress|Assembly|Federation|Embassy|Office|League|Group|"
    r"Committee|Board|Chamber|Commission|Institute|Agency|Times|Voice|Friends|Battle|Treaty|Province|Region|North|"
    r"South|East|West|Part|Parts|Capital|Islands?|Coast|Valley|Falls|River|Lake|Sea|Desert|Strait|"
    r"Peninsula|President|Minister|King|Queen|Leader|Archbishop|Conference)\b"
)
_AT = re.compile(r"\b(?:meet\w*|met|hosted?|received?|[A-Z][\w'’-]+) at $")
"""Before the house in which somebody is met, whose name no table has: "will meet Ruiz at Casa Alba"."""
_REGION = re.compile(r" (?:Asia|America|Africa|Caucasus|Pacific|Atlantic|Island)n?\b")
"""After a point of the compass: no Korea."""
_SPOUSE = re.compile(
    r"(?:,? and |, )?"
    r"(?:(?:his |her |the )?(?:First (?:Lady|Gentleman)(?: of [A-Z]\w+)?|[Ww]ife|[Hh]usband|[Ss]pouse),?|"
    r"(?<=and )(?:Mrs\.?|Madame|Madam)) (?:Dr\.? )?(?:Lady |Gentleman )?$"
)
"""Before who only comes along with one of those who meet: "President Ruiz and First Lady Ana Ruiz"."""
_IN_FULL = re.compile(rf"\b{FORMAL}$")
_AS_PEOPLE = re.compile(
    r" (?:side|delegation|team|themselves|will|would|could|must|should|may|might|have|has|had|are|is|were|was|"
    r"wants?|said|say|agreed|and the|again|in|on|this|next|so far|too|as well|at|directly|to|about|who)\b|[.;?!]|"
    r"(?:,|$)(?! ?[A-Z])"
)
_OPENERS = word_list("names-openers")
_GIVEN = word_list("names-given")
"""Places whose names are given names too."""
_NO_SURNAMES = word_list("names-no-names")
_WHERE = re.compile(r"\b(?:in|at|near|from|to|for|the)(?: the)? $")


def _of_office(names: list[str], office: str | None) -> list[str]:
    from .gazetteer import terms

    fitting = [name for name in names if any(term.office == office for term in terms()[name])]
    return fitting or names


def scan(text: str, people: People) -> list[Mention]:
    """The names in a text; twice, so that a full name further down explains a surname above."""
    Scanner(text, people).scan()
    return without_overlaps(Scanner(text, people).scan())
