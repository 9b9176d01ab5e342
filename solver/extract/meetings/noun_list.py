"""The nouns that mean meetings, and where they mean none: a verb, a body's name, a journey, what people are doing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .noun_words import DETERMINERS

NOUN = re.compile(
    r"\b(?P<noun>round (?:two|three|four|five|six|\d)|summit meetings?|summit talks|summits?|peace talks|talks|"
    r"(?:(?<=\bfresh )|(?<=\bhold )|(?<=\bheld )|(?<=\bholding )|(?<=\bpeace )|(?<=\bfurther ))talk|"
    r"meetings?|negotiations?|(?<!press )(?<!news )conferences?(?! call)|sessions?|sittings?|consultations?|"
    r"dialogues?|discussions?|rounds? of (?:[\w-]+ ){0,4}?"
    r"(?:talks|negotiations?|consultations?|meetings|discussions?|dialogue)(?! (?-i:[A-Z]))|rounds?|"
    r"(?:(?<=first )|(?<=second )|(?<=third )|(?<=fourth )|(?<=fifth )|(?<=sixth )|(?<=seventh )|(?<=eighth )|"
    r"(?<=next )|(?<=last )|(?<=new ))cycle(?: of (?:(?:peace )?talks|negotiations|meetings|dialogue))?|engagement|"
    r"encounters?|gatherings?|get-togethers?|plenar(?:y|ies)|retreats?|forums?|round[- ]?tables?|"
    r"(?:(?<=\bthe )|(?<=\ba )|(?<=\bparty ))congress(?:es)?(?= (?:in|of the))|workshops?|symposium|"
    r"assembl(?:y|ies)|parleys?|audiences?(?= with)|"
    r"(?<=\bthe )conversation|(?<=\bbilateral )conversations?|conversations?(?= (?:between|"
    r"with) (?:the )?(?-i:[A-Z]))|receptions?|stopovers?|"
    r"pull-asides?|signing ceremon(?:y|ies)|ceremon(?:y|ies)|signings?|visits?|trips?|"
    r"dinners?|luncheons?|lunch(?:es)?|breakfasts?|"
    r"(?:phone|telephone|telephonic|video|conference) (?:calls?|conversations?|talks?)|tele-?conferences?|"
    r"(?:(?<=\ba )|(?<=level )|(?<=video )|(?<=conference ))call(?= (?:with|between)\b)|"
    r"video ?-?conferences?|ministerials?(?!, [\w-]+ (?:talks|consultations|meetings?|dialogue|discussions)\b)|touch "
    r"?points?|contacts?|face-to-face|sit-downs?|bilaterals?|"
    r"trilaterals?|bilats?|trilats?|(?:(?<=\bthe )|(?<=\ba )|(?<=\bso-called )|(?<=\bnext ))\d ?\+ ?\d(?! (?:format|"
    r"talks|meeting|negotiations|process|group|countries|committee))|"
    r"exchanges?|t[êe]te[- ][àa][- ]t[êe]tes?|one-(?:on|to)-ones?(?= (?:with|between)\b)|"
    r"(?<=\ba )one-(?:on|to)-one(?= (?:followed|and then|before|first|in|on|at)\b|[,.;])|courtesy calls?)"
    r"\b(?![ -](?:room|table|hall|place|point|levels?)\b)",
    re.I,
)
_IS_BODY = re.compile(
    r"(?:Conference|Congress|Assembly|Forum|Dialogue)(?: \([A-Z]+\))?(?:, (?:an?|the) (?:\w+ )?(?:alliance|group|party|"
    r"coalition|umbrella|movement|federation|union|body|organi[sz]ation)\b| (?:has|have|had) (?:asked|said|called|"
    r"demanded|refused|rejected|accused|warned|complained|been given)\b)"
)
"""A name that sounds like a meeting's, and is a body's: the All People's Conference, an alliance of unions."""
_MEMBERS_OF = re.compile(
    r"\b(?:leaders|heads|presidents|ministers|members|member states|states|countries|nations|governments|secretary|"
    r"[Ss]ecretary[- ][Gg]eneral|chairman|secretariat|chair|delegates|representatives) of the (?:[A-Z][\w-]+ ){1,4}$"
)
"""Those who belong to a body: the leaders of the Islands Forum meet, and the Forum is no meeting."""
_PARLIAMENT = re.compile(
    r"\b(?:General|National|Federal|Consultative|People['’]s|Supreme|(?i:constituent|legislative|parliamentary|"
    r"elected)) $"
)
_IS = re.compile(r"(?:\b(?:be|is|are|was|were)|['’](?:s|re|m))(?: (?:also|then|first|now|again))? $")
_WHOM = re.compile(r" (?:with )?(?:both |the |his |her |their )?(?:[\w-]+ ){0,2}?[A-Z]")
"""After a "meeting" that is what somebody does: "will be meeting President Oda"."""
_OBJECT = re.compile(r" (?:an?|the|their|its|this|any) ")
"""After "signing", where it is what somebody does: "the committee signing a memorandum"."""
FULFILS = re.compile(
    r" (?:(?:all|both|any|some|most|each|half|none) (?:of )?)?"
    r"(?:(?:the|our|their|its|his|her|your|my|these|those|such) )?"
    r"(?:[a-z][\w'’-]* ){0,2}?(?:demands?|(?:pre-?)?conditions?|criteria|requirements?|needs|targets?|deadlines?|"
    r"obligations?|commitments?|benchmarks|standards|concerns|expectations?|promises|pledges|goals?|objectives?|"
    r"challenges?|costs?|thresholds?|quotas?|resistance|opposition(?! [a-z])|requests?)\b"
)
"""What is met, and meets nobody: "meeting our obligations"."""
_AS_ONE = re.compile(r"\bas (?:an?|one|two) (?:[\w-]+ )?$")
"""Before what a meeting is to be: "the talks are planned as a single session"."""
_MEETING_THEM = re.compile(
    r"\b(?:after|before|following|while|besides|without|by|(?:forward|committed|opposed|averse|close) to) (?:first )?$",
    re.I,
)
_HOW = r" (?:(?:separately|privately|briefly|individually|jointly|again) )?"
_DOING = re.compile(
    rf"{_HOW}(?:with )?(?:(?:the|his|her|its|their|both|each|all|representatives|leaders|members|officials) )"
    r"(?!agenda|participants|place|room|hall|hosts?\b)|"
    rf"{_HOW}(?:with )?(?!In\b|On\b)[A-Z]"
)
"""After "meeting" as what somebody does: "after meeting the king"."""
_OF_THIS = re.compile(r" of (?:this|the (?:present|said)) ")
"""After the signing from which a treaty counts its days: "within a month of the signing of this Agreement"."""
_TALKS_ON = re.compile(
    r"\b(?:talks|consultations?|negotiations?|discussions?|dialogue|round)\b[^.;,]{0,24} (?:on|about|over|towards?|"
    r"regarding|for) (?:the )?(?:\w+ )?$"
)
"""Before a signing that is only what talks are about."""
_OF_A_TRADE = re.compile(
    r"\bNational (?!Dialogue|Reconciliation|Unity|Peace|Salvation|Security|Constitutional|"
    r"Sovereign)[A-Z]\w+ (?:[A-Z]\w+ )?"
    r"(?:Conference|Congress|Convention)$"
)
"""What those of a trade hold: "the National Dairy Conference"."""
_MET_OVER = re.compile(
    r"\b(?:meet|meets|met|meeting|sit down|confer|gather|come together|talk|speak|get together) (?:\w+ )?over "
    r"(?:(?:an?|the|their) )?(?:\w+ )?$"
)
"""Before a meal at which those meet of whom it is told: "will meet over lunch"."""
_ON_TRIP = re.compile(
    r"\b(?:mak(?:e|es|ing)|conclud(?:e|es|ing)|end(?:s|ing)?|finish(?:es|ing)?|wrap(?:s|ping)? up|continu(?:e|es|ing)|"
    r"beg[iu]n(?:s|ning)?|start(?:s|ing)?|cut(?:s|ting)? short|on|of|during|from|for|after|before|throughout|part "
    r"of) (?:the|this|that|his|her|their|any) "
    r"(?:\w+ )?$", re.I
)
"""A journey on which something happens: that it is spoken of says nothing of whom it leads to."""
_RETREAT_AT = re.compile(r"\b(?:at|in|to) (?:the|his|her|a|an) (?!leaders|ministers|annual)(?:[\w'’.-]+ ){1,5}$")
"""A house in the country at which others meet: "at the Camp David retreat"."""
_RESUMED = re.compile(r"\b(?:resum(?:e|es|ed|ing)|continue|re-?establish) $", re.I)
_NUMBERED_ROUND = re.compile(r"round (?:two|three|four|five|six|\d)", re.I)
_SEVERAL = re.compile(
    r"(?<![\w'’])(?!crisis |status |basis |this |its |his )\w{2,}[^\Ws]s $|\b(?:people|men) $", re.I
)
_TO_ANNOUNCE = re.compile(r"[^,.;]{0,40}? to (?:announce|preview|read out|share|speak to)\b")
"""What a briefer has nothing to say of: "no meetings to announce", "another call to preview"."""
_OF_VOTES = re.compile(
    r" of (?:(?:the|an?|its|his|her|their|our|this|these|those|[\w-]+['’]s) )?(?:[\w-]+ ){0,3}?(?:elections?|votes?|"
    r"voting|ballots?|polls?|polling|referendums?|primary|primaries|sanctions|strikes|cuts|funding|fighting)\b",
    re.I,
)
"""Rounds that are none of talks: the second round of the presidential election."""
_AS_VERB = re.compile(
    r"\b(?:will|would|could|can|may|might|should|must|shall|not|n['’]t|to)\s(?:(?:also|then|soon|later|first|"
    r"next)\s)?$",
    re.I,
)

