"""Whether a name after words for a venue is that of a meeting's place, and not of a war, a ministry or who comes."""

from __future__ import annotations

import re

from ..names.places import Listed, in_tables, is_country, is_known, soil_at
from ..scene import Scene
from .venue_kind import not_of_a_meeting
from .venue_words import IN, SITE, VENUE, Words


def belongs(scene: Scene, words: Words, match: re.Match[str], listed: Listed) -> bool:
    """Whether a list of names is one of places that meetings are at."""
    text, after = scene.text, scene.text[listed.end : listed.end + 12]
    if _THING.match(after):
        return False
    if words.pattern is IN:
        return _fits(scene, match, listed)
    if words.effect == "examples" and not _are_examples(scene, match, listed):
        return False
    if words.sure and not _are_surely_places(scene, words, match, listed):
        return False
    return not words.ends or _ENDS.match(text, listed.end) is not None


_THING = re.compile(r"\s(?:format|group|process|plan|accords?|agreements?|framework|war|crisis)\b")
_ENDS = re.compile(
    r"\s*(?:[.,;:!?\"”)–—]|$|\n|\s(?:as|for|because|since|but|and|over|instead|rather than|if|unless|when|while|"
    r"once|where|to host)\b)"
)


def _are_examples(scene: Scene, match: re.Match[str], listed: Listed) -> bool:
    """Whether examples are some of places, and not of those who come or of what is spoken of."""
    text, first = scene.text, scene.sentence.start
    if _GUESTS.search(text, first, match.start()) or text.endswith(("'s", "’s"), match.end(), listed.end):
        return False
    return not _ONE_OF_MANY.match(match.group()) or _OF_PLACES.search(text, first, match.start()) is not None


_GUESTS = re.compile(
    r"\b(?:from|of|by|with|among) (?:[\w-]+ )?(?:countries|states|nations|powers|members)\b[^.;]{0,20}$|"
    r"\b(?:invit|attend|particip|delegat|guest|countries and|nations)\w*\b[^.;]{0,60}$", re.I)
"""Before states that are only some of those who come: "invitations to forty countries, including Chad"."""
_ONE_OF_MANY = re.compile(r"such|like|for |includ|among")
_OF_PLACES = re.compile(
    r"\b(?:countr(?:y|ies)|states?|nations?|cit(?:y|ies)|capitals?|towns?|places?|venues?|locations?|sites?|hosts?|"
    r"ground|territory|soil|somewhere|anywhere|abroad|neutral|resorts?|region|Europe|Asia|Africa|America|Gulf)\b"
    r"[^.;]{0,80}$"
)
"""Before examples of places, and not of what is spoken of: "hard questions such as Haiti"."""


def _are_surely_places(scene: Scene, words: Words, match: re.Match[str], listed: Listed) -> bool:
    """Whether names are known or told to be places, and stand there as places: not whose something is, not a side."""
    text, in_list = scene.text, "list" in match.groupdict()
    named = any(_AT.search(one) for one in listed.places)
    town = named or bool(in_list and _TOWN.search(text, max(0, match.start() - 60), match.start()))
    told = town or _TOWN.search(match.group()) or _WHERE.match(text, listed.end)
    if not told and not any(map(is_known, listed.places)):
        return False
    if not in_list and _WHOSE.match(text[listed.end : listed.end + 12]):
        return False
    if in_list and not town and _OF_ANOTHER.search(text, match.start() - 8, match.start("list")):
        return False
    return not all(map(is_country, listed.places)) or _of_places(scene, words, match)


_TOWN = re.compile(rf"\b(?i:{SITE})(?: of|,)? $")
_WHERE = re.compile(r", where\b")
"""What makes a name that no table knows one of a place."""
_WHOSE = re.compile(r"['’]s|[ -][A-Z]|\s(?:to (?!host)|officials|government|proposal)\b")
_OF_ANOTHER = re.compile(r"\b(?:to|of|in|from|with|for|by|at|on|about|over|between|near|against) (?:the )?$")
"""Before a place that is not the subject of what follows: "the road to Rome will not do"."""


def _of_places(scene: Scene, words: Words, match: re.Match[str]) -> bool:
    """Whether a country stands for a place and not for its government: where venues are spoken of, or it hosts."""
    said = scene.text[scene.sentence.start : scene.sentence.end]
    return words.effect == "examples" or bool(
        re.search(rf"\b{VENUE}s?\b|\bhost\w*\b|\bvisit|\b(?:held|meet|go|travel|come) (?:in|to)\b|\beither\b", said)
        or "objection" in match.group()
        or "not in" in match.group()
        or "anywhere" in match.group()
    )


