"""How firm the words on a place are, and whether they belong to the meeting at all."""

from __future__ import annotations

import re

from ..firmness.clauses import between
from ..firmness.events import taken_for_granted
from ..paragraphs import JOURNALIST
from ..scene import Scene
from .claims import Target, firmness

REFUSED = re.compile(
    r"\b(?:would not|will not|won['’]t|not|never|ruled? out|rules out|reject\w*|refus\w+|cannot|neither|no)\b|n['’]t\b",
    re.I,
)
UNREFUSED = re.compile(
    r"(?:\bnot|n['’]t|\bnever) (?:\w+ )?(?:rul\w+ out|reject\w*|exclud\w+|refus\w+|oppos\w+|opposed to)|\bnot only\b",
    re.I,
)
_ASIDE = re.compile(r"(?:^\s*|, (?:(?:to|in|at|of|for|with|by|from|on) )?)(?:which|whom|who|whose)\b[^,;]{3,120},")
_MUST = re.compile(r"\b(?:must|has to|have to)\b")
_INSISTS = re.compile(r"(?<!not )(?<!n['’]t )\binsist(?:s|ed|ing)?(?: (?:up)?on\b[^.;,]{0,60})? ?$")
"""What one side will have, and nothing else."""
_WISHES = re.compile(
    r"(?:\b(?=[a-z])|(?=['’]d\b))(?:wants?|wanted|(?:would|['’]d)(?: very much| really| also)? (?:like|love|"
    r"rather|sooner|prefer)|prefers?|preferred|asks? for|asked for|calls? for|"
    r"called for|propos(?:es?|ed|ing)|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?)\b"
    r"(?![^.;,]*\b(?:will|is|are|was|were)\b)[^.;,]{0,60}$"
)
"""What one side would have."""


def wished(before: str) -> bool:
    """Whether the words before a place or a day say that one side would have it: "wants it in June"."""
    return bool(_WISHES.search(before))


_OFFERED = re.compile(
    r"\b(?:(?:would (?:also )?be|is|are|was|were|be|been|stands?|stood|remains?|remained) (?:\w+ )?(?:ready|willing|"
    r"prepared|happy|glad|pleased|delighted|honou?red)|(?:readiness|willingness|offer(?:s|ed)?|volunteer(?:s|ed)?|"
    r"availability)) to (?:\w+ )?(?:host|receive|welcome|provide|put|accommodate|lay|have|send|hold|"
    r"organi[sz]e|bring)\b|\b(?:is|are|be|would be|will be) (?:always |most |very )?welcome(?: back)?\b"
)


def offered(before: str) -> bool:
    """Whether the words before a place offer it: "would be glad to host it in", "readiness to send a team to"."""
    return bool(_OFFERED.search(before))


_WHERE_THEY = re.compile(r"(?:(?!\b(?:then|before) )[^.;]){0,40}?,? (?:where|when|during which|at which)\b[^.;]{0,70}")
_THERE = re.compile(
    r"\b(?:held|hold|host|stage|place|venue|hosted|there|location|convened|set|scheduled|resume|reconvene|"
    r"convene|open|begin|start|continue)\b"
)
_BUT_THERE = re.compile(
    r",? (?:but|though|although|albeit|yet) (?:(?:only|preferably|not|certainly not|rather|then|if possible|"
    r"ideally) )?$"
)
"""Where somebody wants it, or not, though they say yes to the meeting: "is ready to meet her, but in Rome"."""


_DROPPED = re.compile(
    r"\b(?:originally|initially|previously|at first|had been (?:set|scheduled|planned|due|expected|arranged|meant)|"
    r"(?:was|were) to have)\b[^,;]*$"
)


def dropped(before: str) -> bool:
    """Whether the words before a day or place tell of a plan that was given up: "was to have been held in"."""
    return bool(_DROPPED.search(before))


_NONE_THERE = re.compile(
    r"\bthere(?:['’]s| (?:is|are|was|were|will be)) (?:simply |just )?no\b|"
    r"\bthere(?: (?:is|are|will) not|['’]s not| isn['’]t| aren['’]t| won['’]t be) (?:any|a|an|going)\b|"
    r"\bno (?:such )?(?:plans?|arrangements?|intention) (?:to|for|of)\b",
    re.I,
)
"""There is no such meeting: nothing is said against the place."""


def none_there(before: str) -> bool:
    """Whether words before a day or place say that there is no such meeting at all."""
    return bool(_NONE_THERE.search(before))


_OTHER_THAN = re.compile(
    r"\b(?:no|not|n['’]t|without|nothing)\b(?: [\w-]+){0,6}? (?:other than|except(?: for)?|apart from|beyond|but)\b"
)
"""A denial that ends where what there is begins: "announced nothing but a meeting in"."""


