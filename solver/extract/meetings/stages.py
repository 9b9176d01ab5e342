"""Meetings that only those who hold them name: "before the presidents meet", "the ministers follow"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..names.people import People
from ..scene import Scene, Talk
from .known import Known
from .talk_levels import level_in, rank

_ANY_TEAM = ("negotiators", "teams", "delegations", "officials", "deputies")
"""Words for any who meet below the ministers."""
_RANKED = re.compile(r"\b(?:expert|negotiator|team|envoy|commander|official|delegation)")
_FIELD = (
    r"(?:foreign|defen[cs]e|trade|finance|interior|energy|economy|justice|transport|agriculture|health|environment|"
    r"water|oil)"
)
_GROUP = (
    rf"(?P<group>(?:the |both |all |our |their |its |these )?(?:(?:two|three|four|five|six) )?(?:(?P<field>{_FIELD}) )?"
    r"(?:presidents|leaders|heads of (?:state|government)|prime ministers|premiers|principals|ministers|"
    r"chiefs of staff|(?:technical |chief |senior |military |political |army |border )?(?:experts|teams|negotiators|"
    r"envoys|officials|delegations|deputies|commanders|officers|generals|engineers|surveyors|lawyers|advis[eo]rs|aides|"
    r"specialists|politicians|lawmakers|speakers|governors)))\b"
)
_ASIDE = r"(?: of (?:the|both|all|their|these|each)(?: [a-z]+){1,2}?)?(?: on [a-z ]{3,30}?)?(?:, [A-Z][^.;]{3,60},)?"
_FOLLOW = re.compile(
    rf"\b{_GROUP}{_ASIDE} (?:(?:will|would|are to|then|only|should|must) )*(?:follow(?=[.,;]| (?:after|on|a|in|up|"
    r"within|by|next|no later|at|soon|shortly|later|one|two|three|four|five|six|ten|\d+)\b)|"
    r"(?:come|go) (?:first|second|third|fourth|next|last|after (?:that|them)|in (?:only )?(?:then|later|after))\b|"
    r"take (?:it|things|matters|the matter|over)\b(?: over)?(?: from (?:them|there))?)|"
    rf"\b(?:only|and) (?:then|after that)(?: are| come| will)? {_GROUP.replace('group', 'last').replace('field', 'of')}"
    r"(?=[.,;]| (?:come|meet|are|be|asked|called|invited|to)\b)",
    re.I,
)
"""Those whose turn it is."""
_SEE_ABOUT = re.compile(rf"\bthen (?:we|they)(?: (?:shall|will|can|would)|['’]ll) (?:see|talk|think|decide) about "
    rf"{_GROUP}")
"""Those whose turn comes, perhaps: "and then we shall see about ministers"."""
_HAVE_MET = re.compile(
    rf"(?P<word>\b(?:before|until|unless|once|after|when|as soon as)\b) {_GROUP}{_ASIDE} (?:(?:have|can|will|could|"
    rf"do|are to) )?(?:(?:first|ever|even|actually) )?(?:met|meet|come|arrive|sit down|sat down|convened?|"
    rf"finish(?:ed)?|concluded?|get together|gather(?:ed)?|see each other|shake hands|done (?:so|(?:their|its) "
    rf"(?:work|part))|reported)\b",
    re.I,
)
"""Those who will have met by then: no other meeting than the one that was told of."""


_FROM_THEM = re.compile(rf"\b(?:days?|weeks?|months?|fortnight) (?:after|before) {_GROUP}(?=[.,;\"”]|$)")
"""Those from whose meeting another is counted: "two weeks after the ministers"."""
_BETWEEN = re.compile(
    rf"\b(?:days?|weeks?|months?|fortnight|while|time|pause|gap) between "
    rf"(?:{_GROUP.replace('group', 'one').replace('field', 'of')}) and (?:{_GROUP})",
    re.I,
)
"""Two that are to be so long apart."""


FIRST_THEN = re.compile(
    rf"\b[Ff]irst (?:come |comes )?{_GROUP.replace('group', 'one').replace('field', 'of')},? (?:and )?then (?:come )?"
    rf"{_GROUP}(?=[.,;\"”]|$)"
)
"""Two whose turns are told in a breath: "first the experts, then the ministers"."""


def stages(scene: Scene, found: Sequence[Talk]) -> Iterator[Talk]:
    """The places of a sentence where a meeting is only told by those whose turn it is, or who will have met."""
    for match in _HAVE_MET.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        one = _stage(match, "group", "field", None)
        told = [each for each in found if each.core[0] < match.end() and match.start() < each.core[1]]
        if told and told[0].verb:
            told[0].stage, told[0].level, told[0].labels = True, one.level, told[0].labels | one.labels
        elif not told and not scene.in_frame(*match.span()):
            yield one
    for match in (
        *_BETWEEN.finditer(scene.text, scene.sentence.start, scene.sentence.end),
        *FIRST_THEN.finditer(scene.text, scene.sentence.start, scene.sentence.end),
    ):
        if not _taken(match, found):
            yield _stage(match, "one", "of", None)
            yield _stage(match, "group", "field", None)
    for match in _SEE_ABOUT.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        yield _stage(match, "group", "field", "possible")
    for match in _FROM_THEM.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        if not any(one.core[0] < match.end() and match.start("group") < one.core[1] for one in found):
            yield _stage(match, "group", "field", None)
    if scene.question:
        return
    for match in _FOLLOW.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        name, field = ("group", "field") if match["group"] else ("last", "of")
        if not _taken(match, found) and not scene.in_frame(*match.span()):
            yield _stage(match, name, field, "possible" if _PERHAPS.search(match.group()) else "decided")


_PERHAPS = re.compile(r"\bwould\b")


def _taken(match: re.Match[str], found: Sequence[Talk]) -> bool:
    return any(one.core[0] < match.end() and match.start() < one.core[1] for one in found)


def _stage(match: re.Match[str], name: str, field: str, status: str | None) -> Talk:
    at, words = match.span(name), frozenset({match[field].casefold()} if match[field] else ())
    return Talk(*at, STAGE, False, at, words, status=status, definite=True, loose=status is None,
                level=level_in(match[name]), stage=True)


STAGE = "stage"
"""The head of such a mention."""


def of_the_level(talk: Talk, known: Sequence[Known], text: str, people: People) -> Known | None:
    """The one meeting to come that is held by those whom a stage names; None where none or several are."""
    named = re.search(_GROUP, text[slice(*talk.span)], re.I)
    words = named["group"].casefold().split() if named else ["nobody"]
    if named and (theirs := of_its_group(named["group"], known, text)) is not None:
        return theirs
    suits = [one for one in known if not one.past and _held_by(one, talk, words, text, people)]
    planned = [one for one in suits if one.status(people) != "rejected"]
    if len(planned) > 1:
        planned = [one for one in planned if len(one.talks) > 1] or planned
    return planned[0] if len(planned) == 1 else None


_WHOSE = re.compile(r"(?:(?:the|this|that|any|their) )?(?:(?:two|three|"
    r"four) )?(?P<group>(?:[a-z-]+ ){0,2}[a-z]+s)['’]s? $", re.I)
_OF_WHOM = re.compile(
    r" (?:of|between|among) (?:the |both |all |their )(?:(?:two|three|four) )?(?P<group>(?:[a-z-]+ ){0,2}?[a-z]+s)\b"
    r"(?! (?:of|from|in)\b)"
)
_BARE = re.compile(r"^(?:(?:the|both|all|our|their|its|these|two|three|four|five|six) )*", re.I)
_OF_ANYBODY = frozenset({"sides", "parties", "countries", "states", "neighbours", "neighbors", "nations", "governments",
                         "delegations", "talks", "days", "weeks", "months", "years", "hours"})


def whose(talk: Talk, text: str) -> str | None:
    """Those whose meeting a noun means, where only what they are is told: "the speakers' meeting"."""
    if talk.verb or talk.ordinal or talk.named or talk.status == "past":
        return None
    told = _WHOSE.fullmatch(text, talk.start, talk.core[0])
    told = told or _OF_WHOM.match(text, talk.core[1]) if talk.definite or told else None
    return told["group"] if told and told["group"].split()[-1] not in _OF_ANYBODY else None


def _who_meets(talk: Talk, text: str) -> str:
    """The words of a mention that tell who meets: a verb's subject, a noun with whose it is."""
    of = None if talk.verb else _OF_WHOM.match(text, talk.core[1])
    return text[talk.span[0] : of.end() if of else talk.end]


