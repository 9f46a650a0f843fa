"""Settings as text: a file to start from, and what is in force with where it comes from."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import to_builtins

from linter.config.descriptions import DESCRIPTIONS
from linter.config.discovery import Resolved
from linter.config.layers import Key, Layer
from linter.config.settings import FIELDS, Settings
from linter.config.toml_lines import key_lines, line_of
from linter.config.toml_writing import toml_key, toml_value
from linter.language import Language, mark
from linter.rulekit import Rule

WIDTH = 88
NOTE_COLUMN = 40
TABLES = ("body", "limits")
"""Settings that are tables of declared keys."""
OPEN_TABLES = ("severity", "templates", "registry-columns", "rules")
"""Settings that are tables whose keys are names of rules, or words of subjects."""

LISTED_TABLES = ("suppress",)
"""Settings that are lists of tables of declared keys."""

HEADING = """\
# Cấu hình của soát. Bỏ dấu “#” ở đầu dòng để dùng một mục.
# Tệp này áp dụng cho thư mục chứa nó và các thư mục con; tệp gần văn bản hơn thắng.
"""

EXAMPLES = {
    "name": "Ủy ban nhân dân xã Mẫu",
    "superior": "Ủy ban nhân dân tỉnh Mẫu",
    "code": "UBND",
    "units": {"VP": "Văn phòng", "VHXH": "Phòng Văn hóa - Xã hội"},
    "place": "Mẫu",
}
"""What stands in a proposed file where there is no default."""
SUPPRESSION = {"paths": ["van-ban-cu/**"], "rules": [], "reason": "Văn bản đã ban hành."}


def proposed_file(rules: Iterable[type[Rule]]) -> str:
    """A ``soat.toml`` in which every setting is explained and none is switched on."""
    defaults = to_builtins(Settings())
    lines = [HEADING]
    for key in FIELDS:
        if key not in (*TABLES, *OPEN_TABLES, *LISTED_TABLES):
            lines += [*_comment(DESCRIPTIONS[key]), f"# {key} = {toml_value(defaults[key])}", ""]
    for table in TABLES:
        lines += [*_comment(DESCRIPTIONS[table]), f"# [{table}]"]
        for key, value in defaults[table].items():
            lines += _comment(DESCRIPTIONS[f"{table}.{key}"])
            lines.append(f"# {key} = {toml_value(value or EXAMPLES[key])}")
        lines.append("")
    lines += [*_comment(DESCRIPTIONS["templates"]), "# [templates]"]
    lines += ['# "học tập suốt đời" = "de-cuong.toml"', ""]
    lines += [*_comment(DESCRIPTIONS["registry-columns"]), "# [registry-columns]"]
    lines += ['# number = "Số, ký hiệu"', ""]
    example = next((rule.id for rule in rules), None)
    if example is not None:
        lines += [*_comment(DESCRIPTIONS["suppress"]), "# [[suppress]]"]
        for key, value in {**SUPPRESSION, "rules": [example]}.items():
            lines += _comment(DESCRIPTIONS[f"suppress.{key}"])
            lines.append(f"# {key} = {toml_value(value)}")
        lines.append("")
        lines += [*_comment(DESCRIPTIONS["severity"]), "# [severity]"]
        lines += [f'# {toml_key(example)} = "warning"', ""]
        lines += [*_comment(DESCRIPTIONS["rules"]), f"# [rules.{toml_key(example)}]"]
    return "\n".join(lines).rstrip("\n") + "\n"


def _comment(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="#: ", subsequent_indent="#: ")


def settings_in_force(resolved: Resolved, language: Language) -> str:
    """The settings as TOML, each with a comment that says where it comes from."""
    return "\n".join(_lines(resolved, language)) + "\n"


def _lines(resolved: Resolved, language: Language) -> Iterator[str]:
    table: Mapping[str, Any] = to_builtins(resolved.settings)
    origins = resolved.merged.origins
    for key in FIELDS:
        if key not in (*TABLES, *OPEN_TABLES, "root"):
            yield _entry((key,), table[key], origins, language)
    for key in (*TABLES, *OPEN_TABLES):
        if table[key]:
            yield ""
            yield from _table((key,), table[key], origins, language)


def _table(
    path: Key,
    table: Mapping[str, Any],
    origins: Mapping[Key, tuple[Layer, ...]],
    language: Language,
) -> Iterator[str]:
    inner = {key: value for key, value in table.items() if path == ("rules",)}
    if not inner:
        yield f"[{'.'.join(map(toml_key, path))}]"
    for key, value in table.items():
        if key in inner:
            yield from _table((*path, key), value, origins, language)
        elif value is not None:
            yield _entry((*path, key), value, origins, language)


def _entry(
    path: Key, value: Any, origins: Mapping[Key, tuple[Layer, ...]], language: Language
) -> str:
    setting = f"{toml_key(path[-1])} = {toml_value(value)}"
    sources = dict.fromkeys(_source(layer, path, language) for layer in _layers(path, origins))
    source = "; ".join(sources) or language.text(mark("mặc định"))
    return f"{setting:<{NOTE_COLUMN}}  # {source}"


def _layers(path: Key, origins: Mapping[Key, tuple[Layer, ...]]) -> Iterator[Layer]:
    """The layers that state a key, a table around it, or keys inside it."""
    for known, layers in origins.items():
        length = min(len(known), len(path))
        if known[:length] == path[:length]:
            yield from layers


def _source(layer: Layer, path: Key, language: Language) -> str:
    if layer.text is not None:
        lines = key_lines(layer.text)
        top: Key = ("tool", "soat") if layer.source.endswith("pyproject.toml") else ()
        place = {"file": layer.source, "line": line_of(lines, (*top, *path))}
        return language.render(mark("{file}, dòng {line}"), place)
    if layer.source:
        return language.render(mark("gói {pack}"), {"pack": layer.source})
    return language.text(mark("dòng lệnh"))
