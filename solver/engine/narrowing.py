"""A case with one place for each meeting: small, and whatever is possible in it is possible in the whole."""

from __future__ import annotations

from collections import Counter
from copy import copy

from ..case import Case
from ..clock import DAY
from ..geography import Site
from ..rules._places import _PlaceRule


def at_one_place(case: Case) -> Case:
    """The case with one site for each meeting, where its hard rules allow that; as few different sites as will do."""
    choices = {name: _best(case, name) for name in case.open_meetings if case.sites(name)}
    fixed = {name: case.sites(name) for name in case.scenario.meetings}
    while choices:
        [(best, _)] = Counter(site for sites in choices.values() for site in sites).most_common(1)
        for name in [name for name, sites in choices.items() if best in sites]:
            fixed[name] = (best,)
            del choices[name]
    narrow = copy(case)
    narrow.__dict__["_sites"] = fixed
    return narrow


def _best(case: Case, name: str) -> list[Site]:
    """The sites of a meeting that hard rules refuse on the fewest days."""
    rules = [rule for rule in case.rules
             if rule.soft is None and isinstance(rule, _PlaceRule) and name in rule.meetings(case)]
    last = [*case.clock.dates()][-1]
    turns = sorted({case.clock.today, *(day for rule in rules for day in rule.place_days(case) if day <= last)})
    lengths = [(then - day).days for day, then in zip(turns, [*turns[1:], last + DAY], strict=True)]

    def refused(site: Site) -> int:
        return sum(days for day, days in zip(turns, lengths, strict=True)
                   if any(rule.allows(case, site, day).kept is False for rule in rules))

    amounts = {site: refused(site) for site in case.sites(name)}
    return [site for site, days in amounts.items() if days == min(amounts.values())]
