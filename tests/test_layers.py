"""The layers: each module imports only what stands to its left, and does only what it may."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent

LAYERS: tuple[tuple[str, ...], ...] = (
    ("linter.errors",),
    ("linter.language",),
    ("linter.text",),
    ("linter.document",),
    ("linter.catalogue",),
    ("linter.readers",),
    ("linter.structure",),
    ("linter.layout",),
    ("linter.prose",),
    ("linter.references",),
    ("linter.numbers",),
    ("linter.templates",),
    ("linter.suppress.elements",),
    ("linter.findings",),
    ("linter.facts",),
    ("linter.letterhead", "linter.addressing", "linter.gathering", "linter.jurisdiction"),
    ("linter.rule",),
    ("linter.rule_outline",),
    ("linter.rulekit",),
    ("linter.cache",),
    ("linter.pack_index", "linter.reporter"),
    ("linter.hookspecs",),
    (
        "rules.header",
        "rules.layout",
        "rules.sections",
        "rules.references",
        "rules.numbers",
        "rules.wording",
        "rules.source",
        "rules.suppress",
        "rules.template",
    ),
    ("linter.plugins",),
    ("linter.kept_outlines",),
    ("linter.config",),
    ("linter.rule_data", "linter.template_files"),
    ("linter.suppress",),
    (
        "linter.summary",
        "linter.cards",
        "linter.collection",
        "linter.card_spool",
        "linter.rendition",
    ),
    ("linter.engine",),
    ("linter.registry",),
    ("linter.registers",),
    ("linter.report", "linter.fixing"),
    ("linter.inputs", "linter.changes"),
    ("linter.deadline", "linter.workers"),
    ("linter.examiner",),
    ("linter.parallel",),
    ("linter.session",),
    ("linter.remembering",),
    ("linter.authoring", "linter.cli", "linter.lsp", "linter.web"),
)
"""From the bottom to the top; what stands in one tuple does not import each other."""

FACADE = "linter"
"""The package itself holds the version and a lazy façade: its modules are imported on demand."""

VERSION = "linter.__version__"

RULES_MAY_IMPORT = frozenset({"linter.rulekit", "linter.hookspecs"})

EXCEPTIONS: dict[tuple[str, str], str] = {}
"""Imports that break the order, by (module, imported module), each with its reason."""

INPUT_OUTPUT = frozenset(
    {"asyncio", "ctypes", "glob", "http", "io", "logging", "multiprocessing", "os", "pathlib"}
    | {"random", "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading"}
    | {"time", "urllib"}
)
"""Modules of the standard library that reach out of the process, or make a verdict vary."""
SPEAKING = frozenset({"open", "print", "input", "exec", "eval", "__import__", "exit", "quit"})
CLOCK = frozenset({"now", "today", "utcnow"})

PURE = frozenset(
    {"linter.text", "linter.document", "linter.catalogue", "linter.structure"}
    | {"linter.references", "linter.numbers", "linter.findings", "linter.facts"}
    | {"linter.letterhead", "linter.addressing", "linter.gathering", "linter.jurisdiction"}
    | {"linter.rulekit", "linter.suppress.elements", "linter.suppress", "rules.suppress"}
    | {"linter.prose", "linter.templates", "rules.wording", "rules.source", "rules.template"}
    | {"linter.summary", "linter.engine", "linter.cards", "linter.collection", "linter.rendition"}
    | {"rules.header", "rules.sections", "rules.references", "rules.numbers"}
)
"""Layers that touch no file, console, clock or environment."""


class Imported(NamedTuple):
    """An import statement: which module it names, and where."""

    module: str
    line: int


def layer_of(module: str) -> str | None:
    """The layer that a module belongs to; None for other people's modules."""
    for layer in (layer for rank in LAYERS for layer in rank):
        if module == layer or module.startswith(f"{layer}."):
            return layer
    return None


RANK = {layer: rank for rank, layers in enumerate(LAYERS) for layer in layers}


def own_modules() -> dict[str, Path]:
    """Every module of the project by its dotted name."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for package in ("linter", "rules")
        for path in sorted((ROOT / package).rglob("*.py"))
    }


MODULES = own_modules()


def imports_of(tree: ast.AST) -> Iterator[Imported]:
    """Every import, wherever it stands: also inside functions and for type checkers only."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield Imported(name.name, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute"
            for name in node.names:
                full = f"{node.module}.{name.name}"
                whole = full in MODULES or node.module == FACADE
                yield Imported(full if whole else str(node.module), node.lineno)


