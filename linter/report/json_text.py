"""JSON as reports write it: in UTF-8, never refused for a file name that is not."""

import re
from typing import Any

import msgspec

_INDENT = 2


def as_json(value: Any, *, indent: int = _INDENT) -> str:
    """The value as JSON; on one line with an indent of 0."""
    try:
        encoded = msgspec.json.encode(value, enc_hook=str)
    except UnicodeEncodeError:
        encoded = msgspec.json.encode(_encodable(value), enc_hook=str)
    return (msgspec.json.format(encoded, indent=indent) if indent else encoded).decode()


def _encodable(value: Any) -> Any:
    """The value with half characters (a file name that is not UTF-8) written as ``\\udc80``."""
    plain = msgspec.to_builtins(value, enc_hook=str)
    return _escape_halves(plain)


def _escape_halves(value: Any) -> Any:
    if isinstance(value, str):
        return re.sub(r"[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", value)
    if isinstance(value, dict):
        return {_escape_halves(key): _escape_halves(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_escape_halves(item) for item in value]
    return value
