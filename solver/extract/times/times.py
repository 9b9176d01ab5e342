"""When: the expressions of time in a text, with the words before them that open or close them.

An expression is a named day or run of days (a date), or a period (a window): "on 3 May", "by Friday", "no earlier than
next week", "in late June", "within a fortnight". Bounds are left open where the words leave them open; a window that
begins on the day of speaking has no `earliest`. Without an anchor what is relative stays unresolved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from ..tables import word_list
from .calendar_words import MONTH, NUMBER, SEASONS, WEEKDAY, Day, number_of
from .period_grammar import GRAMMAR
from .periods import Period


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time: where it stands, the days it gives, and whether they are named days."""

    start: int
    end: int
    named: bool
    earliest: Day | None = None
    latest: Day | None = None
    vague: bool = False
    past: bool = False


_SIMPLE = (
    (r"(?:any (?:day|date|time|point)|some ?time) (?:from|between)", "between"),
    (
        r"(?:can ?not|could not|must not|may not|will not|would not|\w+n['’]t|not|no|never)\b(?: [\w]+){0,10}? "
        r"(?:(?:earlier|sooner) than|before|until(?: after)?|till)|(?:no|not) (?:earlier|sooner) than|not before|as of|"
        r"starting(?: from| on)?|beginning(?: from| on)?|from|on or after|as (?:early|soon) as(?: on| in)?|"
        r"at least|(?:at )?the earliest(?: on| in| being)?|any time from",
        "from",
    ),
    (
        r"(?:(?:\bnot|n['’]t|cannot|never|without)(?: \w+){1,3}|no (?:longer|further)) (?:beyond|past)|"
        r"(?:no|not) later than|on or before|by|until|till|up to|through|at the latest(?: on| in| by)?|(?:must|should|"
        r"has to|have to|to) be (?:over|completed|concluded|held) by(?: [\w']+){0,3}? on",
        "by",
    ),
    (r"(?:some time |sometime |shortly |just |well )?(?:before|prior to|ahead of|in advance of)", "before"),
    (r"(?:some time |sometime |shortly |soon |only |any ?time |just )?after", "after"),
    (r"around|about|roughly|approximately|on or about|circa", "around"),
    (r"between", "between"),
    (r"on|in|at|during|for|over|of|this|sometime in|some time in|within", "on"),
)
_PREFIXES = tuple((re.compile(rf"\b(?:{pattern})(?: the)?\s+$", re.I), name) for pattern, name in _SIMPLE)
_BOUNDS = tuple((pattern, name) for pattern, name in _PREFIXES if name in ("from", "before", "after"))
_EVENT = re.compile(
    r"\b(?:the |an? |its |their |his |her )?(?:(?!(?:before|after|until|till|than|to|"
    r"of)\b)[\w-]+ ){0,2}(?:elections?|votes?|ballot|polls?|referendum|inauguration|"
    r"anniversary|ceremony|holiday|deadline|handover|swearing-in|games|coronation|funeral)(?: (?:on|of|in))?\s+$",
    re.I,
)
"""Something else that has its day: "before the general election on 30 May"."""


_ACT = re.compile(
    r"\b(?:(?!(?:before|after|until|till|than|to|and|or|that)\b)[\w'’.-]+ ){1,6}(?:leaves?|departs?|returns?|flies|fly|"
    r"goes home|sets? off|opens?|begins?|starts?|ends?|closes?|concludes?|takes? office|resumes?)"
    r"(?: (?!on\b)[\w'’.-]+){0,4} on\s+$"
)
"""What somebody does on a day: "before the President leaves New York on Wednesday", that day counted in."""
_SUFFIX = re.compile(
    r",? (?:(?P<by>at the (?:very )?latest|or (?:earlier|before|sooner))|(?P<from>at the (?:very )?earliest|or later|"
    r"onwards?|or (?:\w+ )?after))\b",
    re.I,
)


_ANY = re.compile(
    r"\d|"
    + MONTH
    + "|"
    + WEEKDAY
    + "|"
    + r"\b(?:"
    + "|".join((*SEASONS, "year", "month", "week", "weekend", "day"))
    + r")s?\b|fortnight|today|tonight|tomorrow|yesterday|future|soon|shortly|date|opportunity|christmas|quarter|"
    r"hours|that time|after the|this (?:afternoon|evening)",
    re.I,
)


