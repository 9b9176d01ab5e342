"""The JSON Schema of a scenario, for editors that complete and check the file, and for those who write one by program.

It is made of the models themselves: a section or a kind of rule that is added appears here without further work.
"""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema

from .resolved import written
from .rules import kinds
from .scenario import Scenario

Schema = dict[str, Any]


class _Generate(GenerateJsonSchema):
    """Defaults are shown as the language writes them; titles made of field names are left out."""

    def encode_default(self, dft: Any) -> Any:
        return super().encode_default(written(dft))

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        made = super().default_schema(schema)
        if made.get("default", ...) is None:
            del made["default"]
        return made

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def scenario_schema() -> Schema:
    """The schema of a scenario file, draft 2020-12; each kind of rule is described by its manual page."""
    rules = {name: kind for name, kind in kinds().items() if not kind.inside}
    models: list[Any] = [Scenario, *rules.values()]
    refs, made = models_json_schema([(model, "validation") for model in models], by_alias=True,
                                    schema_generator=_Generate)
    definitions: Schema = made["$defs"]

    def definition(model: Any) -> Schema:
        found: Schema = definitions[_name(refs[model, "validation"])]
        return found

    for name, kind in rules.items():
        page = definition(kind)
        page["properties"] = {"rule": {"const": name, "description": "the kind of rule"},
                              **{key: value for key, value in page["properties"].items() if key != "rule"}}
    top = definition(Scenario)
    del definitions[_name(refs[Scenario, "validation"])]
    top["properties"]["rules"] = {
        "description": "named constraints", "type": ["object", "null"],
        "additionalProperties": {"type": "object", "required": ["rule"],
                                 "properties": {"rule": {"enum": list(rules)}},
                                 "oneOf": [refs[kind, "validation"] for kind in rules.values()]},
    }
    # A section below which nothing is written yet is as good as none.
    for name, section in top["properties"].items():
        if name not in top["required"] and name != "rules":
            top["properties"][name] = {"anyOf": [section, {"type": "null"}]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **top, "title": "A scenario for summit",
            "$defs": dict(sorted(definitions.items()))}


def _name(reference: JsonSchemaValue) -> str:
    return str(reference["$ref"]).removeprefix("#/$defs/")
