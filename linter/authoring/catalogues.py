"""Translation catalogues: which texts there are, and the gettext files that translate them.

``python -m linter.authoring.catalogues`` brings every ``soat.po`` up to date (new texts come empty,
texts no longer used are set aside as obsolete) and compiles it to ``soat.mo``. The ``.po`` files
are translated by hand. A test fails when a text is not translated or a ``.mo`` is stale.
"""

import ast
import inspect
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from linter import errors
from linter.findings import SOAT_ADVICE
from linter.language import DOMAIN, LANGUAGES, LOCALE, SOURCE
from linter.plugins import load_plugins
from linter.rulekit import Rule

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

PACKAGES = ("linter", "rules")
"""The packages whose texts are ours to translate."""
_LOOKED_UP = frozenset({"mark", "text", "render"})
_ERRORS = frozenset(
    name for name, value in vars(errors).items()
    if inspect.isclass(value) and issubclass(value, errors.SoatError)
)  # fmt: skip
_WIDTH = 100


class Template(NamedTuple):
    """A text to translate, and where it comes from."""

    text: str
    origin: str


def templates() -> tuple[Template, ...]:
    """Every text that a reader may see in another language, each once."""
    found: dict[str, Template] = {}
    for template in (*_of_rules(load_plugins().rules), *_of_sources()):
        if template.text:
            found.setdefault(template.text, template)
    return tuple(found.values())


def _of_rules(rules: Iterable[type[Rule]]) -> Iterator[Template]:
    yield Template(SOAT_ADVICE.text, "basis")
    for rule in rules:
        if rule.__module__.partition(".")[0] not in PACKAGES:
            continue
        texts = (
            rule.title(),
            rule.message,
            *rule.messages.values(),
            rule.remedy,
            rule.fix_description,
            rule.basis.text,
        )
        for text in texts:
            yield Template(text, rule.id)


def _of_sources() -> Iterator[Template]:
    for package in PACKAGES:
        home = Path(str(import_module(package).__file__)).parent
        for path in sorted(home.rglob("*.py")):
            origin = f"{package}/{path.relative_to(home).as_posix()}"
            for text in templates_in(path.read_text(encoding="utf-8")):
                yield Template(text, origin)


def templates_in(source: str) -> Iterator[str]:
    """The texts that a module hands to the language, to an error, a failure or evidence."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _of_call(node)


def _of_call(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in _ERRORS:
        yield from _literals(call.args[:2])
    elif name == "Failure":
        yield from _literals(call.args[2:3])
    elif name in _LOOKED_UP or name == "Evidence":
        yield from _literals(call.args[:1])


def _literals(nodes: Iterable[ast.expr]) -> Iterator[str]:
    for node in nodes:
        text = _literal(node)
        if text:
            yield text


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def po_file(code: str) -> Path:
    """Where the translations of a language are written."""
    return LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def read_catalogue(code: str) -> "Catalog":
    """The translations of a language; an empty catalogue when there are none yet."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415  (only translators install babel)
    from babel.messages.pofile import read_po  # noqa: PLC0415

    path = po_file(code)
    if not path.exists():
        return Catalog(locale=code, domain=DOMAIN)
    with path.open("rb") as file:
        return read_po(file, locale=code, domain=DOMAIN)


def updated(code: str, wanted: Iterable[Template]) -> "Catalog":
    """The catalogue with exactly the wanted texts, keeping every translation it knows."""
    from babel.messages.catalog import Catalog  # noqa: PLC0415

    old = read_catalogue(code)
    known = {str(message.id): str(message.string) for message in old.obsolete.values()}
    known |= {str(message.id): str(message.string) for message in old if message.id}
    new = Catalog(
        locale=code,
        domain=DOMAIN,
        project=DOMAIN,
        version="1",
        msgid_bugs_address=DOMAIN,
        last_translator=DOMAIN,
        language_team=code,
        header_comment=f"# The interface of {DOMAIN} in another language.",
        creation_date=old.creation_date,
        revision_date=old.creation_date,
        fuzzy=False,
    )
    for template in wanted:
        translation = known.pop(template.text, "")
        new.add(template.text, translation, auto_comments=[template.origin])
    for text, translation in sorted(known.items()):
        if translation:
            new.obsolete[text] = Catalog().add(text, translation)
    return new


def write(code: str, catalogue: "Catalog") -> None:
    """Write the ``.po`` and ``.mo`` of a language."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import write_po  # noqa: PLC0415

    path = po_file(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=_WIDTH, omit_header=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)


def untranslated(catalogue: "Catalog", wanted: Iterable[Template]) -> list[Template]:
    """The texts that a catalogue does not translate."""
    done = {str(message.id) for message in catalogue if message.string}
    return [template for template in wanted if template.text not in done]


def main() -> None:
    """Update and compile every catalogue."""
    wanted = templates()
    for code in LANGUAGES:
        if code != SOURCE:
            write(code, updated(code, wanted))


if __name__ == "__main__":
    main()
