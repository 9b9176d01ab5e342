"""Where a sentence speaks of a meeting: the nouns and verbs in order, who takes part, on which level, how firm.

"Talks between A and B", "the A-B summit", "A will meet B", "A is to host B and C". What is over is told from what is
to come by the words that govern it and by the day, when one is given.
"""

from __future__ import annotations

import re

from ..firmness.clauses import trimmed
from ..firmness.events import stands
from ..firmness.firmness_words import GOES_ON
from ..paragraphs import JOURNALIST
from ..scene import Scene, Talk
from .all_together import is_one_by_one
from .apart import apart
from .coordination import share
from .joint_work import joint_work
from .nouns import nouns
from .resuming import resumed
from .rows import rows
from .sittings import named_sittings, sittings
from .stages import stages
from .stand_ins import by_city, ordinals
from .stops import settle
from .talk_levels import level_in, portfolio_in, rank
from .verbs import gapped, verbs
from .visits import WAS, departed, stops
from .waiting import IS_NOT_THERE


def find_talks(scene: Scene) -> list[Talk]:
    """The places where a sentence speaks of a meeting, in order; which meeting each is stays open."""
    leads = scene.sentence.speaker in (JOURNALIST, "MODERATOR", "OPERATOR")
    if leads and _NEXT_LINE.match(scene.said()):
        return []
    departed(scene)
    found = sorted([*nouns(scene), *verbs(scene), *resumed(scene)], key=lambda one: one.core)
    found = sorted([*found, *ordinals(scene, found), *gapped(scene, found)], key=lambda one: one.core)
    found = sorted([*sittings(scene, found), *found], key=lambda one: one.core)
    found = sorted([*named_sittings(scene, found), *found], key=lambda one: one.core)
    found = sorted([*found, *by_city(scene, found), *joint_work(scene, found)], key=lambda one: one.core)
    share(scene, found)
    found = sorted([*found, *rows(scene, found)], key=lambda one: one.core)
    found = sorted([*found, *stages(scene, found)], key=lambda one: one.core)
    for one in found:
        if not one.stage:
            one.level, one.portfolio = _level(scene, one)
        one.asked = scene.sentence.question and (one.status != "decided" or scene.only_asks(one.core[0]))
        one.waited = one.status == "possible" and bool(
            (_WILL_NOT if one.verb and one.head == "meet" else _STAYS_AWAY).search(
                scene.text, scene.sentence.start, one.start
            )
            and _UNLESS.search(scene.text, one.end, scene.sentence.end)
        )
        if scene.asked is not None and scene.asked.what[0] <= one.core[0] < scene.asked.what[1]:
            one.status, one.asked = _as_asked(scene, one), True
        if one.verb and one.status is None and one.head != "visit" and _AND_THEN.search(
            scene.text, scene.sentence.start, one.core[0]
        ):
            firm = {cue.firmness for cue in scene.cues if cue.start < one.core[0]}
            one.status = "decided" if firm == {"decided"} and not scene.question else None
        if one.status == "possible" and not one.verb and _NOT_SAID_WHEN.search(
            scene.text, scene.sentence.start, one.start
        ):
            one.status = None  # that it is to be is taken for granted
        if one.status == "decided" and _QUALIFIED.search(scene.text, one.end, scene.sentence.end):
            one.status = "possible"
        clause = scene.clause(one.core[0])
        words = {cue.word for cue in scene.cues if clause[0] <= cue.start < clause[1] and cue.firmness == "decided"}
        one.weak = (
            one.status == "decided"
            and bool(words)
            and words <= {"would", "look forward to", "convene", "takes place", "must", "have to"}
            and not _is_dated(scene, one)
        )
        one.subject = _begins(scene, found, one) if one.verb else None
    ahead = [GOES_ON.match(scene.text, one.core[1], scene.sentence.end) for one in found if not one.verb]
    going = [each.span() for each in ahead if each is not None]
    kept: list[Talk] = []
    for one in found:
        if one.verb and any(first < one.core[0] < last for first, last in going):
            continue  # that the talks of which it was told go on
        if kept and one.core[0] < kept[-1].core[1]:
            continue
        if kept and not one.verb and one.status == "past" and _is_way(scene, kept[-1], one):
            one.status = None  # as the journey to it
        if (
            kept
            and one.verb
            and not kept[-1].verb
            and one.head in ("convene", "host")
            and re.match(r"[^,;.]{0,40}?,? ?(?:that|which)\s[^;.]{0,70}$", scene.text[kept[-1].core[1] : one.core[0]])
        ):
            kept[-1].ids = tuple(dict.fromkeys((*kept[-1].ids, *one.ids)))
            if one.status != "past" or kept[-1].status is None:  # who has convened it says nothing of when it is
                kept[-1].status = _both(kept[-1].status, one.status)
            continue
        if (
            kept
            and one.verb
            and one.head in ("convene", "host")
            and not kept[-1].verb
            and _CONVENES.fullmatch(scene.text, kept[-1].end, one.core[0])
            and kept[-1].status != "past"
        ):
            kept[-1].ids = tuple(dict.fromkeys((*kept[-1].ids, *(one.ids if one.head == "host" else ()))))
            kept[-1].status = _both(kept[-1].status, one.status)
            continue
        over = bool(kept) and kept[-1].status == "past"
        if kept and not over and one.head == "meet" and one.verb and kept[-1].head in _EVENTS and _MEETS.fullmatch(
            scene.text, kept[-1].core[1], one.core[0]
        ):
            kept[-1].status = _both(kept[-1].status, one.status)
            continue
        if kept and one.head == "bring" and not kept[-1].verb and _BRINGING.fullmatch(
            scene.text, kept[-1].core[1], one.core[0]
        ):
            kept[-1].ids = tuple(dict.fromkeys((*kept[-1].ids, *one.ids)))
            continue  # whom the meeting brings together
        if kept and one.verb and one.head == "host" and _TO_BE.fullmatch(scene.text, kept[-1].end, one.core[0]):
            continue  # who only hosts it
        if kept and not one.verb and _at_event(scene, kept[-1], one):
            continue
        meal = one.head in ("dinner", "reception", "signing") and (one.loose or not one.ids)
        if kept and meal and not kept[-1].verb and _OPENS_WITH.fullmatch(scene.text, kept[-1].core[1], one.start):
            continue  # how it begins or ends
        includes = (
            bool(kept)
            and kept[-1].head in ("visit", "trip")
            and _INCLUDES.fullmatch(scene.text, kept[-1].core[1], one.start) is not None
        )
        if includes or (
            kept
            and kept[-1].verb
            and (not one.verb or (kept[-1].head == "visit" and one.head != "visit"))
            and (
                kept[-1].head in ("host", "convene", "visit", "welcome", "receive", "bring")
                or (kept[-1].head == "meet" and _AT_A.fullmatch(scene.text, kept[-1].core[1], one.start))
                or (one.head == "dinner" and scene.text[kept[-1].core[1] : one.start] == " to ")
                or (kept[-1].head == "meet" and re.search(r" for (?:[\w-]+ ){0,3}$", scene.text[: one.start][-40:])
                    and not _TO_DO.search(scene.text, kept[-1].core[1], one.start))
            )
            and not re.search(
                r"\b(?:prepar\w+|arrangements|before|after|ahead|following|followed|preceded|lead\w*|way|ground|groundwork|stage|"
                r"foundations?|basis|eve|margins?|sidelines?|"
                r"fringes?)\b",
                scene.text[kept[-1].core[1] : one.core[0]]
            )
            and one.core[0] - kept[-1].core[1] < 120
            and one.status != "past"
            and (
                scene.clause(one.core[0]) == scene.clause(kept[-1].core[0])
                or (kept[-1].head == "visit" and _WHERE.fullmatch(scene.text[kept[-1].core[1] : one.core[0]]))
            )
        ):
            before = kept.pop()
            kind = scene.people.kind
            first = {id_ for each in scene.mentions if each.start < before.core[0] for id_ in each.ids}
            there = before.head in ("visit", "trip") and one.head not in ("visit", "trip")
            mine = [id_ for id_ in before.ids if not there or id_ in first or kind(id_) not in _HOSTS]
            if before.head in ("host", "welcome", "receive") and one.head in ("visit", "trip") and len(before.ids) > 1:
                one.ids = tuple(id_ for id_ in one.ids if kind(id_) != "country")  # where the host is
            one.ids = tuple(dict.fromkeys((*mine, *one.ids)))
            one.pair = one.pair or (before.pair and (one.head == "dinner" or before.head == "meet"))
            one.head = before.head if before.head == "meet" and one.head in _WHAT_FOR else one.head
            maybe = one.status == "possible" and _MAYBE.search(scene.text, one.start, one.core[0])
            still = before.status == "rejected" and stands(scene, one.core[1])
            if not (still or (maybe and before.status == "decided")):
                one.status = _both(one.status, before.status)
            if before.head in ("visit", "trip") and one.head in ("dinner", "reception"):
                one.head = before.head  # no more than a part of it
            if one.start - before.end < 80:
                one.start, one.subject = before.start, before.subject
        kept.append(one)
    kept = [one for one in kept if not _of_a_tour(scene, one)]
    for one in kept:
        settle(scene, one)
        if one.pair and is_one_by_one(scene, one):
            one.labels |= {"separate"}
    return [each for one in kept for each in apart(scene, one)]


