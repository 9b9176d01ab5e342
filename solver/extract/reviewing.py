"""What a person may do with findings: change a value, keep some and drop the others. The evidence never changes."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import ValidationError

from .findings import Claim, Findings, Meeting, attendees_of, meetings_of

Kind = TypeVar("Kind", Meeting, Claim)
_FIXED = frozenset({"id", "kind", "at", "quote"})


def values(part: Meeting | Claim) -> dict[str, Any]:
    """The values of a meeting or a finding that a person may change, None for those that are open."""
    return {name: getattr(part, name) for name in type(part).model_fields if name not in _FIXED}


def choices(part: Meeting | Claim, field: str) -> tuple[str, ...]:
    """The words that a field takes, where it takes only some."""
    annotation = type(part).model_fields[field].annotation
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def changed(part: Kind, field: str, words: str, found: Findings) -> Kind:
    """A meeting or a finding with one value changed; lists are parted by commas, no words leave the value open.

    Raises ValueError, with what is wrong in words, for a value that the field does not take.
    """
    forms: list[Any] = [words.strip() or None]
    if words.strip() and ("," in words or isinstance(getattr(part, field), tuple)):
        forms.insert(0, [word.strip() for word in words.split(",") if word.strip()])
    made: Kind | None = None
    said = ""
    for form in forms:
        try:
            made = type(part).model_validate(part.model_dump() | {field: form})
            break
        except ValidationError as error:
            said = said or error.errors(include_url=False)[0]["msg"]
    if made is None:
        raise ValueError(said)
    if isinstance(made, Meeting):
        _listed(made.participants, [one.id for one in found.participants], "participant")
    else:
        _listed(meetings_of(made), [*(one.id for one in found.meetings), "all"], "meeting")  # type: ignore[arg-type]
    return made


def _listed(named: Collection[str], known: Collection[str], kind: str) -> None:
    if unknown := [name for name in named if name not in known]:
        raise ValueError(f"no such {kind}: {unknown[0]}; there are {', '.join(known)}")


def kept(found: Findings, meetings: Collection[Meeting], claims: Collection[Any]) -> Findings:
    """Findings with these meetings and claims alone; participants whom nothing names any more go too."""
    ids = {one.id for one in meetings} | {"all"}
    claims = [one for one in claims if set(meetings_of(one)) <= ids]
    named = {who for one in meetings for who in one.participants}
    named |= {who for one in claims for who in attendees_of(one)}
    return Findings(published=found.published, meetings=tuple(meetings), findings=tuple(claims),
                    participants=tuple(one for one in found.participants if one.id in named))
