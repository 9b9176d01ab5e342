"""The words that tell who says something: verbs of saying and of claiming, sources, titles, pronouns."""

from __future__ import annotations

import re

_SAY = (
    r"said|says|say|told|tells|telling|added|adds|adding|noted|notes|noting|stressed|stresses|stressing|stated|states|"
    r"reported|reports|confirmed|confirms|explained|insist(?:s|ed)(?! (?:up)?on\b)|warned|emphasi[sz]ed|"
    r"emphasi[sz]es|reiterated|"
    r"claimed|"
    r"wrote|tweeted|posted|declared|argued|acknowledged|indicated|revealed|remarked|commented|quipped|replied|"
    r"responded|"
    r"announced|announces|saying|answered|countered|maintained|recalled|believes|admitted|conceded|cautioned|"
    r"specified|clarified|underlined|"
    r"underscored|signal(?:l)?ed|disclosed|quoted|denied|denies|suggested|suggests|pledged|vowed|promised|hinted|"
    r"understands|repeated(?= (?:that|his|her|its|their)\b)|(?:(?<=media )|(?<=reports )|(?<=agencies )|"
    r"(?<=newspapers )|(?<=outlets )|(?<=papers ))report|(?:has|have) learn(?:ed|t)(?= that\b)|"
    r"(?:made|makes|making) (?:it )?(?:\w+ )?(?:clear|plain|known)|let it be known|"
    r"recommend(?:s|ed)(?= that\b)|"
    r"(?:put|puts|putting) (?:it )?(?:out|about)(?= (?:that|as)\b)"
)
_ACT = (
    r"rejected|rejects|refused|refuses|invited|invites|proposed|proposes|offered|offers|ruled out|rules out|demanded|"
    r"demands|want|prefers?|preferred|favou?rs?|favou?red|floated|"
    r"(?:held|holds|holding) out(?= (?:the |a |an )?(?:\w+ )?(?:prospect|possibility|hope|promise|chance))|"
    r"(?:each |both )?(?:signified|expressed|indicated|declared|voiced|conveyed|signal(?:l)?ed)"
    r"(?= (?:its|their|his|her) (?:\w+ )?(?:readiness|willingness|wish|desire|preference|availability)\b)|"
    r"(?:made|makes|making)(?= (?:its|their|his|her) (?:\w+ )?(?:participation|attendance|presence|agreement|consent|"
    r"coming)\b)|attach(?:ed|es)(?= (?:\w+ )?(?:pre-?)?conditions?\b)|"
    r"(?:sets?|laid down|lays down|imposed|imposes)(?= (?:\w+ )?(?:(?:pre-?)?conditions?|terms)\b)|"
    r"raised(?= the (?:prospect|possibility|idea))|"
    r"(?:press|push|lobbi|lobby|argu|campaign)(?:ed|s|es|ing)? for|(?:puts?|putting) forward|"
    r"seeks?(?= no\b)|is (?:not in a|in no) position to|called for|calls for|dismissed|declined|asked "
    r"for|requested|insist(?:s|ed) (?:up)?on|wants|ruled|named|mentioned|"
    r"(?:hopes|hoped|thinks|thought|expects)(?= (?:that|the|it|they|there|both|this)\b)"
)
VERB = re.compile(rf"\b(?P<say>{_SAY})\b|\b(?:(?:has|have|had) )?(?:also )?(?P<act>{_ACT})\b", re.I)
NO_TRUTH = re.compile(
    r"(?:dismiss|reject|den[yi])\w* (?:as [\w-]+ )?(?:(?:the|a|an|any|all) )?(?:[\w-]+ )?(?:reports?|rumou?rs?|claims?|"
    r"speculation|suggestions?)\b",
    re.I,
)
TRAIL = re.compile(
    r"(?:(?:(?<=told)|(?<=tells)|(?<=telling)) (?:the )?(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})"
    r"(?=,? (?:that|the|it|he|she|they|a|in|on|at)\b))?"
    r"(?:\s+(?:(?:also|on|in|at|to|late|early|during|after|earlier|later|last|this|yesterday|today|again|separately|"
    r"reporters|journalists|parliament|lawmakers|the|a|an|his|her|state|news|press|media|conference|briefing|"
    r"interview|statement|"
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
ACCORDING = re.compile(r"\b(?:according to|in the words of|as told by|quoting|citing)\s+", re.I)
PRONOUN = re.compile(
    r"\b(he|she|they|it|we|I|the (?:ministry|organi[sz]ation|bloc|"
    r"statement|official|spokesman|spokeswoman|spokesperson|agency|"
    r"newspaper|leader|sides?))(?: (?:also|then|later|further|again|has|have|had))*\s*$",
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
    r"\s+(?:also|then|later|further|again|has|have|had|is|are|was|were|been|separately|repeatedly|earlier|already|now|"
    r"(?:on |late |early )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: night| morning)?)$",
    re.I,
)
LEADING = re.compile(
    r"^(?:(?:on|in|at|late|early) [^,]{1,30},\s*|(?:meanwhile|earlier|later|also|and|but|however|the|a|an),?\s+)+", re.I
)
TITLES = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|sir|the|president|prime minister|secretary|foreign minister|foreign secretary|"
    r"chancellor|press secretary|"
    r"minister|ambassador|spokesperson|spokesman|spokeswoman|under ?secretary|deputy|assistant|vice president|general|"
    r"senator|special envoy|envoy)\.?\s+)+",
    re.I,
)
REPORTED = re.compile(r"\b(?:would|could|should|must|might|had|was to|is to|are to|cannot|will)\b", re.I)
SOURCES = (
    r"officials?|person|people|insiders?|mediators?|experts?|spokes\w+|media|sources?|diplomats?|agenc(?:y|ies)|ministry|statement|reports?|government|office|"
    r"embassy|"
    r"newspaper|television|aides?|adviser|minister|president|envoy|leader|ministers|leaders|presidents|side|"
    r"negotiators?|"
    r"mediators?|department|journal|times|post|news|organi[sz]ers?|secretar\w+|delegation|sides|rebels|group|"
    r"communiqu[ée]|"
    r"coalition|opposition|front|movement|junta|alliance|army|military|militia|cabinet|"
    r"kremlin|palace|presidency|council|commission|chairman|ambassador|analysts?|radio"
)
ONE = re.compile(
    rf"\s+(?:the |an? )?(?P<who>(?:(?:one|another|two|three|several|some|senior|top) )?(?:[\w’'-]+ "
    rf"){{0,3}}?(?:{SOURCES}))\b"
    r"(?=[.,;\"”]| (?:who|familiar|with|close|from|for|in|at|involved|briefed|on)\b|$)",
    re.I,
)
"""Somebody without a name, after the verb: "…", said one Western diplomat."""
HEARSAY = re.compile(
    r"(?:(?:the|some|local|news|media|press|state|social|there|recent|unconfirmed) )*(?:reports?|rumou?rs?|media|"
    r"papers?|"
    r"newspapers?|speculation|stories|people|some)",
    re.I,
)
"""Nobody in particular: whoever passes it on is the speaker."""
POSITION = re.compile(
    r"(?:['’]s?)? (?-i:(?:[a-z]\w* ){0,2}?)(?:position|view|line|stance|demand|message|answer|condition|"
    r"understanding)\b"
    r"(?:,[^,.;]{1,80},)? (?:is|was|remains|remained|has been|has always been)(?: still| clear)? that\b",
    re.I,
)
"""After a name: what it holds."""
