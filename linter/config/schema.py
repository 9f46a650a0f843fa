"""The JSON Schema of the settings, from their declarations and the rules' options."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import json

from linter.config.descriptions import DESCRIPTIONS
from linter.config.known_rules import pack_of
from linter.config.settings import ALL, Settings
from linter.rulekit import Rule

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ORDER = ("auto", "info", "warning", "error", "off", "never", "draft", "issued", "nd30", "party")
"""Known choices in the order in which a reader expects them; msgspec sorts them by letter."""

SELECTOR_LISTS = ("select", "ignore", "extend-select", "extend-ignore")


def settings_schema(rules: Iterable[type[Rule]]) -> dict[str, Any]:
    """What ``soat.toml`` may hold when these rules are loaded."""
    rules = tuple(rules)
    schema = own_schema(Settings)
    properties = schema["properties"]
    selectors = {"enum": selector_names(rules)}
    for key in SELECTOR_LISTS:
        properties[key]["items"] = selectors
    properties["severity"]["propertyNames"] = selectors
    properties["suppress"]["items"]["properties"]["rules"]["items"] = selectors
    properties["rules"] = {
        "type": "object",
        "properties": {
            rule.id: {**own_schema(rule.Options), "description": rule.title()} for rule in rules
        },
        "additionalProperties": False,
    }
    describe(schema, DESCRIPTIONS)
    return {"$schema": DIALECT, **schema, "title": "soat.toml"}


def selector_names(rules: Iterable[type[Rule]]) -> list[str]:
    """Everything that may stand in ``select``: ``all``, packs, rules."""
    ids = [rule.id for rule in rules]
    return [ALL, *sorted({pack_of(name) for name in ids}), *sorted(ids)]


def own_schema(kind: type) -> dict[str, Any]:
    """The schema of a declared kind, in one piece and without what TOML cannot say."""
    schema = json.decode(json.encode(json.schema(kind)))
    return _plain(schema, schema.get("$defs", {}))  # type: ignore[no-any-return]


def _plain(schema: Any, definitions: Mapping[str, Any]) -> Any:
    """The schema in one piece, without what TOML cannot say or a reader need not know."""
    if isinstance(schema, list):
        return [_plain(item, definitions) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _plain(definitions[name], definitions)
    if "anyOf" in schema:
        kinds = [kind for kind in schema["anyOf"] if kind != {"type": "null"}]
        if len(kinds) == 1:
            return _plain(kinds[0], definitions)
    dropped = {"$defs", "title", "description", "uniqueItems"}
    if not schema.get("required", True):
        dropped.add("required")
    if schema.get("default", "") is None or isinstance(schema.get("default"), dict):
        dropped.add("default")
    if "enum" in schema:
        schema = {**schema, "enum": sorted(schema["enum"], key=_place_in_order)}
    return {
        key: _plain_properties(value, definitions)
        if key == "properties"
        else _plain(value, definitions)
        for key, value in schema.items()
        if key not in dropped
    }


def _place_in_order(choice: Any) -> int:
    return ORDER.index(choice) if choice in ORDER else len(ORDER)


def _plain_properties(properties: Mapping[str, Any], definitions: Mapping[str, Any]) -> Any:
    """Properties by name: a setting may well be called ``title``."""
    return {name: _plain(value, definitions) for name, value in properties.items()}


def describe(schema: dict[str, Any], meanings: Mapping[str, str], prefix: str = "") -> None:
    """Add to each property what it means; keys inside tables are dotted."""
    for name, property_schema in schema.get("properties", {}).items():
        description = meanings.get(prefix + name)
        if description is not None:
            property_schema["description"] = description
        inside = property_schema.get("items", property_schema)
        describe(inside, meanings, f"{prefix}{name}.")
