"""A meeting as far as a text has told of it: who takes part, what it is called, how firm it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from ..names.people import People
from ..scene import Talk
from ..tables import word_list
from .talk_levels import rank, rank_of_all

WEAK = word_list("known-weak")
"""Words that tell a meeting from others too little to set two apart."""
_OF_OTHERS = frozenset({
    "donors", "donor", "donors'", "donors’", "pledging", "creditors", "creditors'", "creditors’", "investors",
    "business",
})
"""What calls a meeting one of others than those it is told beside: a donors' conference."""
_RANK = {"past": 0, "rejected": 1, "possible": 2, "proposed": 3, "decided": 4}


@dataclass(slots=True)
class Known:
    """A meeting so far: who takes part, what it is called, what was said of it where."""

    id: str
    brief: int
    talks: list[Talk] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    format: str | None = None
    past: bool = False
    level: str | None = None
    portfolio: str | None = None
    ordinal: str | None = None
    step: str | None = None
    sentence: int = 0
    places: set[str] = field(default_factory=set)
    dated: list[tuple[str, str]] = field(default_factory=list)
    """The days that findings give it, first and last."""
    periods: list[tuple[str, str]] = field(default_factory=list)
    """The same for periods in which it is to be on some day."""
    site: str | None = None
    land: str | None = None
    accepted: int | None = None
    """Where it is told that all have accepted the offer."""
    around: tuple[str, ...] = ()
    """Those who were spoken of together as it was first named: they meet, unless somebody else is said to."""
    beside: bool = False
    """Whether it was last named only to tell when another is."""
    again: bool = False
    """Whether those who meet are said to have met before: they should meet once more."""

    def status(self, people: People) -> str:
        """How firm the meeting is: as its words say, unless an offer was accepted by all."""
        said = self._said()
        return "decided" if said == "proposed" and self.accepted is not None else said

    def _said(self) -> str:
        """As its firmest words say, unless it is called off, or doubted throughout."""
        if self.past:
            return "past"
        answered = [one for one in self.talks if not (one.asked or one.waited)]
        told = answered if any(one.status not in (None, "past") for one in answered) else self.talks
        said = [one.status for one in told if one.status and one.status != "past"]
        if not any(one.status == "decided" and not one.weak for one in self.talks) and "decided" in said:
            said = [one for one in said if one != "decided"] or said
        if not said:
            return "possible"
        if said[-1] == "rejected" and (len(said) == 1 or said.count("rejected") * 2 >= len(said)):
            return "rejected"
        kept = [one for one in said if one != "rejected"]
        if kept[0] in ("possible", "proposed") and kept.count("decided") * 2 <= len(kept):
            return max((one for one in kept if one != "decided"), key=kept.count)
        return max(kept, key=_RANK.__getitem__)

    def told(self) -> bool:
        """Whether enough is told of it to name it: who meets, or what it is called and that it is to come."""
        sure = any(one.status and (one.tells or (one.ids and not one.loose)) for one in self.talks)
        return len(self.ids) > 1 or (not self.past and sure)

    def includes(self, who: str, people: People) -> bool:
        """Whether somebody, or somebody else of their country, is known to take part."""
        code = people.entities[who].code
        return who in self.ids or (code is not None and code in {people.entities[id_].code for id_ in self.ids})

    def join(self, talk: Talk, number: int, people: People) -> None:
        """Add a mention, and what it tells of who meets and what the meeting is called."""
        named = {people.entities[id_].code: id_ for id_ in talk.ids if people.entities[id_].kind == "person"}
        if len(named) > 1 and {people.entities[id_].code for id_ in self.ids} == set(named):
            # states, and now who comes for them
            self.ids = list(dict.fromkeys(named[people.entities[id_].code] for id_ in self.ids))
        if "visit" in self.heads and talk.head != "visit":
            self._hosted(talk, people)
        self.talks.append(talk)
        self.sentence = number
        if talk.loose and talk.definite and len(self.ids) > 1:
            pass
        elif (
            not self.ids
            or (talk.status is not None and len(self.ids) < 2)
            or (talk.ids and set(self.ids) < set(talk.ids))
        ):
            self.ids += [id_ for id_ in talk.ids if id_ not in self.ids]
        self.labels |= talk.labels
        self.heads.add(talk.head)
        self.format = self.format or talk.format
        self.level = self.level or talk.level or rank_of_all(people, talk.ids)
        self.portfolio = self.portfolio or talk.portfolio
        self.ordinal = self.ordinal or talk.ordinal
        self.step = self.step or talk.step
        self.site = self.site or talk.site
        self.land = self.land or talk.land

    def supposed(self, people: People) -> list[str]:
        """Who meets, where nobody says so: those around it; on another level than theirs, the states they are of."""
        if self.past or any(one.labels & _OF_OTHERS for one in self.talks):
            return []
        found: list[str] = []
        for id_ in self.around:
            if people.kind(id_) != "person" or self.level in (None, rank(people, id_)):
                found.append(id_)
            elif code := people.entities[id_].code:
                lands = (one.id for one in people.entities.values() if (one.kind, one.code) == ("country", code))
                found += islice(lands, 1)
        return found

    def _hosted(self, talk: Talk, people: People) -> None:
        """Of a visit to a country, who it is there that the visitor meets."""
        hosts = [id_ for id_ in talk.ids if id_ not in self.ids and people.kind(id_) == "person"]
        lands = [id_ for id_ in self.ids if people.kind(id_) == "country" and id_ not in talk.ids]
        codes = {people.entities[id_].code for id_ in hosts}
        if hosts and len(lands) == 1 and codes <= {people.entities[lands[0]].code, None}:
            self.ids = [*(id_ for id_ in self.ids if id_ != lands[0]), *hosts]
