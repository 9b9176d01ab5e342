"""The words by which a meeting is told to be past, planned, hanging on something, or under way."""

from __future__ import annotations

import re

SCHEDULED = frozenset(
    ["flies", "travels", "arrives", "heads", "goes", "visits", "leaves", "returns", "comes", "hosts", "receives",
     "sits down", "goes into session", "comes face to face", "gathers",
     "convenes", "reconvenes", "assembles", "confers", "opens", "sits"]
)
BESIDE_ANOTHER = re.compile(
    r" (?:(?:an?|one|two|three|the) (?:days?|weeks?|hours?) |immediately |shortly |right |just |straight )?"
    r"(?:before|after|ahead of|following|on the eve of) (?:the|that|this|their|his|her)\b"
)
"""In the present tense, a place in a timetable: "convenes a day ahead of the visit"."""
THERE = re.compile(r"[^.;]{0,40}?\b(?:in|at) (?:the )?([A-Z]\w+)")
NOT_THERE = re.compile(
    r"(?:(?! (?:will|would|is|are)\b)[^.;,]){0,70}? (?:(?:will|would|must|should|is going to|are going to) ?(?:not|"
    r"n['’]t)|wo(?=n['’]t)n['’]t|cannot|not(?= (?:be held|take place|be hosted)))(?: now| after all)? (?:be(?: "
    r"held| hosted| staged)?|take place|happen|"
    r"convene|open|go ahead|resume) (?:in|at|on) (?:the )?(?P<month>(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)?(?=[A-Z]|either\b|(?:territory|soil|capital) of )"
    r"(?![^.;]*\b(?:or (?:anywhere|elsewhere)|nor)\b)"
)
"""Where a meeting will not be, though it may be elsewhere."""
NOR_ELSEWHERE = re.compile(r"[^.;]{0,80}\bor (?:anywhere|(?:in |on |at )?any (?:place|other)|elsewhere)\b")
"""Neither there nor anywhere else."""
IS_NOT = re.compile(
    r"\bthere(?:['’]s not| (?:is|are|was|were)(?: not|n['’]t)(?: going to be)?| (?:will not|won['’]t) be) "
    r"(?:an? |any )?(?:\w+ )?$",
    re.I,
)
"""What there is not: "there isn't a meeting with"."""
DISCUSSED_AT = re.compile(
    r"\b(?P<verb>discuss|consider|debate|examine|review|take up|address|decide|approve|adopt|endorse|finali[sz]e|"
    r"report|present|raise|study|weigh|vote|deal with|look at|return to|rule|table|submit|sign|assess|hear|settle)\b "
    r"(?!(?:[^.;]*\b)?(?:meet|meetings?|talks|summits?|visits?|hold|convene)\b)[^.;]{2,90}? "
    r"(?:(?:at|during)|when (?:they|we|it|he|she|the [\w ]{3,30}))(?: (?:an?|the|its|their|our|his|her|this))? ?$"
)
"""What is dealt with at a meeting: what may come of that does not make the meeting doubtful."""
WHEN_THEY = re.compile(r"\bwhen (?:they|we|it|he|she|the [\w ]{3,30}|[A-Z][\w ]{2,30})(?: next)? $")
"""Of those who meet at a time that is told: "we will see, when we meet in Rome in May"."""
BILATERALS = re.compile(
    r"(?:an? |some |several |two |three )?(?:bilaterals?|bilats?|pull-asides?|trilaterals?|trilats?|"
    r"(?:bilateral|trilateral) meetings?) with\b"
)
"""What somebody has on a journey, though no day is told: "we have bilaterals with"."""
HAS_ONE = re.compile(
    r"\b(?:(?i:has|(?<!not )(?:we|they|I) have|we['’]ve got|['’]s got|there['’]s|there is)|(?i:leaders|presidents|"
    r"ministers|envoys|teams|delegations|officials|sides) have)(?: (?:also|now|only|just|already))? $"
)
"""What somebody has on a day to come: "the chancellor has a meeting with"."""
ON_AGENDA = re.compile(
    r"\b(?:agenda|schedule|program(?:me)?|itinerary|timetable|calendar|stops?|visit|trip)\b[^.;]{0,40}? (?:also )?"
    r"(?:includes?|features?|calls for|comprises?|lists?|provides for|foresees?|envisages?|takes in|culminates? in|"
    r"(?:begins?|opens?|starts?|kicks? off|continues?|ends?|closes?|concludes?) with) (?:[^.;]{0,150} )?$|"
    r"^\W*(?:they|these|those|the (?:\w+ ){0,2}(?:meetings|events|gatherings|sessions|talks)) (?:also )?"
    r"(?:include|comprise|consist of) $", re.I
)
"""Before what is on somebody's programme: "her schedule includes"."""
NONE_NOW = re.compile(r"\bthere(?:['’]s| is|['’]re| are)(?: not|n['’]t)?(?: an?| any| no)? (?:\w+ )?$", re.I)
"""There is none now: on no programme, wherever it might have been."""
NEVER_HELD = re.compile(
    r"[^.;]{0,70}?\b(?:never (?:happened|took place|materiali[sz]ed|came (?:about|off)|(?:was|were) held|got going)|"
    r"did ?(?:not|n['’]t) (?:happen|take place|materiali[sz]e|come (?:about|off)|go ahead))\b"
)
"""A meeting of the past that was not held: nothing of it is to come."""
NEVER_WAS = re.compile(
    r"\b(?:(?:was|were|ought) (?:\w+ )?to have|should have|(?:was|were|had been) (?:originally |initially )?(?:due|"
    r"set|scheduled|planned|supposed|meant|expected) )[^.;]{0,120}?\b(?:(?:could not|couldn['’]t|was not|wasn['’]t|"
    r"were not|weren['’]t|was never|were never|cannot) (?:in the end |finally )?(?:be )?(?:convened|held|organi[sz]ed|"
    r"arranged|called|take place|go ahead|begin|open|start|meet)|(?:did not|didn['’]t|never|failed to) "
    r"(?:in the end )?(?:take|took|happen\w*|open\w*|beg[aiu]n|start\w*|met|meet|convened?|materiali[sz]ed?|"
    r"came about|come about|go ahead))\b|\bwould have (?:been (?:(?:the|their|its|his|her) |held\b|convened\b)|"
    r"marked |taken place\b)",
    re.I,
)
"""A plan of which nothing came: its day and place are none of the meeting to come."""
SUBJECT = re.compile(
    r"(?:^|[,;:“\"]|\b(?i:said|says|added|noted|recalled|hopes?|believes?|thinks?|that|as|"
    r"and|but|while|although|though|because))\s*(?:[A-Z]\w+, )?$"
)
"""Before a noun that is the subject of a clause of its own, which nothing makes to hang on an if."""
FIRST_IN_YEARS = re.compile(
    r", (?:the|its|their) (?:first|second|third|latest|largest|biggest|best \w+)\b[^.;]{0,80}?, "
    r"(?:had been|was|were|has been|ended|closed|broke up|brought|produced|drew)\b"
)
"""What is told of a meeting once it is over: "the summit, the first in Lima since 1990, had been well attended"."""
RAN_ITS_COURSE = re.compile(
    r"(?:,? (?:(?:held|hosted|conducted) )?(?:in|at|on|of|with|between|under|here|there)\b[^.;]{0,60}?)?,? "
    r"(?:(?:only|then|itself|themselves|however|eventually|soon|also|never) )?"
    r"(?:went (?:on|ahead|well|badly|nowhere)|ran (?:for|to|on|over|into)|dragged on|broke (?:up|off|down)|collapsed|"
    r"foundered|stalled|ended|closed|finished|lasted|(?:took|spanned|filled) (?:(?:only|just|some|about|nearly|"
    r"almost|over) )?(?:an?|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|\d+|several) (?:\w+ )?(?:minutes?|hours?|days?|weeks?)|produced|yielded|fell apart|"
    r"urged|called (?:on|for|upon)|welcomed|adopted|endorsed|condemned|reaffirmed|commended|deplored|took note|"
    r"(?:had|has|have) (?:\w+ly )?(?:sent|shown|demonstrated|produced|made|helped|given|provided|brought|contributed|"
    r"led|resulted|failed|yielded|achieved|ended|concluded|finished|confirmed|proved|proven|been (?:a success|useful|"
    r"productive|constructive|successful|fruitful|an? (?:\w+ )?(?:success|failure|step)))|"
    r"(?:was|were) (?:adjourned|broken off|cut short|wound up|inconclusive|fruitless))\b(?! (?:if|until|unless)\b)"
)
"""A meeting that is over: the talks "went on for six days", "ended without result", the summit "urged" somebody."""
ASKED_THAT = re.compile(
    r"\b(?:propos(?:e|es|ed|ing|al)|suggest(?:s|ed|ing|ion)?|recommend(?:s|ed|ing|ation)?|request(?:s|ed|ing)?|"
    r"ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|insist(?:s|ed|ing)?) (?:[\w'’-]+ ){0,5}?that "
    r"(?:(?!\b(?:will|would|shall|is|are|was|were|has|have|had|when|if|before|after|until|which|who)\b)[^;.])*$"
)
"""After what somebody asks for, a verb in its plain form is not what is done, but what should be."""
SHOULD_BE = re.compile(
    r"(?: (?:with|of|between|on|in|at|for) [^.,;]{2,50}?)? "
    r"(?:be|begin|start|open|take place|resume|convene|last|proceed)\b"
)
"""After a meeting, the plain form of what should become of it: "that the talks with Norland begin"."""
THANKED = re.compile(
    r"\b(?:[Tt]hank\w*|(?<!be )grateful)\b[^.;]{0,40}?\bfor (?:(?:giving|allowing) (?:me|us) )?(?:the|this) (?:\w+ )?"
    r"(?:opportunity|chance|occasion) (?:to|of|for)\b[^.;]*$|"
    r"\b(?:thank\w*|grateful|appreciat\w+)\b[^.;]{0,120}?\bfor (?:coming|joining|attending|participating|taking "
    r"part|being here)\b[^.;]*$|\b(?:[Bb]ased|[Bb]uilding) on (?:our|the|these|today['’]s) (?:\w+ )?$|"
    r"\bwhy (?:I|we|he|she) (?:have |had )?(?:invited|convened|called)\b[^.;]*$"
)
"""After what is said to those who have met, or of what they have met for: "for coming to today's meetings"."""
WAS_GLAD = re.compile(
    r"(?:^|[.;,\"“] ?)(?!(?:[^.;]* )?(?:said|says|told|added)\b)[^.;]*?\b(?:was|were) (?:(?:very|most|also|deeply|so) "
    r")?(?:pleased|honou?red|delighted|glad|privileged|proud|happy) to (?:\w+ )?$|"
    r"\bhad (?:the|an?) (?:\w+ )?(?:opportunity|pleasure|honou?r|privilege|chance) (?:to|of) (?:\w+ )?$"
)
"""Before what somebody has done, and tells of with joy: "she was pleased to welcome", "had the honour of meeting"."""
LAST_TIME = re.compile(
    r"\blast (?:saw|met|spoke|talked|discussed|conferred|held|sat down|shook|came|gathered|did so)\b"
)
"""What was done the last time."""
AMID = re.compile(
    r"\b(?:as|amid|with|despite) (?:[\w-]+ ){0,2}(?:warnings?|fears?|concerns?|worries|alarm|tensions?)\b[^.;]*$"
)
"""Before what others fear: that it may come soon, or if something goes on, is told of no meeting."""
OF_TEXT = re.compile(
    r"\b(?:accords?|agreements?|deal|truce|cease-?fire|treaty|pact|memorandum|communiqu[ée]|resolution|understandings?|"
    r"declaration|statement|road ?map|protocol|decisions?|commitments?|pledges?)(?: (?:that|which)(?: (?:was|were|had "
    r"been))?)? (?:[a-z]+ed|struck|made|given|taken|set out|drawn up)(?: (?!will\b|would\b|to\b)[\w'’-]+){0,4} $|"
    r"\b(?:last|previous|past|recent) (?:month|year|week|summer|autumn|fall|winter|spring)['’]s $"
)
"""Before the day of a text on which talks rest, and which is no day of theirs: "as agreed in an accord struck in"."""
NO_NO = re.compile(r"\b[Nn]o [^.;,]{3,40}, $")
ELSEWHERE = re.compile(
    r"(?: (?:will|would|shall|should|must|may|can|could) ?(?:not|n['’]t)| cannot)?(?: to)?(?: be)? "
    r"(?:held|take place|happen|convene|open|begin)\b[^.;,]{0,20}? (?:in|at) (?:the )?([A-Z]\w+)"
)
ONCE_MET = re.compile(
    r"\b(?:once|until|unless|before|only after|if|as soon as)\b[^.;]{0,60}\bha(?:ve|s)\s+(?:\w+ )?$", re.I
)
ONCE = re.compile(r"\b(?:once|until|before|unless|only after|if|as soon as|when) (?:[\w-]+ ){0,2}$", re.I)
HAS_BEEN = re.compile(
    r"[^,.;]{0,30}? ha(?:s|ve) (?:been (?:held|concluded|completed)|taken place|ended|met|finished)\b"
)
WHICH_WAS = re.compile(
    r"(?: (?:of|between|with|among|on) [^,.;]{2,60}?)?,? (?:which|that) (?:(?:was|were) (?:last |first )?(?:held|"
    r"convened|hosted|conducted|concluded)|(?:took place|ended|concluded|lasted))\b(?! (?:if|until|unless)\b)"
)
"""What a meeting that is over was: "the third round, which was held in Rome"."""
WHICH_ASIDE = re.compile(r"(?: (?:of|on|with|between) [^,.;]{2,40}?)?,\s(?:\w+ )?(?:which|whom|who)\b[^,;.]{1,110},")
OF_ITS_COURSE = re.compile(
    r"(?: (?:of|on|with|between) [^,.;]{2,60}?)?, (?:which|that) (?:(?:could|may|might|would|should|(?:is|"
    r"are) (?:expected|"
    r"likely|supposed) to) (?:also |well )?)(?:last|run|cover|touch|focus|include|deal|take|go on|stretch|"
    r"be (?:chaired|"
    r"attended|followed|long|short|brief|difficult|tense|tough|hard|lively|heated|crucial|decisive|dominated))\b"
    r"[^,;.]{1,90},(?= (?:will|is|are|begins?|starts?|opens?|resumes?|takes?)\b)"
)
"""What is only hoped or feared of how a meeting will go, and leaves open neither its day nor its place."""
COMES_NEXT = re.compile(
    r"(?: (?:of|between|with|among|on) [^,.;:]{2,60}?)? (?:then |only )?(?:follows?(?=[.,;]| (?:on|in|at|a|an|the|two|"
    r"three|four|some|within|after|later|shortly|soon|immediately|right|no|not)\b)|comes? (?=(?:first|next|last|second|"
    r"third|only|right|soon|shortly|at (?:least|the)|no \w+ than|later|afterwards|(?:[\w-]+ )?(?:days?|weeks?|"
    r"months?) |after|before|in between)\b))"
)
"""A meeting that has its place after or before others: "the ministers' session comes next"."""
WHICH_BEGINS = re.compile(
    r",? (?:which|that) (?:begins?|starts?|opens?|gets? under ?way|kicks? off|convenes?|takes? place|runs?) "
    r"(?:here |there |in [A-Z]\w+ )?(?:on|next|this|tomorrow|later|in|from|at)\b"
)
"""The timetable of a meeting in a clause of its own: "the summit, which begins on Friday"."""
WHICH_IS = re.compile(
    r"(?:(?: [A-Z][\w'’-]+){1,4}| (?:of|between|with|among|on|for) [^,.;]{2,80}?)?"
    r"(?:, (?:organi[sz]ed|hosted|mediated|brokered|led|chaired|sponsored|convened|facilitated) by [^,.;]{3,70})?"
    r",? (?:which|that) (?=(?:is|are|will|would|shall|may|might|"
    r"could|should)\b)"
)
"""What is said of a meeting in a clause of its own, whatever it is named for: "discussed the summit, which is set"."""
PLANNED_ASIDE = re.compile(
    r"(?: (?:of|between|with|among|in|at|on) [^,.;]{2,60}?)?,? (?:(?:that|which) (?:was|were|is|are|had been|has been|"
    r"have been) )?(?:originally |initially |previously |tentatively |provisionally )?(?:due|set|scheduled|planned|"
    r"expected|meant|supposed|to have been|slated)\b[^,.;]{0,70}?(?:,?(?= (?:was|were|has|have|had|is|are|will|would|"
    r"may|might|could)\b)|,(?= (?:begins?|starts?|opens?|resumes?|convenes?|takes? place|gets? under ?way)\b))"
)
"""When a meeting was to be, before what has become of it: "the session planned for today was called off"."""
ON_THEM = re.compile(
    r"\b(?:following|after|in the light of|in view of|based on|as a result of) (?:the |my |our )?(?:[\w-]+ )?$", re.I
)
CARRIED_OUT = re.compile(r" (?:conducted|undertaken|carried out|held|convened) (?:by|in|with|at|between|under)\b")
LED_IN = re.compile(r"[\"“]?(?:After|Following|Emerging from|Speaking (?:after|at)|During|At)\b[^,]{0,80}$")
THEY_SAID = re.compile(r"[^.;]{0,60},[^.;]{0,80}\b(?:said|told|announced|agreed|decided|declared|stated|pledged)\b")
AT_THE_END = re.compile(
    r"\b(?:said|told|announced|signed|agreed|reached|issued|declared|spoke|stated|read out)\b"
    r"(?![^.;]*\b(?:will|would|could|can|may|might|should|must|is to|are to|to be)\b)[^.;]{0,60}"
    r"\b(?:at the (?:end|close|conclusion|start|beginning|outset) of|after|following|during|emerging from) "
    r"(?:(?:the|their|an?|\w+) )?(?:(?:[\w-]+ ){0,3}of )?(?:[\w-]+ ){0,2}$"
)
SAID_IN = re.compile(
    r"\b(?:said|told|announced|agreed|declared|stated|discussed|decided|reiterated|stressed)\b"
    r"(?![^.;]*\b(?:will|would|could|can|may|might|should|must|is to|are to|to be|to hold|to meet)\b)[^.;]{0,60}"
    r"(?<!part )(?<!participation )(?<!interest )(?<!involvement )(?<!role )\b(?:in|at) $"
)
"""Before a meeting in which something was said: "announced the delay in a meeting with"."""
THERE_FOR = re.compile(
    r"\b(?:is|are)(?: (?:currently|now|already|presently))? (?:in|visiting) (?:the )?[A-Z][^.;:]{0,40}? for "
    r"(?:[\w-]+ ){0,3}$"
)
TIMETABLED = re.compile(r"(?:flies|travels|goes|comes|arrives|leaves|departs|visits|returns|heads|hosts|receives)(?: "
                         r"\w+)?")
