"""Which meeting comes before which, and how far apart, where words say so: then, before, after, preceded by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .claims import common, firmness, stretch
from .cues import weakest
from .findings import Finding, Precedence
from .meetings import Meetings
from .order_words import (
    AFTERWARDS,
    BEFORE_THAT,
    BEFOREHAND,
    BETWEEN,
    FIRST,
    FOLLOWS,
    LATER,
    LINK,
    MEET_FIRST,
    NEXT_DAY,
    OF,
    THEN,
    gaps_of,
)
from .scene import Scene, Talk


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
    yield from pairs.values()


def _joined(scene: Scene, one: Precedence, other: Precedence) -> Precedence:
    """One order said twice in a sentence, with the gap of the second and no firmer than either."""
    start, end = min(one.at[0], other.at[0]), max(one.at[1], other.at[1])
    modality = weakest([one.modality, other.modality])
    return other.model_copy(update={"at": (start, end), "quote": scene.text[start:end], "modality": modality})


def _orders(scene: Scene, meetings: Meetings, number: int) -> Iterator[Precedence]:
    """What each wording gives; pairs that follow one another in a chain."""
    talks = [one for one in scene.talks if one.meeting]
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
            if (
                early.meeting == late.meeting
                or ((early.meeting, late.meeting) in done and not match["n"])
                or _over(early, meetings)
                or _over(late, meetings)
            ):
                continue
            if _conditional_only(scene, match):
                continue
            used.append(match.span())
            done.add((early.meeting or "", late.meeting or ""))
            yield _finding(scene, early, late, match, pattern is OF)
    for match in FOLLOWS.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        here = [one for one in talks if one.core[1] <= match.start() and not _over(one, meetings)]
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
        right = [one for one in talks if one.core[0] >= match.end() and not _over(one, meetings)][:2]
        if (
            len(right) == 2
            and right[0].meeting != right[1].meeting
            and (right[0].meeting, right[1].meeting) not in done
        ):
            done.add((right[0].meeting or "", right[1].meeting or ""))
            modality = "decided" if re.search(r"\b(?:must|ha(?:s|ve) to|will)\b", match.group()) else "proposed"
            yield Precedence(
                before=right[0].meeting or "",
                after=right[1].meeting or "",
                **gaps_of(match, False),
                **common(scene, match.start(), right[1].end, modality, match.start()),
            )
    yield from _later(scene, meetings, talks, number, done)
    yield from _beforehand(scene, meetings, talks, number, done)


def _opening(pattern: re.Pattern[str], scene: Scene) -> list[re.Match[str]]:
    """What a sentence opens with, if it is that."""
    match = pattern.match(scene.text, scene.sentence.start, scene.sentence.end)
    return [match] if match else []


def _pair(scene: Scene, talks: list[Talk], match: re.Match[str], of: bool) -> tuple[Talk, Talk] | None:
    """The meetings on the two sides of a link, the earlier one first."""
    left = [one for one in talks if one.core[1] <= match.start()]
    right = [one for one in talks if one.core[0] >= match.end()]
    if not right:
        return None
    after = of or match["after"] is not None
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
    if not left or (opens and len(right) > 1):
        if len(right) < 2 or (
            scene.text[right[0].core[1] : right[1].core[0]].find(",") < 0
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


def _over(one: Talk, meetings: Meetings) -> bool:
    return one.status == "past" or meetings.of(one.meeting or "").past


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
        [firmness(scene, one.core[0], one.core[1], one) for one in (early, late) if one.status not in (None, "past")]
    ) or firmness(scene, match.start(), match.end(), None)
    return Precedence(
        before=early.meeting or "",
        after=late.meeting or "",
        **gaps,
        **common(scene, first, last, modality, match.start()),
    )


def _before(scene: Scene, meetings: Meetings, late: Talk, number: int) -> str | None:
    """The meeting to come that the sentences before spoke of last."""
    earlier = [
        one
        for one in meetings.known
        if not one.past
        and one.brief == scene.sentence.brief
        and one.id != late.meeting
        and 0 < number - one.sentence <= 2
    ]
    return max(earlier, key=lambda one: (one.sentence, one.talks[-1].start)).id if earlier else None


def _beforehand(
    scene: Scene, meetings: Meetings, talks: list[Talk], number: int, done: set[tuple[str, str]]
) -> Iterator[Precedence]:
    """ "A meeting of experts must be held a week beforehand": before the one that was spoken of last."""
    for match in (
        *_opening(BEFORE_THAT, scene),
        *BEFOREHAND.finditer(scene.text, scene.sentence.start, scene.sentence.end),
        *_first_of(scene, talks),
    ):
        opens = match.re is BEFORE_THAT
        if match.re is MEET_FIRST and not (talks and talks[-1].verb and talks[-1].core[1] <= match.start()):
            continue
        early = talks[0] if opens and talks else (
            next((one for one in reversed(talks) if one.core[1] <= match.start()), None)
        )
        bare = match.group().casefold() == "earlier"  # earlier than what, nobody says
        if early is None or bare or _over(early, meetings):
            continue
        late = _before(scene, meetings, early, number)
        if late is None or (early.meeting, late) in done:
            continue
        done.add((early.meeting or "", late))
        yield Precedence(
            before=early.meeting or "",
            after=late,
            **({} if match.re is MEET_FIRST else _gap_before(match)),
            **common(
                scene,
                min(early.start, match.start()),
                max(early.end, match.end()),
                firmness(scene, *early.core, early),
                early.core[0],
            ),
        )


def _first_of(scene: Scene, talks: list[Talk]) -> list[re.Match[str]]:
    """The "first" of "the ministers will meet first"."""
    found = [MEET_FIRST.match(scene.text, one.core[1], scene.sentence.end) for one in talks if one.verb]
    return [one for one in found if one]


def _gap_before(match: re.Match[str]) -> dict[str, int]:
    return {"min_gap_days": 1, "max_gap_days": 1} if match["day"] else gaps_of(match, False)


def _later(
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
        if late is None or _over(late, meetings):
            continue
        early = here[-1].meeting if here else _before(scene, meetings, late, number)
        if early is None or (here and _over(here[-1], meetings)) or (early, late.meeting) in done:
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
    for one, two in pairwise(talks):
        between = scene.text[one.core[1] : two.core[0]]
        told = NEXT_DAY.search(between) or (
            FIRST.search(scene.text[scene.sentence.start : one.core[0]]) and re.search(r"\bsecond\b", between, re.I)
        )
        pair = (one.meeting or "", two.meeting or "")
        if (
            told
            and one.meeting != two.meeting
            and pair not in done
            and not _over(one, meetings)
            and not _over(two, meetings)
        ):
            modality = weakest([firmness(scene, *each.core, each) for each in (one, two)]) or "possible"
            yield Precedence(before=pair[0], after=pair[1], **common(scene, one.start, two.end, modality, one.core[0]))
