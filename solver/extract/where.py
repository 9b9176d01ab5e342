"""Where meetings are to be, or not to be: places after "in" and "at", regions, what a place must be like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .claims import Target, common, firmness, stretch, target
from .findings import Finding, VenueAllowed, VenueForbidden, VenueProperty
from .gazetteer import phrase, phrases
from .meetings import Meetings
from .scene import Scene
from .tables import word_list

_CAPITAL = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
    r"Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|President|Prime|Foreign|Secretary|Minister|And|Or)\b)\b[A-Z][\w.'’-]{0,30}"
)
_NAME = rf"(?:the )?{_CAPITAL}(?:(?: |-)(?:{_CAPITAL}|(?:de|of|al|el|bin|la|le)\b(?= [A-Z]))){{0,4}}"
_LIST = re.compile(rf"(?P<list>{_NAME}(?:, {_NAME}){{0,5}}(?:,? (?:or|and) {_NAME})?)")
_IN = re.compile(
    r"(?:\b(?:in|In|at|At|to|outside|near)|(?<=\bset )for|(?<=scheduled )for|(?<=planned )for|(?<=\bdue )for)\s+"
    r"(?=(?:the |either )?[A-Z])"
)
_SUCH_AS = re.compile(
    r"\b(?:such as|like|for example|for instance|including|mentioning|naming|proposing|suggesting|possibly|perhaps|"
    r"either in|either)"
    r"\s*,?\s+(?:in )?(?=[A-Z])"
)
_PREFERS = re.compile(
    r"\b(?:prefers?|preferred|favou?rs?|favou?red|propos(?:es|ed|ing)|suggest(?:s|ed|ing)|offer(?:s|ed)|accepts?|"
    r"accepted|accepting|named|put forward|floated|"
    r"push(?:es|ed|ing) for|lobb(?:ies|ied|ying) for|would prefer|"
    r"agreed (?:on|to)|agreed upon|opted for|settled on|chose|picked|insist(?:s|ed|ing) on)\s+(?:either )?(?=[A-Z])"
)
_REFUSES = re.compile(
    r"\b(?:reject(?:s|ed|ing)?|rul(?:ed|es|ing) out|refus(?:ed|es|ing)|vetoe?[sd]|object(?:s|ed) to|oppos(?:es|ed)|"
    r"not accept|never accept|excluded|excludes|"
    r"dismissed|turned down)\s+(?:either |both )?(?=[A-Z])"
)
_ENDS = re.compile(r"\s*(?:[.,;:!?\"”)]|$|\n|\s(?:as|for|because|since|but|and|over)\b)")
_WILL_DO = re.compile(
    rf"(?P<list>{_NAME}(?:, {_NAME}){{0,5}}(?:,? (?:or|and) {_NAME})?),?(?: [^,.;]{{1,30}},)? (?:is|was|are|were|"
    rf"would be|will be|seems?) (?:also |both |equally )?"
    r"(?P<how>(?:not |un)?acceptable|(?:un)?suitable|out of the question|off the table|not an option|ruled out|"
    r"excluded|possible)\b"
)
_VENUE_IS = re.compile(
    r"\b(?:venue|place|location|site|host(?: city| country)?)\b[^.;,]{0,30}?\b(?:will be|would be|is|could be|may be|"
    r"might be|should be)\s+(?=[A-Z])"
)
_CHOSEN = re.compile(
    rf"(?P<list>{_NAME}(?:, {_NAME}){{0,5}}(?:,? (?:or|and) {_NAME})?) (?:(?:has|have|had) been|was|were|is|will be|"
    rf"would be|could be|may be|might be) "
    r"(?:\w+ly )?(?:chosen|selected|picked|named|agreed(?: up)?on|proposed|suggested|mentioned|floated|discussed|"
    r"considered)?\s*(?:as )?(?:the |a |its |their |possible |potential |likely )*"
    r"(?:place|venue|location|host|site)\b"
)
_HOSTS = re.compile(
    rf"(?P<list>{_NAME}) (?:will|would|could|may|is to|is set to|is due to|has agreed to|agreed to|has offered to|"
    rf"offered to|"
    r"is ready to|plans to|should) (?:also )?(?:co-)?host\b"
)
_HOSTED_BY = re.compile(r"\bhosted by\s+(?=[A-Z])")
_VISITS = re.compile(r"\bvisit(?:s|ing)?\s+(?=[A-Z])")
_NO_OBJECTION = re.compile(r"\bno objections? to\s+(?=[A-Z])")
_AS_VENUE = re.compile(
    rf"(?P<list>{_NAME}(?:, {_NAME}){{0,5}}(?:,? (?:or|and) {_NAME})?) (?:as|for) (?:the |a |its |their |possible |"
    rf"potential )*"
    r"(?:place|venue|location|host|site)"
)
_NOT_IN = re.compile(
    r"\b(?:anywhere|any (?:place|country|city|venue)) (?:except|but|other than|apart from)(?: (?:in|for))?\s+(?=[A-Z])|"
    r"\b(?:but |and |,)\s*not in\s+(?=[A-Z])|\b(?:ruled? out|rules out|reject\w*|refus\w+ to hold|oppos\w+)\s+(?:any "
    r"|a |holding |the )*"
    r"(?:\w+ )?(?:meetings?|talks|summit|session|negotiations)\s+(?:in|at)\s+(?=[A-Z])"
)
_REFUSED = re.compile(
    r"\b(?:would not|will not|won['’]t|not|never|ruled? out|rules out|reject\w*|refus\w+|cannot|neither)\b", re.I
)
_IT = re.compile(
    r"\b(?:it|they|this|these|both) (?:will|would|could|can|may|might|is to|are to|should|must|cannot|has to|have "
    r"to)(?: not)?"
    r"(?: be held| take place| happen| convene)[^.;]{0,40}$",
    re.I,
)
_PROPERTY = re.compile(
    r"(?:\b(?:place|country|city|venue|location) (?:that|which|where) (?P<such>[^.;,\"”]{4,120}))|"
    r"\b(?P<neutral>neutral (?:country|place|venue|ground|territory|location|state|site)|on neutral ground|"
    r"equidistant [^.,;\"”]+)|(?P<third>third (?:country|party country|state|location))|"
    r"(?P<virtual>(?:video ?-?(?:conference|link|call)|virtual(?:ly)?|by video|remotely|online|by (?:phone|"
    r"telephone)|telephone call|phone call))\b",
    re.I,
)
_REGION = re.compile(
    r"\b(?:in|on|within|to)\s+(?:the )?(?P<region>Europe|Asia|Africa|the Middle East|Middle East|Latin America|the "
    r"Gulf|"
    r"North America|South America|Central Asia|Southeast Asia|the region|European soil|the Balkans|the Caucasus|"
    r"Gulf region|Scandinavia|Central America|the Caribbean)\b"
)
_NOT_AFTER = re.compile(
    r"\b(?:war|conflict|ceasefire|truce|peace|situation|crisis|troops?|fighting|violence|elections?|government|"
    r"minister|embassy|forces|"
    r"ambassador|ministry|attacks?|strikes?|rebels|soldiers|operations?|developments|officials|people|citizens|"
    r"interests|live|lived|"
    r"born|killed|forces|based|program|programme|power|media|press|leader|parliament|security|stability|democracy|"
    r"rights|invasion|"
    r"reactors?|talks with|involved|interview|broke|speaking|told reporters|said|statement|respect|respond\w*|"
    r"commitment|close|due|"
    r"allies|partners|friends|colleagues|"
    r"(?:\b(?:we|I|he|she|they)(?:['’](?:re|m|s)|\s(?:are|am|is|was|were))(?: now| currently)?)|"
    r"access|aid|support|according|ties|relations|threat|return(?:ed)?|spokes\w+|aide|adviser|missions?|office)\s*$",
    re.I,
)
_TO_VERB = re.compile(
    r"\b(?:travel(?:s|l?ed|l?ing)?|go(?:es|ing)?|fly|flies|flying|come|coming|visits?|trips?|invit\w+[^.;]{0,60}|"
    r"head(?:s|ed|ing)?|"
    r"journey|return|back|bring|invited?|moved|relocated|transferred|shifted|arrive[sd]?)\s*$",
    re.I,
)
_NOT_PLACES = word_list("where-not-places")
PROPERTY_OF_REGION = "region: {}"


def where(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The places that a sentence allows, names or refuses for meetings to come."""
    if scene.question:
        return
    taken: list[tuple[int, int]] = []
    yield from (*_properties(scene, meetings, number), *_listed(scene, meetings, number, taken))


