"""Where meetings are to be, or not to be: the places that a sentence names for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from ..findings import Finding, VenueAllowed, VenueForbidden
from ..firmness.wording import cue_rows
from ..meetings.meetings import Meetings
from ..names.places import NAMES, Listed, in_tables, is_country, is_known, list_at
from ..scene import Scene
from .claims import Target, common, stretch, target
from .gone_to import there
from .venue_firmness import dropped, far, firm, none_there, refuses
from .venue_kind import kinds, not_of_a_meeting

Effect = Literal["proposed", "possible", "refused", "examples", "named", "said"]
"""What words do to a place: how firm they make it; `said` leaves that to the clause, `named` too, deciding none."""

_VENUE = r"(?:place|venue|location|host|site|setting)"
_AS = (
    rf"(?:as|for) (?:the |a |an |its |their |possible |potential |alternative |likely )*(?:{_VENUE}|alternative)"
)
_BE = r"(?:is|was|are|were|be|been|remains?|seems?|would be|will be|could be|may be|might be)"
_MEETING = r"(?:meetings?|talks|summit|session|negotiations|conference|visit|trip|travel)"


class _Words(NamedTuple):
    """A pattern whose places stand in its group `list`, or after it; `sure`: only places that the tables know."""

    pattern: re.Pattern[str]
    effect: Effect
    sure: bool = False
    loose: bool = True  # the meeting may have been named in a sentence before
    ends: bool = False  # the list ends its phrase


@cache
def _words() -> tuple[_Words, ...]:
    def before(effect: str) -> str:
        return cue_rows("venues", side="before", effect=effect)

    def after(effect: str) -> str:
        return cue_rows("venues", side="after", effect=effect)

    listed = rf"(?P<list>{NAMES})"
    aside = r"(?:,? (?:also|both|equally|alone|itself)|,[^,.;]{1,60},)?"
    hosting = (
        r"(?:will|would|could|may|is to|is set to|is due to|has agreed to|agreed to|has offered to|offered to|has "
        r"volunteered to|(?:is|are|stands|stood|was|remains) (?:\w+ )?(?:ready|willing|prepared|happy) to|plans to|"
        r"wants "
        r"to|should)"
    )
    been = (
        r"(?:(?:has|have|had)(?: also)? been|(?:is|are|was|were)(?: being)?|(?:will|would|could|may|might|should) be)"
    )
    chosen = (
        r"(?:chosen|selected|picked|named|agreed(?: up)?on|agreed|proposed|suggested|mentioned|floated|discussed|"
        r"considered|confirmed|being considered|being discussed)"
    )
    return (
        _Words(
            re.compile(
                rf"{listed}{aside} (?:{_BE}|(?:would|should|could|might){aside})(?: \w+ly)? {after('refused')}\b"
                r"(?! (?:of|to|that)\b)"
            ),
            "refused",
            True,
        ),
        _Words(re.compile(rf"{listed}{aside} {_BE} (?:\w+ly )?{after('possible')}(?![\w-])"), "possible", True),
        _Words(
            re.compile(
                rf"{listed} (?:(?:will |would )?(?:remain|stay)s?|is still|becomes|is now|stands as) "
                rf"(?:the |its |their )(?:\w+ )?{_VENUE}\b"
            ),
            "said",
        ),
        _Words(
            re.compile(
                rf"{listed}(?:,[^,.;]{{3,50}},)? (?:is|was|stands|stood|remains?|remained|would be|will be) at "
                r"(?:the|their|his|her|our|your|everybody['’]s|everyone['’]s) (?:full |entire )?disposal\b"
            ),
            "proposed",
        ),
        _Words(
            re.compile(
                rf"{listed} (?:(?:has|have|had) )?(?:(?:each|both|all|also) )?(?:signified|expressed|indicated|"
                rf"declared|"
                r"signal(?:l)?ed|voiced|conveyed|stated|affirmed) (?:its|their) (?:\w+ )?(?:readiness|willingness|"
                r"availability|wish|desire) to (?:(?:act|serve) as (?:the |a )?(?:host|venue)|(?:co-)?host|"
                r"provide (?:a|the) venue|receive (?:the|both))\b"
            ),
            "proposed",
            True,
        ),
        _Words(
            re.compile(
                rf"{listed} {been}(?: \w+ly)?(?: {chosen})? ?(?:as )?(?:to (?:be|host)\b|(?:the |a |its |their |"
                rf"possible |potential |likely )*{_VENUE}\b)"
            ),
            "said",
        ),
        _Words(
            re.compile(rf"{listed} {been}(?: also)? (?:proposed|suggested|floated|put forward)\b"), "proposed", True
        ),
        _Words(re.compile(rf"{listed} {been}(?: also)? (?:mentioned|discussed|considered)\b"), "possible", True),
        _Words(re.compile(rf"\b{before('refused')}\s+(?:either |both )?(?=[A-Z])"), "refused", True, ends=True),
        _Words(
            re.compile(
                rf"\b(?:rul\w+ out|reject\w*|refus\w+|oppos\w+|not (?:accept|agree to|attend))\s+(?:to |any |a |the "
                rf")*(?:hold\w* |"
                rf"meet\w* |attend\w* )?(?:any |a |the )?(?:[\w-]+ )?(?:{_MEETING} )?(?:in|at)\s+(?=[A-Z])"
            ),
            "refused",
        ),
        _Words(
            re.compile(
                r"\b(?:[Aa]nywhere|[Aa]ny (?:place|country|city|venue|capital|town)) (?:except|but|other than|"
                r"apart from)(?: (?:in|for))?\s+"
                r"(?=[A-Z])|(?:\b(?:[Bb]ut|[Aa]nd)|,)\s*(?:certainly |definitely )?not (?:in |to |at )?(?=[A-Z])|"
                r"(?<![\w,] )(?<!\w)Not in (?=[A-Z])|"
                r"\bneither in (?=[A-Z])"
            ),
            "refused",
            ends=True,
        ),
        _Words(re.compile(rf"{listed} {hosting} (?:also )?(?:co-)?host\b"), "said", True),
        _Words(re.compile(rf"\b{before('decided')}\s+(?:either |both )?(?=[A-Z])"), "said", True, ends=True),
        _Words(re.compile(rf"(?<!over )(?<!than )(?<!instead of ){listed} {_AS}"), "named"),
        _Words(re.compile(rf"\b{before('examples')}\s*,?\s+(?:in )?(?=[A-Z])"), "examples"),
        _Words(re.compile(r"(?<!with )(?<!from )(?<!to )(?<!by )(?<!of )\beither (?:in )?(?=[A-Z])"), "said", True),
        _Words(
            re.compile(
                rf"\b{_VENUE}\b[^.;,]{{0,30}}?\b(?:will be|would be|is|could be|may be|might be|should be)\s+"
                rf"(?=(?:the )?[A-Z])"
            ),
            "said",
        ),
        _Words(re.compile(rf"\b{before('possible')}\s+(?:either |both )?(?=[A-Z])"), "possible", True, ends=True),
        _Words(re.compile(rf"\b{before('proposed')}\s+(?:either |both )?(?=[A-Z])"), "proposed", True, ends=True),
        _Words(_LEADS_TO, "said", True),
        _Words(re.compile(r"\bhosted by\s+(?=[A-Z])"), "said", True),
        _Words(
            re.compile(
                r"\b[Ii]t (?:will|would|could|may|might|must|should|is going to|is likely to|won['’]t|cannot|can['’]t|"
                r"is not going to|isn['’]t going to) (?:most likely |probably |likely |not )?be "
                r"(?:in )?(?=[A-Z])"
            ),
            "said",
            True,
            ends=True,
        ),
        _Words(re.compile(r"\bvisit(?:s|ing)?\s+(?=[A-Z])"), "said", True, loose=False),
        _Words(_IN, "said", loose=False),
    )


_SITE = (
    r"(?:town|city|village|capital|port|resort|post|crossing|island|suburb|district|palace|castle|oasis|base|hotel|spa|"
    r"villa|monastery|ranch|estate|retreat)"
)
_IN = re.compile(
    r"(?:\b(?:in|In|at|At|to|outside|near|on)|(?<=\bset )for|(?<=scheduled )for|(?<=planned )for|(?<=\bdue )for)\s+"
    rf"(?:(?:the |an? )(?:[\w-]+ ){{0,4}}?{_SITE} (?:of (?=[A-Z])|(?=[A-Z])))?(?=(?:the |either )?[A-Z])"
)
_LEADS_TO = re.compile(
    r"\b(?:(?:travel|fl[iy]|go|head|depart|leav|continu|set|proceed|arriv|mov|return|com|be)(?:s|es|l?ing|ing|e|y)? "
    r"[^.;,]{0,40}?)\b(?:to|for|in) (?=(?:the )?[A-Z][^.,;]{2,30}(?:, (?:[A-Z][\w ]+, )?where (?:(?:he|she|they|both|"
    r"the [\w ]{3,30}?) )(?:will|would|is to|are to|plans? to|is due to)\b| for (?:talks|a meeting|consultations|"
    r"discussions|meetings)\b))"
)
"""Before a place that somebody goes to and meets others in: "flies to Rome, where he will meet"."""
_ENDS = re.compile(r"\s*(?:[.,;:!?\"”)–—]|$|\n|\s(?:as|for|because|since|but|and|over|instead|where|to host)\b)")
_THING = re.compile(r"\s(?:format|group|process|plan|accords?|agreements?|framework|war|crisis)\b")
_WHOSE = re.compile(r"['’]s|[ -][A-Z]|\s(?:to (?!host)|officials|government|proposal)\b")
_SO_IS = re.compile(rf",? and so (?:is|are|was|would) (?P<list>{NAMES})")
_SAID_OF = re.compile(r"\b(?:ask\w*|question\w*) about\b|\bwhether\b")
_IT = re.compile(
    r"\b(?:it|they|this|these|both) (?:will|would|could|can|may|might|is to|are to|should|must|cannot|has to|have "
    r"to|(?:is|are) (?:expected|likely|due|set|scheduled|planned|supposed|meant) to)(?: ?not|n['’]t)?"
    r"(?: (?:most |very )?(?:probably|likely|certainly|definitely))?"
    r"(?: be held| take place| happen| convene| be)[^.;]{0,40}$|(?:^|[.;:!?]\s)(?:[Aa]nd |[Bb]ut )?(?:certainly |"
    r"definitely )?"
    r"[Nn]ot $|"
    r"\b(?:expect|want|prefer|like|wish|hope|propos|suggest|plan|intend|arrang|ask)\w* (?:for )?(?:it|them|this|that) "
    r"(?:to )?(?:be held|take place|happen)[^.;]{0,40}$",
    re.I,
)
_TO_VERB = re.compile(
    r"\b(?:travel(?:s|l?ed|l?ing)?|go(?:es|ing)?|fly|flies|flying|come|coming|(?:visits?|trips?)(?: by [^.,;]{3,50})?|"
    r"invit\w+[^.;]{0,60}|"
    r"head(?:s|ed|ing)?|journey|return|back|bring|invited?|(?:move[ds]?|relocate[ds]?|transferred|shift(?:ed)?)(?: "
    r"from [^.;]{2,40})?|"
    r"arrive[sd]?|welcom\w+[^.;]{0,60})\s*$",
    re.I,
)
_AT = re.compile(
    r"\b(?:Embassy|Mission|Residence|Consulate|Palace|House|Castle|David|Hotel|Centre|Center|Airport|Base|Headquarters|Resort|Villa)\b"
)
_VIEW = re.compile(
    r"(?:(?<=['’]s)|(?<=s['’])|['’]s?) (?:\w+ )?(?:view|opinion|eyes|judge?ment|interests?|favou?r|name|plan|"
    r"proposal|request|invitation|insistence|initiative|behest|suggestion|urging|expense|side|door|own)\b"
)
_BUT_IF = re.compile(r"\s+(?:with|without|unless|until|if|before|as long)\b")


def where(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The places that a sentence allows, names or refuses for meetings to come."""
    if scene.question:
        return
    yield from kinds(scene, meetings, number)
    yield from _named(scene, meetings, number)
    if not _IN.search(scene.text, scene.sentence.start, scene.sentence.end):
        yield from there(scene, meetings)


