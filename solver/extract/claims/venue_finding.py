"""What is found of a place that is named for a meeting: that it is allowed, only an example or refused, how firmly."""

from __future__ import annotations

import re

from ..findings import Finding, VenueAllowed, VenueForbidden
from ..firmness.events import stands
from ..firmness.firmness_words import NOT_THERE
from ..meetings.waiting import WAITS
from ..names.places import Listed
from ..scene import Scene
from .claims import Target, common, stretch
from .offered_by import proposer
from .venue_firmness import UNREFUSED, but_there, dropped, firm, none_there, offered, refuses
from .venue_words import IN, VENUE, Effect, Words


def venue_finding(scene: Scene, found: Target, words: Words, match: re.Match[str], listed: Listed) -> Finding:
    """The finding of places that words name for a meeting."""
    end = max(listed.end, match.end())
    start, last = stretch(scene, match.start(), end, found.talk)
    before = scene.text[scene.clause(match.start())[0] : match.start()]
    lead = match.group() if "list" not in match.groupdict() else ""
    effect = words.effect
    if effect == "refused" and UNREFUSED.search(f"{before}{lead}"):
        effect = "possible"  # "has not ruled out a summit in"
    own = _OTHER_WORDS.split(before)[-1] if effect in ("possible", "proposed") else before
    refused = refuses(f"{own}{lead}") if effect in ("said", "possible", "proposed") else False
    if found.talk is not None and not found.talk.verb and stands(scene, found.talk.core[1]):
        refused, effect = False, "said"  # it is held there, whoever stays away
    if words.pattern is IN and (
        _BUT_IF.match(scene.text[end : end + 12])
        or _ELSEWHERE.search(before)
        or WAITS.search(scene.text, end, scene.sentence.end)
    ):
        refused = False  # there they will, or only once something is done
    if effect == "said" and refused and none_there(before):
        fields = common(scene, start, last, "rejected", match.start())
        return VenueAllowed(meeting=found.id, places=listed.places, **fields)
    stays = _GOES.search(f"{before}{lead}") and _FOR_TALKS.match(scene.text, end)
    if refused and (stays or _is_off(scene, found, match)):
        fields = common(scene, start, last, "rejected", match.start())
        return VenueAllowed(meeting=found.id, places=listed.places, **fields)
    of_the_place = _is_of_the_place(scene, found, words, before) and not _HAS_NOTHING_AGAINST.match(lead)
    if effect == "refused" or (refused and of_the_place):
        firmly = "proposed" if effect == "refused" and _BEST.search(match.group()) else "decided"
        firmly = "proposed" if _RATHER_NOT.search(f"{before}{lead}") else firmly
        fields = common(scene, start, last, firmly, match.start()) | proposer(scene, words, match)
        return VenueForbidden(meeting=found.id, places=listed.places, **fields)
    modality = _how_firm(scene, found, effect, match, end, before, lead)
    fields = common(scene, start, last, modality, match.start()) | proposer(scene, words, match)
    return VenueAllowed(meeting=found.id, places=listed.places, examples=effect == "examples", **fields)


_GOES = re.compile(r"\b(?:travel|fly|go|come|head)(?:l?ing)? to (?:the )?$")
_FOR_TALKS = re.compile(
    r"(?: (?:on \w+|tomorrow|today|next \w+|this \w+))? for (?:the |an? |any )?(?:[\w-]+ ){0,3}(?:talks|round|meeting|"
    r"session|summit|negotiations)\b"
)
"""After the place to which somebody will not go: it is the talks that they stay away from."""


def _is_off(scene: Scene, found: Target, match: re.Match[str]) -> bool:
    """Whether the meeting is refused, and not the place: "ruled out any meeting with Ruiz in Rome", "on Monday"."""
    talk = found.talk
    off = talk is not None and talk.status == "rejected" and talk.ids and talk.core[1] < talk.end <= match.start()
    if not off:
        return False
    first, last = scene.clause(match.start())
    dated = any(first <= one.start < last for one in scene.times)
    return dated or scene.text.startswith("any ", talk.start)  # type: ignore[union-attr]


_OTHER_WORDS = re.compile(r",|\b(?:and|but|that|which|who|where)\b")
"""What a refusal does not reach over to a place that is named: "wants one that is not near, and named Rome"."""
_BUT_IF = re.compile(r"\s+(?:with|without|unless|until|if|before|as long)\b")
_ELSEWHERE = re.compile(r"\banywhere (?:other than|but|except|apart from) $")
_HAS_NOTHING_AGAINST = re.compile(r"no (?:objection|quarrel|problem|difficulty)|nothing against")
_RATHER_NOT = re.compile(r"\b(?:rather|sooner|prefers?|preferred)(?: \w+)? not\b|\bnot (?:keen|eager|happy)\b")
_BEST = re.compile(r"\bbest\b|\bshould\b")


