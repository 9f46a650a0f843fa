"""Rule source/legacy-encoding."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Context,
    Finding,
    LegacyWord,
    Rule,
    Severity,
    Trust,
    WholeDocument,
    nd30,
    places_of,
    quoted,
)


class LegacyEncoding(Rule):
    """Chữ tiếng Việt không ở bảng mã Unicode mà ở TCVN3 (ABC), VNI hoặc đã vỡ mã.

    Chữ gõ bằng phông .VnTime, VNI-Times sang máy khác hiện thành “Céng hßa x· héi”, “Coäng hoøa xaõ
    hoäi”; tệp UTF-8 mở nhầm bảng mã rồi lưu lại thành “Cá»™ng hÃ²a”. Máy tìm không ra, phần mềm
    quản lý văn bản ghi sai. soát đọc chữ ấy theo bảng mã cũ để soát tiếp các phần khác; từ nước
    ngoài và ký hiệu (§, °, ², «») không bị xét.
    """

    id = "source/legacy-encoding"
    severity = Severity.ERROR
    message = "Có {count} chữ không ở Unicode mà ở bảng mã {encoding}: {places}."
    remedy = (
        "Chuyển mã cả văn bản sang Unicode rồi đổi phông sang Times New Roman; "
        "ở đây đọc là {expected}."
    )
    basis = nd30("Phụ lục I, Phần I, I.4")
    requirements = ("B07", "P-21")
    element = WholeDocument
    needs = (LegacyWord,)
    gathers = (LegacyWord,)
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather the words."""
        words = context.all(LegacyWord)
        if words:
            yield self.at(
                places_of(words),
                count=str(len(words)),
                encoding=words[0].encoding,
                places=quoted(word.written for word in words),
                expected=quoted(word.text for word in words),
            )
