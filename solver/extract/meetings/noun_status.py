"""How firm a meeting is by what stands beside its noun: its place refused, its conditions, who stays away from it."""

from __future__ import annotations

import re

from ..firmness.events import stands
from ..firmness.firmness import status_of
from ..firmness.firmness_words import UNDER_WAY, WHICH_IS
from .invitations import invitation, is_where_asked
from .noun_parties import Parties
from .noun_phrase import ASKED_TO, NounPhrase
from .visits import FIRST_TO
from .waiting import WAITS


def status_beside(phrase: NounPhrase, told: int) -> str | None:
    """The status that a noun has by its clause and the words right before it; `told` is where its parties end."""
    scene, words, first, lead = phrase.scene, phrase.words, phrase.first, phrase.lead
    text, start, end = scene.text, scene.sentence.start, scene.sentence.end
    status = status_of(scene, first, told, words, phrase.clause, noun=True)
    waits = words[:1] in (["a"], ["an"]) or WAITS.search(text, phrase.end, end)
    set_for = _SUSPENDED.search(lead) and _WERE_TO.match(text, phrase.end, end)
    joins = bool(_TAKES_PART.search(lead) and (waits or _WILL_JOIN.search(lead))) or stands(scene, phrase.end)
    apart = WHICH_IS.match(text, phrase.end, end)
    goes_on = _GO_ON.match(text, phrase.end, end) and text[:first].endswith((" for ", " for the "))
    has_its_day = _DATE_OF.search(lead) and _IS_SET.match(text, told, end) and not scene.question
    if (set_for or has_its_day) and status != "past":
        return "decided"
    if (goes_on or _CONDITIONS_FOR.search(lead)) and status != "past":
        status = "possible"
    elif (
        _OF_OTHER.search(lead)
        and not (joins or apart or _PART_OF_IT.search(lead))
        and not UNDER_WAY.search(text[start:first])
    ) or (
        _REFUSED_PLACE.search(text[max(start, first - 40) : phrase.end + 24])
        and not WAITS.search(text, phrase.end, end)
    ):
        fresh = words[:1] in (["a"], ["an"]) and status not in ("past", "rejected", None) and _VENUE_OF.search(lead)
        fresh = fresh or (_VENUE_OF.search(lead) and _IS_OPEN.match(text, told, end))
        status = "possible" if fresh else "past" if _RESULT.search(lead) else None
    elif status in (None, "possible") and ASKED_TO.search(phrase.before):
        status = "possible" if scene.question else "proposed"
    elif status != "rejected" and _HOPED.search(lead):
        status = "possible"
    if status is None and _PREPARED.search(text, max(start, first - 40), min(end, told + 40)):
        status = "possible"
    over = (
        _FOUNDED_AT.search(text, start, first)
        or FIRST_TO.search(text, start, first)
        or _YEARS_AFTER.search(text, start, first)
        or _WHO_HELD.search(text, start, first)
        or (words[:1] in (["a"], ["an"], ["another"], ["two"], ["separate"]) and _HAD_ALSO.search(text, start, first))
        or (words[:1] != ["the"] and _WHICH_LASTED.match(text, told, end))
    )
    if over or (not phrase.is_visit and is_where_asked(text, start, first, told)):
        return "past"
    asked = invitation(scene, first) if phrase.is_visit else None
    return asked.status if asked else status


_DATE_OF = re.compile(r"\b[Tt]he (?:\w+ )?(?:dates?|days?|venue|place|location|time) (?:of|for) $")
_IS_SET = re.compile(
    r"(?: (?:of|between|with|among|on) [^.;]{2,80}?)? (?:(?:is|are|remains?|will be)(?! (?:not|yet|still|to be|being|"
    r"un\w+|expected|likely)\b)|(?:has|have) (?:now |already )?been (?:set|fixed|agreed|chosen|confirmed))\b"
)
"""What is set beside a meeting's noun: "the date of the summit is 3 June"."""


def is_attended(phrase: NounPhrase, parties: Parties, definite: bool) -> bool:
    """Whether somebody comes to a known event, or stays away: it is held, whoever comes."""
    named = parties.named
    called = phrase.head == "summit" and named and phrase.noun["noun"][0].isupper()
    event = definite and (phrase.head in _EVENTS or called or (named and phrase.head == "meeting"))
    return event and (called or len(parties.ids) < 2) and bool(_ATTENDED.search(phrase.before))


