"""What `trace` says: an article, sentence by sentence, with what each supports; then what supports nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..extract.tracing import Citation, Piece, Trace
from . import machine
from .envelope import Json, header
from .evidence import marked
from .screen import Screen, clip, pad, safe, wrap
from .words import number, plural, said_by

_QUOTED = 60


def traced(screen: Screen, found: Trace, article: str) -> str:
    """The article with what its sentences support."""
    sentences = [piece for piece in found.pieces if piece.number is not None]
    supporting = sum(bool(piece.supports) for piece in sentences)
    lines = [screen.style(line, "bold") for line in wrap(safe(found.case.scenario.title), screen.width)]
    entries = {(one.section, one.name) for one in found.citations if one.at}
    lines += wrap(f"{safe(article)} ({safe(', '.join(found.documents))}): {supporting} of "
                  f"{plural(len(sentences), 'sentence')} support {plural(len(entries), 'entry', 'entries')}.",
                  screen.width)
    lines.append("")
    digits = len(str(len(sentences)))
    for piece in found.pieces:
        lines += _piece(screen, found, piece, digits)
    if lines[-1]:
        lines.append("")
    lines += [*_idle(screen, sentences), *_astray(screen, found.astray), *_unplaced(screen, found),
              *_without(screen, found)]
    return screen.finish(lines)


def _piece(screen: Screen, found: Trace, piece: Piece, digits: int) -> Iterator[str]:
    label = str(piece.number or "").rjust(digits)
    indent = f"{'>' if piece.supports else ' '} {label}  "
    hanging = " " * len(indent)
    spans = [one.at for one in piece.supports if one.at]
    lines = marked(screen, found.text, piece.start, piece.end, spans, indent, hanging)
    yield from lines if piece.supports else (screen.style(line, "faint") for line in lines)
    several = len({one.at for one in piece.supports}) > 1
    for one in piece.supports:
        first, last = one.at or (0, 0)
        words = f" - “{clip(' '.join(safe(found.text[first:last]).split()), _QUOTED)}”" if several else ""
        for line in wrap(_support(found, one) + words, screen.width, f"{hanging}= ", f"{hanging}  "):
            yield screen.style(line, "good" if not one.off else "faint")
    if piece.supports:
        yield ""


def _support(found: Trace, one: Citation) -> str:
    """What words support: the entry, how firm it is, who says so, and the rule in words."""
    rule, said = one.rule, said_by(found.case, (one.source,))
    if rule is None:
        return f"{safe(_entry(one))}: {said}"
    firm = "off" if one.off else "hard" if rule.soft is None else f"soft {number(rule.soft)}"
    return f"{safe(one.name)}: {firm}; {said}. {safe(rule.sentence(found.case))}"


def _entry(one: Citation) -> str:
    return one.name if one.section == "rules" else f"{one.section}.{one.name}"


def _idle(screen: Screen, sentences: Sequence[Piece]) -> Iterator[str]:
    idle = [piece.number for piece in sentences if not piece.supports and piece.number is not None]
    if idle:
        yield from wrap(f"{plural(len(idle), 'sentence supports', 'sentences support')} nothing: {_runs(idle)}.",
                        screen.width)


def _runs(numbers: Sequence[int]) -> str:
    """1-3, 5, 8-9."""
    runs: list[tuple[int, int]] = []
    for one in numbers:
        if runs and runs[-1][1] == one - 1:
            runs[-1] = runs[-1][0], one
        else:
            runs.append((one, one))
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def _astray(screen: Screen, citations: Sequence[Citation]) -> Iterator[str]:
    if not citations:
        return
    yield ""
    yield screen.style(f"{plural(len(citations), 'source does', 'sources do')} not match the article", "bad")
    for one in citations:
        yield from wrap(f"{safe(_entry(one))}: {_why(one)}", screen.width, "  ", "    ")


def _why(one: Citation) -> str:
    quote = f"“{clip(' '.join(safe(one.source.quote or '').split()), _QUOTED)}”"
    place = list(one.source.at or ())
    if one.match == "elsewhere" and one.at:
        return f"{quote} is not at {place}, but at {list(one.at)}."
    if one.match == "outside":
        return f"{place} are no characters of this article."
    return f"{quote} is nowhere in this article."


def _unplaced(screen: Screen, found: Trace) -> Iterator[str]:
    names = [safe(_entry(one)) for one in found.citations if one.match == "unplaced"]
    if names:
        yield ""
        yield from wrap(f"Cited without words or a place: {', '.join(dict.fromkeys(names))}.", screen.width)


def _without(screen: Screen, found: Trace) -> Iterator[str]:
    if not found.without:
        return
    yield ""
    yield from wrap(f"{plural(len(found.without), 'rule rests', 'rules rest')} on no words of this article:",
                    screen.width)
    width = min(max(len(rule.name) for rule in found.without), screen.width // 3)
    for rule in found.without:
        name = pad(clip(safe(rule.name), width), width)
        yield from wrap(safe(rule.sentence(found.case)), screen.width, f"  {name}  ", " " * (width + 4))


def traced_json(found: Trace, article: str) -> Json:
    """The same for machines."""
    places = {id(one): place for place, one in enumerate(found.citations)}
    return {**header(), "scenario": machine.scenario(found.case),
            "article": {"file": article, "documents": list(found.documents), "characters": len(found.text)},
            "status": "astray" if found.astray else "traced",
            "pieces": [{"at": [piece.start, piece.end], "kind": piece.kind, "sentence": piece.number,
                        "text": found.text[piece.start:piece.end],
                        "supports": [places[id(one)] for one in piece.supports]}
                       for piece in found.pieces],
            "citations": [_citation(one) for one in found.citations],
            "without": [rule.name for rule in found.without]}


def _citation(one: Citation) -> Json:
    return {"section": one.section, "name": one.name, "match": one.match, "at": list(one.at) if one.at else None,
            "off": one.off,
            "source": one.source.model_dump(mode="json", exclude_none=True)}
