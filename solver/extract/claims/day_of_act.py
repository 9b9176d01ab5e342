"""Days on which somebody acted or spoke: "said on Monday", "on Friday, however, her office indicated that"."""

from __future__ import annotations

import re

from ..scene import Scene
from ..times.times import Time

_TO_NAME = re.compile(
    r"\b(?:to|will|would|must|should) (?:name|choose|pick|select|decide|announce|publish|respond|reply|answer|settle|"
    r"finali[sz]e|nail down|firm up|work out|let you know|hear|know|determine|fix)\b"
    r"(?: (?!to\b|for\b|in\b|on\b)[\w’']+){0,3}(?: of (?:the|their|its|this|that) \w+)? $"
)
_BY_THEN = re.compile(r"(?:by|before|within|at an|in the coming|soon|shortly|no later|not later)\b", re.I)
_ACT = (
    r"(?:invited|proposed|suggested|offered|sent|wrote|asked|called|received|spoke|announced|agreed|urged|informed|"
    r"told)"
)
_ACTED_AFTER = re.compile(rf"(?:,? (?:\w+ ){{1,4}}?)?{_ACT}\b")
_ACTED_BEFORE = re.compile(r"\b(?:sent|wrote|written|received|spoke) (?:[\w'’]+ ){0,4}$")
_GREETED = re.compile(r"\b(?:greeted|embraced|saw off|applauded) (?:[\w'’-]+ ){1,9}(?:on )?$")
"""Before the day on which one welcomed another at an airport."""


_SAID_ON = re.compile(
    r"\b(?:announced|confirmed|said|told|disclosed|reported|revealed|declared|stated|warned|indicated|hinted|insisted|"
    r"acknowledged|admitted|claimed|denied|reiterated|signal+ed)"
    r"(?: (?:late|early|here|by [^.,;]{3,50}?))?(?: on)? $"
)
_LEAVES = re.compile(
    r"\b(?:leav(?:es?|ing)|left|depart\w*|sets? (?:off|out)|setting (?:off|out)|"
    r"(?:return|head|go|fl[iy])(?:s|es|ing)? (?:home|back))\b[^.,;]{0,40}$|"
    r"\b(?:travell?ing|flying|heading|going|en route|on (?:his|her|their) way) to (?:the )?[A-Z][\w’'-]+(?: "
    r"[A-Z]\w+)* $"
)
"""Before a day: it is that of a departure, and not that of the meeting travelled to."""
_NOT_NOW = re.compile(r"\b(?:give|have|announce|name|offer|share|preview|tell|discuss|get into) [^.;,]{0,40} $")
"""Before a "today" on which a briefer says, or does not say, something."""

