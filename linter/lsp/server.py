"""The server itself: which messages of the protocol are answered, and by what.

``serve_stdio`` and ``serve_tcp`` start it; ``soat lsp`` calls them by name.
"""

from collections.abc import Callable, Mapping
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from linter import __version__
from linter.errors import SoatError
from linter.language import Language
from linter.lsp import actions, addresses, hints, hovers, links, outline, rule_page
from linter.lsp.desk import Desk
from linter.lsp.diagnostics import diagnostics_of
from linter.lsp.options import Options, read_options
from linter.lsp.survey import Survey
from linter.lsp.workbench import Checked, Workbench
from linter.plugins import load_plugins

CHECK_WORKSPACE = "soat.checkWorkspace"
TEXT_ADDRESS = "soat.textAddress"
SETTINGS_FILES = "**/{soat,pyproject}.toml"


class SoatServer(LanguageServer):
    """A language server with the documents on its desk."""

    def __init__(self) -> None:
        super().__init__("soat", __version__, types.TextDocumentSyncKind.Incremental)
        self.options = Options()
        self.desk = Desk(self._workbench, self.open_text, self.show)
        self.survey = Survey(self.desk)

    @property
    def language(self) -> Language:
        """The language of messages."""
        return self.options.language

    def open_text(self, uri: str) -> TextDocument | None:
        """A document as the editor has it; None when it is not open."""
        documents: Mapping[str, TextDocument] = self.workspace.text_documents
        return documents.get(uri)

    def show(self, checked: Checked) -> None:
        """Send the findings of a document."""
        found = diagnostics_of(checked, self.language)
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(checked.uri, found, checked.version)
        )

    def _workbench(self) -> Workbench:
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        return Workbench(load_plugins(), encoding)


def make_server() -> SoatServer:
    """A server that answers; nothing is loaded before the first document."""
    server = SoatServer()
    for answer in (_lifetime, _documents, _repairs, _questions, _views, _commands):
        answer(server)
    return server


def serve_stdio() -> None:
    """Serve one editor over standard input and output, until it leaves."""
    make_server().start_io()


def serve_tcp(host: str, port: int) -> None:
    """Serve one editor over a socket."""
    make_server().start_tcp(host, port)


def _lifetime(server: SoatServer) -> None:
    feature = server.feature

    @feature(types.INITIALIZED)
    async def initialized(ls: SoatServer, params: types.InitializedParams) -> None:
        watched = ls.client_capabilities.workspace
        files = watched.did_change_watched_files if watched else None
        if files is not None and files.dynamic_registration:
            watcher = types.FileSystemWatcher(SETTINGS_FILES)
            options = types.DidChangeWatchedFilesRegistrationOptions([watcher])
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("soat-settings", method, options)
            await ls.client_register_capability_async(types.RegistrationParams([registration]))

    @feature(types.INITIALIZE)
    def initialize(ls: SoatServer, params: types.InitializeParams) -> None:
        ls.options = read_options(params.initialization_options)

    @feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(ls: SoatServer, params: types.DidChangeConfigurationParams) -> None:
        ls.options = read_options(params.settings)
        ls.desk.check_all()

    @feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def settings_changed(ls: SoatServer, params: types.DidChangeWatchedFilesParams) -> None:
        await ls.desk.work(Workbench.reload)
        ls.desk.check_all()

    @feature(types.SHUTDOWN)
    def shut_down(ls: SoatServer, params: None) -> None:
        ls.desk.shut()


def _documents(server: SoatServer) -> None:
    feature = server.feature

    @feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(ls: SoatServer, params: types.DidOpenTextDocumentParams) -> None:
        if addresses.rule_of(params.text_document.uri) is None:
            ls.desk.changed(params.text_document.uri)

    @feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: SoatServer, params: types.DidChangeTextDocumentParams) -> None:
        ls.desk.changed(params.text_document.uri, ls.options.pause)

    @feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(ls: SoatServer, params: types.DidSaveTextDocumentParams) -> None:
        await ls.desk.current(params.text_document.uri)

    @feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(ls: SoatServer, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        ls.desk.closed(uri)
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


def _repairs(server: SoatServer) -> None:
    kinds = [types.CodeActionKind.QuickFix, actions.FIX_ALL_OF_SOAT]

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds)
    )
    async def act(ls: SoatServer, params: types.CodeActionParams) -> list[types.CodeAction]:
        checked = await ls.desk.current(params.text_document.uri)
        if checked is None:
            return []
        only = params.context.only
        return actions.actions_for(checked, params.range, only, ls.language)


