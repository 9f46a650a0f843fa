"""What must hold for every number, not only for those we thought of."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linter.facts import FactStore
from linter.numbers.elements import Outcome, Verdict
from linter.numbers.intervals import stated, total
from linter.numbers.quantities.notation import show
from linter.numbers.recognisers import RECOGNISERS

from .conftest import Examine, document_of

counts = st.integers(2, 99_999)
addends = st.lists(counts, min_size=2, max_size=6)


def verdicts_of(text: str) -> tuple[Verdict, ...]:
    store = FactStore(document_of(text), RECOGNISERS)
    found = store.all(Verdict)
    assert store.failures == []
    return found


def closed_sum(total_text: str, parts: list[str]) -> str:
    *first, last = [f"{part} người ở khu {chr(65 + i)}" for i, part in enumerate(parts)]
    return f"Toàn xã có {total_text} người ({', '.join(first)} và {last})."


def written(number: int) -> str:
    return show(Decimal(number))


@given(addends)
def test_a_closed_sum_that_adds_up_holds(numbers: list[int]) -> None:
    (verdict,) = verdicts_of(closed_sum(written(sum(numbers)), [written(n) for n in numbers]))
    assert verdict.outcome is Outcome.HOLDS
    assert verdict.computed == sum(numbers)


@given(addends, st.data())
def test_one_changed_digit_of_an_addend_is_caught(numbers: list[int], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(numbers) - 1))
    digits = str(numbers[index])
    place = data.draw(st.integers(0, len(digits) - 1))
    digit = data.draw(st.sampled_from("123456789" if place == 0 else "0123456789"))
    changed = digits[:place] + digit + digits[place + 1 :]
    assume(changed != digits)
    wrong = [*numbers]
    wrong[index] = int(changed)
    (verdict,) = verdicts_of(closed_sum(written(sum(numbers)), [written(n) for n in wrong]))
    assert verdict.outcome is Outcome.CONTRADICTS
    assert verdict.computed == sum(wrong)


@given(addends, st.integers(-400, 400), st.integers(0, 2), st.sampled_from(["", ".", " "]))
def test_padding_and_spaces_change_nothing(
    numbers: list[int], error: int, padding: int, separator: str
) -> None:
    stated_total = max(sum(numbers) + error, 1)
    plain = closed_sum(written(stated_total), [written(n) for n in numbers])
    other = closed_sum(
        f"{stated_total:,}".replace(",", separator),
        [f"{n:0{len(str(n)) + padding}d}" if n < 10 else str(n) for n in numbers],
    ).replace(" và ", "  và\n ")
    assert outcomes(plain) == outcomes(other.replace("\n", " "))


def outcomes(text: str) -> list[tuple[Outcome, Decimal | None]]:
    return [(verdict.outcome, verdict.computed) for verdict in verdicts_of(text)]


@given(st.integers(1, 50_000), st.integers(1, 50_000), st.integers(0, 2))
def test_a_rounded_share_holds_and_a_distant_one_does_not(a: int, b: int, decimals: int) -> None:
    part, base = min(a, b), max(a, b)
    share = Decimal(part) * 100 / Decimal(base)
    right = f"Số lượng: {written(part)}/{written(base)} hộ, tỷ lệ {show(share, decimals)}%."
    (verdict,) = verdicts_of(right)
    assert verdict.outcome is Outcome.HOLDS
    far = share + 3 if share < 90 else share - 3
    (verdict,) = verdicts_of(right.replace(show(share, decimals) + "%", show(far, decimals) + "%"))
    assert verdict.outcome is Outcome.CONTRADICTS


@given(st.lists(st.decimals(0, 10**6, places=1), min_size=2, max_size=5))
@settings(max_examples=50)
def test_rounded_parts_never_contradict_their_rounded_total(parts: list[Decimal]) -> None:
    """Each figure rounded on its own: the gap is never a slip of the author's."""
    rounded = [show(part, 0) for part in parts]
    text = f"Tổng thu {show(sum(parts, Decimal(0)), 0)} tỷ đồng, gồm: "
    text += "; ".join(f"nguồn {chr(65 + i)}: {part} tỷ đồng" for i, part in enumerate(rounded))
    assert all(v.outcome is not Outcome.CONTRADICTS for v in verdicts_of(text + "."))


@given(st.text(alphabet="0123456789.,/%()- \nngườixãtỷđồnggồmtrongđóvàđạt:;", max_size=120))
@settings(max_examples=150)
def test_no_text_makes_the_recognisers_fail(text: str) -> None:
    for verdict in verdicts_of(text):
        assert verdict.derivation
        assert all(figure.value is not None for figure in verdict.claim.figures)


def test_intervals_are_of_decimals(examine: Examine) -> None:
    text = "Tổng thu 12,5 tỷ đồng, gồm: nguồn A: 7,25 tỷ đồng; nguồn B: khoảng 5 tỷ đồng."
    (verdict,) = examine(text).all(Verdict)
    interval = total(map(stated, verdict.claim.operands))
    assert [type(end) for end in (interval.low, interval.high)] == [Decimal, Decimal]
    assert interval.low < Decimal("12.25e9") < interval.high


@pytest.mark.parametrize("copies", [400])
def test_one_long_paragraph_is_read_in_reasonable_time(copies: int) -> None:
    """A hostile paragraph: thousands of figures, cues and parentheses and no full stop."""
    text = "Tổng số 9 hồ sơ (gồm 5 hồ sơ và 4 hồ sơ), đạt 4/5 hồ sơ (80%); trong đó " * copies
    assert len(verdicts_of(text)) >= copies
