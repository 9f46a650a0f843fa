"""What ``soat registry`` shows of registers, for people and for programs."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import json, to_builtins

from linter.language import Language, mark
from linter.references.registry import RegistryEntry
from linter.registry.reading import Register
from linter.report.escaping import visible

MOST_SHOWN = 15
"""Types or issuers that are counted one by one; the rest are summed up."""


def described(entry: RegistryEntry, language: Language) -> str:
    """A document in a few lines."""
    day = _day(entry.issued)
    head = " ".join(filter(None, (entry.type, entry.number)))
    if day:
        head += " " + language.render(mark("ngày {day}"), {"day": day})
    lines = [f"{head}{f' – {entry.issuer}' if entry.issuer else ''}"]
    if entry.title:
        lines.append(f"    {entry.title}")
    said = [language.render(text, values) for text, values in _state(entry)]
    if said:
        lines.append(f"    {'; '.join(said)}")
    origin = {"register": entry.register, "source": entry.source, "level": entry.confidence}
    lines.append(
        "    " + language.render(mark("sổ {register}; nguồn: {source}; mức {level}"), origin)
    )
    return "".join(f"{visible(line)}\n" for line in lines)


def _state(entry: RegistryEntry) -> Iterable[tuple[str, dict[str, Any]]]:
    if entry.draft:
        yield mark("mới là dự thảo"), {}
    if entry.effective_from:
        yield mark("có hiệu lực từ {day}"), {"day": _day(entry.effective_from)}
    if entry.amended_by:
        yield mark("được sửa đổi bởi {numbers}"), {"numbers": ", ".join(entry.amended_by)}
    if entry.effective_to:
        yield mark("hết hiệu lực từ {day}"), {"day": _day(entry.effective_to)}
    if entry.replaced_by:
        yield mark("được thay bằng {numbers}"), {"numbers": ", ".join(entry.replaced_by)}


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def as_json(entries: Iterable[RegistryEntry]) -> str:
    """Documents as a JSON list."""
    return json.format(json.encode(list(entries)), indent=2).decode() + "\n"


def statistics(register: Register, language: Language) -> str:
    """What a register holds, in counts."""
    facts = register.described()
    lines = [
        language.render(
            mark("{name}: {count} văn bản, cập nhật ngày {day}"),
            {
                "name": facts["name"],
                "count": facts["entries"],
                "day": "/".join(reversed((facts["date"] or "–").split("-"))),
            },
        )
    ]
    for title, column in ((mark("Tên loại"), "type"), (mark("Cơ quan ban hành"), "issuer")):
        lines.append(f"  {language.text(title)}:")
        lines += _counted(register.counts(column), language)
    years = [(year, count) for year, count in register.years() if year]
    if years:
        span = {"first": years[0][0], "last": years[-1][0]}
        lines.append("  " + language.render(mark("Năm ban hành: {first}–{last}"), span))
    for claim in register.claims():
        kind = claim.type or language.text(mark("mọi loại"))
        values = {"type": kind, "year": claim.year, "issuer": claim.issuer}
        lines.append("  " + language.render(mark("Đủ: {type}, năm {year}, {issuer}"), values))
    return "".join(f"{visible(line)}\n" for line in lines)


def _counted(counts: list[tuple[str, int]], language: Language) -> list[str]:
    unknown = language.text(mark("(không rõ)"))
    lines = [f"    {count:>7}  {name or unknown}" for name, count in counts[:MOST_SHOWN]]
    rest = sum(count for _, count in counts[MOST_SHOWN:])
    if rest:
        lines.append(f"    {rest:>7}  {language.text(mark('loại khác'))}")
    return lines


def statistics_json(registers: Iterable[Register]) -> str:
    """The same counts as a JSON list."""
    table = [
        {
            **register.described(),
            "types": dict(register.counts("type")),
            "issuers": dict(register.counts("issuer")),
            "years": dict(register.years()),
            "confidence": dict(register.counts("confidence")),
            "complete": to_builtins(register.claims()),
        }
        for register in registers
    ]
    return json.format(json.encode(table), indent=2).decode() + "\n"
