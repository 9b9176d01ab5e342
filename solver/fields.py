"""What the fields of the language have in common: errors with a remedy, one or a list, short forms, words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from inspect import signature
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


def fault(code: str, message: str, hint: str | None = None) -> PydanticCustomError:
    """An error of the language: a stable code, what is wrong, and what to do about it."""
    return PydanticCustomError(code, message, {"hint": hint})


def as_text(value: Any, expected: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise fault("wrong-type", f"expected {expected}")
    return str(value).strip()


def listed(value: Any) -> list[Any]:
    """A value that may be one or a list, as a list; nothing is the empty list."""
    return [] if value is None else list(value) if isinstance(value, list | tuple) else [value]


def one_or_more(schema: dict[str, Any], least: int = 1) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "array", "items": schema, "minItems": least}]}


class Written:
    """Marks a field that one function reads, whole, and says in JSON Schema how it is written.

    The function may also take the validation's ``info``. Pydantic builds no schema of the type itself: that was half
    of what a rule costs at the start.
    """

    def __init__(self, read: Callable[..., Any], schema: dict[str, Any]) -> None:
        self.read, self.schema = read, schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if self._asks_info:
            return core_schema.with_info_plain_validator_function(self.read)
        return core_schema.no_info_plain_validator_function(self.read)

    @cached_property
    def _asks_info(self) -> bool:       # once for all fields: to look up a function's parameters is slow
        return "info" in signature(self.read).parameters

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return self.schema


class OneOrMore:
    """Marks a tuple field that may also be written as a single entry."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}


class OrShort:
    """Marks a mapping that has a short form: the value of its first key alone."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def lengthen(value: Any) -> Any:
            return {self.key: value} if isinstance(value, str | int | float | date) else value

        return core_schema.no_info_before_validator_function(lengthen, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


def join(words: Iterable[object], last: str = "and") -> str:
    """Words as people list them: ``a, b and c``."""
    *head, tail = [str(word) for word in words] or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail
