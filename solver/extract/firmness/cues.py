"""How firm words are: cues of modality and polarity, scoped to the clause they stand in.

A cue before a meeting's noun or verb governs it ("agreed to hold talks"); a cue after it does when the noun is the
subject ("talks could be held"). A refusal under a negation is no refusal ("does not rule out"), and a plan under one is
none ("will not meet"). Where cues disagree the less firm one wins: nothing is made surer than it was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

Firmness = Literal["decided", "proposed", "possible", "rejected", "past"]

_NOT = r"(?:\bnot\b|n['’]t\b|\bnever\b|\bno longer\b|\bneither\b|\bcannot\b|\bno\b)"
_TABLE: tuple[tuple[Firmness, str], ...] = (
    (
        "rejected",
        r"rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying)|exclud(?:e|es|ed|"
        r"ing)|"
        r"cancel(?:s|l?ed|l?ing)?|cancell?ation|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|"
        r"drop(?:s|ped|ping)? (?:the |an? |its |his |her |their |all |any )?(?:plan|idea)s?|"
        r"(?:has|have|had|was|were) (?:now |since )?(?:been )?(?:dropped|axed|ditched)(?! from\b)|"
        r"(?:struck|taken|removed|deleted|dropped) (?:from|off) the (?:\w+ )?(?:program|programme|agenda|calendar|"
        r"schedule)|"
        r"declin(?:e|es|ed|ing) to(?! (?:say|comment|give|discuss|elaborate|specify|confirm|"
        r"name|provide|speculate|answer))|oppos(?:e|es|ed|ing)|"
        r"boycott(?:s|ed|ing)?|turn(?:s|ed|ing)? down|called-off|no (?:such|plans?|intention|question of|need)|"
        r"impossible|unacceptable|out of the question|unthinkable|inconceivable|"
        r"(?:pull(?:s|ed|ing)? out of|back(?:s|ed|ing)? out of|withdr(?:ew|aws?|awn|awing) from|skip(?:s|ped|ping)?|"
        r"stay(?:s|ed|ing)? away from|snub(?:s|bed|bing)?)(?= (?:(?:the|a|an|its|his|her|their|this|next|planned)\b ?)*"
        r"[\w-]+ with\b)|"
        r"(?:is|are)(?: not|n['’]t) (?:resuming|starting|opening|beginning|taking place|going ahead|proceeding|"
        r"happening)(?! (?:in|at) [A-Z])|walk(?:s|ed|ing)? away from|off the table|f(?:e|a)ll(?:s|en)? through|"
        r"(?:is|was|are|were|['’]s) (?:now |all |once again )?(?:back )?off(?=[.,;\"”]|$)",
    ),
    (
        "proposed",
        r"want(?:s|ed|ing)?(?=\s(?!to\b|it\b)\w)|would (?:rather|sooner|prefer)|"
        r"(?:is|are|was|were|be|['’]re) (?:always |also |still |\w+ than )?welcome to(?= [a-z])|"
        r"(?:glad|happy|pleased) to(?= (?:also |again |\w+ly )?(?:host|receive|hold|meet|convene|mediate|organi[sz]e|"
        r"facilitate|accommodate|welcome|provide|travel|go|come)\b)",
    ),
    (
        "decided",
        r"(?:was|were|has been|have been|been) (?:moved|rescheduled|brought forward|shifted|pushed back|set|fixed|"
        r"scheduled|called|convened for|arranged)"
        r"(?= (?:from|to|for|on|until|by [^,.;]{2,24},? (?:to|until)))|"
        r"(?:postponed|put off|delayed|put back)(?= (?:by [^,.;]{2,24},? |from [^,.;]{2,24} )?(?:to|until|till) "
        r"(?:the )?(?:\w+day|\d+(?:st|nd|rd|th)?|next|tomorrow|(?:early|mid|late|later in|later this|the end of)\b|"
        r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*)\b)",
    ),
    ("possible", r"postpon(?:e|es|ed|ing)|put off|"
     r"(?<!without )(?<!without any )(?<!without further )delay(?:s|ed|ing)?|suspend(?:s|ed|ing)?|shelved|on hold|"
     r"on ice|slipped|have to wait|on the back burner|"
     r"indefinitely|"
     r"(?:at|on|to|until|for) (?:a|another|an|some) (?:later|future|unspecified|other|different) (?:date|day|time|"
     r"stage)|(?:to|until) (?:a|another) date to be"),
    (
        "possible",
        r"(?:was|were) to have|had (?:\w+ly )?(?:planned|intended|meant)|"
        r"had been (?:planned|due|meant|intended)|gladly|happily|(?:be )?(?:glad|pleased) to|"
        r"said to be|(?:was|were) going to(?=[^.;]*\b(?:but|and then|until|before)\b)|"
        r"looks? set to|God willing|appears?|seems?|if invited|if asked|"
        r"could|might|may|can|possibl[ey]|possibility|potential(?:ly)?|perhaps|maybe|probabl[ey]|likely|unlikely|"
        r"expect(?:s|ed|ing|ations?)?|hop(?:e|es|ed|ing|eful|efully)|consider(?:s|ed|ing)?|"
        r"explor(?:e|es|ed|ing)|tentative(?:ly)?|pencill?ed|in principle|open to|look(?:s|ed|ing)? for(?! ?ward)|"
        r"discuss(?:es|ed|ing)?|under discussion|seek(?:s|ing)?|sought|"
        r"tr(?:y|ies|ied|ying) to|work(?:s|ed|ing)? (?:to|toward|towards|on|through)|"
        r"(?:inclined|tempted|disposed) to|"
        r"prospects?|would welcome|would be happy|interest(?:ed|s)? in|"
        r"want(?:s|ed|ing)?|chance|"
        r"(?:(?<=have )|(?<=has )|(?<=get )|(?<=find ))(?:an|the|another|some|any) (?:\w+ )?opportunit(?:y|ies) to|"
        r"whether|envisag(?:e|es|ed)|foresees?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|talk of|"
        r"eye(?:s|d|ing)|rumou?rs?|reportedly|speculation|intended to|conceivabl[ey]|tr(?:y|ied)|"
        r"being (?:prepared|arranged|planned|organi[sz]ed|discussed|considered|negotiated|finali[sz]ed|worked out)|"
        r"beg(?:i|a)n(?:ning)? (?:to )?arrang(?:e|ing)|not clear|unclear|depends?|depending",
    ),
    (
        "proposed",
        r"willing(?:ness)?|read(?:y|iness)|prepared to|keen|eager|would like|wish(?:es|ed)?|"
        r"(?:(?:aim|goal|objective|target)(?: (?:is|remains|was|would be))?|aims|aimed|aiming) (?:still )?to"
        r"(?= (?:hold|meet|convene|bring|host|have|resume|proceed|open|start|begin|get|sit|organi[sz]e|arrange|go)\b)|"
        r"aim(?:s|ing)? (?:for|at)|"
        r"at (?:your|their|his|her|our) disposal|propos(?:e|es|ed|ing|al|als)|"
        r"suggest(?:s|ed|ing|ions?)?|offer(?:s|ed|ing)?|invit(?:e|es|ed|ing|ations?)|"
        r"(?:initiatives?|(?<!bad )ideas?)(?= (?:to|of|for) (?:hold|conven|host|organi|bring|resum|launch)(?:e|es|ed|"
        r"[sz]?ing)?\b)|"
        r"urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on|upon)|should|ought|request(?:s|ed|ing)?|ask(?:s|ed|ing)?|"
        r"demand(?:s|ed|ing)?|recommend(?:s|ed|ing)?|push(?:es|ed|ing)? for|in favou?r of|appeal(?:s|ed|ing)? (?:for|"
        r"to)|"
        r"press(?:es|ed|ing)? for|advocat(?:e|es|ed|ing)|prefer(?:s|red|ence)?|let['’]?s|let us|float(?:s|ed|ing)?|"
        r"insist(?:s|ed|ing)?(?! that [^.;,]{3,80} (?:is|are|was|were) (?!to\b))",
    ),
    (
        "decided",
        r"will|shall|['’]ll|won['’]t|"
        r"(?:is|are|was|were)(?: (?:now|still|also|then|both|all|first|next|instead|again|later|only|"
        r"(?!likely|unlikely)\w+ly))? to|(?:to be|being) (?:held|followed|preceded|attended|"
        r"hosted)|"
        r"schedul(?:e|ed|ing)|(?:is|are|was|were|been|be) set|set (?:to|for)|due|slated|"
        r"commit(?:s|ted)? to|"
        r"commitments? to(?= (?:meet|hold|resume|convene|host|attend|return)\b)|"
        r"consent(?:s|ed)? to|undert(?:akes?|ook|aken) to|resolved to|"
        r"pledg(?:e|es|ed) to|vow(?:s|ed)? to|"
        r"plan(?:s|ned|ning)?|intends? to|intention (?:of (?:the )?(?:[\w-]+ ){1,6}?)?to|"
        r"(?:is|are|was|were|been) (?:allotted|set aside|reserved|earmarked)|"
        r"agree(?:s|d|ing|ment)?|decid(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|"
        r"announc(?:e|es|ed|ing)|going to|must|ha(?:ve|s|d) to|would|"
        r"accept(?:s|ed|ing|ance (?:by [^.;,]{3,40} )?of)? (?:(?!in\b)[\w'’]+ ){1,3}(?:invitations?|proposals?|"
        r"offers?)|"
        r"(?:programme|program|itinerary|schedule|agenda)(?= [^.;,]{0,40}\b(?:includes?|features?|provides? for)\b)|"
        r"decision(?= (?:(?:of|by) [^.;]{3,90}? )?to\b)|"
        r"accept(?:s|ed|ing)?|look(?:s|ed|ing)? forward to|"
        r"arrang(?:e|es|ed|ing)|prepar(?:e|es|ing|ations?) for|convene|invited|upcoming|forthcoming|"
        r"(?:is|are) (?:now |also )?(?:coming|joining|returning to|rejoining|flying|arriving|taking part)|"
        r"call(?:s|ed)?(?= (?!for\b|on\b|upon\b|off\b)[^.;,]{3,100}? (?:to|for) "
        r"(?:an?|another|fresh|new|further) (?:[\w-]+ ){0,3}(?:session|meeting|summit|conference|round|talks)\b)|"
        r"call(?:s|ed)?(?= (?:an?|another) (?:[\w-]+ ){0,3}(?:session|meeting|summit|conference)\b)|summon(?:s|ed)|"
        r"(?<!to )(?:starts?|opens?|resumes?|continues?|reconvenes?)|(?<!to )holds?(?= (?:a|an|the|their|its|talks|"
        r"another|further|more)\b)|"
        r"(?<!to )attends?(?= (?:an?|the|talks|his|her|their|its|next|this|two|three|separate|bilateral)\b)|"
        r"chosen|selected|picked|cannot|can not|"
        r"can['’]t|need(?:s)? to|(?<!great )(?<!good )deal|(?:is|are) (?:making|paying|visiting|"
        r"meeting|holding|hosting|travell?ing|"
        r"attending|gathering)|takes? place|begins?|['’]s on\b|is on\b|(?:is|are) (?:also |still )?on the "
        r"(?:programme|program|agenda|"
        r"schedule)|en route|on (?:his|her|their) way",
    ),
    (
        "past",
        r"met|held|took place|hosted|attended|concluded|ended|wrapped up|collapsed|visited|gathered|convened|"
        r"travell?ed|"
        r"sat down|followed(?! by\b)|took part|participated|received|arrived|opened|"
        r"(?:was|were|has been|have been|had been) held|"
        r"discussed|joined|began|started|resulted|failed|focused|lasted|was|were|had|came|brought",
    ),
)
_CUES = re.compile(
    "|".join(
        f"(?P<{name}{number}>(?:(?<![\\w-])|(?=['’]))(?:{words})(?![\\w-]))"
        for number, (name, words) in enumerate(_TABLE)
    ),
    re.I,
)
_NEGATION = re.compile(
    _NOT
    + r"(?:\s+\w+){0,2}\s*$|\b(?:does|do|did|has|have|is|are|was|were|would|will|could|can)n['’]t(?:\s+\w+){0,1}\s*$",
    re.I,
)
_NOT_FIXED = re.compile(r"\bno (?:\w+ )?(?:dates?|days?|times?|timetable|venue|place|agenda|format|decision)\b", re.I)
_OTHER_THAN = re.compile(r" (?:other than|except(?: for)?|apart from|beyond|save)\b")
_OPENS = re.compile(r"(?:^|[\"“,]\s*|[–—]\s)$")
_OF_OTHERS = re.compile(
    r"\b[Nn]o (?:\w+ )?(?!meetings?\b|talks\b|summit\b|visit|trip|negotiations|session|round|conference|such|date|"
    r"plans?\b)"
    r"\w+ (?:is|are|was|were|has been|have been|had been) (?:\w+ly )?$"
)
_NEGATED_AFTER = re.compile(
    r"^\s*(?:to (?=not\b|never\b))?(?:not(?! (?:later|earlier|sooner|more|less|fewer|longer) | (?:before|until|"
    r"after)\b)|never|no longer)\b|"
    r"^n['’]t\b",
    re.I,
)
_ASKED = re.compile(r",? (?:about|whether|if|when|where|how|why|by|what|on|who)\b")
_ONLY_HOW = re.compile(
    r"(?: not|n['’]t)?(?: to)? (?:be allowed to )?(?:exceed\b|(?:last|take|run|go on|drag on|continue|be) (?:for )?"
    r"(?:more|longer|beyond|past|into|less|over)\b|(?:include|involve|feature|focus|touch|cover|address|deal with|"
    r"discuss|meet anywhere (?:other than|but|except)|change|affect|produce|yield|result|lead to|bring|solve|resolve|"
    r"end with|replace|prevent|mark|settle|go "
    r"(?:beyond|past|into)|be (?:easy|open|public|broadcast|limited|confined|enough|about|simple|smooth|the (?:last|"
    r"end)|"
    r"an? (?!(?:[\w-]+ ){0,3}(?:meetings?|summit|talks|round|session|visit|trip|conference|encounter)\b)[a-z]+))\b)"
)
"""A negation that says how long a meeting is, who is there or what it does, and calls no meeting off."""
_OTHER_THAN = re.compile(r"(?: (?:on|to|of|for) [^.;,]{2,30})? (?:other than|except|but for|apart from|beyond|save)\b")
_OR_NOT = re.compile(r"\b(?:may|might|could|will) or $", re.I)
_BE_TO = re.compile(r"^(is|are|was|were) \w+ to$")
"""A plan with an adverb inside: "are now to"."""
_UNINVITED = re.compile(r"(?: not|n['’]t)(?: yet)? (?:been |being |be )?(?:invited|asked)\b")
_UNNAMED = re.compile(
    r"(?:ask|request|insist|declin|refus|want|agre|speak|prefer)\w*[^.;,]{0,30}? (?:not )?to be (?:\w+ )?(?:named|"
    r"identified|"
    r"quoted|cited)\b",
    re.I,
)
_AFTER_DELAY = re.compile(r"\b(?:[Aa]fter|[Dd]espite|[Ff]ollowing) (?:[\w-]+ ){0,4}$")
_IT_WOULD_BE = re.compile(r"\b[Ii]t $")
_NATURAL = re.compile(
    r" (?:\w+ )?be [\"“]?(?!held\b|\w+ed\b)(?:\w+ )?[a-z]+[\"”]? (?:for [^.;]{2,60}? to|to|if|that)\b"
)
"""What somebody finds natural, good or better, and nobody has planned: "it would be natural for Ruiz to visit"."""
_RECALLS = re.compile(r" (?:also |no doubt |surely )?(?:be )?(?:recall|remember|aware|know|recollect)(?:ed|n)?\b", re.I)
_TO_SAY = re.compile(r" (?:yet )?to (?:say|tell|know|confirm|predict|judge)\b")
_AUXILIARIES = frozenset(
    {
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "must",
        "should",
        "shall",
        "cannot",
        "can not",
        "can't",
        "won't",
        "is to",
        "are to",
        "was to",
        "were to",
        "has to",
        "have to",
        "would be",
        "was",
        "were",
        "had",
    }
)
_MODALS = frozenset({"cannot", "can not", "can't", "will", "won't", "must", "has to", "have to", "shall", "would"})
_SURE = {"rejected": 0, "possible": 1, "proposed": 2, "decided": 3, "past": 4}


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that says how firm something is, negation counted in."""

    start: int
    end: int
    firmness: Firmness
    word: str