def status_in(phrase: NounPhrase, parties: Parties, status: str | None, definite: bool) -> str | None:
    """The status of a noun once it is known who meets, by what its sentence asks, wishes and tells of those who come.

    `status` is what stood beside it; `definite` says that it means a known meeting.
    """
    scene, words, first = phrase.scene, phrase.words, phrase.first
    text, last, ids = scene.text, parties.last, parties.ids
    if (
        status is None
        and scene.sentence.question
        and (
            (phrase.head in _ASKED and (parties.named or (words and _WHERE_OR_WHEN.match(text, last))))
            or (scene.question and ids and _ASKED_ABOUT.fullmatch(text, scene.sentence.start, first))
        )
    ):
        status = "possible"
    if status is None and ids and words[:1] in (["a"], ["an"]) and _WONDERED.search(phrase.lead):
        status = "possible"
    if status is None and ids and words[:1] in (["a"], ["an"], ["another"]) and _TRIED_FOR.search(phrase.lead):
        status = "possible"
    if words[:1] == ["any"] and status == "decided":
        status = "possible"
    known = definite and status == "possible" and len(ids) < 2
    if known and _EXPECTED.search(phrase.before) and _TO_BE_SUCH.match(text, last):
        status = None
    there = _THERE.search(phrase.before) if definite and status not in (None, "past", "rejected") else None
    if there and (status != "decided" or not there["sure"]):
        status = None  # who should come says nothing of whether it is held
    if status != "past" and is_attended(phrase, parties, definite):
        status = "decided"
    if status == "rejected" and _calls_off_nothing(phrase, definite):
        status = None
    if status is None and _COMES.match(text, last) and not scene.question:
        status = "decided"
    if status is None and _HANGS.match(text, last):
        status = "possible"
    if status is None and (hosted := _WHICH_IS_HELD.match(text, last)) and not scene.question:
        status = "proposed" if _OFFERS.search(hosted["how"]) else "decided"
    if status in (None, "decided") and _FOR.search(phrase.lead) and _TO_BE.match(text, last):
        status = "possible"
    return status


def _calls_off_nothing(phrase: NounPhrase, definite: bool) -> bool:
    """Whether only coming, letting somebody come, or what talks should bring is refused: they are held all the same."""
    return bool(
        _WHO_STAYS_AWAY.search(phrase.before)
        or _NOT_LET_IN.search(phrase.before)
        or phrase.words[:1] == ["whose"]
        or (definite and (_ONLY_THERE.search(phrase.before) or _NOT_IN_IT.search(phrase.before)))
        or _PART_OF.search(phrase.before)
    )


