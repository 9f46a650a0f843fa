"""Values as TOML writes them, for settings that soát shows or proposes."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec


def toml_value(value: Any) -> str:
    """A value in one line; None, which TOML lacks, as an empty string."""
    value = msgspec.to_builtins(value)
    match value:
        case None:
            return '""'
        case bool():
            return str(value).lower()
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case Mapping():
            pairs = ", ".join(f"{toml_key(str(k))} = {toml_value(v)}" for k, v in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
        case list() | tuple():
            return f"[{', '.join(map(toml_value, value))}]"
    return repr(value)


def toml_key(name: str) -> str:
    """A key, in quotation marks where it needs them."""
    bare = bool(name) and all(c.isascii() and (c.isalnum() or c in "-_") for c in name)
    return name if bare else toml_value(name)
