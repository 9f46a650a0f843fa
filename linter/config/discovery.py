"""Finds the settings that apply to a file: ``soat.toml`` or ``pyproject.toml``, upward and merged.

The nearest file wins, key by key; ``root = true`` ends the climb. Below all files stand the
defaults of packs, above them what the command line says. Each folder is looked at once.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from linter.config.exclusion import Exclusion, PlacedSuppression, excludes
from linter.config.known_rules import KnownRules
from linter.config.layers import Layer, Merged, merge
from linter.config.settings import Settings
from linter.config.toml_syntax import decode_toml, parse_toml
from linter.config.validation import check_table, convert_settings
from linter.errors import ConfigError

if TYPE_CHECKING:
    from linter.rulekit import Rule

OWN_FILE = "soat.toml"
PYPROJECT = "pyproject.toml"
TOOL = "soat"


class Resolved(Struct, frozen=True):
    """The settings for a folder, and where they come from."""

    settings: Settings
    merged: Merged
    exclusions: tuple[Exclusion, ...]
    suppressions: tuple[PlacedSuppression, ...] = ()

    def excluded(self, path: Path) -> bool:
        """Whether a file found in a folder is passed over."""
        return excludes(self.exclusions, path)


class SettingsFinder:
    """Settings for paths; folders under the same files share one Settings object."""

    def __init__(
        self,
        known: KnownRules,
        *,
        defaults: Iterable[tuple[str, Mapping[str, Any]]] = (),
        overrides: Mapping[str, Any] | None = None,
        file: Path | None = None,
        use_files: bool = True,
        folder_rules: Callable[[tuple[str, ...]], "Iterable[type[Rule]]"] = lambda _: (),
    ) -> None:
        """Prepare to look for settings.

        ``defaults`` are settings by pack; ``overrides`` those of the command line; ``file`` is
        used instead of what stands around the documents; ``use_files=False`` reads none.
        ``folder_rules`` tells the rules in the folders that ``packs`` names.
        """
        self._known = known
        self._below = tuple(Layer(pack, None, table) for pack, table in defaults)
        self._above = (Layer("", None, overrides),) if overrides else ()
        self._file = file
        self._use_files = use_files
        self._folder_rules = folder_rules
        self._drafts: dict[Path, Layer | None] = {}
        self._by_folder: dict[Path, tuple[Layer, ...]] = {}
        self._by_files: dict[tuple[str, ...], Resolved] = {}

    def settings_for(self, path: Path | None) -> Settings:
        """The settings for a document, or for the current folder. Raises ConfigError."""
        return self.resolve(path).settings

    def resolve(self, path: Path | None) -> Resolved:
        """The settings for a document or a folder, with their origins. Raises ConfigError."""
        layers = self._layers(path)
        key = tuple(layer.source for layer in layers)
        if key not in self._by_files:
            self._by_files[key] = self._merge(layers)
        return self._by_files[key]

    def _layers(self, path: Path | None) -> tuple[Layer, ...]:
        if not self._use_files:
            return ()
        if self._file is not None:
            draft = _read(self._file)
            return (self._checked(draft),) if draft else ()
        return self._climb(_folder_of(path))

    def _climb(self, folder: Path) -> tuple[Layer, ...]:
        """The layers that apply in a folder, the farthest first."""
        if folder not in self._by_folder:
            draft = self._draft_in(folder)
            own = self._checked(draft, self._packs_above(folder, draft)) if draft else None
            around = () if _ends_climb(folder, draft) else self._climb(folder.parent)
            self._by_folder[folder] = (*around, own) if own else around
        return self._by_folder[folder]

    def _draft_in(self, folder: Path) -> Layer | None:
        """What stands in the settings file of a folder, unchecked. Raises ConfigError."""
        if folder not in self._drafts:
            files = (folder / name for name in (OWN_FILE, PYPROJECT))
            drafts = (_read(file) for file in files if file.is_file())
            self._drafts[folder] = next((draft for draft in drafts if draft), None)
        return self._drafts[folder]

    def _packs_above(self, folder: Path, draft: Layer | None) -> tuple[str, ...]:
        """The folders of rules that files in the folders above name, as far as they can be read."""
        if _ends_climb(folder, draft):
            return ()
        try:
            above = self._draft_in(folder.parent)
        except ConfigError:
            return ()  # told in its turn
        own = _packs_in(above.table, above.folder) if above else ()
        return (*self._packs_above(folder.parent, above), *own)

    def _checked(self, draft: Layer, around: tuple[str, ...] = ()) -> Layer:
        """The layer, once it is known to be right; it may name the rules of packs around it."""
        known = self._known_with((*around, *_packs_in(draft.table, draft.folder)))
        check_table(draft.table, known, file=draft.source, text=draft.text or "")
        return Layer(draft.source, draft.folder, _placed(draft.table, draft.folder), draft.text)

    def _known_with(self, packs: tuple[str, ...]) -> KnownRules:
        """The known rules with those of these folders."""
        return self._known.with_rules(self._folder_rules(packs)) if packs else self._known

    def _merge(self, files: tuple[Layer, ...]) -> Resolved:
        merged = merge((*self._below, *files, *self._above))
        return Resolved(
            settings=convert_settings(
                merged.table, self._known_with(tuple(merged.table.get("packs", ())))
            ),
            merged=merged,
            exclusions=tuple(
                Exclusion(layer.folder, pattern)
                for layer in (*files, *self._above)
                for pattern in layer.table.get("exclude", ())
            ),
            suppressions=tuple(
                PlacedSuppression(
                    layer.source,
                    layer.folder,
                    tuple(entry["paths"]),
                    tuple(entry["rules"]),
                    entry["reason"],
                )
                for layer in (*files, *self._above)
                for entry in layer.table.get("suppress", ())
            ),
        )


def _ends_climb(folder: Path, own: Layer | None) -> bool:
    """Whether the search for files ends in a folder."""
    return folder == folder.parent or (own is not None and bool(own.table.get("root")))


def _read(file: Path) -> Layer | None:
    """What stands in a file, unchecked; None for a pyproject.toml without any settings.

    Raises ConfigError.
    """
    name = shown_path(file)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ConfigError(
            "Không đọc được tệp cấu hình {file}: {reason}.",
            "Hãy kiểm tra đường dẫn và quyền đọc tệp.",
            file=name,
            line=0,
            key="",
            reason=error.strerror or str(error),
        ) from None
    is_pyproject = file.name == PYPROJECT
    if is_pyproject and TOOL.encode() not in data:
        return None
    text = decode_toml(data, name)
    table = parse_toml(text, name)
    if is_pyproject:
        own = _tool_table(table)
        if own is None:
            return None
        table = own
    return Layer(name, Path(os.path.abspath(file.parent)), table, text)


def _packs_in(table: Mapping[str, Any], folder: Path | None) -> tuple[str, ...]:
    """The folders that ``packs`` names, as absolute paths; none where it is no list of texts."""
    packs = table.get("packs")
    named = packs if isinstance(packs, list) else []
    home = folder or Path.cwd()
    return tuple(os.path.abspath(home / pack) for pack in named if isinstance(pack, str))


def is_template_path(reference: str) -> bool:
    """Whether a template is named by its file, and not by the name of a shipped one."""
    return reference.endswith(".toml") or "/" in reference or "\\" in reference


def _placed(table: Mapping[str, Any], folder: Path | None) -> dict[str, Any]:
    """The table with its paths as seen from the current folder, not from its own."""
    home = folder or Path.cwd()

    def placed(reference: str) -> str:
        own = is_template_path(reference)
        return shown_path(home / reference) if own else reference

    changes: dict[str, Any] = {}
    if table.get("template"):
        changes["template"] = placed(table["template"])
    if "templates" in table:
        named = table["templates"].items()
        changes["templates"] = {words: placed(reference) for words, reference in named}
    if table.get("baseline"):
        changes["baseline"] = shown_path(home / table["baseline"])
    if "packs" in table:
        changes["packs"] = list(_packs_in(table, home))
    if "registry" in table:
        changes["registry"] = [shown_path(home / register) for register in table["registry"]]
    return {**table, **changes}


def shown_path(path: Path) -> str:
    """A path as users know it: relative to the current folder when it lies below it."""
    absolute = os.path.abspath(path)
    try:
        relative = os.path.relpath(absolute)
    except ValueError:  # another drive on Windows
        return absolute
    return absolute if relative.startswith("..") else relative


def _tool_table(table: Mapping[str, Any]) -> dict[str, Any] | None:
    """``tool.soat`` of a pyproject.toml; None when there is no such table."""
    tool = table.get("tool")
    own = tool.get(TOOL) if isinstance(tool, Mapping) else None
    return own if isinstance(own, dict) else None


def _folder_of(path: Path | None) -> Path:
    """The folder whose settings apply; ``..`` is taken out without following links."""
    if path is None:
        return Path.cwd()
    absolute = Path(os.path.abspath(path))
    return absolute if absolute.is_dir() else absolute.parent
