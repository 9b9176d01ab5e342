"""Who would meet only somewhere, or not there, speaks of the meeting that was told of: "he would meet only in Rome"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..names.people import People
from ..scene import Scene, Talk
from .known import Known

_WOULD = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Ii]t|(?:his|her|its|their|the|our) [\w ]{3,30}?)"
    r"(?:['’](?:d|ll)| (?:would|will|could|can|should|must|shall|is (?:ready|willing|prepared) to|"
    r"are (?:ready|willing|prepared) to|agreed to|refuse[sd]? to))"
    r"(?P<not> ?(?:not|n['’]t|never))?(?: (?:only|gladly|also|agree to|be (?:ready|willing|prepared) to|consider))* $"
)
_WHERE = re.compile(
    r"(?: (?:him|her|them|(?:his|her|its|their|the) (?:\w+ )?(?:counterparts?|opponents?|other side|adversar(?:y|ies)|"
    r"colleagues?|rivals?)|each other|one another))?"
    r"(?P<only> (?:only|anywhere|somewhere|nowhere|wherever))*(?:,? (?:except|but|other than|apart from))?,? "
    r"(?:in|on|at|inside|outside|near|within|(?<=but )|(?<=except )|(?<=than )|(?<=from ))(?: |(?<= ))"
    r"(?:the |a |any |neutral |third |(?!(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)(?=[A-Z]))"
)


def only_there(talk: Talk, scene: Scene, near: Sequence[Known], number: int, people: People) -> Known | None:
    """The meeting of which somebody who takes part says where it could be, or could not be, and nothing else."""
    if not talk.verb or talk.head not in ("meet", "talks", "speak") or talk.status == "past":
        return None
    if scene.times or scene.sentence.question:
        return None
    would = _WOULD.search(scene.text, scene.sentence.start, talk.core[0])
    there = _WHERE.match(scene.text, talk.core[1], scene.sentence.end)
    if would is None or there is None or not (there["only"] or would["not"] or "neutral" in there[0]):
        return None
    several = [one for one in near if one.brief == scene.sentence.brief and number - one.sentence <= 3]
    several = [one for one in several if not one.past and one.status(people) != "rejected"]
    last = max(several, key=lambda one: (one.sentence, one.talks[-1].start), default=None)
    if last is None or len(last.ids) < 2 or (talk.ids and not any(last.includes(id_, people) for id_ in talk.ids)):
        return None
    talk.ids = ()
    if talk.status == "rejected" or there["only"]:
        talk.status = None  # that they meet is not in doubt, only where
    return last