_FOR_ITSELF = re.compile(
    r"['’]s? sake\b| (?:just |simply |merely )?for (?:the sake of (?:it\b|talk|meet|negotiat|dialogu|appearance|photo)|"
    r"(?:talks|talking|its|their|meeting)['’]?s?['’]? (?:own )?sake\b)"
)
_SAKE_OF = re.compile(r"\bfor the sake of (?:more |further |the )?$")
"""Talks of which somebody says that they have no end of their own: "talks for the sake of talks"."""
_OF_SERIES = re.compile(
    r"\b(?:first|second|third|next|last|latest|one|part) (?:of|in) an? (?:\w+ )?series of (?:[\w-]+ )*$"
)
"""Before the meetings among which one is counted: "the first of a series of important"."""


def is_no_meeting(text: str, match: re.Match[str], head: str, words: Sequence[str]) -> bool:
    """Whether a noun means no meeting where it stands: a verb, a name's part, a word that needs others beside it."""
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 9]
    if head == "discussion" and before.endswith(" under "):
        return True
    if head in ("visit", "contact") and _AS_VERB.search(before):
        return True
    if match.group() == "meeting" and not words and FULFILS.match(text, match.end()):
        return True
    if match.group() == "meeting" and not words and _IS.search(before) and _WHOM.match(text, match.end()):
        return True
    if match.group() == "meeting" and not words and _TOWARDS.search(before) and not _WITH_WHOM.match(text, match.end()):
        return True
    if head == "session" and _OF_HOUSE.match(text, match.end()):
        return True
    if _FOR_ITSELF.match(text, match.end()) or _SAKE_OF.search(text, max(0, match.start() - 50), match.start()):
        return True
    if head == "meeting" and _OF_SERIES.search(text, max(0, match.start() - 70), match.start()):
        return True
    if _AS_ONE.search(before) and head in ("session", "sitting", "round", "event"):
        return True
    name = head in ("forum", "assembly", "conference", "congress", "dialogue") and match["noun"][0].isupper()
    if name and (
        re.match(r"['’]s\b", after) or _MEMBERS_OF.search(text, max(0, match.start() - 80), match.start())
    ):
        return True
    if SUCH_A_KIND.search(before) or (head == "round" and words[-1:] in (["way"], ["year"])):
        return True
    if _IS_BODY.match(text, match.start()) or (head == "assembly" and _PARLIAMENT.search(before)):
        return True
    if head == "meeting" and _MEETING_THEM.search(before) and _DOING.match(text, match.end()):
        return True
    if head == "signing" and _TALKS_ON.search(text, max(0, match.start() - 60), match.start()):
        return True
    if head == "signing" and _OF_THIS.match(text, match.end()):
        return True
    if head == "trip" and _ON_TRIP.search(before):
        return True
    if _OF_A_TRADE.search(text, max(0, match.start() - 60), match.end()):
        return True
    if _MET_OVER.search(text, max(0, match.start() - 50), match.start()):
        return True
    if head == "engagement" and (not words or words[0] not in ("that", "this")):
        return True
    if head == "retreat" and _RETREAT_AT.search(text, max(0, match.start() - 60), match.start()):
        return True
    if head == "forum" and words[:1] != ["the"]:
        return True
    if head == "round" and _OF_VOTES.match(text, match.end()):
        return True
    if _TO_ANNOUNCE.match(text, match.end()) or (head == "signing" and _OBJECT.match(text, match.end())):
        return True
    if head == "gathering" and not (words and words[0] in DETERMINERS):
        return True
    if head == "exchange" and not {"additional", "further", "more", "future"} & set(words):
        return True
    if _NUMBERED_ROUND.fullmatch(match["noun"]):
        return False
    if head == "contact" and _RESUMED.search(before):
        return False
    if head in ("round", "contact", "session", "sitting", "bilateral", "trilateral", "face-to-face") and not words:
        return not (match["noun"].endswith("laterals") and re.match(r" with\b", text[match.end() : match.end() + 6]))
    if head == "session" and words and words[-1] in ("photo", "training", "signing"):
        return True
    if head == "signing" and words and words[-1] in _CEREMONIES:
        return True
    if head in ("lunch", "dinner") and _OF_MANY & set(words):
        return True
    if head == "conference" and words and words[-1] in ("press", "news"):
        return True
    if gathered(text, match) or re.match(
        rf" (?:\([A-Z]\w+\) )?(?:{NOUN.pattern})", text[match.end() : match.end() + 34], re.I
    ):
        return True  # what people are doing, or only part of another noun: the ministerial meeting
    if head in ("bilateral", "trilateral", "bilat", "trilat") and not match["noun"].casefold().endswith("s"):
        return bool(re.match(r"\s+(?!with\b|between\b|in\b|on\b|at\b|next\b|this\b|later\b)\w", after))
    # part of a name: Summit Hotel
    return not match["noun"].islower() and bool(re.match(r"\s+[A-Z]", after[:2]))


