"""How long meetings are to last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Duration, Finding
from ..meetings.meetings import Meetings
from ..paragraphs import JOURNALIST
from ..scene import Scene
from ..times.calendar_words import NUMBER, number_of
from .claims import Target, common, firmness, stretch, target
from .venue_firmness import dropped

_MOST = (
    r"longer than|no (?:more|longer) than|not (?:more|longer) than|at (?:the )?most|up to|a maximum of|less than|"
    r"under|within|as little as"
)
_LEAST = r"at least|a minimum of|no less than|not less than|more than|over"
_ABOUT = r"about|around|approximately|roughly|some|nearly|almost"
_HOW = rf"(?:(?P<how>{_MOST}|{_LEAST}|{_ABOUT}) )?"
_HALF = r"(?: and a half)?"
_N = rf"(?:the |an? (?=full))?(?:full )?(?P<n>{NUMBER})(?: single)?{_HALF}(?: full| whole| entire)?"
_RANGE = rf"(?:(?: to |-|–| or )(?P<n2>{NUMBER}))?"
_UNIT = rf"(?P<unit>minutes?|hours?|days?|weeks?){_HALF}"
_PART = r"(?P<part>(?:an? |the )?(?:(?:single )?(?:morning|afternoon|evening)|half[ -](?:a )?day|half a day))"
_MEETING = (
    r"(?:talks|meetings?|summit|visit|trip|conference|sessions?|negotiations|round|gathering|consultations|dialogue|"
    r"forum|conversation|encounter|call|slot|chat|lunch|dinner|breakfast|audience|stay|tour|discussions|retreat|event)"
)
_COMPOUND = re.compile(
    rf"\b(?P<n>{NUMBER})(?:-|(?<!\ba) )(?P<unit>day|hour|week|minute)(?:-long)?\s+(?!before|after|of|ahead)"
    rf"(?=(?:[\w-]+\s+){{0,3}}?{_MEETING}\b)|\b(?P<whole>day-?long|all-day|"
    rf"full-day)\s+(?=(?:[\w-]+\s+){{0,3}}?{_MEETING}\b)|"
    rf"\b(?P<part>half-day|afternoon-long)\s+(?=(?:[\w-]+\s+){{0,3}}?{_MEETING}\b)",
    re.I,
)
_LASTS = re.compile(
    rf"\b(?:last(?:s|ing|ed)?|exceed|run(?:s|ning)?|go on|"
    rf"(?:expect(?:ed)?(?: it| them)?|scheduled|due|likely|planned|set|supposed|meant) to go|"
    rf"continue|take(?:s|n)?|anticipat\w+|envisag\w+|spend|spent|"
    rf"scheduled|allot(?:ted|s)?|stretch|set aside|"
    rf"allow(?:s|ed)?|"
    rf"giv(?:e|es|en|ing) (?:it|themselves)|(?:been|were|was|are|is|be) given|reserv(?:e|ed)|block(?:ed)? (?:off|out)|"
    rf"budget(?:ed|ing)?|"
    rf"carv(?:ed|ing) out|earmarked|clear(?:ed|ing)|pencil(?:l)?ed in|put aside|(?P<cap>(?:limit|restrict|confin|cut|"
    rf"keep|kept|hold|held|capp)\w* (?:to|at)))"
    rf"\b(?: for| over)? ?{_HOW}(?:{_PART}|{_N}{_RANGE} {_UNIT})\b"
    rf"(?: (?:over|across|on|in) (?P<m>{NUMBER}) days)?(?! to (?!be\b)\w|['’]? notice| (?:after|before|later|"
    rf"earlier|ago)\b)",
    re.I,
)
_OF = re.compile(
    rf"(?<!within )\b(?!within ){_HOW}(?:a )?(?:{_N}{_RANGE}|(?:a )?(?P<whole>full|whole)) {_UNIT} of "
    rf"(?:[\w-]+ ){{0,2}}?{_MEETING}\b",
    re.I,
)
_DAY_OF = re.compile(
    rf"\bthe (?:first|second|third|fourth|opening|last|final)(?: day)? of (?:the |their )?(?P<n>{NUMBER}) "
    rf"(?P<unit>days) of (?:[\w-]+ ){{0,2}}?{_MEETING}\b",
    re.I,
)
"""What is told of a day of talks that go on: how long they last is a fact."""
_LONG = re.compile(
    rf"\b(?:{_MEETING}|sitting) (?:of|that (?:will |would )?lasts?) {_HOW}{_N}{_RANGE} {_UNIT}\b|"
    rf"\b(?P<n_>{NUMBER}) (?P<unit_>hours?|days?|weeks?) (?:(?:has|have) been|is|are|was|were|will be) (?:set aside|"
    rf"reserved|allotted|earmarked|blocked out|kept free) for\b(?=[^.;,]{{0,60}}?\b(?:{_MEETING}|it|this|them)\b)",
    re.I,
)
"""A length beside its meeting: "a session of four hours", "a day has been set aside for the talks"."""
_DONE = re.compile(
    rf"\b(?:wrapped up|finished|done|over) (?:and done (?:with )?)?(?P<how>within|in(?: no more than| less than| "
    rf"under)?) {_N} {_UNIT}\b", re.I
)
_BARE = re.compile(rf"(?<=[\"“])(?P<n>{NUMBER}) {_UNIT},? (?P<how>no|not) (?:more|longer)\b|"
                   rf"\b(?P<n_>{NUMBER}) (?P<unit_>minutes?|hours?|days?|"
                   rf"weeks?){_HALF},? (?P<how_>at (?:the )?(?:very )?most|"
                   rf"at the longest)\b", re.I)
_FOR = re.compile(
    rf"\b(?:for|over)(?: an? (?:\w+ )?(?:series|period|span|stretch|course) of)? {_HOW}{_N}{_RANGE} "
    rf"(?P<unit>minutes?|hours?|days?|weeks?)\b{_HALF}(?!['’]?s? notice| (?:after|before|later|"
    rf"earlier|ago)\b)", re.I
)
_BE = re.compile(
    rf"\b(?:going to|will|would|should|could|may|might|to|must|(?<=['’])ll)(?: not|n['’]t)? be (?:for "
    rf")?{_HOW}{_N}(?:(?: to |-|–| or )(?P<n2>{NUMBER}))? {_UNIT}\b(?:,? (?:maybe|perhaps|possibly|or) "
    rf"(?P<n2_>{NUMBER})\b)?(?!,? (?:before|after|later|earlier|ago|of|from|away|old|ahead|to|until)\b)",
    re.I,
)
_IT_IS = re.compile(
    rf"(?:^|(?<=[.!?:,] )|(?<=[\"“]))(?:[Ii]t|[Tt]his one|[Tt]hat one)(?:['’]s| is)(?: (?:still|now|just|only|"
    rf"down to))? {_HOW}{_N} (?P<unit>minutes?|hours?)\b(?!,? (?:before|after|later|earlier|ago|of|from|away|old|"
    rf"ahead|to|until|by|since|late)\b)"
)
_PAST = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bno)\b[^.;]{0,40}?\b(?:run|go|last|extend|drag|stretch|"
    r"continu)\w*(?: on)? (?P<into>past|beyond|into) (?:a |the )?(?P<nth>second|third|fourth|fifth) day\b",
    re.I,
)
_WEEKEND = re.compile(r"\bspend(?:s|ing)? (?:a|the|one|that) (?:long |whole )?weekend (?:together|with)\b", re.I)
_AT_MOST = re.compile(
    r"(?:\b(?:not|never|cannot)|n['’]t) (?:(?:expected|supposed|likely|meant|due|intended) )?(?:to |"
    r"be allowed to )?$", re.I
)
_SEE = re.compile(r"\b(?:see|expect|think|foresee|believe|imagine|anticipate)\b", re.I)
_EXPECTED = re.compile(
    r"\b(?:expected|likely|thought|hoped|estimated|anticipated|(?-i:may)|might|could|probably|perhaps|possibly)\b"
    r"[^,.;]{0,24}?\b(?:last|run|take|go on|continue|be|exceed|stretch)\b", re.I
)
"""A length that is only expected, whatever is sure of the meeting."""
_AND_A_HALF = re.compile(r"\band a half\b", re.I)
_HALF_AN_HOUR = re.compile(r"\bhalf (?:an |a )?hour", re.I)
_TALKING = re.compile(
    r"\b(?:at it|at the table|in (?:the )?(?:room|session)|be busy|meet|talk|speak|confer|sit|negotiate|there|stay)\b",
    re.I,
)
_PREPARES = re.compile(
    r"\b(?:preparations?|preparing|groundwork|arrangements?|organi[sz]ing)\b"
    r"(?:[^,.;]|,(?= and (?:will|would|are|is)\b))*$",
    re.I,
)
"""What takes its time before the meeting."""
_TO_PREPARE = re.compile(
    r" (?:(?:to|for) (?:the |its |their )?)(?:prepar|groundwork|stud)\w*| (?:in )?between\b| apart\b"
)
"""After a length that is given to what comes before the meeting, or lies between two."""
_AFTER = re.compile(r"\b(?:after|following) (?:(?:a|an|the|nearly|almost|some) )?$")
"""Before a length that is over when something else is."""
_OTHER = re.compile(
    r"\b(?:ceasefire|truce|flight|drive|war|fighting|repairs?|campaign|harvest|curfew|exercises?|manoeuvres|strike|ban|"
    r"embargo|mandate|term|drought|siege)\b[^.;,]{0,30}$"
)
"""What else lasts."""
_WAITED = re.compile(
    r"\b(?:provided(?: that)?|if|once|unless|until|only (?:when|after)|as soon as) (?!it\b|they\b|necessary|"
    r"needed)[^.;,]{3,80}$"
)
"""Before a length within what a meeting waits for: "provided the guns have been silent for two weeks"."""
_PUT_OFF = re.compile(
    r"\b(?:postpon|delay|put(?:ting)? (?:off|back)|push\w* back|adjourn|suspend|held up|interrupt|"
    r"paus)\w*[^.;,]{0,24}$", re.I
)
"""Before a length by which a meeting is put off."""
_OVER = re.compile(r"\b(?:lasted|spent|went on|ran for|took)\b", re.I)


_ANY = re.compile(
    r"\b(?:minutes?|hours?|days?|weeks?|weekend|mornings?|afternoons?|evenings?|day-?long|half)\b", re.I
)
"""No length without one of these: the slower searches are only for sentences that have one."""


def lasting(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The lengths that a sentence gives for meetings to come."""
    text, first = scene.text, scene.sentence.start
    if scene.question or not _ANY.search(text, first, scene.sentence.end):
        return
    for pattern in (_COMPOUND, _LASTS, _DAY_OF, _LONG, _DONE, _OF, _BARE, _BE, _IT_IS, _PAST, _WEEKEND, _FOR):
        for match in pattern.finditer(text, first, scene.sentence.end):
            clause = scene.clause(match.start())
            talking = bool(_TALKING.search(text[clause[0] : match.start()]))
            if pattern is _FOR and not talking and not any(clause[0] <= one.core[0] < clause[1] for one in scene.talks):
                continue
            if _TO_PREPARE.match(text, match.end()):
                continue
            if _PREPARES.search(text, first, match.start()) or _AFTER.search(text[clause[0] : match.start()]):
                continue
            if _OTHER.search(text, clause[0], match.start()) or _PUT_OFF.search(text, clause[0], match.start()):
                continue
            waited = _WAITED.search(text, first, match.start())
            if waited and not any(waited.start() < one.core[0] < match.start() for one in scene.talks):
                continue  # how long something must have held before
            if _OVER.search(match.group()) or _OVER.search(text[clause[0] : match.start()]):
                continue
            found = target(scene, meetings, number, match.start(), match.end(), loose=pattern is not _FOR or talking)
            if found is None:
                continue
            modality = firmness(scene, match.start(), match.end(), found.talk)
            if re.search(r"\bshould(?: \w+)? ?$", text[clause[0] : match.start()]) and modality != "rejected":
                modality = "proposed"
            if modality == "decided" and _EXPECTED.search(text[clause[0] : match.end()]):
                modality = "possible"
            stands = _was_set_aside(scene, match.start(), found) or _is_limited(scene, match)
            if pattern is _DAY_OF or (modality == "possible" and (pattern is _IT_IS or stands)):
                modality = "decided"
            if dropped(text[clause[0] : match.start()]):
                modality = "rejected"  # "originally planned to last three days"
            if pattern is _PAST and modality == "rejected":
                modality = "decided" if not _SEE.search(match.group()) else "possible"
            values = values_of(match)
            if _AT_MOST.search(text[max(first, match.start() - 34) : match.start()]):
                values = {key.replace("min_", "max_"): value for key, value in values.items()}
                modality = "decided" if modality == "rejected" else modality
            start, end = stretch(scene, match.start(), match.end(), found.talk)
            yield Duration(meeting=found.id, **values, **common(scene, start, end, modality, match.start()))
            return


