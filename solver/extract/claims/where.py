"""Where meetings are to be, or not to be: the places that a sentence names for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..findings import Finding, VenueAllowed, VenueForbidden
from ..firmness.events import stands
from ..firmness.firmness_words import NOT_THERE
from ..meetings.by_place import will_not_go
from ..meetings.meetings import Meetings
from ..meetings.waiting import WAITS, will_be_held
from ..names.places import NAMES, Listed, capital_at, in_tables, is_country, is_known, list_at, soil_at
from ..scene import Scene
from .called_by import called_by
from .claims import Target, common, stretch, target
from .offered_by import proposer
from .said_of import is_place_of
from .venue_firmness import but_there, dropped, far, firm, none_there, offered, refuses
from .venue_kind import kinds, not_of_a_meeting
from .venue_words import IN, LEADS_TO, SITE, VENUE, Words, venue_words

_ENDS = re.compile(
    r"\s*(?:[.,;:!?\"”)–—]|$|\n|\s(?:as|for|because|since|but|and|over|instead|rather than|if|unless|when|while|"
    r"once|where|to host)\b)"
)
_THING = re.compile(r"\s(?:format|group|process|plan|accords?|agreements?|framework|war|crisis)\b")
_WHOSE = re.compile(r"['’]s|[ -][A-Z]|\s(?:to (?!host)|officials|government|proposal)\b")
_CLOCK = re.compile(r"\([^()]*\b[ap]\.?m\.? $|\([^()]*\b\d{1,2}[:.]\d\d $")
"""Before a place in whose time an hour is told as well: "at 4 p.m. (11 p.m. in Oslo)"."""
_SO_IS = re.compile(rf",? and so (?:is|are|was|would) (?P<list>{NAMES})")
_IT = re.compile(
    r"\b(?:it|they|this|these|both) (?:will|would|could|can|may|might|is to|are to|should|must|cannot|has to|have "
    r"to|(?:is|are) (?:expected|likely|due|set|scheduled|planned|supposed|meant) to)(?: ?not|n['’]t)?"
    r"(?: (?:most |very )?(?:probably|likely|certainly|definitely))?"
    r"(?: be held| take place| happen| convene| be)[^.;]{0,40}$|(?:^|[.;:!?]\s)(?:[Aa]nd |[Bb]ut )?(?:certainly |"
    r"definitely )?"
    r"[Nn]ot $|"
    r"\b(?:is|are|be|would be|will be) (?:always |most |very )?welcome(?: back)?(?: to come)? $|"
    r"\b(?:it|this|that|they)(?:['’]s|['’]re| is| are)(?: not|n['’]t)? (?:still |now )?(?:going to |gonna )?(?:be|take "
    r"place|happen|stay|staying|happening|taking place|being held)[^.;]{0,20}$|"
    r"\b(?:expect|want|prefer|like|wish|hope|propos|suggest|plan|intend|arrang|ask)\w* (?:for )?(?:it|them|this|that|"
    r"that (?:it|they)) (?:should |to )?(?:be (?:held|moved|shifted|transferred)|take place|happen|move)[^.;]{0,40}$|"
    r"\b(?:move|shift|transfer|relocate|mov(?:ed|ing)) (?:it|them|this|that)(?: all| back| over)? $|"
    r"\b(?:would (?:rather|sooner|prefer to|like to)|prefers? to|wants? to) (?:\w+ )?(?:(?:go|come|meet|talk|travel|"
    r"stay|sit down)(?: \w+ly| there| again| together)?|(?:see|hold|have|do) (?:it|them|this|that)(?: held| done)?) $|"
    r"\b(?:host|receive|welcome|have|hold|accommodate) (?:it|them|both|the (?:two|event|meeting|summit|talks))"
    r"[^.;,]{0,24}$|^(?:(?:Well|So|Again),? )?(?:could|might|may|would|will|should)(?: well| probably| likely)? be $",
    re.I,
)
_TO_VERB = re.compile(
    r"\b(?:(?:travel(?:s|l?ed|l?ing)?|go(?:es|ing)?|fly|flies|flying|continu(?:es?|ing)|proceed(?:s|ing)?|head(?:s|"
    r"ing)?)"
    r"(?: on| onwards?)?|come|coming|(?:visits?|trips?)(?: by [^.,;]{3,50})?|"
    r"invit\w+[^.;]{0,110}|summon\w*(?: back)?|"
    r"head(?:s|ed|ing)?|journey|return|back|bring|invited?|(?:mov(?:e[ds]?|ing)|relocate[ds]?|transferred|shift(?:s|"
    r"ed|ing)?|switch(?:es|ed|ing)?)"
    r"(?: from [^.;]{2,40}| (?:it|them|this|that|the \w+|these \w+)(?: all| back| over)?)?|"
    r"(?:send|dispatch)\w* [^.;,]{0,30}?(?:delegat\w+|teams?|negotiators?|envoys?|representatives?|officials|"
    r"ministers?|experts|missions?|men|people)[^.;,]{0,20}|arrive[sd]?|welcom\w+[^.;]{0,110}|(?:is|are|be) (?:always |"
    r"most |very )?welcome)\s*$",
    re.I,
)
_ONWARD = re.compile(r"\b(?:travel|go|fl[iy]|head|continu|proceed|mov)\w* (?:on|onwards?) $")
_AT = re.compile(
    r"\b(?:Embassy|Mission|Residence|Consulate|Palace|House|Castle|David|Hotel|Centre|Center|Airport|Base|"
    r"Headquarters|Resort|Villa)\b"
)
_VIEW = re.compile(
    r"(?:(?<=['’]s)|(?<=s['’])|['’]s?) (?:\w+ )?(?:view|opinion|eyes|judge?ment|interests?|favou?r|name|plan|"
    r"proposal|request|invitation|insistence|initiative|behest|suggestion|urging|expense|side|door|own)\b"
)
_WILL_GO = re.compile(
    r"\b(?:will|would|shall|should|must|could|may|might|to|['’]ll)(?: (?:also|then|all|both|again|soon|\w+ly))* "
    r"(?:return|go back|come back) $"
)
_ON_SOIL = re.compile(
    r"\b(?:held|holds?|meet|met|place|talks|meetings?|summit|session|happen|be|stay|host\w*|conven\w+|sit|gather) $"
)
_BUT_IF = re.compile(r"\s+(?:with|without|unless|until|if|before|as long)\b")


def where(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The places that a sentence allows, names or refuses for meetings to come."""
    if scene.question:
        return
    yield from kinds(scene, meetings, number)
    yield from _named(scene, meetings, number)
    yield from called_by(scene, meetings)


