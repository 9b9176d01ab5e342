"""When meetings are to be: dates and windows, tied to the meeting whose clause they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from ..findings import Date, Finding, Window
from ..firmness.clauses import relatives
from ..firmness.fell_through import CALLED_OFF
from ..firmness.firmness_words import AMID
from ..meetings.by_place import will_not_go
from ..meetings.meetings import Meetings
from ..meetings.noun_words import NTH
from ..meetings.waiting import will_be_held
from ..scene import Scene
from ..times.times import Time, find_times
from .arrivals import of_arrival
from .claims import Target, common, stretch, target
from .condition_words import UNREAL
from .day_firmness import DAY_ACCEPTED, DAY_PROPOSED, DAY_REFUSED, RULED, WAS_TO, day_firmness
from .day_of_act import of_the_act
from .own_subject import speaks_of_another
from .put_off import is_put_off
from .said_of import is_day_of
from .venue_firmness import dropped, goes_and_meets, where_they

_ABOUT = re.compile(
    r"\b(?:date|(?:hold|host|have|do) (?:it|them)|takes? place|held|"
    r"begins?|starts?|scheduled|set for|over by|convenes?|resumes?|happens?|reconvenes?|"
    r"occurs?|runs?(?= (?:from|for|until|through))|(?:put|pushed|brought|moved) (?:back|off|forward)|"
    r"opens (?=on|in|at)|(?:it|that) (?:will|would|could|may|might) (?:not )?be (?=(?:as (?:early|soon) as )?\w+day|"
    r"as early)|shooting for|(?:be|happen|come|is|slip) (?:afterwards|after that|in?to)|sticking with|"
    r"planned for|pencill?ed|booked|earmarked|lined up|down for|postponed|reschedul\w+|moved?|aim\w*|target\w*|"
    r"(?:it|this|that|them) (?:done|held|over|in|on|by|before|after)|"
    r"to (?:hold|host|convene|stage|organi[sz]e) (?=(?:in|on|by|before|after|next|this|at|early|late)\b)|"
    r"continue|(?:last|go|run|extend|drag|stretch|spill)\w*(?: on| over)? (?:until|beyond|past|into)|be over|"
    r"conclude|due|expected|(?:it|that|this) (?:(?:will|would|could|may|might|should|must) (?:\w+ ){0,2}?be|is "
    r"(?:going|likely) to be) (?:in|on|at)|(?:to|will|would) open(?= (?:in|on|at|by|next|this)\b)|look(?:s|ed|ing)? "
    r"at|think(?:s|ing)? of|working toward\w*|target|(?:ask|invit|urg|want)\w* [^.;,]{3,50} to (?:come|attend|sit "
    r"down|be there|convene|gather)|(?:it|this|that) (?:is|was) (?:\w+ )?likely|it(?:['’]s| is| will be| would be| "
    r"could be) (?:on )?the (?=\d)|away)\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:whatever|ceasefire|truce|deadline|elections?|votes?|polls|sanctions|deal|agreement|treaty|referendum|"
    r"presidency|spirit of|"
    r"(?:when|until|before|after) (?:the )?(?:parliament|congress|the (?:assembly|house|legislature))|withdraw\w*|"
    r"deliver\w*|deploy\w*|exercise|invasion|invade\w*|anniversary|until then|arrived|imposed|expir\w+|laps\w+|"
    r"runs? out|takes? effect|(?:come|enter)s? into (?:force|effect))\b[^,.;]{0,30}$|"
    r"\b(?:cancell?ed|call(?:s|ed) off|postponed|suspended|halted) (?:(?:the|an?|its|their|all|planned|further) )*"
    r"(?:[\w-]+ )?(?:runs?|flights?|exercises?|drills?|match(?:es)?|concerts?|shipments?|operations?|strikes?|"
    r"rall(?:y|ies)|protests?|march(?:es)?|launch(?:es)?|tests?)\b[^,.;]{0,40}$|"
    r"\b(?:following|after|since) (?:(?:the|our|its|their|his|her|a) )?(?:\w+ )?(?:release|publication|signing|"
    r"adoption|announcement|launch|issu\w+|establishment|signature) of [^,.;]{2,70}$",
    re.I,
)


_TRIP_OFF = re.compile(r"\b(?:cancel\w*|call(?:s|ed) off|postpon\w+|put off) (?:an?|the|their|his|"
r"her) (?:\w+ )?(?:visit|trip|tour)\b")
"""A journey that fell through and is no meeting: "cancelled a visit to the border market planned for"."""
_AND_TALKS = re.compile(r"\b(?:cease-?fire|truce|withdrawal),? and (?:to )?(?:[\w-]+ ){0,3}$", re.I)
_ON_OTHER = re.compile(
    r"\b(?:talks|meetings?|summit|negotiations|conference|session|round|discussions) (?:on|about|over|for|toward|"
    r"towards|to discuss) [^,.;]{0,70}?(?:\b(?:in|at) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*|\b(?:will|would|are|is|due|"
    r"set|scheduled|to) (?:[a-z]+ ){0,4}(?:resume|begin|open|start|convene|reconvene|continue|take place|be held|"
    r"held)(?: [a-z]+)?) (?:on )?$"
)
"""What talks are only about: "talks on a cease-fire are to resume on"."""
_UNREAL = re.compile(rf"\bwould\b[^.;]*\b{UNREAL.pattern}|^\W*{UNREAL.pattern}[^.;]*\bwould\b", re.I)
"""What would be, if things were otherwise."""
_DONE = re.compile(r"\b(?:wrapped up|finished|done) $", re.I)
"""How long it takes, not when it is: "wrapped up within two days"."""
_NTH = re.compile(
    rf"(?:(?:,|\bfor) (?:only )?(?:his|her|their|its)|\b(?:be|is|was|marks?) (?:only )?(?:the|his|her|their|its)) "
    rf"(?:\w+ )?(?:{NTH}|last|latest|only) (?:(?!(?:will|would|is|are|was|were|opens?|begins?|starts?)\b)[\w'’-]+ "
    rf"){{1,8}}$"
)
"""Before the time in which it would be the first, and not when it is: ", her third trip to Chile this year"."""


_SPAN = re.compile(r"(?:in|within) (?!the (?:next|coming)\b)[\w -]*\b(?:hours?|days?|weeks?|months?|years?)$")
_HAS_DONE = re.compile(
    r"(?:\b(?:has|have|had)|['’](?:ve|s|d)) (?:(?:already|now|also|just|only|\w+ly) )?"
    r"(?!(?:agreed|planned|decided|scheduled|arranged|pledged|promised|proposed|been (?:set|scheduled|invited)|to)\b)"
    r"(?:\w+(?:ed|en)|gone|come|grown|become|made|done|met|held|been|built|won|lost|had)\b[^.;]*$"
)


_GIVEN = re.compile(r"[\"“]?(?:Given|Considering|In view of|In light of|Because of|Due to|Owing to) [^,;]*$")
"""What opens a sentence with a reason, before the time that is a part of it: "Given the holidays in May, the"."""


def _takes_so_long(scene: Scene, time: Time) -> bool:
    lasts = _DONE.search(scene.text[scene.sentence.start : time.start])
    return bool(lasts) and re.match(r"before|by\b", scene.text[time.start : time.end]) is None


_TO_THE_PRESS = re.compile(
    r"\b(?:give|hold|have|deliver|conduct|host)s? (?:an? |the |his |her )?(?:[\w-]+ ){0,2}"
    r"(?:press|news|background|media) (?:conference|briefing|availability)\b"
)
"""What is told of a press conference is of no meeting."""
_BEGAN = re.compile(
    r"\b(?:which|that)(?: had| have| has)?(?: \w+ly)? (?:opened|began|begun|started|convened|met|resumed|kicked off|"
    r"took place|got under ?way|(?:was|were|been) (?:held|opened|launched))\b[^.;]{0,40}$"
)
"""Before the day on which talks began that are told of: "the talks, which opened on Saturday"."""


def _has_begun(scene: Scene, time: Time) -> bool:
    """Whether a day is the one on which a meeting began: the last such day, and not the next one."""
    ahead = time.earliest is None or scene.anchor is None or time.earliest.on > scene.anchor
    return ahead and _BEGAN.search(scene.text, scene.sentence.start, time.start) is not None


_TRIED = re.compile(r"\bhad (?!been )(?:\w+ )?(?:tried|hoped|planned|wanted|intended)\b|"
    r"\bhad been (?:\w+ )?planning\b|\bunable to\b", re.I)


def when(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The dates and windows that a sentence sets for meetings to come."""
    if scene.question or _UNREAL.search(scene.said()):
        return
    for time in (_dropped(scene, one) for one in scene.times):
        said_of = [
            one
            for one in relatives(scene.text, scene.sentence.start, scene.sentence.end)
            if not _SET_ONCE.match(scene.text, one[0])
        ]
        if any(a <= time.start < b and not WAS_TO.search(scene.text, a, time.start) for a, b in said_of):
            continue
        if time.past or scene.in_frame(time.start, time.end) or (
            _is_over(scene, time) and not CALLED_OFF.search(scene.said())
        ):
            continue
        if _NTH.search(scene.text[scene.sentence.start : time.start]) or _GIVEN.match(
            scene.text, scene.sentence.start, time.start
        ):
            continue
        if not time.named and _SPAN.fullmatch(scene.text, time.start, time.end) and _HAS_DONE.search(
            scene.text, scene.clause(time.start)[0], time.start
        ):
            continue  # how long it has taken
        if _TO_THE_PRESS.search(scene.text, *scene.clause(time.start)) or AMID.search(
            scene.text, scene.sentence.start, time.start
        ):
            continue
        tried = _TRIED.search(scene.text[scene.sentence.start : time.start].rsplit(". ", 1)[-1])
        if (tried and not is_put_off(scene.text, time.start)) or _has_begun(scene, time):
            continue
        told = [
            one.core[1]
            for one in scene.talks
            if one.core[1] <= time.start and (one.verb or _AND_TALKS.search(scene.text[: one.core[0]][-50:]))
        ]
        lead = scene.text[max([scene.clause(time.start)[0], *told[-1:]]) : time.start]
        if _OTHER.search(lead) and not _ON_OTHER.search(lead):
            continue
        meeting = any(scene.clause(time.start)[0] <= one.core[0] < time.start and one.meeting for one in scene.talks)
        if not meeting and _TRIP_OFF.search(scene.text, scene.clause(time.start)[0], time.start):
            continue
        if of_the_act(scene, time) or _takes_so_long(scene, time):
            continue
        found = _meant(scene, meetings, number, time)
        clause = scene.text[scene.clause(time.start)[0] : time.start]
        if found is None or of_arrival(scene, time, found):
            continue
        if found.talk and will_not_go(found.talk, scene) and will_be_held(meetings.of(found.id), scene.people):
            continue
        if _ABSENT.search(clause) and _told_before(meetings, found):
            continue  # who stays away from it on that day moves nothing
        fell_through = WAS_TO.search(clause) and CALLED_OFF.search(scene.said())
        if found.talk and not (fell_through or _FOR_WHICH.fullmatch(clause) or is_day_of(scene, found.talk, time)):
            continue
        moved = _MOVED.search(clause)
        modality = day_firmness(scene, meetings, time, found, clause, bool(moved))
        start, end = stretch(scene, time.start, time.end, found.talk)
        words = " ".join(scene.text[time.start : time.end].split())
        fields = common(scene, start, end, modality, time.start)
        if moved and not time.named and (parts := _FROM_TO.fullmatch(scene.text, time.start, time.end)):
            for half, firm in (("old", "rejected"), ("new", modality)):
                for inner in find_times(scene.text, *parts.span(half), scene.anchor):
                    yield dated(inner, found.id, parts[half], fields | {"modality": firm})
        elif moved and time.earliest is not None and time.latest is None and words.casefold().startswith("from "):
            fields["modality"] = "rejected"
            yield Date(meeting=found.id, date=_text(time.earliest), relative=words, **fields)
        elif moved and time.named and time.earliest != time.latest and "from" in words.split():
            for day, firm in ((time.earliest, "rejected"), (time.latest, modality)):
                fields["modality"] = firm
                yield Date.model_validate({**fields, "meeting": found.id, "relative": words, "date": _text(day)})
        elif time.named and " or " in words and _far_apart(time):
            for day in (time.earliest, time.latest):
                yield Date.model_validate({**fields, "meeting": found.id, "relative": words, "date": _text(day)})
        else:
            yield dated(_into(scene, time) if moved else time, found.id, words, fields, moved=bool(moved))