_EXPECTED = re.compile(r"\b(?:expect|hop|want|anticipat|foresee)\w* (?:for )?$")
_TO_BE_SUCH = re.compile(
    r" (?:in \w+ )?(?:to (?:(?:not )?be (?!held|hosted|staged|convened|called|opened|in|at|on\b)|last|produce|bring|"
    r"yield|focus|cover|deal|end|go|result|lead|clear)|will (?:be (?!held|hosted|in|at|on\b)|last|produce|bring))\b"
)
"""What is only thought of how a meeting will be: "he expects the session to be short"."""
_WHICH_IS_HELD = re.compile(
    r"(?: (?:of|on) [^,.;]{3,70})?,? (?:which|that) (?P<who>(?!(?:will|would|is|are|was|were)\b)[^,.;]{2,60}?) "
    r"(?P<how>will|is to|are to|(?:is|are) (?:due|set|scheduled) to|(?:has |have |had )?agreed to|"
    r"(?:has |have |had )?offered to|wants? to|hopes? to|plans? to)(?: \w+ly)? (?:co-)?(?:host|hold|convene|"
    r"organi[sz]e|stage|chair)\b(?! (?:talks|a|an|the|its|their|his|her)\b)"
)
"""A meeting of which a clause says who holds it: "the summit which Oda is to host in Rome"."""
_OFFERS = re.compile(r"offered|want|hope")
_WHO_STAYS_AWAY = re.compile(
    r"\b(?:who|that|which) (?:(?:are|is|were|was|have|has|had) )?(?:been )?(?:boycott\w*|snub\w*|skip\w*|stay\w* away "
    r"from|reject\w*|refus\w+ to (?:join|attend))(?:\b[^.;]* to prepare for)? $"
)
"""Those who stay away from talks, and of whom something else is told: it calls no talks off."""
_NOT_LET_IN = re.compile(
    r"(?:\b(?:not|never|cannot)|n['’]t) (?:\w+ )?(?:be |been )?(?:admitted|let|allowed|accredited|seated) "
    r"(?:in|into|to|at) "
    r"(?:the |these |those )?$|\b(?:barred|excluded|shut out|kept (?:out|away)) (?:of|from) (?:the |these |those )?$"
)
"""Before talks to which somebody is not let in: they are held all the same."""
_NOT_IN_IT = re.compile(r"\b(?:he|she)(?: (?:will|would) not|['’]ll not| wo?(?:uld)?n['’]t) be in (?:the |that |"
r"this )?$", re.I)
"""Before a meeting at which somebody will not be: "she won't be in the bilateral"."""
_ONLY_THERE = re.compile(
    r"(?:\b(?:[Nn]ot|[Nn]ever|[Nn]o|[Nn]one|[Nn]obody|[Nn]either|cannot)|n['’]t)\b(?! (?:plans?|chance|prospect|"
    r"intention|such|longer|need|question|point)\b)(?![^.;]*\b(?:meet|h[oe]ld|host|take part|takes? place|taking "
    r"part|attend|participat\w+|go|going|come|coming|travel|fly|be|return|join|appear|show up|turn up|agree[ds]?|"
    r"agreeing|accept\w*|talk|negotiate|sit down|present|represented|arrive|invited|proceed|resume|see|receive|send|"
    r"sending)\b[^.;]*$)[^.;,]* (?:at|from|during|after) $"
)
"""What will not be done, or is not expected, at talks that are held: "no accord is expected from the talks"."""
_PART_OF = re.compile(
    r"\b(?:participation|presence|involvement|attendance|inclusion) (?:of|by) [^;,]{2,60} (?:in|at) (?:the |any )?$"
)
"""Before talks to which one side would not have somebody come."""
_FOR = re.compile(r"(?:^|[.;:,\"“] ?|\b[Ii]n order )[Ff]or $")
_TO_BE = re.compile(
    r"(?: (?:in|at|on|with|over|about) [^,.;]{2,40})? to (?:begin|start|resume|happen|take place|go ahead|open|be "
    r"(?:held|made|convened|possible|resumed|started))\b[^,.;]{0,30},"
)
"""What something is needed for, and is not sure: "for the talks to resume, they must"."""
_FOUNDED_AT = re.compile(
    r"\b(?:set up|formed|created|established|founded|launched|appointed|adopted|signed|issued|agreed(?: up)?on|agreed|"
    r"reached|concluded) (?:by [^.;,]{2,50} )?(?:at|during) $|"
    r"\b(?:reached|took|made|adopted|approved|signed|endorsed|condemned|welcomed|agreed|backed|rejected|elected|chose) "
    r"(?:(?!to\b|for\b|not\b|be\b|will\b|would\b|should\b)[^.;,\s]+ ){1,9}(?:at|during) $"
)
"""Before a meeting at which a body was set up or a text adopted, of which it is told: "the group formed at the"."""
_YEARS_AFTER = re.compile(r"\b(?:years?|decades?|century|centuries) after (?:(?:the|their|its|that|a) )?(?:\w+ ){0,2}$")
"""Before a meeting of long ago: "ten years after the first Bonn conference"."""
_WHO_HELD = re.compile(
    r", who (?:(?:also|last|both|already|recently) )?(?:had|held|attended|concluded|began|opened|chaired|hosted) "
    r"(?:(?:an?|the|their|two|three|several|separate) )?(?:[\w-]+ )?$"
)
"""Before what those who are spoken of have behind them: "the ministers, who held talks in May, will"."""
_HAD_ALSO = re.compile(
    r"\b(?:we|I|they|he|she|both) (?:(?:had|held|attended) (?:[^.;]{3,120}?,? )?(?:and|followed by)(?: then| also)? )$",
    re.I,
)
"""Before what somebody had as well: "we had four hours with Ruiz on Thursday, and then another meeting"."""
_WHICH_LASTED = re.compile(
    r"(?: [^.;,]{2,60}?)?,? (?:which|that) (?:lasted|ran (?:into|on|for|past|until)|went on|ended|broke up|dragged on|"
    r"stretched|continued) "
)
"""After a meeting that has been held: "at a meeting in Rome on Monday which lasted seven hours"."""
_WONDERED = re.compile(r"\b(?:asked|asking|questions?|wondered|wondering|curious) about (?:\w+ )?$")
"""What an answer says others have asked about."""
_TRIED_FOR = re.compile(
    r"\b(?:looking (?:at|into)|working (?:on|towards?|to (?:arrange|set up|schedule))|"
    r"trying (?:for|to (?:arrange|set up|schedule|get|fit in|find time for)))(?: setting up| scheduling| arranging)? $"
)
"""Before what a briefer has not got yet: "we're looking at a pull-aside with"."""
_VENUE_OF = re.compile(r"\b(?:place|venue|site|location|host|setting) (?:of|for) $")
_IS_OPEN = re.compile(
    r"(?: (?:in|on|at|for) [^.,;]{2,40}?)? (?:(?:has|have)(?: not|n['’]t| yet to)(?: yet)?(?: been| be)? "
    r"|(?:is|are)(?: "
    r"still| yet)? (?:to be |not |being |under )?)(?:(?:decided|chosen|fixed|agreed|announced|settled|named|set|known|"
    r"open|undecided|unclear|discuss\w+|consider\w+|negotiat\w+)\b)"
)
"""After a meeting of which only the place or day is open: "the venue of the summit has not been decided"."""
_COMES = re.compile(
    r"(?: (?:in|on|at|of|between) [^,.;]{2,40}?)?(?:, [^.;]{3,120})?,? (?:(?:comes?|is|will be|will come) (?:first|"
    r"second|third|fourth|last|next|(?:right |shortly |soon |only )?(?:before|after) (?:that|this|them)|later|"
    r"afterwards)\b|follows (?:on|in|a|the|after)\b)"
)
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
_SUSPENDED = re.compile(r"\b(?:participation|attendance) in (?:the |these |those )?$")
_WERE_TO = re.compile(
    r",? (?:which|that) (?:are|is|were|was) (?:to|due|set|scheduled|planned|expected|meant) |,? (?:due|set|scheduled) "
    r"(?:to|for) "
)
"""Talks that are set, in which somebody suspends their part."""
_WILL_JOIN = re.compile(
    r"(?:\b(?:will|would|agreed to|(?:is|are) (?:due |set |scheduled )?to)|['’]ll)(?: (?:also|both|all|now))? take "
    r"part in $"
)
"""Who will take part in talks, which are to be held."""
_REFUSED_PLACE = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )\b(?:ruled? out|rules out|reject\w*|refus\w+ to hold|oppos\w+)\s+"
    r"(?:any |a |holding |the )*(?:\w+ )?(?:meetings?|talks|summit|session|"
    r"negotiations)\s+(?:in|at|on)\s+[A-Z]",
    re.I,
)
_HOPED = re.compile(r"\b(?:idea|prospects?|possibility|hopes?|chances?)\s+(?:of|for)\s+(?:at least )?$", re.I)
_PREPARED = re.compile(r"\bpreparations? for .{0,160}(?:under ?way|continu|began|begun|being made|on track)", re.I)
_RESULT = re.compile(r"\b(?:outcomes?|results?|success|failure|minutes|conclusions)\s+(?:of|from)\s+(?:the )?$", re.I)
_EVENTS = frozenset({"forum", "conference", "retreat", "dialogue", "congress", "assembly", "workshop", "ministerial"})
_ATTENDED = re.compile(
    r"\b(?:attend(?:s|ing)?|(?:tak(?:e|es|ing) part|participat(?:e|es|ing)) in|join(?:s|ing)?|skip(?:s|ping)?|"
    r"join(?:s|ing)? [^.;,]{3,40} (?:for|at)|boycott(?:s|ing)?|"
    r"(?:invited|invitations?|go|goes|going|going out) (?:to|for)|invit(?:ed|es|ing) [^.;,]{2,50} to|"
    r"stay(?:s|ing)? away from|represent(?:s|ing)? [\w ]{2,30} at) (?:the )?$",
    re.I,
)
"""Somebody comes to an event, or not."""
_THERE = re.compile(
    r"\b(?:should|ought to|must|may|could|might) (?:also )?(?:(?P<sure>be|attend|join|take part|participate)(?: at| "
    r"in)?|be (?:involved|included|present|represented|heard|brought)(?: at| in| to)?) $|"
    r"\b(?:refus|reject|declin|oppos|allow|let|permit|admit)\w* [^.;,]{2,60} to (?:take part in|attend|join|"
    r"participate in|be (?:involved|included|present|represented) (?:at|in)) $",
    re.I,
)
_HANGS = re.compile(
    r"[^,.;]{0,50} (?:(?:is|are|remains?|would be) (?:conditional|contingent|dependent|(?:\w+ly )?(?:linked|tied))|"
    r"depends?|hinges?|requires?|presupposes?|(?:would|will|may|could) (?:depend|hinge|require|have to wait|need to "
    r"wait))\b"
)
_ASKED = frozenset({"summit", "conference", "meeting", "talks", "visit", "trip", "session", "round", "call"})
_WHERE_OR_WHEN = re.compile(r" (?:in|at|opening|starting|beginning|next|on|between|with|by|before|after) ")
_ASKED_ABOUT = re.compile(
    r"(?:\w+: )?[\"“]?(?:(?:And|But|So),? ?)?(?:(?:what|how) about|what of|any (?:news|word|updates?) (?:on|of|"
    r"about))? ?",
    re.I,
)
"""What opens a question without a verb: "And a summit between the two?"."""
