"""The list of cited documents as a table, as CSV and as JSON."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import json

from linter.cli.references import Listed
from linter.language import Language, mark
from linter.registry.exporting import FORMULA
from linter.report.escaping import visible
from linter.report.wording import describe_place

SCHEMA = "soat/references/1"
VERDICTS: Mapping[str, str] = {
    "wrong": mark("sai"),
    "doubtful": mark("cần xem lại"),
    "notable": mark("lưu ý"),
    "confirmed": mark("khớp sổ"),
    "unchecked": mark("chưa đối chiếu được"),
}
GLYPHS = {"wrong": "✗", "doubtful": "▲", "notable": "•", "confirmed": "✓", "unchecked": "·"}
STYLES = {
    "wrong": "bold red",
    "doubtful": "bold yellow",
    "notable": "cyan",
    "confirmed": "green",
    "unchecked": "dim",
}
HEADINGS = (
    mark("Tệp"), mark("Vị trí"), mark("Tên loại"), mark("Số, ký hiệu"), mark("Ngày"),
    mark("Cơ quan"), mark("Kết quả"), mark("Ghi chú"),
)  # fmt: skip


def _cells(one: Listed, language: Language) -> tuple[str, ...]:
    reference = one.reference
    place = reference.location
    where = describe_place(place, one.report.format, language) if place is not None else ""
    return (
        one.report.path,
        where,
        " ".join((reference.type or "").split()),
        " ".join(reference.text.split()),
        _shown_day(reference.date),
        " ".join((reference.issuer or "").split()),
        language.text(VERDICTS[one.verdict]),
        _note(one, language),
    )


def _note(one: Listed, language: Language) -> str:
    """What is wrong; else what the register says of the document."""
    if one.findings:
        said = (language.render(f.message, f.values) for f in one.findings)
        return " ".join(dict.fromkeys(said))
    register = one.reference.register
    if register is None:
        return ""
    if register["to"]:
        values = {"day": _shown_day(register["to"]), "title": register["title"] or ""}
        return language.render(mark("hết hiệu lực từ {day}: {title}"), values)
    return str(register["title"] or "")


def _shown_day(day: str | None) -> str:
    """An ISO date as documents write it; anything else as it was written."""
    if day and len(day) == 10 and day[4:5] == "-":
        return "/".join(reversed(day.split("-")))
    return " ".join((day or "").split())


def as_table(
    listed: Sequence[Listed], language: Language, *, width: int, color: bool, plain: bool
) -> str:
    """A table for people; ``plain`` has one citation a line, its cells parted by tabs."""
    if not listed:
        return language.text(mark("Không thấy văn bản nào được viện dẫn.")) + "\n"
    if plain:
        rows = [_cells(one, language) for one in listed]
        return "".join("\t".join(map(visible, row)) + "\n" for row in rows)
    return _rich_table(listed, language, width, color)


def _rich_table(listed: Sequence[Listed], language: Language, width: int, color: bool) -> str:
    from rich import box  # noqa: PLC0415  (slow to import)
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=color, no_color=not color, highlight=False
    )
    for path in dict.fromkeys(one.report.path for one in listed):
        own = [one for one in listed if one.report.path == path]
        table = Table(box=box.SIMPLE, title=Text(visible(path)), title_justify="left")
        for heading in (HEADINGS[3], HEADINGS[4], HEADINGS[6], HEADINGS[7]):
            table.add_column(language.text(heading), overflow="fold")
        for one in own:
            cells = [visible(cell) for cell in _cells(one, language)]
            head = f"{cells[2]} {cells[3]}".strip()
            verdict = Text(f"{GLYPHS[one.verdict]} {cells[6]}", style=STYLES[one.verdict])
            table.add_row(Text(f"{head}\n{cells[1]}"), Text(cells[4]), verdict, Text(cells[7]))
        console.print(table)
    counts = {name: sum(one.verdict == name for one in listed) for name in VERDICTS}
    parts = [f"{language.text(VERDICTS[name])}: {count}" for name, count in counts.items() if count]
    console.print(Text(" · ".join(parts)))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def as_csv(listed: Iterable[Listed], language: Language) -> str:
    """One citation a line, for spreadsheets."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(map(language.text, HEADINGS))
    for one in listed:
        cells = _cells(one, language)
        writer.writerow(f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells)
    return out.getvalue()


def as_json(listed: Iterable[Listed], language: Language) -> str:
    """One object a citation, for programs."""
    table = {"schema": SCHEMA, "references": [_object(one, language) for one in listed]}
    return json.format(json.encode(table), indent=2).decode() + "\n"


def _object(one: Listed, language: Language) -> dict[str, Any]:
    reference = one.reference
    return {
        "path": one.report.path,
        "text": reference.text,
        "type": reference.type,
        "date": reference.date,
        "issuer": reference.issuer,
        "span": reference.span,
        "line": reference.location.line if reference.location else None,
        "verdict": one.verdict,
        "findings": [
            {
                "rule": finding.rule,
                "severity": finding.severity.key,
                "message": language.render(finding.message, finding.values),
            }
            for finding in one.findings
        ],
        "register": reference.register,
    }
