"""Words to rows: what stands on one baseline, and the gaps in it."""

from msgspec.structs import replace

from linter.readers.pdf.page import Line, Word

GAP = 1.1
"""Of the size: a gap this wide may part two columns."""
LEAST_GAP = 11.0
_TORN = 0.14
"""Of the size: less room than any space between words takes."""


def rows_of(words: list[Word]) -> list[list[Word]]:
    """The words by baseline, each row from left to right."""
    rows: list[list[Word]] = []
    base = size = 0.0
    for word in sorted(words, key=lambda word: (word.baseline, word.left)):
        if rows and word.baseline - base <= 0.45 * max(min(size, word.size), 0.7 * size):
            rows[-1].append(word)
            if word.size > size:
                base, size = word.baseline, word.size
        else:
            rows.append([word])
            base, size = word.baseline, word.size
    return [_mended(sorted(row, key=lambda word: word.left)) for row in rows]


def _mended(row: list[Word]) -> list[Word]:
    """The row with words put together that were drawn in pieces, each with a font of its own."""
    mended: list[Word] = []
    for word in row:
        if mended and word.confidence is None and _is_torn(mended[-1], word):
            last = mended[-1]
            mended[-1] = replace(
                last, text=last.text + word.text, right=word.right, closed=word.closed
            )
        else:
            mended.append(word)
    return mended


def _is_torn(before: Word, word: Word) -> bool:
    return (
        not (word.apart or before.closed)
        and abs(word.left - before.right) < _TORN * word.size
        and abs(word.baseline - before.baseline) < 0.5
        and 0.9 < word.size / before.size < 1.1
    )


def parts_of(row: list[Word], page: int) -> list[Line]:
    """The row cut at its wide gaps."""
    parts = [[row[0]]]
    for word in row[1:]:
        last = parts[-1][-1]
        if word.left - last.right > max(LEAST_GAP, GAP * max(word.size, last.size)):
            parts.append([word])
        else:
            parts[-1].append(word)
    return [Line(words, page) for words in parts]
