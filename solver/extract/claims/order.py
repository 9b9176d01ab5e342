"""Which meeting comes before which, and how far apart, where words say so: then, before, after, preceded by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..findings import Finding, Precedence
from ..firmness.degrees import weakest
from ..meetings.known import Known
from ..meetings.meetings import Meetings
from ..meetings.pointing import IT_COMES, IT_IS
from ..meetings.telling import only_said
from ..paragraphs import JOURNALIST
from ..scene import Scene, Talk
from .claims import common, firmness, stretch
from .order_done import once_done
from .order_steps import steps
from .order_stops import stops
from .order_told import beforehand, first_then, later, over
from .order_words import BETWEEN, FOLLOWS, LINK, OF, UNSURE, gap_beside, gaps_of


def order(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The orders that a sentence puts meetings to come into, each pair once: with the gap where one is said."""
    if scene.question:
        return
    pairs: dict[tuple[str, str], Precedence] = {}
    for one in _orders(scene, meetings, number):
        pair = (one.before, one.after)
        known = pairs.get(pair)
        if known is None or (known.min_gap_days, known.max_gap_days) == (None, None):
            pairs[pair] = one if known is None else _joined(scene, known, one)
    if len(pairs) == 1 and (one := next(iter(pairs.values()))) and one.min_gap_days is one.max_gap_days is None:
        gap = gap_beside(scene.text, one.at[0], scene.sentence.end)
        pairs[(one.before, one.after)] = one.model_copy(update=gap)
    yield from pairs.values()


def _joined(scene: Scene, one: Precedence, other: Precedence) -> Precedence:
    """One order said twice in a sentence, with the gap of the second and no firmer than either."""
    start, end = min(one.at[0], other.at[0]), max(one.at[1], other.at[1])
    modality = weakest([one.modality, other.modality])
    return other.model_copy(update={"at": (start, end), "quote": scene.text[start:end], "modality": modality})


def _orders(scene: Scene, meetings: Meetings, number: int) -> Iterator[Precedence]:
    """What each wording gives; pairs that follow one another in a chain."""
    talks = [one for one in scene.talks if one.meeting]
    if not talks:
        yield from first_then(scene, meetings, number)
        return
    talks = [*_it(scene, meetings, talks, number), *talks]
    done: set[tuple[str, str]] = set()
    used: list[tuple[int, int]] = []
    for pattern in (OF, LINK):
        for match in pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            if any(a < match.end() and match.start() < b for a, b in used) or scene.in_frame(*match.span()):
                continue
            pair = _pair(scene, talks, match, pattern is OF)
            if pair is None:
                continue
            early, late = pair
            gap = (min(early.core[1], late.core[1]), max(early.core[0], late.core[0]))
            if (
                early.meeting == late.meeting
                or only_said(scene.text, *gap)
                or ((early.meeting, late.meeting) in done and not match["n"])
                or over(early, meetings)
                or over(late, meetings)
            ):
                continue
            clause = scene.clause(match.start())
            if match.groupdict().get("after") and _ON_WHAT.search(scene.text, clause[0], match.start()):
                continue  # what has come after it is only discussed
            if _conditional_only(scene, match):
                continue
            used.append(match.span())
            done.add((early.meeting or "", late.meeting or ""))
            yield _finding(scene, early, late, match, pattern is OF)
            last = late
            for other in _of_one_row(talks, early, late):
                if (other.meeting or "", late.meeting or "") not in done:
                    done.add((other.meeting or "", late.meeting or ""))
                    yield _finding(scene, other, late, match, pattern is OF)
            for other in _beside(scene, talks, match, early, late) if pattern is LINK else ():
                pair = (other, late) if match["after"] else (last if _is_later(scene, last, other) else early, other)
                last = other
                done.add((pair[0].meeting or "", pair[1].meeting or ""))
                yield _finding(scene, *pair, match, False)
    yield from _of_it(scene, meetings, talks, number, done)
    for match in FOLLOWS.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        here = [one for one in talks if one.core[1] <= match.start() and not over(one, meetings)]
        after = [one for one in talks if one.core[0] >= match.end()]
        earlier = [
            one
            for one in meetings.known
            if not one.past
            and one.brief == scene.sentence.brief
            and here
            and one.id != here[-1].meeting
            and number - one.sentence <= 3
        ]
        if here and not after and earlier:
            first = max(earlier, key=lambda one: one.sentence).id
            if (first, here[-1].meeting) not in done:
                done.add((first, here[-1].meeting or ""))
                gaps = gaps_of(match, False)
                yield Precedence(
                    before=first,
                    after=here[-1].meeting or "",
                    **gaps,
                    **common(
                        scene, here[-1].start, match.end(), firmness(scene, *here[-1].core, here[-1]), match.start()
                    ),
                )
    for match in BETWEEN.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        right = [one for one in talks if one.core[0] >= match.end() and not over(one, meetings)][:2]
        if (
            len(right) == 2
            and right[0].meeting != right[1].meeting
            and (right[0].meeting, right[1].meeting) not in done
        ):
            done.add((right[0].meeting or "", right[1].meeting or ""))
            modality = "decided" if re.search(r"\b(?:must|ha(?:s|ve) to|will)\b", match.group()) else "proposed"
            gaps = gaps_of(match, False)
            if _MUST_PASS.search(scene.text, scene.sentence.start, match.end()):
                gaps = {"min_gap_days": min(gaps.values())} if gaps else {}
            yield Precedence(
                before=right[0].meeting or "",
                after=right[1].meeting or "",
                **gaps,
                **common(scene, match.start(), right[1].end, modality, right[0].core[0]),
            )
    yield from _sits_between(scene, meetings, talks, done)
    yield from stops(scene, meetings, talks, number, done)
    yield from steps(scene, meetings, talks, done)
    yield from once_done(scene, meetings, number, done)
    yield from later(scene, meetings, talks, number, done)
    yield from beforehand(scene, meetings, talks, number, done)


