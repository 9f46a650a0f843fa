"""Which law a document's form follows, and how far it is on its way."""

from datetime import date
from enum import Enum


class Regime(Enum):
    """The set of rules on form that applies to a document."""

    ND30 = "nd30"
    """Administrative documents: Nghị định 30/2020/NĐ-CP."""
    PARTY = "party"
    """Party documents: Hướng dẫn 36-HD/VPTW; 05-HD/VPTW for those dated from 27 May 2026."""
    NORMATIVE = "normative"
    """Văn bản quy phạm pháp luật: Nghị định 78/2025/NĐ-CP, amended by 187/2025/NĐ-CP."""


class Stage(Enum):
    """How far a document is on its way."""

    DRAFT = "draft"
    """Number or day still blank: normal before signing (Nghị định 30/2020/NĐ-CP, Điều 15)."""
    ISSUED = "issued"


NEW_PARTY_GUIDANCE = date(2026, 5, 27)
"""The date of Hướng dẫn 05-HD/VPTW, which replaced 36-HD/VPTW of 3 April 2018."""


def is_under_new_guidance(when: date | None) -> bool | None:
    """Whether a Party document of this date follows 05-HD/VPTW; None when it has no date."""
    return None if when is None else when >= NEW_PARTY_GUIDANCE


def party_guidance(when: date | None) -> str:
    """The guidance that a Party document of this date follows; both when it has no date."""
    new = is_under_new_guidance(when)
    if new is None:
        return "Hướng dẫn 36-HD/VPTW, 05-HD/VPTW"
    return "Hướng dẫn 05-HD/VPTW" if new else "Hướng dẫn 36-HD/VPTW"
