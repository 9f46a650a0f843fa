"""The element of casing: an expression in other case than Nghị định 30/2020/NĐ-CP, Phụ lục II."""

from typing import Final, Literal

from linter.document import Element

STATE: Final = "state"
"""*Nhà nước*, *Đảng* (V.1, V.4)."""
BODY: Final = "body"
"""Names of bodies (IV)."""
UNIT: Final = "unit"
"""Names of administrative units (III.1.a to c)."""
CITATION: Final = "citation"
"""Parts of a cited text: *khoản 2 Điều 5* (V.7)."""
LAW: Final = "law"
"""Titles of laws (V.6)."""
DAY: Final = "day"
"""Weekdays, months, lunar years, festivals and historical events (V.5, V.8, V.9)."""
REGION: Final = "region"
"""Regions named by direction (III.1.đ)."""
AWARD: Final = "award"
"""Orders and honours (V.2)."""
SENTENCE: Final = "sentence"
"""The first word of a sentence (I)."""
PERSON: Final = "person"
"""Names of persons (II.1)."""

CaseSubject = Literal[
    "state", "body", "unit", "citation", "law", "day", "region", "award", "sentence", "person"
]  # fmt: skip

SURE = 0.95
"""Nothing else can be meant."""
LIKELY = 0.5
"""Usage differs, or something else may be meant."""


class CaseDeparture(Element, frozen=True, kw_only=True):
    """An expression with a capital too many or too few; what stands as prescribed is no fact.

    ``confidence`` is how sure it is that the annex means this use of the words.
    """

    subject: CaseSubject
    """Which rule of the annex it is about."""
    expected: str
    """The same letters in the case that the annex prescribes."""