_SET_ASIDE = re.compile(
    r"(?:\b(?:have|has|had)|['’](?:ve|s))(?: \w+ly| now| already)? (?=(?:set|put) aside|been given|carved|blocked|"
    r"reserved|"
    r"budgeted|earmarked|cleared|allotted|allowed)"
)
"""Before a length that somebody has made room for: it stands, whatever the sentence says of the meeting."""


def _was_set_aside(scene: Scene, start: int, found: Target) -> bool:
    """Whether a length has been made room for, without a doubt, at a meeting that is decided."""
    made = _SET_ASIDE.search(scene.text[:start][-24:] + scene.text[start : start + 12])
    first = scene.sentence.start
    doubted = any(a <= start < b for a, b, _ in scene.hedges) or _DOUBTED.search(scene.text, first, start)
    return bool(made) and not doubted and (found.talk is None or found.talk.status in (None, "decided"))


_DOUBTED = re.compile(r"\b(?:understanding|think|believe|hope|hear|told|guess|expect|assum\w+|reported\w*|say)\b", re.I)


def _is_limited(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a limit is set, without a doubt."""
    first, last = scene.clause(match.start())
    doubted = any(first <= one.start < last and one.firmness != "decided" for one in scene.cues)
    doubted = doubted or _DOUBTED.search(scene.text, scene.sentence.start, match.start()) is not None
    return bool(match.groupdict().get("cap")) and not doubted and scene.speaker_of(match.start())[0] != JOURNALIST


def values_of(match: re.Match[str]) -> dict[str, float]:
    """The bounds that the words set; part of a day is at most one."""
    if match.re is _WEEKEND:
        return {"min_days": 2, "max_days": 2}
    groups = {key.rstrip("_"): words for key, words in match.groupdict().items() if words is not None}
    if match.re is _PAST:
        number = ("second", "third", "fourth", "fifth").index(groups["nth"].casefold()) + 2
        return {"max_days": number - (groups["into"].casefold() == "into")}
    if groups.get("part"):
        return {"max_days": 1}
    if groups.get("whole"):
        return {"min_days": 1, "max_days": 1}
    low: float = number_of(groups["n"])
    high: float = number_of(groups["n2"]) if groups.get("n2") else low
    unit = groups["unit"].casefold().rstrip("s")
    if unit == "week":
        low, high, unit = low * 7, high * 7, "day"
    if unit == "minute":
        low, high, unit = low / 60, high / 60, "hour"
    halved = _HALF_AN_HOUR.search(match.string, max(0, match.start() - 5), match.end())
    if unit == "hour" and low == high == 1 and halved:
        low = high = 0.5
    if _AND_A_HALF.search(match.group()):
        low, high = low + 0.5, high + 0.5
        if unit == "day":
            low, high, unit = low * 24, high * 24, "hour"
    low, high = min(low, 900), min(high, 900)
    how = (groups.get("how") or ("no more than" if groups.get("cap") else "")).casefold()
    values: dict[str, float] = {f"min_{unit}s": low, f"max_{unit}s": high}
    if re.fullmatch(_LEAST, how):
        del values[f"max_{unit}s"]
    elif how.startswith(("in", "no", "not", "at the")) or re.fullmatch(_MOST, how):
        del values[f"min_{unit}s"]
    if groups.get("m"):
        values |= {"min_days": number_of(groups["m"]), "max_days": number_of(groups["m"])}
    return values
