"""Rule sections/recipients-ending-marks."""

from collections.abc import Iterator

from linter.rulekit import (
    ArchiveLine,
    Context,
    Finding,
    Recipients,
    Rule,
    Safety,
    Severity,
    Span,
    nd30,
)

MARKS = ";.,:…"


class RecipientsEndingMarks(Rule):
    """Cuối một dòng nơi nhận không có dấu chấm phẩy.

    Mỗi nơi nhận một dòng, cuối dòng có dấu chấm phẩy. Riêng dòng Lưu kết thúc bằng dấu chấm, do
    sections/malformed-archive-line xét; dòng kết thúc bằng dấu hai chấm được coi là dòng dẫn.
    """

    id = "sections/recipients-ending-marks"
    severity = Severity.INFO
    message = "Dòng nơi nhận “{found}” phải kết thúc bằng dấu chấm phẩy."
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.9.d")
    requirements = ("M07",)
    element = Recipients
    needs = (ArchiveLine,)
    fix = Safety.SAFE
    fix_description = "Đặt dấu chấm phẩy ở cuối dòng"

    def check(self, element: Recipients, context: Context) -> Iterator[Finding]:
        """Look at the end of each line but the archive line and the last."""
        archive = context.first(ArchiveLine)
        for item in element.items[:-1]:
            text = item.text.rstrip()
            if text.endswith((";", ":")) or (archive is not None and item.spans == archive.spans):
                continue
            bare = text.rstrip(MARKS + " ")
            last = item.spans[-1]
            end = last.start + len(last_words := item.text[-last.length :].rstrip())
            start = end - (len(last_words) - len(last_words.rstrip(MARKS + " ")))
            word = last_words.rstrip(MARKS + " ").rsplit(" ", 1)[-1]
            span = Span(start - len(word), end)
            yield self.at(span, found=text, expected=f"{bare};").replacing(f"{word};")
