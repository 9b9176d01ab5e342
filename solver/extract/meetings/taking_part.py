"""Who takes part: the names that a list joins, and the subject of a verb."""

from __future__ import annotations

import re

from ..firmness.clauses import relatives
from ..names.people import Mention
from ..scene import Scene
from ..tables import word_list
from .coordination import masked, shared_verb
from .fronted import fronted

NOT_BETWEEN = re.compile(
    r"[.;:!?()\"“”]|\b(?:said|says|will|would|could|may|might|is|are|was|were|has|have|had|to|in|on|at|by|that|who|"
    r"which|after|before|over|about|during|while|but|when|where|then|from|held|hold)\b",
    re.I,
)
_AUX = re.compile(
    r"^[\s,]*(?:(?:(?:start|begin|open|conclude|finish|end)s? (?:off |up )?with|['’](?:ll|re|d|ve)|will|would|could|"
    r"can|may|might|must|should|shall|are|is|was|were|be|been|to|also|both|have|has|"
    r"had|not|never|n['’]t|agreed?|agreeing|plan(?:s|ned)?|hopes?|hoped|expect(?:s|ed)?|intends?|want(?:s|ed)?|"
    r"wish(?:es)?|scheduled|set|due|likely|ready|quite|very|more|than|fully|prepared|willing|going|able|yet|soon|"
    r"again|instead|rather|directly|personally|in|principle|refus(?:es|ed)|declined|"
    r"decided|consented|committed|pledged|promised|vowed|undertaken|about|trying|hoping|seeking|considering|invited|"
    r"expected|slated|welcome|planning|looking|looks?|forward|ever|jointly|finally|now|still|"
    r"themselves|himself|herself|each|all|then|later|only|morning|afternoon|evening|just|might|well|today|tomorrow|on|"
    r"this|next|\w+day|week|month|case|event|stop|stopping|open|opening|launch|arrange|hold|holding|held|having|"
    r"attend|tak(?:e|es|ing)|part|participat(?:e|es|ing)|gather(?:s|ing)?|begin|resume|start|continue|conduct|"
    r"convene|tentatively|reportedly|no|longer|begins|starts|opens|resumes|holds|pays|makes|continues|"
    r"offer|chance|(?:cease-?fire|truce|prisoner swap|prisoner exchange),? and|opportunity|get|say|they|"
    r"arranging|arrive|embark(?:s|ing)?|travel(?:s|ing|ling)?|fly|flying|go|visit|come|proposed|offered|"
    r"urged|a|an|the|meet|first|second|third|round|of|new|rare|making|paying|pay|make|expressed|expressing|readiness|"
    r"willingness|for|their|his|her|its|that|interest|any|\w+ly|"
    r"accept(?:s|ed|ing)?|invitations?|declined|turned|down|(?:co-)?chair\w*|host\w*|lead|mediat\w*|moderat\w*|"
    r"preside|over|desire|intention|intent|wish|determination|confirmed|signal\w+|voiced|committed|pledged|vowed|"
    r"promised|undertook|undertaken|beg[au]n|opened|started|concluded|ended|finished|completed|launched|rul(?:e|es|"
    r"ed|ing) out|reject(?:s|ed|ing)?|call(?:s|ed|ing)|off|cancel(?:s|l?ed|l?ing)?|postpon(?:es?|ed|ing)|suspend(?:s|"
    r"ed|ing)?|scrapp(?:ed|ing)|pull(?:s|ed|ing)|out|withdrawn?|withdraws|withdrew|withdrawing|backed|boycott\w*|"
    r"skip\w*|snub\w*|upcoming|back|do|does|did|two|three|four|five|several|days?|weeks?|hours?)\b[\s,]*)*$",
    re.I,
)
_SENT_BY = re.compile(
    r"\b(?:ministers|leaders|officials|envoys|delegations?|representatives|negotiators|presidents|teams?|diplomats|"
    r"delegates|chiefs|experts|counterparts|emissaries|mission) from (?:the )?$",
    re.I,
)
_IN_CITY = re.compile(r"\b(?:in|at|near|to|from) (?:[A-Z][\w'’-]+ ){0,2}?[A-Z][\w'’-]+, $")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|outside|from|to|via|into|across|visit(?:s|ed|ing)?|(?:leav(?:es?|ing)|departs?) for)\s+"
    r"(?:the\s+)?(?:(?:neighbou?ring|nearby|distant|central|(?:north|south|east|west)\w*ern)\s+)?$", re.I)

