"""Words of coming to a meeting or staying away from it, where the meeting itself is only meant."""

from __future__ import annotations

import re

from ..meetings.known import Known
from ..meetings.meetings import Meetings
from ..meetings.talk_levels import level_in, rank
from ..scene import Scene

_MAY = (
    r"(?:will|would|can|could|shall|cannot|may|to|not|n['’]t|never|nobody|['’]ll|is|are)"
    r"(?: (?:only|not|never|also|then|ever|even|still|gladly|happily|personally|himself|herself|certainly|definitely))*"
)
_TALKS = r"(?:table|talks|meetings?|summit|conference|round|session|negotiations)"
_CLAUSE = (
    r"(?:only|but|if|unless|until|before|when|once|as|so|on|provided|without|with|along|in|subject|after|at|alone)\b"
    r"(?! (?:an? end|force|power|effect|office|line|war|school)\b)"
)
_TO_IT = (
    rf"(?= ?(?:[.,;:\"”–—]|$)| (?:(?:back )?to (?:the )?(?:(?-i:[A-Z])|{_TALKS})|there|here|back|anywhere|ahead|"
    rf"{_CLAUSE}))"
)
_SENT = (
    r"(?:anybody|anyone|(?:(?:its|his|her|their|an?|any|the|our|no) (?:\w+ ){0,2}?)?(?:president|(?:prime |foreign )?"
    r"minister|ministers|envoys?|delegat\w+|negotiators?|representatives?|team))"
)
_ATTENDS = (
    r"(?:attend(?:ing)?|take part|participate|join(?! (?:nato|forces|the (?:european|union|eu|party|army|wto|un)\b))|"
    r"sit down|negotiate|engage(?: with)?(?= (?:the |any )?(?:(?-i:[A-Z])|them\b|him\b|her\b|each\b))|(?:show|"
    r"turn) up|be (?:there|represented|called back|reconvened|resumed|revived|repeated|"
    rf"at the table)|enter the (?:room|hall)|set foot (?:in|on)|sit (?:at|with|across|opposite|face[ -]to[ -]face)|"
    rf"board (?:an?|any|the|his|her) (?:plane|flight|train|aircraft)|(?:make|undertake) the (?:trip|journey)|"
    rf"take the (?:plane|flight|train)|have (?:any|no) part in|(?:go|going|come|return) (?:back )?to (?:the|any|a|"
    rf"that) (?:\w+ )?table|send {_SENT}|(?:set|name|fix|discuss|consider|confirm) (?:a|any|the) (?:date|day)|"
    r"(?:sign up|commit(?: \w+sel(?:f|ves))?|agree|consent) to (?:a|any|the) (?:date|day|time|venue|meeting|encounter)|"
    r"confirm (?:its|his|her|their|our) (?:attendance|participation|presence))"
)
COMES = re.compile(
    rf"\b{_MAY} (?:{_ATTENDS}\b|(?:come|coming|go|going|travel|fly|return){_TO_IT})|"
    r"\b(?:it|this|that|they|those|these) (?:will|would|can|could) (?:only )?(?:take place|happen|go ahead|be held|"
    r"be (?:convened|organi[sz]ed|arranged|scheduled|set up|agreed))\b|\bgo ahead only\b|\bopen to (?:that|it|this)\b|"
    r"\bno (?:(?:peace|political|such|further|meaningful|real|serious) )*(?:process|negotiations?|dialogue|contacts?|"
    r"talks) (?:is|are|will|can|could|would)\b|\b(?:is|are|be|would be|will be) (?:always |most |very )?welcome(?: "
    r"back)?(?: to| in)\b|\b(?:delegations?|teams?|envoys?|negotiators|representatives?|officials?) (?:will|would|"
    r"could|can|may) (?:only )?(?:be )?(?:sent|dispatched|set off|leave|depart)\b|"
    r"\bnothing (?:left |more )?(?:to|for \w+ to) (?:talk about|discuss|negotiate|say to)\b|"
    r"\b(?:stay|stays|stayed|staying|keep|keeps|remain) (?:away|at home)\b|"
    r"\b(?:accepted|says? yes|said yes|agree[sd]?)(?=,? (?:but )?(?:on|only|if|provided|subject|with the|as long)\b)|"
    r"\bagreed? to (?:it|this|that|the (?:idea|plan|proposal|invitation|offer))\b|"
    r"\bhold(?:s|ing)? (?:back|up) (?:on )?(?:its|his|her|their) (?:\w+ )?(?:confirmation|answer|reply|attendance)\b",
    re.I,
)
"""Somebody comes, or keeps away; a meeting that is only meant takes place."""
_ACTOR = re.compile(
    r"\b(?:he|she|it|they|we|I|us|our|them|their|his|her|nobody|no one|none|neither|both|each|that|this|these|"
    r"those|everybody|everyone|(?:president|minister|premier|chancellor|leader|king|general|envoy|ambassador|"
    r"delegat\w+|deleg\w+|side|part(?:y|ies)|government|kingdom|country|rebels?|movement|front|coalition|opposition|"
    r"negotiator|expert|diplomat|team|group|process|junta|council|ministry|union|republic)s?)\b",
    re.I,
)
_MINISTER = re.compile(r"\b(?:foreign|defen[cs]e|interior|oil|finance|energy) minister\b", re.I)
_NAME = re.compile(r"\b(?!(?:The|An?|In|On|At|But|And|No|If|For|Aid|Trade|Help|Work|Life)\b)[A-Z]\w+(?<!s)\b")
"""A name that nobody has introduced, and no plural such as "Prices"."""
_OF_THE_KIND = re.compile(r"\b(?:of (?:the|that|this) (?:kind|sort)|like (?:that|this)|such)\b")
_THE = re.compile(r"\b(?:the|this|that|any)(?: \w+)? (round|summit|conference|forum|talks|session|visit|dialogue)\b")
_FAR = 8
_FARTHEST = 14


