"""The answers to what reads articles."""

from __future__ import annotations

from ._parts import FLAG, HEAD, NAMES, SCENARIO, TEXT, WHOLE, Schema, list_of, or_null, record

_AT: Schema = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2,
               "description": "first character and the one after the last, counted from 0"}


def extract() -> list[Schema]:
    """Findings, as their models have them; what is not known is left out."""
    from ...extract.findings import Findings

    schema = Findings.model_json_schema(mode="serialization", ref_template="#/anyOf/0/$defs/{model}")
    for part in (schema, *schema["$defs"].values()):
        part["required"] = [name for name, value in part["properties"].items()
                            if {"type": "null"} not in value.get("anyOf", ())]
    return [schema]


def trace() -> list[Schema]:
    piece = record({"at": _AT, "kind": {"enum": ["prose", "heading", "page", "break", "elision"]},
                    "sentence": or_null(WHOLE), "text": TEXT, "supports": list_of(
                        WHOLE | {"description": "a place in the list of citations, counted from 0"})})
    citation = record({
        "section": TEXT, "name": TEXT, "match": {"enum": ["stands", "elsewhere", "absent", "outside", "unplaced"]},
        "at": or_null(_AT) | {"description": "where the words stand"}, "off": FLAG, "source": {"type": "object"}})
    return [record({
        **HEAD, "scenario": SCENARIO, "article": record({"file": TEXT, "documents": NAMES, "characters": WHOLE}),
        "status": {"enum": ["traced", "astray"]} | {"description": "astray: some words are not where they should be"},
        "pieces": list_of(piece), "citations": list_of(citation),
        "without": NAMES | {"description": "the written rules that rest on no words of the article"}})]
