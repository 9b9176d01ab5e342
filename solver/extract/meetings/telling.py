"""Whether a mention is enough to speak of a meeting that was not named before."""

from __future__ import annotations

import re

from ..scene import Scene, Talk

_OPENS_THEN = re.compile(
    r"(?: process(?: (?:in|on|for|of|under|between) [^,.;]{3,60}?)?)?"
    r"(?: (?:on|about|over) [^,.;]{3,70}(?=,))?(?:, [^,.;]{1,90},)?,? (?:to (?:begin|start|open|resume|continue|"
    r"commence|be held|take place)|begins?|starts?|opens?|resumes?|"
    r"commences?|(?:(?:will|would|could|may|might|should|must|is|are) "
    r"(?:\w+ ){0,3}(?:begin|start|open|resume|continue|commence|go on|convene|follow|happen|go ahead|take place|"
    r"be (?:held|staged|hosted|convened|arranged|organi[sz]ed|scheduled|called))))\b"
)
_HANGS = re.compile(
    r"\b(?:unless|until|when|only (?:if|when|once|after)|provided|on condition|as long as|so long as|as soon as|if|"
    r"once|unconditionally|without (?:any )?(?:pre-?)?condition)\b"
)
"""After talks: on what they hang."""
_COMES_FOR = re.compile(r"\b(?:in|to) [A-Z][\w'’-]+ (?:[\w-]+ )?for (?:an?|the) (?:new|next|fresh|further|second|"
                        r"third|another) $")
_CONVENED = re.compile(r"\b(?:conven|host|hold|launch|organi[sz]|resum|open|schedul)\w*\s(?:[\w-]+\s){0,2}$", re.I)


def is_told(talk: Talk, scene: Scene) -> bool:
    """Whether words are enough to speak of a meeting that was not named before."""
    if talk.status is None:
        return False
    if (
        talk.head.startswith(("bilat", "trilat"))
        and talk.plural
        and not (talk.verb or talk.ids or talk.pair or talk.site)
    ):
        return False  # those of a journey, whoever they are with
    if talk.head == "reception" and len(set(talk.ids)) < 2 and not talk.named:
        return False  # where many are greeted
    if talk.head in ("visit", "trip") and not talk.verb and len(talk.ids) < 2:
        return False
    if talk.head == "round" and talk.ordinal:
        return talk.status != "past"
    if talk.head == "round" and talk.status in ("decided", "proposed"):
        return scene.text[talk.core[1] : talk.core[1] + 4] != " of "
    maybe = talk.head == "round" and talk.status == "possible" and talk.ids
    if maybe and _COMES_FOR.search(scene.text, talk.start, talk.core[0]):
        return True
    if talk.land and talk.ids and talk.status == "decided" and talk.head not in ("visit", "trip", "round"):
        return True  # what somebody travels for
    loose = talk.head in ("contact", "dialogue", "discussion", "round", "conversation") and not talk.named
    if loose and len(talk.ids) < 2:
        before = scene.text[max(scene.sentence.start, talk.start - 24) : talk.core[0]]
        last = scene.sentence.end
        begun = _CONVENED.search(before) or _OPENS_THEN.match(scene.text, talk.core[1], last)
        return bool(begun or (talk.head == "dialogue" and _HANGS.search(scene.text, talk.core[1], last)))
    return talk.status != "past" or len(talk.ids) >= 2 or bool(talk.labels or talk.site)


def each_of_them(talk: Talk, scene: Scene) -> bool:
    """Whether words mean each of several meetings that were told of, and none of their own: "any of the three "
    "rounds"."""
    named = talk.verb or (talk.ids and not talk.loose) or talk.labels or not talk.plural
    return not named and _OF_THEM.search(scene.text, scene.sentence.start, talk.core[0]) is not None


_OF_THEM = re.compile(r"\b(?:[Aa]ny|[Aa]ll|[Ee]ach|[Bb]oth|[Ee]ither|[Nn]one|[Nn]either) (?:of )?(?:the|these|"
r"those) (?:\w+ )?$")
EVENTS = frozenset({"summit", "conference", "forum", "assembly"})
"""Meetings that have sessions of their own."""
_PART = re.compile(
    r"\b(?:working|plenary|thematic|breakout|business|opening|closing|round-?table|leaders['’]?|retreat|parallel|"
    r"side)\b"
)