def _is_of_the_place(scene: Scene, found: Target, words: Words, before: str) -> bool:
    """Whether a refusal is of the place that is named, and not of the meeting."""
    talk = found.talk
    if words.loose or talk is None or talk.status in ("rejected", None):
        return True
    unwanted = re.search(r"(?:\bnot|n['’]t) want\b", before)
    return bool(unwanted or NOT_THERE.match(scene.text, talk.end))


def _how_firm(
    scene: Scene, found: Target, effect: Effect, match: re.Match[str], end: int, before: str, lead: str
) -> str:
    """How firm a place is by the words that name it, else by its clause."""
    if effect in ("possible", "proposed"):
        return effect
    if effect == "dropped":
        return "rejected"
    modality = firm(scene, match.start(), end, found)
    if (modality == "possible" and but_there(scene, match.start())) or (
        modality in ("possible", "decided") and offered(f"{before}{lead}")
    ):
        return "proposed"
    if modality == "possible" and (
        (effect == "said" and (_STAYS.search(match.group()) or _IS_VENUE.search(match.group())))
        or ((_CHOSEN.match(lead) or _VENUE_IS.match(match.group())) and not _told(scene, match.start()))
    ):
        return "decided"
    if modality == "possible" and _MOVED.search(f"{before}{lead}") and not _told(scene, match.start()):
        return "decided"
    if dropped(before) or (_WAS_TO.search(before) and _NOW_ELSEWHERE.match(scene.text, end, scene.sentence.end)):
        return "rejected"
    if effect == "named" and modality == "decided" and _SETTLED.search(before):
        return "decided"
    if (
        _OFFERS.search(match.group())
        or (effect == "named" and _PUT.search(before))
        or (effect in ("examples", "named") and (modality == "decided" or _NAMES.match(match.group())))
    ):
        return "proposed"
    return modality


_WAS_TO = re.compile(
    r"\b(?:(?:was|were|had been) (?:to|due|set|scheduled|planned|supposed|meant)\b|(?:planned|scheduled|set|"
    r"due) (?:for|to"
    r")\b)[^.;]*$"
)
_NOW_ELSEWHERE = re.compile(
    r"[^.;]{0,60}?,? (?:but |and )?(?:(?:will|would|is to|are to) (?:now |instead )?(?:be held|take place|open|begin|"
    r"start|convene|meet|resume)\b[^.;]{0,60}?\b(?:in|at) (?:the )?[A-Z]|(?:has|have|had|was|were) (?:now |since )?"
    r"(?:been )?(?:moved|relocated|shifted|switched) (?:to|from)\b)"
)
"""After the place where a meeting was to be: it is in another."""
_STAYS = re.compile(r"\b(?:remain|stay|still|becom|now|stands)\w*\b")
_IS_VENUE = re.compile(rf"\bis (?:(?:again|once more|still) )?(?:the |its |their )?{VENUE}$")
_MOVED = re.compile(
    r"\b(?:was|were|has been|have been|had been) (?:\w+ )?(?:moved|changed|switched|shifted|relocated|transferred) "
    r"(?:from [^.;,]{2,40} )?to (?:the )?$"
)
_CHOSEN = re.compile(r"(?:agreed|settled|decided) (?:up)?on\b|(?:chose|chosen|picked|selected)\b")
_VENUE_IS = re.compile(rf"{VENUE}\b[^.;,]{{0,30}}? is\s")
_OFFERS = re.compile(r"\b(?:offered|volunteered|ready|willing|prepared|happy|proud|honou?red|wants) to (?:also "
r")?(?:co-)?host$")
_SETTLED = re.compile(
    r"\b(?:(?:agreed|settled|decided) (?:up)?on|chose|chosen|picked|selected|confirmed|announced|fixed|designated) "
    r"(?:\w+ ){0,4}?(?:(?:in|at|near|outside) )?$"
)
_PUT = re.compile(r"\b(?:offer|propos|suggest|nam|mention|float|recommend|nominat)\w*\s+(?:the )?$", re.I)
_NAMES = re.compile(r"mention|nam|propos|suggest", re.I)


def _told(scene: Scene, place: int) -> bool:
    """Whether the clause says how firm it is."""
    first, last = scene.clause(place)
    return any(first <= one.start < last for one in scene.cues)
