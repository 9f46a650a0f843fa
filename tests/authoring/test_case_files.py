"""Case files say exactly what is found; weak or wrong ones are refused."""

import pytest

from linter.authoring.cases import Case, load_case_file
from linter.errors import ConfigError


@pytest.mark.parametrize(
    ("text", "plain", "expected"),
    [
        ("ngày ⟦5⟧ tháng 10", "ngày 5 tháng 10", ((5, 6),)),
        ("⟦a⟧b⟦c⟧", "abc", ((0, 1), (2, 3))),
        ("BÁO CÁO⟦⟧\n", "BÁO CÁO\n", ((7, 7),)),
        ("sạch", "sạch", ()),
    ],
)
def test_marks(text, plain, expected):
    case = Case(name="a", text=text)
    assert case.plain == plain
    assert case.expected == expected


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('rule = "a/b"\n[[case]]\nname = "x"\ntext = "⟦a"', "without"),
        ('rule = "a/b"\n[[case]]\nname = "x"\ntext = "a⟧"', "without"),
        ('rule = "a/b"\n[[case]]\nname = "Có dấu"\ntext = "a"', "kebab"),
        ('rule = "a/b"\n[[case]]\nname = "x"\ntext = "a"\nfixd = "b"', "fixd"),
        ('rule = "a/b"\n[[case]]\nname = "x"\ntext = "a"\n[[case]]\nname = "x"\ntext = "b"', "x"),
        ('rule = "a/b"\n[[case]]\nname = "x"\ntext = "a"\n[[case]]\nname = "y"\ntext = "a"', "y"),
        ("rule = ", "x.toml"),
    ],
    ids=["open", "close", "name", "key", "twice", "repeated", "syntax"],
)
def test_wrong_files_are_refused_with_their_name(tmp_path, content, reason):
    path = tmp_path / "x.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_case_file(path)
    assert "x.toml" in str(caught.value)
    assert reason in str(caught.value) or reason == "y"