COMING = re.compile(
    r"\b(?:(?:he|she|it|they|we|I|anybody|anyone|(?:its|his|her|their|our|the) [\w ]{3,30}?|[A-Z][\w'’-]+) )?"
    r"(?:attend\w*|takes? part|taking part|(?:turn|show)(?:s|ing)? up|participat\w+|join(?:s|ing)?|sits? (?:down|"
    r"at)|sitting (?:down|at)|com(?:e|es|ing)(?! (?:in|up|out|down)\b)|go(?:es|ing)?(?= (?:to|there|anywhere|back)\b|"
    r"[.,;\"”])|(?:gets?|getting|steps?) on(?:to)?|boards?|boarding|sets? (?:off|out|foot)|confirm(?:s|ing)? (?:its|"
    r"his|her|their)|travel\w*|fl(?:y|ies|ying)|meet(?:s|ing)?|talks?|talking|negotiat\w+|presence|visit(?:s|ing)?|"
    r"return(?:s|ing)?|sends? (?:an?|its|his|her|their)|resum\w+|agree(?:s|ing)? to (?:meet|talk|come)|there can be)\b"
)
"""Coming to a meeting, as a plain verb or noun: what a condition is for, what something must be done before."""


def comes(scene: Scene, first: int, last: int, bare: bool = False) -> re.Match[str] | None:
    """The words of coming in a stretch, when those who could come to a meeting are their subject."""
    for match in (COMING if bare else COMES).finditer(scene.text, first, last):
        lead = scene.text[scene.sentence.start : match.end()]
        named = any(one.start < match.end() for one in scene.mentions)
        if named or _ACTOR.search(lead) or _NAME.search(lead):
            return match
    return None


def whose(scene: Scene, meetings: Meetings, number: int, first: int, last: int, reach: int = _FAR) -> Known | None:
    """The meeting to come that a stretch means: of those who are named in it, else the one spoken of last."""
    latest = meetings.recent(scene.sentence.brief, number, reach)
    near = [
        one
        for one in meetings.known[-60:]
        if one.brief == scene.sentence.brief
        and not one.past
        and number - one.sentence <= _FARTHEST
        and one.status(meetings.people) != "rejected"
    ]
    if latest is not None and _OF_THE_KIND.search(scene.text, first, last):
        return latest
    ids = {id_ for one in scene.mentions_in(first, last) for id_ in one.ids}
    heads = {one[1] for one in _THE.finditer(scene.text, first, last)}
    level = "ministers" if _MINISTER.search(scene.text, first, last) else level_in(scene.text[first:last])

    def suits(one: Known) -> int:
        people = meetings.people
        codes = {people.entities[id_].code for id_ in ids} - {None}
        mine = {people.entities[id_].code for id_ in one.ids} - {None}
        ranks = {rank(people, id_) for id_ in one.ids} - {None} | ({one.level} - {None})
        fits = 2 * bool(level and level in ranks) - 2 * bool(level and ranks and level not in ranks)
        fits += 2 * bool(heads & one.heads)
        return fits + 2 * bool(ids & set(one.ids)) + bool(codes & mine)

    if latest is None and not near:
        return None
    best = max(near, key=lambda one: (suits(one), one.sentence, one.talks[-1].start))
    if latest is None:
        return best if suits(best) > 0 else None
    return best if suits(best) > suits(latest) else latest


def concerns(scene: Scene, meetings: Meetings, id_: str, first: int, last: int) -> bool:
    """Whether those who meet, or "we" and "they", are named in a stretch, or say what stands there."""
    people = meetings.people
    known = meetings.of(id_) if id_ != "all" else None
    if known is None or not known.ids or _ACTOR.search(scene.text, first, last):
        return True
    codes = {people.entities[each].code for each in known.ids} - {None}
    named = {each for one in scene.mentions for each in one.ids}
    said, _ = scene.speaker_of(first)
    named |= {each.id for each in people.entities.values() if said and each.name == said}
    return bool(named & set(known.ids) or codes & {people.entities[each].code for each in named})

