"""People named by what they are: "the French president", "US and Russian leaders", "both sides", "the Europeans"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from .bodies import apposed, bodies, members
from .by_state import of_a_state, of_its_own, of_several, owned_by_several
from .chiefs import chiefs, name_holders
from .counterparts import counterparts
from .groups import groups, owned_bodies
from .lone_offices import lone_offices, titles_alone
from .offices import PLURAL, single
from .people import Mention, People, those_from, without_overlaps

_BESIDE_NAMES = re.compile(rf"\b(?:[Tt]he|[Tt]heir|[Tt]wo|[Bb]oth) (?:\w+ )??(?i:{PLURAL})(?=, (?-i:[A-Z]))")
"""Before the names of those who hold an office: "the deputy prime ministers, Ruiz and Paz"."""


def roles(text: str, spans: Iterable[tuple[int, int]], mentions: Sequence[Mention], people: People) -> list[Mention]:
    """The mentions with those by role among them, sentence by sentence (`spans`).

    "The two leaders" has no ids: it means the last pair.
    """
    found: list[Mention] = []
    mentions = without_overlaps([*bodies(text, mentions, people), *mentions])
    mentions = without_overlaps([*members(text, mentions), *mentions])
    for start, end in spans:
        lands = [*owned_by_several(text, start, end, people), *of_a_state(text, start, end, mentions, people)]
        covered = {place for one in lands for place in range(one.start, one.end)}
        found += lands
        found += [*of_several(text, start, end, mentions, people), *counterparts(text, start, end, mentions, people)]
        found += of_its_own(text, start, end, mentions, people)
        found += owned_bodies(text, start, end, people)
        several = [one for one in groups(text, start, end, people) if one.end - 1 not in covered]
        inside = those_from(mentions, start, end)
        found += [*several, *chiefs(text, [*several, *inside], people)]
        for match in _BESIDE_NAMES.finditer(text, start, end):
            name_holders(match.end(), text, mentions, people, single(match["plural"].casefold()) or "")
        found += lone_offices(text, start, end, mentions, people)
        found += list(titles_alone(text, start, end, [*found, *mentions], people))
    return apposed(text, without_overlaps([*found, *mentions]), people)
