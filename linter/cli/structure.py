"""``soat structure``: which parts of a document were recognised, shown in place."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from msgspec import json

from linter.catalogue import Regime, Stage
from linter.cli.arguments import CommandParser, helped
from linter.cli.console import use_utf8, wants_color, width_of
from linter.cli.settings_options import choices_of
from linter.cli.text import add_reading_options, read_operand
from linter.config.profile import AUTO
from linter.document import Document
from linter.errors import ExitCode
from linter.facts import Context, FactStore
from linter.language import Language, mark
from linter.plugins import Plugins, load_plugins
from linter.session import RECOGNISERS
from linter.summary import summarise

SCHEMA = "soat/structure/1"


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "structure",
        mark("soat structure [tùy chọn] TỆP"),
        mark(
            "Cho xem soát nhận ra thành phần nào của văn bản, ngay tại chỗ của nó.\n"
            "Đây là những gì nhận thấy, chưa phải đánh giá đúng hay sai."
        ),
        language,
    )
    parser.option(
        "--format",
        value="rich|json",
        choices=("rich", "json"),
        default="rich",
        help=mark("rich (cho người đọc) hoặc json (cho chương trình)"),
    )
    for name in ("stage", "regime"):
        parser.option(
            f"--{name}",
            value="|".join(choices_of(name)),
            choices=choices_of(name),
            default=AUTO,
            help=mark("như trong soat check"),
        )
    add_reading_options(parser)
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    plugins = load_plugins()
    document = read_operand(options, plugins)
    store, context = _facts(document, plugins, options)
    if options.format == "json":
        use_utf8(sys.stdout)
        sys.stdout.write(_as_json(document, store, context))
        return ExitCode.CLEAN
    from linter.cli.structure_view import render  # noqa: PLC0415  (imports rich)

    sys.stdout.write(
        render(
            document,
            store,
            context,
            language,
            width=width_of(sys.stdout),
            color=wants_color(options.color, sys.stdout),
        )
    )
    return ExitCode.CLEAN


def _facts(document: Document, plugins: Plugins, options: Namespace) -> tuple[FactStore, Context]:
    store = FactStore(document, (*RECOGNISERS, *plugins.recognisers))
    context = Context(
        store,
        stage=None if options.stage == AUTO else Stage(options.stage),
        regime=None if options.regime == AUTO else Regime(options.regime),
    )
    return store, context


def _as_json(document: Document, store: FactStore, context: Context) -> str:
    summary = summarise(document, store)
    table = {
        "schema": SCHEMA,
        "path": document.name,
        "format": document.format,
        "trust": document.trust.value,
        "regime": context.regime.value,
        "stage": context.stage.value,
        "type": summary["type"],
        "structure": summary["structure"],
        "failures": [failure.recogniser for failure in store.failures],
    }
    return json.format(json.encode(table, enc_hook=str), indent=2).decode() + "\n"
