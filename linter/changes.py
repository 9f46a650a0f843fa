"""What a git repository says has changed: the files that differ from a revision.

A branch is held against the commit at which it left the revision, so that what others changed there
since is none of its doing; where no such commit is known (a shallow clone), against the revision
itself, which can only name more files. New files that git does not track yet count, ignored ones
do not.
"""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

from linter.errors import UsageError
from linter.language import mark

GIT = "git"
PATIENCE = 60.0
"""Seconds for one answer of git."""
_HARMLESS = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "--no-optional-locks")
"""A repository may name programs that git would start; a look at it starts none."""

NO_GIT = mark(
    "--diff-base cần chương trình git mà máy này không có hoặc không chạy được: {reason}."
)
INSTALL = mark("Hãy cài git, hoặc bỏ --diff-base để soát mọi văn bản.")
NO_REPOSITORY = mark("“{folder}” không nằm trong kho git nào nên không biết văn bản nào đã đổi.")
CHECK_ALL = mark("Hãy chạy trong kho git, hoặc bỏ --diff-base để soát mọi văn bản.")
UNSAFE = mark("git không chịu đọc kho chứa “{folder}”: {reason}.")
TRUST = mark("Nếu kho này đáng tin, chạy: git config --global --add safe.directory THƯ-MỤC")
UNKNOWN = mark("Kho git không có “{revision}”.")
LOOK = mark("Hãy kiểm tra tên nhánh, thẻ hay mã commit; “git branch -a” liệt kê các nhánh.")
DEEPEN = mark(
    "Kho chỉ được tải về một phần: chạy “git fetch --unshallow”, hoặc đặt fetch-depth: 0 (GitHub), "
    "GIT_DEPTH: 0 (GitLab)."
)
FAILED = mark("git không trả lời được về “{revision}”: {reason}.")


class ChangedFiles:
    """The files that differ from a revision, in every repository that a run touches."""

    def __init__(self, revision: str, operands: Iterable[str]) -> None:
        """Ask git about the repositories in which the operands lie. Raises UsageError."""
        self._names: set[str] = set()
        self._folders: dict[str, str] = {}
        asked: set[str] = set()
        for folder in dict.fromkeys(_folder_of(operand) for operand in operands):
            top = _top_of(folder)
            if top not in asked:
                asked.add(top)
                self._names.update(_changed(top, revision))

    def __contains__(self, path: Path) -> bool:
        folder, name = os.path.split(os.path.abspath(path))
        if folder not in self._folders:
            self._folders[folder] = normalize("NFC", os.path.realpath(folder))
        return os.path.join(self._folders[folder], normalize("NFC", name)) in self._names


def _folder_of(operand: str) -> str:
    """The nearest folder that exists around what was named; ``-`` stands in the current one."""
    path = os.path.abspath(operand)
    while not os.path.isdir(path):
        path = os.path.dirname(path)
    return path


def _top_of(folder: str) -> str:
    """The root of the repository around a folder. Raises UsageError."""
    answer = _ask(folder, "rev-parse", "--show-toplevel")
    if answer.returncode:
        reason = _reason(answer)
        if "dubious ownership" in reason:
            raise UsageError(UNSAFE, TRUST, folder=folder, reason=reason)
        raise UsageError(NO_REPOSITORY, CHECK_ALL, folder=folder)
    return os.fsdecode(answer.stdout).rstrip("\r\n")


def _changed(top: str, revision: str) -> Iterable[str]:
    base = _base(top, revision)
    since = _list(
        top, revision, "diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", base
    )
    new = _list(top, revision, "ls-files", "--others", "--exclude-standard", "-z")
    home = normalize("NFC", os.path.realpath(top))
    return (os.path.join(home, *normalize("NFC", name).split("/")) for name in (*since, *new))


def _base(top: str, revision: str) -> str:
    """The commit to compare with. Raises UsageError for a revision that is not there."""
    commit = _ask(
        top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if commit.returncode or not revision:
        shallow = _ask(top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        raise UsageError(UNKNOWN, DEEPEN if shallow else LOOK, revision=revision)
    named = commit.stdout.strip().decode()
    fork = _ask(top, "merge-base", named, "HEAD")
    return fork.stdout.strip().decode() if fork.returncode == 0 else named


def _list(top: str, revision: str, *arguments: str) -> list[str]:
    answer = _ask(top, *arguments)
    if answer.returncode:
        raise UsageError(FAILED, revision=revision, reason=_reason(answer))
    return [os.fsdecode(name) for name in answer.stdout.split(b"\0") if name]


def _ask(folder: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(
            (GIT, *_HARMLESS, *arguments),
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(NO_GIT, INSTALL, reason=reason) from None


def _environment() -> dict[str, str]:
    """The environment in which the repository is the one around the folder, also in a hook."""
    known = {**os.environ, "LC_ALL": "C"}
    if "GIT_WORK_TREE" not in known:
        known.pop("GIT_DIR", None)
    known.pop("GIT_PREFIX", None)
    return known


def _reason(answer: "subprocess.CompletedProcess[bytes]") -> str:
    lines = answer.stderr.decode(errors="replace").splitlines()
    return lines[0].removeprefix("fatal: ") if lines else str(answer.returncode)
