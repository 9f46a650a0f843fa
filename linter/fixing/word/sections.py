"""Page set-up of sections, and page numbers at the head of pages."""

from typing import TYPE_CHECKING

from lxml import etree

from linter.findings import SetSection
from linter.fixing import refusals
from linter.fixing.refusals import RefusedEditError
from linter.fixing.word.numbered_header import header_part, page_paragraph
from linter.fixing.word.package import WORD_TYPE, WordFile
from linter.fixing.word.properties import SECTION as WRITERS
from linter.readers.docx.names import BODY, RELATION, SECTION, TYPE, W

if TYPE_CHECKING:
    from lxml.etree import _Element

PAGE_NUMBERS = "page_numbers"


def settle_section(file: WordFile, count: int, edit: SetSection) -> None:
    """Raise RefusedEditError for what cannot be set; ``count`` is how many sections were read."""
    for name in edit.properties:
        if name not in WRITERS and name != PAGE_NUMBERS:
            raise RefusedEditError(refusals.UNKNOWN_PROPERTY, name=name)
    if len(_sections(file)) != count or edit.section >= count:
        raise RefusedEditError(refusals.NO_PLACE)


def write_section(file: WordFile, edit: SetSection) -> None:
    """Make an edit that was settled."""
    section = _sections(file)[edit.section]
    file.body.touch(section)
    for name, value in edit.properties.items():
        if name != PAGE_NUMBERS:
            WRITERS[name](section, value)
        elif value:
            _number_pages(file, section)


def _sections(file: WordFile) -> "list[_Element]":
    body = file.body.root.find(BODY)
    return [] if body is None else list(body.iter(SECTION))


def _number_pages(file: WordFile, section: "_Element") -> None:
    """Put a centred page number into the header for ordinary pages, and none on the first."""
    WRITERS["title_page"](section, True)
    reference = next(
        (r for r in section.iterchildren(f"{W}headerReference") if r.get(TYPE) == "default"), None
    )
    if reference is None:
        reference = section.makeelement(f"{W}headerReference")
        kind = f"{WORD_TYPE}.header+xml"
        _, relation = file.add_part("header", "header", header_part().encode(), kind)
        reference.set(TYPE, "default")
        reference.set(RELATION, relation)
        section.insert(0, reference)
        return
    arrow = file.package.relationships(file.main).get(reference.get(RELATION, ""))
    if arrow is None:
        return
    header = file.part(arrow.target)
    header.touch(header.root[-1] if len(header.root) else header.root)
    header.root.append(etree.fromstring(page_paragraph()))
