"""Who cites whom, as a graph for Graphviz (DOT) and for graph editors (GraphML)."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from linter.findings import DocumentReport
from linter.references.registry import number_key


class Node(Struct, frozen=True):
    """A document: one that was read, or one that is only cited."""

    name: str
    label: str
    path: str = ""
    """Empty for a document that is only cited."""


class Graph(Struct, frozen=True):
    """Documents by name, and who cites whom how often."""

    nodes: Mapping[str, Node]
    edges: Mapping[tuple[str, str], int]


def graph_of(reports: Iterable[DocumentReport]) -> Graph:
    """The graph of the citations in some documents.

    A citation leads to the file that bears its number and year, where there is just one.
    """
    reports = tuple(reports)
    nodes = {report.path: _own(report) for report in reports}
    files: dict[tuple[str, str], list[str]] = {}
    for report in reports:
        if report.card is not None and report.card.key:
            year = (report.card.date or "")[:4]
            files.setdefault((report.card.key, year), []).append(report.path)
    edges: dict[tuple[str, str], int] = {}
    for report in reports:
        for reference in report.references:
            key, day = number_key(reference.text), reference.date or ""
            year = day[:4] if day[4:5] == "-" else ""
            known = files.get((key, year), ())
            name = known[0] if len(known) == 1 else f"{key} {year}".strip()
            label = " ".join(f"{reference.type or ''} {reference.text}".split())
            nodes.setdefault(name, Node(name, label))
            edges[report.path, name] = edges.get((report.path, name), 0) + 1
    return Graph(nodes, edges)


def _own(report: DocumentReport) -> Node:
    card = report.card
    label = f"{card.type} {card.number}".strip() if card is not None and card.number else ""
    return Node(report.path, label or report.path, report.path)


def as_dot(reports: Sequence[DocumentReport]) -> str:
    """The graph for Graphviz."""
    graph = graph_of(reports)
    lines = ["digraph references {", "  rankdir=LR;", "  node [shape=box];"]
    for node in graph.nodes.values():
        style = "" if node.path else ", style=dashed"
        lines.append(f"  {_quoted(node.name)} [label={_quoted(node.label)}{style}];")
    for (source, target), count in graph.edges.items():
        label = f" [label={_quoted(str(count))}]" if count > 1 else ""
        lines.append(f"  {_quoted(source)} -> {_quoted(target)}{label};")
    return "\n".join((*lines, "}")) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


def as_graphml(reports: Sequence[DocumentReport]) -> str:
    """The graph for graph editors (yEd, Gephi)."""
    graph = graph_of(reports)
    names = {name: f"n{index}" for index, name in enumerate(graph.nodes)}
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        '  <key id="label" for="node" attr.name="label" attr.type="string"/>',
        '  <key id="path" for="node" attr.name="path" attr.type="string"/>',
        '  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>',
        '  <graph id="references" edgedefault="directed">',
    ]
    for name, node in graph.nodes.items():
        data = f'<data key="label">{_escaped(node.label)}</data>'
        if node.path:
            data += f'<data key="path">{_escaped(node.path)}</data>'
        lines.append(f'    <node id="{names[name]}">{data}</node>')
    for index, ((source, target), count) in enumerate(graph.edges.items()):
        ends = f'source="{names[source]}" target="{names[target]}"'
        data = f'<data key="weight">{count}</data>'
        lines.append(f'    <edge id="e{index}" {ends}>{data}</edge>')
    return "\n".join((*lines, "  </graph>", "</graphml>")) + "\n"


_XML = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}


def _escaped(text: str) -> str:
    """The text as XML has it; control characters, which XML cannot hold, are left out."""
    return "".join(c for c in text if c >= " ").translate(_XML)


GRAPH_WRITERS: Mapping[str, Callable[[Sequence[DocumentReport]], str]] = {
    "dot": as_dot,
    "graphml": as_graphml,
}
