"""The language server, end to end: a real client, a real process, real pipes."""

import asyncio
import sys
from pathlib import Path

import pytest
from lsprotocol import types

from linter.readers import read
from tests.lsp.editor import WAIT, Editor

pytestmark = pytest.mark.asyncio(loop_scope="module")


def ids(uri: str) -> types.TextDocumentIdentifier:
    return types.TextDocumentIdentifier(uri)


def find(text: str, words: str) -> types.Position:
    """Where words begin, as an editor counts."""
    before = text[: text.index(words)]
    return types.Position(before.count("\n"), len(before) - before.rfind("\n") - 1)


def stretch(text: str, place: types.Range) -> str:
    """What stands at a range."""
    lines = text.split("\n")
    assert place.start.line == place.end.line
    return lines[place.start.line][place.start.character : place.end.character]


async def of_rule(editor: Editor, uri: str, rule: str) -> types.Diagnostic:
    found = [d for d in await editor.diagnostics(uri) if d.code == rule]
    assert found, sorted({str(d.code) for d in await editor.diagnostics(uri)})
    return found[0]


async def test_findings_are_shown_where_they_stand(editor, report_text):
    uri = editor.open("a.txt", report_text)
    wrong = await of_rule(editor, uri, "numbers/sum-mismatch")
    assert "100" in wrong.message or "110" in wrong.message
    assert wrong.severity in (types.DiagnosticSeverity.Error, types.DiagnosticSeverity.Warning)
    assert stretch(report_text, wrong.range) == "110"
    assert wrong.code_description.href == "soat-rule:/numbers/sum-mismatch.md"
    related = [stretch(report_text, other.location.range) for other in wrong.related_information]
    assert {"70", "30"} <= set(related)


async def test_what_is_typed_is_checked_after_a_pause(editor, report_text):
    uri = editor.open("a.txt", report_text)
    await of_rule(editor, uri, "numbers/sum-mismatch")
    start = find(report_text, "110 hồ sơ")
    place = types.Range(start, types.Position(start.line, start.character + 3))
    version = editor.change(uri, types.TextDocumentContentChangePartial(place, "100"))
    found = await editor.diagnostics(uri, version)
    assert "numbers/sum-mismatch" not in {d.code for d in found}


async def test_only_the_last_of_many_keystrokes_counts(editor, report_text):
    uri = editor.open("a.txt", report_text)
    await editor.diagnostics(uri)
    for number in range(121, 130):
        version = editor.replace(uri, report_text.replace("120 hồ sơ", f"{number} hồ sơ"))
    found = [d for d in await editor.diagnostics(uri, version) if "sum" in str(d.code)]
    assert any("129" in d.message for d in found)


async def test_closing_takes_the_findings_away(editor, report_text):
    uri = editor.open("a.txt", report_text)
    assert await editor.diagnostics(uri)
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(ids(uri)))
    editor.published.pop(uri)
    assert await editor.diagnostics(uri) == []


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("110 hồ sơ", "70 + 30"),
        ("120 hồ sơ", "✓"),
        ("30/2020/NĐ-CP", "Nghị định"),
    ],
    ids=["wrong-sum", "right-sum", "citation"],
)
async def test_hovering_tells_what_is_known(editor, report_text, place, words):
    uri = editor.open("a.txt", report_text)
    start = find(report_text, place)
    inside = types.Position(start.line, start.character + 1)
    hover = await editor.client.text_document_hover_async(types.HoverParams(ids(uri), inside))
    assert words in hover.contents.value.replace("\\", "")


async def test_hovering_over_plain_words_says_nothing(editor, report_text):
    uri = editor.open("a.txt", report_text)
    position = find(report_text, "Không có.")
    hover = await editor.client.text_document_hover_async(types.HoverParams(ids(uri), position))
    assert hover is None


def applied(text: str, action: types.CodeAction) -> str:
    """The text after an action."""
    (change,) = action.edit.document_changes
    lines = text.split("\n")
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    edits = sorted(change.edits, key=lambda e: (e.range.start.line, e.range.start.character))
    for edit in reversed(edits):
        start = offsets[edit.range.start.line] + edit.range.start.character
        end = offsets[edit.range.end.line] + edit.range.end.character
        text = text[:start] + edit.new_text + text[end:]
    return text


async def actions_at(editor: Editor, uri: str, place: types.Range) -> list[types.CodeAction]:
    context = types.CodeActionContext([])
    params = types.CodeActionParams(ids(uri), place, context)
    found = await editor.client.text_document_code_action_async(params)
    return [action for action in found if isinstance(action, types.CodeAction)]


