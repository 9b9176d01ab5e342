"""A stretch of an article with its evidence marked: reverse video on a terminal, brackets elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .screen import Screen, safe, wrap

_ON, _OFF = "\u2062", "\u2063"      # no columns wide, and never in a text that is safe
_REVERSE, _PLAIN = "\x1b[7m", "\x1b[0m"


def marked(screen: Screen, text: str, start: int, end: int, spans: Iterable[tuple[int, int]], indent: str = "",
           hanging: str | None = None) -> list[str]:
    """The lines of `text[start:end]`, with what lies in `spans` (characters of the text) marked."""
    on, off = (_ON, _OFF) if screen.colour else ("[", "]")
    shown, place = "", start
    for first, last in _joined([(max(a, start), min(b, end)) for a, b in spans]):
        shown += f"{_one_line(text[place:first])}{on}{_one_line(text[first:last])}{off}"
        place = last
    lines = wrap(shown + _one_line(text[place:end]), screen.width, indent, hanging)
    return list(_reversed(lines)) if screen.colour else lines


def _one_line(text: str) -> str:
    """Line breaks inside a sentence are spaces; all else that could command a terminal is written out."""
    return safe(text.replace("\n", " ").replace("\t", " "))


def _joined(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans in order, those that touch made one, empty ones left out."""
    here: tuple[int, int] | None = None
    for first, last in sorted(span for span in spans if span[0] < span[1]):
        if here is not None and first <= here[1]:
            here = here[0], max(here[1], last)
        else:
            if here is not None:
                yield here
            here = first, last
    if here is not None:
        yield here


def _reversed(lines: Iterable[str]) -> Iterator[str]:
    """Signs made into codes; what runs over the end of a line begins anew after the next one's indent."""
    on = False
    for line in lines:
        body = line.lstrip(" ")
        head = line[:len(line) - len(body)] + (_REVERSE if on else "")
        on = body.rfind(_ON) > body.rfind(_OFF) or (on and _OFF not in body)
        yield head + body.replace(_ON, _REVERSE).replace(_OFF, _PLAIN) + (_PLAIN if on else "")
