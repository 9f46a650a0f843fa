"""The language server: what soát finds, inside the editor, while the document is written.

Nothing here judges. ``workbench`` runs a session over the text in the editor; the other modules
turn a report into what the protocol knows (diagnostics, hovers, actions, symbols, hints, links);
``positions`` alone knows how the protocol counts. Source: Language Server Protocol 3.18.
"""
