"""A place and date that stand alone on the first line are the document's, if nothing else is."""

import pytest

from linter.facts import FactStore
from linter.readers import read
from linter.structure.elements import PlaceDate
from linter.structure.recognisers import RECOGNISERS


def place_date(text):
    return FactStore(read(text.encode(), "a.txt"), RECOGNISERS).first(PlaceDate)


@pytest.mark.parametrize(
    "text",
    [
        "Sông Trà, ngày 5 tháng 10 năm 2025",
        "\n  Sông Trà, ngày 5 tháng 10 năm 2025\nCác thôn tổ chức họp dân.\n",
    ],
)
def test_a_line_of_its_own(text):
    found = place_date(text)
    assert found.text == "Sông Trà, ngày 5 tháng 10 năm 2025"
    assert found.day.text == "5"
    assert found.confidence < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "Sông Trà, ngày 5 tháng 10 năm 2025 - Sáng nay, các thôn tổ chức họp dân.",
        "Hôm nay, ngày 5 tháng 10 năm 2025",
        "Ngày 5 tháng 10 năm 2025",
        "Các thôn tổ chức họp dân.\nSông Trà, ngày 5 tháng 10 năm 2025\n",
    ],
)
def test_a_date_in_running_text(text):
    assert place_date(text) is None
