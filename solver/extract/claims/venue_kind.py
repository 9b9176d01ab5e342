"""What a place must be like: neutral, a third country, in a region or outside it, no place at all but a video link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding, VenueForbidden, VenueProperty
from ..meetings.meetings import Meetings
from ..meetings.noun_words import NTH
from ..names.gazetteer import country_name, phrase, phrases
from ..names.places import NAME, OF_REGION, REGION, REGIONS
from ..scene import Scene
from ..tables import word_list
from .claims import Target, common, stretch, target
from .venue_firmness import REFUSED, WHILE_THERE, far, firm

_SITE = r"(?:countr(?:y|ies)|places?|venues?|ground|territory|locations?|states?|sites?|cit(?:y|ies)|capitals?|soil)"
_SUCH = re.compile(
    r"\b(?:place|country|city|venue|location) (?:that|which|where) "
    r"(?P<such>(?![^.;,\"”]*\b(?:meet|talk|negotiate|convene|sit down|gather|be held)\b)[^.;,\"”]{4,120})"
)
_TO_BE_NAMED = re.compile(
    r"\b(?:to|will|would|has|have|had|be) (?:be )?(?:name|announce|cho(?:o)?se|select|pick|decide|disclose)\w*\b"
)
"""Who names the place, or when: nothing of what it is like."""
_NEUTRAL = re.compile(
    rf"\b(?:neutral {_SITE}|(?:on|in) (?:politically )?neutral \w+|(?P<how>equidistant [^.,;\"”]+))\b", re.I
)
_THIRD = re.compile(
    rf"\b(?<!through )(?<!from )(?<!via )(?:third[ -](?:party )?(?!states\b){_SITE}"
    r"(?![ -](?:travell?ers?|nationals?|citizens?|goods|compan(?:y|ies)|visitors?|trade|imports|vessels|"
    r"participation|experts?)\b)|"
    rf"{_SITE} (?:of|in) a third (?:party|country))\b", re.I)
_VIRTUAL = re.compile(
    r"\b(?:video ?-?(?:conference|link|call|conferencing)|virtual(?:ly)?|by video|via video|remotely|online|"
    r"(?:by|over the) (?:phone|telephone)|(?:tele)?phone call)\b",
    re.I,
)
_REGION = re.compile(
    rf"\b(?P<how>in|on|within|to|towards?|outside(?: of)?|not in|beyond)\s+(?:{REGION}|(?:the soil of )?"
    rf"an? {OF_REGION})"
)
_UNNAMED = ("region", "subcontinent", "continent")
"""Regions of which the text does not say which they are."""
_NO_PLACE = re.compile(
    r"\bfrom $|\b(?:visits?|trips?|tours?|journeys?|returned) (?:(?:to|of|through|in) (?:the )?)?$|"
    r"\b(?:for|of|on|and) (?:[A-Z][\w-]+ )+$"
)
"""Before a region that somebody is from, or that is part of a name: "for Security and Co-operation in Europe"."""
_IT_IS = re.compile(
    r"^(?:(?:Well|So|Again),? )?(?:(?:it|that|this) )?(?:could|might|may|would|will|should)(?: well| probably|"
    r" likely)? be $|\b(?:it|this|that|they) [^.;,]{0,50}?\b(?:held|done|organi[sz]ed|conducted|take place|happen)"
    r"(?: (?:by|via|over|through|on|as)(?: an?)?(?: \w+)?)?\s+$", re.I
)
_A_SITE = re.compile(
    rf"\b(?:{_SITE}|(?:be|at|on|for|held|meet|place|go|gather|convene|prefer|want|choose|find|it|them|is|would like|"
    r"suggested|proposed|mentioned) (?:somewhere|anywhere|some ?place|elsewhere)|(?:venue|site|location)\b[^.;,]{0,40} "
    r"(?:be|lie|is))\s+$", re.I)
_SOMEWHERE = re.compile(r"\s(?:somewhere|instead)\b")
_SOIL = re.compile(
    rf"\b(?:on|in|at)\s+(?:any )?(?P<where>(?:{NAME}|(?:his|her|its|their|our|(?:the )?other side['’]s) (?:\w+ )?)"
    r"\s?(?:premises|soil|territory|ground))\b"
)
_NONE = re.compile(r"\b(?:neither|none|no (?:side|party)|both sides (?:trust|accept)|not belong\w*|nobody)\b", re.I)
_BORDER = re.compile(
    r"\b(?:(?:town|place|site|spot|venue|somewhere|location|cit(?:y|ies)|village|post)s? (?P<how>(?:near|close to|"
    r"along|on|by|not far from) (?:the|their) (?:common |shared |joint )?(?:border|frontier|(?:demarcation |"
    r"armistice |ceasefire |front ?)line|coast|river))|"
    r"(?:meet|met|held|take place|convene|gather|sit down|get together)(?: again| face to face)? (?P<there>(?:on|at|"
    r"along|near) (?:(?:the|their) (?:common |shared |joint )?(?:border|frontier|(?:demarcation |armistice |"
    r"ceasefire |front ?)line)|an? (?:border|frontier) (?:post|crossing|checkpoint|bridge|village|town)))(?=[.,;\"”]|"
    r" (?:on|in|between|next|this|for|to|"
    r"with|by|tomorrow|later|and|where)\b|$))\b", re.I)
_KINDS = (
    (_SUCH, ""), (_BORDER, "region"), (_NEUTRAL, "neutral"), (_THIRD, "third country"), (_VIRTUAL, "virtual"),
    (_REGION, "region"),
)
_WAITED = re.compile(r"\b(?:as long as|so long as|while|until|unless|if|once|because|since|so that)\b[^,;]*$")
"""Between talks and a region in which something else is, that is waited for."""
_REFUSES = re.compile(r"\b(?:rul\w+ out|reject\w*|refus\w+|oppos\w+|never|not|neither|without)\b|n['’]t\b", re.I)


def kinds(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """What a sentence says that the place of a meeting to come must be like, or must not be."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for pattern, name in _KINDS:
        for match in pattern.finditer(text, first, last):
            if name == "region" and _NO_PLACE.search(text[max(first, match.start() - 40) : match.start()]):
                continue
            if name == "region" and not_of_a_meeting(text[max(first, match.start() - 40) : match.start()]):
                continue
            if name in ("region", "virtual") and scene.in_frame(*match.span()):
                continue  # a part of the name of a body that says so, or how somebody was reached
            at = match.start()
            before = text[first:at]
            loose = pattern not in (_VIRTUAL, _REGION) or bool(
                _A_SITE.search(before)
                or _IT_IS.search(before)
                or match.group().endswith("soil")
                or _SOMEWHERE.match(text, match.end())
            )
            found = target(scene, meetings, number, match.start(), match.end(), loose=loose)
            if found is None or (found.talk and far(scene, found, match.start(), match.end())):
                continue
            if name == "region" and found.talk and _WAITED.search(text, found.talk.end, max(found.talk.end, at)):
                continue
            one = _kind(scene, found, match, name)
            if one is not None:
                yield one
    for match in _SOIL.finditer(text, first, last):
        clause = scene.clause(match.start())
        if not _REFUSES.search(text[clause[0] : match.start()]):
            continue
        if found := target(scene, meetings, number, match.start(), match.end(), loose=True):
            start, end = stretch(scene, match.start(), match.end(), found.talk)
            where = _whose(match["where"].removeprefix("the "))
            yield VenueForbidden(
                meeting=found.id, places=(where,), **common(scene, start, end, "decided", match.start())
            )


