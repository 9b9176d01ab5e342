"""The words that put meetings in order, and the gaps they give."""

from __future__ import annotations

import re

from ..times.calendar_words import NUMBER, UNIT, days_in, number_of

_LENGTH = rf"(?:hours?|{UNIT})"
_SIZE = (
    rf"(?:(?P<how>at least|at the latest|(?:no|not) (?:sooner|earlier|less|fewer) than|sooner than|earlier than|"
    rf"(?:a )?minimum (?:of )?|more than|within|no (?:later|more) than|less than|not (?:later|more) than|at most|up to|"
    rf"a maximum of|about|some|exactly),? )?(?:(?P<low>{NUMBER})(?: (?P<lowunit>{_LENGTH}))?(?: to | or |-|–))?(?:the "
    rf")?(?P<n>{NUMBER})(?: full| whole| clear)? (?P<unit>{_LENGTH})"
)
ARRANGING = (
    r"(?:to (?:make|finali[sz]e|complete|conclude|discuss|agree(?: on)?|settle|advance|work out|oversee|review)|"
    r"(?:mak|finali[sz]|complet|discuss|review)ing|agreeing on) "
    r"(?:(?:all|the|final|last|last-minute|necessary|detailed|practical|further|remaining) )*"
    r"(?:arrangements|preparations|logistics|modalities|preparatory work|groundwork) (?:for|of)"
)
"""Why some meet ahead of others."""
_GAP = re.compile(rf"\b{_SIZE}(?P<late>,? (?:later|after(?:wards)?|thereafter|earlier|before(?:hand)?))?\b", re.I)
"""A gap that stands inside a link: "followed, no sooner than ten days later, by"."""
_AND_BOUND = re.compile(
    r",? (?:(?P<least>at (?:the (?:very )?)?(?:earliest|least)|or more|or later|minimum)|"
    r"(?P<most>at (?:the (?:very )?)?(?:latest|most)|or less|or sooner|maximum))\b"
)
"""A bound that stands after the gap: "ten days later at the earliest"."""
LINK = re.compile(
    rf"\b(?:(?P<gap>{_SIZE}) )?(?:"
    r"(?P<before>before(?! (?:that|this|then)\b)|prior to|ahead of|in advance of|in the (?:run|lead)-?up to|"
    r"preced(?:es?|ing)|lead(?:s|ing)? (?:up )?to|(?:pav|clear|open|smooth|prepar)(?:e|es|s|ing|ed)? the (?:way|"
    r"ground|path|road) (?:for|to)|lay(?:s|ing)? the (?:groundwork|foundations?|ground|basis) for|set(?:s|ting)? the "
    rf"stage for|to prepare(?: for)?|prepar(?:es|ing) for|in preparation for|{ARRANGING}|"
    r"(?:(?:as|is|are|was|were|be|being) an?|(?<=, )an?) (?:(?:necessary|"
    r"important|useful|indispensable|mere|crucial|key|good) )?(?:prelude|curtain-raiser|dress rehearsal|"
    r"warm-up|run-up|build-?up|precursor|lead-?in|first step|stepping stone|preparation) "
    r"(?:to|for|towards?)|(?:steps?|milestones?|stages?|stop) "
    r"(?:on the (?:way|road|path) )?(?:to|towards?)(?= (?:the|a|an|that|their)\b)|to "
    r"be followed by|followed(?:,? [^,.;]{1,50},?| immediately| shortly| soon)? by|on the eve of|the day before|"
    r"(?:and|,) then|then|and (?:(?:only|right|shortly|soon|immediately) )?after (?:that|this)|after which)"
    r"|(?P<after>the day after(?! tomorrow)|after(?!wards?| (?:that|this|which)\b)|following(?! on\b)|once|as soon "
    r"as|subsequent to|(?:as )?a (?:follow-up|sequel) to|"
    r"(?<=not )until|until(?= [^.;,]{3,60}? ha(?:s|ve) (?:met|been held|taken place|ended|concluded|finished|sat "
    r"down)\b)|preceded(?:,? [^,.;]{1,50},?)? by|(?:will|would|could|may|might|should|(?:is|are)(?: \w+)? to|to) "
    r"(?:then |shortly |quickly |immediately )?"
    r"follow(?= (?:the|a|an|his|her|their|[A-Z]\w*)\b)|"
    r"follows(?= (?:an?|the|their|his|her)\b)|"
    r"on the heels of|in the wake of|later than))\b",
    re.I,
)
OF = re.compile(rf"\bwithin (?P<how>)(?:the )?(?P<n>{NUMBER}) (?P<unit>{UNIT}) (?:of|after)\b", re.I)
NEXT_DAY = re.compile(
    r"\b(?:(?P<day>the (?:next|following) (?:day|morning)|a day (?:later|after(?:wards?)?)|the day after(?= *[.,;]))|"
    r"afterwards?|subsequently|later (?:the same|that(?: same)?|in the) day)\b", re.I
)
BETWEEN = re.compile(rf"\b{_SIZE}\b[^.;]{{0,40}}?\b(?:between|separat\w+)\b", re.I)
FOLLOWS = re.compile(
    rf"\b(?:(?:will|would|could|may|is to|should) (?:then )?|to )follow\b(?:,? {_SIZE}(?: later| after(?:wards)?|"
    rf" thereafter)?| (?:shortly|soon|immediately) "
    rf"after(?:wards)?)?",
    re.I,
)
LATER = re.compile(rf"\b{_SIZE} (?:later|afterwards?|thereafter|after that)\b", re.I)
THEN = re.compile(
    r"(?:\b(?:will|would|could|may|should|are|is|to)|['’](?:ll|re)|\b(?:he|she|they|we)) then\b|\bafter which\b|"
    r"\bagain (?:after (?:that|this)|afterwards?)\b|(?:(?<=, )|\band )finally\b|"
    r"\b(?:continu(?:es?|ing)|go(?:es|ing)?|travel(?:s|l?ing)?|fl(?:y|ies|ying)|proceed(?:s|ing)?|mov(?:es?|ing)|"
    r"head(?:s|ing)?) (?:on|onwards?) to\b|\b(?:continu(?:es?|ing)|proceed(?:s|ing)?) to (?=(?-i:[A-Z]))",
    re.I,
)
_CLOSE = r"(?:(?:right|shortly|immediately|straight|soon|directly|just|only|not long) )?"
_THAT = (
    r"(?: that| this)(?! (?:[\w-]+ )?(?:period|date|day|week|month|year|point|time|deadline|vote|election|war|round|"
    r"phase|stage|step|interval|pause|meeting|session|summit)\b)"
)
AFTERWARDS = re.compile(
    rf"[\"“]?(?:(?:And|But) )?(?:[Tt]he (?:second|third|fourth|fifth|next|last|final|closing) (?:step|stage|phase|stop|"
    r"leg)(?= (?:is|will be|would be|is to be|was to be|brings|will bring|would bring)\b)|then|"
    rf"following (?:that|this)|{_CLOSE}(?:after(?:wards?| which|{_THAT})|thereafter)|"
    r"next(?=,)|(?:finally|lastly)(?=,(?![^.;]*\b(?:looked|discussed|agreed|thanked|welcomed|noted|stressed|"
    r"reiterated|raised|underlined|expressed|confirmed|exchanged|condemned)\b))|"
    r"subsequently|only then|once (?:that|this) is (?:done|over),)\b",
    re.I,
)
BEFOREHAND = re.compile(
    rf"\b(?:{_SIZE} )?(?:beforehand|before (?:that|then)(?= *[.,;]| (?:to|in|at|with)\b)|"
    r"(?:in advance|ahead)(?= *[.,;])|(?(n)before(?= *[.,;]|$)|(?!))|"
    r"(?P<day>the (?:day before|previous day))(?= *[.,;]| to\b| in\b| at\b)|"
    r"the (?:(?:week|month|weekend) before|(?:previous|preceding) (?:week|month|weekend))(?= *[.,;]| to\b| in\b| at\b)|"
    r"earlier(?= *[.,;]| to\b| in\b| at\b))",
    re.I,
)
BEFORE_THAT = re.compile(
    rf"[\"“]?(?:But |And )?(?:{_SIZE} |{_CLOSE})?(?:"
    r"(?:(?P<day>the day before)|before|ahead of|prior to) (?:that|this|then)|"
    r"(?:(?<=day )|(?<=days )|(?<=week )|(?<=weeks )|(?<=month )|(?<=months ))(?:earlier|before)|"
    r"[Tt]he (?P<eve>day|evening|night) (?:before|earlier)(?=,))"
    r"(?=,| (?!\w+ (?:is|has|was|can|takes?)\b))",
    re.I,
)
IN_TURN = re.compile(
    r"[^.;]{0,120}?\b(?:(?:comes?|go(?:es)?) (?:only |right |shortly |soon )?(?:second|third|fourth|"
    r"next|last|later|afterwards|after (?:that|this|them))|follows?(?= *[.,;])|"
    r"take (?:it|things|matters|the matter|over)\b)",
    re.I,
)
"""After those whose meeting comes after the one before."""
UNSURE = re.compile(
    r"\b(?:expect\w*|likely|unlikely|(?-i:may)|might|hop\w+|perhaps|probabl\w+|possibl\w+)\b", re.I
)
"""What leaves open whether a meeting that is put after another will be held."""
PREPARATORY = re.compile(r"\b(?:preparatory|preliminary|pre-summit)\b", re.I)
"""Talks that serve another meeting, and so come before it."""
AT_FIRST = re.compile(r"[^.;]{0,60}?\b(?:comes?|go(?:es)?) first\b", re.I)
AHEAD_OF_IT = re.compile(
    rf"\b(?:{_SIZE} )?(?P<before>before|ahead of|prior to|in advance of) (?:it|them|that one|that|this)(?=[.,;]|$)|"
    r"\bin (?P<between>between)(?=[.,;])",
    re.I,
)
"""Before a meeting that only a pronoun names."""
FIRST = re.compile(r"\bfirst\b", re.I)
MEET_FIRST = re.compile(r"(?:,? (?:in|at|on) [^,.;]{2,30}?)?,? first(?=[.,;]|$| (?:to|in|at|on)\b)")
"""After a verb of meeting: before the others of which was spoken."""


