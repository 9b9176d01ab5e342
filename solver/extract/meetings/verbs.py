"""Verbs that mean meetings: A meets B, hosts B and C, travels to X for talks, is invited to Y."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..firmness.firmness import status_of
from ..names.people import Mention
from ..scene import Scene, Talk
from .bystanders import meets_bystanders
from .invitations import offered_by
from .noun_list import FULFILS, SUCH_A_KIND, gathered
from .noun_words import GENERIC
from .taking_part import NOT_BETWEEN, STATE_BODY, coordinated, plain, subject_of, without_asides
from .topics import leads_on
from .verb_words import IDIOM, VERB, WHOM, head_of
from .visits import AWAITED, SENT, TITLE, TITLED, invited, visit
from .waiting import WAITS


def verbs(scene: Scene) -> Iterator[Talk]:
    text, start, end = scene.text, scene.sentence.start, scene.sentence.end
    idioms = list(IDIOM.finditer(text, start, end))
    for match in heapq.merge(idioms, VERB.finditer(text, start, end), key=re.Match.start):
        word = match["verb"].casefold()
        word = word.split()[0] if word.startswith("spen") else word
        head = head_of(word)
        clause = scene.clause(match.start())
        doing = gathered(text, match)
        if word == "meeting" and not doing and not re.search(
            r"\b(?:be|is|are|was|were|of|from|before|after|without|to|never|about|for|against)\s*"
            r"(?:(?!the |this |that |an? |any |his |her |their |its |our )\w+ )?$",
            text[max(start, match.start() - 20) : match.start()],
            re.I,
        ):
            continue
        if head == "meet" and word.startswith(("meet", "met")) and FULFILS.match(text, match.end()):
            continue
        if word == "meeting" and _STARTS_BY.search(text, clause[0], match.start()):
            continue  # how talks begin that are told of
        if word == "meeting" and SUCH_A_KIND.search(text, start, match.start()):
            continue
        passive = _PASSIVE.search(text, max(start, match.start() - 24), match.start())
        guest_first = passive and head in ("host", "receive", "welcome")
        by = _BY_WHOM.match(text, match.end(), clause[1]) if guest_first else None
        if head == "host" and _THE_EVENT.match(text, match.end()):
            continue  # a meeting that was told of before
        if passive and word == "welcome":
            continue  # who is welcome somewhere
        if word.startswith("welcom") and _NEWS.match(text, match.end(), end):
            continue
        if head in ("welcome", "receive") and _ON_ARRIVAL.search(text, start, end):
            continue
        if head in _HOSTS and _HONOURED.match(text, match.end(), end):
            continue
        if head == "meet" and _SPORT.search(text, match.end(), clause[1]):
            continue
        if word == "met" and _FULFILLED.search(text, max(start, match.start() - 90), match.start()):
            continue
        if head == "host" and word == "host" and _NO_OBJECT.match(text, match.end(), end):
            continue
        if word.startswith("sit") and _AS_A_RULE.search(text, clause[0], match.start()):
            continue
        if head == "talks" and _TAKES_TIME.search(text, clause[0], match.start()):
            continue
        if head == "meet" and _NOT_ASKED.search(text, clause[0], match.start()):
            continue
        done_to = word.endswith("ed") and passive and by is None and word.split()[0] not in AWAITED
        if scene.in_frame(*match.span()) or done_to:
            continue
        if word == "convened" and text.startswith(" by ", match.end()) and _MEETING.search(text, start, match.start()):
            continue  # who calls the meeting just named
        subject, pair = subject_of(scene, clause[0], match.start())
        if head == "invite":
            yield from invited(scene, match, clause, subject)
            continue
        if head == "visit":
            if leads_on(scene, match.start()):
                continue
            yield from visit(scene, match, clause, (subject, pair), word)
            continue
        if meets_bystanders(scene, match.end()):
            yield Talk(match.start(), match.end(), head, True, match.span(), status="past")  # nothing to plan
            continue
        objects = _objects(scene, by.end() if by else match.end(), clause[1])
        ids = tuple(dict.fromkeys((*subject, *(id_ for one in objects for id_ in one.ids))))
        if head in ("meet", "talks") and len(ids) < 2 and not pair:
            ids = tuple(dict.fromkeys((*offered_by(scene, clause[0], match.start()), *ids)))
        one_another = objects and _EACH_OTHER.match(text, objects[0].start)
        pair = pair or (not (one_another and subject) and any(not one.ids for one in objects))
        pair = pair or (head in ("host", "bring") and bool(_ALL.match(text, match.end())))
        guests = tuple(id_ for one in objects for id_ in one.ids)
        lands = {scene.people.kind(id_) for id_ in subject} == {"country"}
        if head == "host" and lands and (pair or len(set(guests)) > 1):
            ids = guests  # the state in which others meet
        if match in idioms and not (ids or pair):
            continue
        states = {scene.people.kind(id_) for id_ in ids} == {"country"}
        if head == "meet" and states and _is_game(text, match.start()):
            continue
        guest = _GUEST.match(text, match.end())
        people = [id_ for id_ in ids if scene.people.entities[id_].kind in ("person", "role", "group")]
        people += [id_ for one in objects if one.kind == "role" for id_ in one.ids]
        people += guests if objects and SENT.search(text, match.end(), max(match.end(), objects[0].start)) else ()
        sent = head == "receive" and _SENDERS.match(text, match.end())
        if (
            head in ("host", "receive", "welcome", "speak")
            and not (pair or sent)
            and not (people and (len(ids) > 1 or head != "speak"))
            and not (head == "receive" and guest and TITLED.search(text[clause[0] : match.start()]))
            and not (head == "speak" and len(set(ids)) > 1)
        ):
            continue
        if head == "bring" and not (people or pair or len(ids) > 1):
            continue
        if head == "signing" and (len(ids) < 2 and not pair):
            continue
        seen = pair or one_another or set(people) - set(subject) or WHOM.match(text, match.end())
        if head == "meet" and word.startswith("see") and not (seen and _TO_SEE.search(text[clause[0] : match.start()])):
            continue
        last = objects[-1].end if objects else match.end()
        status = status_of(scene, match.start(), last, [], clause, noun=False, verb=word)
        if status is None and _TO_HAVE.search(text[clause[0] : match.start()]):
            status = "possible"
        if status == "possible" and head in _HOSTS and _READY.search(text[clause[0] : match.start()]):
            status = "proposed"
        if not ids and not pair and STATE_BODY.search(text[clause[0] : match.start()]):
            continue
        if head == "talks" and status == "decided" and _OWN_SIDE.search(text[clause[0] : match.start()]):
            status = "proposed"  # that they will be there says nothing of the other side
        status = "decided" if doing and status in (None, "proposed") else status
        labels: frozenset[str] = frozenset()
        body = None if ids else _BODY.search(without_asides(scene, clause[0], match.start()))
        if body:
            labels = frozenset(word for word in body[1].casefold().split() if word not in GENERIC)
        named = bool(labels) and body is not None and body[1][0].isupper()
        back = word.endswith("table") and not ids  # the talks of which it was told
        wide = "multilateral" if objects and _WITH_ALLIES.match(text, last) else None
        yield Talk(match.start(), last, head, True, match.span(), labels, ids, pair, wide, status, back, named=named)


_WITH_ALLIES = re.compile(
    r",? (?:together|along|jointly) with (?:our|their|its|his|her|the|other) (?:[\w+-]+ )?(?:partners|allies|"
    r"colleagues|counterparts|leaders|ministers)\b"
)
"""Those who come along: more than two meet."""


_STARTS_BY = re.compile(
    r"\b(?:start|begin|open|resume|launch|continue)\w* [^.;,]{0,40}\b(?:talks|negotiations|discussions|conference|"
    r"round|dialogue)\b[^.;,]{0,40} by $"
)
_OWN_SIDE = re.compile(
    r"(?:\b[Ww]e|\b(?:[Hh]is|[Hh]er|[Oo]ur|[Mm]y|[Ii]ts) (?:own )?(?:\w+ )?(?:team|delegation|side|negotiators|people|"
    r"party|government))(?:['’]ll)? (?:[\w'’]+ ){0,3}$"
)
"""One side, which tells of itself."""
_BODY = re.compile(
    r"\b(?:[Tt]he|an?) ((?:[\w-]+ ){0,3}(?:[Cc]ommittee|[Cc]ommission|[Gg]roup|[Cc]ouncil|panel|[Tt]eams?|[Gg]roups|"
    r"board))\b[^,.;]{0,60}$"
)


_TO_SEE = re.compile(
    r"(?:\b|['’])(?:to|will|ll|m|re|is|are|would|could|may|might|can|should|must|not|n['’]t)(?: \w+){0,4} $", re.I
)


def gapped(scene: Scene, found: Sequence[Talk]) -> Iterator[Talk]:
    """ "The experts will meet in Rome, then the ministers in Oslo": the verb of the meeting before is meant again."""
    text = scene.text
    for match in _GAPPED.finditer(text, scene.sentence.start, scene.sentence.end):
        before = [one for one in found if one.core[1] <= match.start() and one.verb]
        if before and not any(match.start() < one.core[1] and one.core[0] < match.end() for one in found):
            at = match.span("who" if match["who"] else "others")
            bodies = {scene.people.kind(id_) for id_ in before[-1].ids} == {"group"}  # others than those meet
            yield replace(before[-1], start=at[0], end=at[1], core=at, ids=(), pair=not bodies, labels=frozenset())
    for match in _AND_AGAIN.finditer(text, scene.sentence.start, scene.sentence.end):
        before = [one for one in found if one.core[1] <= match.start() and one.verb and one.head in ("meet", "convene")]
        if before and not re.search(r"[;:]", text[before[-1].core[1] : match.start()]):
            at = match.span("again")
            yield replace(before[-1], start=at[0], end=at[1], core=at, ordinal="second", definite=False)


_GAPPED = re.compile(
    r"[,;] (?:and |but )?(?:then |finally |lastly |last |later |afterwards |only then |only (?:after that|"
    r"at the (?:very )?end) |a \w+ later )(?P<who>(?:the|their) (?:[\w-]+ ){0,2}"
    r"(?:ministers|presidents|leaders|experts|deputies|envoys|delegations|negotiators|generals|officers|chiefs|kings|"
    r"officials|teams|commanders|heads of state))"
    r"(?=[,.]| (?:in|on|at|a|two)\b)|"
    r"[,;] and (?P<others>(?:the|their) (?:[\w-]+ ){0,2}(?:ministers|presidents|leaders|experts|deputies|envoys|"
    r"delegations|negotiators|generals|officers|chiefs|kings))(?= in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:an?|two|three|"
    r"four|five|ten|the|\d+) (?:days?|weeks?|months?|fortnight|next day|following \w+) (?:later|after)?)"
)
_AND_AGAIN = re.compile(
    r"\band (?:then )?(?P<again>(?:once )?(?:again|more))(?:, [^,.;]{3,30},)?,? (?=(?:in|on|at|before|after|within|"
    r"next|later|by|no later|a (?:week|month|fortnight|few)|(?:one|two|three|four|six|ten|\d+) (?:days?|weeks?|"
    r"months?))\b)"
)
"""A second time: "to meet in Rome on Monday and again in Oslo a week later"."""
_PRESENT = re.compile(r"[^,;.]{0,30} (?:in attendance|present|(?<!be )attending|watching|looking on|as observers?)\b")
"""Who is there beside those who meet."""
_EACH_OTHER = re.compile(r"(?:each other|one another)\b")
_TO_HAVE = re.compile(r"\b(?:was|were) (?:due |set |supposed |meant |scheduled )?to have (?:\w+ )?$")
"""What was planned, whatever has become of it."""
_TAKES_TIME = re.compile(
    r"\b(?:takes?|took|taken|needs?|required?|requires) (?:(?!place\b)[\w-]+,? ){1,6}to (?:\w+ly )?$"
)
"""What it takes to negotiate, and no talks: "it will take patience to"."""
_NOT_ASKED = re.compile(r"(?:\bnot|n['’]t|\bnever) (?:yet )?been (?:asked|invited|told) to (?:\w+ )?$")
"""Whom nobody has asked to meet others: nothing is planned or called off."""
_SPORT = re.compile(
    r"\b(?:World Cup|qualif(?:ier|ying)|(?:semi|quarter)-?finals?|cup final|friendly|championships?|tournament|"
    r"play-?offs?|derby|(?:football|soccer|cricket|rugby|hockey|chess|tennis) (?:match|game|tie|test))\b"
)
"""Teams that play one another do not negotiate."""
_MEETING = re.compile(r"\b(?:talks|consultations|meetings?|summit|session|conference|round|dialogue|forum) $")
_GAME = re.compile(
    r"\b(?:overtime|scored|quarter-?finals?|semi-?finals?|championships?|league|goals?|strikers?|midfielders?|"
    r"play-?offs?|"
    r"tournament|kick-?off|stadium|coach|wickets?|innings|penalt(?:y|ies)|half-?time|defenders?|goalkeepers?)\b",
    re.I,
)
_AROUND = 700
"""How many characters around a verb are looked at for words of sport."""


def _is_game(text: str, place: int) -> bool:
    """Whether states that meet are teams: two words of sport and more stand around."""
    words = {one.casefold() for one in _GAME.findall(text, max(0, place - _AROUND), place + _AROUND)}
    return len(words) > 1


_FULFILLED = re.compile(
    r"\b(?:demands?|(?:pre-?)?conditions?|terms|criteria|requirements?|needs|targets?|deadlines?|obligations|"
    r"commitments|benchmarks|standards|concerns|requests?|expectations|requisites?|promises|pledges)\b"
    r"(?:, [^,;]{2,60},|[^.,;]{0,30}) ?(?:(?:to |not )?(?:be|been|being|is|are|was|were|get) (?:\w+ ){0,2})?$"
)
"""What is met, and meets nobody: demands, conditions."""
_NO_OBJECT = re.compile(r"\s*(?:[.;,?!]|$| (?:as well|too|if|again|this|that|it)\b)")
"""After a "host" that says only where: "the Egyptians would be willing to host"."""
_NEWS = re.compile(
    r" (?!(?:President|Prime|Minister|Foreign|King|Chancellor)\b)(?:(?!(?:for|to|at|in|on|with|who)\b)[\w'’-]+ ){0,6}?"
    r"(?:talks|negotiations|announcements?|agreements?|decisions?|news|resumption|"
    r"dialogue|efforts|commitment|readiness|willingness|convening|holding|launch|start|opening|signing|plans?|progress|"
    r"acceptance|reports|steps?|invitation|initiative|summit|meeting|release|outcome|results?|declaration|statement|"
    r"proposal|participation|support)\b"
)
"""What is welcomed as good news, by whoever is no host: "welcomes the talks between"."""
_HONOURED = re.compile(
    r" (?:(?!(?:for|to|at|in|on|with|and)\b)[\w'’-]+ ){0,5}?(?:champion(?:s|ship)?|athletes|players|medal\w*|winners|"
    r"laureates|astronauts|students|schoolchildren|pupils|veterans|scouts|artists|singers|musicians|pilgrims)\b"
)
"""Those who are hosted for honour's sake."""
_ON_ARRIVAL = re.compile(
    r"\b(?:[Uu]pon|[Oo]n) (?:(?:his|her|their) )?(?:arrival|arriving|landing)\b|\bat (?:the|[A-Z][\w ]{2,30}) "
    r"[Aa]irport\b"
)
"""Where a guest is only greeted."""
_THE_EVENT = re.compile(r" (?:it|this|the (?:event|occasion|gathering))(?=[.,;]| (?:in|at|on|next|this|later|and)\b)")
_AS_A_RULE = re.compile(r"\b(?:does|do) ?(?:not|n['’]t) $")
"""Who has no seat: that somebody does not sit on a body calls none of its meetings off."""
_ALL = re.compile(r" (?:them|both|the (?:two|pair)\b(?! [a-z]+s\b)|(?:all|every one|each) of them)\b")
_GUEST = re.compile(rf" (?:the |his |her )?{TITLE}\b")
_HOSTS = frozenset({"host", "receive", "welcome", "bring"})
_READY = re.compile(
    r"\b(?:ready|willing|prepared|glad|happy|pleased|delighted|honou?red|readiness|willingness|offer\w*) to (?:\w+ )?$"
)
"""What a host or a mediator holds out: an offer."""
_SENDERS = re.compile(
    r" (?:the |an? |its |their |both |all )?(?:[\w-]+ ){0,2}?(?:delegat(?:es|ions?)|envoys?|emissar(?:y|ies)|"
    r"representatives|negotiators|mediators)(?= (?:of|from|led|in|on|at|to|there|who|next|this|for|by|separately)\b|"
    r"[.,;])"
)
"""Those who come for others."""
_BY_WHOM = re.compile(r"(?: (?:there|here|\w+day|separately)| (?:in|at) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)* by(?= )")
"""Who is host, where the guest is the subject: "she will be received in Quito by"."""
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)\s+(?:\w+ly )?$", re.I)


