"""What a rule is: validated fields, `post`, `check` and `sentence`, next to each other in one file.

To add a kind of rule, write `solver/rules/NAME.py` with one subclass of `Rule`, and its test file. The registry, the
schema, `summit rules`, the checker and the explanations find it by themselves.

`post` says what the model must respect, through a `Posting`; `check` says whether a finished schedule keeps the rule,
in plain Python on dates and places. The two share facts (who attends, how long a journey takes), never arithmetic.
"""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Protocol
from zoneinfo import ZoneInfo

from pydantic import PrivateAttr

from ..attendance import Option
from ..case import Case
from ..clock import Spans
from ..geography import Site
from ..scenario import Entry
from ..schedule import Schedule, Session, Verdict
from ..values import Selector

if TYPE_CHECKING:
    from ..atlas.facts import Fact
    from ..journeys import Stop

Expr = Any
"""A number of the model, or a plain int or Fraction where the scenario fixes it."""
Literal = Any
"""A yes-or-no of the model."""
Path = tuple[str | int, ...]
"""Where something stands in the file."""
Fault = tuple[Path, str, str, str | None]
"""The path of a field, a stable code, the message, a hint."""
Table = Mapping[str, Mapping[str, int]]
"""Ticks from venue to venue."""
Bounds = tuple[datetime | None, datetime | None]
"""From when, and until when; None where there is no bound."""


class Member(Protocol):
    """One elementary demand of a rule. When the rule is soft, each member that is broken counts by itself.

    Every demand takes ``when``: further literals under which alone it holds. What a repair may move is named:
    ``number``, the rule's field that gives a bound, and ``each``, what one unit of it moves the bound by (0: as many
    ticks as the number's unit has); ``excuse``, the place that may be accepted after all.
    """

    def at_least(self, left: Expr, right: Expr, when: Sequence[Literal] = (), number: str | None = None,
                 each: int = 0) -> None:
        """left ≥ right."""

    def at_most(self, left: Expr, right: Expr, when: Sequence[Literal] = (), number: str | None = None,
                each: int = 0) -> None:
        """left ≤ right."""

    def exactly(self, left: Expr, right: Expr, when: Sequence[Literal] = (), number: str | None = None,
                each: int = 0) -> None:
        """left = right; the number, once a question opens it, moves it as a whole."""

    def inside(self, value: Expr, spans: Spans, when: Sequence[Literal] = (), excuse: str | None = None) -> None:
        """The value lies in one of the closed ranges."""

    def open(self, value: Expr, size: int, stretches: Sequence[Mapping[int, tuple[int, int]]],
             numbers: tuple[str | None, str | None], when: Sequence[Literal] = ()) -> None:
        """What begins at the value and takes ``size`` ticks lies in stretches of the day without a break.

        Each stretch says for some days from which tick up to which it lies. ``numbers``: the fields that say when the
        first one opens and when the last one closes; None: that edge stays.
        """

    def outside(self, meeting: str, first: int, last: int, numbers: tuple[str, str],
                when: Sequence[Literal] = ()) -> None:
        """A meeting keeps clear of the ticks from ``first`` up to ``last``, whose fields are ``numbers``."""

    def clear_of(self, meeting: str, busy: Spans, when: Sequence[Literal] = (), excuse: str | None = None) -> None:
        """A meeting keeps clear of each of some stretches, from their first tick up to their last."""

    def any_of(self, literals: Iterable[Literal], when: Sequence[Literal] = ()) -> None:
        """One of the literals at least is true; with none, the demand cannot be met."""

    def none_of(self, literals: Iterable[Literal], when: Sequence[Literal] = (), excuse: str | None = None) -> None:
        """All of the literals are false."""

    def no_overlap(self, meetings: Sequence[str], pause: int = 0, number: str | None = None,
                   when: Sequence[Literal] = ()) -> None:
        """No two of the meetings, as far as they are held, share a tick; between them lie ``pause`` ticks."""

    def apart(self, a: str, b: str, ticks: Table, when: Sequence[Literal] = (), number: str | None = None) -> None:
        """One of two meetings ends before the other starts, and leaves time for the journey from venue to venue."""

    def reached(self, meeting: str, after: str, ticks: Table, when: Sequence[Literal] = (), number: str | None = None,
                each: int = 0) -> None:
        """A meeting starts so long after the end of another, as the journey from venue to venue takes."""

    def together_at_most(self, at: Sequence[tuple[str, Literal]], limit: int) -> None:
        """At any tick, at most ``limit`` of the meetings whose literal is true are under way."""