def _whose(where: str) -> str:
    """The country whose soil it is: "Venezuelan soil" is Venezuela's."""
    people = phrases().get(phrase(re.sub(r"\s?(?:premises|soil|territory|ground)$", "", where)), ())
    code = next((entry.value for entry in people if entry.kind == "demonym"), None)
    return (country_name(code) if code else None) or where


def _kind(scene: Scene, found: Target, match: re.Match[str], name: str) -> Finding | None:
    """The finding of one such expression, None under a refusal that only denies it."""
    groups = match.groupdict()
    start, end = stretch(scene, match.start(), match.end(), found.talk)
    refused = bool(REFUSED.search(scene.text[scene.clause(match.start())[0] : match.start()]))
    if name == "region" and "region" in groups:
        region = REGIONS.get(groups["of"] or "", groups["region"] or "").removeprefix("the ")
        if refused or groups["how"] not in ("in", "on", "within", "to", "toward", "towards"):
            outside = groups["how"].startswith(("outside", "not", "beyond"))
            if refused and (outside or found.talk is None or found.talk.status != "rejected"):
                return None
            fields = common(scene, start, end, "decided" if refused else firm(scene, *match.span(), found), start)
            if outside and region in _UNNAMED:
                return VenueProperty(meeting=found.id, property=f"outside the {region}", **fields)
            return VenueForbidden(meeting=found.id, places=(region,), **fields)
        name = f"region: {region}"
    elif refused or (groups.get("such") and _TO_BE_NAMED.search(groups["such"])):
        return None
    elif groups.get("such"):
        name = _described(groups["such"])
    elif how := groups.get("how") or groups.get("there"):
        name = f"{name}: {how}"
    how_firm = "proposed" if _SUITS.match(scene.text, match.end(), scene.sentence.end) else None
    fields = common(scene, start, end, how_firm or firm(scene, *match.span(), found), match.start())
    return VenueProperty(meeting=found.id, property=name, **fields)


