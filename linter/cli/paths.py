"""Paths as typed, and as the disk spells them."""

import unicodedata
from pathlib import Path


def as_on_disk(typed: str) -> str:
    """The path with each name in the Unicode form that the disk has.

    The same Vietnamese name may be stored composed or decomposed; the keyboard writes one, a file
    that came from another computer may have the other.
    """
    if typed.isascii() or typed == "-" or Path(typed).exists():
        return typed
    parts = Path(typed).parts
    place = Path(parts[0]) if Path(typed).is_absolute() else Path()
    for name in parts[1:] if Path(typed).is_absolute() else parts:
        place /= name if (place / name).exists() else _spelling_in(place, name)
    return str(place)


def _spelling_in(folder: Path, name: str) -> str:
    wanted = unicodedata.normalize("NFC", name)
    try:
        names = [entry.name for entry in folder.iterdir()]
    except OSError:
        return name
    return next((n for n in names if unicodedata.normalize("NFC", n) == wanted), name)
