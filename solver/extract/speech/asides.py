"""What stands between a subject and its verb of saying: "Oda, who was in Rome on Monday, said"."""

from __future__ import annotations

import re

_ASIDE = re.compile(
    r"(?:who|whom|whose|which|where|when|speaking|talking|writing|asked|questioned|pressed|referring|citing|quoting|"
    r"reacting|answering|responding|also|however|meanwhile|too|though|then|again|by|for|on|in|at|with|from|under|"
    r"after|before|during|through|as|late|early|earlier|today|yesterday|tomorrow|having|long|once|now|not|"
    r"(?:led|headed|chaired|backed|supported|represented|created|formed|founded|appointed|elected|based|known|loyal|"
    r"allied|including|comprising|made up)(?= (?:by|in|to|as|for|of|the|a|last|this|\w+ly)\b)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+ly|\d+)\b",
    re.I,
)
_APPOSED = re.compile(r"(?:an?|the|his|her|its|their|one of|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?['’]s|[a-z])\b")
_NAME = re.compile(r"(?:^|[,;:–—\"”] |\b(?:and|but|that|while|as|when) )(?:[\w.'’-]+ ){0,5}?[A-Z][\w.’'-]*\.?$")
_FINITE = re.compile(
    r"\b(?:will|would|is|are|was|were|has|have|had|could|may|might|can|must|should|shall|does|did|do|met|held|began|"
    r"took|came|went|made|gave|said|[a-z]\w{2,}ed)\b|['’]ll\b"
)
_LEAD = re.compile(
    r"^[^\w]*(?:(?:[Ii]n|[Oo]n|[Aa]t|[Aa]fter|[Bb]efore|[Ff]rom|[Ss]peaking|[Aa]sked|[Ll]ate|[Ee]arlier|[Mm]eanwhile|"
    r"[Hh]owever|[Bb]ut|[Aa]nd|[Yy]et|[Ff]or|[Tt]oday|[Yy]esterday|\w+day)\b[^,]*, )*"
)
_LAST = re.compile(r".*(?:[\"“”;:]|,? (?:and|but|while|that|though|as) (?=[A-Z]|the\b|an?\b|his\b|her\b|its\b))", re.S)


def before_asides(before: str) -> str:
    """The words before a verb, up to where its subject ends: asides between the two are left out."""
    bare = before.rstrip()
    if not bare.endswith(","):
        return bare
    end = len(bare) - 1
    while True:
        cut = bare.rfind(", ", 0, end)
        piece = bare[cut + 2 : end]
        if cut < 0 or '"' in piece or "”" in piece:
            return bare[:end]
        part = bare[max(0, *(bare.rfind(sign, 0, cut) for sign in (", ", '" ', "” "))) : cut]
        if _ASIDE.match(piece) or (_APPOSED.match(piece) and _NAME.search(bare[:cut]) and not _FINITE.search(part)):
            end = cut
        else:
            return bare[:end]


def opens_alone(before: str, head: str) -> bool:
    """Whether the words before a verb are its subject, and no clause after which the subject follows the verb."""
    if not before.rstrip().endswith(","):
        return bool(before.strip()) and before.rstrip()[-1] not in '"”'
    opened = _LEAD.sub("", _LAST.sub("", head), count=1)
    whole = head == before.rstrip()[:-1] and ", " not in opened
    return bool(opened.strip()) and not whole and not _FINITE.search(opened)
