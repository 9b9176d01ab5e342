"""Whether a clause that names no meeting has a subject of its own: "the report is due by June" dates no meeting."""

from __future__ import annotations

import re

from ..names.places import is_known
from ..scene import Scene
from ..tables import word_list
from .attendance_words import WHO

_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|could|can|cannot|may|might|should|must|shall|has|have|had|ought|needs?|"
    r"begins?|starts?|opens?|ends?|runs?|takes|resumes?|closes?|expires?|comes?|falls?|looks?|remains?|stays?|got|gets)"
    r"\b|['’](?:s|ll|d|re|ve)\b|n['’]t\b"
)
_LEAD = re.compile(
    r"^\W*(?:(?:and|but|so|yet|then|that|because|since|as|if|when|while|where|which|who|for|now|also|still|though|"
    r"although|however|instead|meanwhile)\b[ ,]*)+", re.I
)
_AFTER_HEAD = re.compile(r"\s(?:of|by|for|on|in|at|to|from|with|between|among|about|over|under|that|which|who|whose)\s")
_MEANT = re.compile(
    r"\b(?:it|they|this|that|these|those|he|she|we|you|i|one|both|all|each|either|neither|there|nothing|something|"
    r"everything|what|nobody|everybody|others?|some|any|(?:\w+ )?dates?|days?|time|timing|start|opening|beginning|"
    r"talks|meetings?|summits?|rounds?|sessions?|conferences?|negotiations|consultations|discussions|visits?|trips?|"
    r"dialogue|gatherings?|encounters?|sittings?|events?|occasions?|contacts?|phases?|stages?|process|dinner|lunch|"
    r"breakfast|reunion|forum|congress|assembly|ministerial|retreat|plenary|mission|journey|call|aim|target|goal|"
    r"plans?|"
    r"hopes?|intention|idea|preference|choice|wish|schedule|calendar|programme|program|sides?|presidents?|premiers?|"
    r"two|"
    r"three|four|five|six|seven|eight|opponents|rivals|neighbou?rs|men|women|people|heads?|counterparts?|chiefs?|"
    r"commission|committee|council|bodies|body|board|team|visitors?|guests?|hosts?|principals|secretar(?:y|ies)|"
    r"first|second|third|next|last|latter|former)$", re.I
)
_FOR_THE_TRADE = re.compile(
    r"\b(?:business|investors?|investment|film|music|media|press|trade|book|jobs?|arms) (?:forum|conference|fair|"
    r"event|gathering|exhibition|breakfast)$", re.I
)
"""What is held for others than those who are to meet: a business forum on the day of a summit."""
_PERSON = re.compile(rf"\b{WHO}$", re.I)


def speaks_of_another(scene: Scene, first: int, last: int) -> bool:
    """Whether the subject of a clause, up to a character, is some other thing than a meeting, a date or people."""
    text = scene.text
    frames = [b for a, b in scene.frames if first <= b <= last]
    first = max([first, *frames])
    verb = _FINITE.search(text, first, last)
    if verb is None:
        return False
    lead = _LEAD.match(text[first : verb.start()])
    start = first + (lead.end() if lead else 0)
    comma = text.rfind(", ", start, verb.start())
    start = comma + 2 if comma >= 0 else start
    subject = text[start : verb.start()]
    head = _AFTER_HEAD.split(f"{subject.rstrip()} ", maxsplit=1)[0].strip(" \"“”'‘’(")
    if not head or len(head.split()) > 6 or re.search(r"\d", head) or not head[-1].isalpha():
        return False
    if head.casefold() in word_list("nouns-determiners"):
        return False
    end = start + subject.find(head) + len(head)
    if _FOR_THE_TRADE.search(head):
        return True
    if _MEANT.search(head) or _PERSON.search(head):
        return False
    if any(start < one.end and one.start < end for one in scene.mentions):
        return False
    word = head.split()[-1]
    opens = start <= scene.sentence.start + 2 and len(head.split()) == 1
    return (word[0].islower() or opens) and not is_known(head.removeprefix("the ")) and not word.endswith("ly")
