"""Where a questioner opens another topic, or asks about something that is no meeting."""

from __future__ import annotations

import re

from ..names.places import is_country
from ..scene import Scene

_NEW_TOPIC = re.compile(
    r"(?:(?!What\b|How\b)\w+:? )?(?:And |Just |Also,? |Can I |If I (?:can|could|may) |I (?:have|had) |Okay,? |"
    r"Thanks?,? (?:you,? )?)"
    r"{0,2}(?:One (?:more )?|a (?:quick )?(?:question )?|ask (?:you )?)?(?:on|about|turn(?:ing)? to|mov(?:e|ing)(?: "
    r"on)? to|switch to|(?:go|going|come|coming)(?: back)? to) [A-Z][^.?!,]{0,40}[.?]$|(?:\w+:? )?(?:Different|New|"
    r"Another) (?:topic|subject)\b",
    re.I,
)
"""What a questioner opens another topic with: "On Sudan." """
_BARE_NAME = re.compile(
    r"(?:(?:And|Just|So|Okay|Also|Then|Now),? )?(?P<name>(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)[.?:]"
)
OF_ELSE = re.compile(
    r"\b(?:agreements?|treat(?:y|ies)|cease-?fire|truce|elections?|votes?|vot(?:e|ing)|referendum|exercises?|"
    r"sanctions|wars?|"
    r"operations?|forces?|troops|fighting|coalition|funeral|ceremony|wedding|investigation|embargo|aid|programs?|"
    r"programme|"
    r"deal|strikes?|parade|Congress|Parliament|legislation|budget|hearings?|trial|court|oil|weapons|missiles?|alliance|"
    r"embassy|evacuation|flights?|hostages?|prisoners|last (?:meet|met|time))\b"
)
"""What a question is about that is no meeting."""


_BACK_TO = re.compile(
    r"(?:\w+:? )?(?:(?:And|Just|Also|Thanks?|Thank you|Okay|Hi|Yes),? (?:\w+[,.] )?)?(?:[Oo]n|[Aa]bout|[Rr]egarding|"
    r"[Aa]s for|[Tt]urning to|[Ff]ollowing up on|(?:[Gg]oing|[Cc]oming|[Tt]o go) back to) (?:the )?(?:situation "
    r"in )?(?=[A-Z])"
)


def back_to(scene: Scene) -> str | None:
    """Whom a questioner comes back to, whoever was spoken of in between: "On Sudan, the rebels say"."""
    opens = _BACK_TO.match(scene.text, scene.sentence.start, scene.sentence.end) if scene.sentence.question else None
    named = [one for one in scene.mentions if opens and one.start == opens.end() and len(one.ids) == 1]
    return named[0].ids[0] if named else None


_LEADS_ON = re.compile(
    r"\b(?:(?:[Cc]an|[Cc]ould|[Mm]ay|[Ss]hall|[Mm]ight|[Ii]f) (?:I|we)|[Ll]et(?:['’]s| us| me)|"
    r"I(?:['’]d| would)(?: like| love)? to|I (?:want|wanted) to|I(?:['’]ll| will)|(?:^|[.?!] )[Gg]oing)"
    r"(?: (?:just|quickly|now|also|please|maybe|could|can|may))* $"
)


def leads_on(scene: Scene, place: int) -> bool:
    """Whether a questioner only goes on to another country with what they ask: "Can I go to Sudan?"."""
    aloud = scene.sentence.question or (scene.sentence.speaker and scene.text[:place].endswith(_TOGETHER))
    return bool(aloud) and _LEADS_ON.search(scene.text, scene.sentence.start, place) is not None


_TOGETHER = ("et's ", "et’s ", "et us ")


def is_new_topic(scene: Scene) -> bool:
    """Whether a questioner opens another topic: "On Sudan.", "Different topic.", "Korea."."""
    bare = _BARE_NAME.fullmatch(scene.said())
    return bool(bare and is_country(bare["name"])) or bool(
        _NEW_TOPIC.match(scene.text, scene.sentence.start, scene.sentence.end)
    )
