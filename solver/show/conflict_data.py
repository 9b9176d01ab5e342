"""Conflicts for machines, the same in every answer: what people are told, and nothing less."""

from __future__ import annotations

from collections.abc import Sequence

from ..case import Case
from ..questions.conflicts import Conflict
from ..questions.explain import rules_named
from ..questions.grounds import grounds
from .envelope import Json
from .facts import facts_json
from .machine import source_json


def conflicts_json(case: Case, found: Sequence[Conflict]) -> Json:
    """Conflicts as lists of rule names, those always on at the end; explained after that."""
    return {"conflicts": [[rule.name for rule in rules_named(case, conflict)] for conflict in found],
            "conflicts_explained": [_explained(case, conflict) for conflict in found]}


def _explained(case: Case, conflict: Conflict) -> Json:
    return {"rules": [{"name": rule.name, "sentence": rule.sentence(case),
                       "source": [source_json(source) for source in rule.source],
                       "always_on": rule.name in conflict.always_on} for rule in rules_named(case, conflict)],
            "parts": [{"kind": kind, "name": name} for kind, name in conflict.parts],
            "facts_used": facts_json(grounds(case, conflict), case.clock.today)}