def _fits(scene: Scene, match: re.Match[str], listed: Listed) -> bool:
    """Whether an "in" belongs to a meeting, and not to a war, a ministry or an embassy."""
    text, first, places = scene.text, scene.sentence.start, listed.places
    before = text[max(first, match.start() - 130) : match.start()]
    after = text[listed.end : listed.end + 40]
    sited = re.search(SITE, match.group()) or re.match(rf"(?:\s[a-z]+){{0,2}}\s{SITE}\b", after)
    word = match.group().split()[0].casefold()
    met = any(one.core[1] < one.end == match.start() - 1 for one in scene.talks)  # "will see the minister in Rome"
    if word == "to" and _WILL_GO.search(before):
        return True
    if _CLOCK.search(before) or _WAS_HELD.search(before):
        return False
    met = met or _AND_THERE.match(text, listed.end) is not None
    if before.endswith("from ") or (not_of_a_meeting(before) and not met) or _VIEW.match(text, listed.end):
        return False
    if word in ("inside", "within") and not all(map(is_known, places)):
        return False
    if _names_a_body(scene, match.start()):
        return False
    if word == "to":
        return bool(_TO_VERB.search(before))
    soil = _ON_SOIL.search(before) and soil_at(text, match.end(), scene.sentence.end)
    if word == "on" and not soil and not (re.search(r"\bIslands?\b", places[0]) or "island" in match.group()):
        return False
    if word == "at" and any(
        one.end == match.start() - 1 and (not one.verb or one.end > one.core[1]) for one in scene.talks
    ):
        return True  # right after a meeting, or whom somebody meets
    if word == "at" and not (sited or in_tables(places[0]) or _AT.search(places[0])):
        return False
    return not any(one.start == match.end() and one.kind == "person" and in_tables(places[0]) for one in scene.mentions)


_TO_VERB = re.compile(
    r"\b(?:(?:travel(?:s|l?ed|l?ing)?|go(?:es|ing)?|fly|flies|flying|continu(?:es?|ing)|proceed(?:s|ing)?|head(?:s|"
    r"ing)?)(?: on| onwards?)?|come|coming|(?:visits?|trips?)(?: by [^.,;]{3,50})?|"
    r"invit\w+[^.;]{0,110}|summon\w*(?: back)?|"
    r"head(?:s|ed|ing)?|journey|return|back|bring|invited?|(?:mov(?:e[ds]?|ing)|relocate[ds]?|transferred|shift(?:s|"
    r"ed|ing)?|chang(?:ed|ing)|switch(?:es|ed|ing)?)(?: from [^.;]{2,40}| (?:it|them|this|that|the \w+|these "
    r"\w+)(?: all| back| "
    r"over)?)?|(?:send|dispatch)\w* [^.;,]{0,30}?(?:delegat\w+|teams?|negotiators?|envoys?|representatives?|officials|"
    r"ministers?|experts|missions?|men|people)[^.;,]{0,20}|arrive[sd]?|welcom\w+[^.;]{0,110}|(?:is|are|be) (?:always |"
    r"most |very )?welcome)\s*$",
    re.I,
)
_WILL_GO = re.compile(
    r"\b(?:will|would|shall|should|must|could|may|might|to|['’]ll)(?: (?:also|then|all|both|again|soon|\w+ly))* "
    r"(?:return|go back|come back) $"
)
_AND_THERE = re.compile(
    r"(?: on \w+day)?,? (?:where|and (?:there|then)|and while there,?) (?:he|she|they|we)(?:['’](?:ll|s|re)| will| is|"
    r" are) "
)
"""After the place where somebody is: "he's in Lima, and there he'll be meeting"."""
_WAS_HELD = re.compile(r"\b(?:which|that) (?:was|were|had been|took place)(?: last| also)?(?: held| convened|"
r" hosted)? $")
"""Before the place of a meeting that is over: "the last session, which was held in Rome a year ago"."""
_CLOCK = re.compile(r"\([^()]*\b[ap]\.?m\.? $|\([^()]*\b\d{1,2}[:.]\d\d $")
"""Before a place in whose time an hour is told as well: "at 4 p.m. (11 p.m. in Oslo)"."""
_VIEW = re.compile(
    r"(?:(?<=['’]s)|(?<=s['’])|['’]s?) (?:\w+ )?(?:view|opinion|eyes|judge?ment|interests?|favou?r|name|plan|"
    r"proposal|request|invitation|insistence|initiative|behest|suggestion|urging|expense|side|door|own)\b"
)
_ON_SOIL = re.compile(
    r"\b(?:held|holds?|meet|met|place|talks|meetings?|summit|session|happen|be|stay|host\w*|conven\w+|sit|gather) $"
)
_AT = re.compile(
    r"\b(?:Embassy|Department|Pentagon|Mission|Residence|Consulate|Palace|House|Castle|David|Hotel|Centre|Center|"
    r"Airport|Base|"
    r"Headquarters|Resort|Villa)\b"
)


def _names_a_body(scene: Scene, place: int) -> bool:
    """Whether "in" belongs to a name that stands before any meeting: "the Working Group on Withdrawal in Bakassi"."""
    clause = scene.clause(place)
    met = any(clause[0] <= one.core[0] < place for one in scene.talks)
    return not met and bool(_BODY_FOR.search(scene.text, clause[0], place))


_BODY_FOR = re.compile(
    r"\b(?:Group|Commission|Committee|Conference|Mission|Force|Forum|Panel|Team|Office|Fund|Council|Process|"
    r"Declaration|Agreement|Convention) (?:on|for|of) (?:the )?(?:[A-Z][\w-]+ (?:and |of |the )*){1,5}$"
)