def _at_event(scene: Scene, met: Talk, event: Talk) -> bool:
    """Whether a few meet at an event of others: "will see Ruiz at the NATO summit"."""
    bodies = {scene.people.kind(id_) for id_ in event.ids if id_ not in met.ids} <= {"organisation"}
    few = len(met.ids) < 4 and "group" not in map(scene.people.kind, met.ids)
    meets = met.head == "meet" if met.verb else bool(met.ids) or met.head == "meeting"
    return meets and bodies and few and (event.named or bool(event.ids)) and event.definite and bool(
        _AT_THE.fullmatch(scene.text, met.end, event.start)
    )


_OPENS_WITH = re.compile(
    r"[^.;]{0,40}? (?:begin|open|start|kick off|conclude|end|close|finish|wrap up|culminate)(?:s|es|ing)?"
    r"(?: (?!with\b)[\w.,:]+){0,6}? with "
)
"""Between a meeting and the dinner that is its first or last part."""
_AT_THE = re.compile(
    r"(?: (?:of|from) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?"
    r"(?: (?:again|in person|there|briefly|bilaterally|face to face|later|this \w+|next \w+|on \w+day))*,? "
    r"(?:at|during) "
)


def _is_way(scene: Scene, going: Talk, one: Talk) -> bool:
    """Whether somebody was on the way to a meeting when it was told, and not back from it: "was flying to Lima for"."""
    ahead = going.verb and going.head == "visit" and going.status == "decided"
    lead = scene.text[max(scene.sentence.start, going.core[0] - 16) : going.core[0]]
    return ahead and WAS.search(lead) is not None and scene.text[: one.start].endswith((" for ", " for the "))


