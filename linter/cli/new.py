"""``soat new``: writes a model of a document, to be filled in."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from linter.catalogue.document_types import Addressing
from linter.cli.arguments import CommandParser, helped
from linter.cli.editing import write_bytes
from linter.cli.settings_options import add_file_options, make_finder
from linter.cli.suppression import today
from linter.config.known_rules import KnownRules
from linter.config.nearest import nearest
from linter.errors import ExitCode, UsageError
from linter.language import Language, mark
from linter.plugins import load_plugins
from linter.report.escaping import visible


def make_parser(language: Language) -> CommandParser:
    """The options of the command."""
    parser = CommandParser(
        "new",
        mark("soat new --type LOẠI -o TỆP.docx"),
        mark(
            "Tạo mẫu văn bản đúng thể thức để điền: phần đầu, đường kẻ, kiểu chữ, số trang.\n"
            "Tên cơ quan, địa danh, ký hiệu lấy ở mục [body] trong cấu hình."
        ),
        language,
    )
    parser.option(
        "--type", value=mark("LOẠI"),
        help=mark("bao-cao, cong-van, to-trinh … (ghi sai thì soát liệt kê đủ 29 loại)"),
    )  # fmt: skip
    parser.option("-o", "--output", value=mark("TỆP"), help=mark("tệp .docx mới (không ghi đè)"))
    parser.option("--subject", value=mark("TRÍCH-YẾU"), help=mark("trích yếu nội dung"))
    parser.option(
        "--to", value=mark("NƠI-NHẬN"), repeat=True,
        help=mark("nơi kính gửi; ghi nhiều lần thì xếp thành danh sách"),
    )  # fmt: skip
    parser.option("--unit", value=mark("ĐƠN-VỊ"), help=mark("chữ viết tắt của đơn vị soạn thảo"))
    parser.option("--signer", value=mark("CHỨC-VỤ"), help=mark("chức vụ của người ký"))
    add_file_options(parser)
    parser.common_options()
    return parser


def run(args: Sequence[str], language: Language) -> int:
    """Run the command. Raises SoatError."""
    parser = make_parser(language)
    options = parser.parse(args)
    if helped(parser, options, sys.stdout.write):
        return ExitCode.CLEAN
    if options.operands:
        raise UsageError(mark("Thừa tham số “{name}”."), name=options.operands[-1])
    if not options.type or not options.output:
        raise UsageError(
            mark("Cần cho biết loại văn bản và tệp cần tạo."),
            mark("Ví dụ: soat new --type bao-cao -o bao-cao.docx"),
        )
    data = _model(options)
    target = Path(options.output)
    if target.suffix.lower() != ".docx":
        raise UsageError(
            mark("Mẫu là tệp Word; “{path}” không có đuôi .docx."),
            mark("Hãy đặt tên như “{path}.docx”."),
            path=options.output,
        )
    if target.exists():
        raise UsageError(
            mark("Tệp “{path}” đã có; không ghi đè."), mark("Hãy chọn tên khác."), path=target
        )
    write_bytes(target, data)
    shown = visible(str(target))
    sys.stdout.write(language.render(mark("Đã tạo {path}"), {"path": shown}) + "\n")
    return ExitCode.CLEAN


def _model(options: Namespace) -> bytes:
    from linter.fixing.model.contents import model_types  # noqa: PLC0415  (help needs none of it)
    from linter.fixing.model.letterhead import Sender  # noqa: PLC0415
    from linter.fixing.model.writing import Model, written  # noqa: PLC0415

    kinds = model_types()
    kind = kinds.get(options.type.lower())
    if kind is None:
        suggestion = nearest(options.type.lower(), kinds)
        raise UsageError(
            mark("Không có loại văn bản “{name}”."),
            mark("Có phải ý bạn là “{suggestion}”? Dùng được: {allowed}.")
            if suggestion
            else mark("Dùng được: {allowed}."),
            name=options.type,
            suggestion=suggestion,
            allowed=", ".join(kinds),
        )
    if options.to and kind.addressing is Addressing.NONE:
        raise UsageError(
            mark("{type} không có phần “Kính gửi”."), mark("Hãy bỏ --to."), type=kind.name
        )
    plugins = load_plugins()
    finder, _ = make_finder(options, KnownRules.of(plugins.rules), plugins)
    body = finder.settings_for(Path(options.output)).body
    sender = Sender(
        name=body.name,
        superior=body.superior,
        code=body.code,
        place=body.place,
        unit=options.unit,
        signer=options.signer,
        year=today().year,
    )
    return written(Model(kind, sender, options.subject, tuple(options.to or ())))
