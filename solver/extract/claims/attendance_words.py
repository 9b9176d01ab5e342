"""The words that say who must, must not or may attend."""

from __future__ import annotations

import re

_JOIN = (
    r"(?:be at the table|be (?:present|included|represented(?! by\b)|involved|part of)|"
    r"(?:go|attend|come|travel|take part) in (?:his|her|its|their) (?:place|stead)|stand in for|deputi[sz]e for|"
    r"be at(?! (?:the )?(?:[\w-]+ ){0,2}(?:House|Department|Pentagon|Embassy|Palace|Headquarters|Kremlin|David)\b)|"
    r"have a seat|sit at the table|attend|be in the (?:room|chair|hall|talks)|be in (?:the|that|this) (?:[\w-]+ "
    r"){0,2}(?:session|meeting|round|delegation)|"
    r"sit in|be admitted(?= to (?:the|these|those|that|its|their|any)\b|[.;,]|$)|be let into|be allowed into|"
    r"be let in|be seated|"
    r"join|take part|participate|"
    r"be invited|be asked to (?:come|attend|join)|come along|(?:co-)?chair|take the chair|be (?:co-)?chairing|preside|"
    r"mediate|moderate|facilitate|(?:oversee|supervise|drop in on)(?= (?:the|these|those|both) (?:[\w-]+ "
    r"){0,3}?(?:talks|"
    r"meeting|summit|session|negotiations|round)\b)|drop in(?=[.,;]|$)|be there|be on hand|be in attendance|"
    r"(?:go|come) to (?=(?:the|this|that|those|these) (?:[\w-]+ ){0,3}?(?:meeting|talks|summit|conference|session|"
    r"round)\b)|(?:lead|head|represent)(?= (?:(?:the|an?|its|his|her|their|our|your|my|that|this|any|one|both)\b|"
    r"(?-i:[A-Z]))))"
)
_TOO = (
    r"(?:,? (?:also|then|both|all|each|in that case|personally|in person|himself|herself|themselves|again|once (?:more|"
    r"again)|too|likewise|still|now|as (?:before|usual|always|ever)),?){0,2}"
)
_AS_GO_BETWEEN = (
    r"(?:(?:stays|remains|continues|carries|serves|acts|sits)(?: on| in place| there)? as|remains|(?:will|would|is to|"
    r"are to)(?: again| once more| also| still){0,2} (?:be|stay(?: on)? as|remain(?: as)?|continue as|(?:act|serve)(?: "
    r"again| once more)? as)) (?:an? |the |its |their |joint |sole |chief |main |lead ){0,3}(?:co-?)?(?:mediators?|"
    r"go-betweens?|intermediar(?:y|ies)|facilitators?|brokers?|moderators?|chair(?:s|man|woman|person)?|guarantors?|"
    r"(?:third|fourth|only other) [\w-]+ (?:in the room|at the table))"
)
"""Who sits between those who meet: "stays on as go-between", "will act as mediator"."""
_PLACE = (
    r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?= (?:on|for|too|as|at|next|by|when|with|to|and|but)\b|[.,;\"”]|$)"
)
_SESSION = r"(?:talks|meeting|summit|conference|negotiations|round|session|discussions)"
_SOMEBODY = (
    r"(?= (?:the |any )?(?:\w+ )?(?:leaders|representatives|presidents|(?:foreign )?ministers|envoys|officials|"
    r"delegations?|rebels|militias?|opposition|negotiators|mediators|experts|observers|(?-i:[A-Z])))"
)
CONFIRMED = re.compile(
    r"\b(?:has|have|had) (?:already |also |all |both )?(?:confirmed|announced|promised) (?:its|their|his|her) "
    r"(?:attendance|participation|presence)\b"
)
"""Who is sure to come."""
PATTERNS: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    (
        "excluded",
        re.compile(
            r"\b(?:has|have|had|was|were|is|are|will|would) ?(?:not|n['’]t)(?: yet)? (?:been |be |being )?(?:invited|"
            r"asked(?: to (?:come|attend|join|take part|participate)|(?=[.;]|$| to (?:any|either|the|these|this)\b))|"
            r"(?:given|offered|granted|promised|"
            r"assigned|allotted) (?:an? |any )?(?:\w+ )?(?:seats?|chairs?|places?)\b)|(?:\b(?:(?:will|would|shall|do|"
            r"does|should|must|can|could|may|wo|is|are) ?(?:not|n['’]t)|cannot)|['’](?:s|re) not|\b(?:is|are|was|"
            r"were|will be|would be|be) unable to) (?:going to |be able to )?(?:be )?(?:attend\w*|tak(?:e|ing) part|"
            r"participat(?:e|ing)|join(?:ing)?|be present|be represented|be included|(?:com|go|travel)(?:e|ing|"
            r"ling)? to (?=(?:the|this|that|next) (?:[\w-]+ ){0,3}(?:summit|talks|meeting|conference|session|"
            r"round)\b))\b|\b(?:is|are|was|were|be|been) excluded\b|\b(?:is|are|will|would)(?: not|"
            r"n['’]t) (?:be )?(?:involved|included) in "
            r"(?=(?:the|this|these|any|either) (?:[\w-]+ ){0,3}(?:talks|meetings?|summit|session|round|conference)\b)|"
            r"\b(?:has|have|had)(?: not|n['’]t) (?:yet "
            r")?(?:received|been sent|had) (?:an? |any )?invitations?\b|\b(?:(?:must|should|has to|have to|will|"
            r"would) )?(?:be|is|are|been) (?:kept (?:out|away)|left out|shut "
            r"out|barred)\b|\b(?:must|should|has to|have to|had to|will|would) stay (?:away|out|at home)\b|"
            r"\b(?:has |have |had )?(?:excused (?:him|her|it)self|excused themselves|sent (?:his|her|its|their) "
            r"(?:apologies|regrets|excuses)|bowed out|cried off|begged off|(?:pulled|dropped|backed) out"
            r"(?=[.;,]|$))|\bha(?:s|ve|d) been (?:told|asked|ordered|advised) to (?:stay (?:at home|away|out)|keep "
            r"away)\b|"
            r"\b(?:(?:has|have|had|is|are|was|were|will|would|to) )?suspend(?:s|ed|ing)? (?:its|their|his|her) (?:own "
            r")?(?:participation|attendance) in\b|\b(?:ha(?:s|ve|d) )?(?:declined|turned down|rejected|refused|spurned|"
            r"ignored) (?:an?|the|its|their|his|her|all|any) (?:\w+ )?invitations? (?:to (?:attend|take part|"
            r"participate|join|be (?:present|there)|come|send|(?:the|these|this) (?:[\w-]+ "
            r"){0,3}?(?:summit|talks|meeting|"
            r"conference|session|round)\b)|(?=[.;,]|$))|\b(?:ha(?:s|ve|d) )?(?:declined|refused|decided not|chosen "
            r"not) to "
            r"(?:attend|take part|participate)\b|\b(?:not|n['’]t) be (?:admitted|allowed in|let in|at the talks|in "
            r"the room|there|on hand|in attendance)\b|\b(?:is|are|was|were|has been|have been) (?:left|struck|taken|"
            r"kept) off (?=(?:the|its|their|that) (?:[\w-]+ ){0,2}list\b)|"
            r"\b(?:is|are|was|were)(?: not|n['’]t) on (?=(?:the|its|their|that) (?:[\w-]+ ){0,2}(?:guest list|list of "
            r"(?:guests|invite|participa|delegat)))|(?:\b(?:is|are|was|were)(?: not|n['’]t)|['’](?:s|re) not) "
            r"(?:expected|likely|scheduled|due|set|planning) to "
            r"(?:attend|take part|participate|join|be present|be represented|be there)\b|"
            r"\b(?:is|are|was|were) unlikely to (?:attend|take part|participate|join|be present|be represented|be "
            r"there)\b|\bha(?:s|ve) no (?:place|seat|business|part|role) (?:at|in|there|here)\b|\b(?:is|are|was|were|"
            r"be|been) "
            r"(?:denied|"
            r"refused) a (?:seat|place|chair)\b|\bwill be absent\b|\bnot be at the table\b|"
            r"(?:\b(?:will|would|is|are|was|wo)(?: not|n['’]t)|['’](?:s|re) not)(?: going to)?(?: be)? (?:a )?"
            r"(?:party to|participants? in|part of) (?=(?:the|this|that|these|those|any)\b)",
            re.I,
        ),
        True,
    ),
    (
        "excluded",
        re.compile(
            r"\b(?:will|would|is to|are to|(?:has|have) decided to|(?:plan|intend|vow|threaten)\w* to|decided to|"
            r"(?:is|are) (?:expected|set|due|likely|planning|going) to)(?: also| all)? (?:skip|miss|boycott|snub|shun|"
            r"sit out|stay away from)\b(?= (?:the|this|that|these|next|a|an|any|[A-Z][\w-]+['’]s)\b)"
        ),
        True,
    ),
    (
        "observer",
        re.compile(
            r"\b(?:(?:will|would|could|may|should|can) (?:also )?(?:attend|participate|take part|join|be present|be "
            r"represented)\w* )?(?:(?:also|only|again|just|there) )?(?:(?:be|sit|come|coming|going|participate|"
            r"there|(?:attend|join|follow)(?= (?:the|these|those|that)\b))\b(?: (?:in |at |along )?(?!as\b|in "
            r"the\b)[^,.;]{3,40}?)? )?(?:as|with|by|in the (?:capacity|role) of) (?:an? )?(?:observers?(?: status)?|"
            r"witness(?:es)?)\b|\bwill observe\b|\b(?:invited|asked|allowed|permitted|admitted) to (?:observe|watch|"
            r"look on|sit in|follow)\b|\b(?:to |will |would |may |shall |(?:is|are) )?send(?:ing)? (?:an? |its |"
            r"their |two )?(?:observers?|monitors?)\b|\b(?:(?:will|would|(?:is|are) to) (?:have|get|be given|hold|"
            r"take) )?(?:an? )?observer (?:status|seats?|places?)\b|\b(?:(?:has|have|had) (?:also )?(?:been )?|"
            r"(?:will|would|"
            r"is to|are to) (?:be )?|(?:is|are|was|were) )?(?:offered|given|granted|"
            r"accepted|promised|accepts?|offers?|takes?|took|taken)(?: up)? (?:an? |the |its |their )?(?:\w+ "
            r")?(?:seats?|places?|chairs?|role|invitation)"
            r"[^.;,]{0,40}? as (?:an? )?(?:observers?|witness(?:es)?)\b",
            re.I,
        ),
        True,
    ),
    (
        "invited",
        re.compile(
            r"\b(?:has|have|had|was|were|is|are|will|would|should|must)?(?: also)? ?(?:\bbeen |\bbe )(?:invited|"
            r"asked(?= to (?:come|attend|join|take part|participate)))(?: to "
            r"(?:attend|join|take part|participate|come|the))?\b",
            re.I,
        ),
        True,
    ),
    (
        "required",
        re.compile(
            r"(?:\b(?:must|should|ought to|will|would|shall|ha(?:s|ve) to|needs? to|is going to|may|might|"
            r"(?:would like|hopes?|wants?|offer(?:s|ed)|(?<!been )(?<!is )(?<!are )(?<!was )(?<!were )(?<!be "
            r")(?:asked|requested|applied)|asks|considering whether) to)|['’]ll|\b(?:is|are) "
            r"(?:due |set |expected |scheduled |likely )?"
            rf"to|\bplans? to|\bintends? to|\bagreed to){_TOO} {_JOIN}\b|(?:\b(?:is|are|will be)|['’](?:s|ll be)) "
            rf"(?:leading|heading)"
            r"(?: for\b| (?:on )?(?:the|their|its|his|her|our) (?:\w+ ){0,2}(?:delegation|team|side)\b)|"
            r"\b(?:will|would|is to|are to) (?:also )?accompany(?=[^.;]{2,80}? (?:to|at|in|into|for) (?:the|these|"
            r"those|that) (?:[\w-]+ ){0,3}(?:talks|meetings?|sessions?|summit|conference|round|negotiations)\b)",
            re.I,
        ),
        True,
    ),
    (
        "required",
        re.compile(
            r"\b(?:has|have|had) (?:also |already |now )?(?:accepted|taken up) (?:an?|the|his|her|its|their) (?:\w+ )?"
            r"invitations?(?= to (?:join|attend|take part|participate|be (?:there|present)|chair|mediate)\b)"
        ),
        True,
    ),
    ("required", CONFIRMED, True),
    (
        "required",
        re.compile(rf"\b{_AS_GO_BETWEEN}\b(?! (?:of|in) (?:the )?(?:[A-Z]|board|council|party|committee))"),
        True,
    ),
    (
        "required",
        re.compile(
            rf"(?<!who )(?<!which )(?<!that )\b(?:attends|joins|chairs|mediates)(?= (?:(?:the|these|those|both|this) "
            rf"(?:[\w-]+ ){{0,3}}?{_SESSION}\b|them\b))|(?<!who )(?<!which )\b(?:takes part|participates|presides)"
            rf"(?=[.;,]|$| in (?:the|these|those|both) (?:[\w-]+ ){{0,3}}?{_SESSION}\b)"
        ),
        True,
    ),
    (
        "required",
        re.compile(
            r"\b(?:will|would|is to|are to|plans? to)(?: also| each| both| all)? (?:send|dispatch) (?:an? |two |its |"
            r"their )(?:[\w-]+ ){0,2}(?:representatives?|envoys?|delegat(?:es?|ions?)|diplomats?|mediators?|"
            r"negotiators?)(?=[.;,]|$| to (?:the|these|those|that|this) "
            rf"(?:[\w-]+ ){{0,3}}{_SESSION}\b)",
            re.I,
        ),
        True,
    ),
    (
        "required",
        re.compile(rf"\b(?:will|would|['’]ll|is to|are to)(?: also| all| both| now)* be in {_PLACE}"),
        True,
    ),
    (
        "excluded",
        re.compile(
            rf"(?:\b(?:will|would|shall|is|are) ?(?:not|n['’]t)|['’](?:s|re) not)(?: be)? (?:com(?:e|ing)|go(?:ing)?|"
            rf"travel(?:l?ing)?|fly(?:ing)?) to {_PLACE}"
        ),
        True,
    ),
    (
        "excluded",
        re.compile(
            rf"\b(?:{_SESSION}\b[^.;]{{0,100}}?|they|it) (?:will|would|do|does|did|are|is)(?: not|n['’]t) "
            rf"(?:going to |to )?(?:include|involve|feature)\b{_SOMEBODY}",
            re.I,
        ),
        False,
    ),
    (
        "required",
        re.compile(
            r"\b(?:to be |will be |be |is |are )?(?:led|headed|chaired|attended|represented|joined(?: in the room|"
            r" there|"
            r" at the table)?|mediated|co-chaired) by\b|"
            r"\baccompanied by\b(?! (?:his|her|the|their) (?:wife|husband|spouse|wives|spouses|first lady)\b)|"
            rf"\b{_SESSION} (?:will|would|are to|is to|(?:are|is) (?:expected|due|set) to|could|may)"
            rf"(?: also)? (?:include|involve|bring in)\b{_SOMEBODY}|"
            r"\bwith the (?:participation|involvement|mediation|attendance) of\b|\bin the presence of\b",
            re.I,
        ),
        False,
    ),
)