async def test_a_finding_is_repaired_and_gone(editor, report_text):
    text = report_text.replace("Không có.", "Không có “ kiến nghị” gì, “ yêu cầu” gì .")
    uri = editor.open("a.txt", text)
    wrong = await of_rule(editor, uri, "wording/space-inside-quotation-marks")
    actions = await actions_at(editor, uri, wrong.range)
    (repair,) = [a for a in actions if a.is_preferred and a.diagnostics[0].code == wrong.code][:1]
    assert "“kiến nghị”" in applied(text, repair)
    version = editor.replace(uri, applied(text, repair))
    left = [d.code for d in await editor.diagnostics(uri, version)]
    assert "wording/space-inside-quotation-marks" not in left


async def test_everything_safe_is_repaired_at_once(editor, report_text):
    text = report_text.replace("Không có.", "Không có “ kiến nghị” gì .")
    uri = editor.open("a.txt", text)
    await editor.diagnostics(uri)
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    (action,) = [a for a in await actions_at(editor, uri, whole) if a.kind == "source.fixAll.soat"]
    version = editor.replace(uri, applied(text, action))
    await editor.diagnostics(uri, version)
    again = await actions_at(editor, uri, whole)
    assert not [a for a in again if a.kind == "source.fixAll.soat"]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
async def test_a_finding_is_passed_over_with_a_reason(editor, report_text, name):
    text = report_text.replace("110 hồ sơ", "110 hồ sơ").replace("\n1. T", "\n\n1. T")
    uri = editor.open(name, text)
    wrong = await of_rule(editor, uri, "numbers/sum-mismatch")
    actions = await actions_at(editor, uri, wrong.range)
    (action,) = [a for a in actions if a.title.startswith("Bỏ qua") and str(wrong.code) in a.title]
    version = editor.replace(uri, applied(text, action))
    found = {d.code for d in await editor.diagnostics(uri, version)}
    assert "numbers/sum-mismatch" not in found
    assert "suppress/malformed-directive" not in found


async def test_the_outline_is_the_symbols_and_the_folds(editor, report_text):
    uri = editor.open("a.txt", report_text)
    params = types.DocumentSymbolParams(ids(uri))
    symbols = await editor.client.text_document_document_symbol_async(params)
    first = next(s for s in symbols if s.name.startswith("I."))
    assert [child.name.split(".")[0] for child in first.children] == ["1", "2"]
    assert next(s for s in symbols if s.name == "Số, ký hiệu").detail == "Số: 12/BC-UBND"
    folds = await editor.client.text_document_folding_range_async(
        types.FoldingRangeParams(ids(uri))
    )
    line = find(report_text, "I. KẾT QUẢ").line
    assert any(f.start_line == line and f.end_line >= line + 4 for f in folds)


async def test_recomputed_totals_bear_a_tick(editor, report_text):
    uri = editor.open("a.txt", report_text)
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    hints = await editor.client.text_document_inlay_hint_async(
        types.InlayHintParams(ids(uri), whole)
    )
    signs = {(h.position.line, h.label) for h in hints}
    assert (find(report_text, "120 hồ sơ").line, "✓") in signs
    assert (find(report_text, "110 hồ sơ").line, "✗") in signs


@pytest.mark.parametrize("encodings", [["utf-8"], ["utf-16"]], ids=["utf-8", "utf-16"])
async def test_columns_are_counted_as_the_editor_counts(tmp_path, report_text, encodings):
    text = report_text.replace("Đã giải quyết", "𝔸𝔹) Đã giải quyết")
    editor = Editor(tmp_path)
    await editor.start(encodings)
    uri = editor.open("a.txt", text)
    wrong = await of_rule(editor, uri, "numbers/sum-mismatch")
    line = text.split("\n")[wrong.range.start.line]
    codec, unit = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2)}[encodings[0]]
    coded = line.encode(codec)
    low, high = wrong.range.start.character * unit, wrong.range.end.character * unit
    shown = coded[low:high].decode(codec)
    await editor.stop()
    assert shown == "110"


async def test_word_files_are_shown_as_text(editor):
    home = Path(__file__).parents[2] / "fixtures" / "documents"
    (editor.folder / "b.docx").write_bytes((home / "bao-cao-nhieu-loi.docx").read_bytes())
    uri = editor.uri("b.docx").replace("file:", "soat-text:")
    content = await editor.client.workspace_text_document_content_async(
        types.TextDocumentContentParams(uri)
    )
    editor.open("b.docx", content.text, uri)
    found = await editor.diagnostics(uri)
    document = read((editor.folder / "b.docx").read_bytes(), "b.docx")
    assert content.text == document.text
    assert found
    assert {d.source for d in found} == {"soát"}
    actions = await actions_at(editor, uri, found[0].range)
    assert all(action.edit is None for action in actions)