def cues(text: str, start: int, end: int, times: Iterable[tuple[int, int]] = ()) -> list[Cue]:
    """The cues of a stretch of text, in order; words inside expressions of time ("not before May") are none."""
    found: list[Cue] = []
    denied: set[int] = set()
    inside = list(times)
    for match in _CUES.finditer(text, start, end):
        if any(a <= match.start() and match.end() <= b for a, b in inside):
            if match.group().casefold() in _MODALS:
                found.append(Cue(match.start(), match.end(), "decided", match.group().casefold()))
            continue
        word = _BE_TO.sub(r"\1 to", match.group().casefold())
        firmness: Firmness = _TABLE[int((match.lastgroup or "0")[-1])][0]
        if word in ("may", "will") and match.group()[0].isupper() and match.start() > start:
            continue
        if word == "asked" and _ASKED.match(text, match.end(), end):
            continue  # "asked about the date, he said"
        if _UNNAMED.match(text, match.start(), end):
            continue  # who would not be named
        if word.startswith("delay") and _AFTER_DELAY.search(text, start, match.start()):
            continue  # what is over
        natural = word == "would" and _IT_WOULD_BE.search(text, start, match.start())
        if natural and _NATURAL.match(text, match.end(), end):
            firmness = "possible"
        if word in ("will", "would", "shall") and _RECALLS.match(text, match.end(), end):
            continue  # what is remembered, and no plan
        if _UNINVITED.match(text, match.end(), end):
            continue  # who stays away calls no meeting off
        if word == "should" and (match.group()[0].isupper() or _OPENS.search(text[start : match.start()])):
            continue  # "should they agree": an if
        if _OF_OTHERS.search(text[max(start, match.start() - 40) : match.start()]):
            continue
        if _OTHER_THAN.match(text, match.end(), end):
            continue  # "no agreement other than one to meet": what there is stands after it
        if word in ("should", "ought") and all_agreed(text, start, match.start()):
            firmness = "decided"
        negated = bool(
            _NEGATION.search(text[max(start, match.start() - 40) : match.start()])
            or _NEGATED_AFTER.match(text[match.end() : min(end, match.end() + 16)])
        )
        if negated and _OTHER_THAN.match(text, match.end(), end):
            continue  # "no agreement other than to meet"
        if negated and _OR_NOT.search(text[max(start, match.start() - 12) : match.start()]):
            negated = False  # "may or may not"
        if word in ("won't", "won’t", "cannot", "can not", "can't", "can’t"):
            negated = not negated
        if (
            negated
            and firmness == "past"
            and re.search(r"\b(?:have|has|had)(?:n['’]t| not) $", text[max(start, match.start() - 10) : match.start()])
        ):
            negated = False
        if negated and (word in ("invited", "asked") or _ONLY_HOW.match(text, match.end(), end)):
            negated = False  # who stays away, or how it will be, calls no meeting off
        if negated and word.startswith("confirm"):
            continue  # what nobody has confirmed yet is not called off
        if negated and _NOT_FIXED.search(text[max(start, match.start() - 40) : match.start()]):
            negated, firmness = False, "possible"
        not_yet = word.startswith(("agree", "accept", "decid", "commit", "approv")) and _NOT_YET.search(
            text, max(start, match.start() - 24), match.start()
        )
        if negated and (not_yet or word.startswith(("confirm", "announc"))):
            negated, firmness = False, "possible"  # who only keeps silent calls nothing off
        if negated:
            firmness = {
                "rejected": "possible",
                "past": "rejected",
                "decided": "rejected",
                "proposed": "rejected",
                "possible": "rejected"
                if word in ("could", "may", "might", "can", "expected", "ready", "willing", "prepared to", "can not")
                or (word == "possible" and not _TO_SAY.match(text, match.end()))
                else "possible",
            }[firmness]
        found.append(Cue(match.start(), match.end(), firmness, word))
        if negated:
            denied.add(match.start())
    return [
        one
        for place, one in enumerate(found)
        if not (
            one.word in _AUXILIARIES
            and one.start in denied
            and place + 1 < len(found)
            and found[place + 1].start in denied
            and found[place + 1].start - one.end < 22
        )
    ]


