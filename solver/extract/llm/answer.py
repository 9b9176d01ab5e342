"""From a language model's answer to findings: what stands in the article is kept, the rest dropped, with the reason.

Nothing a model says is believed for its own sake. Its quotes must stand in the text, and so must the places and the
speakers it names; a date needs a day of publication, or its year in the text; what is decided, words that are firm.
The reasons go back to the model, which may try again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ..findings import Claim, Finding, Findings, Meeting, Part, Party, meetings_of
from ..grounding import Words, grounded
from .firmness import too_sure

_MOST = {"participants": 200, "meetings": 100, "findings": 500}
_LONGEST_QUOTE = 500
_SHOWN = 80
_DATED = ("earliest", "latest", "date")
_FORMS: dict[str, TypeAdapter[Any]] = {
    "participants": TypeAdapter(Party), "meetings": TypeAdapter(Meeting), "findings": TypeAdapter(Finding)}

Complain = Callable[[str], None]


def read_answer(answer: Mapping[str, Any], words: Words, published: date | None) -> tuple[Findings, tuple[str, ...]]:
    """The findings of an answer that stand in the text, and what was wrong with the others."""
    wrong: list[str] = []
    read: dict[str, list[Any]] = {}
    for section, most in _MOST.items():
        entries = answer.get(section)
        if not isinstance(entries, list):
            entries = []
            wrong.append(f"{section}: a list is expected")
        if len(entries) > most:
            wrong.append(f"{section}: {most} entries at most")
        read[section] = [part for place, entry in enumerate(entries[:most]) if (
            part := _part(section, entry, words, published, lambda text, at=f"{section}[{place}]":  # type: ignore[misc]
                          wrong.append(f"{at}: {text}"))) is not None]
    people = list(_once(read["participants"], "participants", wrong))
    known = {one.id for one in people}
    meetings = [_attended(one, known, wrong) for one in _once(read["meetings"], "meetings", wrong)]
    over = {one.id for one in meetings if one.status == "past"}
    held = {one.id for one in meetings} | {"all"}
    kept = []
    for one in read["findings"]:
        if unknown := sorted(set(meetings_of(one)) - held):
            wrong.append(f"findings: a {one.kind} names a meeting that is not listed: {_short(unknown[0])}")
        elif set(meetings_of(one)) <= over:
            wrong.append(f"findings: a {one.kind} is about a meeting that is over: {_short(meetings_of(one)[0])}")
        else:
            kept.append(one)
    found = Findings(published=published, participants=tuple(people), meetings=tuple(meetings), findings=tuple(kept))
    return grounded(found, words.text), tuple(wrong)


def _part(section: str, entry: Any, words: Words, published: date | None, complain: Complain) -> Part | None:
    if not isinstance(entry, dict):
        complain("an object is expected")
        return None
    quote = entry.get("quote")
    span = words.span(quote) if isinstance(quote, str) else None
    if span is None:
        complain(f"these words are not in the article: {_short(quote)}")
        return None
    if span[1] - span[0] > _LONGEST_QUOTE:
        complain(f"a quote has {_LONGEST_QUOTE} characters at most")
        return None
    try:
        part: Party | Meeting | Claim = _FORMS[section].validate_python(
            {key: value for key, value in entry.items() if value is not None}
            | {"at": span, "quote": words.text[slice(*span)]})
    except ValidationError as error:
        for one in error.errors(include_url=False, include_input=False)[:3]:
            complain(f"{'.'.join(map(str, one['loc']))}: {one['msg']}")
        return None
    if unnamed := [place for place in getattr(part, "places", ()) if words.span(place) is None]:
        complain(f"this place is not in the article: {_short(unnamed[0])}")
        return None
    return part.model_copy(update={**_unspoken(part, words, complain), **_undated(part, words, published, complain),
                                   **_softened(part, words, complain)})


def _unspoken(part: Part, words: Words, complain: Complain) -> dict[str, None]:
    """Speakers whom the text does not name are nobody."""
    nobody = [field for field in ("speaker", "citing") if (name := getattr(part, field, None))
              and name != "journalist" and not any(words.span(word) for word in name.split() if len(word) > 2)]
    for field in nobody:
        complain(f"{field}: the article names nobody like this: {_short(getattr(part, field))}")
    return dict.fromkeys(nobody)


def _undated(part: Part, words: Words, published: date | None, complain: Complain) -> dict[str, None]:
    """Without a day of publication, dates whose year the text does not give are guesses."""
    if published is not None:
        return {}
    guessed = [field for field in (*_DATED, "range") if any(
        day[0] != "X" and not re.search(rf"(?<!\d){day[:4]}(?!\d)", words.text) for day in _days(part, field))]
    for field in guessed:
        complain(f"{field}: no day of publication is given, and the article does not give this year")
    return dict.fromkeys(guessed)


def _softened(part: Party | Meeting | Claim, words: Words, complain: Complain) -> dict[str, str]:
    """What is called decided is as firm as its words."""
    if (firm := too_sure(part, words.text)) is None:
        return {}
    complain(f"these words are {firm}, not decided: {_short(part.quote)}")
    return {"status" if isinstance(part, Meeting) else "modality": firm}


def _days(part: Part, field: str) -> tuple[str, ...]:
    value = getattr(part, field, None)
    return (value,) if isinstance(value, str) else tuple(value or ())


def _once(parts: Iterable[Any], section: str, wrong: list[str]) -> Iterable[Any]:
    seen: set[str] = set()
    for one in parts:
        if one.id in seen or one.id == "all":
            wrong.append(f"{section}: the id {_short(one.id)} " + ("means every meeting" if one.id == "all" else
                                                                  "stands twice"))
        else:
            seen.add(one.id)
            yield one


def _attended(one: Meeting, known: set[str], wrong: list[str]) -> Meeting:
    if unknown := [who for who in one.participants if who not in known]:
        wrong.append(f"meetings: {_short(one.id)} names a participant that is not listed: {_short(unknown[0])}")
    return one.model_copy(update={"participants": tuple(who for who in one.participants if who in known)})


def _short(value: Any) -> str:
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= _SHOWN else text[:_SHOWN] + '…'}”"