def _it(scene: Scene, meetings: Meetings, talks: list[Talk], number: int) -> list[Talk]:
    """The pronoun with which a sentence on the meeting that was spoken of last begins, as a mention of it."""
    it = IT_COMES.match(scene.text, scene.sentence.start, scene.sentence.end)
    if it is None or talks[0].core[0] < it.end():
        return []
    spoken = _spoken_before(scene, meetings, talks, number)
    at = it.span("it")
    return [replace(talks[0], start=at[0], end=at[1], core=at, meeting=spoken.id, status=None)] if spoken else []


def _spoken_before(scene: Scene, meetings: Meetings, talks: list[Talk], number: int) -> Known | None:
    """The meeting to come that was spoken of last before a sentence."""
    spoken = [
        one
        for one in meetings.known
        if not one.past
        and one.brief == scene.sentence.brief
        and number - one.sentence <= 2
        and one.id not in {each.meeting for each in talks}
    ]
    return max(spoken, key=lambda one: (one.sentence, one.talks[-1].start), default=None)


def _of_it(
    scene: Scene, meetings: Meetings, talks: list[Talk], number: int, done: set[tuple[str, str]]
) -> Iterator[Precedence]:
    match = IT_IS.match(scene.text, scene.sentence.start, scene.sentence.end)
    other = next((one for one in talks if match and one.core[1] > match.end() and not over(one, meetings)), None)
    if match is None or other is None:
        return
    it, that = _spoken_before(scene, meetings, talks, number), meetings.of(other.meeting or "")
    if it is None:
        return
    early, late = (that, it) if match["how"] == "preceded" else (it, that)
    if (early.id, late.id) not in done:
        done.add((early.id, late.id))
        place = match.start("how")
        fields = common(scene, match.start(), other.end, firmness(scene, *other.core, other), place)
        yield Precedence(before=early.id, after=late.id, **gap_beside(scene.text, *match.span("gap")), **fields)
    last = other
    for one in talks if match["how"] == "followed" else ():
        if one.core[0] > last.core[1] and _AS_WELL.fullmatch(scene.text, last.core[1], one.start):
            days_tell = _is_later(scene, last, one)
            last = one
            if not days_tell and (it.id, one.meeting) not in done and one.meeting != it.id:
                done.add((it.id, one.meeting or ""))
                fields = common(scene, match.start(), one.end, firmness(scene, *one.core, one), match.start("how"))
                yield Precedence(before=it.id, after=one.meeting or "", **fields)