def refuses(before: str) -> bool:
    """Whether the words before a place refuse it: "will not be held in", and not "does not rule out"."""
    before = _OTHER_THAN.sub("", before)
    if re.search(r"\bwhether\b[^.;]*$", before):
        return False  # "would not be drawn on whether they would be in"
    return bool(REFUSED.search(before)) and not UNREFUSED.search(before)


def firm(scene: Scene, start: int, end: int, found: Target) -> str:
    """How firm a place is: a must is a demand of its own, a should a proposal; else as its clause says."""
    clause = scene.clause(start)
    words = _ASIDE.sub(",", scene.text[clause[0] : clause[1]])
    if _MUST.search(words) or _INSISTS.search(scene.text, clause[0], start):
        return "decided"
    should = [one for one in scene.cues if one.word == "should" and one.firmness == "proposed"]
    if any(clause[0] <= one.start < clause[1] for one in should):
        return "proposed"
    told = firmness(scene, start, end, found.talk)
    granted = found.talk is not None and taken_for_granted(scene, found.talk)
    asked = not granted and told in ("possible", "decided") and wished(scene.text[clause[0] : start])
    return "proposed" if asked and scene.speaker_of(start)[0] != JOURNALIST else told


def where_they(words: str) -> bool:
    """Whether a place or a day leads on to those who meet there: "will be in Rome on Monday, where she will meet"."""
    return bool(_WHERE_THEY.fullmatch(words))


def but_there(scene: Scene, start: int) -> bool:
    """Whether a place is only the reservation of somebody who says yes to a meeting."""
    return _BUT_THERE.search(scene.text, scene.sentence.start, start) is not None


_GOES = re.compile(
    r"(?:\b(?:will|to|would|['’]ll) (?:also |then )?be (?:back )?(?:in|at)|(?:\b(?:is|are)|['’](?:s|re)) "
    r"(?:due |expected |back |then )?in|\b"
    r"(?:go|travel|fl[iy]|head|com|arriv|return|stop|visit|land)(?:s|es|ing|e|y|ping)?(?: back| on)?(?: to| in| at)?) "
    r"(?=(?:the )?[A-Z])"
)
_AND_THEY = re.compile(
    r"[^.;]{0,60}?(?:,|;|,? and|,? then)(?: and| then| also| there)?(?: while (?:he|she|they)(?:['’](?:s|re)| is| are) "
    r"(?:there|in \w+),?)? (?:(?:he|she|they|we|I)(?:['’]ll|['’]re|['’]s)?(?: [\w'’]+){0,5} |"
    r"(?:also |then |there )?(?:will |would |is to |are to |plans? to |hopes? to |is due to |holds? |has |have )?"
    r"(?:also |then |there )?(?:hold |have |attend )?(?:an? |the )?)"
)
_ELSEWHERE = re.compile(
    r"[^.;]{0,80}?\b(?:in|at) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b)[A-Z]"
)
_THEN_ELSE = re.compile(
    r"\b(?:before|after|next day|following|on to|then (?:on|goes|flies|travels))\b"
)


def goes_and_meets(scene: Scene, start: int, end: int, met: int) -> bool:
    """Whether a place or day is where and when somebody goes who meets others: "is in Rome on Monday and will see"."""
    text = scene.text
    led = text[end : max(end, met)]
    gone = [*_GOES.finditer(text, scene.sentence.start, end)]
    if not gone or gone[-1].start() > start or not _AND_THEY.fullmatch(led):
        return False
    elsewhere = _ELSEWHERE.search(text, met, scene.sentence.end)
    return not (elsewhere or _THEN_ELSE.search(text, gone[-1].end(), met))


WHILE_THERE = re.compile(r"\bwhile (?:(?:he|she|they)(?: is| are|['’]s|['’]re) )?(?:both |also )?$", re.I)
"""Before the place where somebody is when they meet."""


def far(scene: Scene, found: Target, start: int, end: int) -> bool:
    """Whether a place stands too far from the mention of the meeting to belong to it."""
    talk = found.talk
    if talk is None or where_they(scene.text[end : max(end, talk.core[0])]):
        return False
    if goes_and_meets(scene, start, end, talk.core[0]):
        return False
    if scene.clause(talk.core[0]) != scene.clause(start):
        if but_there(scene, start) or WHILE_THERE.search(scene.text, scene.sentence.start, start):
            return False
        return not _THERE.search(scene.text[scene.clause(start)[0] : end])
    apart = (min(talk.end, start), start) if talk.core[1] <= start else (end, talk.core[0])
    gap = between(scene.text, *apart)
    return len(gap) > (220 if _IS_SET.search(gap) else 110)


_IS_SET = re.compile(
    r", (?:which (?:is|are) )?(?:(?:slated|scheduled|set|due|planned) (?:for|to)|to (?:be held|take place|open|"
    r"begin))\b[^,;:]{0,60}$"
)
"""What tells of the meeting's own day, just before a place: "slated to open on 3 June in Lima"."""
