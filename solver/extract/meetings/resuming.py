"""Talks that nobody names, and that go on: "they will resume in May", "both sides will try again next month"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..firmness.firmness import status_of
from ..scene import Scene, Talk
from .taking_part import subject_of

_ADVERBS = r"(?: (?:also|then|now|soon|both|all|again|only|just|\w+ly))*"
_RESUMED = re.compile(
    r"\b(?P<who>they|these|those|it|(?:the )?(?:two|both|three) (?:\w+ )?(?:sides|parties|delegations|teams|"
    r"governments|countries|negotiators))(?:\b (?:will|would|could|should|may|might|must|shall|"
    rf"(?:are|is)(?: \w+)? to|will not|can(?:not)?)|['’]ll){_ADVERBS} (?:be )?(?P<verb>resumed?|reconvened?|"
    r"restart(?:ed)?|continued?|(?:start|begin|open)(?= (?:on|in|at|next|this|tomorrow|today|tonight|later|\w+day|"
    r"here)\b))\b(?! (?:the|their|its|to)\b)",
    re.I,
)
"""Talks that a pronoun stands for, or that those who talk go on with."""
_TRY = re.compile(
    rf"(?:\b(?:will|would|could|should|may|might|must|shall|to)|['’]ll){_ADVERBS} "
    r"(?P<verb>(?:have|make|give it|take|mount) (?:another|a (?:second|third|fourth|further|new|fresh|last|final|"
    r"renewed)|one (?:more|last|final)) (?:try|go|attempt|effort|push|stab|shot)|try (?:\w+ )?(?:once more|again|"
    r"anew|afresh)|(?:be|come|get|go) back (?:at it|for more)|pick(?: things| it)? up (?:again|where (?:they|we) "
    r"(?:had )?left off|the threads?)|(?:take|carry|continue|revisit|return to|come back to|take up|address) (?:it|"
    r"the (?:matter|issue|question|subject|dossier|file)|this|that|matters)"
    r" (?:up |on )?(?:again|anew|further|once more)|"
    r"take up (?:again )?(?:it|the (?:matter|issue|question|subject)) (?:again|anew|once more))\b"
    r"(?! to (?!meet|agree|settle|resolve|reach|narrow|bridge|talk|negotiate|sit|break|find|overcome)\b)",
    re.I,
)
"""Those who have talked without result do so once more."""
_OF_TALKS = re.compile(
    r"\b(?:talks|negotiat\w+|meetings?|summit|round|session|delegat\w+|mediat\w+|(?:two|both) sides|conference|"
    r"consultations)\b", re.I
)
_NEAR = 400
"""How far back, in characters, talks must have been spoken of."""


def resumed(scene: Scene) -> Iterator[Talk]:
    """The places of a sentence where talks go on that it does not name."""
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for pattern in (_RESUMED, _TRY):
        for match in pattern.finditer(text, first, last):
            at = match.span("verb")
            clause = scene.clause(at[0])
            ids: tuple[str, ...] = ()
            pair, start = False, match.start()
            if pattern is _TRY:
                if not _OF_TALKS.search(text, max(first - _NEAR, 0), last):
                    continue
                ids, pair = subject_of(scene, clause[0], at[0])
                start = at[0]
            status = status_of(scene, at[0], at[1], [], clause, noun=False, verb=match["verb"].casefold())
            yield Talk(start, at[1], "talks", True, at, ids=ids, pair=pair, status=status, definite=True, plural=True)
