"""Which settings apply where: climbing, merging, and files that cannot be used."""

from pathlib import Path

import pytest

from linter.config.discovery import SettingsFinder
from linter.errors import ConfigError


@pytest.fixture
def tree(tmp_path):
    """Write files below a folder at which every climb ends."""

    def write(**files):
        for name, text in {"soat.toml": "root = true", **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return tmp_path

    return write


def files(*pairs):
    return dict(pairs)


def test_without_files_the_defaults_apply(known, tree):
    settings = SettingsFinder(known).settings_for(tree() / "bao-cao.docx")
    assert settings.select == ("all",)
    assert settings.fail_on == "error"


def test_the_nearest_file_wins_key_by_key(known, tree):
    root = tree(**files(
        ("soat.toml", 'root = true\nfail-on = "info"\nlang = "en"\n[body]\nname = "A"\ncode = "X"'),
        ("xa/soat.toml", 'fail-on = "never"\n[body]\nname = "B"'),
    ))  # fmt: skip
    finder = SettingsFinder(known)
    near, far = finder.settings_for(root / "xa/a.txt"), finder.settings_for(root / "a.txt")
    assert (near.fail_on, near.lang, near.body.name, near.body.code) == ("never", "en", "B", "X")
    assert (far.fail_on, far.body.name) == ("info", "A")


def test_root_ends_the_climb(known, tree):
    root = tree(**files(
        ("soat.toml", 'root = true\nlang = "en"'), ("xa/soat.toml", "root = true"),
    ))  # fmt: skip
    assert SettingsFinder(known).settings_for(root / "xa" / "a.txt").lang == "vi"


def test_pyproject_counts_only_with_a_table_of_ours(known, tree):
    root = tree(**files(
        ("a/pyproject.toml", '[tool.soat]\nlang = "en"'),
        ("b/pyproject.toml", '[project]\nname = "soat"'),
        ("c/pyproject.toml", '[tool.soat]\nlang = "en"'), ("c/soat.toml", 'stage = "draft"'),
        ("d/pyproject.toml", "this is [not TOML, but speaks of nothing of ours"),
    ))  # fmt: skip
    finder = SettingsFinder(known)
    assert finder.settings_for(root / "a" / "x.txt").lang == "en"
    assert finder.settings_for(root / "b" / "x.txt").lang == "vi"
    assert finder.settings_for(root / "c" / "x.txt").lang == "vi"
    assert finder.settings_for(root / "c" / "x.txt").stage == "draft"
    assert finder.settings_for(root / "d" / "x.txt").lang == "vi"


def test_lists_of_extend_add_up_until_select_starts_anew(known, tree):
    root = tree(**files(
        ("soat.toml", 'root = true\nselect = ["sample"]\nextend-select = ["other"]'),
        ("a/soat.toml", 'extend-select = ["other/plain"]'),
        ("b/soat.toml", 'select = ["sample/plain"]'),
        ("b/c/soat.toml", 'extend-select = ["sample"]'),
    ))  # fmt: skip
    finder = SettingsFinder(known)
    assert finder.settings_for(root / "a" / "x").extend_select == ("other", "other/plain")
    assert finder.settings_for(root / "b" / "x").extend_select == ()
    assert finder.settings_for(root / "b" / "c" / "x").extend_select == ("sample",)


def test_options_of_one_rule_join(known, tree):
    root = tree(**files(
        ("soat.toml", 'root = true\n[rules."sample/optioned"]\nat-most = 1\nwords = ["x", "y"]'),
        ("a/soat.toml", '[rules."sample/optioned"]\nwords = ["z"]'),
    ))  # fmt: skip
    options = SettingsFinder(known).settings_for(root / "a" / "x").rules["sample/optioned"]
    assert options == {"at-most": 1, "words": ["z"]}


def test_defaults_of_packs_stand_below_and_the_command_line_above(known, tree):
    root = tree(**files(("soat.toml", 'root = true\nstage = "draft"')))
    finder = SettingsFinder(
        known,
        defaults=[("pack", {"stage": "issued", "lang": "en", "regime": "party"})],
        overrides={"regime": "nd30"},
    )
    settings = finder.settings_for(root / "a.txt")
    assert (settings.stage, settings.lang, settings.regime) == ("draft", "en", "nd30")


def test_a_named_file_replaces_what_stands_around(known, tree):
    root = tree(**files(("soat.toml", 'root = true\nlang = "en"'), ("my.toml", 'stage = "draft"')))
    settings = SettingsFinder(known, file=root / "my.toml").settings_for(root / "a.txt")
    assert (settings.lang, settings.stage) == ("vi", "draft")


def test_files_can_be_left_alone(known, tree):
    root = tree(**files(("soat.toml", "not = [valid")))
    assert SettingsFinder(known, use_files=False).settings_for(root / "a.txt").lang == "vi"


def test_folders_under_the_same_files_share_one_object(known, tree):
    root = tree(**files(("a/x.txt", ""), ("b/soat.toml", "")))
    finder = SettingsFinder(known)
    assert finder.settings_for(root / "a/x.txt") is finder.settings_for(root / "y.txt")
    assert finder.settings_for(root / "b/x.txt") is not finder.settings_for(root / "y.txt")


def test_a_file_is_read_once(known, tree, monkeypatch):
    root = tree()
    finder = SettingsFinder(known)
    finder.settings_for(root / "a.txt")
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail(f"read again: {self}"))
    finder.settings_for(root / "b.txt")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail_on = "info"', "dòng 1: không có mục “fail_on”. Có phải ý bạn là “fail-on”?"),
        ("a = [", "dòng 1: "),
    ],
)
def test_a_wrong_file_is_named(known, tree, monkeypatch, text, message):
    root = tree(**files(("xa/soat.toml", text)))
    monkeypatch.chdir(root)
    with pytest.raises(ConfigError) as caught:
        SettingsFinder(known).settings_for(root / "xa" / "a.txt")
    assert f"{Path('xa', 'soat.toml')}, {message}" in str(caught.value)


