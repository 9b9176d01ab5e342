"""The wordings of who is in the room beside those who meet, and of who is kept out of it."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Role = Literal["required", "excluded", "invited", "observer"]

NAMELESS = (
    r"(?:interpreters|translators|advis[eo]rs|aides|note-?takers|ministers|officials|experts|mediators|observers|"
    r"monitors|generals|delegations|journalists|lawyers|staff|outsiders|intermediaries|bodyguards|cameras|"
    r"foreign ministers)"
)
_ROOM = (
    r"(?:at (?:the|that|this|any) (?:\w+ )?(?:table|talks|summit|meeting|session|conference|negotiations)|in (?:the|"
    r"that|this) (?:\w+ )?(?:room|hall|building|talks|chair|session|meeting)|in attendance|there|present|on hand|"
    r"involved|included|represented)"
)
_MEETS = (
    r"(?:talks|meeting|session|summit|conference|round|negotiations|gathering|encounter|consultations|dialogue|forum)"
)


class Form(NamedTuple):
    """A wording, with the group `who`; `own` when it is as firm as its speaker, whatever becomes of the meeting."""

    role: Role
    words: re.Pattern[str]
    own: bool = False


_SEAT = r"(?:seats?|chairs?|places?|say|voice|role)"
_TALKS = (
    r"(?:[\w'’-]+ ){0,3}?(?:talks|table|room|meetings?|negotiations|summit|conference|session|round|process|list|"
    r"hall)"
)
_AT = rf"(?:in|into|at|to|from|of|during) (?:the|these|those|that|this|any|its|their) {_TALKS}"
_ANY = r"(?:[^.;:,]|(?<=\b[A-Z])\.)"
_SITS_IN = (
    rf"(?:sit (?:in|at the table)|take part|participate|attend|join|have a (?:seat|chair|place)|be {_ROOM}|be "
    r"(?:admitted|allowed|let|seated))"
)
FORMS = (
    Form("observer", re.compile(
        r"(?<!not )\bwith (?:the )?(?P<who>[^,.;:]{2,60}?) (?:looking on|watching|(?:in attendance|present|attending) "
        r"as "
        r"(?:an )?(?:observers?|witness(?:es)?))\b", re.I)),
    Form("required", re.compile(
        r"(?<!not )\bwith (?:the )?(?P<who>[^,.;:]{2,60}?) (?:in attendance|(?:also )?present|in the room|at the table|"
        r"(?:also )?attending|in the chair|presiding|chairing|moderating|mediating)\b", re.I)),
    Form("required", re.compile(
        rf"\bwith (?:just|only|no one but|nobody but) (?:the |their |his |her |two |an? )?(?P<who>{NAMELESS})\b",
        re.I)),
    Form("required", re.compile(
        r"\b(?:send|sends|sending|dispatch|dispatches|dispatching) (?:its|their|his|her|the|an?) "
        r"(?P<who>[^.;:]{3,80}?),? "
        rf"to (?:chair|attend|join|take part in|mediate|lead|represent|sit in on|preside over|(?:the|that|those|this) "
        rf"(?:[\w+-]+ ){{0,3}}?{_MEETS})\b", re.I)),
    Form("required", re.compile(
        r"\binsist(?:s|ed|ing)?(?: on is)? that (?:the )?(?P<who>[^.;:,]{2,60}?) (?:(?:be|is|are|was|were|must be|has "
        rf"to be|should be)(?: also)? {_ROOM}|(?:must |should )?(?:attend|join|take part|sit|ha(?:ve|s) an? {_SEAT}|"
        rf"be "
        rf"given an? {_SEAT}))\b", re.I), True),
    Form("required", re.compile(
        r"\b(?:suggest|propos|recommend|request|ask)(?:s|es|ed|ing)? that (?:the )?(?P<who>[^.;:,]{2,60}?) "
        rf"(?:(?:should |also )?be {_ROOM}|be invited|attend|join|take part|mediate|(?:co-)?chair|preside)\b",
        re.I), True),
    Form("required", re.compile(
        r"\b(?:on hand|in attendance|at the table|in the room|present) will (?:also )?be "
        r"(?:the )?(?P<who>[^.;:,]{2,60})", re.I)),
    Form("required", re.compile(
        r"\b(?:delegations?|teams?|sides?|parties|party)(?: \w+)? (?:should|must|shall|will|would|(?:is|are) to) "
        r"(?:each |all )?(?:comprise|include|contain)(?: of)? (?P<who>[^.;:,]{3,60})", re.I)),
    Form("excluded", re.compile(
        r"\b(?:limited|confined|restricted|reserved|kept|open only) (?:to|for)\b[^.;:]{3,80}?\bwithout (?:their |any |"
        rf"the )?(?P<who>{NAMELESS})\b", re.I)),
    Form("excluded", re.compile(
        r"\b(?:alone|one-on-one|one on one|face to face|tête-à-tête|in private|privately|on their own|"
        r"behind closed doors),? (?:and )?without "
        rf"(?:their |any |the )?(?P<who>{NAMELESS})\b", re.I)),
    Form("excluded", re.compile(
        r"\b(?P<who>(?:[Nn]obody|[Nn]o one|[Nn]one) (?:who|with|under|from|on|of)\b[^.;:,]{3,60}?) (?:should|will|may|"
        rf"can|must|would|shall) (?:be|sit|come|appear) (?:in |at )?{_ROOM}"), True),
    Form("excluded", re.compile(
        r"\b(?:say|says|said|saying|insists?|insisted|demands?|demanded)(?: on)?:? [\"“]?no "
        rf"(?P<who>(?-i:[A-Z])[a-z]+(?:s|sh|ch|se)|{NAMELESS})(?=[.,;!\"”]| (?:at|in) )", re.I), True),
    Form("excluded", re.compile(
        r"\b(?P<who>[A-Z][\w'’.-]*(?: (?:of|the|and|[A-Z][\w'’.-]*)){0,6}?) (?:will not|won['’]t|would not|is not|"
        rf"isn['’]t|are not|aren['’]t) (?:going to )?(?:be |get )(?:a seat|{_ROOM}|making the (?:trip|journey)|"
        rf"coming along|one of the party)"),
        True),
    # who is kept out
    Form("excluded", re.compile(
        rf"\bno (?P<who>(?!one\b)(?:(?!(?:whether|from|that|if|who|when|on|for|about|with|to|as)\b)[\w.'’-]+ "
        rf"){{0,4}}?[\w.'’-]+) (?:will|would|shall|is to|are to|may|can|should) {_SITS_IN}\b"
        rf"(?: (?:in|on|at) (?:the|these|those|that) (?:[\w'’-]+ ){{0,3}}?{_MEETS})?", re.I), True),
    Form("excluded", re.compile(
        r"\b(?:talks|meetings?|session|round|summit|conference|negotiations|sitting|it|they)\b[^.;:,]{0,40}? (?:is|"
        rf"are|will be|would be|remains?|stays?) (?:also )?closed to (?:(?:the |all )?(?:press|media|public|"
        rf"cameras)(?:,| and) (?:to )?)?(?P<who>{_ANY}{{3,60}})",
        re.I), True),
    Form("excluded", re.compile(
        rf"\b(?:want|would like|wish|prefer|demand|insist|ask|press|push|seek|campaign|call)(?:s|es|ed|ing)?(?: (?:on|"
        rf"for|to (?:see|have)))?(?: (?:having|keeping|seeing|that|to))? (?P<who>{_ANY}{{3,50}}?) (?:(?:to )?(?:be "
        rf")?(?:kept|left|shut|put|barred|excluded)"
        rf"(?: out| away| off)?|out|away) {_AT}\b", re.I), True),
    Form("excluded", re.compile(
        rf"\b(?:will|would|must|should|(?:is|are|has|have) to|(?:want|seek|try|tries|agree|decide|promise|vow)(?:s|ed|"
        rf"d)? to) (?:keep|leave|shut) (?P<who>{_ANY}{{3,50}}?) out(?: {_AT}|(?=[.;,]|$))",
        re.I), True),
    Form("excluded", re.compile(
        rf"\bif (?P<who>{_ANY}{{3,40}}?) (?:(?:is|are) (?:{_ROOM}|invited|let in|admitted)|comes?|attends?|takes? "
        rf"part|joins?|(?:has|have|gets?|is given|are given) an? {_SEAT}(?: {_AT})?),? (?:then )?(?:we|they|he|she|"
        rf"it|I|ours|theirs|(?:our|their|his|her|its) "
        r"[\w ]{3,30}?)(?:['’]ll| will| would| shall|wo(?=n['’]t))(?: not|n['’]t)? (?:be(?: (?:empty|absent|away|"
        r"there|in the room)|(?=[.,;\"”]))|stay (?:away|at home|out)|leave|walk(?: out)?|go home|attend|come|take "
        r"part|remain (?:empty|at "
        r"home))\b", re.I), True),
    Form("excluded", re.compile(
        rf"\b(?:do|does|did)(?: not|n['’]t) (?:anticipate|expect|think|believe|foresee)(?: that)? (?:the "
        rf")?(?P<who>{_ANY}{{3,50}}?)(?: \w+sel(?:f|ves))? "
        rf"(?:will|would|is going to|are going to|to) {_SITS_IN}\b", re.I), True),
    # who is to be there
    Form("required", re.compile(
        rf"\b(?:insist(?:s|ed|ing)? (?:up)?on|demand(?:s|ed|ing)?|wants?|wanted|ask(?:s|ed|ing)? for|call(?:s|ed|"
        rf"ing)? for|request(?:s|ed|ing)?|seek(?:s|ing)?|sought|propos(?:es|ed|ing)) (?:an? )?(?:\w+ )?{_SEAT}(?: "
        rf"{_AT})? for (?P<who>{_ANY}{{3,60}}?)(?= (?:{_AT}|too|as|and|but)\b|"
        rf"[.;,\"”]|$)", re.I), True),
    Form("required", re.compile(
        rf"\b(?:(?:ask|call|press|push|lobby|argu)(?:s|es|ed|ing)? for) (?P<who>{_ANY}{{3,60}}?) to (?:also )?(?:be "
        rf"{_ROOM}|have an? {_SEAT}|"
        rf"take part|sit in|be given an? {_SEAT})\b", re.I), True),
    Form("required", re.compile(
        r"\bwith (?P<who>[^.;:]{2,60}?) (?:(?:acting|serving) )?(?:as|in the role of) (?:the )?(?:joint "
        r")?(?:co-)?(?:guarantors?|mediators?|"
        r"facilitators?|moderators?|chair(?:s|man|woman|person)?|go-betweens?|intermediar(?:y|ies)|brokers?)\b", re.I)),
    Form("required", re.compile(
        rf"\b(?:will|would|is to|are to) (?:also |then )?be accompanied by (?P<who>{_ANY}{{3,80}}?) (?:to|at|in|for) "
        rf"(?:the|these|those|that) {_TALKS}\b",
        re.I)),
)
