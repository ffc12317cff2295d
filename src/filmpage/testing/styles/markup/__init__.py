"""Pages as trees of nodes, and as HTML."""

from __future__ import annotations

from .nodes import Child, Node, node

__all__ = ["Child", "Node", "node"]
