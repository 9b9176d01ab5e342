"""Whose words follow, as a heading says: a title, who introduces them, whose letter it is."""

from __future__ import annotations

import re

_BY = re.compile(
    r"(?:(?:press |joint |opening |open )?(?:statement|remarks|briefing|readout|letter|address|speech|message|"
    r"testimony|intervention)(?: (?!(?:by|from|of|on|about|after|following|regarding|concerning)\b)\w+){0,3}? (?:by|"
    r"from|of|attributable to)|by(?= (?:the )?(?:(?:\w+ ){0,2}(?:secretary|minister|president|chancellor|spokes\w+|"
    r"ambassador|envoy|representative|advis[eo]r)\b))) "
    r"(?P<name>.{3,90}?)"
    r"(?: (?:on|upon|at|in|to|after|ahead|before|prior|during|following|regarding|about|with|and)\b.*|[,:(–—].*)?$",
    re.I,
)
_TOLD_OF = re.compile(
    r"['’]s? (?:[\w-]+ ){0,4}?(?:call|calls|conversation|meetings?|visit|trip|travel|lunch|dinner|participation|"
    r"engagements?|discussions?|talks|conference|schedule)\b",
    re.I,
)
"""What a readout is of: whoever took part in it does not speak there."""
SEVERAL = re.compile(
    r"\b[Jj]oint\b|(?i:\b(?:by|from|of) (?:the )?(?:[\w-]+ ){0,3}?(?:presidents|ministers|leaders|governments|"
    r"mediators|heads|members|parties|delegations|envoys|secretaries|ambassadors|participants|co-?chairs))\b"
)
"""Those who speak with one voice: nobody of them is the speaker."""
INTRODUCED = re.compile(
    r"(?:[^.:]{1,120}, )?(?:[Tt]he |[Aa]n? )?(?P<name>[A-Z][\w.'’-]*(?: (?:of |for |the )*[A-Z][\w.'’-]*){0,5}"
    r"(?: spokes\w+)?) (?:said|stated|(?:made|issued|gave|read) the following (?:statement|remarks|comments|reply|"
    r"answer)|(?:started|opened|began) (?:the|a|his|her) (?:regular )?(?:press conference|briefing) with the "
    r"following \w+|(?:(?:considers? it (?:appropriate|necessary|useful|its duty)|wish(?:es)?|would like|deems? it "
    r"\w+|is in a position|has the honou?r) to (?:state|announce|declare|clarify|communicate|inform|make known|point "
    r"out|specify|recall)|states|announces|declares|clarifies|communicates|informs|makes known)(?: the (?:public|"
    r"press|media|opinion) of)?(?: the following| as follows)?)(?: (?:today|on \w+))?:|"
    r"The following (?:\w+ )?(?:statement|remarks|message|letter|readout) (?:was|is|were|has been)"
    r"(?: (?:issued|released|made|given|delivered|attributable|sent|today|yesterday|on \w+(?: \d+)?))* (?:by|to|from) "
    r"(?:the )?(?P<by>[^:,]{3,90}):"
)
"""Before what somebody says in the paragraphs that follow, without quotation marks."""
OPENS_QUOTE = re.compile(r"\s*[\"“‘']")
LETTER = re.compile(r"(?:Identical )?[Ll]etters? dated .{4,40}? from (?:the )?(?P<name>.{3,120}?),? addressed to")
LETTERHEAD = re.compile(r"(?:THE )?(?P<name>SECRETARY-GENERAL|PRESIDENT|PRIME MINISTER|CHAIRMAN)")
"""Whose paper a letter is written on, which "I" and "my" then mean."""
OFFICER = re.compile(r"(?:Executive )?Secretary-General\b|Executive Secretary\b|Chair\w*\b|"
                      r"President of the [A-Z]\w+ Council")
