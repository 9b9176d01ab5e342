"""Random small scenarios made hard on purpose: rules that ask for too much are planted among the others."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.oracle.reading import Document
from tests.oracle.scenarios import documents

ONE_DAY = timedelta(days=1)


@st.composite
def hard_documents(draw: st.DrawFn, size: int = 600) -> Document:
    """A random scenario with two to four more hard rules on dates, of which the calendar has few."""
    document: Document = draw(documents(size))
    today = date.fromisoformat(document["calendar"]["today"])
    until = date.fromisoformat(document["calendar"]["until"][:10])
    meetings = [name for name, meeting in document["meetings"].items() if meeting.get("state") != "held"]
    people = list(document["principals"])

    def day() -> date:
        return today + draw(st.integers(0, (until - today).days)) * ONE_DAY

    def planted() -> dict[str, Any]:
        meeting = draw(st.sampled_from(meetings))
        match draw(st.sampled_from(["deadline", "lead", "order", "order", "trip"])):
            case "deadline":
                return {"rule": "window", "meeting": meeting, "latest": str(day())}
            case "lead":
                return {"rule": "lead_time", "meeting": meeting, "at_least": f"{draw(st.integers(0, 4))}d"}
            case "order":
                pair = draw(st.lists(st.sampled_from(meetings), min_size=2, max_size=2, unique=True))
                first, then = sorted(pair, key=meetings.index)      # never a cycle
                return {"rule": "precedence", "first": first, "then": then, "free_days": draw(st.integers(0, 3))}
        first = day()
        away = {"from": str(first), "to": str(first + draw(st.integers(0, 3)) * ONE_DAY)}
        return {"rule": "availability", "who": draw(st.sampled_from(people)), "away": away}

    rules = {name: rule for name, rule in document["rules"].items() if rule["rule"] != "precedence"}
    document["rules"] = rules | {f"planted-{n}": planted() for n in range(draw(st.integers(2, 4)))}
    return document