def _named(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    taken: list[tuple[int, int]] = []
    for words in venue_words():
        for match in words.pattern.finditer(text, first, last):
            at = match.start("list") if "list" in match.groupdict() else match.end()
            if any(a <= at < b for a, b in taken) or scene.in_frame(match.start(), at):
                continue
            if words.effect == "refused" and none_there(text[first : match.start()]):
                continue  # there is no meeting, there or elsewhere
            waited_for = words.effect == "refused" and WAITS.search(text, match.end(), last)
            if waited_for and _TALKS_THERE.search(match.group()):
                continue  # talks that one side will not come to unless something is done
            if words.effect == "refused" and _NOWHERE_ELSE.search(text, first, match.start() + 8):
                continue  # "will not meet anywhere other than in Rome"
            if _UNKNOWN.search(text, first, match.start()):
                continue
            if any(_NEARBY.fullmatch(text, b, at) for _, b in taken):
                continue  # which town a house is near
            if match.group().startswith("visit") and _COULD_VISIT.search(text, first, match.start()):
                continue
            if _FIRST_GOES.search(text, first, at):
                continue  # where somebody goes afterwards, or has been
            if _stays_away(scene, match):
                continue  # who will not go there unless something is done has nothing against the place
            listed = list_at(text, at, _until_said(scene, at), words.pattern is IN)
            listed = _told_by_its_country(text, match, listed, last) or listed
            listed = listed if "list" in match.groupdict() else _without_next_subject(text, at, listed)
            if listed is None or not _belongs(scene, words, match, listed):
                continue
            listed = _inside(text, words, match, listed, scene.clause(match.start())[1])
            end = max(listed.end, match.end())
            loose = words.loose or bool(_IT.search(text[first : match.start()]))
            found = target(scene, meetings, number, match.start(), end, loose=loose)
            ahead = [one for one in scene.talks if one.meeting and one.core[0] >= end and one.status != "past"]
            if words.pattern is LEADS_TO and found and found.talk and found.talk.core[1] <= match.start() and ahead:
                found = Target(ahead[0].meeting or "", ahead[0])  # where they go, and meet next
            if found is None or (found.talk and not words.loose and far(scene, found, match.start(), end)):
                continue
            absent = found.talk and found.id != "all" and will_not_go(found.talk, scene)
            if absent and will_be_held(meetings.of(found.id), scene.people):
                continue  # who stays away has nothing against the place
            onward = words.pattern is IN and _ONWARD.search(text, first, match.start())
            if onward and found.talk and found.talk.core[0] < onward.start():
                continue  # where somebody goes afterwards
            if found.talk and _ELSE.search(text, found.talk.end, match.start()):
                continue  # where somebody does something else, before or after they meet
            heads = meetings.of(found.id).heads if found.talk and found.id != "all" else set()
            if words.pattern is IN and found.talk and not is_place_of(scene, found.talk, match, listed, heads):
                continue
            taken.append((match.start(), end))
            if more := _SO_IS.match(text, end, last):
                extra = list_at(text, more.start("list"), last)
                listed = Listed(listed.places + extra.places, extra.end) if extra else listed
                taken.append(more.span())
            if found.id != "all" and words.pattern is IN:
                meetings.of(found.id).places.update(listed.places)
            yield _finding(scene, found, words, match, listed)


_FIRST_GOES = re.compile(
    r"^[\"“]?(?:Before|After|Prior to) (?:heading|travel+ing|flying|going|leaving|departing|returning|moving|"
    r"continuing|"
    r"proceeding)(?: on| back)? (?:to|for) (?:the )?$"
)
_ELSEWHERE = re.compile(r"\banywhere (?:other than|but|except|apart from) $")
_NOWHERE_ELSE = re.compile(
    r"(?:\b(?:not|never|cannot|unaware|refus\w+|nobody|no one|unclear|unlikely|doubt\w*)\b|"
    r"n['’]t\b)[^.;,]*\b[Aa]nywhere$|"
    r"(?:\b(?:not|never|cannot|unaware|refus\w+|nobody|no one|unclear|unlikely|doubt\w*)\b|n['’]t\b)[^.;,]*\b[Aa]ny "
    r"\w*$"
)
_UNKNOWN = re.compile(
    r"\b(?:unaware|(?:not|n['’]t) (?:know|aware|sure)|unclear|no idea) (?:if|whether)\b[^.;]*\banywhere (?:other than|"
    r"but|except) $"
)
"""What somebody does not know says nothing of where they meet."""
_TALKS_THERE = re.compile(r"\b(?:talks|negotiations|round|session|conference)\b")
_COULD_VISIT = re.compile(r"\b(?:opportunity|occasion|chance|reason) (?:for [\w ]{2,40} )?to (?:also |\w+ly )?$")
"""What somebody gets out of a meeting, and no place of it: "an opportunity for you to visit"."""


def _stays_away(scene: Scene, match: re.Match[str]) -> bool:
    """Whether somebody only waits for something before they go to a place: "will not travel to Rome unless"."""
    if not _GOES.search(scene.text, match.start(), match.end()):
        return False
    before = scene.text[scene.sentence.start : match.start()]
    waits = WAITS.search(scene.text, match.end(), scene.sentence.end) or _OPENS.match(before)
    return waits is not None and refuses(f"{before}{match.group()}")


_NEARBY = re.compile(
    r"(?: [a-z]+){0,3},? (?:just |located |not far )?(?:near|outside|inside|within|from|"
    r"(?:north|south|east|west) of) "
)
_ELSE = re.compile(
    r"\b(?:will|would|to|is|are|then|also) (?:also |then )?(?:address(?:es|ing)?|inaugurat\w*|deliver(?:s|ing)?|"
    r"speak(?:s|ing)? (?:at|before|to)|lay(?:s|ing)?|tour(?:s|ing)?|"
    r"giv(?:e|es|ing) (?:a|an|the) (?:\w+ )?(?:speech|lecture|address)|"
    r"hold(?:s|ing)? (?:a|an) (?:\w+ )?(?:press|news) conference)\b"
)
_GOES = re.compile(r"\b(?:go|travel|com|fl[yi]|return|head|attend|set foot)\w*\b")
_OPENS = re.compile(r"[\"“]?(?:Unless|Until|If|As long as|Without|Before)\b")


def _until_said(scene: Scene, place: int) -> int:
    """Where whoever says it is named, after a place: "in New York, Ana Ruiz said"; else the end of the sentence."""
    return min([first for first, _ in scene.frames if first > place] or [scene.sentence.end])


def _told_by_its_country(text: str, match: re.Match[str], listed: Listed | None, last: int) -> Listed | None:
    """The capital in "in the capital of Peru", and in "in the Peruvian capital, Vega said", where no city follows."""
    if (of := match.group().find("the capital of ")) >= 0:
        return capital_at(text, match.start() + of, last)
    follows = listed is not None and (is_known(listed.places[0]) or _ASIDE.match(text, listed.end))
    if not re.search(r"\bcapital,? $", match.group()) or follows:
        return None
    return capital_at(text, match.start() + len(match.group().split()[0]) + 1, match.end())


_ASIDE = re.compile(r"[,.;:)]|\s(?:on|at|in|next|this|later|from|by|before|after|for|to)\b")


def _without_next_subject(text: str, start: int, listed: Listed | None) -> Listed | None:
    """Places without the name after "and" that does something: "offered Cairo and Chad has refused"."""
    if listed is None or len(listed.places) < 2 or not _DOES.match(text, listed.end):
        return listed
    joint = text.rfind(" and ", start, listed.end)
    return Listed(listed.places[:-1], joint) if joint > start else listed


_DOES = re.compile(r" (?:has|have|had|will|would|said|says|could|may|must|wants?|rejects?|refuse[sd]?)\b")


def _belongs(scene: Scene, words: Words, match: re.Match[str], listed: Listed) -> bool:
    """Whether a list of names is one of places that meetings are at."""
    text, after = scene.text, scene.text[listed.end : listed.end + 12]
    if _THING.match(after):
        return False
    if words.pattern is IN:
        return _fits(scene, match, listed)
    told = _TOWN.search(match.group()) or _WHERE.match(text, listed.end)
    if words.sure and (
        not (told or any(map(is_known, listed.places))) or ("list" not in match.groupdict() and _WHOSE.match(after))
    ):
        return False
    if words.effect == "examples" and _GUESTS.search(text, scene.sentence.start, match.start()):
        return False
    if words.effect == "examples" and _ONE_OF_MANY.match(match.group()) and not _OF_PLACES.search(
        text, scene.sentence.start, match.start()
    ):
        return False
    if words.effect == "examples" and text.endswith(("'s", "’s"), match.end(), listed.end):
        return False
    if words.sure and "list" in match.groupdict() and _OF_ANOTHER.search(text, match.start() - 8, match.start("list")):
        return False
    if words.ends and not _ENDS.match(text, listed.end):
        return False
    return not (words.sure and all(map(is_country, listed.places)) and not _of_places(scene, words, match))


_TOWN = re.compile(rf"\b{SITE}(?: of|,)? $")
_WHERE = re.compile(r", where\b")
"""What makes a name that no table knows one of a place."""
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


def _inside(text: str, words: Words, match: re.Match[str], listed: Listed, last: int) -> Listed:
    """Of a country that hosts "in Batumi", only the city; of a hotel in a city, the city too."""
    if words.effect == "said" and re.search(r"host(?:s|ing|ed by)?\s*$", match.group()):
        for place in re.finditer(r"\b(?:in|at) (?=[A-Z])", text[match.end() : last]):
            inner = list_at(text, match.end() + place.end(), last)
            hosted = match.group().endswith("by ")
            if inner is not None and (hosted or any(map(is_known, inner.places))):
                return inner
    if len(listed.places) == 1 and (more := re.match(r" in (?=[A-Z])", text[listed.end : last])):
        inner = list_at(text, listed.end + more.end(), last)
        if inner is not None and is_known(inner.places[0]) and not is_known(listed.places[0]):
            return Listed((f"{listed.places[0]}, {inner.places[0]}",), inner.end)
    return listed


def _finding(scene: Scene, found: Target, words: Words, match: re.Match[str], listed: Listed) -> Finding:
    text = scene.text
    end = max(listed.end, match.end())
    start, last = stretch(scene, match.start(), end, found.talk)
    before = text[scene.clause(match.start())[0] : match.start()]
    lead = match.group() if "list" not in match.groupdict() else ""
    effect = words.effect
    own = _OTHER_WORDS.split(before)[-1] if effect in ("possible", "proposed") else before
    refused = refuses(f"{own}{lead}") if effect in ("said", "possible", "proposed") else False
    if found.talk is not None and not found.talk.verb and stands(scene, found.talk.core[1]):
        refused, effect = False, "said"  # it is held there, whoever stays away
    if words.pattern is IN and (
        _BUT_IF.match(text[end : end + 12]) or _ELSEWHERE.search(before) or WAITS.search(text, end, scene.sentence.end)
    ):
        refused = False  # there they will, or only once something is done
    unwanted = re.search(r"(?:\bnot|n['’]t) want\b", before)
    named = words.loose or found.talk is None or found.talk.status in ("rejected", None) or unwanted
    named = named or NOT_THERE.match(text, found.talk.end if found.talk else end)
    if effect == "said" and refused and none_there(before):
        fields = common(scene, start, last, "rejected", match.start())
        return VenueAllowed(meeting=found.id, places=listed.places, **fields)
    if effect == "refused" or (refused and named and not _HAS_NOTHING_AGAINST.match(lead)):
        firmly = "proposed" if effect == "refused" and _BEST.search(match.group()) else "decided"
        fields = common(scene, start, last, firmly, match.start()) | proposer(scene, words, match)
        return VenueForbidden(meeting=found.id, places=listed.places, **fields)
    modality = firm(scene, match.start(), end, found)
    if effect in ("possible", "proposed"):
        modality = effect
    elif effect == "dropped":
        modality = "rejected"
    elif (modality == "possible" and but_there(scene, match.start())) or (
        modality in ("possible", "decided") and offered(f"{before}{lead}")
    ):
        modality = "proposed"
    elif modality == "possible" and (
        (_CHOSEN.match(lead) and not _told(scene, match.start()))
        or (effect == "said" and _STAYS.search(match.group()))
        or (_VENUE_IS.match(match.group()) and not _told(scene, match.start()))
    ):
        modality = "decided"
    elif dropped(before):
        modality = "rejected"
    elif (
        _OFFERS.search(match.group())
        or (effect == "named" and _PUT.search(before))
        or (effect in ("examples", "named") and (modality == "decided" or _NAMES.match(match.group())))
    ):
        modality = "proposed"
    fields = common(scene, start, last, modality, match.start()) | proposer(scene, words, match)
    return VenueAllowed(meeting=found.id, places=listed.places, examples=effect == "examples", **fields)


_HAS_NOTHING_AGAINST = re.compile(r"no (?:objection|quarrel|problem|difficulty)|nothing against")


def _told(scene: Scene, place: int) -> bool:
    """Whether the clause says how firm it is."""
    first, last = scene.clause(place)
    return any(first <= one.start < last for one in scene.cues)


_OTHER_WORDS = re.compile(r",|\b(?:and|but|that|which|who|where)\b")
"""What a refusal does not reach over to a place that is named: "wants one that is not near, and named Rome"."""
_CHOSEN = re.compile(r"(?:agreed|settled|decided) (?:up)?on\b|(?:chose|chosen|picked|selected)\b")
_STAYS = re.compile(r"\b(?:remain|stay|still|becom|now|stands)\w*\b")
_VENUE_IS = re.compile(rf"{VENUE}\b[^.;,]{{0,30}}? is\s")
_BEST = re.compile(r"\bbest\b|\bshould\b")
_NAMES = re.compile(r"mention|nam|propos|suggest", re.I)
_PUT = re.compile(r"\b(?:offer|propos|suggest|nam|mention|float|recommend|nominat)\w*\s+(?:the )?$", re.I)
_OFFERS = re.compile(r"\b(?:offered|volunteered|ready|willing|prepared|happy|wants) to (?:also )?(?:co-)?host$")


_BODY_FOR = re.compile(
    r"\b(?:Group|Commission|Committee|Conference|Mission|Force|Forum|Panel|Team|Office|Fund|Council|Process|"
    r"Declaration|"
    r"Agreement|Convention) (?:on|for|of) (?:the )?(?:[A-Z][\w-]+ (?:and |of |the )*){1,5}$"
)


def _names_a_body(scene: Scene, place: int) -> bool:
    """Whether "in" belongs to a name that stands before any meeting: "the Working Group on Withdrawal in Bakassi"."""
    clause = scene.clause(place)
    met = any(clause[0] <= one.core[0] < place for one in scene.talks)
    return not met and bool(_BODY_FOR.search(scene.text, clause[0], place))


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
    if _CLOCK.search(before):
        return False
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
