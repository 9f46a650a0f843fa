"""Whether the words of a list of parts say that the parts are all there are."""

import re

from linter.document import Span
from linter.numbers.claims.comparison import key_of
from linter.numbers.claims.contrasts import divides
from linter.numbers.claims.cues import LABELLED, NUMBER_WORD, OPEN_LIST, OVERLAP, PARTS, TARGET
from linter.numbers.claims.part_lists import PartList
from linter.numbers.claims.passages import Passage
from linter.numbers.claims.series import are_listed, in_series, names_of
from linter.numbers.elements import Quantity
from linter.text.patterns import lazy_pattern

_BEFORE = 300
"""Characters before a total that may say that it is only aimed at."""
_ENTRIES = lazy_pattern(r"[;:]|,(?!\d)|\s(?:và|va)\s|\.\s")
_TAIL = 60
"""Characters behind the last part that may leave the list open."""


def is_and(gap: str) -> bool:
    """Whether *và* stands between two parts."""
    return "và" in gap.split() or "va" in gap.split()


def is_joined(passage: Passage, found: PartList, parts: tuple[Quantity, ...]) -> bool:
    """Whether the last part is marked as the last, where the cue does not say that all follow."""
    last_gap = passage.words(parts[-2].span.end, parts[-1].span.start)
    if not found.conjunction or is_and(last_gap) or ";" in last_gap:
        return True
    return is_divided(passage, found.region, parts)


def is_divided(passage: Passage, region: Span, parts: tuple[Quantity, ...]) -> bool:
    """Whether the names of the parts tell that they make a whole."""
    words = passage.words(region.start, region.end)
    names = names_of(passage, region.start, region.end, parts)
    return divides(passage.damaged, words) or in_series(passage.damaged, names)


def _breaks_off(lead: str) -> bool:
    """Whether something without a figure was listed first: *gồm Chủ tịch, 3 Phó Chủ tịch*."""
    words = lead.rstrip()
    return words.endswith(",") or ("," in words and words.split()[-1] in ("và", "va"))


def is_closed(
    passage: Passage,
    found: PartList,
    whole: Quantity,
    parts: tuple[Quantity, ...],
    *,
    counted: bool = False,
) -> bool:
    """Whether the words leave no room for further parts; ``counted``: those in words are parts."""
    damaged = passage.damaged
    end = min(found.region.end, parts[-1].span.end + _TAIL)
    words = passage.outer_words(found.region.start, end)
    sentence = passage.sentences[passage.sentence_at(whole.span.start)]
    low = max(sentence.start, whole.span.start - _BEFORE)
    lead = passage.words(found.region.start, parts[0].span.start)
    opening = found.region.start if found.introduced else parts[0].span.end
    unnamed_first = found.introduced and _breaks_off(lead) and not LABELLED(damaged).search(lead)
    return (
        not unnamed_first
        and not OPEN_LIST(damaged).search(words)
        and not _overlap(passage, found, parts, words)
        and (counted or not NUMBER_WORD(damaged).search(words))
        and not _selects(passage, opening, parts)
        and not TARGET(damaged).search(passage.words(low, min(sentence.end, end + _TAIL)))
    )


def _selects(passage: Passage, opening: int, parts: tuple[Quantity, ...]) -> bool:
    """Whether a further cue stands between parts, and not only inside one entry of them."""
    words = passage.outer_words(opening, parts[-1].span.start)
    entries = words.split(";")
    if len(entries) != len(parts):
        return PARTS(passage.damaged).search(words) is not None
    leads = (re.split(r"\d", entry)[0] for entry in entries)
    return any(PARTS(passage.damaged).search(lead) for lead in leads)


def _overlap(passage: Passage, found: PartList, parts: tuple[Quantity, ...], words: str) -> bool:
    """Whether groups may cut across others, so that their figures need not add up."""
    if {key_of(part) for part in parts} == {"nam", "nu"}:
        return False
    if OVERLAP(passage.damaged).search(words) is None:
        return False
    return not (
        is_divided(passage, found.region, parts) or are_listed(passage, found.region, parts)
    )


def is_complete(passage: Passage, region: Span, parts: tuple[Quantity, ...]) -> bool:
    """Whether each entry between separators has one figure of the parts, and the list ends."""
    words = passage.outer_words(region.start, region.end)
    entries = _ENTRIES.split(words.strip(" .;,:"))
    return len(entries) == len(parts) and all(any(map(str.isdigit, entry)) for entry in entries)
