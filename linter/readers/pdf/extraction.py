"""Words, rulings and images of a page, as pdfium tells them.

pdfium's own functions are called for the first and the last letter of a word only: letter by
letter they would take many times as long as the extraction of the text.
"""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

from linter.document import CharacterFormat
from linter.readers.pdf.page import Page, Ruling, Word
from linter.text.composition import compose, is_composed
from linter.text.patterns import lazy_pattern

_WORD = lazy_pattern(r"[^\s\0]+")
_MARK = lazy_pattern(r"(.*?\D)(\d{1,2})$")
_THIN = 2.5
"""Points below which a box is a line."""
_MOST_OBJECTS = 50_000
_FONT_NAME = ctypes.create_string_buffer(256)
_ITALIC_FLAG = 64
_SUBSET = lazy_pattern(r"^[A-Z]{6}\+")
_STYLE = lazy_pattern(r"(?:PS)?(?:MT)?[-, ]*(?:Bold|Italic|Oblique|Regular|Roman)*(?:MT)?$")
_KNOWN = {"TimesNewRoman": "Times New Roman", "CourierNew": "Courier New"}


class Extraction:
    """Reads pages of one open file; formats are interned."""

    def __init__(self) -> None:
        self._formats: dict[tuple[str, int, float], CharacterFormat] = {}
        self._interned: dict[CharacterFormat, CharacterFormat] = {}

    def page(self, number: int, page: Any) -> Page:
        """What is printed on a page."""
        width, height = page.get_size()
        words = self._words(page) if page.get_rotation() % 180 == 0 else []
        return Page(number, width, height, words, _rulings(page, height))

    def _words(self, page: Any) -> list[Word]:
        text_page = page.get_textpage()
        try:
            raw, height = text_page.raw, page.get_height()
            count = pdfium.FPDFText_CountChars(raw)
            unicode, made = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_IsGenerated
            text = "".join([chr(unicode(raw, index)) for index in range(count)])
            found: list[Word] = []
            for match in _WORD.finditer(text):
                self._add(found, raw, match[0], match.start(), height)
                start, end = match.span()
                found[-1].apart = start > 0 and text[start - 1] == " " and not made(raw, start - 1)
                found[-1].closed = end < count and text[end] == " " and not made(raw, end)
            return found
        finally:
            text_page.close()

    def _add(self, found: list[Word], raw: Any, text: str, start: int, height: float) -> None:
        """Add a word; a raised figure at its end becomes a word of its own."""
        first = _place(raw, start, height)
        last = first if len(text) == 1 else _place(raw, start + len(text) - 1, height)
        mark = _MARK.match(text) if last.size < 0.8 * first.size else None
        if mark is None:
            found.append(self._word(raw, text, start, first, last))
            return
        split = start + len(mark[1])
        found.append(self._word(raw, mark[1], start, first, _place(raw, split - 1, height)))
        found.append(self._word(raw, mark[2], split, _place(raw, split, height), last))

    def _word(self, raw: Any, text: str, index: int, first: "_Place", last: "_Place") -> Word:
        if not is_composed(text):
            text = "".join(piece.composed for piece in compose(text))
        text = text.replace("\ufffe", "-").replace("\u00ad", "-")
        shape = self._format(raw, index, first.size)
        return Word(
            text, first.left, max(last.right, first.left), first.baseline, first.size, shape
        )

    def _format(self, raw: Any, index: int, size: float) -> CharacterFormat:
        flags = ctypes.c_int()
        length = pdfium.FPDFText_GetFontInfo(raw, index, _FONT_NAME, 256, flags)
        name = _FONT_NAME.raw[: max(length - 1, 0)].decode("utf-8", "replace") if length else ""
        key = (name, flags.value, round(size * 2) / 2)
        known = self._formats.get(key)
        if known is None:
            italic = bool(flags.value & _ITALIC_FLAG) or "Italic" in name or "Oblique" in name
            weight = pdfium.FPDFText_GetFontWeight(raw, index)
            bold = "Bold" in name or weight >= 600
            shape = CharacterFormat(font=_family(name), size=key[2], bold=bold, italic=italic)
            known = self._formats[key] = self._interned.setdefault(shape, shape)
        return known


class _Place:
    """Where a letter stands."""

    __slots__ = ("baseline", "left", "right", "size")

    def __init__(self, left: float, right: float, baseline: float, size: float) -> None:
        self.left, self.right, self.baseline, self.size = left, right, baseline, size


_X, _Y = ctypes.c_double(), ctypes.c_double()
_BOX = pdfium.FS_RECTF()


def _place(raw: Any, index: int, height: float) -> _Place:
    pdfium.FPDFText_GetCharOrigin(raw, index, _X, _Y)
    pdfium.FPDFText_GetLooseCharBox(raw, index, _BOX)
    size = pdfium.FPDFText_GetFontSize(raw, index)
    tall = abs(_BOX.top - _BOX.bottom)
    if tall and not 0.5 < size * 1.15 / tall < 2:  # the size is stated through a matrix
        size = tall / 1.15
    return _Place(_BOX.left, _BOX.right, height - _Y.value, size or 1.0)


def _family(name: str) -> str | None:
    plain = _STYLE.sub("", _SUBSET.sub("", name))
    return _KNOWN.get(plain, plain) or None


def _rulings(page: Any, height: float) -> list[Ruling]:
    """Lines and thin boxes; a box is its four sides."""
    raw, found = page.raw, []
    bounds = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(raw), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(raw, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if not pdfium.FPDFPageObj_GetBounds(item, *bounds):
            continue
        left, bottom, right, top = (bound.value for bound in bounds)
        box = Ruling(left, height - top, right, height - bottom)
        found += _sides(box, stroked=_is_stroked(item))
    return found


def _is_stroked(item: Any) -> bool:
    """Whether the outline of a path is drawn; a mere background has none."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(item, fill, stroke)) and bool(stroke.value)


def _sides(box: Ruling, *, stroked: bool) -> list[Ruling]:
    wide, tall = box.right - box.left, box.bottom - box.top
    if wide < _THIN or tall < _THIN:
        return [box] if max(wide, tall) > 5 else []
    if not stroked:
        return []
    return [
        box._replace(bottom=box.top), box._replace(top=box.bottom),
        box._replace(right=box.left), box._replace(left=box.right),
    ]  # fmt: skip


def image_share(page: Any) -> float:
    """The part of a page that its largest image covers."""
    width, height = page.get_size()
    largest = 0.0
    bounds = [ctypes.c_float() for _ in range(4)]
    raw = page.raw
    for index in range(min(pdfium.FPDFPage_CountObjects(raw), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(raw, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM) and (
            pdfium.FPDFPageObj_GetBounds(item, *bounds)
        ):
            left, bottom, right, top = (bound.value for bound in bounds)
            largest = max(largest, (right - left) * (top - bottom))
    return largest / (width * height) if width and height else 0.0
