"""Which law a document's form follows, and how far it is on its way."""

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
