"""The builder keeps text, segments, formats and anchors in step."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from linter.document import CharacterFormat, DocumentBuilder, SegmentKind, SourceRef

LETTERS = st.text(st.sampled_from("aeiouăơ đ\u0301\u0323\u0302\u031bxyz1 "), max_size=12)


@given(st.lists(st.lists(LETTERS, max_size=5), min_size=1, max_size=4), st.data())
def test_every_character_knows_its_source(paragraphs, data):
    builder = DocumentBuilder()
    anchors = []
    for number, runs in enumerate(paragraphs):
        raw = ""
        for node, run in enumerate(runs):
            if data.draw(st.booleans()):
                anchors.append((builder.anchor(), number, raw))
            builder.add(
                run,
                source=SourceRef(f"p{number}", node, 0),
                format=CharacterFormat(size=float(node)),
            )
            raw += run
        builder.end_block()
    document = builder.build(name="x", format="test")

    composed = ["".join(runs) for runs in paragraphs]
    assert document.text == "".join(unicodedata.normalize("NFC", p) + "\n" for p in composed)
    assert [s.span.end for s in document.segments[:-1]] == [
        s.span.start for s in document.segments[1:]
    ]
    for segment in document.segments:
        if segment.kind is SegmentKind.VERBATIM:
            part, node, offset = segment.source
            source = paragraphs[int(part[1:])][node]
            shown = segment.span.of(document.text)
            assert source[offset : offset + len(shown)] == shown
        elif segment.kind is SegmentKind.COMPOSED:
            assert unicodedata.normalize("NFC", segment.original) == segment.span.of(document.text)
    for anchor, number, before in anchors:
        block = document.blocks[number]
        assert block.span.start <= anchor.offset <= block.span.end
        if unicodedata.is_normalized("NFC", composed[number]):
            assert anchor.offset == block.span.start + len(before)


def test_a_letter_and_its_mark_may_stand_in_two_runs():
    builder = DocumentBuilder()
    bold, plain = CharacterFormat(bold=True), CharacterFormat()
    builder.add("Vie", source=SourceRef("d", 0, 0), format=bold)
    builder.add("\u0302\u0323t", source=SourceRef("d", 1, 0), format=plain)
    builder.end_block()
    document = builder.build(name="x", format="test")
    assert document.text == "Việt\n"
    assert document.segment_at(2).original == "e\u0302\u0323"
    assert document.source_of(3) == SourceRef("d", 1, 2)
    assert document.format_at(2) is bold
    assert document.format_at(3) is plain


def test_look_ups_at_the_edges():
    builder = DocumentBuilder()
    builder.add("một")
    builder.end_block()
    builder.add("hai")
    builder.end_block()
    document = builder.build(name="x", format="test")
    assert document.block_at(3).index == 0
    assert document.block_at(4).index == 1
    assert document.block_at(999).index == 1
    assert document.format_at(0) is None
    assert document.source_of(3) is None