def _properties(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for pattern in (_PROPERTY, _REGION):
        for match in pattern.finditer(text, first, last):
            if pattern is _REGION and _NOT_AFTER.search(text[max(first, match.start() - 40) : match.start()]):
                continue
            found = target(
                scene, meetings, number, match.start(), match.end(), loose=pattern is _PROPERTY and not match["virtual"]
            )
            if found is None or (found.talk and _far(scene, found, match.start(), match.end())):
                continue
            refused = bool(_REFUSED.search(text[scene.clause(match.start())[0] : match.start()]))
            if refused:
                continue
            modality = _firm(scene, match.start(), match.end(), found)
            start, end = stretch(scene, match.start(), match.end(), found.talk)
            if pattern is _REGION:
                name = PROPERTY_OF_REGION.format(match["region"].removeprefix("the "))
            else:
                name = (
                    _described(match["such"])
                    if match["such"]
                    else "virtual"
                    if match["virtual"]
                    else "third country"
                    if match["third"]
                    else (
                        "neutral"
                        if match["neutral"].casefold().startswith(("neutral", "on neutral"))
                        else f"neutral: {match['neutral']}"
                    )
                )
            yield VenueProperty(meeting=found.id, property=name, **common(scene, start, end, modality, match.start()))


def _described(words: str) -> str:
    """What a place must be, in the text's words; one that belongs to no side is neutral."""
    neutral = re.search(
        r"\b(?:neither|none|no (?:side|party)|both sides (?:trust|accept)|not belong\w*|nobody)\b", words, re.I
    )
    return f"neutral: {words.strip()}" if neutral else words.strip()


def _firm(scene: Scene, start: int, end: int, found: Target) -> str:
    clause = scene.clause(start)
    words = scene.text[clause[0] : clause[1]]
    if re.search(r"\b(?:must|has to|have to)\b", words):
        return "decided"
    if re.search(r"\bshould\b", words):
        return "proposed"
    return firmness(scene, start, end, found.talk)


def _listed(scene: Scene, meetings: Meetings, number: int, taken: list[tuple[int, int]]) -> Iterator[Finding]:
    text, first, last = scene.text, scene.sentence.start, scene.sentence.end
    for pattern in (
        _WILL_DO,
        _CHOSEN,
        _REFUSES,
        _HOSTS,
        _AS_VENUE,
        _SUCH_AS,
        _NO_OBJECTION,
        _VENUE_IS,
        _PREFERS,
        _HOSTED_BY,
        _VISITS,
        _IN,
    ):
        for match in pattern.finditer(text, first, last):
            at = match.start("list") if "list" in match.groupdict() else match.end()
            if any(a <= at < b for a, b in taken) or scene.in_frame(match.start(), at):
                continue
            listed = _LIST.match(text, at, last)
            if listed is None:
                continue
            places, end = _places(listed, pattern is _IN)
            if re.match(
                r"\s(?:format|group|process|plan|accords?|agreements?|framework|war|crisis)\b", text[end : end + 12]
            ):
                continue
            if not places or (pattern is _IN and not _fits(scene, match, places)):
                continue
            if pattern in (_HOSTS, _HOSTED_BY, _VISITS, _PREFERS, _REFUSES, _WILL_DO) and not (
                any(map(_known_place, places))
                and not re.match(r"['’]s|[ -][A-Z]|\s(?:to|officials|government|proposal)\b", text[end : end + 12])
            ):
                continue
            if pattern in (_PREFERS, _REFUSES) and not _ENDS.match(text, end):
                continue
            loose = pattern not in (_IN, _HOSTS, _VISITS) or bool(_IT.search(text[first : match.start()]))
            found = target(scene, meetings, number, match.start(), end, loose=loose)
            if found is None or (found.talk and pattern in (_IN, _VISITS) and _far(scene, found, match.start(), end)):
                continue
            taken.append((match.start(), end))
            if found.id != "all" and pattern is _IN:
                meetings.of(found.id).places.update(places)
            yield _finding(scene, found, pattern, match, places, end)
    for match in _NOT_IN.finditer(text, first, last):
        listed = _LIST.match(text, match.end(), last)
        places, end = _places(listed, True) if listed else ((), 0)
        found = target(scene, meetings, number, match.start(), max(end, match.end()), loose=True)
        if places and found and not any(a < end and match.start() < b for a, b in taken):
            yield VenueForbidden(
                meeting=found.id, places=places, **common(scene, match.start(), end, "decided", match.start())
            )
    if re.search(
        r"\b(?:ruled? out|rules out|reject\w*|refus\w+)\b[^.;]{0,60}\bon (?P<where>[A-Z][\w ]+?(?:premises|soil|"
        r"territory))",
        text[first:last],
    ):
        match2 = re.search(r"\bon (?P<where>[A-Z][\w ]+?(?:premises|soil|territory))", text[first:last])
        if match2 and (
            found := target(scene, meetings, number, first + match2.start(), first + match2.end(), loose=True)
        ):
            start, end = stretch(scene, first + match2.start(), first + match2.end(), found.talk)
            yield VenueForbidden(
                meeting=found.id,
                places=(match2["where"],),
                **common(scene, start, end, "decided", first + match2.start()),
            )


def _finding(
    scene: Scene, found: Target, pattern: re.Pattern[str], match: re.Match[str], places: tuple[str, ...], end: int
) -> Finding:
    text = scene.text
    start, last = stretch(scene, match.start(), end, found.talk)
    clause = scene.clause(match.start())
    before = text[clause[0] : match.start()]
    refused = (
        bool(_REFUSED.search(before))
        and pattern in (_AS_VENUE, _IN)
        and not re.search(r"\b(?:not|n['’]t) (?:rule|reject|exclude|refuse|oppose)", before)
    )
    if refused and re.match(r"\s+(?:with|without|unless|until|if|before|as long)\b", text[end : end + 12]):
        refused = False
    unwanted = re.search(r"(?:\bnot|n['’]t) want\b", before)
    if refused and (
        found.talk is None or found.talk.status in ("rejected", None) or pattern is _AS_VENUE or unwanted
    ):
        fields = common(scene, start, last, "decided", match.start())
        return VenueForbidden(meeting=found.id, places=places, **fields)
    if pattern is _REFUSES or (pattern is _WILL_DO and re.match(r"not|un|out|off|ruled|excluded", match["how"])):
        return VenueForbidden(meeting=found.id, places=places, **common(scene, start, last, "decided", match.start()))
    modality = _firm(scene, match.start(), end, found)
    if pattern is _WILL_DO:
        modality = "possible"
    if pattern is _PREFERS:
        modality = "proposed"
    if pattern is _NO_OBJECTION:
        modality = "possible"
    elif pattern in (_SUCH_AS, _AS_VENUE) and (
        modality == "decided" or re.match(r"mention|nam|propos|suggest", match.group(), re.I)
    ):
        modality = "proposed"
    return VenueAllowed(
        meeting=found.id,
        places=places,
        examples=pattern is _SUCH_AS,
        **common(scene, start, last, modality, match.start()),
    )


def _places(listed: re.Match[str], strict: bool) -> tuple[tuple[str, ...], int]:
    """The places of a list, and where it ends; "Manama, Bahrain" is one place."""
    parts = re.split(r",? or |,? and |, ", listed["list"])
    kept: list[str] = []
    end = listed.start("list")
    for part in parts:
        name = re.sub(r"^(?:the|either) ", "", part.strip().removesuffix("."))
        name = re.sub(r"['’]s?$", "", name)
        if not name or name.split()[0].casefold() in _NOT_PLACES or not _is_place(name, strict):
            break
        there = listed.string.find(part, end) if part else end
        joint = listed.string[end:there]
        if kept and joint.strip() == "," and _is_country(name) and not _is_country(kept[-1]) and "or" not in joint:
            kept[-1] = f"{kept[-1]}, {name}"
        else:
            kept.append(name)
        end = there + len(part)
    return tuple(kept), end


def _known_place(name: str) -> bool:
    return any(entry.kind in ("country", "capital", "city") for entry in phrases().get(phrase(name), ()))


def _is_country(name: str) -> bool:
    return any(entry.kind == "country" for entry in phrases().get(phrase(name), ()))


def _is_place(name: str, strict: bool) -> bool:
    """Whether a name may be a place: what the tables know as somebody or as an office is none; regions are apart."""
    if _REGION.match(f"in {name}"):
        return False
    entries = phrases().get(phrase(name), ())
    if entries:
        return _known_place(name) or name in ("White House", "Kremlin", "Camp David")
    if name.endswith("s") and any(entry.kind == "demonym" for entry in phrases().get(phrase(name[:-1]), ())):
        return False
    if re.search(
        r"\b(?:Summit|Forum|Council|Committee|Agreement|Group|Commission|Conference|Process|War|Talks|Ministry|Party|"
        r"Minister|Format|"
        r"President|Secretary|Assembly|Accord|Union|Nations)\b",
        name,
    ):
        return False
    return not strict or len(name) > 2


def _fits(scene: Scene, match: re.Match[str], places: tuple[str, ...]) -> bool:
    """Whether an "in" belongs to a meeting, and not to a war, a ministry or an embassy."""
    text, first = scene.text, scene.sentence.start
    before = text[max(first, match.start() - 60) : match.start()]
    word = match.group().split()[0].casefold()
    if _NOT_AFTER.search(before):
        return False
    if word == "to":
        return bool(_TO_VERB.search(before))
    if word == "at" and not (
        phrases().get(phrase(places[0]))
        or re.search(
            r"\b(?:Palace|House|Castle|David|Hotel|Centre|Center|Airport|Base|Headquarters|Resort|Villa)\b", places[0]
        )
    ):
        return False
    return not any(
        one.start == match.end() and one.kind == "person" and phrases().get(phrase(places[0])) is not None
        for one in scene.mentions
    )


def _far(scene: Scene, found: Target, start: int, end: int) -> bool:
    talk = found.talk
    if talk is None:
        return False
    if re.fullmatch(r",? where\b[^,.;]{0,60}", scene.text[end : max(end, talk.core[0])]):
        return False
    if scene.clause(talk.core[0]) != scene.clause(start):
        return not re.search(
            r"\b(?:held|place|venue|hosted|there|location|convened|set|scheduled)\b",
            scene.text[scene.clause(start)[0] : end],
        )
    between = scene.text[talk.core[1] : start] if talk.core[1] <= start else scene.text[end : talk.core[0]]
    return len(between) > 110