async def test_a_workspace_is_checked_with_progress_and_its_files_are_linked(tmp_path, report_text):
    editor = Editor(tmp_path)
    await editor.start()
    (editor.folder / "12.txt").write_text(report_text, "utf-8")
    citing = report_text.replace("12/BC-UBND", "15/BC-UBND").replace(
        "Không có.", "Theo Báo cáo số 12/BC-UBND ngày 05/3/2026 của Ủy ban nhân dân xã."
    )
    (editor.folder / "15.txt").write_text(citing, "utf-8")
    (editor.folder / "hong.docx").write_bytes(b"PK\x03\x04 broken")
    counts = await editor.client.workspace_execute_command_async(
        types.ExecuteCommandParams("soat.checkWorkspace")
    )
    assert counts["documents"] == 3
    assert counts["failures"] == 1
    assert counts["errors"] + counts["warnings"] > 0
    assert editor.progress
    uri = editor.open("15.txt", citing)
    links = await editor.client.text_document_document_link_async(
        types.DocumentLinkParams(ids(uri))
    )
    await editor.stop()
    assert [link.target for link in links] == [editor.uri("12.txt")]


async def test_a_rule_is_explained(editor):
    page = await editor.client.workspace_execute_command_async(
        types.ExecuteCommandParams("soat.explain", arguments=["numbers/sum-mismatch"])
    )
    assert page.startswith("# numbers/sum-mismatch")
    assert "Căn cứ" in page


async def test_settings_beside_the_document_count_and_their_mistakes_are_told(editor, report_text):
    (editor.folder / "soat.toml").write_text("root = true\nignore = ['numbers']\n", "utf-8")
    uri = editor.open("a.txt", report_text)
    assert "numbers/sum-mismatch" not in {d.code for d in await editor.diagnostics(uri)}
    (editor.folder / "soat.toml").write_text("root = true\nignor = ['numbers']\n", "utf-8")
    change = types.FileEvent(editor.uri("soat.toml"), types.FileChangeType.Changed)
    editor.published.clear()
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
    (mistake,) = await editor.diagnostics(uri)
    assert "ignor" in mistake.message


async def test_an_empty_document_has_no_findings(editor):
    uri = editor.open("moi.txt", "")
    assert await editor.diagnostics(uri) == []


async def test_a_cancelled_question_leaves_the_server_well(editor, report_text):
    uri = editor.open("a.txt", report_text)
    params = types.HoverParams(ids(uri), find(report_text, "110 hồ sơ"))
    asked = editor.client.protocol.send_request_async(types.TEXT_DOCUMENT_HOVER, params, "asked-1")
    waiting = asyncio.ensure_future(asked)
    await asyncio.sleep(0)
    editor.client.cancel_request(types.CancelParams("asked-1"))
    await asyncio.wait([waiting], timeout=WAIT)
    assert waiting.done()
    assert await editor.client.text_document_hover_async(params) is not None


async def test_english_is_spoken_when_asked(tmp_path, report_text):
    editor = Editor(tmp_path)
    await editor.start(lang="en")
    uri = editor.open("a.txt", report_text)
    wrong = await of_rule(editor, uri, "numbers/sum-mismatch")
    await editor.stop()
    assert "Fix:" in wrong.message


async def test_malformed_messages_do_not_end_the_server(tmp_path):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "linter.cli", "lsp",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip

    def frame(body: str) -> bytes:
        data = body.encode()
        return b"Content-Length: %d\r\n\r\n%s" % (len(data), data)

    process.stdin.write(frame("{not json"))
    process.stdin.write(frame('{"jsonrpc": "2.0", "id": 7, "method": "no/such/thing"}'))
    process.stdin.write(
        frame(
            '{"jsonrpc": "2.0", "id": 8, "method": "initialize", '
            '"params": {"processId": null, "rootUri": null, "capabilities": {}}}'
        )
    )
    await process.stdin.drain()
    heard = b""
    while b'"id": 8' not in heard and b'"id":8' not in heard:
        heard += await asyncio.wait_for(process.stdout.read(4096), WAIT)
    assert b"capabilities" in heard
    process.kill()
    await process.wait()
