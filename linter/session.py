"""Files and folders to reports: the only loop over files.

One unreadable file never hides the others: what cannot be read becomes a Failure, and the run
goes on. Reports come in the order in which the inputs were given.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from linter import __version__
from linter.config.profile import Profile, make_profile
from linter.config.settings import Settings
from linter.document import Document, Limits, ReaderSpec
from linter.engine import check_document
from linter.errors import ExitCode, SoatError
from linter.findings import DocumentReport, Failure, Report
from linter.inputs import Input, expand, failure_of, load
from linter.numbers.recognisers import RECOGNISERS as NUMBERS
from linter.prose.recognisers import RECOGNISERS as PROSE
from linter.readers import READERS, supported_suffixes
from linter.readers import read as read_bytes
from linter.references.recognisers import RECOGNISERS as REFERENCES
from linter.structure.recognisers import RECOGNISERS as STRUCTURE

if TYPE_CHECKING:
    from linter.plugins import Plugins

RECOGNISERS = (*STRUCTURE, *PROSE, *REFERENCES, *NUMBERS)
"""The recognisers that soát ships."""


def read(
    source: str | Path,
    data: bytes | None = None,
    *,
    readers: Iterable[ReaderSpec] = READERS,
    limits: Limits | None = None,
) -> Document:
    """Read a document from a path, or from bytes under a name. Raises SoatError."""
    name = str(source)
    if data is None:
        data = load(Path(source), limits or Limits())
    return read_bytes(data, name, readers, limits)


class Session:
    """One run over many documents, with settings found for each of them."""

    def __init__(self, *, settings_for: Callable[[Path | None], Settings], plugins: "Plugins"):
        self._settings_for = settings_for
        self._plugins = plugins
        self._recognisers = (*RECOGNISERS, *plugins.recognisers)
        self._readers = (*plugins.readers, *READERS)
        self._profiles: dict[int, tuple[Settings, Profile]] = {}

    @property
    def complete(self) -> bool:
        """Whether every installed pack takes part."""
        return not self._plugins.failures

    @property
    def suffixes(self) -> frozenset[str]:
        """The suffixes by which files in a folder are taken for documents."""
        return supported_suffixes(self._readers)

    def check(self, inputs: Iterable[Input | Failure]) -> Iterator[DocumentReport | Failure]:
        """Check each input in turn; failures that ``expand`` found pass through in their place."""
        for item in inputs:
            if isinstance(item, Failure):
                yield item
                continue
            try:
                yield self._check_one(item)
            except SoatError as error:
                yield failure_of(item.name, error)
            except Exception as error:
                yield Failure(
                    item.name,
                    "internal",
                    "soát gặp lỗi khi kiểm tra tệp này ({reason}).",
                    {"reason": f"{type(error).__name__}: {error}"},
                    ExitCode.INTERNAL,
                )

    def _check_one(self, item: Input) -> DocumentReport:
        settings = self._settings_for(item.path)
        document = read(
            item.path or item.name, item.data, readers=self._readers, limits=settings.limits
        )
        return check_document(document, self._profile(settings), self._recognisers)

    def _profile(self, settings: Settings) -> Profile:
        """The profile of settings, made once for each object (settings hold mappings)."""
        known = self._profiles.get(id(settings))
        if known is None or known[0] is not settings:
            profile = make_profile(settings, self._plugins.rules)
            known = (settings, replace(profile, inputs=_inputs(self._plugins)))
            self._profiles[id(settings)] = known
        return known[1]


def _inputs(plugins: "Plugins") -> dict[str, Any]:
    """What the verdict depends on beside bytes and settings; absent inputs are named too."""
    return {
        "soat": __version__,
        "packs": {pack.name: pack.version for pack in plugins.packs},
        "reference_date": None,
        "registry": None,
    }


def check(*paths: str | Path, settings: Settings | None = None) -> Report:
    """Check files and folders with one set of settings: the whole linter in one call."""
    from linter.plugins import load_plugins  # noqa: PLC0415  (importing linter.session stays cheap)

    chosen = settings or Settings()
    session = Session(settings_for=lambda _: chosen, plugins=load_plugins())
    results = list(session.check(expand(map(str, paths), lambda: session.suffixes)))
    return Report(
        tuple(r for r in results if isinstance(r, DocumentReport)),
        tuple(r for r in results if isinstance(r, Failure)),
    )