"""Who reports to a body what others do, and is no party to it."""
SIGNATURE = re.compile(r"\(?Signed:?\)?:?\s+(?P<name>[A-Z][^,\n(]{2,60})")
GREETING = re.compile(
    r"(?:(?:My )?[Dd]ear [A-Z][^,:!]{1,60}|(?:Your )?(?:Excellency|Excellencies|Majesty|Highness|Holiness)|"
    r"(?:Mr|Madam|Mme)\.? [A-Z][\w' -]{2,40})[,:!]",
)
"""What opens a letter, on a line of its own."""
BARE_NAME = re.compile(
    r"(?P<name>(?!(?:Media|Press|Source|Sources|Contact|Notes|Copy|Yours|Sincerely|Prime|Foreign)\b)[A-Z][\w.'’-]+"
    r"(?: (?:(?:de|da|von|van|al|el|bin) )?[A-Z][\w.'’-]*){1,3})(?:,? [A-Z][^.]{0,60})?"
)
SIGNED = re.compile(
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}), (?:(?:Principal |Deputy |Acting |Department |Assistant |"
    r"Chief |U\.?S\.? )*(?:Spokes\w+|Secretary\b.*|"
    r"Press Secretary|Ambassador\b.*|Special .*|Minister\b.*|President|Prime Minister|National Security Advis[eo]r|"
    r"Representative\b.*))$"
)
SPOKESMAN = re.compile(
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})[ ]*\n+"
    r"(?:(?:Principal|Deputy|Acting|Assistant|Department|State|White House|Chief|Official|Ministry) )*"
    r"(?:Spokes\w+|Press Secretary)[ ]*\n"
)
"""Who speaks for an office, on the first lines of a paper: the name, and below it what he or she is."""
TOPIC = re.compile(
    r"(?P<name>(?:(?:Acting |Deputy |Assistant |Under |Prime |Foreign |Vice |Special |Press |Ministry |Department |"
    r"Chief |State |Government |Defen[cs]e |Presidential )*(?:Secretary|President|"
    r"Minister|Chancellor|Ambassador|Representative|Envoy|Spokes\w+|High Representative)(?: of State| General)? )"
    r"(?:[A-Z][\w.'’-]*?(?: (?=[A-Z])|(?=['’]s |,? (?:on|at|before)\b))){1,4})"
    r"(?:['’]s (?:Opening |Closing |Regular )?(?:Remarks|Statement|Speech|Address|Press|Interview|Briefing|Answers?)\b|"
    r",? (?:Remarks )?(?:on|at|before) (?:(?:a|an|the) )?[A-Z])"
)
OFFICE = re.compile(
    r"(?:From:? |By |Released by:? |Issued by:? )?(?:The )?(?P<name>(?:(?:Rt\.? )?(?:The )?Hon\.? |Senator (?:the "
    r"Hon\.? )?)[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}|(?:(?:Deputy|Acting|Prime|Foreign|Federal|Associate|Trade|"
    r"Defen[cs]e) )*(?:Minister|Secretary|President|Chancellor|Commissioner|Premier|High Representative)"
    r"(?: (?:of|for) (?:the )?[A-Z][\w’'-]+(?:(?:,? and| &| of)? [A-Z][\w’'-]+){0,5})?(?: [A-Z][\w.’'-]+){0,3})(?:,.*)?"
)
"""The office or name above what its holder tells in the first person: "Minister of Foreign Affairs, Chile"."""
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
I_MYSELF = re.compile(r"\bI (?:am|have|had|would|will|shall|intend|propose|recommend|wish|expect|plan|agreed|hope)\b")
_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")


def spoken_by(heading: str) -> re.Match[str] | None:
    """A heading that says whose words follow: "Statement by the Foreign Minister", and not "Readout of Oda's Call"."""
    by = _BY.match(heading)
    return by if by and not _TOLD_OF.search(by["name"]) else None


_HEADED = re.compile(
    r"(?!(?:Q|A)\b)[A-Z][^:\n]{3,80}: (?=.{0,40}\b(?:remarks|statement|briefing|speech|address) by "
    r"(?:the )?(?-i:[A-Z]))",
    re.I,
)
"""The occasion, before whose words follow there: "Foreign Affairs Council: Press remarks by"."""


def headed(piece: str) -> re.Match[str] | None:
    """Whose words follow a heading that begins with the occasion."""
    occasion = _HEADED.match(piece)
    by = spoken_by(piece[occasion.end() :]) if occasion and is_heading(piece, len(piece)) else None
    return by if occasion and by and not SEVERAL.search(piece[occasion.end() :]) else None


def is_long_title(piece: str) -> bool:
    """Whether a long line is still a heading: it says whose words follow, and where they were said."""
    return not _END.search(piece) and spoken_by(piece) is not None and not re.search(r"[.;:] [A-Z]", piece)


def is_heading(piece: str, length: int) -> bool:
    """Whether a line is short, and ends as no sentence does."""
    return length <= 120 and len(piece.split()) <= 16 and not _END.search(piece)
