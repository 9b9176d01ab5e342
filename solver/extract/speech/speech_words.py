"""The words that tell who says something: verbs of saying and of claiming, sources, titles, pronouns."""

from __future__ import annotations

import re

_SAY = (
    r"said|says|say|told|tells|telling|"
    r"(?:added|adds|adding)(?! (?:an?|another|one|two|three|more|new|to|up) (?![^.;,]* (?:would|will|was|were|is|"
    r"are)\b))|noted|notes|noting|stressed|stresses|stressing|stated|"
    r"states(?= that\b|:)|reported|(?<!endorse )reports|"
    r"(?:is|are) reporting|confirmed|confirms|explained|insist(?:s|ed)(?! (?:up)?on\b)|warned|"
    r"emphasi[sz]ed|emphasi[sz]es|reiterated|claimed(?! (?:by|responsibility)\b)|"
    r"wrote|tweeted|posted|declared|argued|acknowledged|indicated|revealed|remarked|commented|quipped|replied|"
    r"responded|announced|announces|saying|answered|countered|maintained|recalled|believes|admitted|conceded|"
    r"cautioned|specified|clarified|underlined|"
    r"underscored|signal(?:l)?ed|disclosed|quoted|denied|denies|suggested|suggests|pledged|vowed|promised|hinted|"
    r"understands|repeated(?= (?:that|his|her|its|their)\b)|(?:(?<=media )|(?<=reports )|(?<=agencies )|"
    r"(?<=newspapers )|(?<=outlets )|(?<=papers ))report|(?:has|have) learn(?:ed|t)(?= that\b|[.,])|"
    r"(?:is|was|has been|have been|were|are|had been) (?:\w+ ){0,2}(?:clear|explicit|categorical|adamant|unequivocal|"
    r"emphatic)(?= (?:on|about) (?:this|that|it)(?::| that)|: [a-z]| that\b)|"
    r"(?:made|makes|making) (?:it )?(?:\w+ )?(?:clear|plain|known)|lets? it be known|points? out|pointed out|"
    r"observed(?= that\b|[,.])|estimate[sd]|predicted|predicts|"
    r"(?:was|were|is|are|(?:has|have) been) (?:quoted|cited)(?= [^.;:]{0,80}?\bas saying\b)|"
    r"(?:was|were|is|are) (?:\w+ )?(?:quick|careful|keen|eager|anxious|at pains) to (?:say|add|stress|note|insist|"
    r"confirm|point out|make (?:it )?(?:clear|plain)|explain)|"
    r"(?:went|goes|going) on to (?:say|add|stress|explain|note)|(?:hastened|wished|wanted|took care|took pains) to "
    r"(?:say|add|stress|note|point out|make (?:it )?(?:clear|plain))|"
    r"recommend(?:s|ed)(?= that\b)|(?:argue|insist|warn|stress|maintain|note|claim)(?= (?:that|the|it|they|there)\b)|"
    r"(?:sent|issued|released|published|put out|circulated) (?:an?|another) (?:\w+ )?(?:note|letter|message|statement|"
    r"communiqu[ée]|cable)(?:(?: \w+){0,8}?,?) (?:to say|saying|stating|announcing)|(?:has|have|had) written(?= to\b)|"
    r"(?:put|puts|putting) (?:it )?(?:out|about)(?= (?:that|as)\b)"
)
_ACT = (
    r"(?:(?:did|does|do) not|(?:did|does)n['’]t) endorse(?= (?:the |any |these |such )?"
    r"(?:reports?|rumou?rs?|claims?)\b)|rejected|rejects|turned down|turns down|refused|refuses|invited|invites|"
    r"proposed|proposes|offered|offers|ruled out|rules out|demanded|"
    r"demands|want|prefers?|preferred|favou?rs?|favou?red|floated|"
    r"(?:held|holds|holding) out(?= (?:the |a |an )?(?:\w+ )?(?:prospect|possibility|hope|promise|chance))|"
    r"(?:each |both )?(?:signified|expressed|indicated|declared|voiced|conveyed|signal(?:l)?ed)"
    r"(?= (?:its|their|his|her|an?) (?:\w+ )?(?:readiness|willingness|wish|desire|preference|availability)\b)|"
    r"(?:made|makes|making)(?= (?:its|their|his|her) (?:\w+ )?(?:participation|attendance|presence|agreement|consent|"
    r"coming)\b)|attach(?:ed|es)(?= (?:\w+ )?(?:pre-?)?conditions?\b)|"
    r"object(?:s|ed) to|oppos(?:es|ed)|vetoe(?:s|d)|spurn(?:s|ed)|(?:is|are|was|were) (?:\w+ly )?opposed to|"
    r"(?:voiced|expressed|stated|raised)(?= (?:(?:its|their|his|her|strong|firm) ){0,2}(?:opposition|objections?)\b)|"
    r"(?:extend|renew)(?:s|ed)(?= (?:an |its |their |his |her |formal )*(?:invitations?|demands?|offers?|calls?)\b)|"
    r"(?:sets?(?: out)?|laid (?:down|out)|lays (?:down|out)|spelled out|imposed|imposes)(?= (?:\w+ "
    r")?(?:(?:pre-?)?conditions?|terms)\b)|raised(?= the (?:prospect|possibility|idea))|"
    r"(?:press|push|lobbi|lobby|argu|campaign)(?:ed|s|es|ing)? for|(?:puts?|putting) forward|"
    r"seeks?(?= no\b)|is (?:not in a|in no) position to|called for|calls for|dismissed|declined|asked "
    r"for|requested|insist(?:s|ed) (?:up)?on|wants|ruled|named|mentioned|"
    r"(?:hopes|hoped|thinks|thought|expects|believes)(?= (?:that|the|it|they|there|both|this|can|will|could|would|may|"
    r"might)\b)|(?<!to )(?<!not )hope(?= (?:that|the|both|can|will|could|would|may|might)\b)|"
    r"would (?:also |much |rather )?(?:prefer|welcome|like(?= (?:the|both|all|a|to (?:have|see|get|bring|hold))\b))|"
    r"(?:(?<=officials )|(?<=diplomats )|(?<=mediators ))(?:(?:have|had) been|are|were) hoping(?= to\b)|"
    r"(?:talked|spoken|spoke|talks) (?:about|of)(?= \w+ing\b)"
)
PAPER_OF = re.compile(
    r"(?:(?:an?|the|another|this|joint|written|brief|short|later|final|separate) )*(?:statement|communiqu[ée]|letter|"
    r"note|message|declaration|text|release|announcement|remarks|comments)s?(?: \w+ed| carried| put out)?(?: (?:late|"
    r"early|on|in) \w+)* (?:from|by|of(?= (?:the )?(?-i:[A-Z])))(?: the| an?)? "
    r"(?P<who>[^,;:]+?)(?= to (?:the|both|his|her|its|their|all|each|[A-Z])\b|"
    r" (?:issued|released|published|posted|signed|late|early|on|in|after|following)\b|$).*",
    re.I,
)
"""A text, and who wrote it: he or she says what it says."""
HEARD = re.compile(
    r"\b(?:(?:[Ww]e|I)(?:['’](?:ve|re|m|d)| have| had| am| are| was| were)? (?:also |just |now |been )*"
    r"(?:heard?|hearing|learn(?:ed|t)|understand|understood|told)|"
    r"(?:[Tt]he )?(?:[Ww]ord|[Mm]essage|[Ll]ine|[Vv]iew|[Pp]osition|[Ss]ignal)) (?:from|by|in) "
    r"(?:the )?(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}),? (?:(?:is|was|has been) )?that\b"
)
"""What others have said, as whoever passes it on tells it."""
VERB = re.compile(rf"\b(?P<say>{_SAY})\b|\b(?:(?:has|have|had) )?(?:also |\w+ly )?(?P<act>{_ACT})\b", re.I)
NO_TRUTH = re.compile(
    r"(?:dismiss|reject|den[yi])\w* (?:as [\w-]+ )?(?:(?:the|a|an|any|all) )?(?:[\w-]+ )?(?:reports?|rumou?rs?|claims?|"
    r"speculation|suggestions?)\b",
    re.I,
)
TRAIL = re.compile(
    r"(?:(?:(?<=told)|(?<=tells)|(?<=telling)) (?:the )?(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})"
    r"(?=,? (?:that|the|it|he|she|they|a|in|on|at)\b))?"
    r"(?:\s+(?:(?:also|on|in|at(?! (?:least|most|the (?:earliest|latest|very))\b)|to|late|early|during|after|earlier|"
    r"later|last|this|here|yesterday|today|again|"
    r"separately|"
    r"reporters|journalists|parliament|lawmakers|the|a|an|his|her|state|news|press|media|conference|briefing|"
    r"interview|statement|letter|message|speech|note|post|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s|"
    r"television|tv|radio|agency|meeting of|social|night|morning|evening|afternoon|week|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|(?-i:(?<=(?:on|in|at) )[A-Z]\w+)))*",
    re.I,
)
BY = re.compile(
    r"(?:\s+(?:on|late|early|this|earlier|yesterday|today|week|month|morning|afternoon|evening|\w+day))*\s+by\s+"
    r"(?=(?:the |a |an )?(?P<who>(?:[^\s,.;\"”]+ ?){1,7}))",
    re.I,
)
"""Who says it, after a passive: "was announced on Monday by the ministry"."""
ACCORDING = re.compile(
    r"\b(?:according to(?! which\b)(?! (?:(?:the|a|that|this|its|their|previous|current) )?(?:plans?|schedule|"
    r"timetable|programme|calendar)\b(?! (?:of|from|by|released|published|issued|seen|announced)\b)|"
    r" (?:(?:an?|the|leaked|internal|draft) )*(?:cop(?:y|ies) of )?(?:(?:an?|the|leaked|internal|draft) )*"
    r"(?:letters?|documents?|drafts?|texts?|memos?|notes?|papers?|cables?|e?-?mails?|invitations?) "
    r"(?:seen|obtained|reviewed|read|viewed) by)|in the words of|as told by|quoting|"
    r"citing(?! (?:[\w-]+ ){0,3}?(?:safety|security|health|concerns?|reasons?|fears?|lack|costs?|weather|scheduling|"
    r"schedules?|illness|tensions?|violence|threats?|difficult\w+|problems?|issues?|risks?|delays?|need|situation|"
    r"rights|commitments|obligations|circumstances|progress|failure)\b))\s+",
    re.I,
)
PRONOUN = re.compile(
    r"\b(he|she|they|it|we|I|(?<!of )(?<!for )(?<!from )(?<!at )(?<!to )the (?:ministry|organi[sz]ation|bloc|"
    r"statement|official|spokesman|spokeswoman|spokesperson|agency|"
    r"newspaper|leader|sides?))(?:['’](?:ve|d|s))?(?: (?:also|then|later|further|again|has|have|had|\w+ly))*\s*$",
    re.I,
)
THE_BODY = re.compile(
    r"\bthe (?:\w+ )?(?:organi[sz]ation|bloc|body|alliance|union|forum|community|agency|council|group)"
    r"(?: (?:also|then|later|has|had))*\s*$",
    re.I,
)
"""A body that was named before."""
SUBJECT = re.compile(
    r"(?:^|[,;:.\"“”()—–]|\b(?:and|but|that|while|as|when|"
    r"because)\b)\s*((?:[^\s,;:\"“”()]+\s+){0,10}[^\s,;:\"“”()]+)\s*$"
)
ADVERBS = re.compile(
    r"\s+(?:also|then|later|further|again|now|still|since|only|just|first|(?!daily|weekly|monthly)\w+ly|has|have|had|"
    r"is|are|was|were|been|earlier|already|(?:(?:earlier|later|early|late) )?(?:this|last) (?:week|month|year|"
    r"morning|afternoon|evening)|(?:on |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: night| "
    r"morning)?)$",
    re.I,
)
LEADING = re.compile(
    r"^(?:(?:on|in|at|late|early) [^,]{1,30},\s*|(?:meanwhile|earlier|later|also|and|but|however|the|a|an),?\s+)+", re.I
)
TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|sir|the|(?:\w+ )?(?:ministry|department|government|presidential|house)"
    r"(?= (?:deputy )?spokes\w+ \w)|high representative(?:/vice[- ]president)?|"
    r"president|prime minister|secretary|foreign minister|foreign secretary|"
    r"chancellor|press secretary|minister|ambassador|spokesperson|spokesman|spokeswoman|under ?secretary|deputy|"
    r"assistant|vice president|general|senator|special envoy|envoy)\.?\s+)+",
    re.I,
)
REPORTED = re.compile(
    r"\b(?:would|could|should|must|might|had|was to|is to|are to|cannot|will|hoped|expected|planned|intended)\b", re.I
)
BACKSHIFTED = re.compile(
    r"(?=.*\b(?:was|were|had|would|could|did|knew)\b)(?!.*\b(?:is|are|has|have|will|may|can|says?)\b)[^\"“”]*$", re.S
)
"""A sentence in the tense of what is reported, which may go on with what somebody said."""
LEAD = re.compile(
    r"\W*(?:(?:[Ii]n|[Oo]n|[Aa]t|[Aa]fter|[Ee]arlier|[Ll]ater|[Mm]eanwhile|[Bb]ut|[Aa]nd|[Yy]et|[Ff]or|"
    r"[Ss]eparately|\w+day)\b[^,.;]*, )*(?:But |And |Yet |The )?(?:[A-Za-z-]+ ){0,4}"
)
"""What may stand before the subject of a sentence."""
_ONE_OF_THEM = (
    r"(?:official|diplomat|spokes(?:man|woman|person)|envoy|aide|advis[eo]r|source|negotiator|minister|ambassador|"
    r"mediator|analyst|delegate|chairman|commissioner|lawyer|scholar|expert|secretary|president|lawmaker|commander|"
    r"governor)"
)
A_PERSON = re.compile(rf"\b{_ONE_OF_THEM}\b(?!s)|^(?:one|another|a member)\b", re.I)
SOMEONE = re.compile(
    rf"(?:But |And |Yet )?(?:An?|One|Another) (?P<who>(?:[\w'’.-]+ ){{0,4}}?{_ONE_OF_THEM}"
    r"(?: (?:for|of|in|from|at|with) (?:the )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*)?)\b"
)
"""Somebody without a name, of whom a sentence tells."""
BESIDE = re.compile(r"[^,.;:\"“”]{0,60}, ")
"""Between what somebody is and the name: "a spokesman for the union, Juan Paz"."""
SOURCES = (
    r"officials?|representatives?|figures?|person|people|insiders?|mediators?|experts?|spokes\w+|media|sources?|"
    r"diplomats?|agenc(?:y|ies)|ministry|statement|reports?|government|office|"
    r"embassy|newspaper|television|aides?|adviser|minister|president|envoy|leader|ministers|leaders|presidents|side|"
    r"negotiators?|mediators?|department|journal|times|post|news|organi[sz]ers?|secretar\w+|delegation|sides|rebels|"
    r"group|communiqu[ée]|coalition|opposition|front|movement|junta|alliance|army|military|militia|cabinet|"
    r"kremlin|palace|presidency|council|commission|chairman|ambassador|analysts?|radio"
)
ONE = re.compile(
    rf"\s+(?:the |an? )?(?P<who>(?:one|two|three|several|some|most|many|members?) of (?:the|his|her|its|their|those) "
    r"(?:[a-z][\w’'-]* ?){1,4}(?=[.,;\"”]|$)|"
    rf"(?!(?:in|at|on|during|after|by|through|via)\b)(?:(?:one|another|two|three|several|some|senior|top) )?"
    rf"(?:[\w’'-]+ ){{0,3}}?(?:{SOURCES}))\b(?=[.,;\"”]| (?:who|familiar|with|close|from|for|in|at|involved|briefed|"
    rf"on)\b|$)",
    re.I,
)
"""Somebody without a name, after the verb: "…", said one Western diplomat."""
HEARSAY = re.compile(
    r"(?:(?:the|some|local|news|media|press|state|social|there|recent|unconfirmed) )*(?:reports?|rumou?rs?|media|press|"
    r"papers?|newspapers?|speculation|stories|people|some)(?: (?:in|from) (?:the )?(?-i:[A-Z])\w+)?",
    re.I,
)
"""Nobody in particular: whoever passes it on is the speaker."""
POSITION = re.compile(
    r"(?:['’]s?)? (?-i:(?:[a-z]\w* ){0,2}?)(?:position|view|line|stance|demand|message|answer|condition|"
    r"understanding)\b(?:,[^,.;]{1,80},)? (?:is|was|remains|remained|has been|has always been)(?: still| clear)? "
    r"that\b",
    re.I,
)
"""After a name: what it holds."""
OFFER = re.compile(
    r"\b(?:offer|proposal|suggestion|invitation|request)s? (?:made |put forward |extended )?(?:of|by|from) "
    r"(?:the )?(?=[A-Z])"
)
"""Before whoever has offered something: "the offer of the Republic of Norland to host"."""
