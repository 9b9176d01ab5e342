"""The words before a meeting's noun: which belong to it, what tells it from others, which format, which city."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..firmness.cue_words import is_cue
from ..firmness.firmness import PLANNED
from ..names.gazetteer import phrase, phrases
from ..names.places import is_country
from ..scene import Scene
from ..tables import word_list

_FORMATS = {
    "bilateral": "bilateral",
    "bilat": "bilateral",
    "trilat": "trilateral",
    "one-on-one": "bilateral",
    "two-way": "bilateral",
    "trilateral": "trilateral",
    "three-way": "trilateral",
    "tripartite": "trilateral",
    "three-party": "trilateral",
    "multilateral": "multilateral",
    "four-way": "multilateral",
    "quadrilateral": "multilateral",
    "six-party": "multilateral",
    "six-nation": "multilateral",
    "five-party": "multilateral",
    "four-party": "multilateral",
    "international": "multilateral",
}
DETERMINERS = word_list("nouns-determiners")
_DEFINITE = frozenset(
    ["the", "this", "that", "these", "those", "such", "their", "his", "her", "its", "our", "my", "your", "both"]
)
_AMOUNTS = frozenset({"least", "most", "than", "about", "around", "nearly", "almost"})
_STOP = word_list("nouns-stop")
GENERIC = word_list("nouns-generic")
NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
AS_WELL_AS = re.compile(r"\b(?:as well as|and also|along with|in addition to|plus) (?:of |for |to hold |on )?$")
"""Before another meeting, told of beside the first."""
NUMBERED = frozenset([*NTH.split("|"), "final"])
_IN_DIGITS = re.compile(r"(?P<n>\d+)(?:st|nd|rd|th)")


def ordinal_of(words: Sequence[str]) -> str | None:
    """Which of a series a meeting is: second, 2nd, 20th."""
    for word in words:
        if word in NUMBERED:
            return word
        if match := _IN_DIGITS.fullmatch(word):
            return dict(enumerate(NTH.split("|"), 1)).get(int(match["n"]), word)
    return None


_SPANS = frozenset({"week", "month", "year", "summer", "autumn", "fall", "winter", "spring"})


_OWNER = re.compile(
    r"\b(?:the|their|both) (?:(?!(?:of|the|in|to|on|for|and|by|with)\b)[\w-]+ ){0,3}$", re.I
)
"""Before those whose meeting it is: "the NATO foreign ministers' meeting"."""


def modifiers(text: str, start: int, end: int) -> tuple[list[str], int]:
    """The words before a noun that belong to it, determiner first, and where they begin."""
    words: list[str] = []
    first = end
    for match in reversed(list(re.finditer(r"[^\s]+", text[max(start, end - 110) : end]))):
        raw = match.group()
        word = raw.strip("\"“”'‘’(),").casefold()
        if (
            (raw.endswith((",", ";", ":", ".")) and not raw.endswith("U.S.") and (words or raw[0].isupper()))
            or (word in _STOP and not _WHICH_ONE.search(text[: max(start, end - 110) + match.end()][-30:]))
            or not word
            or raw in ("-", "–", "—", "--")
        ):
            break
        if word in _AMOUNTS or (word not in PLANNED and is_cue(word)):
            break
        words.insert(0, word)
        first = max(start, end - 110) + match.start()
        if word in ("a", "an") and text[max(start, first - 5) : first].casefold() == "such ":
            words[0], first = "such", first - 5
        if raw.endswith(("'s", "’s", "s'", "s’")) and (
            owner := _OWNER.search(text[start:first])
        ):
            words.insert(0, "the")
            first = start + owner.start()
        dated = word.removesuffix("'s").removesuffix("’s") in _SPANS
        if word in DETERMINERS or (raw.endswith(("'s", "’s", "s'", "s’")) and not dated) or len(words) >= 8:
            break
    return words, first


_WHICH_ONE = re.compile(r"\b(?:the|an?|its|their|his|her|our|this|any) (?:planned|proposed)$", re.I)
"""A plan that tells which meeting: "the planned summit"."""


def labels_of(words: Sequence[str], scene: Scene, first: int, last: int) -> frozenset[str]:
    named = {
        part.casefold()
        for one in scene.mentions_in(first, last)
        for part in re.findall(r"\w+", scene.text[one.start : one.end])
    }
    parts = {part.removesuffix("'s").removesuffix("’s") for word in words for part in re.split(r"[-–]", word)}
    brokered = _BROKERED_BY.search(scene.text, first, last)
    named |= {*re.findall(r"\w+", brokered.group().casefold())} if brokered else set()
    return frozenset(
        part
        for part in parts
        if part
        and part not in GENERIC
        and part not in DETERMINERS
        and part not in named
        and not part.isdecimal()
        and re.fullmatch(r"[^\W\d_]{3,}['’]?|g7|g8|g20", part)
    )


_ONE_OF = re.compile(r"(?<!\w)[Aa]n? $")


def is_definite(text: str, words: Sequence[str], first: int) -> bool:
    """Whether a meeting is one that is known: the talks, their summit, Friday's meeting."""
    possessed = re.match(r"(?:(?:last|next|this) )?\S+(?:'s|’s|s'|s’)\s", text[first : first + 60])
    if _ONE_OF.search(text[max(0, first - 3) : first]) and text[first].islower():
        return False  # "a donors' conference"
    return bool((words and words[0] in _DEFINITE) or possessed)


