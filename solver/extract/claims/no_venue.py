"""Places that words for a venue name though nobody meets there: where one only goes, could visit, or knows of none."""

from __future__ import annotations

import re

from ..meetings.waiting import WAITS
from ..scene import Scene
from .venue_firmness import none_there, refuses
from .venue_words import Words


def names_no_venue(scene: Scene, words: Words, match: re.Match[str], at: int) -> bool:
    """Whether such words, which name a place at a character, neither give a meeting that place nor refuse it."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    if words.effect == "refused":
        if none_there(text[first : match.start()]):
            return True  # there is no meeting, there or elsewhere
        if _TALKS_THERE.search(match.group()) and WAITS.search(text, match.end(), last):
            return True  # talks that one side will not come to unless something is done
        if _NOWHERE_ELSE.search(text, first, match.start() + 8):
            return True  # "will not meet anywhere other than in Rome"
    if _UNKNOWN.search(text, first, match.start()):
        return True
    if match.group().startswith("visit") and _COULD_VISIT.search(text, first, match.start()):
        return True
    if _FIRST_GOES.search(text, first, at):
        return True  # where somebody goes afterwards, or has been
    if _GOES_ON_THERE.search(text, first, at):
        return True  # where something else goes on
    return _stays_away(scene, match)  # who will not go there unless something is done has nothing against the place


_TALKS_THERE = re.compile(r"\b(?:talks|negotiations|round|session|conference)\b")
_NOWHERE_ELSE = re.compile(
    r"(?:\b(?:not|never|cannot|unaware|refus\w+|nobody|no one|unclear|unlikely|doubt\w*)\b|"
    r"n['’]t\b)[^.;,]*\b[Aa]nywhere$|(?:\b(?:not|never|cannot|unaware|refus\w+|nobody|no one|unclear|unlikely|"
    r"doubt\w*)\b|n['’]t\b)[^.;,]*\b[Aa]ny \w*$"
)
_UNKNOWN = re.compile(
    r"\b(?:unaware|(?:not|n['’]t) (?:know|aware|sure)|unclear|no idea) (?:if|whether)\b[^.;]*\banywhere (?:other than|"
    r"but|except) $"
)
"""What somebody does not know says nothing of where they meet."""
_COULD_VISIT = re.compile(r"\b(?:opportunity|occasion|chance|reason) (?:for [\w ]{2,40} )?to (?:also |\w+ly )?$")
"""What somebody gets out of a meeting, and no place of it: "an opportunity for you to visit"."""
_GOES_ON_THERE = re.compile(
    r"\b(?:peace-?keeping|peace-?keepers|troops|forces|fighting|wars?|conflict|violence|elections?|investments?|bases?|"
    r"reconstruction|cease-?fire|truce) (?:in|on) (?:the )?$", re.I
)
"""Before a place that is only told of: "open to a role in peacekeeping in Chad"."""
_FIRST_GOES = re.compile(
    r"^[\"“]?(?:Before|After|Prior to) (?:heading|travel+ing|flying|going|leaving|departing|returning|moving|"
    r"continuing|proceeding)(?: on| back)? (?:to|for) (?:the )?$"
)


def _stays_away(scene: Scene, match: re.Match[str]) -> bool:
    """Whether somebody only waits for something before they go to a place: "will not travel to Rome unless"."""
    if not _GOES.search(scene.text, match.start(), match.end()):
        return False
    before = _ENDS.split(scene.text[scene.sentence.start : match.start()])[-1]
    waits = WAITS.search(scene.text, match.end(), scene.sentence.end) or _OPENS.match(before)
    return waits is not None and refuses(f"{before}{match.group()}")


_GOES = re.compile(r"\b(?:go|travel|com|fl[yi]|return|head|attend|set foot)\w*\b")
_ENDS = re.compile(r"[.!?] ")
_OPENS = re.compile(r"[\"“]?(?:Unless|Until|If|As long as|Without|Before)\b")
