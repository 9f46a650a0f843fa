"""What holds for any text, however Word cut it into runs, and for any damage to the bytes."""

import io
import itertools
import unicodedata
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from linter.document import SegmentKind
from linter.errors import ReadError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = st.text(
    st.sampled_from("aăâbcdđeê ốợữẠ12/-.,<&\t")
    | st.characters(codec="utf-8", categories=["L", "Mn", "P"]),
    min_size=1, max_size=40,
)  # fmt: skip
_WRAPPERS = (
    "{}",
    "<w:hyperlink>{}</w:hyperlink>",
    '<w:ins w:id="1">{}</w:ins>',
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:smartTag>{}</w:smartTag>",
)


@st.composite
def _cut_paragraphs(draw):
    """Texts, each with the pieces into which it is cut and what stands around each piece."""
    paragraphs = []
    for text in draw(st.lists(_TEXT, min_size=1, max_size=4)):
        cuts = sorted(draw(st.sets(st.integers(0, len(text)))) | {0, len(text)})
        pieces = [text[a:b] for a, b in itertools.pairwise(cuts)]
        wrappers = [draw(st.sampled_from(_WRAPPERS)) for _ in pieces]
        bold = [draw(st.sampled_from(["", "<w:b/>"])) for _ in pieces]
        paragraphs.append((text, list(zip(pieces, wrappers, bold, strict=True))))
    return paragraphs


def _body(word, paragraphs):
    return "".join(
        word.p(*(wrapper.format(word.r(word.t(piece), bold)) for piece, wrapper, bold in pieces))
        for _, pieces in paragraphs
    )


def _text_nodes(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return [node.text or "" for node in root.iter(f"{_W}t")]


@given(_cut_paragraphs())
@settings(max_examples=150, deadline=None)
def test_cutting_text_into_runs_changes_nothing(word, paragraphs):
    document = word.open(word.pack(_body(word, paragraphs)))
    expected = "".join(unicodedata.normalize("NFC", text) + "\n" for text, _ in paragraphs)
    assert document.text == expected


@given(_cut_paragraphs())
@settings(max_examples=150, deadline=None)
def test_every_segment_points_at_its_own_characters(word, paragraphs):
    data = word.pack(_body(word, paragraphs))
    document = word.open(data)
    nodes = _text_nodes(data)
    position = 0
    for segment in document.segments:
        assert segment.span.start == position, "segments follow each other without gaps"
        position = segment.span.end
        if segment.kind is SegmentKind.VERBATIM:
            _, node, offset = segment.source
            found = nodes[node][offset : offset + segment.span.length]
            assert found == segment.span.of(document.text)
        elif segment.kind is SegmentKind.COMPOSED:
            text = segment.span.of(document.text)
            assert unicodedata.normalize("NFC", segment.original) == text
            assert nodes[segment.source.node][segment.source.offset :][:1] == segment.original[0]
    assert position == len(document.text)


@given(_cut_paragraphs())
@settings(max_examples=60, deadline=None)
def test_layers_stay_within_the_text_and_in_order(word, paragraphs):
    document = word.open(word.pack(_body(word, paragraphs)))
    assert [block.index for block in document.blocks] == list(range(len(paragraphs)))
    assert all(document.text[block.span.end] == "\n" for block in document.blocks)
    ends = 0
    for run in document.formatting:
        assert ends <= run.span.start < run.span.end <= len(document.text)
        ends = run.span.end


def _rich_file(word):
    """A file that has something of everything."""
    numbering = word.list_of(word.level("%1."), word.level("%1.%2", "lowerRoman"))
    note = word.r('<w:footnoteReference w:id="1"/>')
    body = (
        word.item("mục") + word.item("con", 1)
        + word.table(word.row("a", word.cell("b", word.table(word.row("c")), word.p(""))))
        + word.p(word.field("PAGE", "3"), word.box("khung"), note)
        + word.p('<w:ins w:id="1"><w:r><w:t>thêm</w:t></w:r></w:ins>', '<w:r><w:tab/></w:r>')
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    )  # fmt: skip
    return word.pack(
        body,
        numbering=numbering,
        footnotes=f'<w:footnote w:id="1">{word.p("chú")}</w:footnote>',
        header1=word.p("đầu"),
        styles='<w:style w:type="paragraph" w:default="1" w:styleId="A"><w:name w:val="Normal"/>'
        '<w:rPr><w:sz w:val="28"/></w:rPr></w:style>',
    )


def _reads_or_says_why(word, data):
    try:
        document = word.open(data)
    except ReadError as error:
        message = str(error)
    else:
        message = ""
        assert document.text.endswith("\n") or not document.text
    assert "{" not in message


@given(st.integers(0, 10_000))
@settings(max_examples=80, deadline=None)
def test_truncated_files_are_named_errors(word, length):
    _reads_or_says_why(word, _rich_file(word)[:length])


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=12))
@settings(max_examples=150, deadline=None)
def test_changed_bytes_are_named_errors(word, changes):
    data = bytearray(_rich_file(word))
    for place, value in changes:
        data[place % len(data)] = value
    _reads_or_says_why(word, bytes(data))


_PARTS = ("document", "styles", "numbering", "footnotes", "header1")
_SNIPPETS = st.sampled_from(
    [
        "<w:tbl>", "</w:p>", "<w:p>", "<w:r/>", "0", "99999999999",
        'w:val="-9999999"', 'w:val="1e400"', 'w:val=""',
    ]
)  # fmt: skip


@given(st.sampled_from(_PARTS), st.floats(0, 1), st.floats(0, 1), st.data())
@settings(max_examples=250, deadline=None)
def test_parts_whose_pieces_were_shuffled(word, part, first, second, data):
    """Damage below the zip's checksums: XML that is well formed or nearly, and means nonsense."""
    with zipfile.ZipFile(io.BytesIO(_rich_file(word))) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    name = f"word/{part}.xml"
    pieces = contents[name].decode().replace("><", ">\0<").replace('" ', '"\0 ').split("\0")
    one, two = int(first * (len(pieces) - 1)), int(second * (len(pieces) - 1))
    if data.draw(st.booleans()):
        pieces[one], pieces[two] = pieces[two], pieces[one]
    else:
        pieces[one] = data.draw(_SNIPPETS)
    contents[name] = "".join(pieces).encode()
    _reads_or_says_why(word, word.zip(contents))
