"""From findings to a scenario: a draft for a person to review, every rule with the words it stands on.

What was decided becomes a hard rule; what was proposed or is only possible a soft one, its status kept; what was
rejected is listed but ignored. What could not be placed is a to-do: a comment, or `unknown` where the language has it.
Two speakers who contradict each other have a rule each, and neither is hard. The file always loads: an entry that the
language refuses is written as a comment, with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import yaml

from ...errors import BadInput, printable
from ..findings import Finding, Findings, Meeting, meetings_of
from .contradictions import contradictions, side_by_side
from .lengths import lengths, told
from .names import Names
from .rules import comment, entries, to_do

_REACH = timedelta(days=60)
_FAR = timedelta(days=1100)  # what lies further ahead does not stretch the calendar
_COMMENT = 240


@dataclass(slots=True)
class Draft:
    """The sections of a scenario in the making; comments stand above the entry of that path."""

    data: dict[str, Any]
    comments: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    todo: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)
    behind: dict[str, Finding] = field(default_factory=dict)  # the finding behind each rule

    def note(self, section: str, name: str, text: str) -> None:
        """A comment above an entry."""
        self.comments.setdefault((section, name), []).append(text)


def draft(found: Findings, document: str | None, title: str, now: date) -> str:
    """A scenario as YAML with comments. `document` is the article's path as the scenario will name it.

    `now` only starts the calendar of an article whose day nobody knows; no date is counted from it.
    """
    names = Names.of(found)
    made = _sections(found, names, document, title, now)
    taken = _lengths(found, made, names)
    for entry in entries(found, names):
        if entry.finding in taken:
            continue
        if entry.value is None:
            made.todo.append(entry.comment.removeprefix("to do: "))
            continue
        made.data["rules"][entry.name] = entry.value
        made.behind[entry.name] = entry.finding
        made.note("rules", entry.name, entry.comment)
        for section, name, value in entry.needs:
            made.data[section].setdefault(name, value)
    for first, second in contradictions(made.behind):
        for name, opposite in ((first, second), (second, first)):
            if not made.data["rules"][name].get("ignored"):
                made.data["rules"][name].setdefault("soft", 2)
            made.note("rules", name, f"contradicts {opposite}; side by side: {side_by_side(name, opposite)}")
    _places(found, made, names)
    return _loading(made)


def _sections(found: Findings, names: Names, document: str | None, title: str, now: date) -> Draft:
    days = sorted(day for one in found.findings for day in _days(one))
    days = [day for day in days if 1990 <= day.year <= 2190]
    today = found.published or (min(days) if days else now)
    today = min(max(today, date(1950, 1, 1)), date(2190, 1, 1))
    days = [day for day in days if day - today <= _FAR]
    until = max([today + _REACH, *(day + timedelta(14) for day in days)])
    source: dict[str, Any] = {"file": document} if document else {}
    if found.published:
        source["published"] = found.published
    made = Draft(
        {
            "summit": 1,
            "title": f"Draft from {title}",
            "calendar": {"today": today, "until": until, "grid": "1d"},
            "sources": {"article": source},
            "principals": {},
            "venues": {},
            "events": {},
            "meetings": {},
            "rules": {},
        }
    )
    if found.published is None:
        made.todo.append(
            "nobody says which day this was written: relative dates are unresolved, and calendar.today is a guess"
            if not days
            else "nobody says which day this was written: relative dates are unresolved"
        )
    for party in found.participants:
        if party.id in names.needed:
            code = names.code(party.country)
            made.data["principals"][party.id] = {"name": printable(party.name)} | ({"country": code} if code else {})
    for one in found.meetings:
        if one.status == "past":
            made.over.append(f"spoken of as over: {_quoted(one.quote)}")
        else:
            _meeting(made, names, one)
    if not made.data["meetings"]:
        made.todo.append("no meeting to come was found in the text: this one holds the place")
        made.data["meetings"]["meeting"] = {"who": ["somebody"], "lasts": "1d", "at": "undetermined"}
    missing = {who for one in made.data["meetings"].values() for who in one["who"]} - set(made.data["principals"])
    for who in sorted(missing):
        made.data["principals"][who] = {"name": "to do: who attends"}
    return made


def _meeting(made: Draft, names: Names, one: Meeting) -> None:
    name = names.meeting[one.id]
    who = list(one.participants) or ["somebody"]
    value: dict[str, Any] = {"format": one.format, "who": who, "lasts": "1d", "at": "undetermined"}
    if one.status != "decided":
        value["optional"] = True
    value["source"] = {"doc": "article", "status": one.status, "at": list(one.at), "quote": " ".join(one.quote.split())}
    made.data["meetings"][name] = value
    made.note("meetings", name, f"{one.status}: {_quoted(one.quote)}")
    if not one.participants:
        made.note("meetings", name, "to do: who attends? The text names nobody.")
    if one.status == "rejected":
        made.data["rules"][f"{name}-off"] = {"rule": "consent", "who": who, "meeting": name, "accepts": False}
        made.note("rules", f"{name}-off", f"refused, called off or denied: {_quoted(one.quote)}")


def _lengths(found: Findings, made: Draft, names: Names) -> list[Finding]:
    """Write how long meetings last; the findings that are told by that."""
    taken: list[Finding] = []
    for name, (lasts, agreed) in lengths(found, names.meeting, made.data["meetings"]).items():
        made.data["meetings"][name]["lasts"] = lasts
        for one in agreed:
            made.note("meetings", name, f"lasts {told(one)} · {comment(one)}")
        taken += agreed
    return taken


def _days(one: Any) -> list[date]:
    """The days with a known year that a finding names."""
    values = [getattr(one, key, None) for key in ("earliest", "latest", "date")]
    values += list(getattr(one, "range", None) or ())
    return [date.fromisoformat(value) for value in values if value and value[0] != "X"]


def _places(found: Findings, made: Draft, names: Names) -> None:
    """A meeting whose places the text names is held at one of the file's venues; the others have no place yet."""
    if not made.data["venues"]:
        return
    for one in found.findings:
        if (
            one.kind == "venue_allowed"
            and one.modality != "rejected"
            and any(names.venue(place) for place in one.places)
        ):
            for id_ in meetings_of(one):
                for name in [names.meeting[id_]] if id_ in names.meeting else list(made.data["meetings"]):
                    made.data["meetings"].get(name, {}).pop("at", None)