_NEXT_LINE = re.compile(
    r"(?:(?:And|So|Then|Next|First|Now|Okay|OK|Great|Thanks|Finally)\b[^.;]{0,30}?,? )*"
    r"(?:[Ww]e(?:['’]ll| will)|[Ll]et(?:['’]s| us)) (?:now )?(?:go|turn|move)\b(?! (?:back )?to the (?:table|talks)\b)"
)
"""Whoever leads a call gives the floor to a questioner: "next we'll go to"."""


def _of_a_tour(scene: Scene, one: Talk) -> bool:
    """Whether talks only say what a journey to several countries is for, with nobody named who would hold them."""
    tour = _TOUR.search(scene.text, scene.sentence.start, one.start) if not one.verb else None
    persons = any(scene.people.kind(id_) != "country" for id_ in one.ids[1:])
    return tour is not None and not persons and stops(scene.text, tour.end(), one.start)


_TOUR = re.compile(
    r"\b(?:travel|visit|go|fly|head|tour)(?:s|l?ed|l?ing|ing)?\b(?=(?: to)? [A-Z][^.]* for (?:[\w-]+ ){0,2}$)"
)


def _as_asked(scene: Scene, one: Talk) -> str | None:
    """How firm a meeting is that a report only says was asked about: as the answer says, if it opens with yes or no."""
    if scene.asked is None or one.status is None or one.status == "past":
        return one.status
    if not (one.verb or _TO_HOLD.search(scene.text, scene.asked.what[0], one.start)):
        return None
    return {"yes": "decided", "no": "rejected", None: "possible"}[scene.asked.verdict]


