"""What must be so for a meeting to be held, and that nothing must: conditions, stated, refused or absent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..findings import Attendance, Condition, Finding
from ..firmness.firmness_words import AMID
from ..meetings.meetings import Meetings
from ..paragraphs import JOURNALIST
from ..scene import Scene
from .claims import Target, common, firmness, planned, target
from .condition_coming import comes, whose
from .condition_demands import first, for_another, for_talks, must_first, named, seen
from .condition_partners import partners, stays_away_over
from .condition_parts import bare, condition, end_of, is_offered, main_meeting, named_before, whole_clause
from .condition_then import then_talks
from .condition_words import (
    ARRANGED,
    FREE,
    HAPPENS,
    HELD,
    IF,
    ITSELF,
    NO_IF,
    NONE,
    NOT_UNTIL,
    NOTHING,
    OFFERS,
    PERHAPS,
    PERMITTING,
    SHOULD,
    UNREAL,
    WELCOME,
    WHEN,
    WHILE,
    WITHOUT,
)
from .order_done import done_by_then


def conditions(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The conditions that a sentence sets for meetings to come, or that it says there are none."""
    if scene.question:
        return
    taken: set[tuple[int, int]] = set()
    for stage in _STAGES:
        found = [one for one in stage(scene, meetings, number) if scene.clause(one.at[0]) not in taken]
        yield from (_no_firmer(one, scene) for one in found)
        if found and stage is not _inverted:
            taken |= {scene.clause(one.at[0]) for one in found}
            if not _WHEREAS.search(scene.said()):
                return


_WHEREAS = re.compile(r",? \b(?:whereas|while|but|although)\b ")
"""Where another side's conditions may follow."""
_OUGHT = re.compile(r"\b(?:should|ought to)\b[^.;]*\b(?:until|unless|before|as long as|so long as|only if|without)\b")
_WANTED = re.compile(r"\bhad (?:also |once )?wanted\b")
_PAPER = re.compile(r"\b(?:draft|text|plan|proposal|document|paper|copy)\b", re.I)
"""What speaks only of what could be: a draft that somebody has seen."""


def _no_firmer(one: Finding, scene: Scene) -> Finding:
    """A condition no firmer than the words around it: what ought to be first is proposed, what was wanted is past."""
    if one.kind != "condition" or one.modality != "decided":
        return one
    said = scene.said()
    asked = scene.text.find(getattr(one, "requires", None) or "", *one.at) if getattr(one, "requires", None) else -1
    if _DROPPED.search(scene.text, scene.sentence.start, asked if asked >= 0 else one.at[1]):
        return one.model_copy(update={"modality": "rejected"})
    weaker = "proposed" if _OUGHT.search(said) else "possible" if _WANTED.search(said) else None
    if weaker is None and one.speaker and _PAPER.search(one.speaker):
        weaker = "possible"
    return one.model_copy(update={"modality": weaker}) if weaker else one


_DROPPED = re.compile(
    r"\b(?:dropped|drops?|withdrew|withdraws|has withdrawn|abandoned|gave up|given up|waived|lifted|backed down from)"
    r" (?:an? |the |its |their |his |her )?(?:\w+ )?(?:demands?|(?:pre-?)?conditions?|insistence)\b"
)
"""Before a demand that somebody makes no more."""


