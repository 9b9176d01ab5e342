"""Those who meet and whom only their kind names: "trade ministers will gather", "the Fisheries Board will convene"."""

from __future__ import annotations

import re

from ..names.gazetteer import folded
from ..names.people import People
from ..scene import Scene, Talk
from .taking_part import follows, without_asides

_MANY = (
    r"ministers|secretaries|negotiators|mediators|experts|teams|groups|envoys|officials|deputies|chiefs|generals|"
    r"commanders|commissions|committees|councils|delegations|officers|diplomats|advis[eo]rs|directors|"
    r"members|representatives|ambassadors|parliamentarians|lawyers|engineers|scientists|"
    r"commissioners|inspectors|surveyors|donors|creditors|lenders|guarantors|investors|elders|mayors|governors|"
    r"lawmakers|judges|clerics|bishops|scholars|[a-z]+(?:logists|nomists|graphers|nicians|cialists|jurists)"
)
_BODY = r"committee|commission|council|group|board|panel|team|Committee|Commission|Council|Group|Board|Panel"
_NO_NAME = (
    r"that|said|says|the|and|of|to|in|on|at|for|by|with|will|would|could|may|are|is|was|were|which|who|when|where|"
    r"as|but|or|from|after|before|both|two|these|those|each|all|told|between|when|while|if|once|until"
)
_MADE = (
    r"composed|comprising|consisting|set|formed|created|established|appointed|chaired|headed|led|mandated|tasked|"
    r"charged|suspended|frozen|dormant|stalled|idle|inactive|revived|adjourned|dissolved|"
    r"overseeing"
)
_WHO = re.compile(
    rf"\b(?:[Tt]he |[Tt]heir |[Aa]n? |[Oo]ur )?"
    rf"(?P<who>(?:(?!(?:{_NO_NAME})\b)[\w&-]+ ){{0,3}}(?:(?i:{_MANY})|{_BODY}))\b"
    rf"(?P<of> (?:of|on|for|from) (?:both\b|(?!(?:{_NO_NAME})\b|\w+ing\b)[\w-]+|the)"
    rf"(?: (?:(?!(?:will|would|are|is|to|were|who|has|have|had|{_MADE})\b)[\w-]+)){{0,6}})?(?P<rest>[^;.:]*)$"
)
_MEETING_OF = re.compile(
    rf" (?:of|between|among|for|involving|bringing together) (?:the |their |its |all )?"
    rf"(?P<who>(?:(?!(?:{_NO_NAME})\b)[\w&-]+ ){{0,3}}(?:(?i:{_MANY})|{_BODY}))\b"
    rf"(?P<of> (?:of|from) (?:the )?(?:(?!(?:{_NO_NAME})\b)[\w-]+)(?: [A-Z][\w-]+){{0,3}})?"
)
"""Of whom a meeting is: "a session of the finance ministers"."""
_WHO_ARE = re.compile(r",? who\b")
_OPENS = re.compile(r" +(?:will|would|(?:are|is)(?: due| set| scheduled)? to) (?:start|begin|open|resume)\b[^;]*, ")
"""Before a participle: "the expert groups are to start on Monday, meeting in Rome"."""
_WAITS = re.compile(
    r"(?:, (?:whose|who|which)\b[^;]*,)? +(?:will|would|could|should|must|may|(?:are|is) to)\b[^,;]* before (?:they )?"
)
"""Before what is waited for: "the members would wait for the vote before convening again"."""
_MADE_UP = re.compile(
    rf"^,? (?:{_MADE})\b(?! (?:to (?:meet|convene)|for)\b)[^;:]*?,?(?= (?:will|would|shall|is to|are to|is due|are "
    rf"due)\b)"
)
"""Of whom a body is made up, and where it was set up, before what it will do."""
_OWN = re.compile(r"(?:its|their)\b")
_HOLD = re.compile(r"\b(?:hold|have|holding|open|begin|start) $")
_ASIDE_HELD = re.compile(
    r"(?:, (?:[^;]*,)?)? +(?:will|would|could|may|might|should|must|shall|can|(?:are|is|was|were) (?:\w+ )?to)(?: (?:"
    r"not|\w+ly|then|also|first))* "
)
"""Before what they hold: "five commissions, among them one on debts, could hold their first sittings"."""
_OF_BOTH = re.compile(r" (?:of|from) (?:the two|the three|both|all three|each)\b")
_THEIRS = re.compile(
    r"(?:The|the|Their|their) (?:delegations|representatives|teams|negotiators|officials|diplomats)|"
    r"(?:(?:The|the) )?(?:[Mm]ilitary |[Nn]egotiating )?(?:[Dd]elegations|[Tt]eams)"
)
"""Those who come for the parties that were named: they hold no meeting of their own."""


def named_by_kind(scene: Scene, talk: Talk, people: People, of_both: bool = False) -> tuple[str, ...]:
    """The subject of a verb that means a meeting, where it is several of a kind whom nobody has named.

    `of_both` asks only for those of the parties that were named: "the defence ministers of the two countries".
    """
    held = None
    if not talk.verb and not talk.ids and not of_both and (match := _MEETING_OF.match(scene.text, talk.core[1])):
        return _named(people, match, 0)
    if not talk.verb and _OWN.match(scene.text, talk.start):
        held = _HOLD.search(scene.text, scene.sentence.start, talk.start)
    meets = talk.verb and talk.head in ("meet", "convene", "speak")
    if not (held or meets) or (talk.ids and not (talk.pair or held)):
        return ()
    first = scene.clause(talk.core[0])[0]
    if _WHO_ARE.match(scene.text, first) or re.match(r"who\b", scene.text[first : first + 4]):
        first = max(scene.sentence.start, first - 60)
    said = without_asides(scene, first, held.start() if held else talk.core[0])
    for match in _WHO.finditer(said):
        rest = _WHO_ARE.sub("", match["rest"], count=1)
        rest = _MADE_UP.sub("", rest)
        if held and _ASIDE_HELD.fullmatch(rest):
            rest = ""
        opens = scene.text[slice(*talk.core)] == "meeting" and _OPENS.fullmatch(rest)
        waits = talk.head == "convene" and _WAITS.fullmatch(rest)
        if not (opens or waits or follows(rest)) or _THEIRS.fullmatch(said, match.start(), match.end("who")):
            continue
        if of_both and not _OF_BOTH.match(match["of"] or ""):
            continue
        return _named(people, match, first)
    return ()


def _named(people: People, match: re.Match[str], offset: int) -> tuple[str, ...]:
    """Those whom a match calls by their kind; `offset` is where the matched words begin in the text."""
    name = " ".join((match["who"] + (match["of"] or "")).split())
    at = (offset + match.start("who"), offset + match.end("of" if match["of"] else "who"))
    one = people.add("group", folded(name), name, at)
    return (one.id,) if one else ()
