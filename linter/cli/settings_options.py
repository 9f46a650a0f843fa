"""The options by which a command finds settings and overrides them."""

from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.cli.arguments import CommandParser
from linter.config.discovery import SettingsFinder
from linter.config.known_rules import KnownRules
from linter.config.nearest import nearest
from linter.config.settings import FIELDS
from linter.config.validation import InvalidSettingsError, check_table
from linter.errors import ExitCode, UsageError
from linter.findings import Failure
from linter.language import mark

if TYPE_CHECKING:
    from linter.plugins import Plugins

SELECTIONS = ("select", "ignore", "extend-select", "extend-ignore")
SEVERITY_SETTINGS = ("info", "warning", "error", "off")


def choices_of(key: str) -> tuple[str, ...]:
    """The values of a setting that is one of a few words, in the order of their declaration."""
    return tuple(FIELDS[key].type.__args__)


def add_file_options(parser: CommandParser) -> None:
    """Add the options that choose where settings come from."""
    parser.option(
        "--config",
        value=mark("TỆP"),
        help=mark("dùng tệp cấu hình này thay cho soat.toml, pyproject.toml tìm được"),
    )
    parser.option("--no-config", help=mark("không đọc tệp cấu hình nào"))


def add_selection_options(parser: CommandParser) -> None:
    """Add the options that choose rules."""
    rules = mark("QUY-TẮC,…")
    parser.option(
        "--select",
        value=rules,
        repeat=True,
        help=mark("chỉ chạy các quy tắc, gói này (thay cho select trong cấu hình)"),
    )
    parser.option(
        "--ignore",
        value=rules,
        repeat=True,
        help=mark("không chạy các quy tắc, gói này (thay cho ignore trong cấu hình)"),
    )
    parser.option("--extend-select", value=rules, repeat=True, help=mark("thêm vào select"))
    parser.option("--extend-ignore", value=rules, repeat=True, help=mark("thêm vào ignore"))
    parser.option(
        "--severity",
        value=mark("QUY-TẮC=MỨC"),
        repeat=True,
        help=mark("đặt mức info, warning, error hoặc off cho một quy tắc hay gói"),
    )


def overrides_of(options: Namespace, known: KnownRules) -> dict[str, Any]:
    """The settings that the command line states. Raises UsageError for unknown rules."""
    table: dict[str, Any] = {}
    for key in SELECTIONS:
        given = getattr(options, key.replace("-", "_"), None)
        if given is not None:
            names = [name.strip() for text in given for name in text.split(",") if name.strip()]
            for name in names:
                check_selector(f"--{key}", name, known)
            table[key] = names
    given = getattr(options, "severity", None)
    if given:
        table["severity"] = dict(_severity(text, known) for text in given)
    for key in ("fail-on", "stage", "regime", "lang"):
        value = getattr(options, key.replace("-", "_"), None)
        if value is not None:
            table[key] = value
    if getattr(options, "strict_plugins", False):
        table["strict-plugins"] = True
    if getattr(options, "no_cache", False):
        table["cache"] = False
    return table


def _severity(text: str, known: KnownRules) -> tuple[str, str]:
    rule, equals, level = (part.strip() for part in text.partition("="))
    if not equals or level not in SEVERITY_SETTINGS:
        raise UsageError(
            mark("--severity không nhận “{value}”."),
            mark("Hãy viết QUY-TẮC=MỨC, mức là một trong: {allowed}."),
            value=text,
            allowed=", ".join(SEVERITY_SETTINGS),
        )
    check_selector("--severity", rule, known)
    return rule, level


def check_selector(option: str, name: str, known: KnownRules) -> None:
    """Raise UsageError, with the nearest name, for what is neither rule nor pack."""
    if known.allows(name):
        return
    suggestion = nearest(name, sorted(known.selectors))
    raise UsageError(
        mark("{option}: không có quy tắc hay gói “{name}”."),
        mark("Có phải ý bạn là “{suggestion}”?")
        if suggestion
        else mark("Lệnh “soat rules” liệt kê các quy tắc."),
        option=option,
        name=name,
        suggestion=suggestion,
    )


def make_finder(
    options: Namespace, known: KnownRules, plugins: "Plugins | None"
) -> tuple[SettingsFinder, tuple[Failure, ...]]:
    """A finder of settings as the options ask for, and the packs that could not be used.

    ``plugins`` may be None when only the packs that soát ships are installed, which bring no
    settings and are loaded later if at all.
    """
    if options.config and options.no_config:
        raise UsageError(mark("Không dùng --config cùng với --no-config."))
    defaults: list[tuple[str, Mapping[str, Any]]] = []
    failures = list(pack_failures(plugins)) if plugins else []
    for pack, table in plugins.settings if plugins else ():
        try:
            check_table(table, known, file=pack, text="")
        except InvalidSettingsError as error:
            failures.append(_pack_failure(pack, f"soat_settings: {error}"))
        else:
            defaults.append((pack, table))
    finder = SettingsFinder(
        known,
        defaults=defaults,
        overrides=overrides_of(options, known),
        file=Path(options.config) if options.config else None,
        use_files=not options.no_config,
    )
    return finder, tuple(failures)


def pack_failures(plugins: "Plugins") -> tuple[Failure, ...]:
    """What a report says of the packs that are left out."""
    return tuple(_pack_failure(failure.pack, failure.reason) for failure in plugins.failures)


def refuse_failures(failures: Iterable[Failure]) -> None:
    """What ``strict-plugins`` asks for: raise UsageError for the first pack that is left out."""
    for failure in failures:
        raise UsageError(failure.message, mark("Hãy sửa hoặc gỡ gói này."), **failure.values)


def _pack_failure(pack: str, reason: str) -> Failure:
    return Failure(
        pack,
        "pack-failed",
        mark("Không dùng được gói quy tắc “{pack}”: {reason}."),
        {"pack": pack, "reason": reason},
        ExitCode.CLEAN,
    )
