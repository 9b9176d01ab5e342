"""Nouns that mean meetings: talks, a summit, a visit, "the second"; with what stands before and after them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..firmness.events import stands
from ..firmness.firmness import NEXT_WORDS, status_of
from ..firmness.firmness_words import UNDER_WAY, WHICH_IS
from ..names.people import Mention
from ..names.places import list_at
from ..scene import Scene, Talk
from .noun_list import NOUN, is_no_meeting
from .noun_words import (
    NTH,
    format_of,
    is_definite,
    labels_of,
    modifiers,
    ordinal_of,
    premodifying,
    proper,
    site_after,
    step_of,
)
from .taking_part import NOT_BETWEEN, STATE_BODY, coordinated, plain, subject_of
from .visits import host_of
from .waiting import ABSENT, OF_MANY, WAITS

_OF_BODY = re.compile(
    r"\s+of (?:the )?(?=[A-Z])(?P<named>(?:[A-Z][\w-]+ (?:and |of |on )?){1,6}(?:Council|Committee|Commission|Board|"
    r"Authority|(?<=Council of )Ministers)(?! of\b))|"
    r"\s+of the (?P<body>(?:[A-Z][\w-]+ ?){2,4}(?<! )|"
    r"(?:[\w-]+ ){0,3}(?:group|committee|commission|council|panel|working groups?))"
)
_BODY = re.compile(r"\s+of the (?:[A-Z][\w-]+ ){1,5}(?:Council|Committee|Commission|Group|Assembly|Board|Panel)\b")
_BESIDE = re.compile(r" [–—-] | \(")
_DESTINATION = re.compile(r"\s+to (?:the )?(?=[A-Z])")
_BY = re.compile(r"\s+by (?:the )?")
_AND_BODY = re.compile(r",? and (?:of )?the ((?:[A-Z][\w-]+ ?){2,4})(?<! )")
_COMPLEMENT = re.compile(
    r"^(?:\s(?:planned|scheduled|set|proposed|expected|arranged|slated|due)\s(?:[\w.]+\s){1,5}?(?=between|with|of)|"
    r"\s(?:that|which)\s(?:were|was|are|is|had)\s(?:[\w-]+\s){1,9}?(?=between))?"
    r"(?:\s+(?:again|face to face|in person|directly|one-on-one|separately|together|here|there|\w+day|"
    r"next week|"
    r"this week|later this \w+|at (?:the )?[\w-]+ level|"
    r"next month|(?:in|at) [A-Z]\w+))*\s*[,(]?\s*\b(?P<how>between|with|of|among|involving|by|including|for|bringing "
    r"together|that includes|from|attended by)\s+",
    re.I,
)


def nouns(scene: Scene) -> Iterator[Talk]:
    """The nouns of a sentence that mean meetings, each with what its phrase says of it."""
    text, start, end = scene.text, scene.sentence.start, scene.sentence.end
    told = start
    for match in NOUN.finditer(text, start, end):
        head = _head(match["noun"])
        words, first = modifiers(text, start, match.start())
        if " of " in match["noun"]:
            words += match["noun"].casefold().split(" of ")[1].split()[:-1]
        if scene.in_frame(*match.span()) or is_no_meeting(text, match, head, words):
            continue
        if words[:1] == ["that"] and match["noun"].casefold().endswith("s"):
            words, first = (
                words[1:],
                text.index(words[1], first)
                if len(words) > 1 and words[1] in text[first : match.start()]
                else match.start(),
            )
        cabinet = "cabinet" in words and "joint" not in words
        if cabinet or (head in _SITTINGS and STATE_BODY.search(text, start, first)):
            continue
        if _BESIDE_EVENT.search(text, max(start, first - 30), first) or _NAME_OF.search(text, start, match.start()):
            continue
        if match.start() < told and match["noun"][0].isupper():
            continue  # the body whose round it is
        one = _phrase(scene, match, head, words, first)
        told = one.end
        yield one
        if one.plural and (other := _AND_BODY.match(text, one.end, end)):
            labels = labels_of(other[1].casefold().split(), scene, other.start(1), other.start(1))
            yield replace(one, start=other.start(1), end=other.end(), core=other.span(1), labels=labels)


def _phrase(scene: Scene, match: re.Match[str], head: str, words: Sequence[str], first: int) -> Talk:
    text, start, end = scene.text, scene.sentence.start, scene.sentence.end
    clause = scene.clause(match.start())
    named_to = max(match.start(), match.start() + match["noun"].rfind(" "))  # "a round of the Peru-Chile talks"
    ids, pair, site = premodifying(scene, first, named_to if " of " in match["noun"] else match.start(), head)
    after, last, more_pair = _complement(scene, match.end(), clause[1], head)
    ids, pair = (*ids, *after), pair or more_pair
    lead = text[max(start, first - 40) : first]
    status = status_of(scene, first, max(last, match.end()), words, clause, noun=True)
    waits = words[:1] in (["a"], ["an"]) or WAITS.search(text, match.end(), end)
    joins = bool(_TAKES_PART.search(lead) and waits) or stands(scene, match.end())
    apart = WHICH_IS.match(text, match.end(), end)
    goes_on = _GO_ON.match(text, match.end(), end) and text[:first].endswith((" for ", " for the "))
    if (goes_on or _CONDITIONS_FOR.search(lead)) and status != "past":
        status = "possible"
    elif (
        _OF_OTHER.search(lead)
        and not (joins or apart or _PART_OF_IT.search(lead))
        and not UNDER_WAY.search(text[start:first])
    ) or _REFUSED_PLACE.search(text[max(start, first - 40) : match.end() + 24]):
        fresh = words[:1] in (["a"], ["an"]) and status not in ("past", "rejected", None) and _VENUE_OF.search(lead)
        status = "possible" if fresh else "past" if _RESULT.search(lead) else None
    elif status in (None, "possible") and _ASKED_TO.search(text[clause[0] : first]):
        status = "possible" if scene.question else "proposed"
    elif status != "rejected" and _HOPED.search(lead):
        status = "possible"
    if status is None and _PREPARED.search(text, max(start, first - 40), min(end, max(last, match.end()) + 40)):
        status = "possible"
    if _FOUNDED_AT.search(text, scene.sentence.start, first):
        status = "past"
    named = bool(site or proper(scene, first, match.start()))
    if after and _CHAIRED.search(text[clause[0] : first]):
        chair, chair_pair = subject_of(scene, clause[0], first)
        gives_room = len(set(ids)) > 1 and {scene.people.kind(id_) for id_ in chair} == {"country"}
        if not (gives_room and _HOSTS.search(text, clause[0], first) and not _WITH.match(text, match.end())):
            ids, pair = (*chair, *ids), pair or chair_pair
    if (invites := _ASKED_TO.search(text, clause[0], first)) and head not in ("visit", "trip") and not pair:
        ids = (*subject_of(scene, clause[0], invites.start())[0], *ids)
    if not (ids or pair) and (ranked := _OF_RANK.match(text, match.end(), clause[1])):
        pair, last = True, ranked.end()
    if heads := _OF_HEADS.match(text, max(last, match.end()), clause[1]):
        last = heads.end()
    opens = not text[clause[0] : first].strip(" ,and") or _AS_TO.fullmatch(text, clause[0], first)
    met = opens and _WITH.match(text, match.end()) and any(scene.people.kind(id_) == "person" for id_ in after)
    loose = len(set(ids)) < 2 and not pair and not (named and ids) and not met
    if (len(set(ids)) < 2 or _WITH.match(text, match.end())) and not (pair or _closed(words)):
        subject, subject_pair = subject_of(scene, clause[0], first, noun=True)
        host_only = NEXT_WORDS & set(words) and _HOSTS_IT.search(lead) and _all_hosts(scene, subject)
        absent = head in OF_MANY and ABSENT.search(text, clause[0], first)
        if absent or host_only or _AS_GUESTS.match(text, match.end()) or _ASKED_IN.search(text, clause[0], first):
            subject, subject_pair = (), False
        ids, pair = (*subject, *ids), pair or subject_pair
    body = None if after else _body_of(scene, match.end())
    if body is not None:
        ids, last = (*ids, *body.ids), body.end
    of = None if after or body else _OF_BODY.match(text, match.end(), end)
    host = host_of(scene, *clause) if head in ("visit", "trip") else None
    if host and after:
        ids = (*(id_ for id_ in ids if id_ not in after), *host.ids)
    elif head in ("visit", "trip") and not after:
        ids = (*ids, *_on_a_visit(scene, clause, first, host))
    step = step_of(words)
    words = [word for word in words if step_of([word]) != "proper"]
    whose = (of["named"] or of["body"]) if of else ""
    labels = labels_of([*words, *whose.casefold().split()], scene, first, match.start()) - {"and"}
    labels -= {*(site or "").casefold().split()}
    definite = is_definite(text, words, first) or (words[:1] == ["no"] and status == "possible")
    if definite and site is None and head not in ("visit", "trip"):
        site = site_after(text, max(last, match.end()))
    named = named or body is not None or whose[:1].isupper()
    if status is None and scene.sentence.question and (
        (head in _ASKED and (named or (words and _WHERE_OR_WHEN.match(text, max(last, match.end())))))
        or (scene.question and ids and _ASKED_ABOUT.fullmatch(text, start, first))
    ):
        status = "possible"
    if status is None and ids and words[:1] in (["a"], ["an"]) and _WONDERED.search(lead):
        status = "possible"
    if words[:1] == ["any"] and status == "decided":
        status = "possible"
    known = definite and status == "possible" and len(set(ids)) < 2
    if known and _EXPECTED.search(text, clause[0], first) and _TO_BE_SUCH.match(text, max(last, match.end())):
        status = None
    there = _THERE.search(text, clause[0], first) if definite and status not in (None, "past", "rejected") else None
    if there and (status != "decided" or not there["sure"]):
        status = None  # who should come says nothing of whether it is held
    called = head == "summit" and named and match["noun"][0].isupper()
    event = definite and (head in _EVENTS or called or (named and head == "meeting")) and status != "past"
    event = event and (called or len(set(ids)) < 2)
    if event and _ATTENDED.search(text[clause[0] : first]):
        status, named = "decided", True  # it is held, whoever comes
    if status == "rejected" and _WHO_STAYS_AWAY.search(text, clause[0], first):
        status = None
    if status == "rejected" and (words[:1] == ["whose"] or (definite and _ONLY_THERE.search(text, clause[0], first))):
        status = None
    if status is None and _COMES.match(text, max(last, match.end())) and not scene.question:
        status = "decided"
    if status is None and _HANGS.match(text, max(last, match.end())):
        status = "possible"
    if status == "rejected" and _PART_OF.search(text, clause[0], first):
        status = None
    if status is None and (hosted := _WHICH_IS_HELD.match(text, max(last, match.end()))) and not scene.question:
        status = "proposed" if _OFFERS.search(hosted["how"]) else "decided"
    if status in (None, "decided") and _FOR.search(lead) and _TO_BE.match(text, max(last, match.end())):
        status = "possible"
    return Talk(
        first,
        max(last, match.end(), of.end() if of else 0),
        head,
        False,
        match.span(),
        labels,
        tuple(dict.fromkeys(ids)),
        pair,
        format_of(words, head),
        status,
        definite,
        match["noun"].casefold().endswith("s"),
        loose=loose,
        ordinal=ordinal_of(words) or _ROUNDS.get(match["noun"][6:].casefold()),
        site=site,
        named=named,
        step=step,
    )


def _body_of(scene: Scene, place: int) -> Mention | None:
    """The organisation whose meeting it is: "a summit of the African Union"."""
    of = _OF.match(scene.text, place)
    named = [one for one in scene.mentions if of and one.start == of.end() and one.kind == "organisation"]
    return named[0] if named and not _LONGER_NAME.match(scene.text, named[0].end) else None


_OF = re.compile(r" of (?:the )?")
_LONGER_NAME = re.compile(r"[-–]| [A-Z]")
"""After an organisation that is only part of a body's name: "the NATO-Norland Council"."""
_AS_TO = re.compile(
    r"(?:(?:And|But|So|Just|Also),? )?(?:[Oo]n|[Aa]s for|[Aa]s to|[Aa]bout|[Rr]egarding|[Ii]n terms of|[Ww]ith "
    r"(?:respect|"
    r"regard) to|[Aa]head of|[Bb]efore|[Aa]fter|[Aa]t|[Dd]uring|[Ff]or) "
)
"""What opens a clause before the meeting that it is about: "On the meeting with Ruiz, what"."""
_EXPECTED = re.compile(r"\b(?:expect|hop|want|anticipat|foresee)\w* (?:for )?$")
_TO_BE_SUCH = re.compile(
    r" (?:in \w+ )?(?:to (?:(?:not )?be (?!held|hosted|staged|convened|called|opened|in|at|on\b)|last|produce|bring|"
    r"yield|"
    r"focus|cover|deal|end|go|result|lead|clear)|will (?:be (?!held|hosted|in|at|on\b)|last|produce|bring))\b"
)
"""What is only thought of how a meeting will be: "he expects the session to be short"."""
_WHICH_IS_HELD = re.compile(
    r"(?: (?:of|on) [^,.;]{3,70})?,? (?:which|that) (?P<who>(?!(?:will|would|is|are|was|were)\b)[^,.;]{2,60}?) "
    r"(?P<how>will|is to|are to|(?:is|are) (?:due|set|scheduled) to|(?:has |have |had )?agreed to|"
    r"(?:has |have |had )?offered to|wants? to|hopes? to|plans? to)(?: \w+ly)? (?:co-)?(?:host|hold|convene|"
    r"organi[sz]e|"
    r"stage|chair)\b(?! (?:talks|a|an|the|its|their|his|her)\b)"
)
"""A meeting of which a clause says who holds it: "the summit which Oda is to host in Rome"."""
_OFFERS = re.compile(r"offered|want|hope")
_WHO_STAYS_AWAY = re.compile(
    r"\b(?:who|that|which) (?:(?:are|is|were|was|have|has|had) )?(?:been )?(?:boycott\w*|snub\w*|skip\w*|stay\w* away "
    r"from|reject\w*|refus\w+ to (?:join|attend))(?:\b[^.;]* to prepare for)? $"
)
"""Those who stay away from talks, and of whom something else is told: it calls no talks off."""
_ONLY_THERE = re.compile(
    r"(?:\b(?:[Nn]ot|[Nn]ever|[Nn]o|[Nn]one|[Nn]obody|[Nn]either|cannot)|n['’]t)\b(?! (?:plans?|chance|prospect|"
    r"intention|"
    r"such|longer|need|question|point)\b)(?![^.;]*\b(?:meet|h[oe]ld|host|take part|takes? place|taking part|attend|"
    r"participat\w+|go|going|come|coming|travel|fly|be|return|join|appear|show up|turn up|agree[ds]?|agreeing|"
    r"accept\w*|talk|"
    r"negotiate|sit down|present|represented|arrive|invited|proceed|resume|see|receive|send|sending)\b[^.;]*$)"
    r"[^.;,]* (?:at|from|during|after) $"
)
"""What will not be done, or is not expected, at talks that are held: "no accord is expected from the talks"."""
_PART_OF = re.compile(
    r"\b(?:participation|presence|involvement|attendance|inclusion) (?:of|by) [^;,]{2,60} (?:in|at) (?:the |any )?$"
)
"""Before talks to which one side would not have somebody come."""
_FOR = re.compile(r"(?:^|[.;:,\"“] ?|\b[Ii]n order )[Ff]or $")
_TO_BE = re.compile(
    r"(?: (?:in|at|on|with|over|about) [^,.;]{2,40})? to (?:begin|start|resume|happen|take place|go ahead|open|be "
    r"(?:held|"
    r"made|convened|possible|resumed|started))\b[^,.;]{0,30},"
)
"""What something is needed for, and is not sure: "for the talks to resume, they must"."""
_SITTINGS = frozenset({"session", "sitting"})
_AS_GUESTS = re.compile(r"[^.;]{0,40}\bas (?:an? |the )?(?:\w+ )?(?:observers?|guests?|guarantors?|witness(?:es)?)\b")
_ASKED_IN = re.compile(r"\b(?:been|be|is|are|was|were) (?:also )?(?:invited|asked|welcome) (?:to|for) (?:\w+ ){0,3}$")
"""Who is only beside those who meet: invited, or there as an observer."""
_BESIDE_EVENT = re.compile(r"\b(?:margins?|sidelines?|fringes?) of (?:an? )?(?:[A-Z][\w-]+ of )?$")
"""An event on the margins of which others meet."""
_NAME_OF = re.compile(r"\bOrgani[sz]ation of (?:the )?(?:[A-Z][\w-]+ )*$")
"""A body whose name sounds like a meeting's: the Organization of the Islamic Conference."""
_HOSTS_IT = re.compile(r"\b(?:co-)?host(?:s|ed|ing)? $")