_FROM_TO = re.compile(r"from (?P<old>[^.;,]+?) (?:to|until) (?P<new>[^.;,]+?)\.?")
"""From the month in which a meeting was to be to the one in which it is."""
_FOR_WHICH = re.compile(
    r"[\s,]*which [^.;,]{2,60}? (?:(?:has|have|had) )?(?:(?:now|already|also) )?(?:suggest|propos|offer|nam|mention|"
    r"float|foresee|envisag|set aside|reserv|earmark|cho[so]e|pick|fix|pencill?ed in|book)\w*"
    r"(?: to (?:hold|host|convene))?(?: (?:it|the))?[^.;,]{0,12}"
)
"""Before the day that somebody suggests for the meeting just named: "a summit, for which Chile has suggested May"."""


def _into(scene: Scene, time: Time) -> Time:
    """The whole of a period to which something is put off: "postponed until next year"."""
    until = _UNTIL.match(scene.text, time.start, time.end)
    inner = find_times(scene.text, until.end(), time.end, scene.anchor) if until and not time.named else []
    return inner[0] if len(inner) == 1 and inner[0].earliest != inner[0].latest else time


_UNTIL = re.compile(r"(?:until|till) ", re.I)


def _far_apart(time: Time) -> bool:
    """Whether two days that are named are a choice and no stretch: "on 21 May or 2 June"."""
    first, last = time.earliest, time.latest
    known = first is not None and last is not None and first.known and last.known
    return known and last.on - first.on > timedelta(2)  # type: ignore[union-attr]


