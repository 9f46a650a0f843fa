"""Rule layout/party-part-look."""

from collections.abc import Iterator

from linter.rulekit import (
    Clause,
    Context,
    Finding,
    Look,
    PartLook,
    Regime,
    Rule,
    Safety,
    SetFormat,
    Severity,
)
from rules.layout.font_table import NAMES, PARTY, Style, is_too_far, nearest
from rules.layout.scope import SCOPE, figure, is_judged


class PartyPartLook(Rule):
    """Thành phần thể thức của văn bản Đảng sai kiểu chữ.

    Tiêu đề in hoa đậm; tên cơ quan cấp trên không đậm, tên cơ quan ban hành in hoa đậm; tên loại in
    hoa đậm, trích yếu đậm; trích yếu công văn cỡ 12, nghiêng; họ tên người ký đậm.
    """

    id = "layout/party-part-look"
    severity = Severity.WARNING
    message = "{part}: {found}, quy định là {expected}."
    remedy = "Đổi thành {expected}."
    basis = Clause("Hướng dẫn 36-HD/VPTW; 05-HD/VPTW", "Kiểu chữ các thành phần thể thức")
    requirements = (
        "P-02",
        "P-04",
        "P-09",
        "P-10",
        "P-17",
    )
    element = PartLook
    needs = SCOPE
    regimes = frozenset({Regime.PARTY})
    in_draft = Severity.INFO
    fix = Safety.SAFE
    fix_description = "Đổi thành {expected}"

    def check(self, element: PartLook, context: Context) -> Iterator[Finding]:
        """Hold a part against what the guidance says of it."""
        style = PARTY.get(element.part)
        if style is None or not is_judged(context):
            return
        for look in element.looks[:1]:
            for found, expected, properties in _faults(look, style):
                values = {"part": NAMES[element.part], "found": found, "expected": expected}
                edits = (SetFormat(span, properties) for span in look.spans)
                yield self.at(look, **values).editing(*edits)


def _faults(look: Look, style: Style) -> Iterator[tuple[str, str, dict[str, object]]]:
    """What is found, what should be, and the properties that make it so."""
    if look.bold is not None and style.bold is not None and look.bold is not style.bold:
        words = ("không đậm", "chữ đậm") if style.bold else ("đậm", "chữ không đậm")
        yield *words, {"bold": style.bold}
    if style.italic and look.italic is False:
        yield "chữ đứng", "chữ nghiêng", {"italic": True}
    if look.size is not None and is_too_far(look.size, style):
        size = nearest(look.size, style)
        yield f"cỡ {figure(look.size)}", f"cỡ {figure(size)}", {"size": size}
    if style.upper and look.lower and not look.upper:
        yield "có chữ thường", "chữ in hoa", {"caps": True}