_BESIDE = re.compile(
    rf"\b(?:(?P<follows>follow(?:s|ed|ing)?)(?: it| them| that)?,? )?{_SIZE}(?P<late>,? (?:later|earlier|"
    r"after(?:wards)?|before(?:hand)?|thereafter))?(?= *[.,;\"”]| in\b| at\b| and\b|$)",
    re.I,
)
"""A gap that stands at the end of what is told of two meetings: "…, at least two weeks earlier"."""


def gap_beside(text: str, start: int, end: int) -> dict[str, int]:
    """The gap between two meetings that a stretch gives apart from the words which order them, if there is but one."""
    told = [one for one in _BESIDE.finditer(text, start, end) if one["late"] or (one["follows"] and one["how"])]
    return gaps_of(told[0], False) if len(told) == 1 else {}


def _days(number: str, unit: str) -> int:
    """A length in whole days, no longer than ten years; hours are no day before there are 24."""
    if unit.casefold().startswith("hour"):
        return number_of(number) // 24
    return min(3650, days_in(number_of(number), unit))


def gaps_of(match: re.Match[str], of: bool) -> dict[str, int]:
    """The gap that the words give, in days."""
    gaps: dict[str, int] = {}
    if re.search(r"\beve of|\bthe day (?:before|after)", match.group(), re.I):
        return {"min_gap_days": 1, "max_gap_days": 1}
    size: re.Match[str] | None = match
    if not match["n"]:
        size = _GAP.search(match.string, *match.span())
        bare = size is not None and not (size["how"] or size["late"])
        size = None if bare else size
    if size is not None:
        days = _days(size["n"], size["unit"])
        if days < 1:
            return {}
        if low := size.groupdict().get("low"):
            return {"min_gap_days": _days(low, size["lowunit"] or size["unit"]), "max_gap_days": days}
        bound = _AND_BOUND.match(match.string, max(match.end(), size.end()))
        how = "within" if of else (size["how"] or "").casefold()
        how = ("at least" if bound["least"] else "at most") if bound else how
        ahead = bool(match.groupdict().get("before")) or match.re in (BEFOREHAND, BEFORE_THAT)
        ahead = ahead and "follow" not in match.group().casefold()
        later = ("no later", "not later", "at the latest")
        sooner = ("no sooner", "no earlier", "not sooner", "not earlier", "sooner", "earlier")
        least = ("at least", "no less", "not less", "no fewer", "not fewer", "a minimum", "minimum", "more than")
        most = ("within", "no more", "not more", "at most", "up to", "less", "a maximum")
        if how.startswith((*least, *(later if ahead else sooner))):
            gaps["min_gap_days"] = days
        elif how.startswith((*most, *(sooner if ahead else later))):
            gaps["max_gap_days"] = days
        elif how in ("exactly", ""):
            gaps = {"min_gap_days": days, "max_gap_days": days}
    return gaps
