"""Invitations to come: who asks whom to visit, and what has become of it, whoever tells of it.

"Paz invited Oda to visit Lima", "Oda has received an invitation from Paz to visit Lima": the two of them are to meet,
as firmly as the invitation was taken. Where it was handed over, they do not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..scene import Scene

_ASKS = re.compile(
    r"\b(?P<how>invitation|invit(?:e[sd]?|ing))\b(?P<whom>(?: (?!to (?:visit|come|travel|go|pay|"
    r"make)\b)[^\s.;:]+){0,14}?),? to (?:(?:pay|make|undertake|come (?:on|for)|come to [A-Z]\w+ (?:on|for)) "
    r"(?:(?:him|her|them) )?)?$"
)
_TAKEN = re.compile(r"\b(?:accept(?:s|ed|ing)?|said yes to|took up|taken up|agreed to)\b")
_NOT_TAKEN = re.compile(
    r"\b(?:declin(?:es?|ed|ing)|refus(?:es?|ed|ing)|reject(?:s|ed|ing)?|turn(?:s|ed|ing)? down|spurn(?:s|ed)?|"
    r"withdr[ae]wn?|withdraws|rescind(?:s|ed)?)\b"
)
_NOT_YET = re.compile(r"\b(?:not|yet to|whether|if|could|may|might|would)\b|n['’]t\b")
_HIM = re.compile(r" (?:him|her|me|us|them)\b")


class Invitation(NamedTuple):
    """Who are named beside an invitation, and how firmly the guest is to come."""

    ids: tuple[str, ...]
    status: str
    start: int


def invitation(scene: Scene, place: int) -> Invitation | None:
    """The invitation to the visit that is named at a character; None where there is none."""
    start = scene.sentence.start
    asks = _ASKS.search(scene.text, start, place)
    if asks is None:
        return None
    first = max([start, *(one.core[1] for one in scene.talks if one.core[1] <= asks.start())])
    first = max([first, *(b for a, b in scene.frames if a <= first < b <= asks.start())])
    near = [one for one in scene.mentions_in(start, place) if one.ids and not _is_place(scene, one.start)]
    whom = asks.start("whom")
    told = [one for one in near if one.start >= whom or (one.start >= first and not scene.in_frame(one.start, one.end))]
    if _HIM.match(asks["whom"]):
        told += [one for one in near if one not in told]
    persons = [one for one in told if one.kind in ("person", "role")]
    ids = tuple(dict.fromkeys(id_ for one in persons or told for id_ in one.ids))
    lead = scene.text[first : asks.start()]
    status = "proposed"
    if asks["how"] == "invitation" and _NOT_TAKEN.search(lead):
        status = "rejected"
    elif asks["how"] == "invitation" and _TAKEN.search(lead) and not _NOT_YET.search(lead):
        status = "decided"
    return Invitation(ids[:3], status, asks.start())


_OFFERED = re.compile(
    r"\b(?:accept|reject|turn|declin|refus|dismiss|welcom|agree|respond|repl|spurn|rebuff|consider|study|receiv)\w*"
    r"(?: (?:down|to))? (?P<whose>[^.;,]{2,50}?)['’]s? (?:\w+ ){0,2}(?:proposal|offer|invitation|request|suggestion|"
    r"bid|appeal)s? (?:to (?:(?:hold|resume|restart|start|begin|have|join) )?|for )(?:(?:an?|the) )?(?:[\w-]+ )?$"
)


def offered_by(scene: Scene, start: int, place: int) -> tuple[str, ...]:
    """Who is to meet, of talks that one side proposed: "Chad has accepted Mali's offer to meet"."""
    offer = _OFFERED.search(scene.text, start, place)
    whose = [one for one in scene.mentions if offer and one.end == offer.end("whose") and one.ids]
    if offer is None or not whose or whose[0].start < offer.start("whose"):
        return ()
    before = scene.mentions_in(start, offer.start())
    takes = [one for one in before if one.ids and not scene.in_frame(one.start, one.end)]
    return tuple(dict.fromkeys((*(takes[-1].ids if takes else ()), *whose[0].ids)))


_IN = re.compile(r"\b(?:in|at|near|from|to) (?:the )?$")


def _is_place(scene: Scene, start: int) -> bool:
    """Whether a name only says where the invitation was made."""
    land = any(one.start == start and one.kind == "country" for one in scene.mentions)
    return land and _IN.search(scene.text, max(0, start - 12), start) is not None


_OF_ASKING = (
    r"(?:given|delivered|convey(?:ed|s)|extended|handed(?: over)?|made|passed on|transmitted|presented|issued|put|"
    r"renewed|repeated)"
)
_WHAT = r"(?:invitation|message|letter|offer|proposal|request|reply|note)"
_HANDED_OVER = re.compile(
    rf"\b{_WHAT} (?:was|were|had been|has been) (?:\w+ly )?{_OF_ASKING}\b[^.;]*?\b(?:at|during|in the course of|in|"
    rf"after|"
    r"following) (?:an? |the |their |his |her )?(?:[\w-]+ ){0,3}$|"
    rf"\b(?:gave|{_OF_ASKING}) (?:him |her |them |the \w+ )?(?:the|an?|his|her|this) (?:\w+ ){{0,2}}{_WHAT}\b[^.;]*?"
    r"\b(?:at|during|in the course of) (?:an? |the |their |his |her )?(?:[\w-]+ ){0,3}$"
)
_DURING = re.compile(r"[\"“]?(?:At|During|After|Following|In) $")
_ONE = re.compile(r"(?:an?|their|his|her)\b")
_THEN_SAID = re.compile(
    r"[^.;,]{0,80}, (?!.*?\b(?:will|would|is to|are to)\b.*?\b(?:\w+ed|told)\b)[^.;]{2,90}?\b(?:told|said|invited|"
    r"agreed|asked|proposed|accepted|discussed|extended|expressed|thanked|urged|reaffirmed|conveyed|informed|offered|"
    r"congratulated|suggested|welcomed|exchanged|underlined|stressed|noted|repeated|renewed)\b"
)


_ASKED_DURING = re.compile(
    r"\binvited\b[^.;]*? (?:during|in the course of|at) (?:an? |their |his |her )(?:[\w-]+ ){0,3}$"
)


def is_where_asked(text: str, start: int, first: int, last: int) -> bool:
    """Whether a meeting that is named between two places is the one at which somebody was asked: it is over."""
    lead = text[start:first]
    if _ASKED_DURING.search(text[start : first + 8]) and _ONE.match(text, first):
        return True
    return _HANDED_OVER.search(lead) is not None or bool(
        _DURING.fullmatch(lead) and _ONE.match(text, first) and _THEN_SAID.match(text, last)
    )
