"""What decides how firm a mention is before its cues are weighed: it is over, under way, denied, or only awaited."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..times.calendar_words import MONTHS
from .clauses import IT_IS_THERE
from .firmness_words import (
    AS_THEY_MET,
    ASKED_THAT,
    AT_THE_END,
    BEFORE_HE_WOULD,
    CARRIED_OUT,
    DAY_AFTER,
    FIRST_IN_YEARS,
    GOES_ON,
    HAD_DONE,
    HELD_BACK,
    IS_NOT,
    IS_NOT_DOING,
    LAST_TIME,
    LATELY,
    LED_IN,
    MEETING_THERE,
    NEVER_HELD,
    NEVER_WAS,
    NO_NO,
    NONE_NOW,
    NOR_ELSEWHERE,
    NOT_THERE,
    ON_THEM,
    ONCE_MET,
    ONLY_WITH,
    RAN_ITS_COURSE,
    SAID_IN,
    SHOULD_BE,
    SUBJECT,
    THANKED,
    THERE,
    THERE_FOR,
    THEY_SAID,
    WAS_GLAD,
    WAS_HELD,
    WHICH_WAS,
    WHILE,
)
from .told import Told

NEXT_WORDS = frozenset({"next", "upcoming", "forthcoming", "future", "new", "further", "another", "coming",
                        "subsequent", "second", "third", "fresh"})
_PAST_WORDS = frozenset({"last", "previous", "latest", "recent", "earlier", "past"})
_PAST_VERBS = frozenset({"met", "sat down", "hosted", "convened", "received", "welcomed", "visited", "gathered",
                         "came together", "came face to face", "went into session", "spent"})


def _never_was(one: Told) -> bool:
    return one.noun and NEVER_WAS.search(one.text, one.last, one.scene.sentence.end) is not None


def _may_go_on(one: Told) -> bool:
    going = one.then(GOES_ON) if one.noun else None
    return going is not None and going["maybe"] is not None


def _goes_on(one: Told) -> bool:
    return one.noun and one.then(GOES_ON) is not None


def _only_not_there(one: Told) -> bool:
    """Only the place is refused."""
    there = NOT_THERE.match(one.text, one.last) if one.noun and list(one.words[:1]) != ["no"] else None
    return there is not None and there["month"] is None


def _asked_that_it_be(one: Told) -> bool:
    return one.noun and bool(SHOULD_BE.match(one.text, one.last) and ASKED_THAT.search(one.so_far))


def _none(one: Told) -> bool:
    unmet = one.text[one.first : one.last].startswith("meeting") and IS_NOT_DOING.search(one.lead)
    return list(one.words[:1]) == ["no"] or bool(unmet or IS_NOT.search(one.lead))


def _none_until(one: Told) -> bool:
    return _none(one) and bool(
        NO_NO.search(one.so_far)
        or HELD_BACK.search(one.text[one.last : one.scene.sentence.end])
        or one.then(WHILE)
        or ONLY_WITH.search(one.so_far)
    )


def _none_there(one: Told) -> bool:
    """Not there, but perhaps elsewhere."""
    there = THERE.match(one.text, one.last) if _none(one) else None
    none_now = NONE_NOW.search(one.lead) and not one.scene.question
    elsewhere = there is not None and not none_now and there[1].casefold() not in MONTHS
    return elsewhere and not NOR_ELSEWHERE.match(one.text, one.last)


def _denied(one: Told) -> bool:
    return _none(one) or any(start <= one.first < end for start, end in one.scene.denied)


def _is_set_apart(one: Told) -> bool:
    """ "It will be in Rome that the two meet"."""
    said = _THAT.split(one.lead, maxsplit=1)
    return len(said) == 2 and bool(IT_IS_THERE.fullmatch(said[0])) and not _OPEN.search(said[1])


_THAT = re.compile(r" that\b")
_OPEN = re.compile(r"\b(?:may|might|could|would|should|hope\w*|want\w*|not|never|can)\b|n['’]t\b")


def _was_turned_down(one: Told) -> bool:
    """ "Chad declined an invitation from Niger to talks"."""
    told = _TURNED_DOWN.search(one.so_far) if one.noun else None
    return told is not None and not _NOT_TURNED.search(one.so_far[: told.start()])


_TURNED_DOWN = re.compile(
    r"\b(?:declin|turn|reject|refus|rebuff|spurn|snub|dismiss)\w*(?: down)? (?:an?|the|its|his|her|their|"
    r"[\w'’-]+['’]s?) "
    r"(?:[\w'’-]+ ){0,4}?(?:invitation|offer|proposal|call|request|appeal|suggestion|bid)s? "
    r"(?:(?:from|by|of) [^.;,]{2,50}? )?(?:to|for|of)(?: (?:hold|attend|join|resume|take part in|come to))? "
    r"(?:[\w-]+ ){0,3}$"
)
_NOT_TURNED = re.compile(r"(?:\b(?:not|never|yet to|may|might|could|would|if|whether)|n['’]t)(?: \w+)? $")


def _was_held(one: Told) -> bool:
    text, last, asks = one.text, one.last, one.scene.question
    return one.noun and bool(
        LAST_TIME.search(one.lead)
        or LATELY.match(text, last)
        or NEVER_HELD.match(text, last)
        or WAS_HELD.match(text, last)
        or _HAD_TO_BE.match(text, last)
        or FIRST_IN_YEARS.match(text, last)
        or (WHICH_WAS.match(text, last) and not asks)
        or (SUBJECT.search(one.lead) and RAN_ITS_COURSE.match(text, last) and not asks)
        or (ON_THEM.search(one.lead) and CARRIED_OUT.match(text, last))
    )


_HAD_TO_BE = re.compile(r"(?: (?:planned|scheduled|set) (?:for|in) [^.;,]{2,40}?)? had to be (?:postponed|put off|"
r"cancell?ed|called off|delayed|moved)\b")
"""Why it was held later: "in May, after a meeting planned for Rome had to be postponed"."""


def _was_welcome(one: Told) -> bool:
    told = one.lead if one.noun else one.text[one.clause[0] : one.last]
    return THANKED.search(told) is not None or WAS_GLAD.search(one.lead) is not None


def _was_about_to(one: Told) -> bool:
    """ "Said that he was reconvening the talks on Friday"."""
    if not (one.noun or one.verb.endswith("ing")):
        return False
    doing = _WAS_HOLDING if one.noun else _WAS_DOING
    return bool(doing.search(one.lead) and one.scene.frames and one.day_ahead())


_WAS_DOING = re.compile(r"\b(?:was|were) (?:also |now |soon )?$")
_WAS_HOLDING = re.compile(
    r"\b(?:was|were) (?:also |now |soon )?(?:(?:re)?conven|host|hold|organi[sz]|arrang)ing (?:the )?$"
)


def _after_meeting(one: Told) -> bool:
    """What is done "after meeting somebody" is told as done, unless something makes it a plan."""
    return one.verb == "meeting" and not one.noun and bool(
        _HAVE_BEEN.search(one.lead) or (_HAVING.search(one.lead) and not _AHEAD_OF_IT.search(one.scene.said()))
    )


_HAVING = re.compile(r"\b(?:after|following|upon|since) (?:\w+ly )?$", re.I)
_HAVE_BEEN = re.compile(r"\b(?:has|have|had) (?:also |already |now )?been $")
_AHEAD_OF_IT = re.compile(
    r"\b(?:will|would|shall|is to|are to|to|can|could|may|might|must|should|plans?|hopes?|only|if|not)\b|['’]ll\b"
)


def _met_by_then(one: Told) -> bool:
    """What will be over by then is still to come."""
    return one.verb == "met" and _BY_THEN.search(one.lead) is not None


_BY_THEN = re.compile(r"\bwill (?:\w+ )?have (?:\w+ )?$")


def _had_been_held(one: Told) -> bool:
    return bool(
        (one.verb and BEFORE_HE_WOULD.search(one.lead) and one.then(HAD_DONE))
        or (DAY_AFTER.search(one.lead) and one.scene.frames)
        or (_HAVE_HELD.search(one.lead) and not _WILL_HAVE.search(one.so_far))
    )


_HAVE_HELD = re.compile(
    r"\b(?:have|has|had)(?: not|n['’]t)? (?:also )?(?:been )?(?:had|held|holding|met|meeting|having|undertaking|"
    r"conducting|carrying out|engaged in|engaging in)\b[^,;]*$"
)
_WILL_HAVE = re.compile(r"\bwould (?:make sure|ensure|want|need)|\b(?:after|once|until|when)\b")


def _comes_for_it(one: Told) -> bool:
    return not (one.past_day or _is_open(one)) and _ARRIVES_FOR.search(one.lead) is not None


_ARRIVES_FOR = re.compile(r"\barriv\w+ (?:\w+ ){0,9}(?:on|for) (?:an? |the )?(?:[\w-]+ )?$")


def _said_there(one: Told) -> bool:
    """It is where somebody spoke or led."""
    a_new = one.words[:1] and one.words[0] in ("a", "an", "their", "his", "her") and not one.scene.question
    return one.noun and bool(
        AT_THE_END.search(one.so_far)
        or (a_new and SAID_IN.search(one.so_far) and not NEXT_WORDS & set(one.words))
        or (LED_IN.match(one.so_far) and THEY_SAID.match(one.text, one.last))
    )


def _may_meet_there(one: Told) -> bool:
    """Where somebody goes is sure, and not that there is a meeting: "flies to Rome, where she hopes to meet"."""
    goes = not one.noun and _GOES.match(one.verb) and one.then(_WHERE_PERHAPS)
    return bool(goes and not one.past_day)


_GOES = re.compile(r"(?:fl(?:y|ies|ying)|travel|head|go|return|arriv|com)\w*\b")
_WHERE_PERHAPS = re.compile(
    r"[^.;,]{0,40}?,? where (?:he|she|they|it|we|I|the \w+)(?: also| then)? (?:hopes?|may|might|could|wants?|"
    r"(?:would|['’]d) like|would|expects?|(?:is|are) (?:expected|likely|hoping))\b"
)


def _is_there_for_it(one: Told) -> bool:
    return not (one.past_day or _is_open(one)) and THERE_FOR.search(one.lead) is not None


def _is_open(one: Told) -> bool:
    """Whether a word before it leaves open that somebody comes: "may arrive in Rome for talks"."""
    return any(each.firmness in ("possible", "proposed", "rejected") for each in one.cues_before)


def _sees_that_they_met(one: Told) -> bool:
    return one.verb == "met" and bool(ONCE_MET.search(one.so_far) or _MAKE_SURE.search(one.so_far))


_MAKE_SURE = re.compile(r"\b(?:would|will|must|to) (?:make sure|ensure|see)\b")


def _have_met(one: Told) -> bool:
    passive = _BE.search(one.text[max(one.clause[0], one.first - 20) : one.first])
    return one.verb in _PAST_VERBS and passive is None


_BE = re.compile(r"\b(?:be|been)\s+(?:\w+ )?$")


def _might_have_met(one: Told) -> bool:
    """The words beside a verb in the past make it less than told."""
    near = (each for each in one.cues_before if one.first - each.end < 14)
    return _have_met(one) and any(each.firmness in ("possible", "proposed") for each in near)


def _is_called_past(one: Told) -> bool:
    return bool(_PAST_WORDS & set(one.words)) and not NEXT_WORDS & set(one.words)


def _as_they_met(one: Told) -> bool:
    beside = one.text[: one.first].endswith(", ") and one.then(AS_THEY_MET)
    return one.verb == "meeting" and bool(beside or one.then(MEETING_THERE))


RULES: tuple[tuple[Callable[[Told], bool], str | None], ...] = (
    (_never_was, None),
    (_may_go_on, "possible"),
    (_goes_on, "decided"),
    (_only_not_there, "possible"),
    (_asked_that_it_be, "proposed"),
    (_none_until, "possible"),
    (_none_there, None),
    (_denied, "rejected"),
    (_is_set_apart, "decided"),
    (_was_turned_down, "rejected"),
    (_was_held, "past"),
    (_was_welcome, "past"),
    (_was_about_to, "decided"),
    (_after_meeting, "past"),
    (_met_by_then, "decided"),
    (_had_been_held, "past"),
    (_comes_for_it, "decided"),
    (_said_there, "past"),
    (_may_meet_there, "possible"),
    (_is_there_for_it, "decided"),
    (_sees_that_they_met, "possible"),
    (_might_have_met, None),
    (_have_met, "past"),
    (_is_called_past, "past"),
    (_as_they_met, "past"),
)
"""Each rule with how firm a mention is where it holds; the first that holds is followed. None: the words don't say."""
