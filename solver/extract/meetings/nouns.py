"""Nouns that mean meetings: talks, a summit, a visit, "the second"; with what stands before and after them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..scene import Scene, Talk
from .noun_list import NOUN, is_no_meeting
from .noun_parties import parties_of
from .noun_phrase import NounPhrase, head_of
from .noun_status import is_attended, status_beside, status_in
from .noun_words import NTH, format_of, is_definite, labels_of, modifiers, ordinal_of, site_after, step_of
from .taking_part import STATE_BODY

_AND_BODY = re.compile(r",? and (?:of )?the ((?:[A-Z][\w-]+ ?){2,4})(?<! )")


def nouns(scene: Scene) -> Iterator[Talk]:
    """The nouns of a sentence that mean meetings, each with what its phrase says of it."""
    text, start, end = scene.text, scene.sentence.start, scene.sentence.end
    told = start
    for match in NOUN.finditer(text, start, end):
        head = head_of(match["noun"])
        words, first = modifiers(text, start, match.start())
        if " of " in match["noun"]:
            words += match["noun"].casefold().split(" of ")[1].split()[:-1]
        told_by = scene.in_frame(*match.span()) and not _is_organised(scene, match, first)
        if told_by or is_no_meeting(text, match, head, words):
            continue
        if words[:1] == ["that"] and match["noun"].casefold().endswith("s"):
            words, first = (
                words[1:],
                text.index(words[1], first)
                if len(words) > 1 and words[1] in text[first : match.start()]
                else match.start(),
            )
        cabinet = "cabinet" in words and "joint" not in words
        if cabinet or (head in _SITTINGS and STATE_BODY.search(text, start, first)):
            continue
        if _BESIDE_EVENT.search(text, max(start, first - 30), first) or _NAME_OF.search(text, start, match.start()):
            continue
        if match["noun"][0].isupper() and _TITLE_FOR.search(text, start, match.start()):
            continue
        if match.start() < told and match["noun"][0].isupper():
            continue  # the body whose round it is
        one = _talk(NounPhrase(scene, match, head, words, first, scene.clause(match.start())))
        told = one.end
        yield one
        if one.plural and (other := _AND_BODY.match(text, one.end, end)):
            labels = labels_of(other[1].casefold().split(), scene, other.start(1), other.start(1))
            yield replace(one, start=other.start(1), end=other.end(), core=other.span(1), labels=labels)


def _is_organised(scene: Scene, match: re.Match[str], first: int) -> bool:
    """Whether its organisers speak of the meeting: "the hosts of the Lima talks said that the talks would begin"."""
    again = re.compile(rf"\b(?:the|this|that) {match['noun']}\b")
    by = _ORGANISERS.search(scene.text, scene.sentence.start, first)
    return bool(by) and again.search(scene.text, match.end(), scene.sentence.end) is not None


_ORGANISERS = re.compile(
    r"\b(?:organi[sz]ers?|hosts?|(?:co-)?conveners?|(?:co-)?chairs?|(?:co-)?chair(?:man|men|persons?)|mediators?|facilitators?|"
    r"sponsors?) (?:of|in|at|to|for) $"
)


def _talk(phrase: NounPhrase) -> Talk:
    """The meeting that a noun's phrase tells of."""
    scene, text, match = phrase.scene, phrase.scene.text, phrase.noun
    parties = parties_of(phrase)
    status = status_beside(phrase, parties.told)
    step = step_of(phrase.words)
    words = [word for word in phrase.words if step_of([word]) != "proper"]
    site = parties.site
    labels = labels_of([*words, *parties.body.casefold().split()], scene, phrase.first, match.start()) - {"and"}
    if _WITH_EACH.match(text, match.end()):
        labels -= {"separate"}  # one side after the other, and no other talks
    labels -= {*(site or "").casefold().split()}
    if phrase.head == "dinner":
        labels |= {match["noun"].casefold().rstrip("s").removesuffix("eon")}  # a lunch is not the dinner of that day
    definite = is_definite(text, words, phrase.first) or (words[:1] == ["no"] and status == "possible")
    if definite and site is None and not phrase.is_visit:
        site = site_after(text, parties.last)
    phrase = replace(phrase, words=words)
    return Talk(
        phrase.first,
        parties.end,
        phrase.head,
        False,
        match.span(),
        labels,
        parties.ids,
        parties.pair,
        format_of(words, phrase.head),
        status_in(phrase, parties, status, definite),
        definite,
        match["noun"].casefold().endswith("s"),
        loose=parties.loose,
        ordinal=ordinal_of(words) or _ROUNDS.get(match["noun"][6:].casefold()),
        site=site,
        named=parties.named or (status != "past" and is_attended(phrase, parties, definite)),
        step=step,
    )


_WITH_EACH = re.compile(
    r" with (?:the|both|each of the) (?:[\w-]+ ){0,4}?(?:sides|parties|delegations|camps|factions)\b", re.I
)
_SITTINGS = frozenset({"session", "sitting"})
_BESIDE_EVENT = re.compile(r"\b(?:margins?|sidelines?|fringes?) of (?:an? )?(?:[A-Z][\w-]+ of )?$")
"""An event on the margins of which others meet."""
_NAME_OF = re.compile(r"\bOrgani[sz]ation of (?:the )?(?:[A-Z][\w-]+ )*$")
"""A body whose name sounds like a meeting's: the Organization of the Islamic Conference."""
_TITLE_FOR = re.compile(
    r"\b(?:Advis[eo]r|Envoy|Coordinator|Representative|Negotiator|Lead|Director|Ambassador|Facilitator|Mediator) "
    r"(?:for|to|on|of) (?:the )?(?:[A-Z][\w'’-]+ ){0,3}$"
)
"""Before talks that are only part of somebody's title: "Senior Advisor for Caucasus Negotiations"."""
_ROUNDS = {
    **dict(zip(("two", "three", "four", "five", "six"), NTH.split("|")[1:6], strict=True)),
    **{str(place): word for place, word in enumerate(NTH.split("|")[:9], 1)},
}
