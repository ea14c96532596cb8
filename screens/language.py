"""Key hints in the person's language: bindings are declared in English and shown in theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding


def in_language(bindings: dict[str, ActiveBinding], names: Mapping[str, str]) -> dict[str, ActiveBinding]:
    """The bindings with the labels of `names` (by binding id) where there is one."""
    return {
        key: active._replace(
            binding=replace(active.binding, description=names.get(active.binding.id or "", active.binding.description))
        )
        for key, active in bindings.items()
    }