_TO_HOLD = re.compile(
    r"\b(?:hold|have|there (?:would|will|could|might) be|schedul\w+|plan\w*|arrang\w+) (?:[\w'’-]+ ){0,4}$"
)
_NOT_SAID_WHEN = re.compile(
    r"(?:\b(?:not|never)|n['’]t|\b(?:declin|refus)\w+ to|\bwithout) (?:yet )?(?:say|saying|said|specify\w*|disclos\w+|"
    r"announc\w+|reveal\w*|decid\w+|agreed?(?: on)?) (?:exactly )?(?:when|where|how|who)\b[^.;]{0,30}$|"
    r"\bunclear (?:when|where)\b[^.;]{0,30}$"
)
"""Before a meeting of which only the day or place is left open."""
_STAYS_AWAY = re.compile(
    r"(?:\b(?:will|would|shall|could|can|does|do) ?(?:not|n['’]t)|\bwon['’]t|\bcannot|\b(?:refus\w+|declin\w+) to) "
    r"(?:attend|join|take part in|participate in|come to|go to|return to|travel to|be at|send [\w ]{1,20} to) "
    r"(?:[\w-]+ ){0,3}$"
)
_WILL_NOT = re.compile(
    r"(?:\b(?:will|would|shall|could|can|does|do) ?(?:not|n['’]t)|\bwon['’]t|\bcannot|\b(?:refus\w+|declin\w+) to) $"
)
_UNLESS = re.compile(r"\b(?:unless|until|if|without|as long as|so long as|before)\b")
"""One who waits for something stays away from a meeting, and says nothing of how firmly it is planned."""
_MAYBE = re.compile(r"\b(?:possible|potential|tentative|expected|anticipated|hoped-for|likely)\b")
_WHAT_FOR = frozenset({"discussion", "conversation", "dialogue", "consultation", "contact", "exchange"})
"""What somebody meets another for."""
_HOSTS = ("country", "organisation")
def _begins(scene: Scene, found: list[Talk], one: Talk) -> int | None:
    """Where the clause of a verb begins; None where another meeting stands before it, or it is far away."""
    first = scene.clause(one.start)[0]
    first = max([first, *(end for start, end in scene.frames if first <= start < one.start)])
    first, _ = trimmed(scene.text, first, one.end)
    first += opener.end() if (opener := _OPENER.match(scene.text[first : one.start])) else 0
    if when := _WHEN_THEY.search(scene.text, first, one.start):
        first = when.end()
    between = any(first <= other.core[0] < one.core[0] for other in found)
    return None if between or one.start - first > _FAR_SUBJECT else first


_OPENER = re.compile(
    r"(?:If|Should|Were|When|Once|Unless|After|Before|Until|As|While|Following|Since|Provided)\b[^,]*, |"
    r"\d+\. |[\"“]"
)
"""What stands before the subject: when or whether, and not who meets."""
_WHEN_THEY = re.compile(r"\b(?:when|once|until|before|after|if) (?=(?:we|they|both|the two)\b[^,.;]*$)")
"""Before those who meet, where that is only told of something else: "it goes to the ministers when they"."""
_FAR_SUBJECT = 140
_INCLUDES = re.compile(
    r"[^,.;]{0,50}?,? (?:(?:that|which|during which (?:he|she|they)) (?:will |is to |would |are to )?)?"
    r"(?:includes?|including|features?|featuring|begins? with|starts? with|to hold|for|will hold|is to hold) "
    r"(?:an? |the )?"
)
"""What a visit is for."""
_AT_A = re.compile(r"(?: again| together| face to face| in person)? (?:at|in|for) ")
_CONVENES = re.compile(
    r"(?: (?:on|of|for) [^,.;]{2,60}?)? (?:(?:will|would|shall|should|could|may|might|must|is|are|to|be|due|set|"
    r"expected|scheduled|planned|also|then|first|again|now|\w+ly) )+"
)
"""Between a meeting and a verb that only tells when and where it is: "the conference will convene"."""
_EVENTS = frozenset({"summit", "conference", "assembly", "forum", "congress"})
_MEETS = re.compile(
    r"(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})? (?:will|would|shall|is to|is due to|is set to) "
)
"""Between an event and what it does itself: "the Summit of the Union will meet in June"."""
_TO_BE = re.compile(r"(?:,? (?:to be|being|due to be|set to be|expected to be|(?:will|would|could|may|might|should) be|"
                    r"(?:is|are)(?: \w+)? to be|is being|are being))? (?:jointly |co-)?", re.I)
"""Between a meeting and a verb that only tells more of it: "the summit, to be hosted by Oda"."""
_BRINGING = re.compile(
    r"(?: (?:in|at|on|of|for|from) [^.;,]{2,60})?,? (?:(?:which|that) )?(?:will |would |is to |are to )?"
)
"""Between a meeting and whom it brings together."""
_TO_DO = re.compile(r"\bto (?!meet|talk|hold|sit|come)[a-z]{3,} ")
_IF = re.compile(r"\b(?:if|unless|provided|once|as soon as)\b")


def _is_dated(scene: Scene, one: Talk) -> bool:
    """Whether a day to come stands after a plan that is reported, and no condition: "said it would open on Monday"."""
    last = scene.clause(one.core[0])[1]
    days = [each for each in scene.times if one.core[1] <= each.start < min(last, one.core[1] + 90) and each.named]
    return bool(days) and not _IF.search(scene.text, scene.sentence.start, scene.sentence.end)


