"""Colour, width, progress, and files that appear whole or not at all."""

import io
import os

import pytest

from linter.cli.console import wants_color, width_of
from linter.cli.output import FileOutput
from linter.cli.progress import with_progress
from linter.errors import UsageError
from linter.language import Language


class Screen(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("choice", "stream", "environment", "expected"),
    [
        ("auto", Screen(), {}, True),
        ("auto", io.StringIO(), {}, False),
        ("auto", Screen(), {"NO_COLOR": "1"}, False),
        ("auto", Screen(), {"NO_COLOR": ""}, True),
        ("auto", Screen(), {"TERM": "dumb"}, False),
        ("always", io.StringIO(), {"NO_COLOR": "1"}, True),
        ("never", Screen(), {}, False),
    ],
)
def test_colour(monkeypatch, choice, stream, environment, expected):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_color(choice, stream) is expected


@pytest.mark.parametrize(
    ("columns", "width"), [("120", 120), ("3", 40), ("x", 100), ("0", 100), ("", 100)]
)
def test_width(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert width_of(io.StringIO()) == width


def test_a_screen_without_a_size_is_no_crash(monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    assert width_of(Screen()) == 100


@pytest.mark.parametrize("patience", [0.0, 60.0])
def test_progress_changes_no_result(monkeypatch, patience, capsys):
    monkeypatch.setattr("linter.cli.progress.PATIENCE", patience)
    assert list(with_progress(iter("abc"), 3, Language("vi"))) == ["a", "b", "c"]
    assert capsys.readouterr().out == ""


def test_a_file_keeps_its_permissions(tmp_path):
    target = tmp_path / "a.txt"
    target.write_text("cũ", "utf-8")
    target.chmod(0o640)
    with FileOutput(target) as output:
        output.write("mới")
        assert target.read_text("utf-8") == "cũ"
    assert target.read_text("utf-8") == "mới"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_gets_the_usual_permissions(tmp_path):
    old = os.umask(0o027)
    try:
        with FileOutput(tmp_path / "a.txt") as output:
            output.write("mới")
    finally:
        os.umask(old)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o640


def test_what_fails_leaves_nothing_behind(tmp_path):
    def fail():
        with FileOutput(tmp_path / "a.txt") as output:
            output.write("nửa chừng")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(UsageError, match="Không ghi được vào"):
        FileOutput(tmp_path / "không có" / "a.txt")
