"""Plans that fell through: a day behind of which a text only says that something was to be held on it."""

from __future__ import annotations

import re

CALLED_OFF = re.compile(
    r"\b(?:(?:put|placed) on (?:ice|hold|the back burner)|slipped|(?:will|would) have to wait|scrubbed|fell victim to|"
    r"overtaken by events|(?:came|has come|have come) to nothing|postpon\w+|cancel\w+|call(?:ed|ing|s)? off|put off|"
    r"scrapp\w+|suspend\w*(?! (?:its|their|his|her) (?:own )?(?:participation|attendance|membership))|delay\w*|"
    r"(?:at|on|to|until|for) (?:a|another|an|some) (?:(?:later|future|unspecified|other|different) (?:date|day|"
    r"time|stage)|date to be))\b"
)
WAS_TO = re.compile(
    r"\b(?:was|were|had been) (?:\w+ly )?(?:to|due|set|supposed|scheduled|meant|expected|planned|fixed|arranged)\b"
)
"""What was to be, and perhaps is not."""
_PLANNED = re.compile(rf"{WAS_TO.pattern}|\b(?:planned|scheduled|set|due|fixed|arranged) (?:for|on|in|to)\b")


def fell_through(said: str) -> bool:
    """Whether a sentence tells of something that was planned and then called off."""
    return bool(CALLED_OFF.search(said) and _PLANNED.search(said))
