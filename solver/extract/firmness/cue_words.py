"""The words that say by themselves how firm something is, from a refusal to what has taken place."""

from __future__ import annotations

import re

from .degrees import Firmness

TABLE: tuple[tuple[Firmness, str], ...] = (
    (
        "rejected",
        r"rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying)|exclud(?:e|es|ed|"
        r"ing)|cancel(?:s|l?ed|l?ing)?|cancell?ation|call(?:s|ed|ing)? off|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?|"
        r"drop(?:s|ped|ping)? (?:the |an? |its |his |her |their |all |any )?(?:plan|idea)s?|"
        r"(?:has|have|had|was|were) (?:now |since )?(?:been )?(?:dropped|axed|ditched)(?! from\b)|"
        r"(?:struck|taken|removed|deleted|dropped) (?:from|off) the (?:\w+ )?(?:program|programme|agenda|calendar|"
        r"schedule)|declin(?:e|es|ed|ing) to(?! (?:say|comment|give|discuss|elaborate|specify|confirm|"
        r"name|provide|speculate|answer))|oppos(?:e|es|ed|ing)|"
        r"boycott(?:s|ed|ing)?|turn(?:s|ed|ing)? down|called-off|no (?:such|plans?|intention|question of|need)|"
        r"impossible|unacceptable|out of the question|unthinkable|inconceivable|"
        r"(?:pull(?:s|ed|ing)? out of|back(?:s|ed|ing)? out of|withdr(?:ew|aws?|awn|awing) from|skip(?:s|ped|ping)?|"
        r"stay(?:s|ed|ing)? away from|snub(?:s|bed|bing)?)(?= (?:(?:the|a|an|its|his|her|their|this|next|planned)\b ?)*"
        r"[\w-]+ with\b)|(?:is|are)(?: not|n['’]t) (?:resuming|starting|opening|beginning|taking place|going ahead|"
        r"proceeding|happening)(?! (?:in|at) [A-Z])|walk(?:s|ed|ing)? away from|off the table|f(?:e|a)ll(?:s|en)? "
        r"through|(?:is|was|are|were|['’]s) (?:now |all |once again )?(?:back )?off(?=[.,;\"”]|$)",
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
        r"scheduled|called|convened for|arranged)(?= (?:from|to|for|on|until|by [^,.;]{2,24},? (?:to|until)))|"
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
        r"could|might|may|"
        r"can(?! not\b|['’]t\b| (?:now |only |also )?(?:tell you|say|confirm|report|share|announce)\b)|possibl[ey]|"
        r"possibility|potential(?:ly)?|perhaps|maybe|probabl[ey]|"
        r"likely|unlikely|expect(?:s|ed|ing|ations?)?|hop(?:e|es|ed|ing|eful|efully)|consider(?:s|ed|ing)?|"
        r"explor(?:e|es|ed|ing)|tentative(?:ly)?|pencill?ed|in principle|open to|look(?:s|ed|ing)? for(?! ?ward)|"
        r"discuss(?:es|ed|ing)?|under discussion|seek(?:s|ing)?|sought|"
        r"tr(?:y|ies|ied|ying) to|work(?:s|ed|ing)? (?:to|toward|towards|on|through)|"
        r"(?:inclined|tempted|disposed) to|prospects?|would welcome|would be happy|interest(?:ed|s)? in|"
        r"want(?:s|ed|ing)?|chance|(?:(?<=have )|(?<=has )|(?<=get )|(?<=find ))(?:an|the|another|some|any) (?:\w+ "
        r")?opportunit(?:y|ies) to|whether|envisag(?:e|es|ed)|foresees?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|talk of|"
        r"eye(?:s|d|ing)|rumou?rs?|reportedly|speculation|(?<!, )intended to|conceivabl[ey]|tr(?:y|ied)|"
        r"ha(?:s|ve|d) (?:it )?in mind|would have to|threat(?:s|en|ens|ened|ening)? (?:to|of)|"
        r"being (?:prepared|arranged|planned|organi[sz]ed|discussed|considered|negotiated|finali[sz]ed|worked out)|"
        r"beg(?:i|a)n(?:ning)? (?:to )?arrang(?:e|ing)|not clear|unclear|depends?|depending",
    ),
    (
        "proposed",
        r"willing(?:ness)?|read(?:y|iness)|prepared to|keen|eager|would like|wish(?:es|ed)?|"
        r"(?:(?:aim|goal|objective|target)(?: (?:is|remains|was|would be))?|aims|aimed|aiming) (?:still )?to"
        r"(?= (?:hold|meet|convene|bring|host|have|resume|proceed|open|start|begin|get|sit|organi[sz]e|arrange|go)\b)|"
        r"aim(?:s|ing)? (?:for|at)|at (?:your|their|his|her|our) disposal|propos(?:e|es|ed|ing|al|als)|"
        r"suggest(?:s|ed|ing|ions?)?|offer(?:s|ed|ing)?|invit(?:e|es|ed|ing|ations?)|"
        r"(?:initiatives?|(?<!bad )ideas?)(?= (?:to|of|for) (?:hold|conven|host|organi|bring|resum|launch)(?:e|es|ed|"
        r"[sz]?ing)?\b)|urg(?:e|es|ed|ing)|(?<!pay a )(?<!paid a )(?<!paying a )(?<!courtesy )call(?:s|ed|"
        r"ing)? (?:for|upon|on(?! (?:\w+day|\d|(?:the )?\w+ \d)\b))|"
        r"should|ought|request(?:s|ed|ing)?|"
        r"ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|recommend(?:s|ed|ing)?|push(?:es|ed|ing)? for|in favou?r of|"
        r"appeal(?:s|ed|ing)? (?:for|to)|press(?:es|ed|ing)? for|advocat(?:e|es|ed|ing)|prefer(?:s|red|ence)?|"
        r"lobb(?:y|ies|ied|ying)(?: hard)? (?:for|to)|campaign(?:s|ed|ing)? (?:for|to)|plead(?:s|ed|ing)? for|"
        r"argu(?:es?|ed|ing) for|vying (?:for|to)|bid(?:ding)? (?:for|to)|petition(?:s|ed|ing)?|"
        r"let['’]?s|let us|float(?:s|ed|ing)?|insist(?:s|ed|ing)?(?! that [^.;,]{3,80} (?:is|are|was|were) (?!to\b))",
    ),
    (
        "decided",
        r"will|shall|['’]ll|won['’]t|"
        r"(?:is|are|was|were)(?: (?:now|still|also|then|both|all|first|next|instead|again|later|only|"
        r"(?!likely|unlikely)\w+ly))? to|(?:to be|being) (?:held|followed|preceded|attended|"
        r"hosted)|schedul(?:e|ed|ing)|(?:is|are|was|were|been|be) set|set (?:to|for)|due|slated|"
        r"commit(?:s|ted)? to|commitments? to(?= (?:meet|hold|resume|convene|host|attend|return)\b)|"
        r"consent(?:s|ed)? to|undert(?:akes?|ook|aken) to|resolved to|"
        r"pledg(?:e|es|ed) to|vow(?:s|ed)? to|plan(?:s|ned|ning)?|intends? to|intention (?:of (?:the )?(?:[\w-]+ "
        r"){1,6}?)?to|(?:is|are|was|were|been) (?:allotted|set aside|reserved|earmarked)|"
        r"agree(?:s|d|ing|ment)?|decid(?:e|es|ed|ing)|confirm(?:s|ed|ing)?|"
        r"announc(?:e|es|ed|ing)|going to|must|ha(?:ve|s|d) to|would|"
        r"accept(?:s|ed|ing|ance (?:by [^.;,]{3,40} )?of)? (?:(?!in\b)[\w'’]+ ){1,3}(?:invitations?|proposals?|"
        r"offers?)|(?:programme|program|itinerary|schedule|agenda)(?= [^.;,]{0,40}\b(?:includes?|features?|provides? "
        r"for)\b)|decision(?= (?:(?:of|by) [^.;]{3,90}? )?to\b)|"
        r"accept(?:s|ed|ing)?|look(?:s|ed|ing)? forward to|"
        r"arrang(?:e|es|ed|ing)|prepar(?:e|es|ing|ations?) for|convene|invited|upcoming|forthcoming|"
        r"(?:is|are) (?:now |also )?(?:coming|joining|returning to|rejoining|flying|arriving|taking part)|"
        r"call(?:s|ed)?(?= (?!for\b|on\b|upon\b|off\b)[^.;,]{3,100}? (?:to|for) "
        r"(?:an?|another|fresh|new|further) (?:[\w-]+ ){0,3}(?:session|meeting|summit|conference|round|talks)\b)|"
        r"call(?:s|ed)?(?= (?:an?|another) (?:[\w-]+ ){0,3}(?:session|meeting|summit|conference)\b)|summon(?:s|ed)|"
        r"(?<!to )(?:starts?|opens?|resumes?|continues?|reconvenes?)|(?<!to )holds?(?= (?:a|an|the|their|its|talks|"
        r"another|further|more)\b)|(?<!to )attends?(?= (?:an?|the|talks|his|her|their|its|next|this|two|three|"
        r"separate|bilateral)\b)|chosen|selected|picked|cannot|can not|"
        r"can['’]t|need(?:s)? to|(?<!great )(?<!good )deal|(?:is|are|['’]m|['’]re|['’]s) (?:making|paying|visiting|"
        r"seeing|"
        r"meeting|holding|hosting|travell?ing|attending|gathering)|takes? place|begins?|['’]s on\b|is on\b|(?:is|"
        r"are) (?:also |still )?on the (?:programme|program|agenda|schedule)|en route|on (?:his|her|their) way",
    ),
    (
        "past",
        r"met|held|took place|hosted|attended|concluded|ended|wrapped up|wound up|rounded off|collapsed|visited|"
        r"gathered|convened|"
        r"travell?ed|sat down|followed(?! by\b)|took part|participated|received|arrived|opened|"
        r"(?:was|were|has been|have been|had been) held|"
        r"discussed|joined|began|started|resulted|failed|focused|lasted|was|were|had|came|brought",
    ),
)
"""Each firmness with its words; where two rows have the same words, the first one counts."""
CUES = re.compile(
    "|".join(
        f"(?P<{name}{number}>(?:(?<![\\w-])|(?=['’]))(?:{words})(?![\\w-]))"
        for number, (name, words) in enumerate(TABLE)
    ),
    re.I,
)


def firmness_of(match: re.Match[str]) -> Firmness:
    """The firmness of what `CUES` has found, before anything around it is read."""
    return TABLE[int((match.lastgroup or "0")[-1])][0]


def is_cue(word: str) -> bool:
    """Whether a word by itself says how firm something is."""
    return bool(CUES.fullmatch(word))