def _all_hosts(scene: Scene, ids: Sequence[str]) -> bool:
    """Whether states or cities host: who holds the next round of those who have met is not one of them."""
    return bool(ids) and {scene.people.kind(id_) for id_ in ids} == {"country"}


_FOUNDED_AT = re.compile(
    r"\b(?:set up|formed|created|established|founded|launched|appointed|adopted|signed|issued|agreed(?: up)?on|agreed|"
    r"reached|"
    r"concluded) (?:by [^.;,]{2,50} )?(?:at|during) $"
)
"""Before a meeting at which a body was set up or a text adopted, of which it is told: "the group formed at the"."""


def _on_a_visit(scene: Scene, clause: tuple[int, int], first: int, host: Mention | None) -> tuple[str, ...]:
    """Whom somebody meets who is "in Athens on a working visit at the invitation of Minister Paz"."""
    on = _ON_A.search(scene.text, clause[0], first)
    there = [one for one in scene.mentions if on and one.start == on.start("where") and one.kind == "country"]
    return tuple(id_ for one in [host, *there] if one for id_ in one.ids)


_ON_A = re.compile(r"\b(?:in|to|at) (?P<where>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),? (?:\w+ )?(?:on|for) $")
_OF_RANK = re.compile(
    r" (?:of|between|among) (?:the (?:two |three )?)?(?:presidents|leaders|prime ministers|"
    r"heads of (?:state|government)|(?:foreign |defen[cs]e )ministers)\b(?! (?:of|from)\b)"
)
"""Those of a rank who meet: "a meeting of presidents"."""
_OF_HEADS = re.compile(r" of (?:the |its )?Heads of State(?: (?:and|or)(?: of)? Government)?(?! of\b)")
"""Those who meet at the top of a body."""
_WONDERED = re.compile(r"\b(?:asked|asking|questions?|wondered|wondering|curious) about (?:\w+ )?$")
"""What an answer says others have asked about."""
_VENUE_OF = re.compile(r"\b(?:place|venue|site|location|host|setting) (?:of|for) $")
_COMES = re.compile(
    r"(?:, [^.;]{3,120})?,? (?:(?:comes?|is|will be|will come) (?:first|second|third|fourth|last|next)\b|follows (?:on|"
    r"in|"
    r"a|the|after)\b)"
)
_ROUNDS = {**dict(zip(("two", "three", "four", "five", "six"), NTH.split("|")[1:6], strict=True)),
           **{str(place): word for place, word in enumerate(NTH.split("|")[:9], 1)}}


