"""Rules, documents and a way to run the command, for the tests of the command line."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import NamedTuple

import pytest

import linter
from linter.catalogue import Regime
from linter.cli import main
from linter.hookspecs import GROUP
from linter.pack_index import FoundPack
from linter.plugins import Plugins
from linter.rulekit import SOAT_ADVICE, Context, Finding, Rule, Severity, Span, Trust, WholeDocument


class Word(Rule):
    """Có chữ “SAI”."""

    id = "sample/word"
    severity = Severity.ERROR
    message = "Không viết “{found}”."
    remedy = "Viết khác đi."
    basis = SOAT_ADVICE
    element = WholeDocument
    regimes = frozenset(Regime)
    trusts = frozenset(Trust)
    word = "SAI"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        place = element.text.find(self.word)
        if place >= 0:
            yield self.at(Span(place, place + len(self.word)), found=self.word)


class Doubt(Word):
    """Có chữ “NGỜ”."""

    id = "sample/doubt"
    severity = Severity.WARNING
    word = "NGỜ"


class Broken(Word):
    """Quy tắc hỏng."""

    id = "broken/always"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        if "HỎNG" in element.text:
            raise RuntimeError("hỏng")
        yield from ()


PACK = FoundPack("sample", "sample", "sample-pack", "1")
PLUGINS = Plugins(
    packs=(PACK,),
    rules=(Broken, Doubt, Word),
    recognisers=(),
    readers=(),
    reporters=(),
    settings=(),
    failures=(),
)


@pytest.fixture
def sample() -> Plugins:
    """The sample rules."""
    return PLUGINS


for _module in walk_packages(linter.__path__, "linter."):
    if not _module.name.endswith("__main__"):
        import_module(_module.name)
"""Everything is imported before anything is replaced: a module that is first imported under a test
would keep the stand-in for good.
"""
USERS = [
    module
    for name, module in sys.modules.items()
    if name.startswith("linter.") and hasattr(module, "load_plugins")
]


@pytest.fixture
def plugins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Plugins], None]:
    """Put these plugins in place of the installed ones."""

    def put(plugins: Plugins) -> None:
        for module in USERS:
            monkeypatch.setattr(module, "load_plugins", lambda: plugins)
        monkeypatch.setattr("linter.kept_outlines.outlined_plugins", lambda: plugins)
        monkeypatch.setattr("linter.cli.checking.find_packs", lambda: plugins.packs)
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.with_suffix(".cache")))

    assert GROUP == "soat"
    return put


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def soat(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    plugins: Callable[[Plugins], None],
) -> Callable[..., Outcome]:
    """Run the command in an empty folder with the sample rules."""
    plugins(PLUGINS)
    (tmp_path / "soat.toml").write_text("root = true\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("SOAT_LANG", "SOAT_DEBUG", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def run(*args: str) -> Outcome:
        code = main(args)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Write a file in the folder in which the command runs."""

    def write(name: str, text: str | bytes = "Văn bản đúng.\n") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write