_AND_THEN = re.compile(r"(?:,? and|,|;)(?: (?:then|later|afterwards?|also|finally|subsequently))+ $")
"""Between what somebody will do and whom they meet after it: "will give a speech, and then meet with"."""
_QUALIFIED = re.compile(
    r"\b(?:but|although|though|however)\b[^.;]{0,100}\b(?:pencill?ed in|tentative\w*|provisional\w*|unconfirmed|"
    r"not (?:yet )?(?:been )?(?:confirmed|final\w*|certain|firm|set|fixed|settled)|has confirmed|"
    r"nothing (?:is|was|has been) \w+|could (?:still )?(?:change|slip|be (?:moved|postponed|cancelled)))\b",
    re.I,
)
_WHERE = re.compile(
    r"[^.;]{0,60},? where (?:he|she|they|the \w+)(?:['’]ll| (?:will|would|plans? to|(?:is|are) (?:(?:due|set|scheduled|"
    r"expected|slated) )?to))(?: also)? (?:\w+ )?"
    r"(?:(?:join|attend|host|co-host|chair|co-chair|participate in|take part in) [^.;,]{0,40}?)?",
    re.I,
)
_AUXILIARIES = re.compile(
    r"(?:,?\s+(?:who|will|would|could|may|might|should|must|can|shall|are|is|were|was|has|have|be|been|to|due|set|"
    r"expected|scheduled|likely|agreed|plan(?:ned)?|hope|want|intend|ready|also|then|first|again|\w+ly))+\s*$"
)
"""What stands between who meets and the verb: "the ministers, who are due to"."""


_OF_BOTH = re.compile(
    r" (?:of|from) (?:the|both|all|their|these)(?: \w+)? (?:countries|states|nations|sides|parties|neighbou?rs|"
    r"republics|governments|capitals)\b"
)
"""Whose those who meet are: "the presidents of the two countries"."""


_OF_LEVEL = re.compile(
    r" of (?:the |their )?(?P<who>(?:[\w-]+ ){0,5}?[\w-]*level (?:officials|diplomats|representatives|negotiators|"
    r"experts))\b| (?:(?!will|would|is|are|was|were|to|has|have)[\w-]+ ){0,14}?at (?:the |an? )?(?P<at>(?:[\w-]+ "
    r"){0,4}?[\w-]+)[ -]levels?\b"
)
"""On which level a meeting is, after its noun: "consultations on trade at the deputy ministerial level"."""


def _level(scene: Scene, one: Talk) -> tuple[str | None, str | None]:
    """On which level a meeting is, as its words say, else as those who are named for it; and what they deal with."""
    text = scene.text
    words = text[one.start : one.end]
    if not one.verb and (told := _OF_LEVEL.match(text, one.core[1], scene.sentence.end)) and (
        own := level_in(told["who"] or told["at"] + " level")
    ):
        return own, portfolio_in(told["who"] or "")
    if one.loose and IS_NOT_THERE.search(text, scene.clause(one.core[0])[0], one.start):
        return level_in(words), portfolio_in(words)  # whoever is not there
    subject = [each for each in scene.mentions if set(each.ids) & set(one.ids) and each.start < one.start]
    if subject and subject[0].kind in ("country", "role") and not one.pair:
        words = text[max(scene.sentence.start, subject[0].start - 40) : subject[0].end] + " " + words
    elif not one.ids or one.pair:
        first = scene.clause(one.core[0])[0]
        if re.match(r",?\s*who\s", text[first : one.start]):
            first = max(scene.sentence.start, first - 40)
        before = _AUXILIARIES.sub(" ", text[max(first, one.start - 70) : one.start]) if one.verb else (
            text[max(first, one.start - 45) : one.start]
        )
        before = _OF_BOTH.sub("", before)
        words = (
            re.split(
                r"[,;:]|\b(?:before|after|until|when|once|of|for|to|by|in|is|with|said|has|following|between|and)\b",
                before,
            )[
                -1
            ]
            + " "
            + words
        )
    words = re.sub(r"\b(?:prime|foreign) ministers? (?:[A-Z]\w+ ?)+", "", words)
    if level := level_in(words):
        return level, portfolio_in(words)
    ranks = {rank(scene.people, id_) for id_ in one.ids if scene.people.entities[id_].kind in ("person", "role")}
    return (ranks.pop() if len(ranks) == 1 else None), None


def _both(one: str | None, other: str | None) -> str | None:
    """The status of talks that a visit is for: the visit's, where they say nothing firmer against it."""
    return other if one in (None, "possible", "decided") and other is not None else one