def dated(time: Time, meeting: str, words: str, fields: dict[str, Any], moved: bool = False) -> Date | Window:
    """A time as it is found for a meeting: a date where it names the day, else a window."""
    if time.named or (moved and time.latest is not None and time.earliest is None):
        first, last = _text(time.earliest or time.latest), _text(time.latest)
        days = {"date": first} if first == last else {"range": (first, last)}
        return Date.model_validate({**fields, "meeting": meeting, "relative": words, **days})
    first, last = _text(time.earliest), _text(time.latest)
    return Window(meeting=meeting, earliest=first, latest=last, relative=words, vague=time.vague, **fields)


_MOVED = re.compile(
    r"\b(?:postponed|put off|moved|rescheduled|delayed|pushed back|brought forward|put back|shifted)\b(?:(?: \w+){0,3}|"
    r" (?:by )?[^,.;]{2,24},? to| from [^.;,]{3,40} (?:to|until)(?: an? (?:\w+ )?(?:date|day|time)| some ?time)?)\s*$"
)


def _told_before(meetings: Meetings, found: Target) -> bool:
    """Whether words on a meeting only point at one that was told of before."""
    talk = found.talk
    known = found.id != "all" and len(meetings.of(found.id).talks) > 1
    return talk is None or (known and not talk.verb and talk.status in (None, "possible"))


