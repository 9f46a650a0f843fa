"""Checks the texts of an editor: settings around them, one session, what is remembered of each."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lsprotocol import types
from msgspec import Struct
from msgspec.structs import replace

from linter.config.discovery import SettingsFinder
from linter.config.known_rules import KnownRules
from linter.config.selection import match_length
from linter.config.settings import Settings
from linter.document import Document
from linter.document.location import LINED_FORMATS
from linter.errors import ConfigError, SoatError
from linter.facts import Memo
from linter.findings import DocumentReport, Failure, ReportedFinding, Suppression
from linter.inputs import Input, expand, failure_of
from linter.lsp.addresses import is_text_view, name_of, path_of
from linter.lsp.positions import Lines, Places, SourcePlaces, TextPlaces
from linter.plugins import Plugins
from linter.rule import Rule
from linter.rule_data.folders import folder_packs
from linter.session import Session, read

MEMO_LIMIT = 20_000
"""How many paragraphs, each with what one recogniser saw in it, are remembered of a document."""


class Checked(Struct, frozen=True):
    """A state of a document in the editor, checked."""

    uri: str
    version: int | None
    lines: Lines
    document: Document | None
    """None when it could not be read."""
    report: DocumentReport | None
    failure: Failure | None
    places: Places | None

    @property
    def findings(self) -> Sequence[ReportedFinding]:
        """What counts: findings that nobody asked to pass over."""
        found = self.report.findings if self.report is not None else ()
        return [finding for finding in found if finding.suppressed is None]

    @property
    def editable(self) -> bool:
        """Whether an edit of the text in the editor is an edit of the document."""
        return isinstance(self.places, SourcePlaces)


class Workbench:
    """Everything that checking needs; used by one thread at a time."""

    def __init__(self, plugins: Plugins, encoding: types.PositionEncodingKind | str) -> None:
        self._plugins = plugins
        self._encoding = encoding
        self._memos: dict[str, Memo] = {}
        self.reload()

    def reload(self) -> None:
        """Look for settings again, because a file of settings changed."""
        known = KnownRules.of(self._plugins.rules)
        self._finder = SettingsFinder(
            known, defaults=self._plugins.settings, folder_rules=_folder_rules
        )
        self._session = Session(settings_for=self._finder.settings_for, plugins=self._plugins)

    def forget(self, uri: str) -> None:
        """Let go of what is remembered of a document that was closed."""
        self._memos.pop(uri, None)

    def settings_for(self, path: Path | None) -> Settings:
        """The settings for a file. Raises ConfigError."""
        return self._finder.settings_for(path)

    def text_of(self, path: Path) -> str:
        """The text of a file as soát reads it. Raises SoatError."""
        return read(path, limits=self.settings_for(path).limits).text

    def rule(self, name: str, path: Path | None = None) -> type[Rule] | None:
        """A rule by its id, those of folders that the settings name included."""
        try:
            own = _folder_rules(self.settings_for(path).packs)
        except ConfigError:
            own = ()
        return next((rule for rule in (*self._plugins.rules, *own) if rule.id == name), None)

    def check(self, uri: str, text: str, version: int | None, language: str) -> Checked:
        """Check a state of a document; whatever is wrong with it is told in the result."""
        path = path_of(uri)
        data = None if is_text_view(uri) else text.encode("utf-8", "surrogatepass")
        item = Input(name_of(uri, language), path, data)
        lines = Lines(text, self._encoding)
        memo = self._memos.setdefault(uri, {})
        try:
            document, report = self._session.examine(item, memo)
        except SoatError as error:
            return Checked(uri, version, lines, None, None, failure_of(item.name, error), None)
        _shorten(memo)
        places = _places(uri, document, lines)
        report = self._passed_over(report, path)
        return Checked(uri, version, lines, document, report, None, places)

    def check_file(self, uri: str, item: Input) -> Checked:
        """Check a file that is not open in the editor."""
        try:
            document, report = self._session.examine(item)
        except SoatError as error:
            lines = Lines("", self._encoding)
            return Checked(uri, None, lines, None, None, failure_of(item.name, error), None)
        lines = Lines(_source_of(item, document), self._encoding)
        report = self._passed_over(report, item.path)
        return Checked(uri, None, lines, document, report, None, _places(uri, document, lines))

    def documents_below(self, folder: Path) -> Iterator[Input]:
        """The documents of a folder that the settings do not exclude."""
        for item in expand([str(folder)], lambda: self._session.suffixes):
            if isinstance(item, Input) and item.path is not None:
                try:
                    excluded = self._finder.resolve(item.path).excluded(item.path)
                except ConfigError:
                    excluded = False  # told where the document is checked
                if not excluded:
                    yield item

    def _passed_over(self, report: DocumentReport, path: Path | None) -> DocumentReport:
        """The report with what settings pass over marked."""
        entries = self._finder.resolve(path).suppressions if path is not None else ()
        speaking = [entry for entry in entries if path is not None and entry.names(path)]
        if not speaking:
            return report

        def marked(finding: ReportedFinding) -> ReportedFinding:
            for entry in speaking:
                named = any(match_length(name, finding.rule) is not None for name in entry.rules)
                if named and finding.suppressed is None:
                    return replace(finding, suppressed=Suppression("settings", entry.reason))
            return finding

        return replace(report, findings=tuple(map(marked, report.findings)))


def _folder_rules(folders: tuple[str, ...]) -> tuple[type[Rule], ...]:
    return tuple(rule for pack in folder_packs(folders) for rule in pack.rules) if folders else ()


def _places(uri: str, document: Document, lines: Lines) -> Places:
    if is_text_view(uri) or document.format not in LINED_FORMATS:
        return TextPlaces(document, lines)
    return SourcePlaces(document, lines)


def _source_of(item: Input, document: Document) -> str:
    """What the editor would show of a file."""
    if document.format not in LINED_FORMATS or item.path is None:
        return document.text
    from linter.readers.encoding import decode  # noqa: PLC0415  (only for files of lines)

    return decode(item.path.read_bytes())


def _shorten(memo: Memo) -> None:
    """Forget the oldest half of what is remembered once there is too much of it."""
    if len(memo) > MEMO_LIMIT:
        for key in list(memo)[: MEMO_LIMIT // 2]:
            del memo[key]
