"""How days and periods are said: patterns, the more specific ones first, and what makes days of each."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from . import periods as make
from .calendar_words import DAY_WORD, MONTH, NUMBER, UNIT, WEEKDAY
from .periods import Period

_ORDINAL = r"(?:st|nd|rd|th)?\b"
_D = rf"(?P<d>[0-3]?\d){_ORDINAL}"
_D2 = rf"(?P<d2>[0-3]?\d){_ORDINAL}"
_LISTED = rf"(?:, (?:the )?[0-3]?\d{_ORDINAL})+,? (?:and|or) (?:the )?"
"""Days in between: "12, 13 and 14 July"."""
_M = rf"(?P<m>{MONTH})"
_M2 = rf"(?P<m2>{MONTH})"
_Y = r"(?:,? (?:of )?(?P<y>(?:19|20)\d\d)\b| (?:of )?(?P<ny>next|this|last) year)?"
_RUNS = (
    r",? and (?:will |is to |to )?(?:run|last|continue|end|conclude|close|finish|go on)s? "
    r"(?:until|till|through|to|on) "
)
_TO = rf"(?:\s?(?:-|–|—|to|and|until|till|through)\s?|{_RUNS})"
_TO_DAY = rf"\s?(?:-|–|—|to|until|till|through)\s?{WEEKDAY},? (?:the )?"
"""Between the first and the last day, where both have their names: "Monday, June 3 to Friday, June 7"."""
_NUMBER_UNIT = rf"(?P<n>{NUMBER}) (?P<unit>{UNIT})"
_DAYS_ON = rf"(?:{WEEKDAY}(?:,? \(?| the (?=\d)|, the ))?(?:(?<!day )the )?"
_PART = (
    r"(?:(?P<part>early|mid|middle of|late|the (?:start|beginning|middle|end|close|first half|second half|first days|"
    r"last days|final days|opening days|closing days|early days) of|beginning of|end of)(?: in)?[ -])?"
)
_WHICH = r"(?P<which>this coming|this|next|the coming|coming|the following|following|the next|the)?"
_ABOUT = r"(?:about |around |roughly |approximately |some |at least )?"
_AHEAD = r"(?:next|coming|following)"
_LESS = r"(?:less than|under|fewer than|at most|no more than|not more than|up to)"
_OVER = (
    rf"\b(?:\w+ )?(?:{NUMBER}|a few|several|many|some) {UNIT} (?:ago|earlier)\b",
    rf"\b(?:{MONTH}|spring|summer|autumn|fall|winter) of (?:that|the same) year\b",
    r"\b(?:of|in|during|later(?: in)?|earlier) (?:that|the same) (?:year|month|week)\b|\bearlier (?:this|"
    r"in the) (?:week|month|year)\b|"
    r"\bat that time\b",
    rf"\b(?:first|time|once|only)\b(?: [\w-]+){{0,4}}? in (?:\w+ than |nearly |over |almost |at least )?(?:{NUMBER}|"
    rf"many|several) {UNIT}",
    r"\b(?:first|once|only|measured|counted|reckoned)\b(?: [\w-]+){0,4}? in (?:days|weeks|months|years|decades)\b",
    rf"\b(?:last|previous|past) (?:week(?! (?:of|in) {MONTH})|"
    rf"month|year|night|spring|summer|autumn|fall|winter|{MONTH})\b",
    rf"\b(?:in|over|during) the (?:past|last) (?:{NUMBER} |few |several )?{UNIT}\b(?! (?:of|in) (?:{MONTH}|the month|"
    r"(?:this|next) month))",
)
_DATES = (
    (r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b", make.iso),
    (rf"\bweek (?:of|beginning|starting|commencing)(?: on)?,? {_DAYS_ON}(?:{_M} {_D}|{_D2} (?:of )?{_M2}){_Y}",
     make.week_of),
    (rf"\bweek (?:of|beginning|starting|commencing)(?: on)?,? {_DAYS_ON}(?P<d>[0-3]?\d)(?:st|nd|rd|th)\b(?P<m>)(?P<y>)",
     make.week_of),
    (rf"\b(?:{WEEKDAY},? )?{_M} {_D}{_TO_DAY}{_M2} {_D2}{_Y}", make.run_of_days),
    (rf"\b(?:{WEEKDAY},? )?{_D} (?:of )?{_M}{_TO_DAY}{_D2} (?:of )?{_M2}{_Y}", make.run_of_days),
    (rf"\b{_M} (?:the )?{_D}(?:{_TO}|, or | or |{_LISTED})(?:{_M2} )?(?:the )?{_D2}{_Y}", make.run_of_days),
    (rf"\b{_D} (?:of )?{_M}{_TO}{_D2} (?:of )?{_M2}{_Y}", make.run_of_days),
    (rf"\b{_D}(?:{_TO}| or |{_LISTED})(?:the )?{_D2} (?:of )?{_M}(?P<m2>){_Y}", make.run_of_days),
    (rf"\b(?P<d>{DAY_WORD})(?:{_TO}| or |(?:, (?:the )?{DAY_WORD})+,? (?:and|or) )(?:the )?(?P<d2>{DAY_WORD}) of "
     rf"{_M}(?P<m2>){_Y}", make.run_of_days),
    (rf"\b(?P<d>{DAY_WORD}) of {_M}{_Y}", make.day),
    (r"\b(?P<d>[0-3]?\d)(?:st|nd|rd|th) (?:to|and|until|till|through|or) (?:the )?(?P<d2>[0-3]?\d)(?:st|nd|rd|th)\b"
     r"(?:,? (?:of )?(?P<next>this|next) month)?", make.ordinals),
    (rf"\b(?:the )?(?P<nth>first|second|third|fourth|last) (?P<w>{WEEKDAY}) (?:of|in) (?:{_M}{_Y}|"
     r"(?P<which>this|next|the) month\b)", make.nth_weekday),
    (rf"\b{_DAYS_ON}{_M} (?:the )?{_D}{_Y}", make.day),
    (rf"\b{_DAYS_ON}{_D} (?:of )?{_M}{_Y}", make.day),
    (rf"\b(?:the )?(?P<nth>first|second|third|fourth|last|final|opening) (?:full )?week (?:of|in) {_M}{_Y}",
     make.week_in_month),
    (rf"\b(?:the )?(?P<nth>first|second|third|fourth|last) (?P<w>{WEEKDAY}|weekend) (?:of|in) {_M}{_Y}",
     make.weekday_in_month),
    (rf"\b(?:the )?(?P<nth>first|last) (?P<n>{NUMBER}) days (?:of|in) {_M}{_Y}", make.days_in_month),
    (r"\b(?:the )?(?P<nth>first|second|third|fourth|last|final|opening) (?:full )?week (?:of|in) (?P<m>)(?P<y>)"
     r"(?P<which>this|next|the) month\b", make.week_in_month),
    (rf"\b(?:the )?(?P<part>end|start|beginning|middle|close|latter part|later part) of {_M}{_Y}", make.month_period),
    (rf"\b{_PART}{_M}{_Y}", make.month_period),
    (rf"\b{WEEKDAY},? (?:the )?(?P<d>[0-3]?\d)(?:st|nd|rd|th)\b", make.day_alone),
    (r"\b(?:on(?: or (?:about|around))?|about|around|for|until|till|by|before|after|from|than|between|of|to|is|be|"
    r"['’]s|"
     r"[Ss]o|,) the "
     r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)(?: of (?:this|the current) month\b)?"
     r"(?=\s*(?:[.,;:!?)\"”—–]|$|(?:is|was|would|looks|of (?:this|next) month|and|or|to|in|at|with|but|because|as|"
     r"for|if)\b))",
     make.day_alone),
    (rf"\b(?P<n>a|one|two|three) weeks? (?:from|on) (?:next |this )?(?P<w>{WEEKDAY})\b|\b(?P<w2>{WEEKDAY}) week\b",
     make.weekday_later),
    (rf"\b(?P<w>{WEEKDAY})(?:(?:, {WEEKDAY})+,? and | and |-|–| to | through | or |{_RUNS})(?P<w2>{WEEKDAY})\b"
     r"(?P<week>,? (?:of )?next week)?",
     make.weekdays),
    (rf"\b(?:(?P<which>next|this|last|(?:(?<=this )|(?<=the ))past|coming|this coming) "
    rf")?(?<!Good )(?<!Bloody )(?P<w>{WEEKDAY})(?:s?\b)(?P<week>,? (?:of )?next "
     rf"week)?"
     r"(?: (?:morning|afternoon|evening|night))?", make.weekday),
    (rf"\b{_NUMBER_UNIT} (?:from (?:now|today)|away)\b", make.in_so_long),
    (r"\b(?:the )?day after tomorrow\b|\btomorrow\b|\btoday\b|\btonight\b|\byesterday\b|"
     r"\b(?:later |early |late )?this (?:afternoon|evening)\b", make.near),
)
_PERIODS = (
    (r"\bthe week after next\b", make.week_after_next),
    (r"\b(?:the |this )?(?P<unit>year|month|week)(?:['’]s[ -]|-)end\b(?P<part>)(?P<later>)(?P<which>)", make.ends),
    (r"\b(?:the )?(?P<n>first|second|third|fourth|last) (?P<unit>quarter|half) of (?:(?P<y>(?:19|20)\d\d)|the year|"
     r"this year|(?P<ny>next) year)\b", make.quarter),
    (rf"(?!(?-i:Mid-Year|Year-End)\b)\b(?P<later>later (?:in )?)?{_PART}{_WHICH} ?(?P<unit>week|weekend|month|year)\b"
     rf"(?!-|['’]s (?:end|talks|meeting|summit)| of (?:{MONTH}|\d))", make.period),
    (r"\b(?P<later>later )?(?:early |late )?(?P<which>this|next|the|in) (?:coming |early |late )?"
     r"(?P<season>spring|summer|autumn|fall|winter)(?: of)?(?: (?P<y>(?:19|20)\d\d))?\b", make.season),
    (r"\bbefore the (?P<unit>year|month|week) is (?:out|over|up|through)\b(?P<part>)(?P<later>)(?P<which>)", make.out),
    (rf"\b(?:within|(?:no|not) (?:later|more) than|at most|inside) {_NUMBER_UNIT} (?:from|of|after) (?:the (?:date|day|"
     r"signing|issue|publication|adoption) of )?(?:today|(?:the |this )(?:present )?(?:letter|communiqu[ée]|statement|"
     r"declaration|date|announcement|document|note))\b", make.span_ahead),
    (rf"\b(?:within|in|over|during) (?:the )?{_AHEAD} (?P<n>{NUMBER})(?:/{NUMBER})?(?: of)? (?P<unit>{UNIT})\b",
     make.span_ahead),
    (rf"\bfor (?:at least )?(?:another|the next)(?: at least)? (?P<n>{NUMBER} )?(?P<unit>{UNIT})\b", make.held_off),
    (rf"\bwithin (?:about |the space of )?{_NUMBER_UNIT}\b(?! (?:of|after) (?:the |a )?\w+)", make.span_ahead),
    (rf"\bin {_LESS} {_NUMBER_UNIT}\b(?! (?:of|after|before)\b)", make.span_ahead),
    (rf"\b(?:within|in) (?:the )?(?:{_AHEAD} )?(?P<n>\d\d) (?P<unit>hours)\b", make.span_ahead),
    (rf"\bin (?:about |around |roughly )?(?P<n>{NUMBER})(?: or | to |-|–)(?P<n2>{NUMBER}) (?P<unit>{UNIT})(?:['’]? "
     rf"time)?"
     r"\b(?! (?:of|after|before)\b)", make.in_so_long),
    (rf"\bin (?:about |around |roughly )?{_NUMBER_UNIT}(?:['’]? time)?\b(?! (?:of|after|before)\b)", make.in_so_long),
    (rf"\b(?:only (?:\w+ ){{0,2}})?after (?:an?|that|this|the) (?:\w+ )?(?:period|interval|pause|break|recess|delay)"
     rf"(?: \[[.…]+\])?,? of {_ABOUT}{_NUMBER_UNIT}\b", make.after_so_long),
    (rf"\bonly (?:\w+ ){{0,2}}after {_ABOUT}{_NUMBER_UNIT}\b(?! (?:of|from|after)\b|['’])", make.after_so_long),
    (rf"\b(?:in|over|during|within) (?:the )?{_AHEAD} (?:few |couple of |several )?(?:days|weeks|months|hours)"
     r"(?: (?:and|or) (?:weeks|months|days))?\b", make.vaguely),
    (r"\bin the (?:days|weeks|months) (?:ahead|to come)\b", make.vaguely),
    (r"\b(?:within|in) (?:a matter of |a few |a couple of |several )?(?:days|weeks|months|hours)\b", make.vaguely),
    (r"\b(?:soon|shortly|right|just|immediately|straight|directly|some ?time) after (?:the |this |next )"
     r"(?:[\w'’-]+ ){0,3}?(?:holidays?|elections?|votes?|polls|inauguration|ceremony|feast|games|recess|rains|harvest|"
     r"congress|referendum)\b(?! (?:on|of|in) \d)", make.vaguely),
    (r"\b(?:still )?(?:days|weeks|months) (?:away|off)\b(?! from)", make.vaguely),
    (r"\bin the (?:very |not[- ](?:too|so)[- ])?(?:near|nearest|foreseeable|distant) future\b|"
     r"\bas (?:soon|early|quickly) as (?:possible|"
     r"practicable|feasible)\b"
     r"|\bat (?:an early|the earliest(?: possible)?) (?:date|opportunity|time|convenience)\b|\bat short notice\b"
     r"|\b(?:very |quite )?(?<!as )(?<!how )soon\b(?! (?:after|as))|\bshortly\b(?! (?:after|before))", make.vaguely),
    (r"\b(?:early )?in the (?P<feast>new year)\b", make.new_year),
    (r"\b(?P<feast>christmas|new year['’]s (?:day|eve)|new year)\b", make.feast),
    (rf"\b{_PART}(?P<y>20[0-9]\d)\b(?!-|\.)", make.calendar_year),
)
Make = Callable[[re.Match[str], date | None], Period | None]
GRAMMAR: tuple[tuple[re.Pattern[str], Make], ...] = tuple(
    (re.compile(pattern, re.I), made) for pattern, made in (*((each, make.over) for each in _OVER), *_DATES, *_PERIODS)
)
