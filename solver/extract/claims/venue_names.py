"""Which places stand where words for a venue name some: the list without what follows it, a country's capital."""

from __future__ import annotations

import re

from ..names.places import Listed, capital_at, is_known, list_at
from ..scene import Scene
from .offered_in_vain import ITS_HOST
from .venue_words import IN, Words


def names_after(scene: Scene, words: Words, match: re.Match[str], at: int) -> Listed | None:
    """The places that words for a venue name at a character, None where no name stands there."""
    listed = list_at(scene.text, at, _until_said(scene, at), words.pattern is IN)
    listed = _told_by_its_country(scene.text, match, listed, scene.sentence.end) or listed
    return listed if "list" in match.groupdict() else _without_next_subject(scene.text, at, listed)


def _until_said(scene: Scene, place: int) -> int:
    """Where whoever says it is named, after a place: "in New York, Ana Ruiz said"; else the end of the sentence."""
    return min([first for first, _ in scene.frames if first > place] or [scene.sentence.end])


def _told_by_its_country(text: str, match: re.Match[str], listed: Listed | None, last: int) -> Listed | None:
    """The capital in "in the capital of Peru", and in "in the Peruvian capital, Vega said", where no city follows."""
    if (of := match.group().find("the capital of ")) >= 0:
        return capital_at(text, match.start() + of, last)
    follows = listed is not None and (is_known(listed.places[0]) or _ASIDE.match(text, listed.end))
    if not re.search(r"\bcapital,? $", match.group()) or follows:
        return None
    return capital_at(text, match.start() + len(match.group().split()[0]) + 1, match.end())


_ASIDE = re.compile(r"[,.;:)]|\s(?:on|at|in|next|this|later|from|by|before|after|for|to)\b")


def _without_next_subject(text: str, start: int, listed: Listed | None) -> Listed | None:
    """Places without the name after "and" that does something: "offered Cairo and Chad has refused"."""
    if listed is None or len(listed.places) < 2 or not _DOES.match(text, listed.end):
        return listed
    joint = text.rfind(" and ", start, listed.end)
    return Listed(listed.places[:-1], joint) if joint > start else listed


_DOES = re.compile(r" (?:has|have|had|will|would|said|says|could|may|must|wants?|rejects?|refuse[sd]?)\b")


def inside(text: str, words: Words, match: re.Match[str], listed: Listed, last: int) -> Listed:
    """Of a country that hosts "in Batumi", only the city; of a hotel in a city, the city too."""
    hosts = words.effect == "said" and re.search(r"host(?:s|ing|ed by)?\s*$", match.group())
    if hosts or (words.effect == "refused" and ITS_HOST.match(text, listed.end, last)):
        for place in re.finditer(r"\b(?:in|at) (?=[A-Z])", text[match.end() : last]):
            inner = list_at(text, match.end() + place.end(), last)
            hosted = match.group().endswith("by ")
            if inner is not None and (hosted or any(map(is_known, inner.places))):
                return inner
    if len(listed.places) == 1 and (more := re.match(r" in (?=[A-Z])", text[listed.end : last])):
        inner = list_at(text, listed.end + more.end(), last)
        if inner is not None and is_known(inner.places[0]) and not is_known(listed.places[0]):
            return Listed((f"{listed.places[0]}, {inner.places[0]}",), inner.end)
    return listed
