"""How long each meeting of a draft lasts, where the text says so: the firmest word on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .. import findings as f

_FIRMNESS = ("decided", "proposed", "possible")
_LONGEST = 14 * 24 * 60


def lengths(found: f.Findings, names: Mapping[str, str],
            written: Iterable[str]) -> dict[str, tuple[str, list[f.Duration]]]:
    """For each meeting that somebody gives a length: `lasts` as a scenario writes it, by the first of the firmest
    findings, and the findings that agree with it.

    ``names`` are the meetings' names by the ids of findings, ``written`` those that the draft has. A range gives its
    shortest. More than two weeks are left to the reader, as a slip or as talks with many sittings.
    """
    written = set(written)
    best: dict[str, tuple[str, list[f.Duration]]] = {}
    said = [one for one in found.findings if isinstance(one, f.Duration) and one.modality in _FIRMNESS]
    for one in sorted(said, key=lambda one: _FIRMNESS.index(one.modality)):
        if lasts := _lasts(one):
            of = written if "all" in f.meetings_of(one) else {names.get(id_) for id_ in f.meetings_of(one)}
            for name in sorted(written & of):
                first, agreed = best.setdefault(name, (lasts, []))
                if lasts == first:
                    agreed.append(one)
    return best


def told(one: f.Duration) -> str:
    """A length in words: `2 to 3 days`."""
    parts = []
    for unit in ("days", "hours"):
        low, high = getattr(one, f"min_{unit}"), getattr(one, f"max_{unit}")
        if low and high:
            parts.append(f"{low:g} to {high:g} {unit}" if low != high else f"{high:g} {unit}")
        elif low or high:
            parts.append(f"at least {low:g} {unit}" if low else f"at most {high:g} {unit}")
    return ", ".join(parts)


def _lasts(one: f.Duration) -> str:
    """Empty where the text gives no length that a draft should take over."""
    days, hours = one.min_days or one.max_days, one.min_hours or one.max_hours
    minutes = days * 24 * 60 if days else round(hours * 60) if hours else 0
    if not 0 < minutes <= _LONGEST:
        return ""
    return f"{days}d" if days else f"{minutes}min" if minutes % 60 else f"{minutes // 60}h"
