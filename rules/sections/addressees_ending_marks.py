"""Rule sections/addressees-ending-marks."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Addressees,
    Context,
    Finding,
    Piece,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
    document_type,
    is_administrative,
    is_head_clean,
    nd30,
)

MARKS = ";.,:…"


class AddresseesEndingMarks(Rule):
    """Cuối dòng ở phần “Kính gửi” sai dấu câu.

    Gửi từ hai nơi trở lên thì cuối mỗi dòng là dấu chấm phẩy, cuối dòng cuối cùng là dấu chấm. Gửi
    một nơi thì mẫu không có dấu ở cuối. Các nơi viết chung một dòng, hoặc thiếu gạch đầu dòng, là
    việc của sections/addressees-not-listed.
    """

    id = "sections/addressees-ending-marks"
    severity = Severity.INFO
    messages: ClassVar = {
        "middle": "Cuối dòng “{found}” ở phần Kính gửi phải là dấu chấm phẩy.",
        "last": "Cuối dòng cuối cùng “{found}” của phần Kính gửi phải là dấu chấm.",
        "single": "Kính gửi một nơi thì cuối dòng không có dấu “{sign}”.",
    }
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.9.d; Mục V, số thứ tự 8")
    requirements = ("M04", "M05")
    element = Addressees
    needs = (*LETTERHEAD, WholeDocument)
    fix = Safety.SAFE
    fix_description = "Viết “{expected}”"

    def check(self, element: Addressees, context: Context) -> Iterator[Finding]:
        """Look at the end of each addressee."""
        whole, kind = context.first(WholeDocument), document_type(context)
        if whole is None or kind is None or kind.name == "Công điện" or not element.items:
            return
        if not is_administrative(context) or not is_head_clean(context):
            return
        *others, last = element.items
        if not others:
            if ";" not in last.text.rstrip(MARKS + " "):
                yield from self._judge(last, "", "single")
            return
        if not _is_listed(element, whole.text):
            return
        for item in others:
            yield from self._judge(item, ";", "middle")
        yield from self._judge(last, ".", "last")

    def _judge(self, item: Piece, sign: str, key: str) -> Iterator[Finding]:
        """What is wrong at the end of an addressee that should end with a sign."""
        span = item.spans[-1]
        words = item.text[-span.length :].rstrip()
        bare = words.rstrip(MARKS + " ")
        found = words[len(bare) :]
        right = found.strip() == sign or (key == "middle" and found.strip().endswith(":"))
        word = bare.rsplit(" ", 1)[-1]
        if right or not any(c.isalnum() for c in word):
            return
        if key == "single" and found.strip() not in (".", ";", ","):
            return
        start = span.start + len(bare) - len(word)
        stop = span.start + len(words)
        whole = " ".join(item.text.split()).rstrip(MARKS + " ")
        finding = self.at(
            Span(start, stop), found=whole, expected=f"{whole}{sign}", sign=found.strip()
        )
        yield finding.replacing(f"{word}{sign}").saying(key)


def _is_listed(addressees: Addressees, text: str) -> bool:
    """Whether each addressee stands on a line of its own."""
    starts = [item.span.start for item in addressees.items]
    return all(
        "\n" in text[above.span.end : start]
        for above, start in zip(addressees.items, starts[1:], strict=False)
    )