_CHAIRED = re.compile(
    r"\b(?:(?:co-)?chair|(?:co-)?host|conven|mediat|moderat|facilitat|preside over|attend|join)(?:e|es|s|ed|ing)?\s"
    r"(?:[\w-]+\s){0,3}$",
    re.I,
)
_HOSTS = re.compile(r"\bhost(?:s|ed|ing)?\s(?:[\w-]+\s){0,3}$")
"""Before talks between others: a state that hosts them only gives them the room."""
_WITH = re.compile(r"[^,.;]{0,30}?\bwith\b")
_PART_OF_IT = re.compile(
    r"\b(?:first|second|third|opening|closing|initial|main|substantive|formal|official|public|political|technical|"
    r"plenary|final|next|new) (?:part|phase|stage|segment|leg) of $"
)
"""Before talks of which a part is held: that is when they are held."""
_OF_OTHER = re.compile(
    r"\b(?:place|venue|site|location|date|time|format|agenda|details|outcomes?|results?|part|eve|day|start|beginning|"
    r"end|sidelines|aspects?|status|situation|state|course|pace|fate|history|conduct|"
    r"margins|preparations?|basis|terms|purpose|calendar|outline|mention|topic|focus|success|failure|goal|"
    r"level|minutes|conclusions)\s+(?:of|for|from)\s+(?:at least )?$|"
    r"\b(?:an?|no|not|any) (?:[\w-]+ )?(?:participant|party|guest|member) (?:in|at|to|of) (?:\w+ )?$|"
    r"\b(?:participation|presence|involvement|inclusion|attendance)\s+(?:in|at)\s+$|"
    r"\b(?:progress|headway|roles?|part|setbacks?|breakthroughs?|confidence|trust|faith|partners?|advances?)\s+"
    r"(?:in|on|at|towards?)\s+$",
    re.I,
)
_CONDITIONS_FOR = re.compile(
    r"\b(?:(?:pre-?)?conditions?|prerequisites?) (?:for|of|to) (?:(?:(?:resum|hold|start|begin|open|restart|renew|"
    r"continu|conven|join|attend)\w*|(?:the |any )?(?:resumption|start|opening|continuation) of|taking part in|"
    r"participat\w+ in|return(?:ing)? to|its|their|his|her) )?(?:the |any |an? )?(?:[\w-]+ ){0,3}$",
    re.I,
)
"""Before talks of which it is only said on what they hang: whether those are set or turned down, they may be held."""
_GO_ON = re.compile(r"(?: (?:with|between) [^.;,]{2,50})? to (?:resume|begin|start|go ahead|continue|restart|happen)\b")
"""After "for talks": what must be done for them to resume."""
_TAKES_PART = re.compile(r"\b(?:take|takes|taking) part in $")
_REFUSED_PLACE = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )\b(?:ruled? out|rules out|reject\w*|refus\w+ to hold|oppos\w+)\s+"
    r"(?:any |a |holding |the )*(?:\w+ )?(?:meetings?|talks|summit|session|"
    r"negotiations)\s+(?:in|at|on)\s+[A-Z]",
    re.I,
)
_ASKED_TO = re.compile(
    r"(?<!not )(?<!been )\b(?:has |have |had )?invit(?:es?|ed|ing) [^.;]{1,110}? to (?:[\w-]+ ){0,4}$", re.I
)
_HOPED = re.compile(r"\b(?:idea|prospects?|possibility|hopes?|chances?)\s+(?:of|for)\s+(?:at least )?$", re.I)
_PREPARED = re.compile(r"\bpreparations? for .{0,160}(?:under ?way|continu|began|begun|being made|on track)", re.I)
_RESULT = re.compile(
    r"\b(?:outcomes?|results?|success|failure|minutes|conclusions)\s+(?:of|from)\s+(?:the )?$", re.I
)


