"""Sections: page set-up, and which headers and footers are printed (ECMA-376 Part 1, 17.6)."""

from typing import TYPE_CHECKING

from msgspec import Struct

from linter.document.model import Section, Story
from linter.document.span import Span
from linter.readers.docx.names import RELATION, TYPE, W
from linter.readers.docx.values import integer, is_on, points

if TYPE_CHECKING:
    from lxml import etree

_REFERENCES = {f"{W}headerReference": Story.HEADER, f"{W}footerReference": Story.FOOTER}


class PageMatter(Struct, frozen=True):
    """A header or footer as a section names it."""

    section: int
    story: Story
    kind: str
    """``default``, ``first`` or ``even``."""
    relation: str


class PageSetup:
    """The sections met so far."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._elements: list[etree._Element | None] = []
        self._start = 0

    def end_section(self, element: "etree._Element | None", end: int) -> None:
        """A section ends at this offset; its set-up stands in ``w:sectPr``."""
        self.sections.append(_section(len(self.sections), Span(self._start, end), element))
        self._elements.append(element)
        self._start = end

    def note_settings(self, section: int, name: str) -> "etree._Element | None":
        """The ``w:footnotePr`` or ``w:endnotePr`` of a section."""
        element = self._elements[section] if section < len(self._elements) else None
        return None if element is None else element.find(f"{W}{name}")

    @property
    def has_even_pages(self) -> bool:
        """Whether a section names a header or footer for even pages."""
        return any(
            matter.kind == "even"
            for index, element in enumerate(self._elements)
            for matter in _page_matter(index, element)
        )

    def printed_matter(self, even_pages: bool) -> list[PageMatter]:
        """Headers and footers that are printed on some page: each where it is first named.

        One for first pages is printed only while a section has a title page, one for even pages
        only when the document tells odd from even. A section without its own inherits.
        """
        current: dict[tuple[Story, str], PageMatter] = {}
        printed: dict[PageMatter, None] = {}
        for section, element in zip(self.sections, self._elements, strict=True):
            for matter in _page_matter(section.index, element):
                current[matter.story, matter.kind] = matter
            kinds = ["default"] + ["first"] * section.title_page + ["even"] * even_pages
            for story in (Story.HEADER, Story.FOOTER):
                for kind in kinds:
                    found = current.get((story, kind))
                    if found is not None:
                        printed.setdefault(found)
        return list(printed)


def _page_matter(section: int, element: "etree._Element | None") -> list[PageMatter]:
    found = []
    for child in () if element is None else element:
        story = _REFERENCES.get(child.tag)
        if story is not None:
            kind = child.get(TYPE, "default")
            found.append(PageMatter(section, story, kind, child.get(RELATION, "")))
    return found


def _section(index: int, span: Span, element: "etree._Element | None") -> Section:
    size, margins, columns, numbers, title = (
        None if element is None else element.find(f"{W}{name}")
        for name in ("pgSz", "pgMar", "cols", "pgNumType", "titlePg")
    )

    def length(source: "etree._Element | None", name: str) -> float | None:
        return None if source is None else points(source.get(f"{W}{name}"))

    def count(source: "etree._Element | None", name: str) -> int | None:
        return None if source is None else integer(source.get(f"{W}{name}"))

    return Section(
        index, span, length(size, "w"), length(size, "h"),
        size is not None and size.get(f"{W}orient") == "landscape",
        length(margins, "top"), length(margins, "bottom"),
        length(margins, "left"), length(margins, "right"),
        is_on(title), count(columns, "num") or 1, count(numbers, "start"),
        None if numbers is None else numbers.get(f"{W}fmt"),
    )  # fmt: skip
