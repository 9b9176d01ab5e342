"""Orders told from one sentence to the next: beforehand, then, the next day, first and second."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..findings import Precedence
from ..firmness.degrees import weakest
from ..meetings.meetings import Meetings
from ..meetings.pointing import TO_PREPARE
from ..meetings.stages import FIRST_THEN
from ..scene import Scene, Talk
from .claims import common, firmness
from .order_words import (
    AFTERWARDS,
    AHEAD_OF_IT,
    AT_FIRST,
    BEFORE_THAT,
    BEFOREHAND,
    FIRST,
    IN_TURN,
    LATER,
    MEET_FIRST,
    NEXT_DAY,
    PREPARATORY,
    THEN,
    gaps_of,
)


def _opening(pattern: re.Pattern[str], scene: Scene) -> list[re.Match[str]]:
    """What a sentence opens with, if it is that."""
    match = pattern.match(scene.text, scene.sentence.start, scene.sentence.end)
    return [match] if match else []


def over(one: Talk, meetings: Meetings) -> bool:
    return one.status == "past" or meetings.of(one.meeting or "").past


def _before(scene: Scene, meetings: Meetings, late: Talk, number: int) -> str | None:
    """The meeting to come that the sentences before spoke of last."""
    earlier = [
        one
        for one in meetings.known
        if not one.past
        and one.brief == scene.sentence.brief
        and one.id != late.meeting
        and 0 < number - one.sentence <= 4
    ]
    return max(earlier, key=lambda one: (one.sentence, one.talks[-1].start)).id if earlier else None


def beforehand(
    scene: Scene, meetings: Meetings, talks: list[Talk], number: int, done: set[tuple[str, str]]
) -> Iterator[Precedence]:
    """ "A meeting of experts must be held a week beforehand": before the one that was spoken of last."""
    for match in (
        *_opening(BEFORE_THAT, scene),
        *_opening(TO_PREPARE, scene),
        *BEFOREHAND.finditer(scene.text, scene.sentence.start, scene.sentence.end),
        *AHEAD_OF_IT.finditer(scene.text, scene.sentence.start, scene.sentence.end),
        *_first_of(scene, talks),
    ):
        opens = match.re in (BEFORE_THAT, TO_PREPARE) or match.start() - scene.sentence.start < 3
        if match.re is MEET_FIRST and not (talks and talks[-1].core[1] <= match.start()):
            continue
        early = talks[0] if opens and talks else (
            next((one for one in reversed(talks) if one.core[1] <= match.start()), None)
        )
        bare = match.group().casefold() == "earlier"  # earlier than what, nobody says
        if early is None or bare or over(early, meetings):
            continue
        if _IF.search(scene.text, early.core[1], max(early.core[1], match.start())):
            continue  # what must be done beforehand, and no meeting
        late = _before(scene, meetings, early, number)
        if match.re is AHEAD_OF_IT:
            here = [one for one in talks if one.core[1] <= early.start and one.meeting != early.meeting]
            late = here[-1].meeting if here and not over(here[-1], meetings) else late
        if late is None:
            late = next((one.meeting for one in talks if one.stage and one.meeting != early.meeting), None)
        if late is None:
            late = _named_again(meetings, talks, early)
        if late is None or ((early.meeting, late) in done and not match.groupdict().get("n")):
            continue
        done.add((early.meeting or "", late))
        yield Precedence(
            before=early.meeting or "",
            after=late,
            **({} if match.re in (MEET_FIRST, TO_PREPARE) else _gap_before(match)),
            **common(
                scene,
                min(early.start, match.start()),
                max(early.end, match.end()),
                firmness(scene, *early.core, early),
                early.core[0],
            ),
        )


def _named_again(meetings: Meetings, talks: list[Talk], early: Talk) -> str | None:
    """The meeting told of before that is named once more: "meet before that to settle the agenda of the summit"."""
    after = [one for one in talks if one.core[0] > early.core[1] and one.meeting != early.meeting]
    again = [one for one in after if one.definite and len(meetings.of(one.meeting or "").talks) > 1]
    return again[0].meeting if again and not over(again[0], meetings) else None


_IF = re.compile(r"\b(?:if|unless|until|provided|once)\b")


def _first_of(scene: Scene, talks: list[Talk]) -> list[re.Match[str]]:
    """The "first" of "the ministers will meet first"."""
    found = [MEET_FIRST.match(scene.text, one.core[1], scene.sentence.end) for one in talks if one.verb or one.status]
    return [one for one in found if one]


def _gap_before(match: re.Match[str]) -> dict[str, int]:
    groups = match.groupdict()
    return {"min_gap_days": 1, "max_gap_days": 1} if groups.get("day") or groups.get("eve") else gaps_of(match, False)


def _in_turn(
    scene: Scene, meetings: Meetings, talks: list[Talk], number: int, done: set[tuple[str, str]]
) -> Iterator[Precedence]:
    """ "The ministers follow", "experts come first": before or after the meeting that was spoken of last."""
    for place, one in enumerate(talks):
        end = talks[place + 1].core[0] if place + 1 < len(talks) else scene.sentence.end
        after = IN_TURN.match(scene.text, one.core[1], end)
        after = after or (_TAKE_OVER.match(scene.text, *one.core) if one.verb else None)
        match = after or AT_FIRST.match(scene.text, one.core[1], end)
        here = [each for each in talks[:place] if each.meeting != one.meeting and not over(each, meetings)]
        other = here[-1].meeting if match and after and here else (
            _before(scene, meetings, one, number) if match and not over(one, meetings) else None
        )
        pair = (other or "", one.meeting or "") if after else (one.meeting or "", other or "")
        if match is None or other is None or pair in done or pair[::-1] in done:
            continue
        done.add(pair)
        firm = firmness(scene, *one.core, one)
        yield Precedence(
            before=pair[0], after=pair[1], **common(scene, one.start, match.end(), firm, one.core[0])
        )


_TAKE_OVER = re.compile(r"tak(?:e|es|ing) over\b")


def first_then(scene: Scene, meetings: Meetings, number: int) -> Iterator[Precedence]:
    """ "First the officers, then the politicians": the two meetings to come of which it was told right before."""
    turns = [one for one in scene.talks if one.stage and not one.meeting]
    told = FIRST_THEN.search(scene.text, scene.sentence.start, scene.sentence.end)
    near = [
        one
        for one in meetings.known
        if not one.past and one.brief == scene.sentence.brief and 0 < number - one.sentence <= 2 and one.talks
    ]
    if len(turns) == len(near) == 2 and told:
        early, late = sorted(near, key=lambda one: one.talks[0].start)
        fields = common(scene, told.start(), told.end(), "decided", turns[0].start)
        yield Precedence(before=early.id, after=late.id, **fields)


def later(
    scene: Scene, meetings: Meetings, talks: list[Talk], number: int, done: set[tuple[str, str]]
) -> Iterator[Precedence]:
    """ "…; the next day …", "first …, second …": meetings in the order in which they are told."""
    for match in (
        *LATER.finditer(scene.text, scene.sentence.start, scene.sentence.end),
        *THEN.finditer(scene.text, scene.sentence.start, scene.sentence.end),
        *_opening(AFTERWARDS, scene),
    ):
        late = next((one for one in talks if one.core[0] >= match.start() and one.core[0] - match.end() < 90), None)
        late = late or next(
            (
                one
                for one in reversed(talks)
                if one.core[1] <= match.start() and scene.clause(one.core[0]) == scene.clause(match.start())
            ),
            None,
        )
        here = [
            one
            for one in talks
            if late is not None and one.core[1] <= min(match.start(), late.core[0]) and one.meeting != late.meeting
        ]
        if late is None or over(late, meetings):
            continue
        early = here[-1].meeting if here else _before(scene, meetings, late, number)
        if early is None or (here and over(here[-1], meetings)) or (early, late.meeting) in done:
            continue
        done.add((early, late.meeting or ""))
        gaps = gaps_of(match, False) if "n" in match.groupdict() else {}
        start = here[-1].start if here else match.start()
        yield Precedence(
            before=early,
            after=late.meeting or "",
            **gaps,
            **common(
                scene,
                min(start, late.start, match.start()),
                max(late.end, match.end()),
                firmness(scene, *late.core, late),
                late.core[0],
            ),
        )
    yield from _in_turn(scene, meetings, talks, number, done)
    for one in talks:
        serves = PREPARATORY.search(scene.text, one.start, one.core[1]) is not None
        aim = _before(scene, meetings, one, number) if serves and one.status and not over(one, meetings) else None
        beside = any(other.meeting != one.meeting for other in talks)
        if aim is None or beside or meetings.of(aim).level not in (None, "top", "ministers"):
            continue
        if (one.meeting or "", aim) not in done:
            done.add((one.meeting or "", aim))
            firm = firmness(scene, *one.core, one)
            yield Precedence(
                before=one.meeting or "", after=aim, **common(scene, one.start, one.end, firm, one.core[0])
            )
    for one, two in pairwise(talks):
        between = scene.text[one.core[1] : two.core[0]]
        told = NEXT_DAY.search(between)
        if told is None and two is talks[-1]:
            told = NEXT_DAY.search(scene.text, two.core[1], scene.clause(two.core[0])[1])
        told = told or (
            FIRST.search(scene.text[scene.sentence.start : one.core[0]]) and re.search(r"\bsecond\b", between, re.I)
        )
        pair = (one.meeting or "", two.meeting or "")
        if (
            told
            and one.meeting != two.meeting
            and pair not in done
            and not over(one, meetings)
            and not over(two, meetings)
        ):
            modality = weakest([firmness(scene, *each.core, each) for each in (one, two)]) or "possible"
            gaps = {"min_gap_days": 1, "max_gap_days": 1} if told.groupdict().get("day") else {}
            fields = common(scene, one.start, max(two.end, told.end()), modality, one.core[0])
            yield Precedence(before=pair[0], after=pair[1], **gaps, **fields)
    yield from _day_after(scene, meetings, talks, number, done)


def _day_after(
    scene: Scene, meetings: Meetings, talks: list[Talk], number: int, done: set[tuple[str, str]]
) -> Iterator[Precedence]:
    """ "The ministers will meet there the following day", "afterwards": after the meeting that was spoken of last."""
    day = NEXT_DAY.search(scene.text, scene.sentence.start, scene.sentence.end)
    if day is None or len(talks) != 1 or not talks[0].status or over(talks[0], meetings):
        return
    early = _before(scene, meetings, talks[0], number)
    if early is None or number - meetings.of(early).sentence > 1 or (early, talks[0].meeting) in done:
        return
    done.add((early, talks[0].meeting or ""))
    first, last = min(talks[0].start, day.start()), max(talks[0].end, day.end())
    firm = firmness(scene, *talks[0].core, talks[0])
    gaps = {"min_gap_days": 1, "max_gap_days": 1} if day["day"] else {}
    yield Precedence(
        before=early, after=talks[0].meeting or "", **gaps, **common(scene, first, last, firm, talks[0].core[0]),
    )
