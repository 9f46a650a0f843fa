"""The way in: the bytes of a Word file to a Document."""

from msgspec import structs

from linter.document.model import Document, Note, PageMatter, Story, Trust
from linter.document.reading import Limits
from linter.document.span import Span
from linter.readers.docx import names, refusals
from linter.readers.docx.assembly import Assembly
from linter.readers.docx.notes import (
    ENDNOTES,
    FOOTNOTES,
    NoteFamily,
    note_elements,
    note_labels,
    read_comments,
)
from linter.readers.docx.package import Package
from linter.readers.docx.sniffing import OLE_MAGIC, is_encrypted_package
from linter.readers.docx.story import Place, StoryReader
from linter.readers.docx.values import is_on

FORMAT = "docx"


def read_docx(data: bytes, name: str, limits: Limits) -> Document:
    """Read a Word file.

    The text is that of the body (text boxes after the paragraph they are anchored in, tables row by
    row), footnotes, endnotes, headers and footers. Raises ReadError.
    """
    _refuse_at_once(data, limits)
    package = Package(data, limits)
    main = package.main_part()
    root = package.xml(main)
    if root is None or root.tag != names.DOCUMENT:
        raise refusals.no_word_file()
    body = root.find(names.BODY)
    if body is None:
        raise refusals.without_body()
    assembly = Assembly(package, main, limits)
    StoryReader(assembly, assembly.source(main, root), body).read(body, Place(Story.BODY))
    _end_last_section(assembly)
    notes = _read_notes(assembly)
    matter = _read_page_matter(assembly)
    return _build(assembly, name, notes, matter)


def _refuse_at_once(data: bytes, limits: Limits) -> None:
    if not data:
        raise refusals.empty_file()
    if len(data) > limits.file_size:
        raise refusals.too_large_a_file(limits.file_size)
    if is_encrypted_package(data):
        raise refusals.encrypted()
    if data.startswith(OLE_MAGIC):
        raise refusals.old_word_file()


def _end_last_section(assembly: Assembly) -> None:
    """A body may lack its last ``w:sectPr``."""
    sections = assembly.pages.sections
    if not sections or sections[-1].span.end < assembly.builder.length:
        assembly.pages.end_section(None, assembly.builder.length)


def _read_notes(assembly: Assembly) -> list[Note]:
    notes: list[Note] = []
    for family in (FOOTNOTES, ENDNOTES):
        notes += _read_family(assembly, family, len(notes))
    return notes


def _read_family(assembly: Assembly, family: NoteFamily, first: int) -> list[Note]:
    """The notes of one kind in the order of their marks; those without a mark are not printed."""
    references = assembly.notes.of_kind(family.kind)
    if not references:
        return []
    package = assembly.package
    part = package.related(assembly.main, family.relationship) or ""
    root = package.xml(part)
    if root is None:
        return []
    source = assembly.source(part, root)
    elements = note_elements(root, family.element)
    labels = note_labels(references, assembly.pages, assembly.settings, family)
    story = Story(family.kind.value)
    notes: list[Note] = []
    for reference, label in zip(references, labels, strict=True):
        element = elements.pop(reference.id, None)
        if element is None:
            continue
        index, start = first + len(notes), assembly.builder.length
        place = Place(story, section=reference.section, note=index)
        StoryReader(assembly, source, element).read(element, place)
        span = Span(start, assembly.builder.length - 1)
        notes.append(Note(index, family.kind, label, reference.anchor.offset, span))
    return notes


def _read_page_matter(assembly: Assembly) -> list[PageMatter]:
    """Headers and footers, each once, where it is first printed."""
    settings = assembly.settings if assembly.pages.has_even_pages else None
    even_pages = settings is not None and is_on(settings.find(f"{names.W}evenAndOddHeaders"))
    arrows = assembly.package.relationships(assembly.main)
    done: dict[str, Span] = {}
    read: list[PageMatter] = []
    for matter in assembly.pages.printed_matter(even_pages):
        arrow = arrows.get(matter.relation)
        if arrow is None or arrow.external:
            continue
        if arrow.target in done:
            span = done[arrow.target]
            read.append(PageMatter(span, matter.story, matter.section, matter.kind))
            continue
        root = assembly.package.xml(arrow.target)
        if root is not None:
            source, start = assembly.source(arrow.target, root), assembly.builder.length
            StoryReader(assembly, source, root).read(root, Place(matter.story, matter.section))
            span = done[arrow.target] = Span(start, assembly.builder.length)
            read.append(PageMatter(span, matter.story, matter.section, matter.kind))
    return read


def _build(assembly: Assembly, name: str, notes: list[Note], matter: list[PageMatter]) -> Document:
    package, builder = assembly.package, assembly.builder
    comments = None
    if assembly.layers.has_comments:
        comments = package.spare_xml(package.related(assembly.main, "comments"))
    document = builder.build(
        name=name, format=FORMAT, trust=Trust.TYPED, notes=notes,
        sections=assembly.pages.sections, page_matter=matter,
    )  # fmt: skip
    layers = assembly.layers.finish(document.text, read_comments(comments))
    return structs.replace(document, **layers)
