"""The way in: the bytes of a web page to a Document."""

from lxml import etree
from msgspec import structs

from linter.document import Document, Limits, Note, Span, Trust
from linter.errors import DamagedFileError, LimitError
from linter.readers.html.charset import decode_page
from linter.readers.html.css import StyleSheet
from linter.readers.html.walk import PageWalk, style_sheets

FORMAT = "html"


def read_html(data: bytes, name: str, limits: Limits) -> Document:
    """Read a web page. Raises DamagedFileError, LimitError."""
    root = _parse(decode_page(data))
    body = root.find("body")
    walk = PageWalk(StyleSheet(style_sheets(root)), limits)
    for comment in root.itersiblings(etree.Comment, preceding=True):
        walk.read_comment(comment)
    top = root if body is None else body
    look = walk.look_of(top, None)
    walk.read(top, look, 0)
    walk.end_block(look)
    document = walk.builder.build(
        name=name, format=FORMAT, trust=Trust.CONVERTED, notes=walk.notes.found
    )
    layers = walk.layers.finish(document.text, walk.comment_texts)
    notes = tuple(_with_span(note, document) for note in document.notes)
    return structs.replace(document, notes=notes, **layers)


def _parse(text: str) -> "etree._Element":
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if any("xcessive depth" in entry.message for entry in parser.error_log):
        raise LimitError(
            "Trang HTML lồng nhau quá sâu.",
            "Hãy mở bằng trình duyệt, chép nội dung sang Word rồi lưu lại thành .docx.",
        )
    if root is None:
        raise DamagedFileError(
            "Tệp không phải trang HTML đọc được.",
            "Hãy mở bằng trình duyệt hoặc Word, lưu lại thành .docx rồi thử lại.",
        )
    return root


def _with_span(note: Note, document: Document) -> Note:
    blocks = [block for block in document.blocks if block.note == note.index]
    if not blocks:
        return note
    return structs.replace(note, span=Span(blocks[0].span.start, blocks[-1].span.end))