_ABSENT = re.compile(
    r"(?:\bnot|n['’]t) (?:going to )?(?:be )?(?:join(?:ing)?|attend(?:ing)?|tak(?:e|ing) part|participat(?:e|ing)|"
    r"(?:a )?part of|there|present|on hand)\b[^.;,]*$|\bthere (?:will|would) (?:not be (?:an?|any)|be no) (?:[\w-]+ )?"
    r"(?:delegat\w+|representatives?|team|envoys?|negotiators?|officials?)\b[^.;,]*$",
    re.I,
)
_SET_ONCE = re.compile(
    r", which (?:was|were|had been) (?:\w+ )?(?:to|due|set|scheduled|planned|meant|expected|supposed|fixed)\b"
)
"""When a meeting was to be, told beside it: "the summit, which was to have been held on Monday, has been put off"."""


def _meant(scene: Scene, meetings: Meetings, number: int, time: Time) -> Target | None:
    if time.start - scene.sentence.start < 3 and re.match(
        r"\s*,\s(?:[A-Z][\w ]+ )?(?:said|told)\b", scene.text[time.end : time.end + 40]
    ):
        return None
    clause = scene.clause(time.start)
    words = scene.text[clause[0] : clause[1]]
    has_talk = any(clause[0] <= one.core[0] < clause[1] for one in scene.talks)
    before = scene.text[clause[0] : time.start]
    told = DAY_PROPOSED.search(before) or DAY_REFUSED.search(before) or (time.named and DAY_ACCEPTED.search(before))
    ahead = any(where_they(scene.text[time.end : one.core[0]]) for one in scene.talks if one.core[0] > time.end)
    about = bool(_ABOUT.search(words) or told or ahead or _ALONE.match(scene.said()) or _DAY_IS.match(
        scene.text, time.end, clause[1]))
    about = about or (clause[0] > scene.sentence.start + 3 and _BUT_THEN.fullmatch(before) is not None)
    if not has_talk and not about:
        return _led_to(scene, meetings, time)
    another = _REPORTS.search(before) or _DOES_ELSE.search(before) or speaks_of_another(scene, clause[0], time.start)
    if not has_talk and (another or _TODAY_SAID.search(scene.text, clause[0], time.end)):
        return None
    found = target(scene, meetings, number, time.start, time.end, loose=about)
    if found is None and (dropped(before) or WAS_TO.search(before)):
        near = [
            one
            for one in meetings.known
            if not one.past and one.brief == scene.sentence.brief and number - one.sentence <= 2
        ]
        return Target(max(near, key=lambda one: one.sentence).id, None) if near else None
    if found is None or found.talk is None:
        return found
    between = scene.text[min(found.talk.core[1], time.end) : max(found.talk.core[0], time.start)]
    return None if len(between) > 260 else found