_INVITED_BY = re.compile(r"\b(?:invitation|request|initiative|behest|guest) (?P<of>of) [^.;]*$")
"""Before those who only ask others to come: "At the invitation of President Ruiz, President Paz will"."""
_STOP_BEFORE = re.compile(r"(?:\bAfter|\bBefore|\bFollowing|\b[Ll]eaving)\s+$")
"""Before a place from or to which somebody goes on: "After Tokyo, Holm will"."""


_PRONOUN = re.compile(
    r"\b(they|we|I|the two|both|you|he|she)\b(?: of (?:them|us|you))?"
    r"(?P<rest>(?:(?!\b(?:they|we|the two|both|you|he|she)\b)[^.;:\"“”]){0,60})$",
    re.I,
)


def plain(text: str) -> str:
    """The words between a preposition and a name, without what only looks like the end of a sentence or a clause."""
    text = re.sub(r"\b(?:(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sen|Rep|Gov|Adm|Prof|St)\.)", "", text)
    return re.sub(
        r"\b(?:Minister (?:for|of)|Secretary of|Ministers? of|ministers? of|presidents? of|leaders? of|to the UN)\b",
        "",
        text,
    )


def coordinated(scene: Scene, start: int, end: int) -> list[Mention]:
    """The names that follow one another with commas and "and" from a place on."""
    listed: list[Mention] = []
    comma = fronted(scene)
    for one in _without_lands(scene, scene.mentions_in(start, end)):
        if listed and comma is not None and listed[-1].end <= comma < one.start:
            break
        if listed and (scene.in_frame(one.start, one.end) or not joined(scene.text[listed[-1].end : one.start])):
            break
        if not one.ids and len({id_ for each in listed for id_ in each.ids}) > 1:
            break
        listed.append(one)
    apart = len(listed) > 1 and scene.text[listed[-2].end : listed[-1].start] == ", "
    if apart and _ACTS.match(scene.text, listed[-1].end):
        listed.pop()  # "After the talks with Ruiz, Paz will …"
    return listed