_PREPARES = frozenset({"preliminary", "preparatory", "exploratory", "low-level", "lower-level"})
_PROPER = frozenset({"substantive", "substantial", "full-fledged", "fully-fledged", "full-scale", "full-blown",
                     "formal", "actual", "proper", "main", "real"})


def step_of(words: Sequence[str]) -> str | None:
    """Whether talks only prepare others ("preliminary talks"), or are those that others prepare ("formal talks")."""
    said = {word.replace("–", "-") for word in words}
    return "before" if said & _PREPARES else "proper" if said & _PROPER else None


def format_of(words: Sequence[str], head: str) -> str | None:
    return next((_FORMATS[word] for word in words if word in _FORMATS), _FORMATS.get(head))


def premodifying(scene: Scene, first: int, last: int, head: str) -> tuple[tuple[str, ...], bool, str | None]:
    """Who is named before the noun; whether a pair is; the city that the meeting is called by ("the Geneva talks")."""
    inside = [
        one
        for one in scene.mentions
        if one.end > first and one.start < last and not _BROKERED.match(scene.text, one.end)
    ]
    if len(inside) == 1 and inside[0].kind in ("country", "organisation"):
        one = inside[0]
        name = scene.text[one.start : one.end]
        alone = head in _OF_A_PLACE and is_country(name) and scene.text[one.end : last].isspace()
        seat = one.kind == "organisation" and any(each.kind == "capital" for each in phrases().get(phrase(name), ()))
        if (is_city(name) or alone or seat) and not re.match(r"['’-]|–", scene.text[one.end : one.end + 1]):
            return (), False, name
    words = re.search(r"\b([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) $", scene.text[first:last])
    site = words[1] if words and not inside and is_city(words[1]) else None
    return tuple(id_ for one in inside for id_ in one.ids), any(not one.ids for one in inside), site


_OF_A_PLACE = frozenset({"round", "session", "sitting", "leg"})
"""What no state holds with itself: "the Mexico round" is called by where it is."""
_BROKERED = re.compile(
    r"[-–](?:brokered|mediated|sponsored|hosted|led|backed|facilitated|chaired|supported|organi[sz]ed)\b"
)
"""What is done for those who meet by somebody who is not one of them."""
_BROKERED_BY = re.compile(rf"(?<!\S)(?:[A-Z][\w.'’]* )*[\w.'’]+{_BROKERED.pattern}")
"""Whoever does it, with what they do: "African Union-brokered" is no name of talks."""


def site_after(text: str, place: int) -> str | None:
    """The city that tells a meeting from others after its noun: "the talks in Abuja will last"."""
    words = re.match(r" (?:in|at) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)\b(?=,? (?:will|would|is|are|was|were|has|have|"
                     r"must|should|could|may|might|can|cannot|depends?|hinges?)\b)", text[place : place + 60])
    return words[1] if words and is_city(words[1]) else None


def is_city(name: str) -> bool:
    """Whether the tables have a city of that name, which is no state or person."""
    found = phrases().get(phrase(name), ())
    return bool(found) and all(one.kind in ("capital", "city") for one in found)


def proper(scene: Scene, first: int, last: int) -> bool:
    """Whether a meeting is called by a name: the Negev Forum meeting, the G20 summit."""
    first = brokered.end() if (brokered := _BROKERED_BY.search(scene.text, first, last)) else first
    persons = [one for one in scene.mentions_in(first, last) if one.kind != "organisation"]
    words = re.compile(r"(?<=\s)[A-Z][\w-]+").finditer(scene.text, first + 1, last)
    return any(not any(one.start <= match.start() < one.end for one in persons) for match in words)
