"""Finds the settings that apply to a file: ``soat.toml`` or ``pyproject.toml``, upward and merged.

The nearest file wins, key by key; ``root = true`` ends the climb. Below all files stand the
defaults of packs, above them what the command line says. Each folder is looked at once.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from linter.config.exclusion import Exclusion, excludes
from linter.config.known_rules import KnownRules
from linter.config.layers import Layer, Merged, merge
from linter.config.settings import Settings
from linter.config.toml_syntax import decode_toml, parse_toml
from linter.config.validation import check_table, convert_settings
from linter.errors import ConfigError

OWN_FILE = "soat.toml"
PYPROJECT = "pyproject.toml"
TOOL = "soat"


class Resolved(Struct, frozen=True):
    """The settings for a folder, and where they come from."""

    settings: Settings
    merged: Merged
    exclusions: tuple[Exclusion, ...]

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
    ) -> None:
        """Prepare to look for settings.

        ``defaults`` are settings by pack; ``overrides`` those of the command line; ``file`` is
        used instead of what stands around the documents; ``use_files=False`` reads none.
        """
        self._known = known
        self._below = tuple(Layer(pack, None, table) for pack, table in defaults)
        self._above = (Layer("", None, overrides),) if overrides else ()
        self._file = file
        self._use_files = use_files
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
            layer = read_layer(self._file, self._known)
            return (layer,) if layer else ()
        return self._climb(_folder_of(path))

    def _climb(self, folder: Path) -> tuple[Layer, ...]:
        """The layers that apply in a folder, the farthest first."""
        if folder not in self._by_folder:
            own = self._layer_in(folder)
            if folder == folder.parent or (own is not None and own.table.get("root")):
                around: tuple[Layer, ...] = ()
            else:
                around = self._climb(folder.parent)
            self._by_folder[folder] = (*around, own) if own else around
        return self._by_folder[folder]

    def _layer_in(self, folder: Path) -> Layer | None:
        for name in (OWN_FILE, PYPROJECT):
            file = folder / name
            if file.is_file():
                layer = read_layer(file, self._known)
                if layer is not None:
                    return layer
        return None

    def _merge(self, files: tuple[Layer, ...]) -> Resolved:
        merged = merge((*self._below, *files, *self._above))
        return Resolved(
            settings=convert_settings(merged.table, self._known),
            merged=merged,
            exclusions=tuple(
                Exclusion(layer.folder, pattern)
                for layer in (*files, *self._above)
                for pattern in layer.table.get("exclude", ())
            ),
        )


def read_layer(file: Path, known: KnownRules) -> Layer | None:
    """The settings in a file, None for a pyproject.toml without any. Raises ConfigError."""
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
    check_table(table, known, file=name, text=text)
    return Layer(name, Path(os.path.abspath(file.parent)), table, text)


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