# --- writing --------------------------------------------------------------------------------------------------------
def _loading(made: Draft) -> str:
    """The text, with what the language refuses turned into comments until it loads."""
    from ...loading import load_text

    for _ in range(200):
        text = _written(made)
        try:
            # The article's path counts from the folder the draft will lie in, which this text does not know.
            load_text(text, "draft", misquoted=True)
        except BadInput as error:
            refused = next(
                (
                    (problem.field or "").split(".")
                    for problem in error.problems
                    if (problem.field or "").startswith(("rules.", "events.", "venues."))
                ),
                None,
            )
            message = next(problem.message for problem in error.problems)
            if refused is None or refused[1].strip('"') not in made.data[refused[0]]:
                raise
            name = refused[1].strip('"')
            value = made.data[refused[0]].pop(name)
            made.todo.append(f"{to_do(value)} ({message})")
            continue
        return text
    raise AssertionError("every round takes an entry away")


def _written(made: Draft) -> str:
    lines = [
        "# A draft for you to review. What was decided is hard; what was proposed or is possible is soft, with its "
        "status;",
        "# what was rejected is listed and ignored. Each rule has the words it stands on: who said them, and where.",
    ]
    lines += [f"# To do: {_line(one)}" for one in dict.fromkeys(made.todo)]
    lines += [f"# {_line(one)}" for one in dict.fromkeys(made.over)]
    for section, value in made.data.items():
        if isinstance(value, dict) and not value and section not in ("principals", "meetings"):
            continue
        if section in ("principals", "venues", "events", "meetings", "rules"):
            lines += ["", f"{section}:"]
            for name, entry in value.items():
                lines += [f"  # {_line(one)}" for one in dict.fromkeys(made.comments.get((section, name), []))]
                lines.append(f"  {_flow(name)}: {_flow(entry)}")
        else:
            lines.append(f"{section}: {_flow(value)}")
    return "\n".join(lines) + "\n"


def _flow(value: Any) -> str:
    text: str = yaml.safe_dump(value, default_flow_style=True, sort_keys=False, allow_unicode=True, width=100_000)
    return text.removesuffix("\n").removesuffix("\n...")


def _line(text: str) -> str:
    plain = printable(" ".join(text.split()))
    return plain if len(plain) <= _COMMENT else f"{plain[: _COMMENT - 1]}…"


def _quoted(text: str) -> str:
    return f"“{' '.join(text.split())}”"