def _questions(server: SoatServer) -> None:
    feature = server.feature

    @feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(ls: SoatServer, params: types.HoverParams) -> types.Hover | None:
        checked = await ls.desk.current(params.text_document.uri)
        if checked is None:
            return None
        return hovers.hover_at(checked, params.position, ls.language)

    @feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(
        ls: SoatServer, params: types.DocumentSymbolParams
    ) -> list[types.DocumentSymbol]:
        checked = await ls.desk.current(params.text_document.uri)
        return outline.symbols_of(checked, ls.language) if checked else []

    @feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def fold(ls: SoatServer, params: types.FoldingRangeParams) -> list[types.FoldingRange]:
        checked = await ls.desk.current(params.text_document.uri)
        return outline.folds_of(checked) if checked else []

    @feature(types.TEXT_DOCUMENT_INLAY_HINT)
    async def hint(ls: SoatServer, params: types.InlayHintParams) -> list[types.InlayHint]:
        checked = await ls.desk.current(params.text_document.uri)
        if checked is None or not ls.options.inlay_hints:
            return []
        return hints.hints_in(checked, params.range)

    @feature(types.TEXT_DOCUMENT_DOCUMENT_LINK)
    async def link(ls: SoatServer, params: types.DocumentLinkParams) -> list[types.DocumentLink]:
        checked = await ls.desk.current(params.text_document.uri)
        if checked is None:
            return []
        return links.links_of(checked, ls.survey.files, ls.language)


def _views(server: SoatServer) -> None:
    schemes = [addresses.TEXT_SCHEME, addresses.RULE_SCHEME]

    @server.feature(
        types.WORKSPACE_TEXT_DOCUMENT_CONTENT, types.TextDocumentContentOptions(schemes)
    )
    async def content(
        ls: SoatServer, params: types.TextDocumentContentParams
    ) -> types.TextDocumentContentResult:
        return types.TextDocumentContentResult(await text_behind(ls, params.uri))


async def text_behind(server: SoatServer, uri: str) -> str:
    """The text of an address of ours. Raises JsonRpcInvalidParams, in words."""
    language = server.language
    rule = addresses.rule_of(uri)
    if rule is not None:
        found = await server.desk.work(lambda bench: bench.rule(rule))
        return rule_page.page_of(found, rule, language)
    path = addresses.path_of(uri)
    if path is None:
        raise JsonRpcInvalidParams(uri)
    try:
        return await server.desk.work(lambda bench: bench.text_of(path))
    except SoatError as error:
        texts = (language.render(text, error.values) for text in (error.message, error.remedy))
        raise JsonRpcInvalidParams(" ".join(filter(None, texts))) from None


def _commands(server: SoatServer) -> None:
    command: Callable[[str], Callable[..., Any]] = server.command

    @command(actions.EXPLAIN)
    async def explain(ls: SoatServer, rule: str) -> str:
        """The page of a rule, shown where the editor can show it."""
        uri = addresses.rule_address(rule)
        window = ls.client_capabilities.window
        if window is not None and window.show_document is not None:
            await ls.window_show_document_async(types.ShowDocumentParams(uri))
        return await text_behind(ls, uri)

    @command(TEXT_ADDRESS)
    def text_address(ls: SoatServer, uri: str) -> str | None:
        """The address under which the text of a file is shown."""
        path = addresses.path_of(uri)
        return addresses.text_address(path) if path is not None else None

    @command(CHECK_WORKSPACE)
    async def check_workspace(ls: SoatServer) -> dict[str, int]:
        """Check every document of the workspace, with progress; show what is found."""
        folders = [addresses.path_of(folder.uri) for folder in ls.workspace.folders.values()]
        return await ls.survey.run(ls, [folder for folder in folders if folder is not None])
