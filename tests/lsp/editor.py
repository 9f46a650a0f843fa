"""A real client that talks to ``soat lsp`` over stdio."""

import asyncio
import sys
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

WAIT = 60
"""Seconds after which an answer is not expected any more."""


class Editor:
    """An editor: opens documents, types, asks, and keeps the diagnostics that it was sent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = LanguageClient("editor", "1")
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.progress: list[Any] = []
        self._arrived = asyncio.Condition()
        self._versions: dict[str, int] = {}
        feature = self.client.feature

        @feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def published(params: types.PublishDiagnosticsParams) -> None:
            async with self._arrived:
                self.published[params.uri] = params
                self._arrived.notify_all()

        @feature(types.WINDOW_WORK_DONE_PROGRESS_CREATE)
        def created(params: types.WorkDoneProgressCreateParams) -> None:
            return None

        @feature(types.PROGRESS)
        def progressed(params: types.ProgressParams) -> None:
            self.progress.append(params.value)

        @feature(types.CLIENT_REGISTER_CAPABILITY)
        def registered(params: types.RegistrationParams) -> None:
            return None

    async def start(self, encodings: list[str] | None = None, **options: Any) -> None:
        await self.client.start_io(sys.executable, "-m", "linter.cli", "lsp", "--stdio")
        general = types.GeneralClientCapabilities(
            position_encodings=[types.PositionEncodingKind(e) for e in encodings]
            if encodings
            else None
        )
        capabilities = types.ClientCapabilities(
            general=general, window=types.WindowClientCapabilities(work_done_progress=True)
        )
        folder = types.WorkspaceFolder(self.folder.as_uri(), self.folder.name)
        self.started = await self.client.initialize_async(
            types.InitializeParams(
                capabilities, workspace_folders=[folder], initialization_options=options or None
            )
        )
        self.client.initialized(types.InitializedParams())

    async def stop(self) -> None:
        await asyncio.wait_for(self.client.shutdown_async(None), WAIT)
        self.client.exit(None)
        await self.client.stop()

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, uri: str | None = None) -> str:
        uri = uri or self.uri(name)
        language = "markdown" if name.endswith(".md") else "plaintext"
        self._versions[uri] = 1
        document = types.TextDocumentItem(uri, language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return uri

    def change(self, uri: str, *changes: Any) -> int:
        self._versions[uri] += 1
        version = self._versions[uri]
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri), list(changes)
            )
        )
        return version

    def replace(self, uri: str, text: str) -> int:
        return self.change(uri, types.TextDocumentContentChangeWholeDocument(text))

    async def diagnostics(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        """What the server says of a version, once it has said it."""

        def known() -> bool:
            found = self.published.get(uri)
            return found is not None and (found.version or version) >= version

        async with self._arrived:
            await asyncio.wait_for(self._arrived.wait_for(known), WAIT)
        return list(self.published[uri].diagnostics)
