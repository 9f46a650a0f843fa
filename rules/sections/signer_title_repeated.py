"""Rule sections/signer-title-repeated."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Evidence,
    Finding,
    Rule,
    Severity,
    Signature,
    SigningLine,
    Trust,
    doubt,
    is_head_clean,
    nd30,
    signing_lines,
)


class SignerTitleRepeated(Rule):
    """Dưới dòng ký thay, thừa lệnh lại ghi đúng chức vụ của người đứng đầu.

    “KT. CHỦ TỊCH” rồi “CHỦ TỊCH”: người ký là ai thì ghi chức vụ của người ấy. Chính người đứng đầu
    ký thì bỏ “KT.”, “TL.”, “TUQ.”; cấp phó ký thay thì dòng dưới là “PHÓ CHỦ TỊCH”. Ở bản quét, con
    dấu hay che mất chữ “PHÓ”, nên đầu văn bản lẫn vết của máy quét thì không xét.
    """

    id = "sections/signer-title-repeated"
    severity = Severity.ERROR
    messages: ClassVar = {
        "same": "Dưới “{mark}. {head}” lại ghi “{found}” là chức vụ của chính người đứng đầu.",
        "twice": "Dòng “{mark}. {head}” ghi hai lần.",
    }
    remedy = "Ghi chức vụ thật của người ký; người đứng đầu tự ký thì bỏ “{mark}.”."
    basis = nd30("Phụ lục I, Phần I, II.7.b và II.7.c")
    requirements = ("K03", "K04", "K05")
    element = Signature
    needs = LETTERHEAD
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Compare each marked title with the one below it."""
        lines = signing_lines(element) if is_head_clean(context) else ()
        for above, below in pairwise(lines):
            if above.mark not in ("KT", "TL", "TUQ", "Q") or not _same(above, below):
                continue
            key = "twice" if below.mark else "same"
            finding = self.at(
                below.span, mark=above.mark, head=above.words, found=below.words
            ).saying(key)
            finding = finding.because(Evidence("Dòng phía trên", above.span, "contradicts"))
            sure = above.mark == "KT"
            yield doubt(finding, context) if sure else finding.at_most(Severity.WARNING)


def _same(above: SigningLine, below: SigningLine) -> bool:
    """Whether both name one office; *TL. GIÁM ĐỐC / GIÁM ĐỐC TRUNG TÂM* are two people's."""
    first, second = above.office, below.office
    if first is None or second is None or below.mark not in ("", above.mark):
        return False
    if (first.head, first.deputy, first.acting) != (second.head, second.deputy, second.acting):
        return False
    if first.deputy:
        return False
    either = above.mark == "KT" and not (first.rest and second.rest)
    return first.rest == second.rest or either