_NOT_YET = re.compile(r"(?:\bnot|n['’]t) (?:\w+ )?yet (?:\w+ )?$|\bnot (?:publicly|formally|officially) $")
"""Before what nobody has done so far, and may still do."""
_UNTRUE = re.compile(
    r"\b(?:no truth (?:in|to|behind)|(?:wrong|a mistake|mistaken|false|incorrect|untrue|misleading) to (?:say|claim|"
    r"report|suggest|assume|think) that|(?:not|n['’]t) true that|(?:dismiss\w*|reject\w*|refut\w+|disput\w+|"
    r"contradict\w+|"
    r"den(?:y|ies|ied|ying)|brush\w+ (?:aside|off)|play\w+ down|(?:not|n['’]t) endorse)(?: as \w+)?"
    r"(?: the| a| an| any| all| such| recent| several| media| "
    r"press| "
    r"television| newspaper)* (?:\w+ )?(?:reports?|rumou?rs?|claims?|speculation|suggestions?|statements?|"
    r"announcements?|stor(?:y|ies)"
    r"|talk|accounts?)(?: in [^.;,]{1,40}?| by [^.;,]{1,40}?)? (?:that|of|about|regarding|concerning))\b",
    re.I,
)
_FALSE = re.compile(
    r"\b(?:reports?|rumou?rs?|claims?|speculation)\b[^.;]{0,60}? (?:that|of|about|according to which)\b"
    r"(?P<what>[^.;]*?)\b(?:(?:do|does|did) not correspond to (?:reality|the facts|the truth)|"
    r"(?:have|has|had) no (?:basis|foundation)|(?:is|are|was|were) (?:\w+ )?"
    r"(?:false|untrue|wrong|incorrect|baseless|groundless|unfounded|inaccurate|not true|not correct|premature|nonsense|"
    r"dismissed|denied|rejected|refuted|disputed|brushed aside|waved away|"
    r"without (?:any )?(?:foundation|basis|substance|truth|merit)|pure (?:speculation|invention|fiction)|"
    r"(?:made up|invented|fabricated)))\b",
    re.I,
)