_BARE = re.compile(
    r"(?:(?i:on|early|late|later|earlier) ){0,2}(?:\w+day(?: (?:morning|afternoon|evening|night))?|today|tonight|"
    r"this (?:morning|afternoon|evening))(?:,? \(?[A-Z][a-z]{2,8}\.? \d{1,2}\)?)?"
)
"""A day as a report names that of its news: no day of next week, and none that something is set for."""
_SPOKE = (
    r"(?:said|told|added|noted|indicated|hinted|suggested|stressed|insisted|reiterated|repeated|reaffirmed|reported|"
    r"acknowledged|admitted|conceded|claimed|declared|denied|dismissed|warned|cautioned|signal+ed|vowed|pledged|"
    r"promised|urged|appealed|called|asked|announced|confirmed|disclosed|revealed|stated|spoke|talked|wrote|sent|"
    r"received|phoned|telephoned|briefed|informed|assured|voiced|expressed|renewed|remained|welcomed|hailed|praised|"
    r"condemned|accused|criti[cs]i[sz]ed|rejected|refused|declined|agreed|accepted|decided|invited|proposed|offered|"
    r"visited|arrived|flew|toured|quoted|cited|appeared|emerged|postponed|cancell?ed|scrapped|cast|threatened|"
    r"got|persuaded|adjourned|suspended|resumed|began|ended|met|released|walked|pulled|broke|ruled out|turned down|"
    r"set out|laid out|outlined|demanded|spurned|backed|supported|delayed|blamed|put off|vetoed|objected|opposed)"
)
"""What one does whom a report tells of."""
_AGREED_ON = re.compile(rf"\b{_SPOKE}(?: late| early)?(?: on)? $")
_SETTLED_ON = re.compile(
    r"\b(?:agreed|decided|announced|promised|offered|proposed|invited|accepted|refused|declined|pledged|urged|asked)"
    r"(?: late| early)?(?: on)? $"
)
_ASKED_THEM = re.compile(
    r"\b(?:sent|issued|extended|mailed|handed|delivered|received|got|accepted|declined|turned down)"
    r"(?: (?:out|over))? (?:[\w'’-]+ ){0,3}(?:invitations?|invites|letters?|offers?|requests?|proposals?)\b"
    r"(?![^.;]*\bto be held\b|[^.;]*\b(?:talks|meeting|summit|session|round|conference|dialogue|negotiations)\b (?:in|"
    r"at) (?:the )?[A-Z])[^.;,]{0,70}? (?:on |late |early )*$"
)
"""Before the day on which invitations went out, to talks of which no day is told."""
_CHOOSES = re.compile(
    r"\b(?:decid|vot|debat|deliberat|consult|rul|determin|say|consider|discuss|announc|learn|hear|know|mull|weigh)"
    r"(?:e|es|ed|ing|s)?(?: on| by| later| early)* $"
)
_WHETHER = re.compile(r" (?:whether|if) ")
"""After the day of a choice: "is to decide on Monday whether to come"."""
_OBJECT = re.compile(r"\s(?:(?:up)?on (?:an?|the)|to|that|an?|the|any|all|its|his|her|their|both|what)\b")
_SPOKE_NEXT = re.compile(rf",? (?:(?:again|also|however|\w+ly),? )?(?:was asked|{_SPOKE})\b")
_OPENS = re.compile(r"\W*(?:(?:And|But|Also|Later|Earlier|Meanwhile|Then|Late|Early),? )?$")
_FIRST_VERB = re.compile(
    r"\b(?:will|would|shall|is|are|was|were|has|have|had|may|might|can|could|should|must|to|plans?|meets?|hosts?|"
    rf"holds?|(?<!\bthe )(?<!\ban )(?<!\ba )(?P<spoke>{_SPOKE}))\b"
)
_TOLD_WHERE = re.compile(
    r"\b(?:(?P<by>[Aa]ccording to)|[Ss]peaking|[Tt]alking to|[Ww]riting|[Aa]ppearing|[Aa]sked|quoted|cit(?:ed|ing)|"
    r"spoke|told reporters|[Ii]n an? (?:\w+ ){0,2}(?:statement|interview|speech|post|tweet|letter|call|message|report|"
    r"briefing|article)|(?:announcement|statement|comments|remarks|warned|spoke)|[Aa]t an? (?:\w+ )?(?:press|"
    r"news) (?:conference|briefing))\b[^.;,]{0,60}$"
)
"""Before the day of a statement: "speaking on television on", "according to two officials on"."""
_STOPPED = re.compile(
    r"\b(?:(?:were|was|been) (?:indefinitely )?(?:postponed|put off|suspended|adjourned|cancell?ed|called off|"
    r"broken off|halted|interrupted|dropped|shelved|scrapped|axed|"
    r"(?:struck|taken|removed) (?:from|off) the (?:\w+ )?(?:program|programme|agenda|calendar|schedule))|"
    r"(?:adjourned|collapsed|recessed|broke (?:off|up|down)|walked out|stormed out|pulled out|stalled))"
    r"(?: indefinitely)? (?:late |early )?(?:on )?$|\bindefinitely (?:late |early )?(?:on )?$"
)
"""Before the day on which talks came to a stop."""


