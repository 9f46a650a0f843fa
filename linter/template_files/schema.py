"""The JSON Schema of a template file, from the declarations of the model."""

from collections.abc import Mapping
from typing import Any

from msgspec import json

from linter.config.schema import DIALECT
from linter.templates.model import Template

DESCRIPTIONS: Mapping[str, Mapping[str, str]] = {
    "Template": {
        "name": "Tên của đề cương, ghi trong kết quả soát.",
        "description": "Đề cương dùng vào việc gì, do ai yêu cầu.",
        "subjects": "Từ ngữ trong trích yếu của văn bản mà đề cương dành cho; * là từ bất kỳ.",
        "types": "Loại văn bản mà đề cương dành cho, như “báo cáo”; bỏ trống: mọi loại.",
        "ordered": "false: các phần đứng theo thứ tự nào cũng được.",
        "period": "Kỳ báo cáo; mục nào không ghi thì thế nào cũng được.",
        "sections": "Các phần của báo cáo, theo thứ tự.",
        "indicators": "Các chỉ tiêu phải có số liệu.",
        "tables": "Các bảng, biểu phải có, trong văn bản hay phụ lục.",
    },
    "Section": {
        "title": "Tên phần, không ghi số thứ tự.",
        "also": "Những cách gọi khác cũng được chấp nhận.",
        "required": "false: không bắt buộc.",
        "sections": "Các mục bên trong.",
    },
    "Indicator": {
        "name": "Tên chỉ tiêu: những chữ đứng cùng con số trong một câu, một gạch đầu dòng hay một "
        "dòng của bảng.",
        "also": "Những cách gọi khác cũng được chấp nhận.",
        "section": "Phần chứa chỉ tiêu, ghi đúng như tên phần ở trên.",
        "unit": "Đơn vị tính, như “người”, “%”, “ha”.",
        "required": "false: không bắt buộc.",
    },
    "Table": {
        "title": "Tên bảng, biểu, không ghi số thứ tự.",
        "also": "Những tên khác cũng được chấp nhận.",
        "columns": "Những cột phải có, thứ tự tùy ý.",
        "required": "false: không bắt buộc.",
    },
    "Period": {
        "kinds": "Loại kỳ báo cáo; một trong những loại này.",
        "number": "Tuần, tháng hay quý thứ mấy; 6 tháng: 1 là đầu năm, 2 là cuối năm; 0: bất kỳ.",
        "year": "Năm, hay năm cuối của giai đoạn; 0: bất kỳ.",
        "from-year": "Năm đầu của giai đoạn; 0: bất kỳ.",
    },
}
"""What each key means, in the words of its users, by kind of table."""


def template_schema() -> dict[str, Any]:
    """What a template file may hold."""
    (schema,), definitions = json.schema_components([Template], ref_template="#/$defs/{name}")
    made = json.decode(json.encode({"$defs": definitions, **schema}))
    for kind, meanings in DESCRIPTIONS.items():
        described = made["$defs"][kind]
        described.pop("title", None)
        described.pop("description", None)
        for key, meaning in meanings.items():
            described["properties"][key] = {
                "description": meaning,
                **_without_empty_default(described["properties"][key]),
            }
    root = made["$defs"].pop("Template")
    return {"$schema": DIALECT, "title": "soat template", **root, "$defs": made["$defs"]}


def _without_empty_default(schema: dict[str, Any]) -> dict[str, Any]:
    """A property without what says nothing: an empty default, wrappers of one reference."""
    kept = {key: value for key, value in schema.items() if key != "default" or value}
    if list(kept) == ["anyOf"] and len(kept["anyOf"]) == 1:
        return dict(kept["anyOf"][0])
    return kept