def _without_lands(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that only say who somebody is: "Ruiz of Chile", "Chile's Emma Ruiz"."""
    mentions = [one for one in mentions if not (
        one.kind == "group" and _CHIEF_OF.search(scene.text, max(0, one.start - 50), one.start)
    )]
    mentions = [one for one in mentions if not (
        one.kind == "country" and _SENT_TO.search(scene.text, max(0, one.start - 40), one.start)
    )]
    return [
        one
        for place, one in enumerate(mentions)
        if not (
            one.kind in ("country", "organisation", "group")
            and place + 1 < len(mentions)
            and mentions[place + 1].kind == "person"
            and OWNED.fullmatch(scene.text[one.end : mentions[place + 1].start])
        )
        and not (
            place
            and mentions[place - 1].kind == "person"
            and (
                (one.kind == "country" and _WHOSE.fullmatch(scene.text[mentions[place - 1].end : one.start]))
                or (one.kind == "role" and scene.text[mentions[place - 1].end : one.start] in (", ", ", the "))
            )
        )
    ]


OWNED = re.compile(
    r"['’]s? (?:(?:\w+ ){0,3}(?:president|minister|secretary|chancellor|leader|king|premier|commander|chief|"
    r"negotiator|envoy|head|chairman|chairwoman),? )?"
    r"| (?:\w+ ){0,3}(?:president|minister|secretary|chancellor|leader|king|premier|chief|envoy|chair\w*|director|"
    r"commissioner|representative|ambassador|negotiator|mediator)(?:[ -]general)?"
    r"(?: (?:for|to|on) (?:the )?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?)?,? ",
    re.I,
)
_SENT_TO = re.compile(
    r"\b(?:envoy|representative|advis[eo]r|coordinator|mediator|facilitator|ambassador|rapporteur) (?:for|to|on) "
    r"(?:the )?$"
)
_CHIEF_OF = re.compile(
    r", (?:the )?(?:\w+ ){0,2}?(?:chief|leader|head|commander|chairman|chairwoman|president|secretary|spokesman|"
    r"spokeswoman|representative|negotiator) of (?:the )?$"
)
"""Before those of whom somebody named is the chief: "Guillaume Koffi, leader of the rebels"."""
_ACTS = re.compile(r" (?:will|would|is|are|was|were|has|have|had|said|plans?|hopes?|could|may|must|should)\b")
_WHOSE = re.compile(
    r"(?:, (?:the )?(?:\w+ ){0,3}(?:president|minister|secretary|chancellor|leader|envoy|king|premier))? of (?:the )?",
    re.I,
)


def joined(gap: str) -> bool:
    """Whether what stands between two names only joins them: commas, "and", titles."""
    gap = _WITH_ROLE.sub(" ", _JUNIOR.sub("", gap))
    gap = re.sub(r"\band (?:of|from|for)\b", "and", _ENVOYS_OF.sub("", _WHO_IS.sub("", gap)))
    if len(gap) > 170 or not re.search(r",|\band\b|\bor\b|-|–|/|\bwith\b|&", gap) or re.match(r"['’]s?\s", gap):
        return False
    words = re.findall(r"[^\W_]+(?:[-’'][^\W_]+)*", gap)
    led = ("-led", "-backed", "-based")
    return all(word[0].isupper() or word.casefold() in _JOINING or word.endswith(led) for word in words)


_JUNIOR = re.compile(r"^(?:,? (?:Jr|Sr)\b\.?,?|\.(?= [a-z]))")
_WITH_ROLE = re.compile(
    r"(?<=\band) (?:the )?(?:[\w'’-]+ ){0,3}(?:commander|negotiator|leader|chief|minister|president|envoy|premier|head|"
    r"chairman|chairwoman|adviser|general|ambassador|secretary|mediator|king|chancellor),? $"
)
"""What somebody is, before their name: "and the rebels' commander, Ivan Soto"."""
_WHO_IS = re.compile(r"^, (?:who|whose)\b[^,.;]{3,110},(?= and )")
_ENVOYS_OF = re.compile(r"^['’]s? (?:representatives|envoys?|delegation|team|government|aides|negotiators)\b")
_JOINING = word_list("taking_part-joining")


def _bare(rest: str) -> str:
    """What stands between a subject and its verb, without asides, places and purposes."""
    rest = _WITH_SPOUSE.sub("", _JUNIOR.sub("", rest))
    rest = re.sub(r"^(?:\s+(?:of|from) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)+", "", rest)
    rest = _SOMEWHERE.sub(" ", rest)
    rest = re.sub(r"^,[^,]{0,60},|^['’]s?\b|\([^)]*\)|\s[–—-]\s[^–—]{1,120}\s[–—-]\s|^,? who [^,]*,", " ", rest)
    rest = _SOMEWHERE.sub(" ", rest)
    return re.sub(
        r"\b(?:to|in|at|from|for|into)\s+(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*|\b(?:for|at least|up to|at|"
        r"as)\s*$|\b(?:resume|resuming|resumption of|"
        r"return(?:ing)? to|rejoin(?:ing)?|a deal to|an agreement to|ready for|open to|in|into|engage in|"
        r"enter(?:ing)? into|to)\s*(?:the )?$",
        " ",
        rest,
    )


_WITH_SPOUSE = re.compile(
    r",? (?:accompanied by|(?:together|along) with) (?:his|her|the) (?:First (?:Lady|Gentleman)|wife|husband|spouse),?"
    r"(?: [A-Z][\w.'’-]+){0,4},?"
)
"""Who only comes along."""
_SOMEWHERE = re.compile(
    r"\b(?:to|in|at|from|for|into) (?:the|his|her|their|its|[A-Z][\w-]+['’]s?) (?:[\w-]+ ){0,2}?(?:north|south|east|"
    r"west|region|capital|area|city|country|border|headquarters|province|island|town|village|palace|neighbou?rhood|"
    r"stronghold)\b(?: of [A-Z]\w+)?|(?<=\s\s)(?:[\w-]+ ){0,2}?(?:region|province|area|north|south|east|west)\b(?: "
    r"of [A-Z]\w+)?"
)
"""A place without a name, between a subject and its verb: "will travel to the rebel-held north to meet"."""


def follows(rest: str) -> bool:
    """Whether what stands between a subject and a verb leaves it the verb's subject."""
    return bool(_AUX.match(_bare(rest)))


def without_asides(scene: Scene, start: int, end: int) -> str:
    """The words before a verb, with blanks for what is only said of somebody: "the board, which is new, meets"."""
    said = scene.text[start:end]
    for first, last in relatives(scene.text, start, scene.sentence.end):
        if last <= end:
            said = said[: first - start] + " " * (last - first) + said[last - start :]
    return said


def subject_of(scene: Scene, start: int, verb: int, noun: bool = False) -> tuple[tuple[str, ...], bool]:
    """Who stands before a verb or a noun's verb as its subject; True when it is a pair named before, or "they"."""
    found = _own_subject(scene, start, verb) or antecedent(scene, start, verb)
    if found is not None:
        return found
    shared = shared_verb(scene, verb, noun)
    if shared is not None:
        first = max([scene.clause(shared.verb)[0], *(last for _, last in scene.frames if last <= shared.verb)])
        found = subject_of(scene, first, shared.verb)
        if any(found):
            return found
    if _SAME_SUBJECT.match(scene.text, start, verb) and not scene.mentions_in(start, verb):
        return _opening(scene, start)
    return (), False


def opening(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """Who is named first after a place, before another: of a journey's next stage, the one who travels."""
    named = next((one for one in _without_lands(scene, scene.mentions_in(start, end)) if one.kind != "country"), None)
    return named.ids if named else ()


def _own_subject(scene: Scene, start: int, verb: int) -> tuple[tuple[str, ...], bool] | None:
    """The subject that stands before a verb in its own clause; None where it has none."""
    text = scene.text
    before = _without_lands(
        scene, [one for one in scene.mentions_in(start, verb) if not scene.in_frame(one.start, one.end)]
    )
    aside = [(a, b) for a, b in relatives(text, start, scene.sentence.end) if b <= verb]
    before = [one for one in before if not any(a <= one.start < b for a, b in aside)]
    bare = text[start:verb]
    pronoun = _PRONOUN.search(bare)
    if pronoun and _AUX.match(pronoun["rest"]) and not any(one.start > start + pronoun.start(1) for one in before):
        return (), pronoun[1].casefold() in ("they", "the two", "both")
    for place in range(len(before) - 1, -1, -1):
        one = before[place]
        rest = masked(scene, one.end, verb)
        lead = text[max(start, one.start - 40) : one.start]
        named_land = one.kind == "country" and _IN_CITY.search(lead)
        if (_PLACE_BEFORE.search(lead[-30:]) or named_land) and not _SENT_BY.search(lead):
            continue
        if not _AUX.match(_bare(rest)) or re.match(r"[^()]*\)", rest):
            continue
        group = [one]
        comma = fronted(scene)
        for other in reversed(before[:place]):
            if comma is not None and other.end <= comma < group[0].start:
                break
            if not joined(text[other.end : group[0].start]) or (
                _PLACE_BEFORE.search(text[max(start, other.start - 30) : other.start])
                and not _SENT_BY.search(text[max(start, other.start - 40) : other.start])
            ):
                break
            host = _INVITED_BY.search(text, max(start, other.start - 120), other.start)
            if host and ("," in text[host.end("of") : other.start] or "," in text[other.end : group[0].start]):
                break
            if other.kind == "country" and _STOP_BEFORE.search(text, max(start, other.start - 14), other.start):
                break
            group.insert(0, other)
        return tuple(id_ for each in group for id_ in each.ids), any(not each.ids for each in group)
    return None


def antecedent(scene: Scene, start: int, verb: int) -> tuple[tuple[str, ...], bool] | None:
    """Of whom a clause that opens with "who" tells: "Ruiz, who is to meet Paz in May"; None for another clause."""
    who = _WHO.match(scene.text, start, verb)
    if who is None or not _AUX.match(masked(scene, who.end(), verb)):
        return None
    named = _without_lands(scene, scene.mentions_in(scene.sentence.start, start))
    while named and named[-1].kind in ("country", "organisation") and _OF_LAND.search(
        scene.text[: named[-1].start][-12:]
    ):
        named.pop()
    if not named or not _UP_TO_WHO.fullmatch(scene.text, named[-1].end, start):
        return None
    group = [named[-1]]
    for other in reversed(named[:-1]):
        if not joined(scene.text[other.end : group[0].start]) or ", " in scene.text[other.end : group[0].start]:
            break
        group.insert(0, other)
    if group[0].kind in ("country", "organisation") and _OF_SEVERAL.search(scene.text[: group[0].start][-70:]):
        return None
    ids = tuple(id_ for each in group for id_ in each.ids)
    return (ids, False) if ids else None


_OF_SEVERAL = re.compile(r"\b(?:of|from|for) (?:the )?(?:[A-Z][\w-]+(?: [A-Z][\w-]+)*(?:,| and|, and) (?:the )?)*$")
"""Before a land that only says whose ministers meet: "the ministers of China, Japan and Korea, who are to meet"."""
_WHO = re.compile(r"[\s,]*who\b")
_OF_LAND = re.compile(r" of (?:the )?$")
_UP_TO_WHO = re.compile(r"(?: of (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)?(?: \([^)]{1,30}\))?,?")
_SAME_SUBJECT = re.compile(
    r"\s*,?\s*(?:and|but|then|or)\s+(?:then |also |later |now )?(?:will|would|is|are|has|have|must|should|could|may|"
    r"might|plans?|hopes?|agreed)\b",
    re.I,
)


def _opening(scene: Scene, end: int) -> tuple[tuple[str, ...], bool]:
    """The subject that a sentence opens with, for a second verb: "Ruiz and Paz shook hands and will meet again"."""
    start = max([scene.sentence.start, *(last for first, last in scene.frames if last <= end)])
    group: list[Mention] = []
    for one in _without_lands(scene, scene.mentions_in(start, end)):
        before = scene.text[group[-1].end if group else start : one.start]
        if not (joined(before) if group else re.fullmatch(r"[\"“]?(?:\W*(?:The|[A-Z][\w.-]*|that)\W+){0,5}", before)):
            break
        group.append(one)
    return tuple(id_ for one in group for id_ in one.ids), any(not one.ids for one in group)


STATE_BODY = re.compile(
    r"\b(?:parliament|(?:constituent|legislative|provincial) assembly|cabinet(?! room\b)|court|legislature|senate|"
    r"congress|duma|knesset|bundestag|politburo|central bank|jury)\b"
    r"[^,.;]{0,40}$",
    re.I,
)
"""Bodies of one state, before a verb or noun: whatever they hold is no meeting with others."""
