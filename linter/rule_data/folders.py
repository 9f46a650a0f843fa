"""Packs made of rule files alone: the rules beside a package's modules, and folders of users."""

import os
from binascii import crc32
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct, json

from linter.errors import ConfigError
from linter.language import mark
from linter.pack_index import find_packs
from linter.rule import Rule
from linter.rule_data.classes import file_of, rule_class
from linter.rule_data.memory import FolderRules, Stamp, rules_of_folder, stamps_of

CASES = "cases"
"""The folder beside rule files in which their cases stand."""


TAKEN = mark("{file}: gói “{pack}” đã có sẵn; hãy đặt tên gói khác cho các quy tắc trong thư mục.")
STRANGER = mark(
    "{file}: mã quy tắc phải bắt đầu bằng “{pack}/” như các quy tắc khác trong thư mục."
)


class FolderPack(Struct, frozen=True):
    """A folder of rule files, as far as they can be used."""

    name: str
    """The name of the folder."""
    rules: tuple[type[Rule], ...]
    """By id."""
    version: str
    """Changes whenever one of the files does."""
    mistakes: tuple[ConfigError, ...]
    """What is wrong in the files that are left out, or with the folder."""


def rules_beside(package: str, folders: Iterable[str]) -> tuple[type[Rule], ...]:
    """The rules in files beside the modules of a package. Raises ConfigError for the first fault.

    The package must be whole, as with a module that cannot be imported.
    """
    rules = []
    for folder in folders:
        found = rules_of_folder(folder)
        for error in found.mistakes.values():
            raise error
        rules += _classes(found, package, folder)
    return tuple(rules)


def folder_pack(folder: str) -> FolderPack:
    """The pack in a folder, read again only when one of its files changes; nothing is raised.

    ``folder`` is an absolute path. A file with mistakes leaves the others alone.
    """
    ((_, stamps),) = folder_stamps((folder,))
    return _pack_of(folder, stamps)


@lru_cache(maxsize=100)
def _pack_of(folder: str, stamps: tuple[Stamp, ...]) -> FolderPack:
    name = os.path.basename(os.path.normpath(folder))
    shown = _shown(folder)
    try:
        found = rules_of_folder(folder, shown)
    except OSError as error:
        reason = error.strerror or str(error)
        fault = _fault(
            mark("Không đọc được thư mục quy tắc {file}: {reason}."), shown, reason=reason
        )
        return FolderPack(name, (), "", (fault,))
    rules, strangers = _of_one_pack(_classes(found, name, folder), shown)
    mistakes = [
        problem
        for error in found.mistakes.values()
        for problem in getattr(error, "problems", (error,))
    ]
    if not found.stamps:
        mistakes.append(_fault(mark("Thư mục quy tắc {file} không có tệp .toml nào."), shown))
    return FolderPack(
        name=name,
        rules=rules,
        version=_version(found),
        mistakes=(*mistakes, *strangers),
    )


def folder_packs(folders: Iterable[str]) -> tuple[FolderPack, ...]:
    """The packs in these folders, each once."""
    return tuple(folder_pack(folder) for folder in dict.fromkeys(folders))


def folder_stamps(folders: Iterable[str]) -> tuple[tuple[str, tuple[Stamp, ...]], ...]:
    """What shows that folders of rules are still the same; a folder that is gone has no files."""
    found = []
    for folder in dict.fromkeys(folders):
        try:
            found.append((folder, stamps_of(folder)))
        except OSError:
            found.append((folder, ()))
    return tuple(found)


def _classes(found: FolderRules, package: str, folder: str) -> list[type[Rule]]:
    return [
        rule_class(rule, module=f"{package}.{stem}", file=os.path.join(folder, f"{stem}.toml"))
        for stem, rule in found.compiled.items()
    ]


def _of_one_pack(
    rules: list[type[Rule]], shown: str
) -> tuple[tuple[type[Rule], ...], list[ConfigError]]:
    """The rules whose pack is that of the first and nobody else's; what to say of the others."""
    if not rules:
        return (), []
    pack = _pack(rules[0])
    if pack in {found.name for found in find_packs()}:
        return (), [_fault(TAKEN, shown, pack=pack)]
    strangers = [rule for rule in rules if _pack(rule) != pack]
    places = (os.path.join(shown, os.path.basename(file_of(rule) or "")) for rule in strangers)
    kept = tuple(rule for rule in rules if rule not in strangers)
    return kept, [_fault(STRANGER, place, pack=pack) for place in places]


def _pack(rule: type[Rule]) -> str:
    return rule.id.partition("/")[0]


def _fault(template: str, file: str, **values: str) -> ConfigError:
    return ConfigError(template, file=file, line=0, key="", **values)


def _version(found: FolderRules) -> str:
    """A short name for what the files say."""
    said = json.encode(sorted((name, rule) for name, rule in found.compiled.items()))
    return f"{crc32(said):08x}"


def _shown(folder: str) -> str:
    """A folder as users know it: relative to the current one when it lies below it."""
    try:
        relative = os.path.relpath(folder)
    except ValueError:  # another drive on Windows
        return folder
    return folder if relative.startswith("..") else relative