def find_times(text: str, start: int, end: int, anchor: date | None) -> list[Time]:
    """The expressions of time in a stretch of text, in order; `anchor` is the day on which it was said."""
    piece = text[start:end]
    taken: list[Period] = []
    if not _ANY.search(piece):
        return []
    for pattern, make in GRAMMAR:
        for match in pattern.finditer(piece):
            if any(match.start() < one.end and one.start < match.end() for one in taken):
                continue
            if _is_no_month(piece, match) or _NOT_ONE.search(piece, 0, match.start()):
                continue
            if found := make(match, anchor):
                taken.append(_foretold(piece, found, anchor))
    ordered = _joined(piece, sorted(taken, key=lambda one: one.start))
    times = _in_its_month(piece, [_bounded(piece, one) for one in ordered])
    return [_shifted(one, start) for one in _with_next(piece, times)]


_WILL = re.compile(r"\b(?:will|shall)\b|['’]ll\b")


def _foretold(piece: str, one: Period, anchor: date | None) -> Period:
    """A month that rather lies behind, unless the words before it say that it will be: "will meet in February"."""
    ahead = one.past and one.first is not None and anchor is not None and one.first.on > anchor
    return replace(one, past=False) if ahead and _WILL.search(piece, 0, one.start) else one


_DAY_ALONE = re.compile(r"(?:(?:on|for|until|till|by|before|after|from|to) )?the (\d{1,2})(?:st|nd|rd|th)$", re.I)
_MONTH_NAMED = re.compile(rf"\b(?:{MONTH})\b", re.I)


def _in_its_month(piece: str, times: list[Time]) -> list[Time]:
    """Days told by their number are of the month named before them: "on 18 October, after talks on the 17th"."""
    found: list[Time] = []
    month: Day | None = None
    for one in times:
        alone = _DAY_ALONE.match(piece, one.start, one.end) if one.named and one.earliest == one.latest else None
        if alone and month is not None and month.known and one.earliest is not None and one.earliest.known:
            try:
                there = month.plus((month.on.replace(day=int(alone[1])) - month.on).days)
            except ValueError:
                there = one.earliest
            one = replace(one, earliest=there, latest=there)
        elif one.earliest is not None and not one.past and _MONTH_NAMED.search(piece, one.start, one.end):
            month = one.earliest
        found.append(one)
    return found


_NEXT = re.compile(
    r"\b(?:first thing |early |late )?(?:on )?the (?:next|following) (?:day|morning|afternoon|evening|night)\b|"
    r"\b(?P<n>a|one|two|three|four|five) days? (?:later|after that|afterwards)\b",
    re.I,
)


def _with_next(piece: str, times: list[Time]) -> list[Time]:
    """The days that a sentence counts from one it has named: "on 3 May, and the next morning"."""
    found = list(times)
    for match in _NEXT.finditer(piece):
        before = [one for one in times if one.end <= match.start() and one.named and one.latest is not None]
        if before and before[-1].latest is not None and not before[-1].past:
            there = before[-1].latest.plus(number_of(match["n"]) if match["n"] else 1)
            found.append(Time(*match.span(), True, there, there))
    return sorted(found, key=lambda one: one.start)


def _joined(piece: str, periods: list[Period]) -> list[Period]:
    """Two periods that follow one another, as one: "late May or early June"."""
    joined: list[Period] = []
    for one in periods:
        last = joined[-1] if joined else None
        if (
            last is not None
            and not (last.named or one.named or last.past or one.past)
            and last.first is not None and last.last is not None and one.last is not None
            and last.last.known == one.last.known
            and last.last < one.last
            and _OR.fullmatch(piece, last.end, one.start)
        ):
            joined[-1] = replace(last, end=one.end, last=one.last)
        else:
            joined.append(one)
    return joined


_OR = re.compile(
    r",? (?:or|to|or even|and|perhaps|or perhaps|or maybe|or possibly)(?: in| the)? |"
    r",? (?:or )?(?:it )?(?:could|may|might)(?: also| even| well)? be(?: in)? |,? (?:maybe|possibly|perhaps) (?:in "
    r")?|\s?[–—-]\s?"
)


def _is_no_month(piece: str, match: re.Match[str]) -> bool:
    """`may` and `march` are months only with a capital, and May only where no verb stands."""
    word = match.groupdict().get("m") or ""
    if word.casefold() in ("may", "march", "mar", "sep", "dec", "jan", "jun") and not match["m"][0].isupper():
        return True
    if re.match(r" del? ", piece[match.end() : match.end() + 5]):
        return True  # Mar del Plata
    if (paired := _MAY_AND.search(piece[: match.start()])) and paired[1].casefold() not in _BEFORE_MAY:
        return True  # the May-June round
    if word.casefold() == "may" and match.group().strip().casefold() == "may":
        before = piece[: match.start()].split()
        return not before or before[-1].casefold() not in _BEFORE_MAY
    return False


