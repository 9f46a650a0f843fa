"""The way in: the bytes of an OpenDocument text to a Document."""

from typing import TYPE_CHECKING

from msgspec import structs

from linter.document import Document, Limits, Note, NoteKind, Span, Story, Trust
from linter.errors import DamagedFileError, EncryptedFileError
from linter.readers.docx.archive import Archive
from linter.readers.docx.package import parse_xml
from linter.readers.odt.assembly import Assembly
from linter.readers.odt.names import MANIFEST, OFFICE, STYLE, TEXT
from linter.readers.odt.story import Place, StoryReader

if TYPE_CHECKING:
    from lxml import etree

FORMAT = "odt"
_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"


def read_odt(data: bytes, name: str, limits: Limits) -> Document:
    """Read an OpenDocument text. Its notes follow the body, then headers and footers.

    Raises ReadError.
    """
    content, styles = _parts(data, limits)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise _without_body()
    assembly = Assembly(content, styles, limits)
    story = StoryReader(assembly, _CONTENT)
    for region in body.iterfind(f"{TEXT}tracked-changes/{TEXT}changed-region"):
        story.text.changes[region.get(f"{TEXT}id", "")] = region
    story.read(body, Place(Story.BODY))
    assembly.end_sections()
    notes = _read_notes(story)
    story.text.end_comments()
    _read_page_matter(assembly)
    document = assembly.builder.build(
        name=name, format=FORMAT, trust=Trust.TYPED, notes=notes, sections=assembly.sections
    )
    return structs.replace(document, **assembly.layers.finish(document.text, assembly.comments))


def _parts(data: bytes, limits: Limits) -> "tuple[etree._Element, etree._Element | None]":
    if not data.startswith(b"PK"):
        root = parse_xml(data, "XML")
        return root, root
    archive = Archive(data, limits)
    manifest = archive.read(_MANIFEST)
    if manifest is not None and _is_encrypted(manifest):
        raise EncryptedFileError(
            "Tệp OpenDocument được đặt mật khẩu nên không đọc được.",
            "Hãy mở bằng LibreOffice, bỏ mật khẩu, lưu lại rồi thử lại.",
        )
    content, styles = archive.read(_CONTENT), archive.read(_STYLES)
    if content is None:
        raise _without_body()
    return parse_xml(content, _CONTENT), None if styles is None else parse_xml(styles, _STYLES)


def _is_encrypted(manifest: bytes) -> bool:
    root = parse_xml(manifest, _MANIFEST)
    return next(root.iter(f"{MANIFEST}encryption-data"), None) is not None


def _without_body() -> DamagedFileError:
    return DamagedFileError(
        "Tệp OpenDocument bị hỏng: không có phần nội dung.",
        "Hãy mở bằng LibreOffice hoặc Word, lưu lại rồi thử lại.",
    )


def _read_notes(story: StoryReader) -> list[Note]:
    """Footnotes, then endnotes, in the order of their marks; a note may hold no other note."""
    builder, found = story.assembly.builder, story.text.notes
    notes: list[Note] = []
    for kind in (NoteKind.FOOTNOTE, NoteKind.ENDNOTE):
        for element, anchor in list(found):
            if element.get(f"{TEXT}note-class", "footnote") != kind.value:
                continue
            body = element.find(f"{TEXT}note-body")
            citation = element.find(f"{TEXT}note-citation")
            start, index = builder.length, len(notes)
            if body is not None:
                story.read(body, Place(Story(kind.value), note=index))
            if builder.length == start:
                story.assembly.flow.end(story=Story(kind.value), note=index)
            label = "" if citation is None else (citation.text or "")
            span = Span(start, builder.length - 1)
            notes.append(Note(index, kind, label.strip(), anchor.offset, span))
    return notes


def _read_page_matter(assembly: Assembly) -> None:
    """Headers and footers of the master pages in use, each once."""
    for master_name in dict.fromkeys(assembly.masters):
        master = assembly.master_page(master_name)
        if master is None:
            continue
        for names, kind in ((("header", "header-first"), Story.HEADER),
                            (("footer", "footer-first"), Story.FOOTER)):  # fmt: skip
            for part in names:
                element = master.find(f"{STYLE}{part}")
                if element is not None and element.get(f"{STYLE}display") != "false":
                    StoryReader(assembly, _STYLES).read(element, Place(kind))
