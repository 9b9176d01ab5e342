"""The verbs and set phrases that mean meetings, and the word for what each of them is."""

from __future__ import annotations

import re

SOMEBODY = (
    r"(?:both|all|each of|the|its|their|his|her|members|representatives|leaders) (?:[\w'’-]+ ){0,4}?(?:presidents?|"
    r"premiers?|ministers?|leaders?|negotiators?|envoys?|mediators?|generals|commanders?|chiefs?|kings?|queens?|emirs?|"
    r"princes?|sides|parties|delegations?|teams?|rebels|officials|counterparts?|secretary|representatives|chancellor)\b"
)
"""Those who are met, by what they are."""
_THEIR_KIND = (
    r"(?:[\w-]+ ){0,2}(?:ministers|officers|officials|leaders|negotiators|envoys|representatives|commanders|"
    r"mediators|generals|delegates)\b"
)
_THEM = (
    r"(?:him|her|them|you|me|us)(?=[.,;?!]|$| (?:in|at|on|during|next|this|again|there|tomorrow|today|tonight|later|"
    r"while|when|"
    r"before|after|if|anywhere|wherever|soon|face)\b)"
)
"""Whom somebody sees, where no more than seeing them is told: "see him in Rome", and not "see them leave"."""
WHOM = re.compile(rf" (?:(?:each|both|all) of them\b|{SOMEBODY}|{_THEIR_KIND}|{_THEM})", re.I)
"""Whom somebody meets who sees them, though nobody is named."""
IDIOM = re.compile(
    r"\b(?P<verb>"
    + "|".join(
        (
            r"be(?:ing)? (?:the |a )?guests? of|play(?:s|ing)? host to",
            r"entertain(?:s|ing)?(?= (?:the |both |his |her )?(?-i:[A-Z]))",
            r"(?:hav(?:e|ing)|has|tak(?:e|es|ing)|shar(?:e|es|ing)) (?:an? )?(?:[\w-]+ )?(?:coffee|tea|supper|drinks|"
            r"meal)(?= (?:together|with)\b)",
            r"(?:shar(?:e|es|ing)|(?:sit(?:s|ting)?|get(?:s|ting)?|gather(?:s|ing)?) (?:down )?(?:around|round|at)) "
            r"(?<!sit at )(?<!sits at )(?:the|a|one|the same|a single|a common) (?:\w+ )?table\b(?! of)",
            r"sits? at (?:a|one|the same|a single|a common|the \w+) table\b",
            r"be (?:together )?(?:around|at|in) (?:one|the same|a single) (?:room|table)",
            r"break(?:s|ing)? bread|shak(?:e|es|ing) hands(?= (?:in|at|on|with)\b)|tak(?:e|es|ing) counsel(?= with)",
            r"compar(?:e|es|ing) notes(?= with)|exchang(?:e|es|ing) views(?= with)",
            r"(?:hav(?:e|ing)|has) (?:an appointment|a word|words|an exchange)(?= with)",
            r"consult(?:s|ing)?(?= (?:with )?(?:the |his |her |their )?(?:[\w-]+ ){0,2}?(?-i:[A-Z]))",
            r"(?:tele)?phon(?:e|es|ing)(?= (?:the )?(?-i:[A-Z]))",
            r"(?:get|getting|put|putting|seat|seating|bring|bringing)(?= [^.;,]{3,50} (?:around|round|at|in|into) "
            r"(?:one|the same|a single) (?:room|table)\b)",
            r"(?:lay|set)(?:s|ting|ing)? (?:a|the) table for",
            r"hear(?:s|ing)?(?= [^.;,]{3,50} out\b)",
        )
    )
    + r")\b",
    re.I,
)
"""Set phrases, which mean a meeting only where it is told who takes part."""
VERB = re.compile(
    r"\b(?P<verb>meet(?:s|ing)?(?! (?:the |its |their |all |our |these |those |any |with )?"
    r"(?:[\w-]+ )?(?:demands?|conditions?|needs?|"
    r"requirements?|expectations?|criteria|deadlines?|targets?|obligations?|commitments?|standards?|challenges?|goals?|"
    r"costs?|approval|resistance)\b)(?![\w’'-])|"
    r"met\b|invit(?:e|es|ed|ing)(?= )|sit(?:s|ting)? down|sat down|"
    r"(?:sit(?:s|ting)?|sat) (?:across (?:the table )?from|opposite|(?:down )?(?:face[ -]to[ -]face|knee to knee)(?= "
    r"with\b))|(?:pay(?:s|ing)? (?:a |an )?(?:\w+ )?)?call(?:s|ing)? on"
    r"(?= (?:the |his |her |its )?(?:[\w’'-]+ ){0,3}?(?:King|Queen|Emir|Sultan|Pope|President|Minister|Chancellor|"
    r"Prince|Patriarch|Ayatollah|Commissioner|Speaker|Governor|Premier|counterpart|(?-i:Secretary|Director|Leader|"
    r"Chairman|Marshal))\b(?![^.;,]{0,60} to [a-z]))|"
    r"convene[sd]?|sit(?:s)?(?= (?:in(?! (?:on|at|as|with|for|during|only)\b|[.,;])|on|at(?! the table\b(?! (?:with|"
    r"together|again)\b))|again|from|for|next)\b)|"
    r"confer(?:s|red)?(?= (?:in|on|at|with|again|by|before|after|next|first|virtually|online|remotely)\b|[.,;])|"
    r"assemble[sd]?(?= (?:in|on|at|again|before|by|next|this|virtually|here|there))|"
    r"gather(?:s|ed)?(?= (?:in|on|at|next|for|again|virtually|online|remotely|together|this|tomorrow|here|there|by "
    r"video|before|after|later|under|around (?:the|one|a))\b)|get(?:s|ting)? (?:back )?together|"
    r"fac(?:e|es|ed|ing)(?= (?:each other|one another)\b)|"
    r"(?:have|has|had|having)(?= (?:them|him|her|both|all|the|(?-i:[A-Z]))[^.;,]{0,50}? over(?:[,.;]| (?:on|in|for|at|"
    r"to|next|this|again|before|after)\b))|c(?:o|a)mes? face to face|"
    r"spen(?:ds?|ding|t) (?:[\w-]+ ){0,5}?[\w-]+(?= (?:together\b|with (?:the )?(?-i:[A-Z])|with (?:him|her|them)\b))|"
    r"be (?:back )?at the (?:\w+ )?table again|be back at the (?:\w+ )?table|"
    r"(?:start|begin|end)s? (?:the|his|her) (?:day|visit|trip|morning) (?=with )|"
    r"go(?:es|ing)? into session|went into session|"
    r"join(?:s|ing)?(?= (?:(?:with )?(?:his|her|their|the|other|fellow|several|all the) )?[^.;,]{0,70}?\b(?:leaders|"
    r"counterparts|presidents|ministers|heads of state|(?-i:(?:President|Minister|Chancellor|King|Queen|Secretary|"
    r"Premier|Emir) [A-Z]))[^.;,]{0,50}? (?:in (?-i:[A-Z])|at the|for (?:an?|the|talks)))(?! [^.;]{0,80} in \w+ing\b)|"
    r"c(?:o|a)mes? together\b(?! (?:with|as|to form)\b)|"
    r"host(?:s|ed|ing)?|"
    r"receive[sd]?(?! (?:the |an? |its |their |any |no )?(?:\w+ )?(?:agenda|drafts?|texts?|letters?|documents?|"
    r"invitations?|repl(?:y|ies)|answers?|reports?|copies|papers?|assurances|guarantees|support|aid|funding|money|"
    r"proposals?|offers?|requests?|notes?|messages?|word|news)\b)|"
    r"receiving(?= (?:the |both |all |each )?(?:[\w-]+ )?(?:delegations|envoys|leaders|presidents|"
    r"ministers|sides|(?-i:[A-Z])))|welcome[sd]?(?! to [a-z]+\b)(?! (?:(?:the|this|that|these|those|an?|its|their|his|"
    r"her|our|any|such|all|in particular) )*(?:[\w'’-]+ ){0,3}?(?:decisions?|acceptance|agreements?|announcements?|"
    r"efforts?|initiatives?|intentions?|convening|holding|facts?|appointment|readiness|willingness|commitments?|"
    r"outcomes?|progress|success|statements?|reports?|signing|signature|adoption|proposals?|offers?|resumption|"
    r"launch\w*|opening|establishment|prospects?|idea|news|start|role|work|contributions?|plans?|calls?|conclusions?|"
    r"invitations?|steps?|moves?|developments?|process|declaration|resolutions?|recommendations?|support|"
    r"participation|engagement|deployment)\b)|welcoming(?= (?:the |both |all |each )?(?:[\w-]+ )?(?:delegations|"
    r"envoys|leaders|presidents|ministers|sides|(?-i:[A-Z])))|visit(?:s|ed|ing)?|din(?:e|es|ed|ing)(?= (?:together|"
    r"with))|br(?:ing|ings|inging|ought) together|call(?:s|ed|ing)? together|"
    r"(?:re)?convening(?= (?:again|in|on|at|next)\b)|reconvene[sd]?|"
    r"(?:sign(?:s|ed|ing)?|initial(?:s|l?ed|l?ing)?)(?= (?:the|a|an|their) (?:[\w-]+ ){0,3}(?:treaty|agreement|accord|"
    r"deal|declaration|document|pact|protocol|charter|memorandum|text))|negotiates?(?= |,|\.)|travel(?:s|l?ed|"
    r"l?ing)?(?: onwards?| on)?(?= to (?:neighbou?ring |nearby )?(?-i:[A-Z]))|go(?:es|ing)?(?: on| out| over| up|"
    r" down)?(?= to (?:neighbou?ring |nearby )?(?-i:[A-Z]))|"
    r"(?:continu(?:es?|ing)|proceed(?:s|ing)?)(?: onwards?| on)?(?= to (?-i:[A-Z]))|"
    r"(?:stop(?:s|ping)?(?: over| off)?|mak(?:es?|ing) (?:a|an|another) (?:\w+ )?stop(?:over)?)(?= in (?-i:[A-Z]))|"
    r"com(?:e|es|ing)(?:(?= to (?:neighbou?ring |nearby )?(?-i:[A-Z]))| back(?: here| there)?(?= to (?-i:[A-Z])))|"
    r"moving(?= to (?-i:[A-Z]))|arrives?(?= in (?:neighbou?ring |nearby )?(?-i:[A-Z]))|(?:expected|due|"
    r"awaited)(?: back)?(?= in (?:neighbou?ring |"
    r"nearby )?(?-i:[A-Z]))|"
    r"return(?:s|ed|ing)?(?= to (?:neighbou?ring |nearby )?(?-i:[A-Z]))|head(?:s|ing)?(?: on)?"
    r"(?= to (?:neighbou?ring |nearby )?(?-i:[A-Z]))|"
    rf"see(?:ing)?(?= (?:(?:each|both|all) of them\b|each other|one another|(?:his|her|their) |"
    rf"(?:the )?(?-i:(?:[a-z]+ ){{0,2}}[A-Z])|{SOMEBODY}|"
    rf"{_THEIR_KIND}|{_THEM}))|(?:leav(?:es|e|"
    r"ing)|left)(?= (?:[\w]+ ){0,3}?for (?-i:[A-Z]))|depart(?:s|ed|ing)?(?= (?:[\w]+ ){0,3}?for (?-i:[A-Z]))|"
    r"fl(?:y|ies|ew|ying)(?= to (?:neighbou?ring |nearby )?(?-i:[A-Z]))|(?:speak|spoke|talk)(?: by (?:phone|"
    r"telephone|video))? (?:with|to)(?= (?:the )?(?-i:[A-Z]))|(?:return|come|go|get|sit down)(?:s|ing)? (?:back "
    r")?(?:to|at) the (?:\w+ )?table|sit(?:s|ting)? (?:back )?at the (?:\w+ table|table(?= "
    r"(?:with|together|again|and|to)\b))|(?:talk|speak)(?= (?:about|over)\b)|talk(?= in (?-i:[A-Z]))|(?:talk|speak) "
    r"(?:to|with)(?= (?:each other|one another)\b)|br(?:ing(?:s|ing)?|ought)(?= [^.;,]{1,60} (?:(?:back )?to the "
    r"(?:\w+ )?table|together))|(?:talk|speak|chat)(?= (?:by (?:phone|telephone|video)|on the (?:phone|sidelines|"
    r"margins)|in person|directly|(?:only )?(?:informally|privately|briefly|discreetly|separately|quietly)|face[ "
    r"-]to[ -]face|one[ -]on[ -]one|at length|together|again|first|beforehand|on \w+day|next \w+|later|this \w+)\b|"
    r"[.,]))\b",
    re.I,
)


_HEADS = tuple(
    (re.compile(pattern), head)
    for pattern, head in (
        (r"c[oa]mes? (?:together|face)|(?:go(?:es|ing)?|went) into|break|compar|consult", "meet"),
        (r".*table(?: again)?$", "talks"),
        (r"host|ha(?:ve|s|d|ving)$|entertain|play", "host"),
        (r"receiv", "receive"),
        (r"welcom", "welcome"),
        (r"invit", "invite"),
        (r"visit|mov|mak|stop|continu|proceed|c[oa]m|arriv|expected|due|awaited|return|head|leav|left|depart|travel|go|"
         r"fl[iye]", "visit"),
        (r"(?:re)?conven", "convene"),
        (r"sign|initial", "signing"),
        (r"din", "dinner"),
        (r"negotiat", "talks"),
        (r"br(?:ing|ought)|call(?:s|ed|ing)? together|lay|set|find|put|seat|get(?:ting)?$", "bring"),
        (r"speak|spoke|talk|chat|(?:tele)?phon", "speak"),
    )
)


def head_of(word: str) -> str:
    """What a verb or set phrase means: to meet, host, visit, bring together, speak."""
    return next((head for pattern, head in _HEADS if pattern.match(word)), "meet")