def _free(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """No conditions: as it is; of an offer without conditions, as firm as the offer."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for match in FREE.finditer(text, first, last):
        before = text[scene.clause(match.start())[0] : match.start()]
        without = match.group().casefold().startswith("without")
        refused = re.search(r"\b(?:would|will|could|can)(?: not|n['’]t)\b|\brefus\w+|\bnever\b|\breject\w*", before)
        if for_another(scene, match.end()):
            continue
        if (refused and without) or scene.speaker_of(match.start())[0] == JOURNALIST:
            continue
        if found := target(scene, meetings, number, match.start(), match.end(), loose=True):
            offered = OFFERS.search(before) and not re.match(r"not\b|n['’]t\b", match.group(), re.I)
            modality = "proposed" if offered else "rejected"
            start, end = whole_clause(scene, match.start(), match.end())
            yield Condition(meeting=found.id, requires=None, **common(scene, start, end, modality, match.start()))


def _none(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """A plain "none" where the sentence before asked for conditions."""
    match = NONE.match(scene.text, scene.sentence.start, scene.sentence.end)
    if match is None or not _ASKED_FOR.search(scene.text, max(0, match.start() - 200), match.start("none")):
        return
    if found := whose(scene, meetings, number, match.start(), match.end()):
        fields = common(scene, *match.span("none"), "rejected", match.start("none"))
        yield Condition(meeting=found.id, requires=None, **fields)


_ASKED_FOR = re.compile(
    r"\b(?:(?:pre-?)?conditions?|terms|strings|demands)\b[^.?!]{0,80}[.?!]?\s*(?:[\w. ]{1,40}:\s*)?[\"“]?$"
)


def _without(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "No summit without a ceasefire", "without a text, there is no point in meeting"; of a party: it must attend."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for match in WITHOUT.finditer(text, first, last):
        name = next(key for key, words in match.groupdict().items() if words)
        what, at = match[name], match.start(name)
        rest = (match.start(), at) if match["what2"] or match["what4"] else (at + len(what), last)
        meant = any(one.meeting and rest[0] <= one.core[0] < rest[1] for one in scene.talks)
        plain = _NOT_WITHOUT.match(text, first) is not None
        held = plain or meant or match["what4"] or HELD.search(text[rest[0] : rest[1]])
        if NOTHING.search(what) or scene.in_frame(at, at + 1) or not held:
            continue
        found = target(scene, meetings, number, at, match.end(), loose=True)
        if found is None:
            continue
        start, end = whole_clause(scene, match.start(), match.end())
        firm = "possible" if scene.speaker_of(at)[0] == JOURNALIST else "decided"
        named = [one for one in scene.mentions_in(at, at + len(what)) if one.ids]
        if named and len(what.rstrip()) - (named[0].end - named[0].start) < 8:
            fields = common(scene, start, end, firm, at)
            yield Attendance(meeting=found.id, participant=named[0].ids[0], role="required", **fields)
        else:
            yield Condition(meeting=found.id, requires=bare(what) or None, **common(scene, start, end, firm, at))
        return


_NOT_WITHOUT = re.compile(r"[\"“](?:Certainly |Definitely )?[Nn]ot without\b")
"""An answer that is only that."""


def _while(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "No talks while prisoners are being held", "will not negotiate under fire"."""
    for match in WHILE.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        begin, word = match.start("word"), match["word"].casefold()
        ahead = [one for one in scene.talks if one.meeting and match.start() <= one.core[0] < begin]
        inside = [one for one in scene.talks if match.start("what") <= one.core[0] < match.end("what")]
        lasts = _GOES_ON.search(match["what"]) if word == "while" else _PRESSED.match(match["what"])
        open_to = _NOT_RULED_OUT.search(scene.text, scene.sentence.start, begin)
        if open_to or not ahead or inside or not lasts or meetings.of(ahead[-1].meeting or "").past:
            continue
        start, end = whole_clause(scene, match.start(), match.end())
        firm = "possible" if scene.speaker_of(begin)[0] == JOURNALIST else "decided"
        fields = common(scene, start, end, firm, begin)
        meant = named_before(scene, meetings, number, ahead[-1])
        yield Condition(meeting=meant.id, requires=f"not {word} {bare(match['what'])}", **fields)
        return


_NOT_RULED_OUT = re.compile(r"(?:\bnot|n['’]t|\bnever) (?:\w+ )?(?:rul\w+ out|reject\w*|exclud\w+|oppos\w+)\b")
_GOES_ON = re.compile(r"\b(?:is|are|remains?|continues?|goes on|go on|keeps?|still|holds?|occup\w+)\b")
_PRESSED = re.compile(
    r"(?:the )?(?:fire|pressure|threats?|duress|bombardment|occupation|fighting|violence|shelling|attacks?|gun|"
    r"sanctions|such (?:conditions|circumstances))\b"
)


def _inverted(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """ "Should Chile agree, …", "…, weather permitting"."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for match in SHOULD.finditer(text, first, last):
        end = end_of(text, match.end(), last)
        itself = _BE_HELD.fullmatch(text, match.start("what"), end)
        found = None if itself else main_meeting(scene, meetings, number, match, end)
        if found is not None:
            start = match.start("what") - len("should ")
            place = _said_at(scene, found, match.start("what"))
            one = condition(scene, found, text[match.start("what") : end], (start, end), place)
            offered = "proposed" if is_offered(scene, found, start, end) else one.modality
            yield one.model_copy(update={"modality": "possible" if PERHAPS.search(text[end:last]) else offered})
            return
    for match in PERMITTING.finditer(text, first, last):
        found = target(scene, meetings, number, match.start(), match.end(), loose=True)
        if found is None:
            continue
        firm = firmness(scene, match.start(), match.end(), None)  # the meeting's is less firm for hanging on this
        fields = common(scene, match.start(), match.end(), firm, match.start())
        yield Condition(meeting=found.id, requires=bare(match.group()), **fields)
        return


_BE_HELD = re.compile(
    r"(?:it|this|that|they|(?:the|this|that|their|his|her|such a) (?:[\w-]+ ){0,3}(?:meeting|summit|talks|round|"
    r"session|visit|trip|conference|plans?)) (?:(?:indeed |actually )?(?:be (?:held|confirmed)|take place|happen|"
    r"go ahead|materiali[sz]e|come (?:off|about)|proceed))"
)
"""That there is a meeting at all, after "should": no condition for it."""


def _said_at(scene: Scene, found: Target, place: int) -> int:
    """Where to ask who says it: in the main clause, for a condition that opens its sentence."""
    leads = not scene.text[scene.sentence.start : place].strip('"“ ') or place - scene.sentence.start < 10
    return found.talk.core[0] if leads and found.talk is not None and found.talk.core[0] > place else place


_MOST = 20
"""The most conditional words of one sentence that are looked at: no sentence that anybody wrote has more."""


def _hanging(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """A clause that a meeting hangs on: if, unless, until, once, provided that, depends on."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    hung = (*islice(IF.finditer(text, first, last), _MOST), *islice(WHEN.finditer(text, first, last), _MOST))
    told: set[int] = set()
    over = list(done_by_then(scene, meetings, number)) if hung else []
    for match in hung:
        begin = match.start("word")
        if match.end() in told:
            continue
        word = _ONLY.sub(r"only \1", match["word"].casefold())
        if not _sets_condition(scene, meetings, match, word, bool(told)):
            continue
        fronted = word.startswith("only") and begin <= first + 2
        end = end_of(text, match.end(), last, fronted)
        end = min([end, *(a for a, _ in scene.frames if match.end() + 3 < a)])
        what = bare(text[match.end() : end])
        if NOTHING.search(what) or (word.startswith(("if", "in ")) and ITSELF.match(what)):
            continue
        if word in ("as long as", "so long as") and NOT_UNTIL.search(text[first:begin]):
            what = f"not as long as {what}"
        inside = [one for one in scene.talks if match.end() <= one.core[0] < end]
        timed = word in ("only after", "once", "until", "before", "not before", "not until", "as soon as", "when")
        if timed and (any(one.meeting for one in inside) or any(one.at[0] <= begin < one.at[1] for one in over)):
            continue
        found = main_meeting(scene, meetings, number, match, end)
        if found is None or (found.talk is None and any(one.past and one.start < begin for one in scene.times)):
            continue
        journalist = scene.speaker_of(begin)[0] == JOURNALIST
        offered = is_offered(scene, found, begin, end) or WELCOME.search(text[first:begin] + text[end:last])
        main = text[first:begin] + text[end:last]
        perhaps = word in ("if", "when", "once", "as soon as", "in case") and PERHAPS.search(main)
        modality = "possible" if journalist or perhaps or ARRANGED.match(what) else "proposed" if offered else "decided"
        start = begin if begin > first + 3 and word not in ("unless", "until", "before") else first
        leads = word in ("unless", "until", "before") or begin <= first + 6
        if re.search("depend|hing", word) or (found.talk is not None and leads):
            start, end = whole_clause(scene, min(begin, found.talk.core[0] if found.talk else begin), end)
        if word in ("unless", "until", "before"):
            start = max([first, *(b for a, b in scene.frames if b <= begin)])
        told.add(match.end())
        fields = common(scene, start, max(end, match.end()), modality, _said_at(scene, found, begin))
        yield Condition(meeting=found.id, requires=what or None, **fields)


_ONLY = re.compile(r"^only .* (after|if|when|once)$")
"""The "only" that stands before the verb: "can only start after"."""
_NO_IF_ONCE = re.compile(
    r"\s(?:in [A-Z]\w+|there|here|a|an|every|per|again|more|and|planned|scheduled|due|set|expected|pencill?ed|"
    r"thought)\b"
)
"""After a "once" that only says how often, or at one time."""


def _sets_condition(scene: Scene, meetings: Meetings, match: re.Match[str], word: str, more: bool) -> bool:
    """Whether such a word sets a condition here, after others of its sentence or as the first; no mere time."""
    text, last = scene.text, scene.sentence.end
    before, after = text[scene.sentence.start : match.start("word")], text[match.end() : last]
    before = before.removesuffix(" and ") if more else before
    if word == "if" and re.search(r"\b(?:unclear|asked|question|know|see|wonder\w*|doubt\w*|tell|"
        r"say|sure|certain|confirm|decide|check|idea)\b[^,;]{0,20}$",
        before,
    ):
        return False
    if word in ("if", "unless", "once") and NO_IF.search(before):
        return False
    if "depend" in word and re.search(r"\b(?:who|they|lives?|livelihoods?|people|econom\w+)\s(?:\w+ly )?$", before):
        return False  # "people who depend on the river"
    if "depend" in word and (of_it := re.search(r", which (?:\w+ly )?$", before)):
        at = scene.sentence.start + of_it.start()
        return not any(one.end == at for one in scene.mentions)  # "Peru, which depends on the river"
    if re.search("depend|hing", word) and _HOW_IT_ENDS.search(before):
        return False
    if AMID.search(before):
        return False
    if word == "if" and UNREAL.match(text, match.start("word"), last):
        return False
    if word in ("not before", "not until", "before") and not HAPPENS.match(after):
        return False
    opens = not before.strip("\"“ ")
    if word in ("until", "before") and not NOT_UNTIL.search(after.partition(",")[2] if opens else before):
        return False
    if word == "before" and _LIES.search(before):
        return False
    if word in ("not before", "not until", "before", "until") and any(
        match.end() < one.end and not _VERB.search(text, match.end(), one.end) for one in scene.times
    ):
        return False  # "before the elections on 9 November" is a time
    if word.endswith("after") and any(one.start <= match.start("word") < match.end() <= one.end for one in scene.times):
        return False  # "only after three weeks" is a time
    if word == "if" and _ALL_THE_SAME.search(text, scene.sentence.start, last):
        return False
    if word == "once" and _NO_IF_ONCE.match(after):
        return False
    weak = word in ("once", "as soon as", "only after", "in return for", "in exchange for", "subject to", "pending")
    return not weak or bool(planned(scene, meetings) or comes(scene, scene.sentence.start, match.start("word")))


_HOW_IT_ENDS = re.compile(
    r"^\W*[Tt]he (?:exact |precise |final )?(?:date|dates|timing|place|venue|format|level|composition|agenda)\b|"
    r"\b(?:success|outcome|results?|fate|future|progress|peace|agreement|deal|pace|length|duration|"
    r"agenda)\b[^.;,]{0,60}$|"
    r"\bwhether [^.;,]{2,60} (?:succeeds?|fails?|bears? fruit|works?|ends?|leads?|produces?|yields?|"
    r"brings?)\b[^.;,]{0,40}$",
    re.I,
)
"""What becomes of a meeting, and not whether it is held: "the success of the talks depends on"."""
_ALL_THE_SAME = re.compile(
    r"\b(?:anyway|regardless|nonetheless|nevertheless|all the same|even so|either way|"
    r"(?:will|would|can|['’]ll) still (?:be (?:held|there)|meet|go|come|take place|happen|proceed|hold|attend|travel|"
    r"talk))\b"
)
"""What is done whether or not: "if he is not here, we will still meet"."""
_LIES = re.compile(r"\b(?:is|are|was|were|be|been|still|now|brought|come|goes)\s*$", re.I)
"""Before "before the court": no time at all."""
_VERB = re.compile(r"\b(?:has|have|had|is|are|was|were|would|will|been|be|[a-z]{2,}ed)\b")
_STAGES = (
    stays_away_over, _free, _none, partners, named, _without, _while, first, for_talks, then_talks, must_first,
    _inverted, _hanging, seen,
)