def test_a_missing_file_is_named(known, tmp_path):
    with pytest.raises(ConfigError, match=r"khong-co\.toml"):
        SettingsFinder(known, file=tmp_path / "khong-co.toml").settings_for(None)


def test_dots_in_a_path_do_not_lead_through_the_wrong_folder(known, tree):
    root = tree(**files(("a/soat.toml", 'lang = "en"'), ("b/x.txt", "")))
    assert SettingsFinder(known).settings_for(root / "a" / ".." / "b" / "x.txt").lang == "vi"


@pytest.mark.parametrize(
    ("pattern", "excluded"),
    [
        ("mau", ["mau/a.txt", "xa/mau/b.txt"]),
        ("/mau", ["mau/a.txt"]),
        ("*.txt", ["a.txt", "mau/a.txt", "xa/mau/b.txt"]),
        ("xa/*.txt", []),
        ("xa/**/*.txt", ["xa/mau/b.txt"]),
        ("xa/**", ["xa/mau/b.txt", "xa/c.docx"]),
        ("./xa/", ["xa/mau/b.txt", "xa/c.docx"]),
        ("?.docx", ["xa/c.docx", "bản nháp/d.docx"]),
        ("m", []),
        ("bản nháp", ["bản nháp/d.docx"]),
        ("[a].txt", []),
    ],
)
def test_exclude(known, tree, pattern, excluded):
    paths = ["a.txt", "mau/a.txt", "xa/mau/b.txt", "xa/c.docx", "bản nháp/d.docx"]
    root = tree(**files(("soat.toml", f'root = true\nexclude = ["{pattern}"]')))
    finder = SettingsFinder(known)
    found = [p for p in paths if finder.resolve(root / p).excluded(root / p)]
    assert found == excluded


def test_exclude_speaks_of_its_own_folder_and_adds_up(known, tree):
    root = tree(**files(
        ("soat.toml", 'root = true\nexclude = ["/a.txt"]'),
        ("xa/soat.toml", 'exclude = ["/b.txt"]'),
    ))  # fmt: skip
    finder = SettingsFinder(known)

    def excluded(name):
        return finder.resolve(root / name).excluded(root / name)

    assert excluded("a.txt")
    assert not excluded("xa/a.txt")
    assert excluded("xa/b.txt")
    assert not excluded("b.txt")
