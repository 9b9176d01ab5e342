"""The answers to rules."""

from __future__ import annotations

from ._parts import FLAG, HEAD, TEXT, Schema, list_of, or_null, record

_KIND: dict[str, Schema] = {
    "rule": TEXT, "summary": TEXT, "text": TEXT, "always_on": FLAG, "unit": TEXT,
    "fields": list_of(record({"name": TEXT, "type": TEXT, "required": FLAG, "default": {},
                              "description": or_null(TEXT)})), "example": or_null(TEXT)}


def rules() -> list[Schema]:
    return [record({**HEAD, "rules": list_of(record(_KIND))}, description="all kinds"),
            record({**HEAD, **_KIND}, description="one kind")]