_EVENTS = frozenset({"forum", "conference", "retreat", "dialogue", "congress", "assembly", "workshop", "ministerial"})
_ATTENDED = re.compile(
    r"\b(?:attend(?:s|ing)?|(?:tak(?:e|es|ing) part|participat(?:e|es|ing)) in|join(?:s|ing)?|skip(?:s|ping)?|"
    r"join(?:s|ing)? [^.;,]{3,40} (?:for|at)|boycott(?:s|ing)?|"
    r"(?:invited|invitations?|go|goes|going|going out) (?:to|for)|invit(?:ed|es|ing) [^.;,]{2,50} to|"
    r"stay(?:s|ing)? away from|"
    r"represent(?:s|ing)? [\w ]{2,30} at) (?:the )?$",
    re.I,
)
"""Somebody comes to an event, or not."""
_THERE = re.compile(
    r"\b(?:should|ought to|must|may|could|might) (?:also )?(?:(?P<sure>be|attend|join|take part|participate)(?: at| "
    r"in)?|"
    r"be (?:involved|included|present|represented|heard|brought)(?: at| in| to)?) $|"
    r"\b(?:refus|reject|declin|oppos|allow|let|permit|admit)\w* [^.;,]{2,60} to (?:take part in|attend|join|"
    r"participate in|"
    r"be (?:involved|included|present|represented) (?:at|in)) $",
    re.I,
)
_HANGS = re.compile(
    r"[^,.;]{0,50} (?:(?:is|are|remains?|would be) (?:conditional|contingent|dependent)|depends?|hinges?|requires?|"
    r"presupposes?|would (?:depend|hinge|require|have to wait|need to wait))\b"
)
_ASKED = frozenset({"summit", "conference", "meeting", "talks", "visit", "trip", "session", "round", "call"})
_WHERE_OR_WHEN = re.compile(r" (?:in|at|opening|starting|beginning|next|on|between|with|by|before|after) ")
_ASKED_ABOUT = re.compile(
    r"(?:\w+: )?[\"“]?(?:(?:And|But|So),? ?)?(?:(?:what|how) about|what of|any (?:news|word|updates?) (?:on|of|"
    r"about))? ?",
    re.I,
)
"""What opens a question without a verb: "And a summit between the two?"."""
def _closed(words: Sequence[str]) -> bool:
    return any(word.endswith(("party", "nation")) for word in words)


