"""Every labelled passage gets exactly the verdicts and findings that its labels name."""

import pytest
from labelling.formulas import KINDS, LabelError, fits, read_label, verify
from labelling.mutants import mutants_of
from labelling.passages import HOME, Passage, load
from labelling.scoring import Result, score

PASSAGES = load(HOME / "dev")


def report(result: Result) -> list[str]:
    """What went wrong with a passage, in words."""
    return [
        *(f"missed: {label.kind} {label.literals}" for label in result.misses),
        *(f"not labelled: {v.claim.kind.value} {v.derivation}" for v in result.false),
        *(f"false alarm: {f.rule} on {f.quote}" for f in result.false_findings),
    ]


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.id)
def test_a_passage_is_read_as_labelled(passage: Passage) -> None:
    assert report(score(passage)) == []


def test_the_set_is_broad() -> None:
    labelled = {label.kind for passage in PASSAGES for label in passage.labels}
    assert labelled == set(KINDS)
    assert len({passage.id for passage in PASSAGES}) == len(PASSAGES) >= 280
    assert sum(passage.silent for passage in PASSAGES) >= 90


@pytest.mark.parametrize(
    "line",
    [
        "sum: 2 + 3 = 6",
        "ratio: 1 / 3 = 34,3%",
        "balance: 2 + 3 = 4 + 2",
        "growth: 100 → 120 = 25%",
        "difference: 41 → 22 = tăng 19",
        "average: 660 tấn / 120 ha = 56 tạ/ha",
        "words-digits: 105 = một trăm mười lăm",
        "list-count: 4 = 05",
        "possible-share: 33% of 10",
        "possible-share: 105%",
    ],
)
def test_a_label_that_arithmetic_refutes_is_refused(line: str) -> None:
    with pytest.raises(LabelError):
        verify(read_label(line, holds=True))


@pytest.mark.parametrize(
    "line",
    [
        "sum: 7 tỷ 100 triệu + 1 tỷ 250 triệu = 8 tỷ 350 triệu",
        "sum: 61,7 ha + 90,5 ha = 152,3 ha",
        "ratio: 48 / 652 = 7,3%",
        "average: 1.856 tấn / 320 ha = 58 tạ/ha",
        "multiple: 622 → 1.396 = 2,24",
        "list-count: 5 = 05",
        "possible-share: 33,3% of 12",
        "possible-share: 98%",
        "words-digits: 2.305.000 = Hai triệu ba trăm lẻ năm ngàn",
    ],
)
def test_a_label_that_arithmetic_bears_out_is_taken(line: str) -> None:
    assert fits(read_label(line, holds=True))


def test_mutants_change_one_figure_and_make_a_claim_false() -> None:
    passage = next(passage for passage in PASSAGES if passage.id == "sum/chia-ra-ba-nhom")
    mutants = list(mutants_of(passage))
    assert {mutant.type for mutant in mutants} >= {"digit", "transposition", "plus-one"}
    for mutant in mutants:
        assert mutant.text != passage.text
        assert all(mutant.text.count(sign) == passage.text.count(sign) for sign in ":;")
        assert mutant.caught
