"""Words that tell where meetings are to be, or not to be: patterns, and how firm each makes its places."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from ..firmness.wording import cue_rows
from ..names.places import NAMES
from .offered_in_vain import in_vain

Effect = Literal["proposed", "possible", "refused", "dropped", "examples", "named", "said"]
"""What words do to a place: how firm they make it; `said` leaves that to the clause, `named` too, deciding none."""

VENUE = r"(?:place|venue|location|host|site|setting)"
_AS = (
    rf"(?:as|for) (?:the |a |an |its |their |possible |potential |alternative |likely )*(?:{VENUE}|alternative)"
)
_HAS = r"(?:(?:has|have|had) (?:(?:also|both|all|each|already|now|since) )?)"
_BE = rf"(?:is|was|are|were|be|{_HAS}?been|remains?|seems?|would be|will be|could be|may be|might be)"
_MEETING = r"(?:meetings?|talks|summit|session|negotiations|conference|visit|trip|travel)"


class Words(NamedTuple):
    """A pattern whose places stand in its group `list`, or after it; `sure`: only places that the tables know."""

    pattern: re.Pattern[str]
    effect: Effect
    sure: bool = False
    loose: bool = True  # the meeting may have been named in a sentence before
    ends: bool = False  # the list ends its phrase


@cache
def venue_words() -> tuple[Words, ...]:
    def before(effect: str) -> str:
        return cue_rows("venues", side="before", effect=effect)

    def after(effect: str) -> str:
        return cue_rows("venues", side="after", effect=effect)

    listed = rf"(?=[A-Zt])(?P<list>(?!The )(?:[A-Z][\w-]+ ){{1,2}}capital\b|{NAMES})"
    aside = r"(?:,? (?:also|both|equally|alone|itself)|,[^,.;]{1,60},)?"
    hosting = (
        r"(?:(?:will|would|could|may|is to|is set to|is due to|(?:(?:has|have) )?(?:agreed|offered|volunteered) "
        r"to|(?:is|are) preparing to|"
        r"(?:is|are|stands|stood|was|were|remains?) (?:\w+ )?(?:ready|willing|prepared|happy|proud|honou?red) "
        r"to|plans? to|wants? to|"
        rf"should) (?:also )?(?:co-)?host|(?:(?:is|are|will be) (?:\w+ )?hosting|"
        rf"hosts)(?=[^.;]{{0,80}}\b{_MEETING}\b))"
    )
    been = (
        r"(?:(?:has|have|had)(?: also| both| all| each| already)? been|(?:is|are|was|were)(?: being)?|"
        r"(?:will|would|could|may|might|should) be)"
    )
    chosen = (
        r"(?:chosen|selected|picked|named|agreed(?: up)?on|agreed|proposed|suggested|mentioned|floated|discussed|"
        r"considered|confirmed|being considered|being discussed)"
    )
    place = rf"(?:{VENUE}|spot|town|city|capital|choice|compromise|meeting[ -](?:place|point))"
    return (
        Words(
            re.compile(
                rf"{listed} {been}(?: being)? (?:(?:looked at|considered|discussed|mentioned|weighed)[^.;]{{0,30}}? "
                r"(?:but|and) (?:it )?(?:is|was|has been)(?: no longer| not|n['’]t| dropped| ruled out| rejected)|"
                r"(?:no longer|not(?= [^.;]{1,40} any ?more)) (?:being )?(?:looked at|considered|discussed|weighed|an "
                r"option|a candidate|a possibility|in (?:the )?(?:running|play)|on the (?:table|list)|under))\b"
            ),
            "dropped",
            True,
        ),
        Words(
            re.compile(
                rf"{listed} (?:has|have|had) (?:been (?:dropped|abandoned|discarded|given up)|"
                r"fallen (?:through|away|out of))(?=[.,;:]| (?:as|and|but|because|since|after))"
            ),
            "dropped",
            True,
        ),
        Words(
            re.compile(
                rf"{listed}{aside} (?:would|could|will|does|do|did|might)(?: not|n['’]t) (?:\w+ )?"
                r"(?:(?:do|work|suit|serve)(?=[.,;\"”]|$| (?:for|as|us|me|them|him|her|him|everyone|either|any|the|"
                r"our|their)\b)|be (?:acceptable|suitable|appropriate|possible|convenient|right|agreeable)\b)"
            ),
            "refused",
            True,
        ),
        Words(
            re.compile(
                rf"{listed}{aside} (?:would|will|could|might) (?:\w+ )?(?:suit\b|do\b(?=[.,;]| (?:well|nicely|fine|"
                r"very|just|as|for))|serve\b|work (?:well |best )?for\b|be (?:fine|good|all right|agreeable|welcome) "
                r"(?:with|by|for|to)\b)"
            ),
            "possible",
            True,
        ),
        Words(
            re.compile(
                rf"{listed}{aside} (?:would(?: also| well)? be|is|are|seems|remains|was) (?:perhaps )?(?:an?|the|our|"
                r"its|their|his|her) (?:very |most |more )?(?:good|better|best|convenient|suitable|natural|ideal|"
                r"obvious|logical|sensible|fitting|appropriate|right|perfect|neutral|safe|preferred|favou?red|"
                rf"favou?rite|(?:first|second)(?= choice)) (?:and \w+ )?{place}\b"
                rf"(?! (?:of|to|for|in) (?!(?:\w+ ){{0,2}}?"
                rf"(?:{_MEETING}|meet|talk|hold|host|it|them|both|us|everyone|everybody|all)\b))"
            ),
            "proposed",
            True,
        ),
        Words(
            re.compile(
                rf"\b(?:put|puts|putting|placed?|places|placing|made|makes|making|offer(?:s|ed|ing)) (?:(?:its|the|"
                rf"their) )?{listed} (?:at (?:the|their|his|her|our|your)\b[^.;,]{{0,30}}?disposal|available)\b"
            ),
            "proposed",
            True,
        ),
        Words(
            re.compile(
                rf"{listed}{aside} (?:{_BE}|(?:would|should|could|might){aside})(?: \w+ly)? {after('refused')}\b"
                r"(?! (?:of|that)\b| to (?!(?:us|me|him|her|them|it|either|both|all|(?:any|some)(?:one|body)|the|his|"
                r"its|their|our)\b|[A-Z]))"
            ),
            "refused",
            True,
        ),
        Words(
            re.compile(rf"{listed}{aside} {_BE} (?:(?:\w+ly|all|both|also|still|now) )?{after('possible')}(?![\w-])"),
            "possible",
            True,
        ),
        Words(re.compile(rf"{listed}{aside} {_BE} {after('proposed')}(?![\w-])"), "proposed", True),
        Words(
            re.compile(
                rf"{listed} (?:(?:will |would )?(?:remain|stay)s?|is still|becomes|is now|stands as) "
                rf"(?:the |its |their )(?:\w+ )?{VENUE}\b"
            ),
            "said",
        ),
        Words(
            re.compile(
                rf"{listed}(?:,[^,.;]{{3,50}},)? (?:is|was|stands|stood|remains?|remained|would be|will be) at "
                r"(?:the|their|his|her|our|your|everybody['’]s|everyone['’]s) (?:full |entire )?disposal\b"
            ),
            "proposed",
        ),
        Words(
            re.compile(
                rf"{listed} (?:(?:has|have|had) )?(?:(?:each|both|all|also) )?(?:signified|expressed|indicated|"
                rf"declared|signal(?:l)?ed|voiced|conveyed|stated|affirmed) (?:(?:its|their|an?) )?(?:\w+ "
                rf")?(?:readiness|willingness|availability|wish|desire) to (?:(?:act|serve) as (?:the |a )?(?:host|"
                rf"venue)|(?:co-)?host|provide (?:a|the) venue|receive (?:the|both))\b"
            ),
            "proposed",
            True,
        ),
        Words(
            re.compile(
                rf"{listed} {been}(?: \w+ly)?(?: {chosen})? ?(?:as )?(?:to (?:be (?:the|its|a) {VENUE}|host)\b|"
                rf"(?:the |a |its |their |possible |potential |likely )*{VENUE}\b)"
            ),
            "said",
        ),
        Words(
            re.compile(
                rf"{listed} {been}(?: \w+ly| also| now| finally)? (?:chosen|selected|picked|settled on|agreed"
                r"(?: up)?on)(?=[.,;:\"”]|$| (?:because|since|as|for|by|after|over|on|in|instead|partly|mainly|rather|"
                r"this|last|and)\b)"
            ),
            "said",
            True,
        ),
        Words(
            re.compile(rf"{listed} {been}(?: also)? (?:proposed|suggested|floated|put forward)\b"), "proposed", True
        ),
        Words(re.compile(rf"{listed} {been}(?: also)? (?:mentioned|discussed|considered)\b"), "possible", True),
        Words(re.compile(rf"\b{before('refused')}\s+(?:either |both "
            rf")?{_TOWN_OF}(?=[A-Z])"), "refused", True, ends=True),
        Words(
            re.compile(
                rf"\b(?:rul\w+ out|reject\w*|refus\w+|oppos(?:e|es|ed|ing)|not (?:accept|agree to|attend))\s+"
                rf"(?:to |any |a |the )*(?:hold\w* |meet\w* |attend\w* )?(?:any |a |the )?(?:[\w-]+ )?(?:{_MEETING} "
                rf")?(?:in|at)\s+(?=[A-Z])"
            ),
            "refused",
        ),
        Words(
            re.compile(
                r"\b(?:[Aa]nywhere|[Aa]ny (?:place|country|city|venue|capital|town)) (?:except|but|other than|"
                r"apart from)(?: (?:in|for))?\s+(?=[A-Z])|(?:\b(?:[Bb]ut|[Aa]nd|though|although|albeit|just|only)|"
                r",)\s*(?:certainly |definitely )?not (?:in |to |at )?(?=[A-Z])|"
                r"(?<![\w,] )(?<!\w)Not in (?=[A-Z])|\bneither in (?=[A-Z])"
            ),
            "refused",
            ends=True,
        ),
        Words(re.compile(r"(?<![\w,] )(?<!\w)Not (?=[A-Z])"), "refused", True, ends=True),
        Words(
            re.compile(
                r"\b(?:been|being|be|was|were|is|are) (?:moved|shifted|relocated|transferred|switched)"
                r"(?: away)? from (?=[A-Z])"
            ),
            "dropped",
        ),
        Words(re.compile(r"\b(?:instead of|rather than|in place of) (?:in )?(?=[A-Z])"), "dropped", loose=False),
        Words(
            re.compile(
                r"\b(?:reject|refus|turn\w* down|dismiss|oppos|declin)\w* (?:[\w'’-]+ ){0,6}?(?:(?:proposals?|"
                r"requests?|"
                r"suggestions?|offers?|demands?|calls?|ideas?|plans?) (?:to|of|for) )?(?:mov|shift|transfer|relocat)"
                rf"(?:e|ing)? [^.;]{{2,80}}? to (?:(?:the|a|{_WHOSE}) ?(?:[\w-]+ ){{0,3}}?{SITE}(?: of|,) )?(?=[A-Z])"
            ),
            "dropped",
            True,
        ),
        *(Words(one, "refused", True) for one in in_vain(before("refused"), _MEETING)),
        Words(re.compile(rf"{listed}{aside} {hosting}\b"), "said", True),
        Words(
            re.compile(
                rf"{listed}{aside} (?:is|are|was|were|would be|stands) (?:\w+ )?(?:honou?red|proud|glad|pleased|happy|"
                rf"delighted|ready|willing|prepared) to (?:be (?:the|its|their) {VENUE}|(?:act|serve) as "
                rf"(?:the |a )?{VENUE}|provide (?:a|the) venue)\b"
            ),
            "proposed",
            True,
        ),
        Words(re.compile(rf"\b{before('decided')}\s+(?:either |both )?{_TOWN_OF}(?=[A-Z])"), "said", True, ends=True),
        Words(re.compile(rf"(?<!over )(?<!than )(?<!instead of ){listed} {_AS}"), "named"),
        Words(
            re.compile(
                r"\b(?:choice|preference|preferred \w+|thought|idea|wish|suggestion|proposal|favou?rite|offer) "
                r"(?:is|was|would be|remains|remained)(?: still| \w+ly)? (?:for )?(?=[A-Z])"
            ),
            "proposed",
            True,
            ends=True,
        ),
        Words(
            re.compile(
                r"\b(?i:(?:possible|potential|likely|likeliest|alternative|suitable) (?:venue|place|site|location|"
                r"citie|capital|candidate|setting)s?|possibilit(?:y|ies)|alternatives?|candidates?|options?|(?:venue|"
                r"place|site|location|citie|capital|name)s (?:under|being|that|which|mentioned|discussed|considered|"
                r"in play|floated|proposed|suggested|on the)\b[^.;]{0,40}?) "
                r"(?:is|are|was|were|would be|could be|includ(?:e|es|ed)|range from)(?: \w+ly)? (?=[A-Z])"
            ),
            "possible",
            True,
            ends=True,
        ),
        Words(re.compile(rf"\b{before('examples')}\s*,?\s+(?:in )?(?=[A-Z])"), "examples"),
        Words(re.compile(r"(?<!with )(?<!from )(?<!to )(?<!by )(?<!of )\beither (?:in )?(?=[A-Z])"), "said", True),
        Words(
            re.compile(
                rf"\b{VENUE}\b[^.;,]{{0,30}}?\b(?:will be|would be|is|could be|may be|might be|should be|(?:is|was) "
                r"(?:likely|expected|due|set|going|to) (?:to )?be)\s+"
                rf"(?:(?:an?|the|its) (?:[\w'’-]+ ){{0,4}}?{SITE} (?:in|at|on|near|outside|of) )?(?=(?:the )?[A-Z])"
            ),
            "said",
        ),
        Words(re.compile(rf"\b{before('possible')}\s+(?:either |both "
            rf")?{_TOWN_OF}(?=[A-Z])"), "possible", True, ends=True),
        Words(re.compile(rf"\b{before('proposed')}\s+(?:either |both "
            rf")?{_TOWN_OF}(?=[A-Z])"), "proposed", True, ends=True),
        Words(
            re.compile(
                r"\b(?:propos|suggest|offer|list|mention|nam|float|put forward|recommend)\w*(?: forward)? "
                r"(?:(?:two|three|four|five|six|several|some|other|alternative|possible|a list of|a choice of|"
                r"neutral) )*(?:cities|venues|places|capitals|countries|locations|sites|options|"
                r"towns)\b[^.;:\"“”]{0,70}?(?::|,|-|–|—) (?:either )?(?=[A-Z])"
            ),
            "proposed",
            True,
        ),
        Words(
            re.compile(
                rf"\b{before('proposed')}\s+(?:(?:its|the|an?|his|her|their|two|three) )(?:[\w-]+ ){{0,3}}?{SITE}s? "
                r"(?:at|in|on|near|outside|of) (?=[A-Z])"
            ),
            "proposed",
        ),
        Words(
            re.compile(r"\b(?:alternat(?:es?|ing|ely)|rotat(?:es?|ing)|by turns|in turn|taking turns)(?: (?:be held|"
                r"held|meet))? (?:between|among|in) (?:the )?(?=[A-Z])"),
            "said",
        ),
        Words(LEADS_TO, "said", True),
        Words(
            re.compile(
                r"\b(?:first|second|third|next|last|final|only) (?:stop|leg)(?: of [^.;,]{3,40})? "
                r"(?:is|will be) (?:in )?(?=[A-Z])"
            ),
            "said",
            True,
            loose=False,
        ),
        Words(re.compile(r"\bhosted by\s+(?=[A-Z])"), "said", True),
        Words(
            re.compile(
                r"\b[Ii]t (?:will|would|could|may|might|must|should|is going to|is likely to|won['’]t|cannot|can['’]t|"
                r"is not going to|isn['’]t going to) (?:most likely |probably |likely |not )?be "
                r"(?:in )?(?=[A-Z])"
            ),
            "said",
            True,
            ends=True,
        ),
        Words(re.compile(r"\bvisit(?:s|ing)?\s+(?=[A-Z])"), "said", True, loose=False),
        Words(IN, "said", loose=False),
    )


SITE = (
    r"(?:town|city|village|state|capital|port|resort|post|crossing|island|suburb|district|palace|castle|oasis|base|"
    r"hotel|spa|villa|monastery|ranch|estate|retreat|residence|mansion|lodge|guest ?house|compound|chalet|farm|club|"
    r"complex)"
)
_TOWN_OF = rf"(?:(?:the|a) (?:[\w-]+ ){{0,3}}?{SITE}(?: of|,) )?"
_WHOSE = r"(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['’]s? "
_PART = (
    r"(?:neighbou?ring|nearby|distant|far-off|(?:north|south|east|west)(?:ern|-?eastern|-?western)|central|"
    r"rebel-held)"
)
IN = re.compile(
    r"(?:\b(?:in|In|at|At|to|outside|near|on|inside|within)|"
    r"(?<=\bset )for|(?<=scheduled )for|(?<=planned )for|(?<=\bdue )for)\s+"
    rf"(?:(?:the |an? |{_WHOSE})(?:[\w-]+ ){{0,4}}?{SITE}(?: of|,)? (?=[A-Z]))?(?:{_PART} )?(?=(?:the |either )?[A-Z])"
)
LEADS_TO = re.compile(
    r"\b(?:(?:travel|fl[iy]|go|head|depart|leav|continu|set|proceed|arriv|mov|return|com|be)(?:s|es|l?ing|ing|e|y)? "
    r"[^.;,]{0,40}?|(?:(?:on (?:his|her|their) way|en route|bound|flew|went|left|departed|set (?:off|out))"
    r"(?: \w+){0,2} )|(?:conclud|end|finish|wrap|begin|start|open|kick|spend|stop)(?:s|es|ing|e|p?ing)? [^.;,]{0,40}?)"
    r"\b(?:to|for|in) (?=(?:the )?[A-Z][^.,;]{2,30}(?:(?:,| (?=where)) ?(?:[A-Z][\w ]+, )?where (?:he|she|they|both|"
    r"the [\w ]{3,30}?)(?:['’]ll| (?:will|would|is to|are to|plans? to|is due to))\b| for (?:talks|a meeting|"
    r"consultations|discussions|meetings)\b))"
)
"""Before a place that somebody goes to and meets others in: "flies to Rome, where he will meet"."""
