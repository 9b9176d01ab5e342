"""A case with one place for each meeting: small, and whatever is possible in it is possible in the whole."""

from __future__ import annotations

from collections import Counter
from copy import copy

from ..case import Case, Site
from ..rules._places import _PlaceRule


def at_one_place(case: Case) -> Case:
    """The case with one site for each meeting, where its hard rules allow that; as few different sites as will do."""
    choices = {name: [site for site in case.sites(name) if _is_allowed(case, name, site)] or list(case.sites(name))
               for name in case.open_meetings if case.sites(name)}
    fixed = {name: case.sites(name) for name in case.scenario.meetings}
    while choices:
        [(best, _)] = Counter(site for sites in choices.values() for site in sites).most_common(1)
        for name in [name for name, sites in choices.items() if best in sites]:
            fixed[name] = (best,)
            del choices[name]
    narrow = copy(case)
    narrow.__dict__["_sites"] = fixed
    return narrow


def _is_allowed(case: Case, name: str, site: Site) -> bool:
    """Whether no hard rule refuses a site to a meeting, as of today."""
    rules = [rule for rule in case.rules if rule.soft is None and isinstance(rule, _PlaceRule)]
    return all(rule.allows(case, site, case.clock.today).kept is not False
               for rule in rules if name in rule.meetings(case))