def _head(noun: str) -> str:
    word = (
        re.sub(r"^rounds? of (?:.* )?|(?<=^round) \w+$", "", noun.casefold())
        .replace("summit meeting", "summit")
        .replace("summit talks", "summit")
        .replace("peace talks", "talks")
        .replace("touch point", "touchpoint")
    )
    if word.startswith(("tete", "tête")):
        return "tete-a-tete"
    if word.startswith("courtesy"):
        return "audience"
    if re.search(r"\bcalls?$|video|phone|tele", word):
        return "call"
    if word in ("dinners", "dinner", "lunch", "lunches", "luncheon", "luncheons", "breakfast", "breakfasts"):
        return "dinner"
    if word.startswith(("signing", "ceremon")):
        return "signing"
    return "talks" if word in ("talk", "talks") else word.removesuffix("s")


def _then(scene: Scene, place: int, end: int) -> int:
    """Where what stands between a meeting and those who hold it ends: "talks in the coming weeks, he said, between"."""
    time = next((one for one in scene.times if one.start == place + 1), None)
    then = time.end if time else place
    aside = next((last for first, last in scene.frames if scene.text[then:first] == ", "), None)
    then = aside if aside and scene.text.startswith(", ", aside) else then
    return then if then > place and _COMPLEMENT.match(scene.text[then:end]) else place


