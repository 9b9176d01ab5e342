"""Rules on places: regions, shortlists, neutral countries; and the venues that they need."""

from __future__ import annotations

from typing import Any

from .. import findings as f
from .names import Names, spoken

Made = tuple[dict[str, Any] | None, list[tuple[str, str, Any]], str]
"""A rule, the entries of other sections that it needs, and a remark; without a rule the remark is a to-do."""

_REGIONS = {
    "europe": "europe-coe",
    "european soil": "europe-coe",
    "asia": "asia-un",
    "africa": "africa-un",
    "latin america": "latin-america-un",
    "north america": "northern-america-un",
    "south america": "south-america-un",
    "central asia": "central-asia-un",
    "southeast asia": "south-eastern-asia-un",
    "middle east": "western-asia-un",
    "central america": "central-america-un",
    "caribbean": "caribbean-un",
}


def sites(places: tuple[str, ...], names: Names) -> tuple[list[str], list[tuple[str, str, Any]], list[str]]:
    """Places as a rule names them, the venues that they need, and those that nobody knows."""
    at, needs, unknown = [], [], []
    for place in places:
        if code := names.code(place):
            at.append(code)
        elif name := names.venue(place):
            at.append(name)
            needs.append(("venues", name, {"city": place}))
        else:
            unknown.append(place)
    return at, needs, unknown


def venue(one: f.VenueAllowed, about: Any, names: Names, found: f.Findings) -> Made:
    if one.examples and any(
        isinstance(other, f.VenueProperty)
        and other.property.startswith(("neutral", "third"))
        and set(f.meetings_of(other)) & set(f.meetings_of(one))
        for other in found.findings
    ):
        return None, [], f"{spoken(about)}: {', '.join(one.places)} are examples of the neutral place below"
    at, needs, unknown = sites(one.places, names)
    if not at:
        return None, [], f"to do: {spoken(about)} at {', '.join(one.places)}, which no table knows; write a venue"
    return (
        {"rule": "region", "meeting": about, "at": at},
        needs,
        f"to do, unknown: {', '.join(unknown)}"
        if unknown
        else ("examples: other places would do as well" if one.examples else ""),
    )


def kind_of_place(
    one: f.VenueProperty, about: Any, names: Names, meetings: dict[str, f.Meeting], found: f.Findings
) -> Made:
    kind, _, what = one.property.partition(":")
    if kind == "region" and (region := _REGIONS.get(what.strip().casefold())):
        choice = (
            "europe-coe is the Council of Europe; europe-un and eu are other meanings" if region == "europe-coe" else ""
        )
        return {"rule": "region", "meeting": about, "at": region}, [], choice
    if kind in ("neutral", "third country"):
        ids = [meetings[id_] for id_ in f.meetings_of(one) if id_ in meetings] or [
            m for m in found.meetings if m.status != "past"
        ]
        who = sorted({who for meeting in ids for who in meeting.participants if names.code(names.countries.get(who))})
        if not who:
            return (
                None,
                [],
                f"to do: {spoken(about)} in a {one.property}, between parties whose countries the text does not say",
            )
        value: dict[str, Any] = {"rule": "neutrality", "meeting": about, "who": who}
        such = [
            place
            for other in found.findings
            if isinstance(other, f.VenueAllowed)
            and other.examples
            and set(f.meetings_of(other)) & set(f.meetings_of(one))
            for place in other.places
        ]
        at, needs, _unknown = sites(tuple(dict.fromkeys(such)), names)
        if at:
            value["such_as"] = at
        if kind == "third country":
            value["tests"] = ["not-party"]
        return value, needs, ""
    if one.property == "virtual":
        return None, [], f"to do: {spoken(about)} is by video; write at: remote"
    return None, [], f"to do: {spoken(about)} at a place: {one.property}"