_CEREMONIES = frozenset(
    {"arrival", "welcome", "welcoming", "departure", "wreath-laying", "wreath", "swearing-in", "award", "awards",
     "graduation", "memorial", "farewell"}
)
"""What a guest is only honoured with, or looks on at."""
_OF_MANY = frozenset({"business", "prayer", "charity", "gala", "fundraising", "awards", "alumni", "correspondents"})
"""Meals at which a guest only speaks."""
_OF_HOUSE = re.compile(
    r" of (?:the |both )?(?:[A-Z][\w-]+ |houses of |the )*(?:[Cc]ongress|[Pp]arliament|[Ss]enate|[Ll]egislature|"
    r"Knesset|Duma|Bundestag|[Cc]hambers|[Hh]ouses)\b"
)
"""A sitting of a state's own house, which a guest may address and which is no meeting with others."""
_TOWARDS = re.compile(r"\b(?:forward to|committed to|intend on|plan on|insist on|talk(?:ed|ing)? about|idea of) $")
"""Before a "meeting" that is a verb: "they look forward to meeting"."""
_WITH_WHOM = re.compile(r" (?:with|of|between|the|his|her|their|our|[A-Z])")
SUCH_A_KIND = re.compile(r"\b(?:the|this|that|these|those|what|which|any) (?:kind|sort|type)s? of $")
"""Before a word that only says what kind of meeting another is: "the sort of meeting that we hoped for"."""


def gathered(text: str, match: re.Match[str]) -> bool:
    """Whether "meeting" says what people are doing: ministers meeting in Oslo."""
    if match.group() != "meeting" or not _THEREABOUTS.match(text, match.end()):
        return False
    before = text[max(0, match.start() - 24) : match.start()]
    if _CITY.search(before):
        return False
    return _SEVERAL.search(before) is not None or _DAY_THEN.search(before) is not None


_CITY = re.compile(r"\b(?:the|a|this|that|any) (?!(?:Presidents|Ministers|Leaders|Heads|Chiefs|Envoys)\b)[A-Z]\w+s $")
"""A city that sounds like several: the Brussels meeting."""
_THEREABOUTS = re.compile(r" (?:in|at|on|here|next|this) ")
_DAY_THEN = re.compile(r"(?:\w+day|\d|[A-Z]\w+), $")
"""A day or a place, and then what is done: "will start on March 1, meeting in"."""
