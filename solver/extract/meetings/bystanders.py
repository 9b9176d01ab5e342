"""Those whom a traveller meets and who speak for nobody: staff, students, aid workers. Nothing is to be planned
there."""

from __future__ import annotations

import re

from ..scene import Scene

_WHO = (
    r"staff|staffers|personnel|employees|workers|families|relatives|loved ones|troops|soldiers|service ?members|"
    r"sailors|peacekeepers|marines|students|schoolchildren|pupils|alumni|youths?|young people|young leaders|women "
    r"leaders|entrepreneurs|business(?:es|men|women| people| leaders| executives| representatives| figures)?|"
    r"executives|investors|industry leaders|civil society|activists|dissidents|journalists|reporters|editors|artists|"
    r"athletes|refugees|displaced people|displaced persons|survivors|victims|veterans|diaspora|expatriates|community "
    r"leaders|members of the community|residents|villagers|farmers|volunteers|religious leaders|faith leaders|"
    r"scholars|(?:women|youth)['’]?s? groups|country teams?|"
    r"academics|professors|patients|doctors|nurses|NGOs|non-governmental organi[sz]ations|compatriots|nationals"
)
_MEETS = re.compile(
    r"(?: (?:up|down|together|separately|briefly|privately|also))*(?: (?:with|for|of|between|among))? "
    r"(?:(?:an?|the|his|her|our|their|its|your|some|several|many|other|both|members of|representatives of|leaders of|"
    r"representatives from|leaders from|members from|(?:a )?groups? of) )*"
    r"(?:(?:(?!and\b|or\b|to\b|in\b|on\b|at\b|president|minister|leaders?\b|officials?\b|envoys?\b|"
    r"government\b)[a-z][\w'’-]*|U\.S\.|American|Embassy|Mission|Consulate|Peace Corps|[A-Z][a-z]+(?:an|ese|ish|"
    r"i))(?:,? and|,)? ){0,5}?"
    rf"(?:{_WHO})\b(?!['’-]| (?:minister|ministry|council|forum|summit|chief|union|party|group))"
)
_AND_OTHERS = 40
"""How near to those somebody may be named whom the visitor meets as well."""


def meets_bystanders(scene: Scene, place: int) -> bool:
    """Whether the words after "meet" or "a meeting" name only those who speak for nobody."""
    whom = _MEETS.match(scene.text, place, scene.sentence.end)
    if whom is None:
        return False
    last = min(whom.end() + _AND_OTHERS, scene.clause(place)[1])
    named = [one for one in scene.mentions_in(place, last) if one.kind in ("person", "role") and one.ids]
    return not named
