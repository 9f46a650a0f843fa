"""How reports name things in words: severities, places, regimes, stages, trust."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import asdict

from linter.document import Location
from linter.document.location import LINED_FORMATS
from linter.findings import Failure, Severity
from linter.language import Language, mark
from linter.report.escaping import visible

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: mark("Lỗi"),
    Severity.WARNING: mark("Cảnh báo"),
    Severity.INFO: mark("Lưu ý"),
}

REGIMES: Mapping[str, str] = {
    "nd30": mark("Văn bản hành chính, theo Nghị định 30/2020/NĐ-CP"),
    "party": mark("Văn bản của Đảng, theo Hướng dẫn 36-HD/VPTW và 05-HD/VPTW"),
    "normative": mark("Văn bản quy phạm pháp luật, theo Nghị định 78/2025/NĐ-CP"),
}

STAGES: Mapping[str, str] = {
    "draft": mark("dự thảo"),
    "issued": mark("đã ban hành"),
}

TRUSTS: Mapping[str, str] = {
    "converted": mark("Chữ trích từ tệp khác, có thể thiếu phần không phải chữ"),
    "ocr": mark("Chữ nhận dạng từ ảnh chụp, có thể đọc sai"),
    "damaged": mark("Chữ nhận dạng sai nhiều: không xét thể thức và câu chữ"),
}
"""What to say of a text that is not straight from its author's own file."""


INPUTS: Mapping[str, str] = {
    "packs": mark("gói"),
    "reference_date": mark("ngày tham chiếu"),
    "registry": mark("sổ văn bản"),
    "template": mark("đề cương"),
    "baseline": mark("điểm đã biết"),
}
"""What the inputs of a verdict are called; others are shown by their own name."""


def describe_place(location: Location, format: str, language: Language) -> str:  # noqa: A002
    """Where something stands, as a person would look for it.

    Lines and columns for files that have them, else table cell or paragraph; the page besides,
    when it is known.
    """
    if location.cell is not None:
        place = language.render(
            mark("bảng {table}, hàng {row}, cột {column}"), asdict(location.cell)
        )
    elif format in LINED_FORMATS:
        place = language.render(mark("dòng {line}, cột {column}"), asdict(location))
    else:
        place = language.render(mark("đoạn {paragraph}"), asdict(location))
    if location.page is None:
        return place
    return language.render(mark("trang {page}, {place}"), {"page": location.page, "place": place})


def describe_places(
    locations: Iterable[Location],
    format: str,  # noqa: A002
    language: Language,
) -> str:
    """Several places in a few words: ``dòng 7, 12``; each line, paragraph or cell once."""
    places = tuple(locations)
    if any(place.cell is not None for place in places):
        return "; ".join(dict.fromkeys(describe_place(place, format, language) for place in places))
    lined = format in LINED_FORMATS
    numbers = dict.fromkeys(place.line if lined else place.paragraph for place in places)
    values = {"numbers": ", ".join(map(str, numbers))}
    return language.render(mark("dòng {numbers}") if lined else mark("đoạn {numbers}"), values)


def describe_failure(failure: Failure, language: Language) -> str:
    """What could not be done, and what to do about it; safe to show."""
    parts = (failure.message, failure.remedy)
    return visible(" ".join(language.render(part, failure.values) for part in parts if part))


def describe_inputs(inputs: Mapping[str, Any], language: Language) -> str:
    """What the verdict depends on beside the document, in one line; safe to show."""
    parts = (
        f"{describe(INPUTS, name, language)} {_describe_input(value, language)}"
        for name, value in inputs.items()
    )
    return " · ".join(parts)


def _describe_input(value: Any, language: Language) -> str:
    if value is None:
        return language.text(mark("không dùng"))
    if isinstance(value, list):
        return ", ".join(_describe_register(register, language) for register in value)
    if isinstance(value, Mapping):
        return visible(", ".join(f"{key} {item}" for key, item in value.items()))
    return visible(str(value))


def _describe_register(register: Mapping[str, Any], language: Language) -> str:
    """A register with its date and its size: ``so-di.sqlite 05/01/2026 (1204 văn bản)``."""
    day = "/".join(reversed((register.get("date") or "").split("-")))
    name = " ".join(filter(None, (str(register.get("name")), day)))
    values = {"name": visible(name), "count": register.get("entries")}
    return language.render(mark("{name} ({count} văn bản)"), values)


def describe(table: Mapping[str, str], key: str, language: Language) -> str:
    """The words for a key; the key itself for one that a later version added."""
    return language.text(table[key]) if key in table else visible(key)
