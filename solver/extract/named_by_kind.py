"""Those who meet and whom only their kind names: "trade ministers will gather", "the Fisheries Board will convene"."""

from __future__ import annotations

import re

from .gazetteer import folded
from .people import People
from .scene import Scene, Talk
from .taking_part import follows

_MANY = (
    r"ministers|secretaries|negotiators|mediators|experts|teams|groups|envoys|officials|deputies|chiefs|generals|"
    r"commanders|commissions|committees|councils|delegations|officers|diplomats|advis[eo]rs|directors|"
    r"representatives|ambassadors|parliamentarians|lawyers|engineers|scientists"
)
_BODY = r"committee|commission|council|group|board|panel|team|Committee|Commission|Council|Group|Board|Panel"
_NO_NAME = (
    r"that|said|says|the|and|of|to|in|on|at|for|by|with|will|would|could|may|are|is|was|were|which|who|when|where|"
    r"as|but|or|from|after|before|both|two|these|those|each|all|told|between|when|while|if|once|until"
)
_WHO = re.compile(
    rf"\b(?:[Tt]he |[Tt]heir |[Aa]n? |[Oo]ur )?"
    rf"(?P<who>(?:(?!(?:{_NO_NAME})\b)[\w&-]+ ){{0,3}}(?:{_MANY}|{_BODY}))\b"
    rf"(?P<of> (?:of|on|for|from) (?:(?!(?:{_NO_NAME})\b|\w+ing\b)[\w-]+|the)"
    rf"(?: (?:(?!(?:will|would|are|is|to|were|who)\b)[\w-]+)){{0,6}})?(?P<rest>[^;.:]*)$"
)
_WHO_ARE = re.compile(r",? who\b")
_OF_BOTH = re.compile(r" (?:of|from) (?:the two|the three|both|all three|each)\b")
_THEIRS = re.compile(r"(?:The|the|Their|their) (?:delegations|representatives|teams|negotiators|officials|diplomats)")
"""Those who come for the parties that were named: they hold no meeting of their own."""


def named_by_kind(scene: Scene, talk: Talk, people: People, of_both: bool = False) -> tuple[str, ...]:
    """The subject of a verb that means a meeting, where it is several of a kind whom nobody has named.

    `of_both` asks only for those of the parties that were named: "the defence ministers of the two countries".
    """
    if not talk.verb or talk.head not in ("meet", "convene") or (talk.ids and not talk.pair):
        return ()
    first = scene.clause(talk.core[0])[0]
    if _WHO_ARE.match(scene.text, first) or re.match(r"who\b", scene.text[first : first + 4]):
        first = max(scene.sentence.start, first - 60)
    for match in _WHO.finditer(scene.text, first, talk.core[0]):
        rest = _WHO_ARE.sub("", match["rest"], count=1)
        if not follows(rest) or _THEIRS.fullmatch(scene.text, match.start(), match.end("who")):
            continue
        if of_both and not _OF_BOTH.match(match["of"] or ""):
            continue
        name = " ".join((match["who"] + (match["of"] or "")).split())
        one = people.add("group", folded(name), name, (match.start("who"), match.end("of" if match["of"] else "who")))
        return (one.id,) if one else ()
    return ()
