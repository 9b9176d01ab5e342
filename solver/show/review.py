"""A walk through findings on a terminal: each with its sentence, to be accepted, changed or dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ..extract.findings import Claim, Findings, Meeting, meetings_of
from ..extract.reviewing import changed, choices, kept, values
from ..extract.tracing import stretches
from .evidence import marked
from .screen import Screen, pad, safe, wrap
from .words import plural

Ask = Callable[[str], str]
Say = Callable[[str], None]
_QUESTION = "Accept, change, drop, accept the rest, or stop here? [A/c/d/r/s]"
_ANSWERS = ("accept", "change", "drop", "rest", "stop")


def review(screen: Screen, text: str, found: Findings, ask: Ask, say: Say) -> Findings:
    """The findings that a person accepted. `ask` puts a question and returns the answer, `say` shows text."""
    walk = _Walk(screen, text, found, ask, say)
    meetings = walk.through(found.meetings, "Meeting")
    ids = {one.id for one in meetings} | {"all"}
    left = [one for one in found.findings if set(meetings_of(one)) <= ids]
    if lost := len(found.findings) - len(left):
        walk.tell(f"{plural(lost, 'finding is', 'findings are')} dropped with the meetings.")
    walk.found = found.model_copy(update={"meetings": tuple(meetings)})
    result = kept(found, meetings, walk.through(left, "Finding"))
    walk.tell(f"Accepted: {plural(len(result.meetings), 'meeting')} of {len(found.meetings)}, "
              f"{plural(len(result.findings), 'finding')} of {len(found.findings)}.")
    return result


class _Walk:
    """One walk: what is shown where, and whether the rest is accepted or dropped unseen."""

    def __init__(self, screen: Screen, text: str, found: Findings, ask: Ask, say: Say) -> None:
        self.screen, self.text, self.found, self.ask, self.say = screen, text, found, ask, say
        self.stretches = list(stretches(text))
        self.rest: str | None = None

    def tell(self, text: str) -> None:
        self.say(self.screen.finish(["", *wrap(text, self.screen.width)]))

    def through(self, parts: Any, kind: str) -> list[Any]:
        """The parts that were accepted, as they were changed."""
        accepted = []
        for number, one in enumerate(parts, start=1):
            part = one if self.rest == "rest" else None if self.rest == "stop" else \
                self._decided(one, f"{kind} {number} of {len(parts)}")
            if part is not None:
                accepted.append(part)
        return accepted

    def _decided(self, part: Any, title: str) -> Any:
        """One part as it was accepted, None when it was dropped."""
        while True:
            self.say(self.screen.finish(["", *self._shown(part, title)]))
            answer = self._chosen(_QUESTION, _ANSWERS, "accept")
            if answer == "change":
                part = self._changed(part)
                continue
            if answer in ("rest", "stop"):
                self.rest = answer
            return part if answer in ("accept", "rest") else None

    def _shown(self, part: Meeting | Claim, title: str) -> Iterator[str]:
        kind = getattr(part, "kind", None) or part.id       # type: ignore[union-attr]
        yield self.screen.style(f"{title}: {safe(str(kind))}", "bold")
        first, last = part.at
        around = [(start, end) for start, end, _ in self.stretches if start < last and first < end] or [part.at]
        yield from marked(self.screen, self.text, around[0][0], around[-1][1], [part.at], "  ")
        told = {name: value for name, value in values(part).items() if value not in (None, (), False)}
        width = max(map(len, told), default=0)
        for name, value in told.items():
            yield from wrap(safe(self._words(value)), self.screen.width, f"    {pad(name, width)}  ", " " * (width + 6))

    def _words(self, value: Any) -> str:
        """A value; ids of meetings with their labels, so that a person knows them."""
        labels = {one.id: f"{one.id} ({one.label})" for one in self.found.meetings}
        if isinstance(value, tuple):
            return ", ".join(labels.get(one, str(one)) for one in value)
        return labels.get(value, str(value)) if isinstance(value, str) else str(value)

    def _changed(self, part: Any) -> Any:
        """A part with one value changed, or as it was when the person gives no field."""
        fields = tuple(values(part))
        field = self._chosen(f"Which value? {', '.join(fields)}; nothing: none", (*fields, ""), "")
        if not field:
            return part
        among = choices(part, field)
        takes = f" ({', '.join(among)})" if among else ""
        while True:
            words = self.ask(f"{field}{takes}; nothing: left open")
            try:
                return changed(part, field, words, self.found)
            except ValueError as why:
                self.tell(f"{safe(words)} does not fit: {safe(str(why))}.")
                if not words.strip():
                    return part

    def _chosen(self, question: str, among: tuple[str, ...], default: str) -> str:
        """One of some words, of which the beginning is enough where it is the only one."""
        while True:
            answer = self.ask(question).strip().casefold() or default
            if answer in among:
                return answer
            near = [word for word in among if word.startswith(answer)]
            if len(near) == 1:
                return near[0]
            self.tell(f"{safe(answer)} is none of them.")