"""The present tense of a timetable: "flies to Manila on Friday"."""
GATHER = re.compile(r"meet|convene|gather|sit down|come together|get together|reconvene")
THEY = re.compile(
    r"^(?!.*\b(?:to|will|would|could|can|may|might|must|should|shall|not|let|if|when|once|until|after|before|how|what|"
    r"for|do|did|does|by)\b).*\w $",
    re.I | re.S,
)
"""A subject right before a verb in the present tense: "the ministers meet in Oslo on Friday"."""
IN_TURN = re.compile(
    r"(?: (?:in|at) [A-Z][\w’'-]+)? (?:first|next|afterwards|one-on-one|(?:only )?(?:once|when|after|as soon as))\b"
)
FIRST_IN = re.compile(r"(?:\w+ ){0,3}(?:first|time|once|only)\b[^,.;]{0,60}? in (?!that\b)", re.I)
"""How long there has been no meeting, and not when there is one: "for the first time in nine years"."""
LATELY = re.compile(
    r"\s(?:in|over|during) (?:the )?(?:recent|past|last|previous) (?:\w+ )?(?:days|weeks|months|years)\b"
)
HELD_BACK = re.compile(
    r"\b(?:unless|without(?! (?:explain|giv|elaborat|say|specif|provid|mention|nam|offer|go)\w*ing\b)|until|"
    r"before|if|only|as long as|so long as|in the absence of|(?:within|in|over) the (?:next|coming)|"
    r"for (?:at least )?(?:another|the next)|under (?:pressure|threats?|duress|fire|bombardment|occupation))\b|"
    r"\banywhere (?:other than|but|except)\b"
)
LATER_PERHAPS = re.compile(
    r"[^.;]{3,80}?,? (?:and|but) (?:(?:it|they|that) )?(?:is|are|may|could|might|will|would)(?: now| more| most|"
    r" instead| probably| only| still)* (?:likely|take place|happen|occur|follow|be (?:held|moved|postponed|"
    r"rescheduled)|expected)\b"
)
"""What is not to be on that day, and may be on another: "will not take place in May and is more likely in June"."""
BEFORE_HE_WOULD = re.compile(r"^\W*(?:Before|Until) [^.;,]{2,40} (?:would|could) $")
HAD_DONE = re.compile(r"[^.;,]{0,60}, [^;]{2,60}? had \w+")
"""What had been done before somebody would meet another: both are over."""
WHILE = re.compile(r"[^.;]{0,40}? while\b")
"""What goes on for as long as there will be no meeting."""
OPENS_WITHOUT = re.compile(r"[\"“]?(?:Without|Failing|Absent|In the absence of|If|Unless|Until|(?:As|So) long as)\b")
"""What opens a sentence in which a meeting that will not be held only hangs on something."""
ONLY_WITH = re.compile(
    r"(?:^[\"“]?|\bthat |\b(?:said|says|warned|insisted|added),? |[\"“:,–—] )"
    r"(?:without|unless|until|before|if|as long as|so long as|failing|absent|in the absence of)\b|"
    r"[;,–—] (?:otherwise|or else|or|if not),? (?:there (?:will|would|can) be )?$",
    re.I,
)
UNDER_WAY = re.compile(
    r"\b(?:commend\w*|congratulat\w+|thank\w*|welcom\w+|applaud\w*|grateful)\b[^.;]{0,80}?\b(?:hosting|convening|"
    r"opening|start|launch|facilitating)\b[^.;]{0,40}$",
    re.I,
)
AS_THEY_MET = re.compile(
    r"[^.;:]{1,100}?,\s*(?:$|(?:have |has |\w+ly |also )*(?:\w{3,}ed|agree|decide|declare|call|urge|note|express|"
    r"reaffirm|said|told|set|gave|took|made|put|found)s?\b)"
)
"""What those who met did there: "the presidents, meeting in Lima on Friday, agreed …"; in a preamble it follows."""
MEETING_THERE = re.compile(
    r" (?:in|at) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*(?: on \w+day| this week| today)?,? (?:pressed|urged|agreed|"
    r"called|said|told|warned|backed|endorsed|vowed|pledged|failed|decided|demanded|expressed|adopted|issued|signed|"
    r"reached|approved|condemned|welcomed|discussed|sought)\b"
)
"""What those did who met there: "ministers meeting in Lima urged both sides"."""
IS_DOING = re.compile(r"(?:\b(?:is|are)|['’](?:s|re)) (?:(?:also|now|both|currently|already) )*$")
"""Before what somebody is doing, or about to: "is also meeting today with"."""
IS_NOT_DOING = re.compile(r"(?:\b(?:is|are|am)|['’](?:s|re|m)) not (?:\w+ly )?$|\b(?:is|are)n['’]t (?:\w+ly )?$")
AHEAD = frozenset(
    {
        "will",
        "'ll",
        "’ll",
        "scheduled",
        "due",
        "is set",
        "are set",
        "slated",
        "shall",
        "must",
        "is to",
        "are to",
        "was to",
        "were to",
        "could",
        "may",
        "might",
        "should",
        "going to",
        "would",
        "expected",
        "likely",
        "hopes",
        "propose",
        "proposed",
        "plan",
        "plans",
        "planned",
    }
)
DAY_AFTER = re.compile(
    r"\b(?:days?|weeks?|months?|hours?) (?:after|since) (?:\w+ )?(?:\w+ing )?(?:the |a |his |her |their )?$", re.I
)
ARRANGED = re.compile(
    r"\b(?:resum\w+(?: of)?|return(?:ing)? to|rejoin\w*|restart\w*|to (?:hold|have|attend|host|convene|arrange)|"
    r"holding|hosting|convening|would make sure [^,;]*)\s+(?:the )?$",
    re.I,
)
GIVEN_UP = re.compile(
    r"\b(?:(?:had |has )?(?:initially|originally|at first|(?<!must )(?<!to )(?<!should )(?<!will )first(?! \w+s\b)|"
    r"at the outset) (?:had |has )?(?:also )?(?:insist|"
    r"demand|refus|propos|suggest|want|ask|said|say|offer|call|sought|favou?r|prefer|hop|plan|requir|made|set|rul|"
    r"reject|declin|threaten|press|push)\w*|(?<!be )used to (?:insist|demand|say|refuse|want|ask)|no longer (?:insist|"
    r"demand|want|ask|requir|call|press|object|refus)\w*)\b"
    r"(?:(?!\b(?:but|then|later|now|will|is to|are to|(?:has|have) been)\b)[^.;])*$|"
    r"(?:^|[.;] )(?:Initially|Originally|At first|At the outset),? (?:(?!\b(?:but|later|now|will|is to|are to)\b)"
    r"[^.;])*$"
)
"""What was asked for at first, and is no more: "had initially insisted that", "no longer demands"."""
_CALLED_TO = re.compile(r" [^.;:]{3,110}? (?:to|for) (?:[\w-]+ ){0,3}")
WITH_THEM_TO = {
    "agreement": re.compile(r" (?:with|from|between|among|by) [^.;:\"“”]{3,90}? to (?:[\w-]+ ){0,4}"),
    "called": _CALLED_TO,
    "calls": _CALLED_TO,
    "summoned": _CALLED_TO,
}
"""Between a word and the meeting it leads to: "an agreement with the rebels to resume talks"."""
GOES_ON = re.compile(
    r"[^.;]{0,90}?(?<!\bif they )(?<!\bif it )\b(?:suspended|adjourned|broke(?:n)? (?:off|up|down)|ended|recessed|"
    r"stalled|collapsed|paused|interrupted|halted|concluded|went into recess)\b[^.;]{0,90}?,? (?:and|but) (?:(?:they|"
    r"it) )?(?:will|(?:are|is) (?:now )?(?:to|due to|set to|scheduled to|(?P<maybe>expected|likely) to)) (?:be "
    r")?(?:resumed?|reconvened?|continued?|restart(?:ed)?|start again|pick up again)\b"
)
"""What came to a stop and is to go on: "broke off last week but are due to resume on Monday"."""
WAS_HELD = re.compile(
    r"(?:(?! (?:to|be|being|will|would|is|are|could|may|might|should|must|if|when|once|until|and|but|said|says)\b)"
    r"[^.;,]){0,110}? (?:(?:which|that) (?:was|were) )?held (?:(?:in|at|here|there|by|between) [^.;,]{2,40}? )?"
    r"(?:(?:late|early|earlier) )?(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier|"
    r"last)\b(?! (?:if|until|unless)\b)"
)
"""A meeting of which a participle tells: "a meeting with the envoy held on Sunday"."""
