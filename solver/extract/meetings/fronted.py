"""What a sentence opens with before its subject: "After the session of the Council, the ministers are to meet"."""

from __future__ import annotations

import re

from ..scene import Scene

_OPENS = re.compile(
    r"[\"“]?(?:(?:And|But|Shortly|Right|Immediately|Soon|Just|Only|Also) )?(?:after|before|following|ahead of|prior to|"
    r"during|besides|since|despite|alongside|in addition to|on the (?:eve|margins|sidelines|fringes) of) ",
    re.I,
)
_ACTS = re.compile(
    r"\b(?:will|would|shall|can|could|may|might|must|should|is|are|was|were|has|have|had|plans?|hopes?|intends?|wants?|"
    r"meets?|holds?|flies|travels|goes|hosts|receives|['’]ll)\b"
)


def fronted(scene: Scene) -> int | None:
    """The comma that parts what a sentence opens with from its subject; None where it opens with its subject."""
    opens = _OPENS.match(scene.text, scene.sentence.start, scene.sentence.end)
    acts = _ACTS.search(scene.text, opens.end(), scene.sentence.end) if opens else None
    if opens is None or acts is None:
        return None
    comma = scene.text.rfind(", ", opens.end(), acts.start())
    named = comma > 0 and scene.mentions_in(comma, acts.start())
    return comma if named else None
