"""What really changes between two wordings, so that nothing else loses its formatting."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class Change(NamedTuple):
    """A stretch ``[start, end)`` of the old wording and what comes in its place."""

    start: int
    end: int
    text: str


def changes(old: str, new: str) -> list[Change]:
    """The changes by characters; letters that change one for one each keep their place."""
    found = []
    for kind, start, end, low, high in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind == "equal":
            continue
        if end - start == high - low:
            pairs = zip(range(start, end), new[low:high], strict=True)
            found += [Change(place, place + 1, letter) for place, letter in pairs]
        else:
            found.append(Change(start, end, new[low:high]))
    return found


def word_changes(old: str, new: str) -> list[Change]:
    """The changes by whole words, as a person reads them."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    places = [0]
    for word in before:
        places.append(places[-1] + len(word))
    matcher = SequenceMatcher(None, before, after, False)
    return [
        Change(places[start], places[end], "".join(after[low:high]))
        for kind, start, end, low, high in matcher.get_opcodes()
        if kind != "equal"
    ]
