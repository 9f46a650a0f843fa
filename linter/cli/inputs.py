"""What a command line asks to be checked, and the settings that all of it is under."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec.structs import replace

from linter.cli.paths import as_on_disk
from linter.config.discovery import SettingsFinder
from linter.config.settings import NEVER, Settings
from linter.config.validation import InvalidSettingsError
from linter.errors import ConfigError, UsageError
from linter.findings import Failure, Severity
from linter.inputs import STANDARD_INPUT, Input, expand
from linter.language import mark


def find_inputs(
    options: Namespace, finder: SettingsFinder, suffixes: Callable[[], frozenset[str]]
) -> list[Input | Failure]:
    """Every document that the operands stand for. Raises UsageError when there is none.

    ``suffixes`` tells by which suffixes files in folders are taken for documents.
    """
    operands = [as_on_disk(operand) for operand in options.operands]
    named = frozenset(operand for operand in operands if not os.path.isdir(operand))
    found = list(expand(operands, suffixes))
    kept = [item for item in found if not _passed_over(item, named, finder)]
    if not kept:
        remedy = mark("Soát đọc được các tệp: {suffixes}.")
        if found:
            remedy = mark("Mục exclude trong cấu hình loại trừ tất cả những gì tìm thấy.")
        raise UsageError(
            mark("Không có văn bản nào trong {folders}."),
            remedy,
            folders=", ".join(f"“{operand}”" for operand in operands),
            suffixes=", ".join(sorted(suffixes())),
        )
    return [_with_stdin_name(item, options.stdin_name) for item in kept]


def split_changed(
    found: list[Input | Failure], options: Namespace
) -> tuple[list[Input | Failure], list[Input]]:
    """What is to be checked, and the documents beside it that ``--diff-base`` leaves out.

    Raises UsageError.
    """
    if options.diff_base is None:
        return found, []
    from linter.changes import ChangedFiles  # noqa: PLC0415  (imports subprocess)

    changed = ChangedFiles(options.diff_base, options.operands)
    asked: list[Input | Failure] = []
    unchanged: list[Input] = []
    for item in found:
        if isinstance(item, Failure) or item.path is None or item.path in changed:
            asked.append(item)
        else:
            unchanged.append(item)
    return asked, unchanged


AUTO_JOBS = "auto"


def jobs_of(options: Namespace) -> int | None:
    """How many processes may work; None for as many as are of use. Raises UsageError."""
    given = options.jobs or AUTO_JOBS
    if given == AUTO_JOBS:
        return None
    if not (given.isascii() and given.isdecimal() and int(given) > 0):
        raise UsageError(
            mark("--jobs không nhận “{value}”."),
            mark("Hãy viết auto hoặc một số từ 1."),
            value=given,
        )
    return int(given)


def _passed_over(item: Input | Failure, named: frozenset[str], finder: SettingsFinder) -> bool:
    """Whether ``exclude`` speaks of it; what is named on the command line is always checked."""
    if isinstance(item, Failure) or item.path is None or item.name in named:
        return False
    try:
        return finder.resolve(item.path).excluded(item.path)
    except ConfigError:
        return False  # told with all other mistakes when settings are collected


def _with_stdin_name(item: Input | Failure, name: str | None) -> Input | Failure:
    if isinstance(item, Input) and item.name == STANDARD_INPUT and name:
        return replace(item, name=name)
    return item


def collect_settings(
    inputs: Iterable[Input | Failure], settings_for: Callable[[Path | None], Settings]
) -> list[Settings]:
    """The settings of all inputs, each once. Raises InvalidSettingsError with every mistake.

    A wrong configuration is told before anything is checked: a verdict under settings that
    nobody wrote would be worth nothing.
    """
    settings: dict[int, Settings] = {}
    mistakes: dict[str, ConfigError] = {}
    paths = [item.path for item in inputs if isinstance(item, Input)] or [None]
    for path in paths:
        try:
            found = settings_for(path)
            if found.names_templates and id(found) not in settings:
                _read_templates(found)
            settings[id(found)] = found
        except InvalidSettingsError as error:
            mistakes.update((str(problem), problem) for problem in error.problems)
        except ConfigError as error:
            mistakes[str(error)] = error
    if mistakes:
        raise InvalidSettingsError.of(tuple(mistakes.values()))
    return list(settings.values())


def _read_templates(settings: Settings) -> None:
    """Raise ConfigError, or InvalidSettingsError with every mistake, for a wrong template."""
    from linter.template_files.loading import uses_of  # noqa: PLC0415  (few runs have templates)

    uses_of(settings)


def strictest(settings: Iterable[Settings]) -> Severity | None:
    """The least severity that fails the run; where folders differ, the strictest counts."""
    levels = [Severity[s.fail_on.upper()] for s in settings if s.fail_on != NEVER]
    return min(levels, default=None)