_THERE_OR_THEN = re.compile(
    r"(?:in|on|at|approximately|around|next|later|tomorrow|today|this|early|late|\w+day)\b(?! (?:and|with)\b)"
)
"""When or where somebody meets, before with whom."""


def _objects(scene: Scene, place: int, end: int) -> list[Mention]:
    text = scene.text
    match = re.match(
        r"[\"”’]?\s*(?:together |up |again |separately |directly |in person |face to face |face-to-face |one-on-one |"
        r"virtually |bilaterally |for talks )*(?:with |and |to )?",
        text[place:end],
    )
    begin = place + (match.end() if match else 0)
    if text[begin : begin + 1] == "," or re.match(r"(?:until|unless|before|after|once|when)\b", text[begin:end]):
        return []
    if _THERE_OR_THEN.match(text, begin):
        later = re.search(r"\bwith\s+", text[begin : min(end, begin + 90)])
        if later is None:
            return []
        begin += later.end()
    listed = coordinated(scene, begin, end)
    if listed and _PRESENT.match(text, listed[-1].end):
        return []
    if listed and (scene.in_frame(listed[0].start, listed[0].end) or WAITS.search(text, begin, listed[0].start)):
        return []  # who says so, or must do something first
    if not listed or listed[0].start - begin > 60 or NOT_BETWEEN.search(plain(text[begin : listed[0].start])):
        return []
    return listed
