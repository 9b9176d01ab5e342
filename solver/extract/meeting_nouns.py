"""Nouns that mean meetings: talks, a summit, a visit, "the second"; with what stands before and after them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .cues import is_cue
from .firmness import PLANNED, UNDER_WAY, status_of
from .gazetteer import phrase, phrases
from .scene import Scene, Talk
from .tables import word_list
from .taking_part import NOT_BETWEEN, coordinated, plain, subject_of

NOUN = re.compile(
    r"\b(?P<noun>summit meetings?|summit talks|summits?|peace talks|talks|meetings?|negotiations?|"
    r"(?<!press )(?<!news )conferences?(?! call)|sessions?|consultations?|dialogues?|discussions?|rounds? of "
    r"(?:[\w-]+ ){0,4}?"
    r"(?:talks|negotiations|consultations|meetings|discussions|dialogue)|rounds?|engagement|encounters?|gatherings?|"
    r"get-togethers?|"
    r"plenar(?:y|ies)|retreats?|congress(?:es)?(?= (?:in|on|of the))|workshops?|symposium|assembl(?:y|ies)|parleys?|"
    r"audiences?(?= with)|"
    r"receptions?|stopovers?|pull-asides?|signing ceremon(?:y|ies)|ceremon(?:y|ies)|signings?|visits?|trips?|"
    r"dinners?|luncheons?|lunch(?:es)?|breakfasts?|(?:phone|telephone|video|conference) calls?|"
    r"video ?-?conferences?|ministerials?|touch ?points?|contacts?|face-to-face|sit-downs?|bilaterals?|trilaterals?|"
    r"tête-à-tête)\b(?! (?:room|table|hall|place|point))",
    re.I,
)
_FORMATS = {
    "bilateral": "bilateral",
    "one-on-one": "bilateral",
    "two-way": "bilateral",
    "trilateral": "trilateral",
    "three-way": "trilateral",
    "tripartite": "trilateral",
    "three-party": "trilateral",
    "multilateral": "multilateral",
    "four-way": "multilateral",
    "quadrilateral": "multilateral",
    "six-party": "multilateral",
    "six-nation": "multilateral",
    "five-party": "multilateral",
    "four-party": "multilateral",
    "international": "multilateral",
}
_DETERMINERS = word_list("nouns-determiners")
_DEFINITE = frozenset(
    ["the", "this", "that", "these", "those", "such", "their", "his", "her", "its", "our", "my", "your", "both"]
)
_AMOUNTS = frozenset({"least", "most", "than", "about", "around", "nearly", "almost"})
_STOP = word_list("nouns-stop")
GENERIC = word_list("nouns-generic")
_NUMBERED = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "final"]
)
_SPANS = frozenset({"week", "month", "year", "summer", "autumn", "fall", "winter", "spring"})
_OF_BODY = re.compile(
    r"\s+of the ((?:[A-Z][\w-]+ ?){2,4}|(?:[\w-]+ ){0,3}(?:group|committee|commission|council|panel|working groups?))"
)
_COMPLEMENT = re.compile(
    r"^(?:\s+(?:again|face to face|in person|directly|one-on-one|separately|together|here|there|\w+day|next week|"
    r"this week|later this \w+|"
    r"next month|(?:in|at) [A-Z]\w+))*\s*,?\s*\b(?P<how>between|with|of|among|involving|by|including|for|bringing "
    r"together|that includes|from|attended by)\s+",
    re.I,
)


def nouns(scene: Scene) -> Iterator[Talk]:
    text, start, end = scene.text, scene.sentence.start, scene.sentence.end
    for match in NOUN.finditer(text, start, end):
        head = _head(match["noun"])
        words, first = _modifiers(text, start, match.start())
        if " of " in match["noun"]:
            words += match["noun"].casefold().split(" of ")[1].split()[:-1]
        if scene.in_frame(*match.span()):
            continue
        if head in ("visit", "contact") and _AS_VERB.search(text[max(start, match.start() - 24) : match.start()]):
            continue
        if head == "engagement" and (not words or words[0] not in ("that", "this")):
            continue
        if head in ("round", "contact", "session", "bilateral", "trilateral", "face-to-face") and not words:
            continue
        if words[:1] == ["that"] and match["noun"].casefold().endswith("s"):
            words, first = (
                words[1:],
                text.index(words[1], first)
                if len(words) > 1 and words[1] in text[first : match.start()]
                else match.start(),
            )
        if head == "conference" and words and words[-1] in ("press", "news"):
            continue
        if (
            head in ("bilateral", "trilateral")
            and match["noun"].casefold() not in ("bilaterals", "trilaterals")
            and re.match(
                r"\s+(?!with\b|between\b|in\b|on\b|at\b|next\b|this\b|later\b)\w", text[match.end() : match.end() + 9]
            )
        ):
            continue
        if match["noun"].islower() is False and re.match(r"\s+[A-Z]", text[match.end() : match.end() + 2]):
            continue  # part of a name: Summit Hotel
        clause = scene.clause(match.start())
        ids, pair, site = _premodifying(scene, first, match.start())
        after, last, more_pair = _complement(scene, match.end(), clause[1], head)
        ids, pair = (*ids, *after), pair or more_pair
        status = status_of(scene, first, max(last, match.end()), words, clause, noun=True)
        if (
            _OF_OTHER.search(text[max(start, first - 40) : first]) and not UNDER_WAY.search(text[start:first])
        ) or _REFUSED_PLACE.search(text[max(start, first - 40) : match.end() + 24]):
            status = "past" if _RESULT.search(text[max(start, first - 40) : first]) else None
        loose = len(set(ids)) < 2 and not pair
        if (len(set(ids)) < 2 or _WITH.match(text, match.end())) and not (pair or _closed(words)):
            subject, subject_pair = subject_of(scene, clause[0], first)
            ids, pair = (*subject, *ids), pair or subject_pair
        of = _OF_BODY.match(text, match.end(), end)
        labels = _labels([*words, *(of[1].casefold().split() if of and not after else ())], scene, first, match.start())
        yield Talk(
            first,
            max(last, match.end(), of.end() if of and not after else 0),
            head,
            False,
            match.span(),
            labels - {*(site or "").casefold().split()},
            tuple(dict.fromkeys(ids)),
            pair,
            _format(words, head),
            status,
            (bool(words) and words[0] in _DEFINITE) or _possessed(text, first),
            match["noun"].casefold().endswith("s"),
            loose=loose,
            ordinal=next((word for word in words if word in _NUMBERED), None),
            site=site,
        )


_WITH = re.compile(r"[^,.;]{0,30}?\bwith\b")
_OF_OTHER = re.compile(
    r"\b(?:place|venue|site|location|date|time|format|agenda|details|outcomes?|results?|part|eve|day|start|beginning|"
    r"end|sidelines|"
    r"margins|preparations?|basis|terms|purpose|calendar|outline|mention|topic|focus|success|failure|goal|"
    r"preconditions?|conditions?|level|"
    r"idea|prospects?|possibility|hopes?|chances?)\s+(?:of|for)\s+(?:at least )?$",
    re.I,
)
_REFUSED_PLACE = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )\b(?:ruled? out|rules out|reject\w*|refus\w+ to hold|oppos\w+)\s+"
    r"(?:any |a |holding |the )*(?:\w+ )?(?:meetings?|talks|summit|session|"
    r"negotiations)\s+(?:in|at|on)\s+[A-Z]",
    re.I,
)
_RESULT = re.compile(r"\b(?:outcomes?|results?|success|failure)\s+of\s+$", re.I)


_AS_VERB = re.compile(
    r"\b(?:will|would|could|can|may|might|should|must|shall|not|n['’]t|to)\s(?:(?:also|then|soon|later|first|next)\s)?$",
    re.I,
)


def _closed(words: Sequence[str]) -> bool:
    return any(word.endswith(("party", "nation")) for word in words)


def _head(noun: str) -> str:
    word = (
        re.sub(r"^rounds? of .* ", "", noun.casefold())
        .replace("summit meeting", "summit")
        .replace("summit talks", "summit")
        .replace("peace talks", "talks")
        .replace("touch point", "touchpoint")
    )
    if word.endswith(("calls", "call")) or "video" in word:
        return "call"
    if word in ("dinners", "dinner", "lunch", "lunches", "luncheon", "luncheons", "breakfast", "breakfasts"):
        return "dinner"
    if word.startswith(("signing", "ceremon")):
        return "signing"
    return word if word == "talks" else word.removesuffix("s")


def _modifiers(text: str, start: int, end: int) -> tuple[list[str], int]:
    """The words before a noun that belong to it, determiner first, and where they begin."""
    words: list[str] = []
    first = end
    for match in reversed(list(re.finditer(r"[^\s]+", text[max(start, end - 110) : end]))):
        raw = match.group()
        word = raw.strip("\"“”'‘’(),").casefold()
        if (
            (raw.endswith((",", ";", ":", ".")) and not raw.endswith("U.S.") and words)
            or word in _STOP
            or not word
            or raw in ("-", "–", "—", "--")
        ):
            break
        if word in _AMOUNTS or (word not in PLANNED and is_cue(word)):
            break
        words.insert(0, word)
        first = max(start, end - 110) + match.start()
        if word in ("a", "an") and text[max(start, first - 5) : first].casefold() == "such ":
            words[0], first = "such", first - 5
        if raw.endswith(("'s", "’s", "s'", "s’")) and (
            owner := re.search(r"\b(?:the|their|both) (?:\w+ )?$", text[start:first], re.I)
        ):
            words.insert(0, "the")
            first = start + owner.start()
        dated = word.removesuffix("'s").removesuffix("’s") in _SPANS
        if word in _DETERMINERS or (raw.endswith(("'s", "’s", "s'", "s’")) and not dated) or len(words) >= 8:
            break
    return words, first


def _labels(words: Sequence[str], scene: Scene, first: int, last: int) -> frozenset[str]:
    named = {
        part.casefold()
        for one in scene.mentions_in(first, last)
        for part in re.findall(r"\w+", scene.text[one.start : one.end])
    }
    parts = {part.removesuffix("'s").removesuffix("’s") for word in words for part in re.split(r"[-–]", word)}
    return frozenset(
        part
        for part in parts
        if part
        and part not in GENERIC
        and part not in _DETERMINERS
        and part not in named
        and not part.isdecimal()
        and re.fullmatch(r"[^\W\d_]{3,}['’]?|g7|g8|g20", part)
    )


def _possessed(text: str, first: int) -> bool:
    return bool(re.match(r"(?:(?:last|next|this) )?\S+(?:'s|’s|s'|s’)\s", text[first : first + 60]))


def _format(words: Sequence[str], head: str) -> str | None:
    return next((_FORMATS[word] for word in words if word in _FORMATS), _FORMATS.get(head))


def _premodifying(scene: Scene, first: int, last: int) -> tuple[tuple[str, ...], bool, str | None]:
    """Who is named before the noun; whether a pair is; the city that the meeting is called by ("the Geneva talks")."""
    inside = [one for one in scene.mentions if one.end > first and one.start < last]
    if len(inside) == 1 and inside[0].kind == "country":
        one = inside[0]
        name = scene.text[one.start : one.end]
        if _is_city(name) and not re.match(r"['’-]|–", scene.text[one.end : one.end + 1]):
            return (), False, name
    words = re.search(r"\b([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) $", scene.text[first:last])
    site = words[1] if words and not inside and _is_city(words[1]) else None
    return tuple(id_ for one in inside for id_ in one.ids), any(not one.ids for one in inside), site


def _is_city(name: str) -> bool:
    found = phrases().get(phrase(name), ())
    return bool(found) and all(one.kind in ("capital", "city") for one in found)


def _complement(scene: Scene, place: int, end: int, head: str) -> tuple[tuple[str, ...], int, bool]:
    """Who follows between, with, of, involving; where that ends; whether "the two leaders" is among them."""
    text = scene.text
    match = _COMPLEMENT.match(text[place:end])
    if match is None:
        return (), place, False
    how = match["how"].casefold()
    begin = place + match.end()
    listed = coordinated(scene, begin, end)
    if not listed or listed[0].start - begin > 150 or NOT_BETWEEN.search(plain(text[begin : listed[0].start])):
        return (), place, False
    if how in ("of", "for", "from") and listed[0].kind == "organisation":
        return (), place, False
    if how == "for":
        return (), place, False
    return tuple(id_ for one in listed for id_ in one.ids), listed[-1].end, any(not one.ids for one in listed)


_ORDINAL = re.compile(
    r"\b(?:the|a) (?P<which>first|second|third|fourth|fifth|final|last|latter|former)(?: one| of (?:them|these|which))?"
    r"(?=,? (?:in|on|at|will|would|is|are|was|to be|could|may|might|should|must|between|with|no later|by|before|"
    r"after|has|scheduled|set|due|"
    r"planned|expected|a week|two weeks|one week|ten days)\b)",
    re.I,
)


def ordinals(scene: Scene, found: Sequence[Talk]) -> Iterator[Talk]:
    """ "The first in Oslo, the second in Rome": meetings that only their number names."""
    text = scene.text
    previous: str | None = None
    for match in _ORDINAL.finditer(text, scene.sentence.start, scene.sentence.end):
        if any(one.start <= match.start() < one.core[1] for one in found) or re.match(
            r"\s(?:time|day|week|month|year|half|step|phase|stage|quarter|president|leader|visit)", text[match.end() :]
        ):
            continue
        clause = scene.clause(match.start())
        status = (
            status_of(scene, match.start(), match.end(), [], clause, noun=True)
            or previous
            or next((one.status for one in found if one.core[1] <= match.start()), None)
        )
        previous = status
        yield Talk(
            match.start(),
            match.end(),
            "one",
            False,
            match.span(),
            status=status,
            definite=True,
            ordinal=match["which"].casefold(),
            loose=True,
        )