_PREPARES = re.compile(
    r"\b(?:preparations?|preparatory work|groundwork)\b(?: (?:for|of) [^.;,]{3,70}?)? (?:(?:will|would|shall|is|are|"
    r"has|have|had|may|might|could|due|set|expected|to|already|only|also) )*(?:begin|begun|began|begins|start(?:s|"
    r"ed)?|get under ?way|be (?:launched|started|completed|finished)|commence[sd]?|kick(?:s|ed)? off)(?: in "
    r"earnest)? $",
    re.I,
)
"""Before the day on which only preparations begin."""
_ON_AN_ERRAND = re.compile(
    r",? to (?:inspect|tour|inaugurate|unveil|visit an?|watch|collect|receive an?|lay|attend (?:an?|"
    r"the) (?:\w+ )?(?:funeral|"
    r"ceremony|wedding|match|concert|memorial))\b"
)
"""After the day on which somebody comes for something else: "is due there on Sunday to inspect a pipeline"."""
_GIVEN_UNTIL = re.compile(r"\b(?:giv(?:e|es|en|ing)|gave|ha(?:s|ve|d)) [^.;]{2,60}? (?:until|till|by) [^.;,]{3,30}$")
_TO_ANSWER = re.compile(r",? to (?:say|decide|reply|answer|respond|make up|accept|choose|sign|come back|agree)\b")
"""By when somebody has to answer: "has given both until Thursday to say whether they will come"."""
_KNEW_NOTHING = re.compile(
    r"(?:\bnot|\bnever|n['’]t) (?:been )?(?:told|informed|notified|warned|aware|consulted|briefed) (?:of|about|on) $"
)
"""Before the day of a meeting of which somebody knew nothing: "had not been told of Wednesday's meeting"."""
_TO_PREPARE = re.compile(
    r"(?: in [A-Z][\w'’-]+)?,? (?:(?:in order )?to|and) (?:clear the (?:ground|way)|lay the ground(?:work)?|"
    r"pave the way|"
    r"prepare(?: the (?:ground|way))?|(?:make|finali[sz]e|discuss|complete) (?:\w+ ){0,2}(?:arrangements|preparations|"
    r"details|logistics)) (?:for|of) "
)
"""After the day on which some only come to prepare a meeting: "are due there on Friday to clear the ground for"."""


def _of_the_news(scene: Scene, time: Time) -> bool:
    """Whether a day is that of the news itself, on which somebody spoke or acted."""
    text, first = scene.text, scene.sentence.start
    if not _BARE.fullmatch(text, time.start, time.end) or text[time.end :].startswith(("'", "’")):
        return False
    told = _TOLD_WHERE.search(text, first, time.start)
    if told and not any(told.end("by") <= one.core[0] < time.start for one in scene.talks):
        return True
    if _OPENS.match(text, first, time.start):
        verb = _FIRST_VERB.search(text, time.end, scene.sentence.end)
        return verb is not None and verb["spoke"] is not None
    beside = any(one.verb and one.core[1] == time.start - 1 for one in scene.talks)
    return not beside and text[time.end : time.end + 1] == " " and _SPOKE_NEXT.match(text, time.end) is not None


def of_the_act(scene: Scene, time: Time) -> bool:
    """Whether a day is when somebody agreed, invited or wrote, and not when a meeting is."""
    text, first = scene.text, scene.sentence.start
    before = text[first : time.start]
    if _of_the_news(scene, time):
        return True
    to_come = re.match(r"for\b", text[time.start : time.end]) or re.match(r"['’]s\b", text[time.end :])
    if _SAID_ON.search(before) and not to_come:
        return True
    if _PREPARES.search(before) or _KNEW_NOTHING.search(text, first, time.start + 3):
        return True
    else_done = _TO_PREPARE.match(text, time.end) or _ON_AN_ERRAND.match(text, time.end)
    if else_done and not any(first <= one.core[0] < time.start for one in scene.talks):
        return True
    if _GIVEN_UNTIL.search(text, first, time.end) and _TO_ANSWER.match(text, time.end):
        return True
    if _TO_NAME.search(before) and _BY_THEN.match(text, time.start):
        return True
    if time.named and time.earliest == time.latest and _LEAVES.search(before):
        return True
    bare = _BARE.fullmatch(text, time.start, time.end)
    if (_AGREED_ON if bare else _SETTLED_ON).search(before) and _OBJECT.match(text, time.end):
        return True
    if time.named and time.earliest == time.latest and (_STOPPED.search(before) or _GREETED.search(before)):
        return True
    if (bare and _ASKED_THEM.search(before)) or (_CHOOSES.search(before) and _WHETHER.match(text, time.end)):
        return True
    if not re.search(r"\b(?:today|this morning|this afternoon|tonight)$", text[time.start : time.end], re.I):
        return False
    if _NOT_NOW.search(before):
        return True
    opens = len(text[first : time.start].split()) <= 4
    return bool(
        (opens and _ACTED_AFTER.match(text[time.end : time.end + 60].lstrip()))
        or _ACTED_BEFORE.search(text[first : time.start])
    )