def of_its_group(group: str, known: Sequence[Known], text: str) -> Known | None:
    """The one meeting to come that was told of the very group of people: the ministers, the speakers, the experts."""
    words = re.compile(rf"\b(?<![-’']){re.escape(_BARE.sub('', group).casefold())}\b")
    suits = [
        one
        for one in known
        if not one.past
        and any(
            words.search(_who_meets(each, text).casefold())
            for each in one.talks
            if not each.stage
        )
    ]
    return suits[0] if len(suits) == 1 else None


def _held_by(one: Known, talk: Talk, words: list[str], text: str, people: People) -> bool:
    told = " ".join(text[text.rfind(".", 0, each.start) + 1 : each.end].casefold() for each in one.talks)
    told += " " + " ".join(people.entities[id_].name.casefold() for id_ in one.ids)
    fields = set(re.findall(_FIELD, told))
    if talk.labels and fields and not talk.labels & fields:
        return False
    if talk.level == "below":
        return words[-1].rstrip("s") in told or (
            words[-1] in _ANY_TEAM and one.level == "below" and not _RANKED.search(told)
        )
    levels = {rank(people, id_) for id_ in one.ids if people.kind(id_) in ("person", "role")} - {None}
    level = one.level or (levels.pop() if len(levels) == 1 else None) or level_in(
        " ".join(people.entities[id_].name for id_ in one.ids)
    )
    return level == talk.level or (level is None and talk.level == "top" and "summit" in one.heads)


_THEY = re.compile(r"[^.;]{0,40}[;,:–—] (?:and )?they (?:will|are (?:due |set )?to|would|should|plan to) (?:\w+ )?")


def they_of(talk: Talk, scene: Scene) -> Talk | None:
    """The stage of which "they" goes on: "experts come first; they are to meet in Oran"."""
    before = [one for one in scene.talks if one.head == STAGE and one.meeting and one.core[1] <= talk.core[0]]
    meets = talk.verb and talk.pair and before
    return before[-1] if meets and _THEY.fullmatch(scene.text, before[-1].core[1], talk.core[0]) else None
