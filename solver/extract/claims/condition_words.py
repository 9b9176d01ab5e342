"""The words that set conditions for meetings, refuse them, or say that there are none."""

from __future__ import annotations

import re

from ..times.calendar_words import NUMBER, UNIT

IF = re.compile(
    r"\b(?P<word>but only if|only makes? (?:any )?sense (?:if|when|once)|makes? (?:any )?sense only (?:if|when|once)|"
    r"(?:possible )?only (?:as a result of|on the basis of|through)|only possible (?:if|when|once|after|with|as a "
    r"result of|on the basis of|through)|as soon as(?! (?:possible|practicable|feasible|(?:he|she|they|it|we|I) "
    r"can\b|next|this|tomorrow|today|early|late|\w+day|\d))|only (?:start|begin|resume|open|take place|be held|"
    r"happen|meet|come|go|travel|convene|sit down|be convened|go ahead) (?:after|if|when|once)|only if|only in(?= "
    r"an? (?:[\w-]+ )?(?:atmosphere|environment|climate)\b)|if|provided(?: that)?(?! (?:by|"
    r"for|in|to|with|under|at|from|as|it|them|us)\b)|"
    r"providing "
    r"that|unless|as long as|so long as|(?:on|under) "
    r"(?:the )?"
    r"condition that(?! (?:[\w-]+ )?[\w-]+ (?:not|remain) (?:be )?(?:\w+ly )?(?:named|identified|quoted|used|"
    r"published|disclosed|given|revealed|anonymous))|only when|only once|only after|not before|not until|once|until|"
    r"before|in the event (?:that|of)|in case(?: of)?|(?:is |are |be |made )?(?:contingent|conditional|conditioned) "
    r"(?:up)?on|(?:all )?depends?(?: \w+ly)? (?:up)?on|depending on|hinges? (?:up)?on|subject to|in (?:return|"
    r"exchange) for|assuming(?: that)?|(?:on|with|under) the (?:\w+ )?(?:understanding|proviso|stipulation|"
    r"assumption|condition) that|(?:but )?only with(?= (?:the )?(?:written |prior |full |express )?"
    r"(?:consent|agreement|approval|assent|blessing|permission|consensus|guarantees?|assurances?)\b)|pending|"
    r"barring|(?<=\bpossible )(?:after|upon|following|as a result of|on the basis of))\b",
    re.I,
)
_READY = (
    r"(?:ready|right|ripe|conducive|favou?rable|suitable|appropriate|met|in place|in order|over|gone|free|fulfilled|"
    r"satisfied|out|home|safe|agreed|signed|secured|silent|done|finished|restored|clear|set|there|[a-z]{2,}ed|"
    r"withdrawn|left|paid|given|kept|shown|proven|come|begun|stopped)"
)
_DOES = (
    r"(?:withdraw|end|stop|lift|release|free|accept|agree|recogni[sz]e|drop|fulfil|implement|halt|cease|remove|revoke|"
    r"renounce|abandon|hand|pull|disarm|compl(?:y|ie)|honou?r|respect|show|prove|demonstrate|open|reopen|leave|sign|"
    r"cancel|suspend|stand|give|return|pay|apologi[sz]e|resign|change)"
)
WHEN = re.compile(
    r"\b(?:possible|ready|prepared|willing|open|agree[sd]?|would|will|can|shall|['’]ll|only|(?:gets?|steps?|"
    r"climbs?|boards?) (?:on |onto |into )?(?:a|the|any) (?:plane|flight|train))\b[^.;]{0,80}?\b(?P<word>(?:when|as "
    r"soon as|whenever|the (?:day|moment|minute)(?: that)?))\b"
    r"(?=\s(?:there['’]s|there (?:is|are|was|were|has|have)|(?:we|they|he|she|it) (?:believe|think|see|sees|have|"
    r"has|feel|stop|stops|cease|start|show|shows|prove|accept|accepts|withdraw|withdraws|recogni[sz]e|release|"
    r"releases|free|frees|stopped|makes sense)\b|(?:the )?(?:time|conditions|situation|circumstances) \w+|both|it "
    rf"(?:is|makes)|(?!(?:he|she|we)\b)(?:[\w'’-]+ ){{1,6}}?{_DOES}s?\b|"
    rf"(?!(?:he|she|they|we)\b)(?:[\w'’-]+ ){{1,6}}?(?:has|have|had|is|are|was|were)(?: (?!not\b)\w+ly| been| all| "
    rf"first| finally)* {_READY}\b))",
    re.I,
)
WELCOME = re.compile(r"\b(?:is|are|be|would be|will be) (?:always |most |very )?welcome\b")
"""Who is asked to come, if something is so."""
SHOULD = re.compile(
    r"(?P<word>(?:^|(?<=[.!?] )|(?<=[\"“,] )|(?<=[\"“])|(?<=[—–] )|(?<= ))[Ss]hould|"
    r"(?<![^\s\"“])Were)\s(?P<what>(?:the|they|both|all|"
    r"any|either|this|that|it|he|she|we|talks|an?|such|there|no|nothing|circumstances|conditions|need|[A-Z])[^.;,]*)",
    re.M,
)
PERMITTING = re.compile(
    r"\b(?:the )?(?:weather|security|health|conditions|circumstances|time|schedules?) permitting\b", re.I
)
ARRANGED = re.compile(
    r"(?:it|this|that|one|they|a (?:meeting|date|time|place)) can (?:still |yet )?be \w+(?: \w+)?$|"
    r"(?:the )?(?:schedules?|circumstances|conditions|time|security|weather|health|calendars?|diaries) "
    r"(?:allows?|permits?)$",
    re.I,
)
"""What only says that a meeting is not sure to come about: "if it can be arranged"."""
NO_IF = re.compile(
    r"\b(?:as|even|asked|ask|asks|wonder\w*|determin\w+|see|know|sure|clear|whether or not|decide|question|what|tell|"
    r"check|and)\s*$",
    re.I,
)
UNREAL = re.compile(
    r"(?:if (?:(?:it|this|that|things|the world|everything) )?(?:were|was) (?:only|merely|just|solely|simply|up to|"
    r"as simple|that (?:easy|simple))|if only|if (?:it|this|that) were(?! (?:to|held|confined|limited|moved)\b))\b",
    re.I,
)
"""What is not so: "if it were only up to me" sets no condition, and what it would bring is no plan."""
NOT_UNTIL = re.compile(
    r"\b(?:not|never|no|n['’]t|refus\w+|cannot|declin\w+|postpon\w+|suspend\w*|boycott\w*|out of the question|"
    r"impossible|unthinkable|inconceivable|pointless|premature|off the table|ruled out|nothing|nobody|none|neither|nor|"
    r"nowhere|(?:stay|keep|remain|hold)\w* (?:away|at home|back|off)|wait\w*|withh(?:old|eld)\w*|"
    r"no (?:sense|point|use)|little (?:sense|point|use)|on (?:hold|ice)|delay\w*|deferred|frozen|froze|freez\w+|"
    r"shelved|halted|stalled|adjourned|put (?:off|back)|unacceptable)\b|n['’]t\b",
    re.I,
)
_MEETING = r"(?:meetings?|summit|talks|round|session|visit|trip|conference|discussions|negotiations|encounter)"
ITSELF = re.compile(
    r"(?:(?:(?:the|these|those|his|her|its|their|current|present) ){0,2}(?:plans?|arrangements?|schedules?|timetable|"
    r"idea|calendar|programme) (?:(?:do|does) )?(?:go(?:es)? ahead|materiali[sz]es?|comes? off|proceeds?|holds?|"
    r"sticks?|works? out|comes? together|firms? up)|(?:all|everything|things) (?:goes|go|went|works|work)\b|"
    rf"(?:it|that|this|they|one|(?:the|a|an|another|any|such a|such)(?: [\w-]+){{0,3}} {_MEETING}) "
    r"(?:(?:indeed |actually |really |ever )?(?:goes? ahead|takes? place|happens?|materiali[sz]es?|comes? (?:off|"
    r"about)|proceeds?|were to (?:take place|happen|go ahead|be held)|(?:is|are|were) (?:indeed |finally )?(?:held|"
    r"confirmed|agreed|arranged|scheduled|to (?:take place|happen|go ahead|be held)))|does|do)(?! (?:in|at|on|by|under|"
    rf"without|with|upon|to)\b)|(?:we|they|he|she|I|you|both|the two)(?:['’](?:re|s|m)| are| is| am| do| does| ever| "
    rf"should| were)?(?: going to| to| ever| do)* (?:have|hold|meet|sit down|talk|attend|go|come)(?: (?:a|an|another|"
    rf"any|such a|the|this|that)(?: [\w-]+){{0,2}} {_MEETING})?$|(?:held|confirmed|convened|it does)\b|there (?:is|"
    rf"are|were|was)(?: to be)? (?:a|an|another|any)(?: [\w-]+){{0,3}} {_MEETING}|[^.;,]{{2,60}}? (?:shows?|showed|"
    rf"shown|proves?|proved|proven|illustrates?|illustrated|teach(?:es)?|taught|tells?|told|demonstrates?|"
    rf"demonstrated|suggests?|reveals?) (?:us |me |you )?(?:anything|one thing|something))\b",
    re.I,
)
"""That there is a meeting at all: "the talks, if held, would be the first" sets no condition for it."""
NOTHING = re.compile(
    r"^(?:that (?:was|is|were) (?:the|not the) case|that|this|these|those|then|them|it|so|not|necessary|possible|"
    r"needed|any|asked|required|at all|"
    r"anything|further (?:notice|orders)|(?:an?|some|the) (?:(?:more )?\w+ )?(?:time|date|moment|stage|day)|"
    r"it (?:becomes|is|proves) (?:feasible|possible|practicable)(?: to do so)?|(?:an? )?end(?: in sight)?|(?:us|them|"
    r"him|her|you|me)(?:\W.*)?|(?:careful |proper |any |thorough |more )?(?:preparation|conditions|preconditions|"
    r"pre-conditions)\b(?!(?: \w+){0,6} (?:are|were|be|become|improve|exist|permit|allow|ripen)\b).*|delay|"
    r"(?:(?:further |any )?delay|notice|success|result|incident|(?:its|his|her|their) (?:knowledge|consent))|"
    r"(?:giving|naming|elaborating|saying|specifying|providing|mentioning)\b.*)$",
    re.I,
)
FREE = re.compile(
    r"(?:\bwithout (?:any )?(?:ifs (?:and|or) buts|strings(?: attached)?)|\bno (?:ifs (?:and|or|,)? ?buts|"
    r"strings attached)|(?:\bnot|n['’]t|\bnever) (?:\w+ )?ask(?:ing|ed|s)? (?:for )?anything in (?:return|exchange)|"
    r"\bask(?:s|ed|ing)? (?:for )?nothing in (?:return|exchange)|"
    r"(?:\bnot|n['’]t|\bnever) (?:\w+ )?(?:made|make|making|set) (?:that|this|it|anything|any of (?:this|that)) "
    r"(?:as )?an? (?:pre-?)?condition|\b(?:sets?|setting|attach\w*|lays? down|laid down|impos\w+|mak(?:es|ing)|made|"
    r"ha(?:s|ve)) no (?:terms|strings|demands)(?! (?:of|on))|\bwithout (?:any |setting )?(?:pre-?)?(?:conditions|"
    r"condition(?! that\b)|conditionality)|(?:\bno|\bnot any|n['’]t any) (?:(?:pre-?)?conditions|pre-?condition\b(?! "
    r"(?:for|of|to)\b))|\bunconditional(?:ly)?|(?:\bnot|n['’]t) (?:(?!without\b)\w+ ){0,5}(?:pre-?)conditions|\b"
    r"(?:provided |as long as |if )?(?:that )?nothing (?:is|was|were|be) (?:asked|demanded|required|expected) (?:of|"
    r"from) \w+(?: (?:beforehand|in return|in advance))?|"
    r"\b(?:no|not any|n['’]t any|(?:neither|nobody|no one|none|never)\b[^.;,]{0,60}? any) (?:(?:new|other|further|"
    r"additional|prior|advance|special|such|fresh|political) )+(?:pre-?)?conditions|\b(?:neither|nobody|no one|"
    r"none|never)\b[^.;,]{0,60}? (?:any|a single|a) (?:pre-?)?conditions?|"
    r"\bdrop(?:ped|s)? (?:its |their |his |her |all )?(?:pre-?)conditions)\b",
    re.I,
)
REFUSED = re.compile(
    r"(?:(?:\bnot|n['’]t|\bnever|\brefus\w+ to) (?:\w+ ){0,3}?(?:accept|agree to|submit to|discuss|tolerate) (?:any|a|"
    r"such)|(?:\breject(?:s|ed|ing)?|\brul(?:es|ed|ing) out|\bdismiss(?:es|ed|ing)?|\bspurn(?:s|ed|ing)?|\boppos(?:es|"
    r"ed|ing)|\brefus(?:es|ed|ing)|\bnot (?:open|ready|prepared|willing) (?:to|for) [^.;,]{0,40}?\b(?:with|under|on))"
    r"(?: \w+day)?(?: any| all| such)?) (?:pre-?)?conditions?(?! that\b)(?: (?:about|on|regarding|concerning|as to|"
    r"involving) (?P<what>[^.;,\"”]{2,80}))?",
    re.I,
)
"""A condition that is asked for, and refused."""
OFFERS = re.compile(r"\b(?:offer\w*|propos\w+|invit\w+|call\w* for|suggest\w*|urg\w+)\b", re.I)
AS = re.compile(
    r"(?P<what>[^,;.\"“”]{3,120}?) (?:(?:as|is|are|was|were|be|being|remains?|would be) )?(?P<no>(?:not |n['’]t |no "
    r"longer ))?(?:an?|its|his|her|their|our|my|the|one) (?:key |main |necessary |only |sole |one |first |absolute "
    r")?(?:(?P<pre>pre-?)?condition|prerequisite) (?:for|of|to)\b",
    re.I,
)
AS_REFUSED = re.compile(
    r"\b(?:reject\w*|refus\w+|dismiss\w*|ruled out|turned down|(?:will|would) not accept|not accept|dropp\w+|drops?|"
    r"abandon\w*|waiv\w+|g[ai]ve(?:n|s)? up|no longer)\b",
    re.I,
)
PRECEDED = re.compile(r"\b(?:must|need(?:s)? to|would need to|has to|have to|should) be preceded by\b", re.I)
SET = re.compile(
    r"\b(?:pre-?)?conditions? (?:(?:outlined|set|laid down|named|listed|put forward|given|made)(?: (?:out|by) "
    r"[^:;.,]{2,40}?)? )?(?:for|of) [^:;.]{0,60}?(?:: |(?<=[a-z]) (?:are|include|included|were) (?!(?:not|no|yet|"
    r"still|being|met|ripe|right|now|in place|\w+ed)\b))(?P<what>[^;.]+)",
    re.I,
)
_NO = (
    r"(?:\bno\b|\bnothing\b|\blittle (?:point|sense|use)\b|"
    r"\bnot\b|\bnever\b|\bcannot\b|\bpointless\b|\bimpossible\b|\bunthinkable\b|n['’]t\b|\brefus\w+\b)"
)
_WHAT = r"[^.;,\"”]{3,120}"
WITHOUT = re.compile(
    rf"\b(?:[Ww]ithout|[Ff]ailing|[Aa]bsent|[Ii]n the absence of) (?P<what>{_WHAT}?)(?:,| (?=there\b|no\b|it\b|"
    rf"we\b|they\b|I\b|talks\b|(?:the|a|this|that|any) (?:\w+ )?(?:meetings?|summit|talks|visit|"
    rf"round|session|conference|presidents|leaders|ministers)\b)) ?[^.;]{{0,80}}?{_NO}|"
    rf"{_NO}[^.;,]{{0,90}}?\bwithout (?P<what2>{_WHAT})|\b[Nn]o (?P<what3>[^.;,\"”]{{3,40}}), no (?=(?:[\w-]+ "
    rf")?(?:meetings?|talks|summit|negotiations|visit)\b)|"
    r"\b[Aa]ny (?:[\w-]+ ){0,2}(?:meeting|talks|summit|negotiations|dialogue|visit)\b[^.;,\"“”]{0,60}? "
    rf"(?:before|without|until) (?P<what4>{_WHAT}?) (?:is|are|was|were|would be) "
    r"(?:unacceptable|pointless|impossible|unthinkable|premature|useless|meaningless|out of the "
    r"question|not (?:acceptable|possible)|a non-starter|a waste of time)\b"
)
PERHAPS = re.compile(r"\b(?:could|may|might)\b")
HELD = re.compile(
    r"\b(?:it|this|that|they|we|I|he|she) (?:\w+ )?(?:will|would|can|could|cannot|won['’]t|is|are)?(?: not| never)? ?"
    r"(?:take place|happen|go ahead|be held|meet|come|attend|sit down|be there)\b|"
    r"\b(?:not|never|cannot|n['’]t|refuses? to) (?:board|travel|fly|go|come|attend|leave|set out|move|sit down|"
    r"return)\b|\bno point\b|\bpointless\b|\bnothing (?:left |more )?to (?:talk about|discuss|negotiate)\b"
)
_MUST = r"(?:must|ha(?:s|ve) to|needs? to|ha(?:s|ve) got to|would (?:have|need) to|(?:had|needed) to)"
_AND_THEN = (
    r"(?<!days )(?<!weeks )(?<!hours )(?<!month )(?<!week )(?<!day )(?<!night )before (?=(?:any|there can be|such|"
    r"[a-z]+ing|the|an?|th[eo]se|this|that|it|they|he|she|we|I|its|his|her|their|our|anybody|anyone|both|either|"
    r"talks|negotiations|[A-Z]\w+)\b)"
)
BEFORE_TALKS = re.compile(
    rf"\b[Tt]here {_MUST} (?:first )?be (?P<what4>[^.;,\"“”]{{3,120}}?) {_AND_THEN}|"
    rf"(?<![\w'’] )(?<!\w)(?P<what>(?!(?:It|There)\b)[^.;:,\"“”]{{3,120}}? (?:{_MUST}|should) [^.;,\"“”]{{2,80}}?),? "
    rf"{_AND_THEN}|\b(?:insist\w*|demand\w*|want(?:s|ed)?|require[sd]?|stress\w*|wait(?:s|ed|ing)? for|await(?:s|ed|"
    rf"ing)?|hold(?:s|ing)? out for) (?:(?:on|that|first) )*(?P<what2>[^.;,\"“”]{{3,120}}?) {_AND_THEN}|"
    rf"\bthat (?P<what3>[^.;,\"“”]{{3,120}}?\b(?:must|be|ha(?:s|ve) to|needs? to)\b[^.;,\"“”]{{3,80}}?) {_AND_THEN}"
)
MUST_FIRST = re.compile(
    rf"(?<![\w,] )(?<!\w)(?:Before [^,.;\"”]{{3,60}}|(?:For|In order for) (?:there to be [^,.;\"”]{{3,80}}|"
    rf"[^,.;\"”]{{3,80}}? to (?:begin|start|resume|happen|"
    rf"take place|go ahead|be (?:held|made|convened|possible|resumed|started))[^,.;\"”]{{0,30}})), "
    rf"(?P<what>[^.;,\"“”]{{1,80}}? (?:{_MUST}|wants?|needs?|demands?|"
    rf"expects?) [^.;,\"“”]{{3,100}})|(?<![\w] )(?:[Bb]ut |And )?(?:[Ff]irst,?|[Bb]eforehand,|"
    rf"[Bb]efore that,) (?P<what2>(?!of all)[^.;,\"“”]{{2,80}}? {_MUST} "
    rf"[^.;,\"“”]{{3,100}})|(?P<what3>(?:(?<=[.:] )|(?<=[\"“] )|(?<=[\"“]))?[^.;:,\"“”]{{2,80}}? {_MUST} (?:first "
    rf"[^.;,\"“”]{{3,100}}|[^.;,\"“”]{{3,100}}? first\b(?=[.,\"”])))|"
    r"\b(?:insist(?:s|ed|ing)?(?: on)?|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|expect(?:s|ed|ing)?) "
    r"(?:that )?(?:(?P<what4>(?!to\b)[^.;,\"“”]{3,120}? first)\b(?=[.,\"”])|"
    r"(?P<what5>(?!to\b)[^.;,\"“”]{2,60}? (?:to |must |should )?first (?=[a-z]+ )(?!(?:of|in|and|or|ever|such|round|"
    r"step|phase|stage|meeting|talks|summit|session|day|visit|direct|formal|time|place|steps|half)\b)"
    r"[^.;,\"“”]{3,100}))"
)
"""What must be done first: before a meeting that is named, or before the one spoken of."""
FOR_TALKS = re.compile(
    rf"(?P<what>(?<![\w,] )[^.;:,\"“”]{{2,100}}? {_MUST} [^.;\"“”]{{2,120}}?|\b(?:demand|want|ask|urg|requir|call)\w* "
    r"[^.;\"“”]{3,120}?),? (?:in order )?for (?:the )?(?:(?:resumption|continuation|start|opening|success) of )?"
    r"(?=(?:[\w'’-]+ ){0,4}(?:talks|dialogue|negotiations|meeting|summit|round|conference)\b)"
)
"""What must be done "for the talks to resume"."""
NEEDED = re.compile(
    r"(?P<what>[^,;.\"“”]{3,120}?) (?:is|are|was|were|will be|would be) (?P<no>not )?(?:needed|required|necessary|"
    r"essential|indispensable|a must|crucial) (?:for|before) (?=(?:a|an|the|any|such)\b)",
    re.I,
)
LINKED = re.compile(
    r"\b(?:tie[sd]?|tying|link(?:s|ed|ing)?) [^.;,]{0,40}?\b(?:attendance|participation|visit|summit|meeting|talks|"
    r"trip|presence|return)\b[^.;,]{0,30}? to (?P<what>[^.;,]{3,120})|"
    r"\b(?:attendance|participation|visit|summit|meeting|talks|trip|return)\b[^.;,]{0,60}? (?:is|are|was|were|"
    r"remains?) (?:\w+ly )?(?:linked|tied) to (?P<what2>[^.;,]{3,120})",
    re.I,
)
IT_IS_LINKED = re.compile(
    r"\b(?:it|this|that|(?:his|her|its|their) (?:coming|going)) (?:is|was|remains|will be|would be) (?:\w+ly "
    r")?(?:linked|tied|subject|conditional on|contingent on)(?: to)? (?P<what>[^.;\"“”]{3,160})",
    re.I,
)
"""What the meeting just spoken of hangs on."""
_COMING = (
    r"(?:attend(?:ing|ance)|coming|going|participati(?:on|ng)|presence|meeting|talks|talking|summit|taking part|visit|"
    r"trip|journey|agreement to (?:meet|talk))"
)
PRICE = re.compile(
    rf"\b(?:demand\w*|want\w*|set|named|nam\w+|ask\w* for|insist\w* on) (?P<what>[^.;,\"“”]{{3,120}}?) as (?:the|"
    rf"its|his|her|their|a) price (?:for|of) (?=[^.;,]{{0,40}}\b{_COMING}\b)|"
    rf"\bprice (?:for|of) (?=[^.;,]{{0,40}}?\b{_COMING}\b)[^.;,]{{0,60}}? (?:is|was|will be|would be) "
    rf"(?P<what2>[^.;\"“”]{{3,120}})|\b[Ii]n (?:exchange|return) for (?=[^.;,]{{0,40}}\b{_COMING}\b)[^.;,]{{3,60}}, "
    rf"[^.;,]{{2,50}}? (?:wants?|wanted|demand\w*|asks? for|asked for|expects?|expected|requires?) "
    rf"(?P<what3>[^.;,\"“”]{{3,120}})"
)
"""What coming costs: "as the price of his attendance"."""
REQUIRES = re.compile(
    r"\b(?:attendance|participation|presence|trip|visit|meetings?|summit|talks|session|journey|round|conference)\b"
    r"(?: [\w'’]+){0,3}? (?:requires?|would require|presuppose[sd]?|would presuppose) (?P<what>[^.;,\"“”]{3,120})",
    re.I,
)
OR_ELSE = re.compile(
    r"[;,–—] (?:otherwise|or else|or|if not),? (?=(?:there (?:will|would|can) be )?no "
    r"(?:\w+ )?(?:meeting|summit|talks|round|session|visit|negotiations)\b|(?:the|this|that) (?:\w+ )?(?:meeting|"
    r"summit|talks|round|session|visit) (?:will|would|can) ?not\b)",
    re.I,
)
SEEN = re.compile(
    r"\b(?:(?:we|they|he|she|I|it|[A-Z][\w'’-]+)(?:['’]d| would| will)? (?:still |first |also |really )?(?:needs?|"
    r"needed|ha(?:s|ve|d) to|must) (?:first )?(?:to )?see (?P<what>(?:[^.;,\"“”]{0,60}? )?(?:progress|movement|"
    r"steps?|deeds|actions?|evidence|proof|signs?|commitments?|guarantees?|withdrawals?|release|results|change|"
    r"ceasefire|de-escalation|goodwill|seriousness|something|some|(?:pull|engage|stop|release|withdraw|accept|"
    r"agree|take|make|show|do|move|leave|give|return|free|end|halt|honou?r|respect|implement|keep|live|change|act|"
    r"deliver|fulfil))\b[^.;\"“”]{0,120}))"
)
"""What somebody needs to see, before anything else goes on."""
NONE = re.compile(
    r"(?:[^\"“”]{0,80}[:,] )?(?:No[.,;] ?)?[\"“]?(?P<none>None(?: whatsoever| at all)?|There (?:are|were) none|Not "
    r"(?:one|a single one)|No, none)\b"
    r"(?! of\b)", re.I
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
    r"\bon (?:one|a single|this) condition(?: only)?\s?[:,–—-]\s?(?:(?:which is )?that )?(?P<what3>[^.;]+)|"
    r"\b(?:attach(?:es|ed)?|sets?|made|makes|ha(?:s|ve|d)|named|laid down|put) (?:only |just )?(?:one|a|an?other|a "
    r"single) (?:\w+ )?condition\s?[:,–—-]\s?(?:that )?(?P<what4>[^.;]+)",
    re.I,
)
HAPPENS = re.compile(r"\s(?:[\w'’-]+\s){1,9}?(?:has|have|is|are|\w{3,}(?:ed|s))\b")
IT_DEPENDS = re.compile(
    r"\b(?:it|that|this|I['’]ll be there|be there|would be|will be|accepted|participation|attendance|trip|presence|"
    r"whether [^.;,]{2,40}? (?:comes?|goes|attends?|meets?|travels?|takes? part|turns up|is there))\b", re.I
)
WHILE = re.compile(
    r"(?:\bno\b|\bnot\b|n['’]t\b|\bnever\b|\bcannot\b|\breject\w*|\brefus\w+|\brul\w+ out)[^.;,]{0,60}?,? "
    r"(?P<word>(?:while|amid|under|at the point of)) (?P<what>[^.;,\"“”]{3,120})",
    re.I,
)
"""What goes on that keeps a meeting from being held: "no talks while prisoners are held"."""