def forbidden_imports(module: str, tree: ast.AST) -> list[str]:
    """What a module imports from its right, in words."""
    own = layer_of(module)
    assert own is not None, f"{module} belongs to no layer: add it to LAYERS, at its place"
    complaints = []
    for imported, line in imports_of(tree):
        layer = layer_of(imported)
        if imported == VERSION or (module, imported) in EXCEPTIONS:
            continue
        if layer is None and imported.partition(".")[0] in ("linter", "rules"):
            complaints.append(f"line {line}: {imported} is in no layer; import it from its home")
        if layer in (None, own):
            continue
        if RANK[layer] >= RANK[own]:
            complaints.append(f"line {line}: {own} may not import {imported}")
        elif own.startswith("rules.") and imported not in RULES_MAY_IMPORT:
            complaints.append(f"line {line}: a rule imports linter.rulekit alone, not {imported}")
    return complaints


def impure_uses(tree: ast.AST) -> list[str]:
    """Where a module reaches for a file, the console, the clock or the environment."""
    complaints = [
        f"line {line}: imports {module}"
        for module, line in imports_of(tree)
        if module.partition(".")[0] in INPUT_OUTPUT
    ]
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(id=name) if name in SPEAKING:
                complaints.append(f"line {node.lineno}: calls {name}()")
            case ast.Attribute(attr=name) if name in CLOCK:
                complaints.append(f"line {node.lineno}: asks the clock with {name}()")
    return complaints


def exits(tree: ast.AST) -> list[str]:
    """Where a module ends the process."""
    return [
        f"line {node.lineno}"
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and node.id == "SystemExit")
        or (isinstance(node, ast.Attribute) and node.attr in ("exit", "_exit"))
    ]


def parse(module: str) -> ast.AST:
    return ast.parse(MODULES[module].read_text("utf-8"))


LAYERED = [module for module in MODULES if module not in (FACADE, "rules")]


@pytest.mark.parametrize("module", LAYERED)
def test_a_module_imports_only_from_its_left(module: str) -> None:
    assert forbidden_imports(module, parse(module)) == []


@pytest.mark.parametrize("module", [m for m in LAYERED if layer_of(m) in PURE])
def test_pure_layers_touch_nothing_outside(module: str) -> None:
    assert impure_uses(parse(module)) == []


@pytest.mark.parametrize("module", [m for m in LAYERED if layer_of(m) != "linter.cli"])
def test_only_front_ends_exit(module: str) -> None:
    assert exits(parse(module)) == []


def test_the_facade_imports_nothing_when_it_runs() -> None:
    running = [
        node
        for node in ast.parse(MODULES[FACADE].read_text("utf-8")).body
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert running == []


def test_every_layer_exists() -> None:
    assert [layer for layer in RANK if layer not in MODULES] == []


def test_every_exception_is_still_needed() -> None:
    used = {(module, imported) for module in LAYERED for imported, _ in imports_of(parse(module))}
    assert set(EXCEPTIONS) <= used


@pytest.mark.parametrize(
    ("module", "source", "complaint"),
    [
        ("linter.text.x", "from linter.document import Span", "may not import"),
        ("linter.cli.x", "def f():\n    import linter.authoring.pages", "may not import"),
        ("rules.header.x", "from linter.document import Span", "linter.rulekit alone"),
        ("rules.header.x", "from rules.sections import y", "may not import"),
        ("linter.report.x", "from linter import check", "from its home"),
        ("linter.document.x", "if TYPE_CHECKING:\n    from linter import engine", "may not import"),
    ],
)
def test_the_check_sees_what_it_should(module: str, source: str, complaint: str) -> None:
    (found,) = forbidden_imports(module, ast.parse(source))
    assert complaint in found


@pytest.mark.parametrize(
    "source",
    ["import os.path", "from pathlib import Path", "print(1)", "x = date.today()", "open('x')"],
)
def test_the_check_sees_input_and_output(source: str) -> None:
    assert len(impure_uses(ast.parse(source))) == 1
