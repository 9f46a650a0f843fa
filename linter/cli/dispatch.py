"""From arguments to a command, and from whatever goes wrong to a message and an exit code."""

import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module

from linter.cli.console import prepare_streams, say
from linter.cli.overview import COMMANDS, overview
from linter.errors import ConfigError, ExitCode, SoatError, UsageError
from linter.language import SOURCE, Language, mark

INTERRUPTED = 130
"""Exit code of a command that Ctrl+C ended, as shells have it."""
BROKEN_PIPE = 141
"""Exit code when the reader of the output went away, as shells have it."""
LANGUAGE_VARIABLE = "SOAT_LANG"
DEBUG_VARIABLE = "SOAT_DEBUG"


def run(args: Sequence[str]) -> int:
    """Run a command line; never raises, never leaves a traceback unless SOAT_DEBUG asks for it."""
    prepare_streams()
    language = Language(SOURCE)
    try:
        language, args = interface_language(args)
        code = _run_command(args, language)
        sys.stdout.flush()
    except SoatError as error:
        return _explain(error, language)
    except KeyboardInterrupt:
        say(language.text(mark("Đã dừng theo yêu cầu.")))
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes stdout once more at exit; give it somewhere to flush to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:
        return _crash(error, language)
    return code


def interface_language(args: Sequence[str]) -> tuple[Language, list[str]]:
    """The language of help and errors; and the arguments, a leading ``--lang`` behind its command.

    ``--lang`` may stand before or after the name of the command. Raises UsageError.
    """
    code = re.split("[_.-]", os.environ.get(LANGUAGE_VARIABLE, ""))[0] or SOURCE
    for index, arg in enumerate(args):
        name, equals, value = arg.partition("=")
        if name == "--":
            break
        if name == "--lang":
            following = args[index + 1 : index + 2]
            code = value if equals else "".join(following) or code
            if index == 0:
                args = args[1 if equals else 2 :]
                if args and args[0] in COMMANDS:  # which take it as an option of their own
                    args = [args[0], "--lang", code, *args[1:]]
            break
    return Language(code), list(args)


def _run_command(args: list[str], language: Language) -> int:
    if not args or args[0] in ("-h", "--help"):
        (sys.stdout if args else sys.stderr).write(overview(language.text))
        return ExitCode.CLEAN if args else ExitCode.USAGE
    name, *rest = args
    if name in ("-V", "--version"):
        from linter import __version__  # noqa: PLC0415

        sys.stdout.write(f"soat {__version__}\n")
        return ExitCode.CLEAN
    if name not in COMMANDS:
        raise _unknown_command(name)
    command = import_module(COMMANDS[name][0])
    try:
        return int(command.run(rest, language))
    except UsageError as error:
        hint = mark("Xem “soat {command} --help”.")
        remedy = error.remedy or hint
        raise type(error)(error.message, remedy, **{"command": name, **error.values}) from None


def _unknown_command(name: str) -> UsageError:
    from linter.config.nearest import nearest  # noqa: PLC0415

    if name.startswith("-"):
        return UsageError(
            mark("Không có tùy chọn “{name}”."), mark("Xem “soat --help”."), name=name
        )
    suggestion = "check" if os.path.exists(name) else nearest(name, COMMANDS)
    if suggestion == "check" and os.path.exists(name):
        return UsageError(
            mark("“{name}” không phải là một lệnh."),
            mark("Để soát tệp hay thư mục này: soat check \"{name}\""),
            name=name,
        )  # fmt: skip
    if suggestion:
        return UsageError(
            mark("Không có lệnh “{name}”."),
            mark("Có phải ý bạn là “{suggestion}”?"),
            name=name,
            suggestion=suggestion,
        )
    return UsageError(
        mark("Không có lệnh “{name}”."),
        mark("Các lệnh: {commands}."),
        name=name,
        commands=", ".join(COMMANDS),
    )


def _explain(error: SoatError, language: Language) -> int:
    problems = getattr(error, "problems", (error,)) if isinstance(error, ConfigError) else (error,)
    for problem in problems:
        texts = (problem.message, problem.remedy)
        say(" ".join(language.render(text, problem.values) for text in texts if text))
    return error.exit_code


def _crash(error: Exception, language: Language) -> int:
    if os.environ.get(DEBUG_VARIABLE):
        import traceback  # noqa: PLC0415

        traceback.print_exc()
    say(
        language.render(
            mark(
                "soát gặp lỗi của chính mình và phải dừng ({reason}). Văn bản không bị thay đổi. "
                "Hãy báo lỗi cho người phát triển; đặt SOAT_DEBUG=1 rồi chạy lại để lấy chi tiết."
            ),
            {"reason": f"{type(error).__name__}: {error}"},
        )
    )
    return ExitCode.INTERNAL