def is_part(talk: Talk, scene: Scene) -> bool:
    """Whether a mention is of a working session, which belongs to the summit or conference that was told of."""
    sits = talk.head in ("session", "sitting", "plenary", "round-table", "roundtable") and not (talk.verb or talk.named)
    return sits and (talk.loose or not talk.ids) and bool(_PART.search(scene.text, talk.start, talk.core[1]))


def only_said(text: str, start: int, end: int) -> bool:
    """Whether the words between two mentions only say after what was said: "hours after announcing that the talks"."""
    return _AFTER_WORD.search(text, start, end) is not None


_AFTER_WORD = re.compile(
    r"\b(?:after|before|since|following)\b[^,;.]*?\b(?<!have )(?<!has )(?:announc(?:ed|ing)|said|saying|told|telling|"
    r"agreed|agreeing|confirm(?:ed|ing)|reported|reporting|insist(?:ed|ing)|promis(?:ed|ing)|pledg(?:ed|ing)|"
    r"declar(?:ed|ing)|stat(?:ed|ing)|indicat(?:ed|ing)|suggest(?:ed|ing)|threaten(?:ed|ing)|vow(?:ed|ing)|"
    r"accept(?:ed|ing))\b[^,;.]*$"
)


def had_said(talk: Talk, scene: Scene) -> bool:
    """Whether a sentence tells what somebody had said of a meeting before: "had told the radio that it would begin"."""
    told = talk.status not in (None, "past", "rejected")
    return told and _HAD_SAID.search(scene.text, scene.sentence.start, scene.sentence.end) is not None


_HAD_SAID = re.compile(
    r"\b(?:had (?:[a-z]+ )?(?:said|told|announced|confirmed|reported|agreed|indicated|promised|pledged|declared|"
    r"stated)|(?:earlier|previously|originally|initially) (?:said|told|announced|confirmed|reported|agreed)|"
    r"after (?:saying|telling|announcing|confirming|reporting|agreeing|indicating|declaring))\b[^.;]*?"
    r"\b(?:would|to)\b"
)


def will_be_over(talk: Talk, scene: Scene) -> bool:
    """Whether talks that sound over are still to come, and others with them: "not until the talks have wrapped up"."""
    ahead = any(one.status in ("decided", "proposed", "possible") for one in scene.talks if one is not talk)
    return bool(
        talk.status == "past"
        and (ahead or _WOULD.search(scene.text, scene.sentence.start, scene.sentence.end))
        and talk.verb
        and _HAVE.search(scene.text[scene.sentence.start : talk.core[0]])
        and _BY_THEN_WHO.search(scene.text, scene.sentence.start, talk.core[0])
    ) or bool(
        talk.status == "past"
        and ahead
        and not talk.verb
        and _BY_THEN.search(scene.text, scene.sentence.start, talk.start)
        and _IS_DONE.match(scene.text, talk.core[1], scene.sentence.end)
    )


_HAVE = re.compile(r"\b(?:have|has) (?:\w+ )?$")
_WOULD = re.compile(r"\b(?:will|would|shall|could|should|may|might|must|is to|are to|not)\b")
_BY_THEN_WHO = re.compile(
    r"\b(?:until|once|after|when|before|unless|as soon as) (?:the|both|all|their|these|those|his|her|its|"
    r"[A-Z][\w-]+['’]s) [^.;,]{0,60}? (?:have|has) (?:\w+ )?$"
)
"""Before those who will have met by then."""
_BY_THEN = re.compile(
    r"\b(?:until|once|after|when|before|unless|as soon as|only (?:if|when|after)) (?:both |all )?"
    r"(?:(?:the|their|those|these|this|his|her|its) )?(?:[\w’'-]+ ){0,3}$", re.I
)
_IS_DONE = re.compile(
    r"[^.;,]{0,50}? (?:have|has) (?:been (?:held|completed|concluded|closed)|ended|wrapped up|concluded|finished|"
    r"taken place|run (?:its|their) course|closed|begun|started|met|been and gone|done (?:its|their) (?:work|part))\b"
)
"""What will be over by then."""
