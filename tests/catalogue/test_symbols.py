"""How a number and symbol fall into parts, and the form they should have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.catalogue import Family, SymbolFault, mend_symbol, parse_symbol


@pytest.mark.parametrize(
    ("text", "family", "number", "year", "codes"),
    [
        ("12/BC-UBND", Family.STATE_NAMED, "12", None, ("BC", "UBND")),
        ("05/BNV-VP", Family.STATE_LETTER, "05", None, (None, "BNV", "VP")),
        ("12/BC-BCĐ-389", Family.STATE_NAMED, "12", None, ("BC", "BCĐ", "389")),
        ("442/UBND-nc", Family.STATE_LETTER, "442", None, (None, "UBND", "nc")),
        ("03b/QĐ-UBND", Family.STATE_NAMED, "03b", None, ("QĐ", "UBND")),
        ("88/CP", Family.STATE_LETTER, "88", None, (None, "CP")),
        ("30/2020/NĐ-CP", Family.NORMATIVE, "30", 2020, ("NĐ", "CP")),
        ("66.4/2025/NQ-CP", Family.NORMATIVE, "66.4", 2025, ("NQ", "CP")),
        ("72/2025/QH15", Family.NATIONAL_ASSEMBLY, "72", 2025, (None, "QH15")),
        ("351/2017/UBTVQH14", Family.NATIONAL_ASSEMBLY, "351", 2017, (None, "UBTVQH14")),
        ("57-NQ/TW", Family.PARTY, "57", None, ("NQ", "TW")),
        ("269- KL/TU", Family.PARTY, "269", None, ("KL", "TU")),
        ("57–NQ/TW", Family.PARTY, "57", None, ("NQ", "TW")),
        ("6858/QÐ-BYT", Family.STATE_NAMED, "6858", None, ("QĐ", "BYT")),
        ("     /KH-UBND", Family.STATE_NAMED, None, None, ("KH", "UBND")),
    ],
)
def test_a_symbol_falls_into_its_parts(
    text: str, family: Family, number: str | None, year: int | None, codes: tuple[str | None, ...]
) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert (symbol.family, symbol.number, symbol.year) == (family, number, year)
    assert (symbol.type_code, symbol.issuer_code, *symbol.unit_codes) == codes


@pytest.mark.parametrize("text", ["596/3713", "20/11/2025", "66.4.2025/NQ-CP", "12", "KH-UBND"])
def test_what_is_no_symbol_has_no_parts(text: str) -> None:
    assert parse_symbol(text) is None


@pytest.mark.parametrize(
    ("written", "form", "fault"),
    [
        ("57/NQ-TW", "57-NQ/TW", SymbolFault.PARTY_ORDER),
        ("12/CV-ĐU", "12-CV/ĐU", SymbolFault.PARTY_ORDER),
        ("12-KH/UBND", "12/KH-UBND", SymbolFault.STATE_ORDER),
        ("2733- HD/SGDĐT", "2733/HD-SGDĐT", SymbolFault.STATE_ORDER),
        ("1626/QĐTTg", "1626/QĐ-TTg", SymbolFault.SIGNS),
        ("30/2020/NĐCP", "30/2020/NĐ-CP", SymbolFault.SIGNS),
        ("12/KH/UBND", "12/KH-UBND", SymbolFault.SIGNS),
        ("12-KH-UBND", "12/KH-UBND", SymbolFault.SIGNS),
        ("57/NQ/TW", "57-NQ/TW", SymbolFault.SIGNS),
        ("18-NQTW", "18-NQ/TW", SymbolFault.SIGNS),
        ("66.4.2025/NQ-CP", "66.4/2025/NQ-CP", SymbolFault.YEAR),
        ("866/QĐ-Tg", "866/QĐ-TTg", SymbolFault.CODE),
        ("12/QD-UBND", "12/QĐ-UBND", SymbolFault.CODE),
        ("12/KH-UBDN", "12/KH-UBND", SymbolFault.CODE),
        ("255 / BC-BCĐ", "255/BC-BCĐ", SymbolFault.SPACES),
    ],
)
def test_a_slip_with_one_reading_is_mended(written: str, form: str, fault: SymbolFault) -> None:
    mended = mend_symbol(written)
    assert mended is not None
    assert (mended.form, mended.fault) == (form, fault)
    assert mend_symbol(mended.form) is None


RIGHT = [
    "12/BC-UBND", "515/UBND-VX", "30/2020/NĐ-CP", "72/2025/QH15", "57-NQ/TW", "120-CV/BTC",
    "12/TB-VPCP", "3838/X02-P2", "157/QĐ-NĐ-UB", "12/CTUBND", "12/KH-HND", "237/NQ-UBTVQH16",
    "12/TTHĐND-VP", "1234/CT-TTHT", "26/VBHN-VPQH", "12/2019/L-CTN", "02/2025/VQYB-DA",
]  # fmt: skip


@pytest.mark.parametrize("written", RIGHT)
def test_what_is_right_or_unknown_is_left_alone(written: str) -> None:
    assert mend_symbol(written) is None


@given(st.text(st.sampled_from("0123456789/-. ABCĐKHUNDQTTgW&"), max_size=16))
def test_a_mended_form_needs_no_mending(text: str) -> None:
    mended = mend_symbol(text)
    assert mended is None or mend_symbol(mended.form) is None
