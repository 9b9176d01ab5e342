"""How long meetings are to last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .calendar_words import NUMBER, number_of
from .claims import common, firmness, stretch, target
from .findings import Duration, Finding
from .meetings import Meetings
from .scene import Scene

_MOST = r"no (?:more|longer) than|not (?:more|longer) than|at (?:the )?most|up to|a maximum of|less than|under"
_LEAST = r"at least|a minimum of|no less than|more than|over"
_COMPOUND = re.compile(
    rf"\b(?P<n>{NUMBER})(?:-|(?<!\ba) )(?P<unit>day|hour|week)(?:-long)?\s+(?!before|after|of|"
    rf"ahead)(?=(?:[\w-]+\s+){{0,3}}?(?:talks|meeting|summit|visit|trip|conference|"
    r"session|negotiations|round|gathering|consultations|dialogue|forum|stay|tour))",
    re.I,
)
_LASTS = re.compile(
    rf"\b(?:last(?:s|ing|ed)?|run(?:s|ning)?|go on|continue|take|spend|spent|scheduled|stretch)\b(?: for| over)? ?"
    rf"(?P<how>{_MOST}|{_LEAST}|about|around|approximately|roughly)? ?(?:the )?(?P<n>{NUMBER})(?:(?: to |-|–| or "
    rf")(?P<n2>{NUMBER}))? "
    r"(?P<unit>hours?|days?|weeks?)\b(?: (?:over|across|on|in) (?P<m>" + NUMBER + r") days)?",
    re.I,
)
_FOR = re.compile(
    rf"\b(?:for|over) (?P<how>{_MOST}|{_LEAST}|about|around)? ?(?P<n>{NUMBER}) (?P<unit>hours?|days?)\b(?!['’]?s? "
    rf"notice)",
    re.I,
)
_AT_MOST = re.compile(r"(?:\b(?:not|never|cannot)|n['’]t) (?:to |be allowed to )?$", re.I)
_SAME = re.compile(r"\b(?:follow|keep|use|expect) the same (?:format|pattern|schedule)\b", re.I)


def lasting(scene: Scene, meetings: Meetings, number: int) -> Iterator[Finding]:
    """The lengths that a sentence gives for meetings to come."""
    if scene.question:
        return
    for pattern in (_COMPOUND, _LASTS, _FOR):
        for match in pattern.finditer(scene.text, scene.sentence.start, scene.sentence.end):
            if pattern is _FOR and not any(
                scene.clause(match.start())[0] <= one.core[0] < match.start() for one in scene.talks
            ):
                continue
            found = target(scene, meetings, number, match.start(), match.end(), loose=pattern is not _FOR)
            if found is None:
                continue
            if re.search(r"\b(?:lasted|spent)\b", match.group(), re.I):
                continue
            modality = firmness(scene, match.start(), match.end(), found.talk)
            values = _values(match)
            if _AT_MOST.search(scene.text[max(scene.sentence.start, match.start() - 24) : match.start()]):
                values = {key.replace("min_", "max_"): value for key, value in values.items()}
                modality = "decided" if modality == "rejected" else modality
            start, end = stretch(scene, match.start(), match.end(), found.talk)
            yield Duration(meeting=found.id, **values, **common(scene, start, end, modality, match.start()))
            return


def _values(match: re.Match[str]) -> dict[str, int]:
    groups = match.groupdict()
    low = number_of(match["n"])
    high = number_of(groups["n2"]) if groups.get("n2") else low
    unit = match["unit"].casefold().rstrip("s")
    if unit == "week":
        low, high, unit = low * 7, high * 7, "day"
    low, high = min(low, 900), min(high, 900)
    how = (groups.get("how") or "").casefold()
    values = {f"min_{unit}s": low, f"max_{unit}s": high}
    if re.fullmatch(_MOST, how):
        del values[f"min_{unit}s"]
    elif re.fullmatch(_LEAST, how):
        del values[f"max_{unit}s"]
    if groups.get("m"):
        values |= {"min_days": number_of(groups["m"]), "max_days": number_of(groups["m"])}
    return values