def _complement(scene: Scene, place: int, end: int, head: str) -> tuple[tuple[str, ...], int, bool]:
    """Who follows between, with, of, involving; where that ends; whether "the two leaders" is among them."""
    text = scene.text
    if head in ("visit", "trip") and (by := _BY.match(text, place, end)):
        visitors = coordinated(scene, by.end(), end)
        near = bool(visitors) and not NOT_BETWEEN.search(plain(text[by.end() : visitors[0].start]))
        to = _DESTINATION.match(text[visitors[-1].end : end]) if near else None
        there = [one for one in scene.mentions if to and one.start == visitors[-1].end + to.end()]
        if near and all(one.kind in ("person", "role") for one in visitors):
            several = [*visitors, *(one for one in there if one.kind == "country")]
            return tuple(id_ for one in several for id_ in one.ids), several[-1].end, False
    if head in ("visit", "trip") and (to := _DESTINATION.match(text[place:end])):
        there = [one for one in scene.mentions if one.start == place + to.end() and one.kind == "country"]
        named = list_at(text, place + to.end(), end)
        return tuple(id_ for one in there for id_ in one.ids), named.end if named else place + to.end(), False
    if beside := _BESIDE.match(text[place:end]):
        listed = coordinated(scene, place + beside.end(), end)
        if len(listed) > 1 and listed[0].start - place - beside.end() < 6:
            return tuple(id_ for one in listed for id_ in one.ids), listed[-1].end, False
    place = _then(scene, place, end)
    match = _COMPLEMENT.match(text[place:end])
    if match is None or _BODY.match(text[place:end]):
        return (), place, False
    how = match["how"].casefold()
    begin = place + match.end()
    listed = coordinated(scene, begin, end)
    if not listed or listed[0].start - begin > 150 or NOT_BETWEEN.search(plain(text[begin : listed[0].start])):
        return (), place, False
    if how in ("of", "for", "from") and listed[0].kind == "organisation":
        return (), place, False
    if how == "for":
        return (), place, False
    return tuple(id_ for one in listed for id_ in one.ids), listed[-1].end, any(not one.ids for one in listed)