class Posting(Protocol):
    """The model as a rule sees it. Times are ticks of the case's clock; days are counted from today."""

    case: Case

    def member(self, *meetings: str, per: int | None = None) -> Member:
        """A demand that holds only when all of ``meetings`` are held.

        ``per`` makes a soft demand graded: bounds may be missed, each ``per`` units begun costing the weight once.
        """

    def held(self, meeting: str) -> Literal:
        """Whether a meeting takes place."""

    def start(self, meeting: str) -> Expr:
        """The tick at which a meeting begins."""

    def end(self, meeting: str) -> Expr:
        """The tick at which it has ended."""

    def first_day(self, meeting: str) -> Expr:
        """The day, at its venue, on which it begins, counted from today."""

    def last_day(self, meeting: str) -> Expr:
        """The day, at its venue, on which it ends."""

    def begins_on(self, meeting: str, day: int) -> Literal:
        """Whether a meeting is held and begins, at its venue, on a day counted from today."""

    def at(self, meeting: str) -> dict[Site, Literal]:
        """For each site open to a meeting, whether it is held there."""

    def attends(self, meeting: str, person: str) -> Literal:
        """Whether a meeting is held and a principal attends it, in person or by video."""

    def in_person(self, meeting: str, person: str) -> Literal:
        """Whether a meeting is held and a principal is there in person."""

    def by_video(self, meeting: str, person: str) -> Literal:
        """Whether a meeting is held and a principal joins by video."""

    def stands_in(self, meeting: str, person: str, deputy: str) -> Literal:
        """Whether a meeting is held and a deputy attends in a member's place."""

    def zones(self, meeting: str) -> list[tuple[ZoneInfo, Literal]]:
        """The zones a meeting's venue may lie in, each with the literal that it does."""

    def by_site(self, meeting: str, values: Mapping[Site, int]) -> Expr:
        """A number that depends on where a meeting is held: one value for each of its sites."""

    def precedes(self, a: str, b: str) -> Literal:
        """Whether one meeting starts before another; of two that start together, the one that the file names first."""

    def used_up(self, number: str) -> Literal:
        """Whether a length has given all that it can: all its whole days, or all its ticks.

        For demands that do not shrink by the same each time; False unless a question opens the number.
        """

    def sooner_back(self, person: str, stay: "Stop") -> Expr:
        """By how many ticks a stay elsewhere ends sooner than told: 0, until a question lets the time away give."""

    def choice(self) -> Literal:
        """A fresh yes-or-no that the solver may set."""


