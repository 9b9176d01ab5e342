"""What the shell may offer next: rules, meetings, venues and paths of the scenario on the command line.

A file that cannot be read gives nothing and says nothing: who presses TAB has not finished typing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from ..case import Case

Items = list["CompletionItem[str]"]
Offer = Callable[[click.Context, click.Parameter, str], Items]
_MOST_DAYS = 62
_PLAIN = re.compile(r"[\w./+=@:-]+")
"""What a shell takes as it stands; other names have to be typed."""


def _items(words: Iterable[str], begun: str) -> Items:
    from click.shell_completion import CompletionItem

    return [CompletionItem(word) for word in dict.fromkeys(words) if word.startswith(begun) and _PLAIN.fullmatch(word)]


def files(ctx: click.Context, param: click.Parameter, begun: str) -> Items:
    """Any file."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


def sides(ctx: click.Context, param: click.Parameter, begun: str) -> Items:
    """A file, or `FILE+PATH=`, a scenario with a value changed."""
    file, plus, path = begun.partition("+")
    if not plus:
        return files(ctx, param, begun)
    case = _read(file)
    return _items((f"{file}+{word}" for word in _paths(case, path)), begun) if case else []


def of_case(words: Callable[[Case, str], Iterable[str]]) -> Offer:
    """Words that depend on the scenario at hand, and on what was typed."""
    def offer(ctx: click.Context, param: click.Parameter, begun: str) -> Items:
        case = _case(ctx)
        already = ctx.params.get(param.name or "") or ()
        return [item for item in _items(words(case, begun), begun) if item.value not in already] if case else []
    return offer


def _case(ctx: click.Context) -> Case | None:
    """The scenario on the command line, with what is laid over it. An option still without its value ends reading, so
    the file may not have been given its name yet."""
    given: list[Any] = [ctx.params.get("scenario"), ctx.params.get("plan"), *(ctx.params.get("sides") or ()), *ctx.args]
    file = next((word.partition("+")[0] for word in given if isinstance(word, str) and not word.startswith("-")), None)
    return _read(file, ctx.params.get("overlays") or (), ctx.params.get("settings") or ()) if file else None


def _read(file: str, overlays: Sequence[str] = (), settings: Sequence[str] = ()) -> Case | None:
    if not os.path.isfile(file):
        return None
    from ..loading import load

    try:
        return load(file, overlays, settings)
    except Exception:       # whatever it is, `summit check` tells it
        return None


# --- what there is --------------------------------------------------------------------------------------------------
rules = of_case(lambda case, begun: (rule.name for rule in case.rules))
meetings = of_case(lambda case, begun: case.scenario.meetings)
sources = of_case(lambda case, begun: case.scenario.sources)
paths = of_case(lambda case, begun: _paths(case, begun))
meeting_at = of_case(lambda case, begun: _meeting_then(case, begun, _venues))
meeting_day = of_case(lambda case, begun: _meeting_then(case, begun, _days))
meeting_day_at = of_case(lambda case, begun: _meeting_then(case, begun, _days_at))


def kinds(ctx: click.Context, param: click.Parameter, begun: str) -> Items:
    """The kinds of rules."""
    from ..rules import kinds

    return _items(kinds(), begun)


def templates(ctx: click.Context, param: click.Parameter, begun: str) -> Items:
    """The templates of `summit new`."""
    from ..starting import templates

    return _items(templates(), begun)


def answers(ctx: click.Context, param: click.Parameter, begun: str) -> Items:
    """The commands whose answers have a schema."""
    from ..show.schemas import SCHEMAS

    return _items(SCHEMAS, begun)


def history(ctx: click.Context, param: click.Parameter, begun: str) -> Items:
    """The back-tests that come with the program; else files."""
    from ..questions.backtest import known

    return _items(known(), begun) or files(ctx, param, begun)


def _meeting_then(case: Case, begun: str, more: Callable[[Case, str, str], Iterable[str]]) -> Iterator[str]:
    """`MEETING=`, then what may follow."""
    meeting, equals, rest = begun.partition("=")
    if equals and meeting in case.scenario.meetings:
        yield from (f"{meeting}={word}" for word in more(case, meeting, rest))
    else:
        yield from (f"{name}=" for name in case.open_meetings)


def _venues(case: Case, meeting: str, rest: str) -> Iterator[str]:
    return (site.venue for site in case.sites(meeting))


def _days(case: Case, meeting: str, rest: str) -> Iterator[str]:
    from datetime import datetime, timedelta

    calendar = case.scenario.calendar
    last = calendar.until.date() if isinstance(calendar.until, datetime) else calendar.until
    days = (str(calendar.today + timedelta(days=n)) for n in range((last - calendar.today).days + 1))
    return (day for _, day in zip(range(_MOST_DAYS), (day for day in days if day.startswith(rest)), strict=False))


def _days_at(case: Case, meeting: str, rest: str) -> Iterator[str]:
    day, at, _ = rest.partition("@")
    return (f"{day}@{venue}" for venue in _venues(case, meeting, "")) if at else _days(case, meeting, rest)


# --- paths of --set -------------------------------------------------------------------------------------------------
def _paths(case: Case, begun: str) -> Iterator[str]:
    """The next step of a path such as `rules.soon.within=`: what ends with a dot goes on, what ends with `=` is set."""
    done, _, _ = begun.rpartition(".")
    steps = done.split(".") if done else []
    scenario = case.scenario
    head = f"{done}." if done else ""
    section = getattr(scenario, steps[0], None) if steps else None
    if not steps:
        yield from (f"{name}{'=' if name in ('title', 'goals') else '.'}" for name in type(scenario).model_fields
                    if name != "summit")
    elif len(steps) == 1 and isinstance(section, dict):
        yield from (f"{head}{name}." for name in section)
    elif len(steps) == 1 and section is not None:
        yield from (f"{head}{name}=" for name in _fields(section))
    elif len(steps) == 2 and isinstance(section, dict):
        entry = next((rule for rule in case.rules if rule.name == steps[1]), None) if steps[0] == "rules" \
            else section.get(steps[1])
        yield from (f"{head}{name}=" for name in _fields(entry))


def _fields(entry: object) -> list[str]:
    fields = getattr(type(entry), "model_fields", {})
    return [field.alias or name for name, field in fields.items()]