_NOT_ONE = re.compile(
    r"\b(?:[Rr]esolutions?|[Dd]ecisions?|[Dd]ecrees?|[Pp]aragraphs?|[Aa]rticles?|[Nn]o\.) (?:\d+(?: \(\d{4}\))?(?:, "
    r"and|,| and) )*(?:\d+ \()?$|\b(?:[Ee]very|[Ee]ach)(?: (?:other|second|third|first|last))? $"
)
"""Before the number of a text, which is no year, or a day that comes again and again: "every second Tuesday"."""
_MAY_AND = re.compile(r"(?:^|(\w+) )May[-–]$")
_BEFORE_MAY = word_list("times-before-may")


def _bounded(piece: str, one: Period) -> Time:
    """A period with the words before it that open or close it."""
    before = piece[max(0, one.start - 140) : one.start]
    start, how = one.start, "on"
    whole, event, act = before, _EVENT.search(before), _ACT.search(before)
    until = False
    for cut, forms in (
        (event.start() if event else None, _BOUNDS), (act.start() if act else None, _BOUNDS), (None, _PREFIXES)
    ):
        before = whole[:cut] if cut is not None else whole
        match = next(((found, name) for pattern, name in forms if (found := pattern.search(before))), None)
        if match and (cut is not None or forms is _PREFIXES):
            start, how = one.start - len(whole) + match[0].start(), match[1]
            until = act is not None and cut == act.start()
            break
    if how in ("before", "after") and _WHOSE.match(piece, one.end):
        start, how = one.start, "on"
    if how == "before" and _HARDLY.search(piece, 0, start):
        how = "from"
    before = whole
    stop = one.end
    if suffix := _SUFFIX.match(piece, one.end):
        stop, how = suffix.end(), suffix.lastgroup or how
    first, last = one.first, one.last
    words = piece[one.start : one.end]
    if (held_off := _NOT_SO_SOON.search(before)) and _SO_LONG.match(words):
        return Time(one.start - len(before) + held_off.start("no"), one.end, False, last)
    since = how == "on" and _SINCE.search(before) is not None
    if one.past or one.vague or since:
        return Time(start, one.end, False, vague=one.vague and not since, past=one.past or since)
    named = one.named and how in ("on", "from" if first != last else "on")
    if how == "from":
        if not named:
            first, last = last if _END_OF.search(words) else first, None
    elif how == "by":
        if first is not None and last is not None and words.casefold().lstrip("the ").startswith("mid"):
            last = first.plus(((last.on - first.on).days - 1) // 2)
        first = None
    elif how == "before":
        first, last = None, last if until or _END_OF.search(words) or first is None else first.plus(-1)
    elif how == "after":
        first, last = last and last.plus(1), None
    elif how == "around":
        return Time(start, one.end, False, vague=True)
    elif one.open:
        first = None
    if how == "from" and one.open and not _END_OF.search(words):
        first = None
    return Time(start, stop, named, first, last)


_NOT_SO_SOON = re.compile(
    r"(?P<no>(?:\b(?:not|never|cannot)|\w+n['’]t)\b(?: (?:be|held|convened?|reconvened?|resumed?|started?|happen|begin|"
    r"open|take|place|go|ahead|meet|come|occur|now|again|together|return)){0,4}(?: (?:in|at) (?-i:[A-Z])\w+)?|"
    r"\bno (?:[\w-]+ ){0,3}(?:meetings?|talks|rounds?|summit|sessions?|negotiations|discussions)\b[^.;,:]{0,60}) $",
    re.I,
)
"""What makes a stretch ahead one in which nobody meets: "not within the next two weeks"."""
_SO_LONG = re.compile(rf"(?:with)?in (?:(?:the )?(?:next|coming|following) )?{NUMBER}\b|for ", re.I)
_WHOSE = re.compile(
    r"['’]s? (?!end\b)\w| (?:[a-z]+ )?(?:summit|meetings?|talks|session|round|conference|negotiations|ministerial)\b"
)
"""After a day or month that tells which meeting is meant: "ahead of next month's summit", "before the May talks"."""
_HARDLY = re.compile(r"\b(?:unlikely|improbable|doubtful|doubts?|hardly) [^.,;:]{0,80}$")
"""What makes a "before" one that begins then: "unlikely to meet before March"."""
_SINCE = re.compile(r"\bsince(?: the)?\s+$", re.I)
_END_OF = re.compile(r"\bend of\b|['’]s end$|-end$", re.I)


def _shifted(one: Time, by: int) -> Time:
    return Time(one.start + by, one.end + by, one.named, one.earliest, one.latest, one.vague, one.past)
