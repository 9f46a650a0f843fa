"""Offsets and positions: there and back, in each of the protocol's ways of counting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from linter.document import Span
from linter.lsp.positions import Lines, SourcePlaces, TextPlaces
from linter.readers import read

ENCODINGS = ("utf-8", "utf-16", "utf-32")
CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
TEXTS = st.text(st.sampled_from("aĐộ𝔸 \u0323x.12"), min_size=1, max_size=40)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=TEXTS, data=st.data())
def test_a_column_is_as_long_as_its_text_in_the_client_s_units(encoding, text, data):
    column = data.draw(st.integers(0, len(text)))
    codec, size = CODECS[encoding]
    lines = Lines(f"đầu\r\n{text}\r\ncuối", encoding)
    position = lines.position(1, column)
    assert position == types.Position(1, len(text[:column].encode(codec)) // size)
    assert lines.column(position) == column


@given(words=st.lists(TEXTS.filter(str.strip), min_size=1, max_size=5))
def test_every_character_of_a_file_is_found_where_it_stands(words):
    source = "\n\n".join(f"Câu {word}" for word in words)
    document = read(source.encode(), "a.txt")
    places = SourcePlaces(document, Lines(source, "utf-32"))
    for offset, char in enumerate(document.text):
        segment = document.segment_at(offset)
        if segment is None or segment.kind.value != "verbatim":
            continue
        place = places.range_of(Span(offset, offset + 1))
        line = source.split("\n")[place.start.line]
        assert line[place.start.character : place.end.character] == char
        assert places.offset_at(place.start) == offset


CASES = {
    "one-line": ("a\nbc\nd", Span(2, 4), (1, 0, 1, 2)),
    "over-lines": ("a\nbc\nd", Span(0, 3), (0, 0, 1, 1)),
    "at-the-end": ("a\nbc\nd", Span(6, 6), (2, 1, 2, 1)),
}


@pytest.mark.parametrize(("text", "span", "expected"), CASES.values(), ids=CASES.keys())
def test_the_text_view_counts_its_own_lines(text, span, expected):
    document = read(text.encode(), "a.txt")
    places = TextPlaces(document, Lines(document.text, "utf-16"))
    found = places.range_of(span)
    low, high = found.start, found.end
    assert (low.line, low.character, high.line, high.character) == expected


def test_what_is_lifted_out_of_the_file_leaves_the_rest_in_its_place():
    source = "Xã có[footnoteRef:1] 12 thôn.[1: Theo Nghị quyết số 5.]\n"
    document = read(source.encode(), "a.txt")
    places = SourcePlaces(document, Lines(source, "utf-16"))
    start = document.text.index("12")
    place = places.range_of(Span(start, start + 2))
    assert source[place.start.character : place.end.character] == "12"
    note = document.text.index("Nghị quyết")
    place = places.range_of(Span(note, note + 10))
    assert source[place.start.character : place.end.character] == "Nghị quyết"
