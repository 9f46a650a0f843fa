"""What settings and baselines pass over: their files, the clock, and what a run covers."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from unicodedata import normalize

from linter.config.discovery import Resolved, SettingsFinder, shown_path
from linter.config.exclusion import PlacedSuppression
from linter.config.selection import decide
from linter.config.settings import Settings
from linter.errors import MissingFileError, UsageError
from linter.inputs import STANDARD_INPUT
from linter.language import mark
from linter.suppress.baseline import Baseline, digest_of, parse_baseline, path_key
from linter.suppress.matching import BaselineIndex
from linter.suppress.outside import PlacedBaseline

NO_BASELINE = mark("Không có tệp điểm đã biết “{path}”.")
MAKE_BASELINE = mark("Lập tệp bằng “soat baseline add”, hoặc sửa mục baseline trong cấu hình.")


def today() -> date:
    """The day by which entries expire: the only place that asks the clock for it."""
    return date.today()


def read_baseline(path: Path) -> Baseline | None:
    """The baseline in a file; None when there is no such file. Raises ConfigError, UsageError."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UsageError(
            mark("Không đọc được tệp điểm đã biết “{path}”: {reason}."),
            path=shown_path(path),
            reason=error.strerror or str(error),
        ) from None
    return parse_baseline(data, shown_path(path))


def placed_baseline(path: Path, baseline: Baseline) -> PlacedBaseline:
    """A baseline with what ties it to the files around it."""
    folder = os.path.abspath(path.parent)

    def key_of(name: str) -> str:
        try:
            return path_key(os.path.relpath(os.path.abspath(name), folder))
        except ValueError:  # another drive on Windows
            return path_key(os.path.abspath(name))

    def is_gone(known: str) -> bool:
        spellings = (known, normalize("NFD", known))
        return not any(os.path.exists(os.path.join(folder, name)) for name in spellings)

    return PlacedBaseline(shown_path(path), BaselineIndex(baseline), key_of, _digest, is_gone)


def _digest(name: str) -> str | None:
    try:
        return digest_of(Path(name).read_bytes())
    except OSError:
        return None


class RunSurroundings:
    """What is known around the documents of a run."""

    def __init__(
        self,
        finder: SettingsFinder,
        settings: Iterable[Settings],
        *,
        operands: Iterable[str],
        stdin: Path | None = None,
        with_baseline: bool = True,
    ) -> None:
        """Read every baseline that the settings name. Raises ConfigError, UsageError."""
        self.today = today()
        self._finder = finder
        self._stdin = stdin
        self._folders = [os.path.abspath(name) for name in operands if os.path.isdir(name)]
        self._baselines = {
            one.baseline: _required(Path(one.baseline))
            for one in settings
            if with_baseline and one.baseline
        }
        self._running: dict[tuple[int, str], bool] = {}
        self._last: tuple[str, Resolved] | None = None

    def suppressions(self, name: str) -> Sequence[PlacedSuppression]:
        """What settings say of the document's own folder, all paths."""
        return self._resolved(name).suppressions

    def names(self, suppression: PlacedSuppression, name: str) -> bool:
        """Whether it speaks of the document."""
        path = self._path(name)
        return path is not None and suppression.names(path)

    def baseline(self, name: str) -> PlacedBaseline | None:
        """The known findings that apply."""
        if self._path(name) is None:
            return None
        return self._baselines.get(self._resolved(name).settings.baseline)

    def runs(self, name: str, rule: str) -> bool:
        """Whether a rule runs on the document."""
        settings = self._resolved(name).settings
        key = id(settings), rule
        if key not in self._running:
            self._running[key] = decide(rule, settings).enabled
        return self._running[key]

    def covers(self, suppression: PlacedSuppression) -> bool:
        """Whether this run checks the whole folder in which the entry was written."""
        if suppression.folder is None:
            return False
        home = os.path.abspath(suppression.folder)
        return any(home == folder or Path(folder) in Path(home).parents for folder in self._folders)

    def _path(self, name: str) -> Path | None:
        return self._stdin if name == STANDARD_INPUT else Path(name)

    def _resolved(self, name: str) -> Resolved:
        """The settings of a document, which is asked about several times in a row."""
        if self._last is None or self._last[0] != name:
            self._last = name, self._finder.resolve(self._path(name))
        return self._last[1]


def _required(path: Path) -> PlacedBaseline:
    baseline = read_baseline(path)
    if baseline is None:
        raise MissingFileError(NO_BASELINE, MAKE_BASELINE, path=shown_path(path))
    return placed_baseline(path, baseline)
