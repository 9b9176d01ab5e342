"""Who must, must not or may attend, beyond the parties themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Attendance, Finding, attendees_of
from ..meetings.known import Known
from ..meetings.meetings import Meetings
from ..meetings.taking_part import OWNED, coordinated, joined, subject_of
from ..meetings.telling import EVENTS
from ..meetings.waiting import OPENS_WAITING, WAITS
from ..scene import Scene, Talk
from .attendance_words import (
    AS_OBSERVER,
    ASKED_OUT,
    ASKS_IN,
    AT_THE_TABLE,
    PATTERNS,
    PEOPLE,
    UNSURE,
    WANTED,
    WHO,
)
from .claims import Target, common, firmness, planned, target
from .delegations import delegations, reported
from .kept_away import asked_for, neither, unneeded
from .presence import presence
from .wanted_there import wanted_there


def attending(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """What a sentence says of who attends meetings to come."""
    if scene.question:
        return
    taken: list[tuple[int, int]] = []
    told: dict[str, Attendance] = {}
    for stage in (delegations, _wanted, _at_the_table, unneeded, neither, presence, wanted_there, _said):
        for one in stage(scene, meetings, number, taken):
            if scene.asked is not None and one.at[0] < scene.asked.what[1]:
                continue  # only asked about
            same = one.model_dump_json(exclude={"participant"})
            several = tuple(dict.fromkeys((*attendees_of(told[same]), *attendees_of(one)))) if same in told else ()
            told[same] = one.model_copy(update={"participant": several}) if len(several) > 1 else one
    yield from told.values()


_HAS_INVITED = re.compile(r"(?:invited|asked)\b", re.I)
"""An invitation that was sent stands, whatever becomes of it."""
_ASKED_TO = 110
"""How many characters after "invited" the meeting may stand that somebody is asked to."""
_Taken = list[tuple[int, int]]


def _wanted(scene: Scene, meetings: Meetings, number: int, taken: _Taken) -> Iterator[Attendance]:
    """ "Norland wants Chile to attend"."""
    for match in WANTED.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        named = [
            one
            for one in scene.mentions_in(match.end(), scene.sentence.end)
            if one.start - match.end() < 20 and one.ids
        ]
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
        ahead = [one for one in planned(scene, meetings) if match.end() <= one.core[0] < match.end() + _ASKED_TO]
        found = Target(ahead[0].meeting or found.id, ahead[0]) if found and ahead else found
        if named and found and not (found.talk and found.talk.verb and named[0].ids[0] in found.talk.ids):
            taken.append((match.start(), named[0].end + 24))
            talk = found.talk if match.group().startswith("invit") and named[0].kind == "person" else None
            if talk and named[0].ids[0] in talk.ids and len(talk.ids) < 3 and not talk.named:
                continue  # whom somebody asks to come, and meets
            firm = asked_for(scene, match.start())
            if firm == "proposed" and _HAS_INVITED.match(match.group()):
                firm = "decided"
            fields = common(scene, match.start(), scene.clause(match.start())[1], firm, match.start())
            role = "invited" if re.match(r"invit|ask", match.group(), re.I) else "required"
            if AS_OBSERVER.match(scene.text, named[0].end, scene.sentence.end):
                role = "observer"
            yield Attendance.model_validate(
                {"meeting": found.id, "participant": named[0].ids[0], "role": role, **fields}
            )


def _at_the_table(scene: Scene, meetings: Meetings, number: int, taken: _Taken) -> Iterator[Attendance]:
    """ "Norland insists on having Chile at the table"."""
    for match in AT_THE_TABLE.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        named = [one for one in scene.mentions_in(match.start(), match.end()) if one.ids][-1:]
        found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
        negated = re.search(r"(?:\bnot|n['’]t) $", scene.text[scene.sentence.start : match.start()])
        if named and found and not negated:
            taken.append(match.span())
            fields = common(scene, match.start(), match.end(), asked_for(scene, match.start()), match.start())
            listed = [one for one in scene.mentions_in(match.start(), match.end()) if len(one.ids) == 1]
            both = len(listed) == 2 and scene.text[listed[0].end : listed[1].start] in (" and ", " and the ")
            who = (listed[0].ids[0], listed[1].ids[0]) if both else named[0].ids[0]
            yield Attendance(meeting=found.id, participant=who, role="required", **fields)


def _said(scene: Scene, meetings: Meetings, number: int, taken: _Taken) -> Iterator[Attendance]:
    """Who will, must, must not or may attend, as its subject or agent."""
    for role, pattern, subject in PATTERNS:
        for match in pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            if any(a < match.end() and match.start() < b for a, b in taken) or (
                not subject and scene.in_frame(*match.span())
            ):
                continue  # told already, or told of whoever speaks
            if not subject and _LEADS_THEM.search(scene.text, scene.sentence.start, match.start()):
                continue
            if role in ("required", "invited") and AS_OBSERVER.match(scene.text, match.end(), scene.sentence.end):
                continue
            if role == "excluded" and _STAYS.search(match.group()) and (
                WAITS.search(scene.text, match.end(), scene.sentence.end)
                or OPENS_WAITING.match(scene.text, scene.sentence.start, match.start())
            ):
                continue  # who will not come unless something is done sets a condition
            found = target(scene, meetings, number, match.start(), match.end(), loose=True, reach=5)
            who = _subject(scene, match.start()) if subject else _after(scene, match.end())
            if subject and role == "required" and _WITH_OTHERS.match(scene.text, match.end(), scene.sentence.end):
                continue  # whoever joins talks with others is one of those who meet
            if found and found.talk and found.talk.status == "rejected" and _SHUNS.search(match.group()):
                continue  # one of two who meet: there is no meeting
            joins = role != "excluded" and _JOINING.match(scene.text, match.end() - 4)
            one = found.talk if found and subject and role == "required" else None
            meets = one is not None and one.verb and match.start() <= one.core[0] < match.end()
            if found and found.talk is None and _OF_ELSE.match(scene.text, match.end(), scene.sentence.end):
                continue
            known = set(meetings.of(found.id).ids) if found and found.id != "all" else set()
            as_party = _AS_PARTY.search(match.group()) and (who is None or len(known) < 2 or who[2] in known)
            if found is None or joins or meets or as_party:
                continue
            if subject and (pronoun := _SHE.search(scene.text, scene.clause(match.start())[0], match.start())):
                who = _pronoun(scene, meetings, *pronoun.span()) if "place" not in match.groupdict() else None
                if who is None or (found.id != "all" and who[2] in meetings.of(found.id).ids):
                    continue  # that one of the parties comes is nothing new
            if subject and who is None:
                who = reported(scene, meetings, match.start(), found.id, role)
            if who and one and role == "required" and _is_journey(scene, meetings.of(found.id), one, who[2]):
                continue
            if who is None or (match.group() == "accompanied by" and who[2] not in scene.people.entities):
                continue  # whom somebody only brings along
            start, end, name = who
            if "place" in match.groupdict() and not _comes_there(scene, meetings, found.id, match["place"], name):
                continue
            if found.talk is None and name in scene.people.entities:
                found = found._replace(id=meetings.joined_by(found.id, name))
            clause = scene.clause(match.start())
            talk = found.talk if found.talk and scene.clause(found.talk.core[0]) == clause else None
            modality = firmness(scene, match.start(), match.end(), None if role == "excluded" else talk)
            words = scene.text[max(clause[0], match.start() - 20) : match.end()]
            if role == "excluded":
                modality = "proposed" if ASKED_OUT.search(match.group()) else "decided"
                modality = "possible" if UNSURE.search(match.group()) else modality
            elif (role == "required" and ASKS_IN.search(match.group())) or (
                "send" in match.group() and match.group().startswith("to ")
            ):
                modality = "proposed"
            elif re.search(r"\bmust\b|ha(?:s|ve) to|(?:\bis|\bare|['’]s) (?:leading|heading)\b", match.group()):
                modality = "decided" if talk is None or talk.status in (None, "decided") else modality
            elif re.search(r"\bshould\b|\bought\b", match.group()):
                modality = "proposed"
            elif (_ASKED_ALREADY.search(words) or _GIVEN.search(match.group())) and modality == "proposed":
                modality = "decided"  # that somebody is asked to come is a fact, whoever asks
            elif role == "required" and _WOULD_COME.search(words) and modality in ("proposed", "decided"):
                modality = "possible"
            if modality == "rejected":
                continue
            if modality == "decided" and role == "required" and _WHETHER.search(scene.text, clause[0], match.start()):
                modality = "possible"
            taken.append(match.span())
            first, several = (start, _listed(scene, start, name)) if not subject else _beside(
                scene, clause[0], start, name)
            if as_well := _AS_WILL.match(scene.text, match.end(), scene.sentence.end):
                also = [one for one in scene.mentions_in(as_well.end(), scene.sentence.end) if len(one.ids) == 1]
                several = (*several, also[0].ids[0]) if also and also[0].start - as_well.end() < 30 else several
            start = first
            last = end if not subject else max(match.end(), min(clause[1], scene.sentence.end))
            if role == "required" and subject and (sent := _OBSERVERS_OF.search(scene.text, clause[0], match.start())):
                listed = [one for one in coordinated(scene, sent.start("who"), match.start()) if one.ids]
                role, several = "observer", tuple(id_ for one in listed for id_ in one.ids) or several
            fields = common(scene, min(start, match.start()), last, modality, match.start())
            asks = role == "required" and ASKS_IN.search(match.group())
            if asks and fields["speaker"] is None and name in scene.people.entities:
                fields["speaker"] = scene.people.entities[name].name
            if _BOTH.fullmatch(name) and meetings.meant.pairs:
                several = meetings.meant.pairs[-1]
            for each in several:
                yield Attendance.model_validate({"meeting": found.id, "participant": each, "role": role, **fields})


_OF_ELSE = re.compile(
    r"(?: in)? (?:an?|the|his|her) (?:[\w'’-]+ ){0,4}?(?:service|funeral|mass|concert|reception|exhibition|"
    r"performance|match|"
    r"game|"
    r"gala|celebrations?|parade|graduation|wedding|photo|photograph|prayers?|unveiling|play|film|opera|fair|expo)\b"
)
"""What is attended and is no meeting: a memorial service, the family photo."""


def _is_journey(scene: Scene, known: Known, talk: Talk, who: str) -> bool:
    """Whether it is only told where a traveller goes: to a forum of which nothing was said before."""
    event = not talk.verb and talk.head in EVENTS | {"ministerial", "dialogue"} and (talk.named or bool(talk.labels))
    known_person = who in scene.people.entities and scene.people.kind(who) == "person"
    alone = len(known.talks) == 1 and known_person and set(known.ids) == {who}
    return event and alone and talk.status == "decided"


_BOTH = re.compile(r"(?:[Bb]oth|(?:[Tt]he )?[Tt]wo) (?:leaders|presidents|(?:prime |foreign )?ministers|premiers|"
                   r"sides|men)")
_OBSERVERS_OF = re.compile(
    r"\b(?:[Oo]bservers|[Mm]onitors) (?:from|of|for|sent by) (?:the )?(?P<who>[^.;]{2,90}?) $"
)
"""Observers, and who sends them."""
_WOULD_COME = re.compile(
    r"\b(?:would like|wish(?:es|ed)?|wants?|wanted|keen|eager|willing|ready|prepared) (?:to|for)\b"
)
"""Who would come if they may, and offers nothing else."""


def _beside(scene: Scene, first: int, start: int, name: str) -> tuple[int, tuple[str, ...]]:
    """Those who are joined to a subject before it, and where the first of them begins: "Chad and Niger"."""
    named = next((one.ids for one in scene.mentions if one.start == start and name in one.ids), (name,))
    several = [*named]
    for one in reversed([each for each in scene.mentions_in(first, start) if each.end < start]):
        placed = _PLACED.search(scene.text, first, one.start)
        if placed or len(one.ids) != 1 or not joined(scene.text[one.end : start]):
            break
        if one.kind in ("country", "organisation") and OWNED.fullmatch(scene.text[one.end : start]):
            continue  # whose they are: "the UN Secretary-General, Ruiz"
        several.insert(0, one.ids[0])
        start = one.start
    return start, tuple(dict.fromkeys(several))


_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom) (?:the )?$")


def _subject(scene: Scene, verb: int) -> tuple[int, int, str] | None:
    """Who stands before the verb: somebody named, else the words themselves."""
    first = scene.clause(verb)[0]
    before = [
        one
        for one in scene.mentions_in(first, verb)
        if (not scene.in_frame(one.start, one.end) or verb - one.end <= 1)
        and not _AS_CHAIR.search(scene.text, first, one.start)
    ]
    relative = [
        one
        for one in scene.mentions_in(scene.sentence.start, verb)
        if one.ids and re.match(r", (?:which|who|whose)\b[^,]{1,120}, *(?:\w+ *){0,4}$", scene.text[one.end : verb])
    ]
    if relative:
        before = relative[-1:]
    if aside := _before_aside(scene, verb):
        return aside
    if not before:
        sentence = [
            one for one in scene.mentions_in(scene.sentence.start, first) if one.kind in ("organisation", "group")
        ]
        if sentence and re.match(r",? (?:which|who)\b", scene.text[sentence[-1].end : sentence[-1].end + 8]):
            before = sentence
        elif comma := [
            one
            for one in scene.mentions_in(scene.sentence.start, verb)
            if one.ids and re.match(r", (?:which|who)\b", scene.text[one.end : one.end + 8])
        ]:
            before = comma[-1:]
    if not before:
        same, _ = subject_of(scene, first, verb)
        return (first, verb, same[0]) if len(same) == 1 else _unnamed(scene, first, verb)
    one = before[-1]
    if not one.ids and (who := _unnamed(scene, first, verb)):
        return who
    between = _AND_OTHERS.sub("", _AS_WHAT.sub("", scene.text[one.end : verb]))
    if (
        len(between.split()) > (6 if re.search(r"\binvited to\b", between) else 4)
        and not relative
        and not re.match(r", (?:which|who)\b", scene.text[one.end : one.end + 8])
    ):
        return None
    return (one.start, one.end, one.ids[0]) if one.ids else None


_SHUNS = re.compile(r"\b(?:skip|miss|boycott|snub|shun|sit out|stay away from)$")
_LEADS_THEM = re.compile(
    r"\b(?:rebels?|fighters|guerrillas|insurgents|separatists|militants|group|movement|party|front|faction|coalition|"
    r"government|militia|army|forces|men|opposition|alliance|regime|junta|administration|mission|investigation|attack|"
    r"offensive|campaign)"
    r"(?: (?:that|which) (?:is|are))? $",
    re.I,
)
"""Before the leader of those who come, which is not to lead the meeting: "talks with rebels led by Colonel Ruiz"."""
_JUST_THEM = re.compile(r" (?:the )?")
_STAYS = re.compile(
    r"\b(?:attend|take part|participate|join|boycott|skip|snub|shun|sit out|stay away from)\w*$"
)


def _comes_there(scene: Scene, meetings: Meetings, id_: str, place: str, who: str) -> bool:
    """Whether somebody who is not one of two that meet comes, or not, to where a meeting is: "will be in Rome"."""
    if id_ == "all" or who not in scene.people.entities:
        return False
    known = meetings.of(id_)
    there = any(place in each or each in place for each in known.places)
    return there and scene.people.kind(who) in ("person", "role") and not (who in known.ids and len(known.ids) < 3)


def _before_aside(scene: Scene, verb: int) -> tuple[int, int, str] | None:
    """The subject of which something is told before its verb: "Ruiz, the former president of Chad, will attend"."""
    text, first = scene.text, max([scene.sentence.start, *(b for a, b in scene.frames if b <= verb)])
    if not _ENDS_ASIDE.search(text, first, verb):
        return None
    for one in scene.mentions_in(first, verb):
        if not one.ids or len(one.ids) > 1 or scene.in_frame(one.start, one.end):
            continue
        lead = text[first : one.start]
        opens = _OPENS_ASIDE.match(text, one.end, verb) and len(lead.split()) <= 6 and "," not in lead
        return (one.start, one.end, one.ids[0]) if opens else None
    return None


_AS_WILL = re.compile(r"[^.;,]{0,60}, as (?:will|would|shall|did|does|is|are) ")
_OFFICE = re.compile(
    r" (?:the |their |its )?(?:[A-Z][\w-]+ )?(?:[\w-]+ )?(?:[Mm]inisters?|[Ss]ecretary|[Uu]ndersecretary|[Dd]irector|"
    r"[Dd]eputy|[Hh]ead|[Cc]hief|[Ee]nvoy|[Aa]mbassador|[Pp]resident)\b[^.;]{0,80}?(?:, )?(?:[A-Z][\w.-]+ ){0,2}"
)
"""An office before the name of who holds it: "led by the Deputy Minister for Trade of Chad, Ambassador Kole"."""
_ENDS_ASIDE = re.compile(r", (?:(?:will|would|has|have|had|is|are|was|were|may|could|should|must|also|to) ?)*$")
_OPENS_ASIDE = re.compile(
    r"(?: of (?:the )?[A-Z]\w+)?(?: \([A-Z]{2,}\))?, (?:who|which|whose|the|an?|its|his|her|one|now|formerly|"
    r"currently)\b"
)
_WITH_OTHERS = re.compile(
    r"(?: in)? (?:an? |her |his |their )(?:[\w-]+ ){0,3}?(?:bilat(?:eral)?|trilat(?:eral)?|meeting|talks|summit|"
    r"lunch|dinner|breakfast|session|call) with\b"
)
_AS_CHAIR = re.compile(r", (?:acting )?(?:as|in (?:its|his|her|their) (?:capacity|role) (?:as|of)) (?:the )?(?:\w+ )?$")
_AND_OTHERS = re.compile(
    rf"^,? (?:and|together with|along with|as well as) (?:the |its |their |(?:\w+ )?other |\w+ )*?(?:[\w'’-]+ "
    rf"){{0,3}}?{WHO}\b"
)
"""Who is only counted beside somebody named: "the Union and six other armed groups"."""
_AS_WHAT = re.compile(r"^, (?:acting )?as [^,]{2,60},")
"""Before what somebody acts as: "Chad, as African Union chair"."""


def _pronoun(scene: Scene, meetings: Meetings, start: int, end: int) -> tuple[int, int, str] | None:
    """ "She will take part": the person named before in the sentence, else whom the sentence before was about."""
    named = [one for one in scene.mentions_in(scene.sentence.start, start) if one.kind == "person"]
    who = named[-1].ids[0] if named else meetings.meant.subject
    return (start, end, who) if who else None


_WHETHER = re.compile(r"\bwhether\b[^.;]{0,60}$")
_JOINING = re.compile(r"join (?:them|him|her)\b")
"""Those who only come in later: the wider meeting that follows is theirs as well."""
_AS_PARTY = re.compile(r"\bco-?chair$|\brepresent$")
"""What those do who meet."""
_SHE = re.compile(r"\b(?:he|she)(?: (?:is|also|too|was))* ?$", re.I)
_ASKED_ALREADY = re.compile(
    r"\b(?:(?:will|shall|would)(?: \w+){0,2} be|(?:has|have|had|was|were|is|are)(?: \w+)?(?: been)?) (?:invited|asked)"
)


_GIVEN = re.compile(r"\b(?:has|have|had) (?:also )?(?:been )?(?:offered|given|granted|accepted|promised)\b", re.I)
"""A seat that somebody has been given, whoever offered it."""


def _unnamed(scene: Scene, first: int, verb: int) -> tuple[int, int, str] | None:
    """People without a name before a verb: "militia commanders will not be admitted"."""
    first = max([first, *(last for _, last in scene.frames if last <= verb)])
    found = PEOPLE.fullmatch(scene.text[first:verb])
    return (first + found.start("who"), verb, found["who"].strip()) if found else None


_ENDS_NAME = re.compile(
    r"\s(?:in|on|at|and will|who|which|for|will|would|is|are|was|were|has|have|had|met|arrived|(?:mon|tues|wednes|"
    r"thurs|"
    r"fri|satur|sun)day)\s", re.I
)


def _listed(scene: Scene, start: int, name: str) -> tuple[str, ...]:
    """Those who are named from a place on, one after the other."""
    if name not in scene.people.entities:
        return (name,)
    listed = coordinated(scene, start, scene.sentence.end)
    ids = tuple(dict.fromkeys(id_ for one in listed for id_ in one.ids))
    return ids if name in ids else (name,)


def _after(scene: Scene, place: int) -> tuple[int, int, str] | None:
    """Who stands after "led by": somebody named, else the words up to the end of the phrase."""
    named = [one for one in scene.mentions_in(place, scene.sentence.end) if one.ids and one.start - place < 40]
    words = re.match(r"\s*(?:the |their |both |any )?((?:[^\s,.;:]+ ?){1,7})", scene.text[place : scene.sentence.end])
    while len(named) > 1 and OWNED.fullmatch(scene.text, named[0].end, named[1].start):
        named.pop(0)  # whose they are: "the UN envoy, Ruiz"
    alone = named and _JUST_THEM.fullmatch(scene.text, place, named[0].start)
    if named and (alone or named[0].kind in ("person", "role", "organisation")):
        return named[0].start, named[0].end, named[0].ids[0]
    titled = [one for one in scene.mentions_in(place, min(place + 110, scene.sentence.end)) if one.kind == "person"]
    if titled and _OFFICE.fullmatch(scene.text, place, titled[0].start):
        return titled[0].start, titled[0].end, titled[0].ids[0]
    if words:
        name = _ENDS_NAME.split(words[1])[0].strip()
        return place, place + words.start(1) + len(name), name
    return None