WANTED = re.compile(
    r"\b(?:would like|want\w*|urg\w+|invit(?:e[sd]?|ing|ations?(?= to\b))|call\w* (?:up)?on|ask\w*|"
    r"encourag\w+)\s+(?=[^.;,]{1,50}? to (?:attend|"
    r"take part|join|participate|come)\b)",
    re.I,
)
AT_THE_TABLE = re.compile(
    r"\b(?:wants?|wanted|insist(?:s|ed)? on|demand(?:s|ed)?|call(?:s|ed)? for|favou?rs) (?:to see |having )?(?:the )?"
    r"(?=[A-Z])(?:(?:\w+ ){1,5}?)(?:to be )?(?:at the table|in the room|present|included|involved|represented)\b"
)


SENT_THERE = (
    r"(?:an?|its|their|his|her|our|the|any|no) (?:[\w-]+ ){0,3}?(?:delegat(?:ion|e)s?|representatives?|teams?|envoys?|"
    r"negotiators?|officials?|emissar(?:y|ies)|mission)\b"
)
"""Those whom a side sends to talks."""
AS_OBSERVER = re.compile(
    r" to (?:send|dispatch|name|appoint) (?:an?|its|their|two|three|his|her) (?:\w+ )?(?:observers?|monitors?)\b|"
    r"[^,.;]{0,40}?,? (?:as|with|by|in the (?:capacity|role) of) (?:an? )?(?:observers?|witness(?:es)?)\b"
)
UNSURE = re.compile(r"\b(?:expected|likely|unlikely|scheduled|due|set|planning) to\b", re.I)
"""Who stays away as far as anybody knows."""
ASKS_IN = re.compile(r"\b(?:asked|asks|requested|applied) to\b", re.I)
"""Who asks to be let in."""
ASKED_OUT = re.compile(r"\b(?:must|should|has to|have to) (?:stay|be (?:kept|left|shut))|^be (?:kept|left|shut)", re.I)
"""What one side asks of another: that it stay away."""
WHO = (
    r"(?:officials|envoys?|mediators?|mediation|commanders?|leaders?|ministers?|militias?|rebels?|delegates?|"
    r"representatives?|observers?|experts?|negotiators?|generals?|groups?|parties|party|factions?|outsiders?|"
    r"intermediar(?:y|ies)|powers?|nations|governments|compan(?:y|ies)|civilians?|opposition|advis[eo]rs?|"
    r"interpreters?|states|countries|members|movements?|"
    r"delegations?|guerrillas|monitors|journalists|reporters|cameras|aides|staff|bodyguards|lawyers|chiefs|heads|"
    r"premiers|governors|mayors|senators|deputies|elders|nuncio|commissioners?|officers?|official|inspectors?|"
    r"diplomats?|judges?|lawmakers?|"
    r"archbishop|rapporteur|relatives|victims|women|clerics|bishops|scientists|engineers)"
)
PEOPLE = re.compile(
    rf"\W*(?:(?:and|but|that|where|when|which|while) )?(?:the |any |no |its |their |"
    rf"other )?(?P<who>(?:[\w'’-]+ ){{0,3}}?"
    rf"(?:{WHO}|presidents?|premier|chancellor|secretary(?:[ -]general)?|king|prince|ambassadors?|governor|chairman)"
    r"(?: (?:of|from|for) (?!the two)[\w ]{3,40}?(?: (?:of|from) [\w ]{3,30}?)?)?)"
    r"(?:\s(?:will|would|is|are|was|were|has|have|had|should|must|may|can|could))?\s+",
    re.I,
)
"""A subject without a name, and nothing else."""
_THERE = (
    r"(?:in the room|at the table|at the talks|at the meeting|in the talks|present|involved|to (?:attend|take part))"
)
UNNEEDED = re.compile(
    rf"\bno (?:role|seat|place|chair|room) (?:(?:here|there|at the table|in (?:this|that|these|it)[^,.;]{{0,20}}?) "
    rf")?for (?!the (?:talks|meeting|summit))(?P<who5>(?:the )?(?:[A-Z][\w'’-]*(?: (?:of|the|[A-Z][\w'’-]*)){{0,5}}|"
    rf"(?:[\w'’-]+ ){{0,2}}?{WHO}))\b|\b(?:with )?no (?P<who6>(?:[\w'’-]+ ){{0,2}}?{WHO}) {_THERE}|"
    r"(?:\bno need for|\bno place for|\bn(?:o|ot) (?:need|want)|n['’]t (?:need|want)|\bwants? no|\bno role for) "
    rf"(?P<who>(?!to\b)(?:[\w'’-]+ ){{1,5}}?)(?:to be )?{_THERE}|"
    rf"\bno (?P<who5_>(?:[\w'’-]+ ){{0,3}}?{WHO}) (?:will|would|shall|are to|may) be (?:admitted|allowed|present|"
    rf"invited|in the room|there|let in)\b|\bno (?P<who2>(?:[\w'’-]+ ){{0,3}}?{WHO}) (?:are|is|were|was) (?:needed|"
    rf"wanted|required)\b|(?:\bnot|n['’]t|\bnever|\brefus\w+)\b[^.;,]{{0,60}}? with (?:the "
    rf")?(?P<who4>[^.,;]{{2,40}}?) (?:there|present|"
    rf"in the room|at the table)\b|"
    r"(?P<lead3>\b[^.;]{0,60})\b(?:meet|talk|sit down|negotiate|talks|meeting|summit|session|conference|consultations|"
    r"negotiations)\b[^.;\"“”]{0,90}? without (?:any |the )?"
    rf"(?P<who3>(?:[\w'’-]+ ){{0,2}}?(?:{WHO}(?: from (?:the )?[A-Z][\w-]+(?:['’]s? \w+)?)?|Americans|Europeans|"
    rf"Russians|"
    r"Chinese|West)\b(?! (?:of|to|having|being)\b)|(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+){0,3})(?=[.;,]|$| (?:at the table|"
    r"in the room|present|taking part|there)\b))",
    re.I,
)
"""Whom one side would not have at a meeting."""
NEITHER = re.compile(
    rf"\bneither (?:the )?[^,.;]{{2,50}}? nor (?:the )?[^,.;]{{2,50}}?(?:, (?:which|who|whose)\b[^.;]{{3,90}}?,)? "
    rf"(?:will|would|is to|are to|should|has been|"
    rf"have been|"
    rf"is|are|was|were) (?:be |been )?(?:{_JOIN}|invited|present|represented|there|included|admitted)\b",
    re.I,
)
"""Two that stay away."""
