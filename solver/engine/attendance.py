"""Who attends what, and how, in the model: literals where a rule leaves it open, else the meeting's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from ..attendance import Seat
from ..rules.base import Expr, Literal

if TYPE_CHECKING:
    from .model import Model


class Seats:
    """The literals of one model. Seats of which nothing is left open have none: there, who attends is who is held."""

    def __init__(self, model: Model) -> None:
        self._model, self._case = model, model.case
        self._attends: dict[Seat, Literal] = {}
        self._video: dict[Seat, Literal] = {}
        self._bodily: dict[Seat, Literal] = {}
        self._stands_in: dict[tuple[str, str, str], Literal] = {}
        if self._case.attendance:
            for name in self._case.open_meetings:
                self._enter(name)

    def _enter(self, name: str) -> None:
        cp, attendance, held = self._model.cp, self._case.attendance, self._model.slots[name].held
        members = self._case.attendees(name)
        sent: dict[str, list[Literal]] = {}
        for person in members:
            if self._case.is_bound(name, person):
                continue
            own = self._attends[name, person] = cp.new_bool_var(f"{person} attends {name}")
            seated = [own]
            for deputy in attendance.deputies.get((name, person), ()):
                literal = cp.new_bool_var(f"{deputy} at {name} for {person}")
                self._stands_in[name, person, deputy] = literal
                sent.setdefault(deputy, []).append(literal)
                seated.append(literal)
            if (name, person) in attendance.away:
                cp.add(sum(seated) <= held)
            else:
                cp.add(sum(seated) == held)
        for deputy, literals in sent.items():
            if deputy in members:       # who stands in for another is there for himself too
                for literal in literals:
                    cp.add_implication(literal, self.attends(name, deputy))
            else:
                self._attends[name, deputy] = literals[0]
                if len(literals) > 1:
                    either = self._attends[name, deputy] = cp.new_bool_var(f"{deputy} attends {name}")
                    cp.add_max_equality(either, literals)
        for person in self._case.candidates(name):
            if (name, person) in attendance.video:
                video = self._video[name, person] = cp.new_bool_var(f"{person} joins {name} by video")
                bodily = self._bodily[name, person] = cp.new_bool_var(f"{person} comes to {name}")
                cp.add(video + bodily == self.attends(name, person))

    # --- what is asked ------------------------------------------------------------------------------------------
    def attends(self, name: str, person: str) -> Literal:
        """Whether a candidate attends, in person or by video."""
        return self._attends.get((name, person), self._model.slots[name].held)

    def in_person(self, name: str, person: str) -> Literal:
        """Whether a candidate is there in person."""
        return self._bodily.get((name, person), self.attends(name, person))

    def by_video(self, name: str, person: str) -> Literal:
        """Whether a candidate joins by video."""
        return self._video.get((name, person), False)

    def stands_in(self, name: str, person: str, deputy: str) -> Literal:
        """Whether a deputy attends in a member's place."""
        return self._stands_in.get((name, person, deputy), False)

    def steps_away(self) -> Expr:
        """How far from full attendance: one for each by video, two for each deputy, three for each who stays away."""
        total: Expr = sum(self._video.values()) + 2 * sum(self._stands_in.values())
        for name in self._case.open_meetings:
            for person in self._case.attendees(name):
                if not self._case.is_bound(name, person):
                    here = [literal for (meeting, absent, _), literal in self._stands_in.items()
                            if (meeting, absent) == (name, person)]
                    total += 3 * (self._model.slots[name].held - self._attends[name, person] - sum(here))
        return total

    def in_order(self) -> list[Literal]:
        """The literals whose truth is preferred, in the order of the file: members come themselves, and in person."""
        return [*(literal for (name, person), literal in self._attends.items()
                  if person in self._case.attendees(name)), *self._bodily.values(), *self._stands_in.values()]

    # --- in a solution ------------------------------------------------------------------------------------------
    def chosen(self, name: str, true: Callable[[Literal], bool]) -> dict[str, Any]:
        """The parts of a session that say who attends and how."""
        case = self._case
        if not case.attendance:
            return {"attendees": case.attendees(name)}
        here = tuple(person for person in case.candidates(name) if true(self.attends(name, person)))
        return {"attendees": here, "video": tuple(person for person in here if true(self.by_video(name, person))),
                "deputies": tuple(self._sent(name, true))}

    def _sent(self, name: str, true: Callable[[Literal], bool]) -> Iterator[tuple[str, str]]:
        for (meeting, person, deputy), literal in self._stands_in.items():
            if meeting == name and true(literal):
                yield person, deputy
