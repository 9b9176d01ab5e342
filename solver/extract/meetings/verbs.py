"""Verbs that mean meetings: A meets B, hosts B and C, travels to X for talks, is invited to Y."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..firmness.firmness import status_of
from ..names.people import Mention
from ..scene import Scene, Talk
from .noun_list import gathered
from .noun_words import GENERIC
from .taking_part import NOT_BETWEEN, coordinated, plain, subject_of, without_asides
from .visits import SENT, TITLE, TITLED, invited, visit

_VERB = re.compile(
    r"\b(?P<verb>meet(?:s|ing)?(?! (?:the |its |their |all |our |these |those |any |with )?"
    r"(?:[\w-]+ )?(?:demands?|conditions?|needs?|"
    r"requirements?|expectations?|criteria|deadlines?|targets?|obligations?|commitments?|standards?|challenges?|goals?|"
    r"costs?|approval|resistance)\b)(?![\w’'-])|"
    r"met\b|invit(?:e|es|ed|ing)(?= )|sit(?:s|ting)? down|sat down|"
    r"(?:sit(?:s|ting)?|sat) (?:across (?:the table )?from|opposite)|"
    r"(?:pay(?:s|ing)? (?:a |an )?(?:\w+ )?)?call(?:s|ing)? on"
    r"(?= (?:the )?(?-i:King|Queen|Emir|Sultan|Pope|President|Prime Minister|Foreign Minister|Chancellor|Crown Prince|"
    r"Patriarch|Ayatollah)\b(?![^.;,]{0,60} to [a-z]))|"
    r"convene[sd]?|sit(?:s)?(?= (?:in(?! on\b)|on|at|again|from|for|next)\b)|confer(?:s|red)?(?= (?:in|on|with|"
    r"again|by|virtually|online|remotely))|"
    r"assemble[sd]?(?= (?:in|on|at|again|before|by|next|this|virtually|here|there))|"
    r"gather(?:s|ed)?(?= (?:in|on|at|next|for|again|virtually|online|remotely|together|this|tomorrow|here|there|by "
    r"video|before|after|later|under|around (?:the|one|a))\b)|get(?:s|ting)? (?:back )?together|"
    r"fac(?:e|es|ed|ing)(?= (?:each other|one another)\b)|"
    r"(?:have|has|had|having)(?= (?:them|him|her|both|all|the|(?-i:[A-Z]))[^.;,]{0,50}? over(?:[,.;]| (?:on|in|for|at|"
    r"to|next|this|again|before|after)\b))|"
    r"c(?:o|a)mes? face to face|"
    r"spen(?:ds?|ding|t)(?= (?:[\w-]+ ){1,4}?(?:together\b|with (?:the )?(?-i:[A-Z])))|"
    r"(?:start|begin|end)s? (?:the|his|her) (?:day|visit|trip|morning) (?=with )|"
    r"go(?:es|ing)? into session|went into session|"
    r"c(?:o|a)mes? together\b(?! (?:with|as|to form)\b)|"
    r"host(?:s|ed|ing)?|"
    r"receive[sd]?(?! (?:the |an? |its |their |any |no )?(?:\w+ )?(?:agenda|drafts?|texts?|letters?|documents?|"
    r"invitations?|repl(?:y|ies)|answers?|reports?|copies|papers?|assurances|guarantees|support|aid|funding|money|"
    r"proposals?|offers?|requests?|notes?|messages?|word|news)\b)|"
    r"receiving(?= (?:the |both |all |each )?(?:[\w-]+ )?(?:delegations|envoys|leaders|presidents|"
    r"ministers|sides|(?-i:[A-Z])))|welcome[sd]?|welcoming(?= (?:the |both |all |each )?(?:[\w-]+ )?(?:delegations|"
    r"envoys|leaders|presidents|"
    r"ministers|sides|(?-i:[A-Z])))|visit(?:s|ed|ing)?|din(?:e|es|ed|ing)(?= (?:together|with))|"
    r"br(?:ing|ings|inging|"
    r"ought) together|"
    r"(?:re)?convening(?= (?:again|in|on|at|next)\b)|reconvene[sd]?|"
    r"sign(?:s|ed|ing)?(?= (?:the|a|an|their) (?:[\w-]+ ){0,3}(?:treaty|agreement|accord|deal|"
    r"declaration|document|pact|protocol|charter|memorandum))|negotiates?(?= |,|\.)|travel(?:s|l?ed|l?ing)?(?: "
    r"onward)?(?= to (?-i:[A-Z]))|go(?:es|ing)?(?= to (?-i:[A-Z]))|"
    r"com(?:e|es|ing)(?:(?= to (?-i:[A-Z]))| back(?: here| there)?(?= to (?-i:[A-Z])))|"
    r"moving(?= to (?-i:[A-Z]))|"
    r"arrives?(?= in (?-i:[A-Z]))|(?:expected|due|awaited)(?= in (?-i:[A-Z]))|"
    r"return(?:s|ed|ing)?(?= to (?-i:[A-Z]))|heads?(?= to (?-i:[A-Z]))|"
    r"see(?:ing)?(?= (?:each other|one another|(?:his|her|their) |(?:the )?(?-i:(?:[a-z]+ ){0,2}[A-Z])))|"
    r"(?:leav(?:es|e|"
    r"ing)|left)(?= (?:[\w]+ ){0,3}?for (?-i:[A-Z]))|depart(?:s|ed|ing)?(?= (?:[\w]+ ){0,3}?for (?-i:[A-Z]))|"
    r"fl(?:y|ies|ew|ying)(?= to (?-i:[A-Z]))|(?:speak|spoke|talk)(?: by (?:phone|telephone|video))? (?:with|to)(?= "
    r"(?:the )?(?-i:[A-Z]))|(?:return|come|go|get|sit down|sit)(?:s|ing)? (?:back )?(?:to|at) the (?:\w+ )?table|"
    r"(?:talk|speak)(?= (?:about|over)\b)|(?:talk|speak) (?:to|with)(?= (?:each other|one another)\b)|"
    r"br(?:ing(?:s|ing)?|ought)(?= [^.;,]{1,60} (?:(?:back )?to the (?:\w+ )?table|together))|"
    r"(?:talk|speak)(?= (?:by (?:phone|telephone|video)|on the (?:phone|sidelines|margins)|"
    r"in person|directly|again|first|beforehand|on \w+day|next \w+|later|this \w+)\b|[.,]))\b",
    re.I,
)


def verbs(scene: Scene) -> Iterator[Talk]:
    text, start, end = scene.text, scene.sentence.start, scene.sentence.end
    for match in _VERB.finditer(text, start, end):
        word = match["verb"].casefold()
        head = _verb_head(word)
        clause = scene.clause(match.start())
        doing = gathered(text, match)
        if word == "meeting" and not doing and not re.search(
            r"\b(?:be|is|are|was|were|of|from|before|after|without|to|never|about|for|against)\s*(?:\w+ )?$",
            text[max(start, match.start() - 20) : match.start()],
            re.I,
        ):
            continue
        passive = _PASSIVE.search(text, max(start, match.start() - 24), match.start())
        guest_first = passive and head in ("host", "receive", "welcome")
        by = _BY_WHOM.match(text, match.end(), clause[1]) if guest_first else None
        if word.startswith("sit") and _AS_A_RULE.search(text, clause[0], match.start()):
            continue
        if scene.in_frame(*match.span()) or (word.endswith("ed") and passive and by is None and word not in _AWAITED):
            continue
        subject, pair = subject_of(scene, clause[0], match.start())
        if head == "invite":
            yield from invited(scene, match, clause, subject)
            continue
        if head == "visit":
            yield from visit(scene, match, clause, (subject, pair), word)
            continue
        objects = _objects(scene, by.end() if by else match.end(), clause[1])
        ids = tuple(dict.fromkeys((*subject, *(id_ for one in objects for id_ in one.ids))))
        one_another = objects and _EACH_OTHER.match(text, objects[0].start)
        pair = pair or (not (one_another and subject) and any(not one.ids for one in objects))
        pair = pair or (head in ("host", "bring") and bool(_ALL.match(text, match.end())))
        guests = tuple(id_ for one in objects for id_ in one.ids)
        lands = {scene.people.kind(id_) for id_ in subject} == {"country"}
        if head == "host" and lands and (pair or len(set(guests)) > 1):
            ids = guests  # the state in which others meet
        guest = _GUEST.match(text, match.end())
        people = [id_ for id_ in ids if scene.people.entities[id_].kind in ("person", "role", "group")]
        people += [id_ for one in objects if one.kind == "role" for id_ in one.ids]
        people += guests if objects and SENT.search(text, match.end(), max(match.end(), objects[0].start)) else ()
        if (
            head in ("host", "receive", "welcome", "speak")
            and not pair
            and not (people and (len(ids) > 1 or head != "speak"))
            and not (head == "receive" and guest and TITLED.search(text[clause[0] : match.start()]))
            and not (head == "speak" and len(set(ids)) > 1)
        ):
            continue
        if head == "bring" and not (people or pair or len(ids) > 1):
            continue
        if head == "signing" and (len(ids) < 2 and not pair):
            continue
        seen = pair or one_another or set(people) - set(subject)
        if head == "meet" and word.startswith("see") and not (seen and _TO_SEE.search(text[clause[0] : match.start()])):
            continue
        last = objects[-1].end if objects else match.end()
        status = status_of(scene, match.start(), last, [], clause, noun=False, verb=word)
        if status is None and _TO_HAVE.search(text[clause[0] : match.start()]):
            status = "possible"
        if not ids and not pair and _STATE_BODY.search(text[clause[0] : match.start()]):
            continue
        status = "decided" if doing and status in (None, "proposed") else status
        labels: frozenset[str] = frozenset()
        body = None if ids else _BODY.search(without_asides(scene, clause[0], match.start()))
        if body:
            labels = frozenset(word for word in body[1].casefold().split() if word not in GENERIC)
        named = bool(labels) and body is not None and body[1][0].isupper()
        yield Talk(match.start(), last, head, True, match.span(), labels, ids, pair, None, status, False, named=named)


_STATE_BODY = re.compile(
    r"\b(?:parliament|cabinet|court|legislature|senate|congress|duma|knesset|bundestag|politburo|central bank|jury)\b"
    r"[^,.;]{0,40}$",
    re.I,
)
_BODY = re.compile(
    r"\b(?:[Tt]he|an?) ((?:[\w-]+ ){0,3}(?:[Cc]ommittee|[Cc]ommission|[Gg]roup|[Cc]ouncil|panel|[Tt]eams?|[Gg]roups|"
    r"board))\b[^,.;]{0,60}$"
)


_TO_SEE = re.compile(
    r"(?:\b|['’])(?:to|will|ll|is|are|would|could|may|might|can|should|must|not|n['’]t)(?: \w+){0,4} $", re.I
)


def gapped(scene: Scene, found: Sequence[Talk]) -> Iterator[Talk]:
    """ "The experts will meet in Rome, then the ministers in Oslo": the verb of the meeting before is meant again."""
    text = scene.text
    for match in _GAPPED.finditer(text, scene.sentence.start, scene.sentence.end):
        before = [one for one in found if one.core[1] <= match.start() and one.verb]
        if before and not any(match.start() < one.core[1] and one.core[0] < match.end("who") for one in found):
            at = match.span("who")
            yield replace(before[-1], start=at[0], end=at[1], core=at, ids=(), pair=True, labels=frozenset())
    for match in _AND_AGAIN.finditer(text, scene.sentence.start, scene.sentence.end):
        before = [one for one in found if one.core[1] <= match.start() and one.verb and one.head in ("meet", "convene")]
        if before and not re.search(r"[;:]", text[before[-1].core[1] : match.start()]):
            at = match.span("again")
            yield replace(before[-1], start=at[0], end=at[1], core=at, ordinal="second", definite=False)


_GAPPED = re.compile(
    r"[,;] (?:and |but )?(?:then |finally |and finally |later |afterwards )(?P<who>(?:the|their) (?:\w+ ){0,2}"
    r"(?:ministers|presidents|leaders|experts|deputies|envoys|delegations|negotiators|generals|prime ministers))"
    r"(?= (?:in|on|at|a|two)\b)"
)
_AND_AGAIN = re.compile(
    r"\band (?:then )?(?P<again>(?:once )?(?:again|more))(?:, [^,.;]{3,30},)?,? (?=(?:in|on|at|before|after|within|"
    r"next|later|by|no later|a (?:week|month|fortnight|few)|(?:one|two|three|four|six|ten|\d+) (?:days?|weeks?|"
    r"months?))\b)"
)
"""A second time: "to meet in Rome on Monday and again in Oslo a week later"."""
_PRESENT = re.compile(r"[^,;.]{0,30} (?:in attendance|present|attending|watching|looking on|as observers?)\b")
"""Who is there beside those who meet."""
_EACH_OTHER = re.compile(r"(?:each other|one another)\b")
_TO_HAVE = re.compile(r"\b(?:was|were) (?:due |set |supposed |meant |scheduled )?to have (?:\w+ )?$")
"""What was planned, whatever has become of it."""
_AS_A_RULE = re.compile(r"\b(?:does|do) ?(?:not|n['’]t) $")
"""Who has no seat: that somebody does not sit on a body calls none of its meetings off."""
_ALL = re.compile(r" (?:them|both|the (?:two|pair)\b(?! [a-z]+s\b)|(?:all|every one|each) of them)\b")
_GUEST = re.compile(rf" (?:the |his |her )?{TITLE}\b")
_AWAITED = ("expected", "awaited")
_BY_WHOM = re.compile(r"(?: (?:there|here|\w+day|separately)| (?:in|at) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)* by(?= )")
"""Who is host, where the guest is the subject: "she will be received in Quito by"."""
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)\s+(?:\w+ly )?$", re.I)


def _verb_head(word: str) -> str:
    for stem, head in (
        ("come together", "meet"),
        ("comes together", "meet"),
        ("came together", "meet"),
        ("come face", "meet"),
        ("comes face", "meet"),
        ("came face", "meet"),
        ("go into", "meet"),
        ("goes into", "meet"),
        ("going into", "meet"),
        ("went into", "meet"),
        ("meet", "meet"),
        ("met", "meet"),
        ("host", "host"),
        ("receiv", "receive"),
        ("ha", "host"),
        ("fac", "meet"),
        ("welcom", "welcome"),
        ("invit", "invite"),
        ("visit", "visit"),
        ("mov", "visit"),
        ("com", "talks" if word.endswith("table") else "visit"),
        ("arriv", "visit"),
        ("expected", "visit"),
        ("due", "visit"),
        ("awaited", "visit"),
        ("return", "talks" if word.endswith("table") else "visit"),
        ("get", "talks" if word.endswith("table") else "meet"),
        ("sit", "talks" if word.endswith("table") else "meet"),
        ("head", "visit"),
        ("see", "meet"),
        ("leav", "visit"),
        ("left", "visit"),
        ("depart", "visit"),
        ("travel", "visit"),
        ("go", "talks" if word.endswith("table") else "visit"),
        ("fl", "visit"),
        ("conven", "convene"),
        ("reconven", "convene"),
        ("sign", "signing"),
        ("din", "dinner"),
        ("negotiat", "talks"),
        ("br", "bring"),
        ("spen", "meet"),
        ("spe", "speak"),
        ("spo", "speak"),
        ("talk", "speak"),
    ):
        if word.startswith(stem):
            return head
    return "meet"


def _objects(scene: Scene, place: int, end: int) -> list[Mention]:
    text = scene.text
    match = re.match(
        r"[\"”’]?\s*(?:together |up |again |separately |directly |in person |face to face |face-to-face |one-on-one |"
        r"virtually |bilaterally |for talks )*"
        r"(?:with |and |to )?",
        text[place:end],
    )
    begin = place + (match.end() if match else 0)
    if text[begin : begin + 1] == "," or re.match(r"(?:until|unless|before|after|once|when)\b", text[begin:end]):
        return []
    if re.match(r"(?:in|on|at)\b", text[begin : begin + 3]):
        later = re.search(r"\bwith\s+", text[begin : min(end, begin + 60)])
        if later is None:
            return []
        begin += later.end()
    listed = coordinated(scene, begin, end)
    if listed and _PRESENT.match(text, listed[-1].end):
        return []
    if not listed or listed[0].start - begin > 60 or NOT_BETWEEN.search(plain(text[begin : listed[0].start])):
        return []
    return listed
