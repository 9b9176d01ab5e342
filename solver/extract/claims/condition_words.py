"""The words that set conditions for meetings, refuse them, or say that there are none."""

from __future__ import annotations

import re

from ..times.calendar_words import NUMBER, UNIT

IF = re.compile(
    r"\b(?P<word>but only if|only if|if|provided(?: that)?|providing that|unless|as long as|so long as|(?:on|under) "
    r"(?:the )?"
    r"condition that|only when|only once|only after|not before|not until|once|until|before|in the event (?:that|of)|"
    r"in case(?: of)?|(?:is |are |be |made )?(?:contingent|conditional|conditioned) (?:up)?on|"
    r"(?:all )?depends?(?: \w+ly)? (?:up)?on|depending on|hinges? (?:up)?on|subject to|in (?:return|exchange) for|"
    r"assuming(?: that)?|with the condition that|(?:but )?only with(?= (?:the )?(?:written |prior |full |express )?"
    r"(?:consent|agreement|approval|assent|blessing|permission|consensus|guarantees?|assurances?)\b)|pending|"
    r"barring)\b",
    re.I,
)
WHEN = re.compile(
    r"\b(?:ready|prepared|willing|open|agree|would|will|(?:gets?|steps?|climbs?|boards?) (?:on |onto |into )?(?:a|"
    r"the|any) "
    r"(?:plane|flight|train))\b[^.;]{0,80}?\b(?P<word>(?:when|as soon as|whenever))\b"
    r"(?=\s(?:there (?:is|are)|we (?:believe|think|see|have|feel)|conditions|both|the (?:time|conditions|situation|"
    r"circumstances)|it (?:is|makes)|they (?:believe|have|see))\b)",
    re.I,
)
SHOULD = re.compile(
    r"(?P<word>(?:^|(?<=[.!?] )|(?<=[\"“,] )|(?<=[\"“])|(?<=[—–] )|(?<= ))[Ss]hould|"
    r"(?<![^\s\"“])Were)\s(?P<what>(?:the|they|both|all|"
    r"any|either|this|that|it|he|she|we|talks|[A-Z])[^.;,]*)",
    re.M,
)
PERMITTING = re.compile(
    r"\b(?:the )?(?:weather|security|health|conditions|circumstances|time|schedules?) permitting\b", re.I
)
NO_IF = re.compile(
    r"\b(?:as|even|asked|ask|asks|wonder\w*|determin\w+|see|know|sure|clear|whether or not|decide|question|what|tell|"
    r"check|and)\s*$",
    re.I,
)
UNREAL = re.compile(
    r"(?:if (?:(?:it|this|that|things|the world|everything) )?(?:were|was) (?:only|merely|just|solely|simply|up to|"
    r"as simple|that (?:easy|simple))|if only)\b",
    re.I,
)
"""What is not so: "if it were only up to me" sets no condition, and what it would bring is no plan."""
NOT_UNTIL = re.compile(
    r"\b(?:not|never|no|n['’]t|refus\w+|cannot|declin\w+|postpon\w+|suspend\w*|boycott\w*|out of the question|"
    r"impossible|unthinkable|inconceivable|pointless|premature|off the table|ruled out)\b|n['’]t\b",
    re.I,
)
NOTHING = re.compile(
    r"^(?:that (?:was|is|were) (?:the|not the) case|so|not|necessary|possible|needed|any|asked|required|at all|"
    r"anything|"
    r"(?:careful |proper |any |thorough |more )?(?:preparation|conditions|preconditions|pre-conditions)\b.*|delay|"
    r"(?:(?:further |any )?delay|notice|success|result|incident|(?:its|his|her|their) (?:knowledge|consent))|"
    r"(?:giving|naming|elaborating|saying|specifying|providing|mentioning)\b.*)$",
    re.I,
)
FREE = re.compile(
    r"(?:\bwithout (?:any )?(?:ifs (?:and|or) buts|strings(?: attached)?)|\bno (?:ifs (?:and|or|,)? ?buts|"
    r"strings attached)|"
    r"(?:\bnot|n['’]t|\bnever) (?:\w+ )?ask(?:ing|ed|s)? (?:for )?anything in (?:return|exchange)|"
    r"\bask(?:s|ed|ing)? (?:for )?nothing in (?:return|exchange)|"
    r"\b(?:sets?|setting|attach\w*|lays? down|laid down|impos\w+|mak(?:es|ing)|made|ha(?:s|ve)) no (?:terms|strings|"
    r"demands)"
    r"(?! (?:of|on))|"
    r"\bwithout (?:any |setting )?(?:pre-?)?conditions|(?:\bno|\bnot any|n['’]t any) (?:pre-?)?conditions|"
    r"\bunconditional(?:ly)?|(?:\bnot|n['’]t) (?:(?!without\b)\w+ ){0,5}(?:pre-?)conditions|\b"
    r"(?:provided |as long as |if )?(?:that )?nothing (?:is|was|were|be) (?:asked|demanded|required|expected) (?:of|"
    r"from) "
    r"\w+(?: (?:beforehand|in return|in advance))?|"
    r"\bdrop(?:ped|s)? (?:its |their |his |her |all )?(?:pre-?)conditions)\b",
    re.I,
)
REFUSED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\brefus\w+ to) (?:\w+ ){0,3}?(?:accept|agree to|submit to|discuss|tolerate) (?:any|a|"
    r"such) "
    r"(?:pre-?)?conditions?(?: (?:about|on|regarding|concerning|as to|involving) (?P<what>[^.;,\"”]{2,80}))?",
    re.I,
)
"""A condition that is asked for, and refused."""
OFFERS = re.compile(r"\b(?:offer\w*|propos\w+|invit\w+|call\w* for|suggest\w*|urg\w+)\b", re.I)
AS = re.compile(
    r"(?P<what>[^,;.\"“”]{3,120}?) (?:(?:as|is|are|was|were|be|being|remains?|would be) )?(?P<no>(?:not |n['’]t |no "
    r"longer ))?"
    r"an? (?:key |main |necessary )?(?:(?P<pre>pre-?)?condition|prerequisite) (?:for|of|to)\b",
    re.I,
)
AS_REFUSED = re.compile(
    r"\b(?:reject\w*|refus\w+|dismiss\w*|ruled out|turned down|(?:will|would) not accept|not accept|dropp\w+|drops?|"
    r"abandon\w*|waiv\w+|g[ai]ve(?:n|s)? up|no longer)\b",
    re.I,
)
PRECEDED = re.compile(r"\b(?:must|need(?:s)? to|would need to|has to|have to|should) be preceded by\b", re.I)
SET = re.compile(r"\b(?:pre-?)?conditions? (?:for|of) [^:;.]{0,60}: (?P<what>[^;.]+)", re.I)
_NO = r"(?:\bno\b|\bnot\b|\bnever\b|\bcannot\b|\bpointless\b|\bimpossible\b|\bunthinkable\b|n['’]t\b|\brefus\w+\b)"
_WHAT = r"[^.;,\"”]{3,120}"
WITHOUT = re.compile(
    rf"\b[Ww]ithout (?P<what>{_WHAT}?)(?:,| (?=there\b|no\b|it\b|we\b|they\b|I\b|talks\b)) ?[^.;]{{0,80}}?{_NO}|"
    rf"{_NO}[^.;,]{{0,90}}?\bwithout "
    rf"(?P<what2>{_WHAT})|\b[Nn]o (?P<what3>[^.;,\"”]{{3,40}}), no (?=(?:[\w-]+ )?(?:meetings?|talks|summit|"
    rf"negotiations|visit)\b)"
)
PERHAPS = re.compile(r"\b(?:could|may|might)\b")
HELD = re.compile(
    r"\b(?:it|this|that|they|we|I|he|she) (?:\w+ )?(?:will|would|can|could|cannot|won['’]t|is|are)?(?: not| never)? ?"
    r"(?:take place|happen|go ahead|be held|meet|come|attend|sit down|be there)\b|"
    r"\b(?:not|never|cannot|n['’]t|refuses? to) (?:board|travel|fly|go|come|attend|leave|set out|move|sit down|"
    r"return)\b|\bno point\b|\bpointless\b"
)
BEFORE_TALKS = re.compile(
    r"\b(?:insist\w*|demand\w*|want\w*|require\w*|said|says|stress\w*|that)\b(?: that)? "
    r"(?P<what>[^.;,]{3,120}?\b(?:must|be|"
    r"ha(?:s|ve) to|needs? to)\b[^.;,]{3,80}?|(?:(?<=demanded that )|(?<=demands that )|(?<=insists that )|"
    r"(?<=insisted that )|"
    r"(?<=insists on )|(?<=insisted on )|(?<=demanded )|(?<=demands )|(?<=requires ))[^.;,]{3,120}?) before (?:any |"
    r"there can be |such |holding |resuming |the |a |it |they |"
    r"[A-Z]\w+ )"
)
_MUST = r"(?:must|ha(?:s|ve) to|needs? to|ha(?:s|ve) got to)"
MUST_FIRST = re.compile(
    rf"(?<![\w,] )(?<!\w)Before [^,.;\"”]{{3,60}}, (?P<what>[^.;,\"“”]{{2,80}}? {_MUST} [^.;,\"“”]{{3,100}})|"
    rf"(?<![\w] )(?:[Bb]ut |And )?(?:[Ff]irst,?|[Bb]eforehand,|"
    rf"[Bb]efore that,) (?P<what2>(?!of all)[^.;,\"“”]{{2,80}}? {_MUST} "
    rf"[^.;,\"“”]{{3,100}})|"
    rf"(?P<what3>(?:(?<=[.:] )|(?<=[\"“] )|(?<=[\"“]))?[^.;:,\"“”]{{2,80}}? {_MUST} (?:first [^.;,\"“”]{{3,100}}|"
    rf"[^.;,\"“”]{{3,100}}? first\b(?=[.,\"”])))"
)
"""What must be done first: before a meeting that is named, or before the one spoken of."""
NEEDED = re.compile(
    r"(?P<what>[^,;.\"“”]{3,120}?) (?:is|are|was|were|will be|would be) (?P<no>not )?(?:needed|required|necessary|"
    r"essential|"
    r"indispensable|a must|crucial) (?:for|before) (?=(?:a|an|the|any|such)\b)",
    re.I,
)
LINKED = re.compile(
    r"\b(?:tie[sd]?|tying|link(?:s|ed|ing)?) [^.;,]{0,40}?\b(?:attendance|participation|visit|summit|meeting|talks|"
    r"trip|"
    r"presence|return)\b[^.;,]{0,30}? to (?P<what>[^.;,]{3,120})",
    re.I,
)
TIME_FOR = re.compile(
    rf"\b(?:given|allowed|granted|allotted|ha(?:ve|s|d)|receive[sd]?|get) (?:[\w-]+ ){{0,4}}?{NUMBER}(?: full| more)? "
    rf"{UNIT}\b",
    re.I,
)
"""Time that somebody is given before a meeting: its preparation, and no condition."""
MUST_BE = re.compile(
    r"\b(?:the |one |our |only )?(?:pre-?)?condition (?:has to be|is|must be|would be) (?:that )?(?P<what>[^.;]+)|"
    r"\bcommitment has to be (?:that )?(?P<what2>[^.;—–]+)|"
    r"\bon (?:one|a single|this) condition(?: only)?\s?[:,–—-]\s?(?:that )?(?P<what3>[^.;]+)",
    re.I,
)
HAPPENS = re.compile(r"\s(?:[\w'’-]+\s){1,9}?(?:has|have|is|are|\w{3,}(?:ed|s))\b")
IT_DEPENDS = re.compile(
    r"\b(?:it|that|this|I['’]ll be there|be there|would be|will be|accepted|participation|attendance)\b", re.I
)
WHILE = re.compile(
    r"(?:\bno\b|\bnot\b|n['’]t\b|\bnever\b|\bcannot\b|\breject\w*|\brefus\w+|\brul\w+ out)[^.;,]{0,60}?,? "
    r"(?P<word>(?:while|amid|under|at the point of)) (?P<what>[^.;,\"“”]{3,120})",
    re.I,
)
"""What goes on that keeps a meeting from being held: "no talks while prisoners are held"."""
COMES = re.compile(
    r"\bbe (?:called back|reconvened|resumed|revived|repeated)\b|\bbe there\b|\b(?:it|this|that|they|those|these) "
    r"(?:will|would|can|could) (?:only )?(?:take place|happen|go "
    r"ahead|be "
    r"held|be convened)|\b(?:will|would|can|could|cannot|to|not|n['’]t) (?:only )?(?:attend|come|go|travel|fly|"
    r"return|take "
    r"part|participate|join|"
    r"sit "
    r"down|negotiate|return to the (?:negotiating )?table|come to the (?:negotiating )?table|board (?:a|any|the) "
    r"(?:plane|flight)|make the (?:trip|journey)|take the (?:plane|flight|train)|have (?:any|no) part in|"
    r"go(?:ing)? (?:back )?to (?:the|any|a|that) (?:\w+ )?table)\b|\bgo ahead only\b|"
    r"\bopen to (?:that|it|this)\b|\b(?:cannot|not|never|n['’]t|to) (?:set foot (?:in|on)|(?:show|turn) up|"
    r"(?:sign up|commit(?: \w+sel(?:f|ves))?|agree|consent) to (?:a|any|the) (?:date|day|time|venue|meeting|encounter)|"
    r"(?:set|name|fix|discuss|consider) (?:a|any|the) (?:date|day)|be at the table|enter the (?:room|hall)|"
    r"sit at the (?:same )?table)\b",
    re.I,
)