def _pair(scene: Scene, talks: list[Talk], match: re.Match[str], of: bool) -> tuple[Talk, Talk] | None:
    """The meetings on the two sides of a link, the earlier one first."""
    left = [one for one in talks if one.core[1] <= match.start()]
    right = [one for one in talks if one.core[0] >= match.end()]
    if not right:
        return None
    after = of or match["after"] is not None or _not_before(scene, match)
    opens = scene.text[scene.sentence.start : match.start()].strip('"“ ').casefold() in (
        "",
        "only",
        "but",
        "and",
        "not until",
        "shortly",
        "soon",
    ) or (
        scene.frames
        and scene.frames[-1][1] <= match.start()
        and len(scene.text[scene.frames[-1][1] : match.start()].split()) <= 1
    )
    if not left and (_NEXT.match(match.group()) or (not opens and _BY.search(match.group()))):
        return None  # after what was told before
    if not left or (opens and len(right) > 1):
        if len(right) < 2 or (
            scene.text[right[0].core[1] : right[1].core[0]].find(",") < 0
            and not (match["gap"] or _NEXT_TO.match(match.group()))
            and not scene.said().lstrip('"“ ').startswith("Only")
        ):
            return None
        inner, main = right[0], right[1]
        between = scene.text[inner.core[1] : main.core[0]]
        if len(between) > 110 or re.search(r"[\"“”;]", between):
            return None
        return (inner, main) if after else (main, inner)
    gap = scene.text[match.end() : right[0].start]
    if len(gap.split()) > 9 or re.search(r"[;.]", gap):
        return None
    if after:
        return right[0], left[-1]
    return left[-1], right[0]


def _of_one_row(talks: list[Talk], early: Talk, late: Talk) -> list[Talk]:
    """Those who are met one by one with the first, before all meet."""
    same = [one for one in talks if one.row is not None and one.row == early.row]
    return [one for one in same if one.meeting not in (early.meeting, late.meeting) and one.status != "past"]


def _beside(scene: Scene, talks: list[Talk], match: re.Match[str], early: Talk, late: Talk) -> Iterator[Talk]:
    """Those that are listed with the one that precedes or follows: "preceded by a session, as well as a workshop"."""
    last = early if match["after"] else late
    if not _BY.search(match.group()) or last.core[0] < match.end():
        return
    for one in talks:
        if one.core[0] > last.core[1] and not one.verb and one.meeting not in (early.meeting, late.meeting):
            if not _AS_WELL.fullmatch(scene.text, last.core[1], one.start):
                return
            last = one
            yield one


def _is_later(scene: Scene, one: Talk, other: Talk) -> bool:
    """Whether the second of two that follow is on a later day: "followed by A on 9 June and B on 11 June"."""
    first, last = (
        next((day.earliest for day in scene.times if each.core[1] <= day.start < each.core[1] + 90 and day.named), None)
        for each in (one, other)
    )
    return first is not None and last is not None and first < last


_MUST_PASS = re.compile(r"\b(?:pass|elapse|lie|leave|left|allow(?:ed)?|need(?:ed|s)?|require[ds]?|necessary)\b")
"""What makes a gap the least there must be."""
_SITS_BETWEEN = re.compile(
    r"\b(?:sits?|comes?|falls?|wedged|sandwiched|placed|held|scheduled|slotted|be|is|take place)\b[^.;,]{0,30}? "
    r"(?:in )?between (?=(?:the|a|an|that|those|[A-Z]))"
)


