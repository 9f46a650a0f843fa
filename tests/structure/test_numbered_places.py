"""A place with a figure in its name opens a place-date line; other words with figures do not."""

import pytest

from linter.facts import FactStore
from linter.readers import read
from linter.structure.elements import PlaceDate
from linter.structure.recognisers import RECOGNISERS

HEAD = "ỦY BAN NHÂN DÂN\nXÃ SUỐI VÀNG\nSố: 12/BC-UBND\n{}, ngày 05 tháng 10 năm 2025\nBÁO CÁO\n"


def place_date(words):
    return FactStore(read(HEAD.format(words).encode(), "a.txt"), RECOGNISERS).first(PlaceDate)


@pytest.mark.parametrize("place", ["Phường 5", "Quận 1", "Q.1", "A Lưới 2", "Xã A Lưới 2"])
def test_numbered_units(place):
    found = place_date(place)
    assert found is not None
    assert found.place.text == place


@pytest.mark.parametrize("words", ["Công văn số 12", "Nghị định 30", "Tổ 5", "Điều 2"])
def test_other_words_with_figures(words):
    found = place_date(words)
    assert found is None or found.place is None