_TRAVELS = re.compile(
    r"\b(?:travel|fl[iy]|go|head|arriv|land|come|visit|be|depart|journey)(?:s|es|e|ing|l?ing)?\b[^.;]*$"
)
_AND_MEETS = re.compile(r",? (?:and|where|when)\b[^.;]{0,60}$")

_STOPS = re.compile(
    r",? (?:(?:he|she|they|we|I)|(?:the )?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3})(?:['’](?:s|re|ll be)| is| are|"
    r" will be) "
    r"(?:then |back |also )?in (?:the )?[A-Z][^.;,]{1,40}?(?: and|,? where|, and)(?: then| there|"
    r" also){0,2}[^.;,]{0,40}"
)
"""Between a day and who is met then: "On Wednesday he's in Lima, and there he'll be meeting"."""


def _led_to(scene: Scene, meetings: Meetings, time: Time) -> Target | None:
    """ "Is to travel there in June, and may meet them": the day is that of those who meet next, if they have none."""
    last = scene.sentence.end
    ahead = [one for one in scene.talks if one.core[0] >= time.end and one.meeting and one.status != "past"]
    if not ahead:
        return None
    talk = ahead[0]
    between = scene.text[time.end : talk.core[0]]
    stops = _STOPS.fullmatch(between)
    if not stops and not _TRAVELS.search(scene.text, scene.clause(time.start)[0], time.start):
        return None
    later = any(one.start >= time.end for one in scene.times)
    led = stops or _AND_MEETS.fullmatch(between) or goes_and_meets(scene, time.start, time.end, talk.core[0])
    if later or meetings.of(talk.meeting or "").past or not led or talk.core[1] > last:
        return None
    return Target(talk.meeting or "", talk)


