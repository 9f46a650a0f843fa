"""What is printed on the margins of pages: page numbers, running heads, footnotes."""

from collections import Counter

from msgspec import Struct

from linter.readers.pdf.page import Line, Page
from linter.text.patterns import lazy_pattern

_NUMBER = lazy_pattern(r"(?:trang\s*)?[-–—]?\s*(\d{1,4})\s*(?:/\s*\d{1,4})?\s*[-–—]?$", 2)
_DIGITS = lazy_pattern(r"\d+")
_FIRST_NOTE = lazy_pattern(r"\(?\[?(\d{1,3}|\*)[\])]?\.?$")
_EDGE = 0.12
"""Of the height of the page: what stands nearer to an edge may be a running head."""
_SMALLER = 0.93

Rows = list[list[Line]]


class Margins(Struct):
    """What was taken from the pages."""

    heads: list[Line]
    feet: list[Line]
    numbers: list[Line]
    notes: list[tuple[str, list[Line]]]


def take_margins(pages: list[tuple[Page, Rows]]) -> Margins:
    """Take page numbers, running heads and footnotes out of the rows of pages."""
    margins = Margins([], [], [], [])
    for page, rows in pages:
        for place in (0, -1):
            if rows and _is_page_number(rows[place], page):
                margins.numbers += rows.pop(place)
    margins.heads += _take_repeated(pages, 0)
    margins.feet += _take_repeated(pages, -1)
    body = _body_size([rows for _, rows in pages])
    for page, rows in pages:
        margins.notes += _take_notes(page, rows, body)
    return margins


def _take_repeated(pages: list[tuple[Page, Rows]], place: int) -> list[Line]:
    """Take out the running heads or feet; each is given once."""
    repeated = _repeated(pages, place)
    taken: dict[str, list[Line]] = {}
    for page, rows in pages:
        key = _key(rows[place]) if rows else ""
        if key in repeated and _at_edge(rows[place], page):
            row = rows.pop(place)
            taken.setdefault(key, row)
    return [line for row in taken.values() for line in row]


def _is_page_number(row: list[Line], page: Page) -> bool:
    if len(row) != 1 or len(row[0].words) > 4 or not _at_edge(row, page):
        return False
    match = _NUMBER.match(row[0].text)
    return match is not None and (int(match[1]) == page.number or page.number > 1)


def _at_edge(row: list[Line], page: Page) -> bool:
    place = row[0].baseline / page.height if page.height else 0.5
    return place < _EDGE or place > 1 - _EDGE


def _key(row: list[Line]) -> str:
    return _DIGITS.sub("#", " ".join(line.text for line in row)) + f"@{row[0].baseline:.0f}"


def _repeated(pages: list[tuple[Page, Rows]], place: int) -> set[str]:
    """First or last rows that three pages or more share, at one height."""
    counts = Counter(_key(rows[place]) for _, rows in pages if rows)
    return {key for key, count in counts.items() if count >= 3}


def _body_size(pages: list[Rows]) -> float:
    sizes: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            for line in row:
                sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _take_notes(page: Page, rows: Rows, body: float) -> list[tuple[str, list[Line]]]:
    """The notes at the bottom of a page: smaller lines below a short rule, each with its mark."""
    rules = [
        ruling.top
        for ruling in page.rulings
        if ruling.is_horizontal
        and 40 < ruling.right - ruling.left < 0.45 * page.width
        and ruling.top > 0.3 * page.height
    ]
    start = len(rows)
    while start and all(line.size < _SMALLER * body for line in rows[start - 1]):
        start -= 1
    while start < len(rows) and not (
        _FIRST_NOTE.match(rows[start][0].words[0].text)
        and any(rule < rows[start][0].baseline for rule in rules)
    ):
        start += 1
    notes: list[tuple[str, list[Line]]] = []
    for row in rows[start:]:
        line = Line([word for part in row for word in part.words], page.number)
        mark = _FIRST_NOTE.match(line.words[0].text)
        if mark is not None and len(line.words) > 1:
            notes.append((mark[1], [Line(line.words[1:], page.number)]))
        elif notes:
            notes[-1][1].append(line)
    del rows[start:]
    return notes
