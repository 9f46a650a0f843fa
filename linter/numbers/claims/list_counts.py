"""How many things a list is said to have, and how many it has.

*05 nhiệm vụ sau:* with its items below, *03 xã: An Phú, An Hòa và Bình Minh* with its names behind
a colon, *04 văn bản, gồm: …; …; …* with its entries between semicolons. Only nouns that are
listed one by one are taken; names are counted only where every piece is plainly one.
"""

import re
from collections.abc import Iterator

from linter.numbers.claims.comparison import is_usable
from linter.numbers.claims.cues import OPEN_LIST, Cue
from linter.numbers.claims.nesting import children_of
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.text.patterns import lazy_pattern

_LISTED = (
    r"(?:nội dung|nhiệm vụ|giải pháp|nhóm|tiêu chí|bước|nguyên tắc|mục tiêu|kiến nghị|đề xuất"
    r"|vấn đề|hạn chế|tồn tại|nguyên nhân|văn bản|phần|điều kiện|hình thức|lĩnh vực|chỉ tiêu"
    r"|bài học|phương án|dự án|công trình|hạng mục|mô hình|trường hợp)"
)
_WORD = r"\s+(?!các\b|những\b|mỗi\b|từng\b)[^\W\d_]+"
_BELOW = r"(?:sau đây|như sau|cụ thể như sau|dưới đây|bao gồm|gồm|sau)"

LIST_ABOVE = Cue(
    rf"\s+{_LISTED}\b(?:{_WORD}){{0,8}}?(?:,?\s*(?:{_BELOW}|cụ thể))?\s*:\s*"
    rf"|(?:{_WORD}){{1,8}}?,?\s*{_BELOW}\s*:\s*"
)
"""From a count to the end of a paragraph: a list of so many items follows below."""

LIST_BESIDE = Cue(
    r"\s+(?:[^\W\d_]+\s+){0,3}?[^\W\d_]+\s*"
    r"(?:,?\s*(?:bao gồm|gồm|đó là|cụ thể|là)(?: các)?\s*:?\s|:\s"
    r"|(?P<bracket>\((?:gồm:? |các )?))\s*"
)
"""From a count to the list of so many names that follows in the sentence."""

_LARGEST = 40
_TAIL = 60
_LONGEST_NAME = 7
"""Words of a name in a list, at most."""
_CONFIDENCE = 0.8
_NAME = lazy_pattern(r"(?:[^\W\d_][\w’'-]*\s*){1,7}")
_PIECES = lazy_pattern(r"[,;]")
_AND = lazy_pattern(r"\s+và\s+")


def list_count_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield the counts of lists that stand below or beside them."""
    for index, passage in enumerate(passages):
        if passage.in_cell or passage.damaged:
            continue
        for figure in passage.quantities:
            if _is_count(figure):
                counted = _below(passages, index, figure) or _beside(passage, figure)
                if counted:
                    yield _claim(figure, counted)


def _is_count(figure: Quantity) -> bool:
    return (
        figure.kind is QuantityKind.COUNT
        and figure.exact
        and is_usable(figure)
        and figure.value is not None
        and 1 < figure.value <= _LARGEST
    )


def _claim(figure: Quantity, counted: set[int]) -> Claim:
    said = int(figure.value or 0)
    return Claim(
        kind=ClaimKind.LIST,
        result=figure,
        operands=(),
        closed=said not in counted and min(abs(said - n) for n in counted) <= max(1, said // 4),
        confidence=_CONFIDENCE,
        counted=said if said in counted else max(counted),
    )


def _below(passages: tuple[Passage, ...], index: int, figure: Quantity) -> set[int] | None:
    """How many items stand under a paragraph that ends in the count and its noun."""
    passage = passages[index]
    rest = passage.words(figure.span.end, passage.span.end)
    if LIST_ABOVE(passage.damaged).fullmatch(rest) is None:
        return None
    children = children_of(passages, index)
    if len(children) < 2:
        return None
    words = " ".join(child.plain[-_TAIL:] for child in children)
    return None if OPEN_LIST(passage.damaged).search(words) else {len(children)}


def _beside(passage: Passage, figure: Quantity) -> set[int] | None:
    """How many entries follow a count and its noun in the sentence, as either may be read."""
    sentence = passage.sentences[passage.sentence_at(figure.span.start)]
    around = passage.enclosing(figure.span.start)
    end = around.end - 1 if around else sentence.end
    cue = LIST_BESIDE(passage.damaged).match(passage.words(figure.span.end, end))
    if cue is None:
        return None
    start = figure.span.end + cue.end()
    written = passage.document.text[start:end].strip()
    return _counts(re.split(r"[()]", written)[0].rstrip(" .;,"))


def _counts(written: str) -> set[int] | None:
    """In how many names a stretch may be cut; None when some piece is no name."""
    pieces = [piece.strip() for piece in _PIECES.split(written)]
    if len(pieces) < 2 or any(_is_name(piece) is False for piece in pieces):
        return None
    joined = len(_AND.findall(written))
    return {len(pieces), len(pieces) + joined, len(pieces) + min(joined, 1)}


def _is_name(piece: str) -> bool:
    """Whether a piece is a name: few words, the first in capitals, no figures."""
    piece = re.sub(r"^(?:và|các xã|xã|phường|thôn|bản|ấp|huyện|tỉnh|tổ)\s+", "", piece)
    return (
        _NAME.fullmatch(piece) is not None
        and piece[:1].isupper()
        and len(piece.split()) <= _LONGEST_NAME
    )