def _named(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    taken: list[tuple[int, int]] = []
    for words in _words():
        for match in words.pattern.finditer(text, first, last):
            at = match.start("list") if "list" in match.groupdict() else match.end()
            if any(a <= at < b for a, b in taken) or scene.in_frame(match.start(), at):
                continue
            listed = list_at(text, at, last, words.pattern is _IN)
            if listed is None or not _belongs(scene, words, match, listed):
                continue
            listed = _inside(text, words, match, listed, scene.clause(match.start())[1])
            end = max(listed.end, match.end())
            loose = words.loose or bool(_IT.search(text[first : match.start()]))
            found = target(scene, meetings, number, match.start(), end, loose=loose)
            if found is None or (found.talk and not words.loose and far(scene, found, match.start(), end)):
                continue
            taken.append((match.start(), end))
            if more := _SO_IS.match(text, end, last):
                extra = list_at(text, more.start("list"), last)
                listed = Listed(listed.places + extra.places, extra.end) if extra else listed
                taken.append(more.span())
            if found.id != "all" and words.pattern is _IN:
                meetings.of(found.id).places.update(listed.places)
            yield _finding(scene, found, words, match, listed)


def _belongs(scene: Scene, words: _Words, match: re.Match[str], listed: Listed) -> bool:
    """Whether a list of names is one of places that meetings are at."""
    text, after = scene.text, scene.text[listed.end : listed.end + 12]
    if _THING.match(after):
        return False
    if words.pattern is _IN:
        return _fits(scene, match, listed)
    if words.sure and (
        not any(map(is_known, listed.places)) or ("list" not in match.groupdict() and _WHOSE.match(after))
    ):
        return False
    if words.ends and not _ENDS.match(text, listed.end):
        return False
    return not (words.sure and all(map(is_country, listed.places)) and not _of_places(scene, words, match))


def _of_places(scene: Scene, words: _Words, match: re.Match[str]) -> bool:
    """Whether a country stands for a place and not for its government: where venues are spoken of, or it hosts."""
    said = scene.text[scene.sentence.start : scene.sentence.end]
    return words.effect == "examples" or bool(
        re.search(rf"\b{_VENUE}s?\b|\bhost\w*\b|\bvisit|\b(?:held|meet|go|travel|come) (?:in|to)\b|\beither\b", said)
        or "objection" in match.group()
        or "not in" in match.group()
        or "anywhere" in match.group()
    )


def _inside(text: str, words: _Words, match: re.Match[str], listed: Listed, last: int) -> Listed:
    """Of a country that hosts "in Batumi", only the city; of a hotel in a city, the city too."""
    if words.effect == "said" and "host" in match.group()[-6:]:
        for place in re.finditer(r"\b(?:in|at) (?=[A-Z])", text[match.end() : last]):
            inner = list_at(text, match.end() + place.end(), last)
            if inner is not None and any(map(is_known, inner.places)):
                return inner
    if len(listed.places) == 1 and (more := re.match(r" in (?=[A-Z])", text[listed.end : last])):
        inner = list_at(text, listed.end + more.end(), last)
        if inner is not None and is_known(inner.places[0]) and not is_known(listed.places[0]):
            return Listed((f"{listed.places[0]}, {inner.places[0]}",), inner.end)
    return listed


def _finding(scene: Scene, found: Target, words: _Words, match: re.Match[str], listed: Listed) -> Finding:
    text = scene.text
    end = max(listed.end, match.end())
    start, last = stretch(scene, match.start(), end, found.talk)
    before = text[scene.clause(match.start())[0] : match.start()]
    lead = match.group() if "list" not in match.groupdict() else ""
    effect = words.effect
    refused = refuses(f"{before}{lead}") if effect in ("said", "possible", "proposed") else False
    if words.pattern is _IN and _BUT_IF.match(text[end : end + 12]):
        refused = False
    unwanted = re.search(r"(?:\bnot|n['’]t) want\b", before)
    named = words.loose or found.talk is None or found.talk.status in ("rejected", None) or unwanted
    if effect == "said" and refused and none_there(before):
        fields = common(scene, start, last, "rejected", match.start())
        return VenueAllowed(meeting=found.id, places=listed.places, **fields)
    if effect == "refused" or (refused and named and "no objection" not in lead and "nothing against" not in lead):
        firmly = "proposed" if effect == "refused" and _BEST.search(match.group()) else "decided"
        fields = common(scene, start, last, firmly, match.start())
        return VenueForbidden(meeting=found.id, places=listed.places, **fields)
    modality = firm(scene, match.start(), end, found)
    if effect in ("possible", "proposed"):
        modality = effect
    elif effect == "said" and _STAYS.search(match.group()) and modality == "possible":
        modality = "decided"
    elif dropped(before):
        modality = "rejected"
    elif (
        _OFFERS.search(match.group())
        or (effect == "named" and _PUT.search(before))
        or (effect in ("examples", "named") and (modality == "decided" or _NAMES.match(match.group())))
    ):
        modality = "proposed"
    fields = common(scene, start, last, modality, match.start())
    return VenueAllowed(meeting=found.id, places=listed.places, examples=effect == "examples", **fields)


_STAYS = re.compile(r"\b(?:remain|stay|still|becom|now|stands)\w*\b")
_BEST = re.compile(r"\bbest\b|\bshould\b")
_NAMES = re.compile(r"mention|nam|propos|suggest", re.I)
_PUT = re.compile(r"\b(?:offer|propos|suggest|nam|mention|float|recommend|nominat)\w*\s+(?:the )?$", re.I)
_OFFERS = re.compile(r"\b(?:offered|volunteered|ready|willing|prepared|happy|wants) to (?:also )?(?:co-)?host$")


def _fits(scene: Scene, match: re.Match[str], listed: Listed) -> bool:
    """Whether an "in" belongs to a meeting, and not to a war, a ministry or an embassy."""
    text, first, places = scene.text, scene.sentence.start, listed.places
    before = text[max(first, match.start() - 60) : match.start()]
    sited = re.search(_SITE, match.group()) or re.match(rf"\s{_SITE}\b", text[listed.end : listed.end + 14])
    word = match.group().split()[0].casefold()
    met = any(one.core[1] < one.end == match.start() - 1 for one in scene.talks)  # "will see the minister in Rome"
    if before.endswith("from ") or (not_of_a_meeting(before) and not met) or _VIEW.match(text, listed.end):
        return False
    if word == "to":
        return bool(_TO_VERB.search(before))
    if word == "on" and not (re.search(r"\bIslands?\b", places[0]) or "island" in match.group()):
        return False
    if word == "at" and any(one.end == match.start() - 1 and not one.verb for one in scene.talks):
        return True
    if word == "at" and not (sited or in_tables(places[0]) or _AT.search(places[0])):
        return False
    return not any(one.start == match.end() and one.kind == "person" and in_tables(places[0]) for one in scene.mentions)
