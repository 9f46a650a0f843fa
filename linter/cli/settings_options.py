"""The options by which a command finds settings and overrides them."""

import os
from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.cli.arguments import CommandParser
from linter.cli.paths import as_on_disk
from linter.config.discovery import SettingsFinder
from linter.config.known_rules import KnownRules
from linter.config.nearest import nearest
from linter.config.settings import FIELDS, Settings
from linter.config.validation import InvalidSettingsError, check_table
from linter.errors import ConfigError, ExitCode, UsageError
from linter.findings import Failure
from linter.language import mark

if TYPE_CHECKING:
    from linter.kept_outlines import OutlinedPlugins
    from linter.plugins import Plugins
    from linter.rulekit import Rule

SELECTIONS = ("select", "ignore", "extend-select", "extend-ignore")
SWITCHES: Mapping[str, tuple[str, bool]] = {
    "no_registry": ("use-registry", False),
    "strict_plugins": ("strict-plugins", True),
    "no_cache": ("cache", False),
    "no_directives": ("directives", False),
}
"""Options without a value, and what they set."""
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
    parser.option(
        "--pack",
        value=mark("THƯ-MỤC"),
        repeat=True,
        help=mark("dùng thêm các quy tắc tự viết (tệp .toml) trong thư mục này"),
    )


def add_registry_options(parser: CommandParser) -> None:
    """Add the options that choose registers of documents."""
    parser.option(
        "--registry",
        value=mark("TỆP"),
        repeat=True,
        help=mark("tra thêm sổ văn bản này (tệp do “soat registry” lập), trước các sổ khác"),
    )
    parser.option("--no-registry", help=mark("không tra sổ văn bản nào, kể cả sổ có sẵn"))


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
    for key in ("fail-on", "stage", "regime", "lang", "template", "baseline"):
        value = getattr(options, key.replace("-", "_"), None)
        if value is not None:
            table[key] = value
    if getattr(options, "pack", None):
        table["packs"] = _given_packs(options)
    if getattr(options, "registry", None):
        table["registry"] = [as_on_disk(register) for register in options.registry]
    given_switches = (name for name in SWITCHES if getattr(options, name, False))
    table.update(SWITCHES[name] for name in given_switches)
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
    options: Namespace, known: KnownRules, plugins: "Plugins | OutlinedPlugins | None"
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
        overrides=_overrides(options, known),
        file=Path(options.config) if options.config else None,
        use_files=not options.no_config,
        folder_rules=folder_rules,
    )
    return finder, tuple(failures)


def _overrides(options: Namespace, known: KnownRules) -> dict[str, Any]:
    """What the command line states; it may name the rules of packs that settings files name."""
    known = known.with_rules(folder_rules(_given_packs(options)))
    try:
        return overrides_of(options, known)
    except UsageError:
        named = _packs_in_reach(options, known)
        if not named:
            raise
    return overrides_of(options, known.with_rules(folder_rules(named)))


def _packs_in_reach(options: Namespace, known: KnownRules) -> tuple[str, ...]:
    """The folders of rules that settings around the current folder and the operands name."""
    finder = SettingsFinder(
        known,
        file=Path(options.config) if options.config else None,
        use_files=not options.no_config,
        folder_rules=folder_rules,
    )
    found: dict[str, None] = {}
    for path in (None, *map(Path, options.operands)):
        try:
            found.update(dict.fromkeys(finder.settings_for(path).packs))
        except ConfigError:
            continue  # told when the settings are used
    return tuple(found)


def _given_packs(options: Namespace) -> list[str]:
    return [os.path.abspath(as_on_disk(pack)) for pack in getattr(options, "pack", None) or ()]


def folder_rules(folders: Iterable[str]) -> "tuple[type[Rule], ...]":
    """The rules in folders of rule files."""
    folders = tuple(folders)
    if not folders:
        return ()
    from linter.rule_data.folders import folder_packs  # noqa: PLC0415  (few runs have any)

    return tuple(rule for pack in folder_packs(folders) for rule in pack.rules)


def rules_under(settings: Settings, plugins: "Plugins | OutlinedPlugins") -> "list[type[Rule]]":
    """Every rule that there is under these settings, by id: those of packs and of folders."""
    known = {rule.id: rule for rule in (*folder_rules(settings.packs), *plugins.rules)}
    return [known[name] for name in sorted(known)]


def folder_failures(settings: Iterable[Settings]) -> tuple[Failure, ...]:
    """What a report says of rule files that are left out."""
    folders = tuple(dict.fromkeys(pack for one in settings for pack in one.packs))
    if not folders:
        return ()
    from linter.rule_data.folders import folder_packs  # noqa: PLC0415  (few runs have any)

    return tuple(
        Failure(pack.name, "rule-file", error.message, error.values, ExitCode.CLEAN, error.remedy)
        for pack in folder_packs(folders)
        for error in pack.mistakes
    )


def pack_failures(plugins: "Plugins | OutlinedPlugins") -> tuple[Failure, ...]:
    """What a report says of the packs that are left out."""
    return tuple(_pack_failure(failure.pack, failure.reason) for failure in plugins.failures)


def refuse_failures(failures: Iterable[Failure]) -> None:
    """What ``strict-plugins`` asks for: raise UsageError for the first pack that is left out."""
    for failure in failures:
        remedy = failure.remedy or mark("Hãy sửa hoặc gỡ gói này.")
        raise UsageError(failure.message, remedy, **failure.values)


def _pack_failure(pack: str, reason: str) -> Failure:
    return Failure(
        pack,
        "pack-failed",
        mark("Không dùng được gói quy tắc “{pack}”: {reason}."),
        {"pack": pack, "reason": reason},
        ExitCode.CLEAN,
    )
