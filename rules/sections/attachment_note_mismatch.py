"""Rule sections/attachment-note-mismatch."""

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    AttachmentNote,
    Context,
    Evidence,
    Finding,
    NumberSymbol,
    PlaceDate,
    Rule,
    Severity,
    lazy_pattern,
    nd30,
)

CITED = lazy_pattern(
    r"số\s*:?\s*(?P<number>\d+)\s*(?P<symbol>[/-]\s*[^\s,;()]+)"
    r"(?:,?\s+ngày\s+(?P<day>\d{1,2})\s*(?:/|-|tháng)\s*(?P<month>\d{1,2})\s*(?:/|-|năm)"
    r"\s*(?P<year>\d{4}))?",
    re.IGNORECASE,
)


class AttachmentNoteMismatch(Rule):
    """Dòng “Kèm theo …” ở phụ lục ghi số hoặc ngày khác với chính văn bản.

    Phụ lục, quy chế ban hành kèm theo ghi đúng số, ký hiệu và ngày của văn bản chính. Chỉ so khi ký
    hiệu giống hệt và số hoặc ngày trùng nhau, tức là rõ ràng nói về văn bản này; phụ lục kèm theo
    văn bản khác, dự thảo chưa có số, ngày thì không bị xét.
    """

    id = "sections/attachment-note-mismatch"
    severity = Severity.WARNING
    messages: ClassVar = {
        "number": "Dòng kèm theo ghi số {found}, khác với số {expected} của văn bản.",
        "date": "Dòng kèm theo ghi ngày {found}, khác với ngày {expected} của văn bản.",
    }
    remedy = "Sửa dòng kèm theo cho đúng số, ký hiệu và ngày của văn bản chính."
    basis = nd30("Phụ lục I, Phần I, III.1.c")
    requirements = ("N05",)
    element = AttachmentNote
    needs = (*LETTERHEAD, PlaceDate)

    def check(self, element: AttachmentNote, context: Context) -> Iterator[Finding]:
        """Compare the number and the date of the note with those of the head."""
        line, dated = context.first(NumberSymbol), context.first(PlaceDate)
        cited = CITED.search(" ".join(element.text.split()))
        if line is None or line.number is None or line.symbol_text is None or cited is None:
            return
        if _squeezed(cited["symbol"]) != _squeezed(line.symbol_text.text):
            return
        own, when = line.number.text.strip(), dated.date if dated is not None else None
        if not own.isdecimal() or when is None or _date(cited) is None:
            return
        same_number, same_date = int(own) == int(cited["number"]), _date(cited) == when
        if same_date and not same_number:
            finding = self.at(element, found=cited["number"], expected=own).saying("number")
            yield finding.because(Evidence("Số của văn bản", line.span, "contradicts"))
        elif same_number and not same_date and dated is not None:
            found = f"{cited['day']}/{cited['month']}/{cited['year']}"
            finding = self.at(element, found=found, expected=f"{when:%d/%m/%Y}").saying("date")
            yield finding.because(Evidence("Ngày của văn bản", dated.span, "contradicts"))


def _squeezed(symbol: str) -> str:
    return "".join(symbol.split()).rstrip(".").casefold()


def _date(cited: re.Match[str]) -> date | None:
    """The date that a note gives, if it gives one that exists."""
    try:
        return date(int(cited["year"]), int(cited["month"]), int(cited["day"]))
    except (TypeError, ValueError):
        return None