_ALONE = re.compile(
    r"[\"“]?(?:(?:Certainly|Definitely|But|And) )?[Nn]ot (?:on |before |until |in |this |next )*[\w ,]{3,20}"
    r"(?:[.!]|, (?:he|she|they|the)\b)"
)
"""A sentence that only says when it is not: "Not Thursday"."""
_BUT_THEN = re.compile(
    r"\W*(?:but|though|although|albeit|if|and|or|yet)\b(?:\W*(?:only|perhaps|probably|possibly|maybe|certainly|"
    r"definitely|surely|most likely|likely|just|even|at best|not|almost|still|preferably|ideally)\b)*\W*",
    re.I,
)
"""A turn that only says when: "will meet, but probably not before June"."""
_DAY_IS = re.compile(
    rf"{RULED}| (?:has|have|had|is|was|were|would|could|might|may|will) (?:\w+ )?(?:been (?:suggested|"
    r"proposed|mentioned|floated|chosen|agreed|named|set|fixed|"
    r"dropped|ruled out)|(?:suggested|proposed|ruled out|out of the question)|"
    r"(?:not )?(?:be )?(?:an? (?:\w+ )?(?:day|date|possibility|option|target)|the (?:\w+ )?(?:day|date|target)|fine|"
    r"possible|impossible|suit\w*))\b"
)
_REPORTS = re.compile(
    r"\b(?:(?:brief|update|address|inform|notify)(?:s|es|ing)? (?!the (?:issue|question|problem|matter)\b)|"
    r"(?:report(?:s|ing)?(?: back)?|speak(?:s|ing)?|testif(?:y|ies)) (?:to|before) )(?:[\w'’-]+ ){1,6}"
    r"(?:on |in |by |at )?$"
)
"""Before the day on which somebody reports to a council or the press."""
_DOES_ELSE = re.compile(
    r"\b(?:will|would|(?:intends? |plans? |hopes? |aims? )?to|could|may|might|should|must) (?:\w+ly |also |then |"
    r"first )?(?:vote|ratify|rule|publish|"
    r"release|submit|approve|debate|elect|report|hand down|testify|lift|extend|renew|expire|withdraw|deploy|conclude|"
    r"finali[sz]e|complete|implement)\b[^.;]*$"
)
"""What somebody is to do by a day, and what is no meeting: "is expected to vote on it before the end of May"."""
_TODAY_SAID = re.compile(
    r"\b(?:give|tell|say|announce|confirm|name|offer|share|have|know|discuss|comment|answer|predict|promise|preview|"
    r"get into|go into|talk about|speak|make|rule)\b[^.;,]{0,40}\b(?:today|tonight|this (?:morning|afternoon|evening)|"
    r"right now|yet)$"
)
"""What is said, or not said, today."""
def _dropped(scene: Scene, time: Time) -> Time:
    """A day just behind of which the sentence says that it fell through: with its year, where it had none."""
    if not time.past or scene.anchor is None or not CALLED_OFF.search(scene.said()):
        return time
    given = find_times(scene.text, time.start, time.end, scene.anchor - timedelta(120)) if scene.anchor.year > 1 else []
    behind = [one for one in given if one.named and one.latest is not None and one.latest.on < scene.anchor]
    return behind[0] if behind and re.search(r"\d", scene.text[time.start : time.end]) else time


def _is_over(scene: Scene, time: Time) -> bool:
    """Whether all of it lies before the day of speaking."""
    last = time.latest or (time.earliest if time.named else None)
    return scene.anchor is not None and last is not None and last.known and last.on < scene.anchor


def _text(day: object) -> str | None:
    return None if day is None else str(day)
