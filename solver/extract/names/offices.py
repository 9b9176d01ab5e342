"""The offices that news tells of, by their words: one holder's ("prime minister") and several's ("both leaders")."""

from __future__ import annotations

import re

OFFICES = {
    "president": "president",
    "prime minister": "prime-minister",
    "premier": "prime-minister",
    "pm": "prime-minister",
    "vice president": "vice-president",
    "vice-president": "vice-president",
    "deputy president": "vice-president",
    "deputy prime minister": "deputy-prime-minister",
    "deputy premier": "deputy-prime-minister",
    "vice premier": "vice-premier",
    "chancellor": "chancellor",
    "foreign minister": "foreign-minister",
    "foreign secretary": "foreign-minister",
    "king": "king",
    "emir": "emir",
    "secretary of state": "foreign-minister",
    "defense minister": "defence-minister",
    "pope": "pope",
    "defence minister": "defence-minister",
    "leader": "leader",
    "secretary-general": "secretary-general",
    "secretary general": "secretary-general",
    "envoy": "envoy",
    "special envoy": "envoy",
    "crown prince": "crown-prince",
    "national security adviser": "security-adviser",
    "national security advisor": "security-adviser",
    "top diplomat": "foreign-minister",
    "head of state": "leader",
    "head of government": "leader",
    "heads of government": "leader",
    "heads of state": "leader",
    "monarch": "king",
    "ruler": "leader",
    "deputy foreign minister": "deputy-foreign-minister",
    "vice foreign minister": "deputy-foreign-minister",
    "finance minister": "finance-minister",
    "interior minister": "interior-minister",
    "minister": "foreign-minister",
    "secretary": "foreign-minister",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "spokesperson": "spokesperson",
    "deputy secretary of state": "deputy-foreign-minister",
    "deputy secretary": "deputy-foreign-minister",
    "under secretary": "under-secretary",
    "assistant secretary": "assistant-secretary",
    "special representative": "envoy",
    "mediator": "envoy",
    "negotiator": "negotiator",
    "chief negotiator": "negotiator",
    "ambassador": "ambassador",
}
"""Each word for an office, and the office; "foreign secretary" is the same as "foreign minister"."""
NOT_NOW = r"(?:(?!former |late |ousted |deposed |future )\w+ )??"
"""A word before an office, where it is not of somebody who holds it no more."""
OFFICE = "(?P<office>" + "|".join(sorted((re.escape(word) for word in OFFICES), key=len, reverse=True)) + ")"
PLURAL = (
    r"(?P<plural>deputy prime ministers|vice premiers|presidents|leaders|prime ministers|foreign ministers|"
    r"foreign secretaries|ministers|heads of state|"
    r"chancellors|defen[cs]e ministers|envoys|negotiators|chief negotiators|officials|delegations|diplomats|"
    r"governments|representatives|sides|teams|negotiating teams|counterparts|national security advis[eo]rs|"
    r"heads of government|premiers|kings|monarchs|rulers|(?:deputy|vice) foreign ministers|finance ministers|"
    r"interior ministers|special envoys|top diplomats|political directors|ambassadors|experts|commanders|generals|"
    r"government|leadership|regime|administration|presidency|opposition|parliament|junta|"
    r"(?:army|defen[cs]e|military|intelligence|spy|police|navy) (?:chiefs|commanders|officials)|parliaments|"
    r"authorities|media|rebels|delegation|team|mission|side|movements|factions|parties|camps|groups|militias|militants|"
    r"lawmakers|separatists|insurgents|guerrillas|warlords|clans)"
)
"""Those who hold an office together, and bodies that act for a state or within it."""


def single(plural: str) -> str | None:
    """The office that several hold."""
    return OFFICES.get(plural) or OFFICES.get(plural.removesuffix("s"))
