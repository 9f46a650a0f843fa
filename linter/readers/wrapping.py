"""Which lines of a plain text belong to one paragraph.

Some texts have a line per paragraph, others are wrapped at a margin (mail, OCR, PDF extraction).
A text is taken for wrapped only on evidence: lines that stop near the margin in mid-sentence and
go on in lower case. Otherwise every line is a paragraph.
"""

from collections.abc import Sequence
from itertools import pairwise

from linter.text.patterns import lazy_pattern

MIN_WIDTH, MAX_WIDTH = 40, 140
"""Characters between which a margin is believable."""
FULL = 0.7
"""A line this full, as a part of the width, may have been broken by the margin."""
MIN_BREAKS = 3
"""Mid-sentence breaks that it takes to believe in a margin."""

MARKER = lazy_pattern(
    r"\s*(?:[-+*•–—]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[a-zđ]\)\s|[IVXLC]+\.\s|\[\^|#|\|"
    r"|(?:Điều|Chương|Phần|Mục|Khoản|Điểm|Phụ lục|Căn cứ|Nơi nhận|Kính gửi|Số\s*:)\b)"
)
ENDED = lazy_pattern(r"[.;:!?…”\"]\s*$")
_COLUMNS = lazy_pattern(r"\S(?:\s{3,}|\t)\S")


def paragraphs(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Half-open ranges of lines, in order, each one paragraph; blank lines stand alone."""
    width = _wrap_width(lines)
    ranges: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if width and ranges and index and _continues(lines[index - 1], line, width):
            ranges[-1] = (ranges[-1][0], index + 1)
        else:
            ranges.append((index, index + 1))
    return ranges


def _wrap_width(lines: Sequence[str]) -> int:
    """The margin at which the text was wrapped, 0 when it was not."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths:
        return 0
    width = lengths[int(len(lengths) * 0.95) - (len(lengths) > 1)]
    if not MIN_WIDTH <= width <= MAX_WIDTH or lengths[-1] > 1.5 * width:
        return 0
    breaks = sum(
        _stops_midway(first, width) and second.strip()[:1].islower()
        for first, second in pairwise(lines)
    )
    return width if breaks >= MIN_BREAKS and breaks * 12 >= len(lengths) else 0


def _stops_midway(line: str, width: int) -> bool:
    return len(line.rstrip()) >= FULL * width and not ENDED.search(line)


def _continues(first: str, second: str, width: int) -> bool:
    text = second.strip()
    if not first.strip() or not text or MARKER.match(second) or _COLUMNS.search(first.strip()):
        return False
    if text[:1].islower() and not ENDED.search(first):
        return len(first.rstrip()) >= width / 2
    if first.strip().isupper() or text.isupper():
        return False
    return _stops_midway(first, width)
