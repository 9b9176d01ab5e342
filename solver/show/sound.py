"""What `check` says of a file: that it is sound, and how much it holds."""

from __future__ import annotations

from ..case import Case
from .envelope import Json, header
from .parts import heading
from .screen import Screen, wrap
from .words import plural


def _firmness(case: Case) -> dict[str, int]:
    """How many written and implied rules are hard and soft, and how many are off."""
    hard = sum(rule.soft is None for rule in case.rules)
    return {"hard": hard, "soft": len(case.rules) - hard, "off": len(case.off)}


def sound(screen: Screen, case: Case) -> str:
    """That a scenario is sound, and how much it holds."""
    lines = list(heading(screen, case))
    lines.append(screen.style("The file is sound.", "good"))
    scenario, rules = case.scenario, _firmness(case)
    always = sum(rule.inside for rule in case.rules)
    past = f" ({len(case.past_meetings)} held already)" if case.past_meetings else ""
    lines += wrap(f"{plural(len(scenario.principals), 'principal')}, {plural(len(scenario.venues), 'venue')}, "
                  f"{plural(len(scenario.meetings), 'meeting')}{past}.", screen.width)
    lines += wrap(f"{plural(len(case.rules), 'rule')}: {rules['hard']} hard, {rules['soft']} soft, {rules['off']} "
                  f"switched off; {always} of them are always on.", screen.width)
    return screen.finish(lines)


def sound_json(case: Case) -> Json:
    """The same for machines."""
    from .machine import scenario

    return {**header(), "scenario": scenario(case), "status": "sound",
            "principals": len(case.scenario.principals), "venues": len(case.scenario.venues),
            "meetings": {"open": len(case.open_meetings), "held": len(case.past_meetings)},
            "rules": _firmness(case), "remarks": list(case.remarks)}