def _sits_between(
    scene: Scene, meetings: Meetings, talks: list[Talk], done: set[tuple[str, str]]
) -> Iterator[Precedence]:
    """ "The deputies' meeting sits between the experts' session and the summit": after the one, before the other."""
    for match in _SITS_BETWEEN.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        left = [one for one in talks if one.core[1] <= match.start() and not over(one, meetings)]
        right = [one for one in talks if one.core[0] >= match.end() and not over(one, meetings)]
        if not left or len(right) < 2 or not re.search(r" and ", scene.text[right[0].core[1] : right[1].core[0]]):
            continue
        for early, late in ((right[0], left[-1]), (left[-1], right[1])):
            pair = (early.meeting or "", late.meeting or "")
            if pair[0] != pair[1] and pair not in done:
                done.add(pair)
                firm = firmness(scene, *left[-1].core, left[-1])
                fields = common(scene, left[-1].start, right[1].end, firm, match.start())
                yield Precedence(before=pair[0], after=pair[1], **fields)


_BY = re.compile(r"\b(?:preceded|followed)\b.* by$", re.I | re.S)
_AS_WELL = re.compile(r"[^.;:]{0,120}?(?:, and|,? as well as|,? along with|,? together with|"
    r" and)(?:, [^,;.]{2,30},)?(?: by)? ", re.I)
_ON_WHAT = re.compile(
    r"\b(?:meet|met|talks?|confer|speak|sit down|meetings?|hold|summit)\b[^.;:]{0,80}\bto (?:discuss|review|assess|"
    r"address|talk (?:about|over)|exchange views on|consider|examine|follow up on)\b[^.;:]{4,90}$"
)
"""Who meets and on what, before an "after" that tells of that."""
_NEXT = re.compile(
    r"(?:(?:and|,) )?(?:then|(?:(?:only|right|shortly|soon|immediately) )?after (?:that|this|which))\b", re.I
)
_NEXT_TO = re.compile(r"(?:the day (?:after|before)|on the eve of|in the (?:run|lead)-?up to)\b", re.I)
_NOT = re.compile(r"(?:\bnot|n['’]t|\bnever|\bcannot|\b[Nn]o)\b(?: \w+){0,8} $", re.I)


def _not_before(scene: Scene, match: re.Match[str]) -> bool:
    """ "Will not meet before the ministers have met": after them."""
    before = (match.groupdict().get("before") or "").casefold() in ("before", "prior to", "ahead of")
    return before and bool(_NOT.search(scene.text[scene.sentence.start : match.start()]))


def _conditional_only(scene: Scene, match: re.Match[str]) -> bool:
    return bool(
        re.search(
            r"\b(?:if|whether)\s+\w*\s*$",
            scene.text[max(scene.sentence.start, match.start() - 12) : match.start()],
            re.I,
        )
    )


def _finding(scene: Scene, early: Talk, late: Talk, match: re.Match[str], of: bool) -> Precedence:
    gaps = gaps_of(match, of)
    if scene.text[max(scene.sentence.start, match.start() - 8) : match.start()].casefold() == "the day ":
        gaps = {"min_gap_days": 1, "max_gap_days": 1}
    first, last = min(early.start, late.start, match.start()), max(early.end, late.end, match.end())
    first, last = stretch(scene, first, last, None)
    modality = weakest(
        [firmness(scene, one.core[0], one.core[1], one) for one in (early, late) if one.status not in (None, "past")
         and not (one.stage and one.verb)]
    ) or firmness(scene, match.start(), match.end(), None)
    held_back = _not_before(scene, match) or (match.group().casefold() == "until" and _NOT.search(
        scene.text[scene.sentence.start : match.start()]))
    if early.stage and late.stage and not scene.question and not UNSURE.search(scene.said()):
        modality = "decided"  # whose turn it is before whose, whether or not they meet
    asked = scene.question or scene.speaker_of(match.start())[0] == JOURNALIST
    if modality == "possible" and held_back and not asked and not UNSURE.search(scene.said()):
        modality = "decided"  # whoever will not meet before others have met has said so
    return Precedence(
        before=early.meeting or "",
        after=late.meeting or "",
        **gaps,
        **common(scene, first, last, modality, match.start()),
    )
