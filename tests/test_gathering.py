"""Many places in one finding."""

import pytest

from linter.document import Span
from linter.document.element import Piece
from linter.gathering import MOST_SPANS, places_of, quoted, shortened


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        ([], ""),
        (["a"], "“a”"),
        (["a", "b", "a"], "“a”, “b”"),
        (["a", "“b c”", '"d"'], '“a”, “b c”, "d"'),
        (["a", "b", "c", "d", "e"], "“a”, “b”, “c”, “d”, …"),
    ],
)
def test_texts_are_quoted_once_and_not_all(texts: list[str], shown: str) -> None:
    assert quoted(texts) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("một\ndòng", "một dòng"),
        ("một " * 20, f"{'một ' * 11}một…"),
        ("“" + "một " * 20 + "”", f"“{'một ' * 10}một…”"),
        ("x" * 60, "x" * 48 + "…"),
    ],
)
def test_a_long_text_is_cut_at_a_word(text: str, shown: str) -> None:
    assert shortened(text) == shown


def test_a_finding_points_at_some_of_very_many_places() -> None:
    pieces = [Piece(spans=(Span(n, n + 1),), text="x") for n in range(3 * MOST_SPANS)]
    assert places_of(pieces) == tuple(piece.span for piece in pieces[:MOST_SPANS])
