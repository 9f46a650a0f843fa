"""The JSON Schema of rule files, from their declarations."""

from collections.abc import Iterator
from typing import Any

from linter.config.schema import DIALECT, describe, own_schema
from linter.rule_data.descriptions import KEYS
from linter.rule_data.model import KINDS


def kind_schema(kind: str) -> dict[str, Any]:
    """What a file of one kind may hold."""
    schema = own_schema(KINDS[kind])
    describe(schema, KEYS)
    for key, array in _arrays_of_tables(schema):
        describe(array["items"], KEYS, f"{key}.")
    return schema


def rule_schema() -> dict[str, Any]:
    """What any rule file may hold; which keys it may have depends on its ``kind``."""
    return {
        "$schema": DIALECT,
        "title": "Tệp quy tắc của soát",
        "type": "object",
        "properties": {"kind": {"enum": list(KINDS), "description": KEYS["kind"]}},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": kind_schema(kind),
            }
            for kind in KINDS
        ],
    }


def _arrays_of_tables(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for key, value in schema["properties"].items():
        if "properties" in value.get("items", {}):
            yield key, value