_ALL_AGREED = re.compile(
    r"\b(?:both|they|two|three|all|sides|parties|governments|presidents|ministers|leaders|delegations|countries|and)\b"
    r"(?P<between>[^.;]*?) agreed(?: (?!in\b)[^.;:]{1,30}?)? that (?P<what>[^.;]*)$"
)
_ONLY_ASKED = re.compile(r"\b(?:not|never|yet|propos\w+|suggest\w+|recommend\w+|ask\w*|urg\w+|if|whether)\b|n['’]t\b")


def all_agreed(text: str, start: int, place: int) -> bool:
    """Whether a "should" is what all have agreed on: "both sides agreed that the ministers should meet"."""
    match = _ALL_AGREED.search(text, start, place)
    return match is not None and not _ONLY_ASKED.search(match["between"]) and not _ONLY_ASKED.search(match["what"])


_CALLED_FALSE = re.compile(
    r"\bcall(?:ed|s) (?:an? |the |such )?(?:\w+ )?(?:reports?|rumou?rs?|claims?|stor(?:y|ies)|speculation) "
    r"(?:that|of|about)\b(?P<what>[^.;]*?)[\"“'‘]?(?:premature|false|untrue|wrong|baseless|groundless|nonsense|"
    r"invented|"
    r"fanciful|mere speculation|pure (?:speculation|invention|fiction))\b"
)