class Rule(Entry):
    """A named constraint. Subclasses give the fields, `post`, `check` and `sentence`."""

    rule: str
    _name: str = PrivateAttr("")
    _path: Path = PrivateAttr(())

    inside: ClassVar[bool] = False
    """Set on rules that come from other sections of the file and are never written under ``rules:``."""
    unit: ClassVar[str] = "each broken member counts once"
    """What a soft rule's amount counts."""
    example: ClassVar[str] = ""
    """A scenario, as YAML, that shows the rule at work and solves."""

    @property
    def name(self) -> str:
        """The rule's name in the scenario."""
        private: dict[str, str] = self.__pydantic_private__ or {}      # asked so often that pydantic's way shows
        return private.get("_name", "")

    @property
    def path(self) -> Path:
        """Where in the file its fields stand."""
        return self._path or ("rules", self._name)

    def named(self, name: str, *path: str | int) -> "Rule":
        """This rule under a name; ``path`` says where its fields stand, when not under ``rules:``."""
        self._name, self._path = name, path
        return self

    def number(self, case: Case, number: str) -> Any:
        """The value that a number of the rule has: a Length, a date, a moment, a count."""
        return getattr(self, number)

    def place_of(self, number: str) -> Path:
        """Where, among the rule's fields, a number stands."""
        return (number,)

    @classmethod
    def implied(cls, case: Case) -> "Iterable[Rule]":
        """The rules of this kind that other sections of a scenario imply, named; a kind that has some is `IMPLYING`."""
        return ()

    def remarks(self, case: Case) -> Iterable[str]:
        """What a planner should know of the rule though it is sound; ``case.rules`` holds the rules that count."""
        return ()

    def remedy(self, case: Case) -> str:
        """What would let the rule be kept though nothing in it changes: a date that is not known; empty for nothing."""
        return ""

    def faults(self, case: Case) -> Iterable[Fault]:
        """What is wrong with the rule that no single field can tell, at paths that count from the rule."""
        return ()

    def options(self, case: Case) -> Iterable[Option]:
        """What the rule permits to members of meetings that they could not do without it, switched on or off."""
        return ()

    def place_days(self, case: Case) -> Iterable[date] | None:
        """The days on which what the rule says of a place may change; None when it says nothing of places."""
        return None

    def bounds(self, case: Case, schedule: Schedule, session: Session) -> Iterable[Bounds]:
        """The stretches of time that the rule leaves to a session, for pictures; none where it sets no bound."""
        return ()

    @abstractmethod
    def post(self, p: Posting) -> None:
        """Enter the model."""

    @abstractmethod
    def check(self, case: Case, schedule: Schedule) -> Verdict:
        """Whether a finished schedule keeps the rule."""

    def orders(self, case: Case) -> Iterator[tuple[str, str]]:
        """Each (earlier, later meeting) of which the rule lets the later start only once the earlier has ended."""
        return iter(())

    @abstractmethod
    def sentence(self, case: Case) -> str:
        """The rule in one plain sentence, with its numbers."""


@dataclass
class Tally:
    """Collects what `check` finds member by member, and makes it a verdict.

    ``kept`` stays None when nothing could be tested.
    """

    amount: int = 0
    tested: bool = False
    reasons: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    slack: timedelta | None = None
    facts: "list[Fact]" = field(default_factory=list)

    def test(self, kept: bool, reason: str, amount: int = 1, slack: timedelta | None = None) -> None:
        """One member: whether it is kept, what to say if not, its amount, and how much time was left."""
        self.tested = True
        if not kept:
            self.amount += amount
            self.reasons.append(reason)
        elif slack is not None:
            self.slack = slack if self.slack is None else min(self.slack, slack)

    def skip(self, reason: str) -> None:
        """One member that could not be tested, and why."""
        self.passed_over.append(reason)

    def verdict(self, otherwise: str = "") -> Verdict:
        """The rule's verdict; ``otherwise`` is said when nothing applied."""
        kept = None if not self.tested and self.passed_over else self.amount == 0
        reasons = self.reasons or self.passed_over or ([] if self.tested else [otherwise])
        slack = self.slack if kept else None
        facts = tuple(dict.fromkeys(self.facts))
        return Verdict(kept, _once(reasons), self.amount, slack, facts, _once(self.passed_over))


def _once(reasons: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(reason for reason in reasons if reason))


def days_begun(late: timedelta) -> int:
    """The days that a lateness touches, each begun day counting."""
    return -(-late // timedelta(days=1))


def counted(number: int, what: str) -> str:
    """A number of things: 1 free day, 2 free days."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def spoken(selectors: Sequence[Selector], one: str = "", many: str = "") -> str:
    """Selectors as a reader says them, with the verb that goes with one of them, or with many."""
    from ..values import join

    return f"{join(selectors)} {one if len(selectors) == 1 else many}".rstrip()


def on_day(day: date) -> str:
    """A date as sentences give it: 2 September 2025."""
    return f"{day.day} {day:%B %Y}"
