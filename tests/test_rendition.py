"""Extents: where something begins and ends in the file itself, or that it is not known."""

import pytest

from linter.document import Document, Extent, Span
from linter.rendition import extent_of, text_of
from linter.session import read


def place(document: Document, words: str) -> Extent | None:
    start = document.text.index(words)
    return extent_of(document, Span(start, start + len(words)))


TEXT = "  Kính gửi: Sở\tNội vụ\r\nDòng hai\n\nBa\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Kính", Extent(1, 3, 1, 7, 3, 8)),
        ("Nội vụ", Extent(1, 16, 1, 22, 21, 31)),
        ("Dòng", Extent(2, 1, 2, 5, 1, 6)),
        ("Ba", Extent(4, 1, 4, 3, 1, 3)),
        ("hai\n\nBa", Extent(2, 6, 4, 3, 7, 3)),
    ],
)
def test_places_in_a_text_file(words: str, expected: Extent) -> None:
    assert place(read("x.txt", TEXT.encode()), words) == expected


def test_columns_are_those_of_the_file_where_it_writes_letters_in_parts() -> None:
    source = "tie\u0302\u0301ng Vie\u0323\u0302t"
    document = read("x.txt", source.encode())
    extent = place(document, "Việt")
    assert extent is not None
    assert source[extent.column - 1 : extent.end_column - 1] == "Vie\u0323\u0302t"
    assert extent.byte_column is not None
    assert source.encode()[extent.byte_column - 1 :] == "Vie\u0323\u0302t".encode()


@pytest.mark.parametrize("offset", [0, 5, 14])
def test_a_place_between_two_letters_is_as_wide_as_nothing(offset: int) -> None:
    document = read("x.txt", b"Mot hai ba bon\n")
    extent = extent_of(document, Span(offset, offset))
    assert extent == Extent(1, offset + 1, 1, offset + 1, offset + 1, offset + 1)


def test_marks_of_markdown_are_counted_as_columns_but_never_guessed_as_bytes() -> None:
    source = "Đây là **chữ đậm** và hết.\n"
    extent = place(read("x.md", source.encode()), "chữ đậm")
    assert extent is not None
    assert source[extent.column - 1 : extent.end_column - 1] == "chữ đậm"
    assert extent.byte_column in (None, len("Đây là **".encode()) + 1)


def test_text_keeps_every_block_in_order() -> None:
    document = read("x.txt", TEXT.encode())
    shown = text_of(document)
    assert shown.text == document.text
    assert [block.span for block in shown.blocks] == [block.span for block in document.blocks]