_SUITS = re.compile(
    r"(?: [–—-] [^–—]{3,60} [–—-]|, [^,;.]{3,60},)? (?:would|might|could) (?:\w+ )?(?:suit|be (?:\w+ )?(?:better|best|"
    r"preferable|preferred|acceptable|fine|ideal|good|welcome)|do(?= )|work|serve)\b"
)
"""After a place that one side would like: "a third country would suit him better"."""


def _described(words: str) -> str:
    """What a place must be, in the text's words; one that belongs to no side is neutral."""
    return f"neutral: {words.strip()}" if _NONE.search(words) else words.strip()


_NTH_VISIT = re.compile(
    rf"(?:,|\b(?:be|is|was|marks?|becomes?|for)) (?:only )?(?:the|his|her|their|its|"
    rf"(?:Mrs?\. )?[^.;,]{{2,40}}['’]s?) (?:very )?(?:{NTH}|"
    r"last|latest|only) (?:[\w-]+ )?(?:visits?|trips?|journey|tour) (?:by [^.;,]{2,40} )?$"
)
"""What a journey would be, and not where the meeting is: "it would be her first visit to Chile"."""


def not_of_a_meeting(before: str) -> bool:
    """Whether the words before "in" make it the place of something else: a war, a ministry, who lives there."""
    if _NTH_VISIT.search(before):
        return True
    if WHILE_THERE.search(before):
        return False
    if _HEADS.search(before):
        return False
    found = re.search(r"([\w'’-]+)(?:\s(?:is|are|am|was|were)(?:\s(?:now|currently))?)?\s*$", before)
    if found is None:
        return False
    word = found[1].casefold()
    contracted = re.fullmatch(r"(?:we|i|he|she|they)['’](?:re|m|s)", word)
    return bool(contracted or _subject_is(before) or word in word_list("where-elsewhere"))


_HEADS = re.compile(r"\b[Hh]eads of (?:[Ss]tate (?:and|or) (?:of )?)?[Gg]overnment\s*$")
"""Those who meet, and no government that is somewhere."""


def _subject_is(before: str) -> bool:
    return bool(re.search(r"\b(?:we|I|he|she|they) (?:are|am|is|was|were)(?: now| currently)?\s*$", before, re.I))