def denials(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What a sentence says is untrue: after "dismissed reports that", before "… are false"."""
    found = [(match.end(), end) for match in _UNTRUE.finditer(text, start, end)]
    told = (match for pattern in (_FALSE, _CALLED_FALSE) for match in pattern.finditer(text, start, end))
    return found + [match.span("what") for match in told]


_TOLD = re.compile(
    r"\b(?:said|told (?:[^\s,.;]+ ){1,4}?|announced|added|confirmed|reported)(?: on \w+day| earlier| later)?,?"
    r"(?: that)?(?= (?!it would be\b)(?:(?:they|he|she|it|there|both|all|the|its|their|his|her|[A-Z])\b[^.;]*?)?"
    r"\bwould\b)"
)


def told(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What is passed on, whoever said it: after "and said they would"."""
    return [(match.end(), end) for match in _TOLD.finditer(text, start, end)]


def hypothetical(found: Iterable[Cue], said: Iterable[tuple[int, int]], quoted: Iterable[tuple[int, int]]) -> list[Cue]:
    """Cues in which "would" is a will only where it is reported, in `said` and outside `quoted`; else a thought."""
    told, own = list(said), list(quoted)

    def real(one: Cue) -> bool:
        return any(a <= one.start < b for a, b in told) and not any(a <= one.start < b for a, b in own)

    several = list(found)
    thoughts = {
        one.start
        for one, after in zip_longest(several, several[1:])
        if one.word == "would" and one.firmness == "decided" and not real(one)
        and (after is None or after.start - one.end > 12 or after.firmness != "proposed")
    }
    return [replace(one, firmness="possible") if one.start in thoughts else one for one in several]


def is_cue(word: str) -> bool:
    """Whether a word by itself says how firm something is."""
    return bool(_CUES.fullmatch(word))


def weakest(firmness: Iterable[Firmness]) -> Firmness | None:
    """The least firm of some; a refusal counts as the least."""
    return min(firmness, key=_SURE.__getitem__, default=None)
