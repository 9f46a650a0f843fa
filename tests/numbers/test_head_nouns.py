"""A total and its parts may name one thing more or less exactly: *giường bệnh* and *giường*."""

import pytest

from linter.facts import FactStore
from linter.numbers.elements import Outcome, Verdict
from linter.numbers.recognisers import RECOGNISERS as NUMBERS
from linter.readers import read
from linter.references.recognisers import RECOGNISERS as REFERENCES
from linter.structure.recognisers import RECOGNISERS as STRUCTURE


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Có 1.250 giường bệnh, gồm 800 giường tuyến tỉnh và 450 giường tuyến xã.", ["holds"]),
        (
            "Có 1.250 giường bệnh, gồm 800 giường tuyến tỉnh và 430 giường tuyến xã.",
            ["contradicts"],
        ),
        ("Có 1.250 giường bệnh, gồm 800 ghế đá và 430 ghế gỗ.", []),
    ],
)
def test_parts_under_a_shorter_name(text, outcomes):
    document = read(text.encode(), "a.txt")
    store = FactStore(document, (*STRUCTURE, *REFERENCES, *NUMBERS))
    assert [Outcome(v.outcome).value for v in store.all(Verdict)] == outcomes
