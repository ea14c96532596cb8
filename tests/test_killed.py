"""A kill at any moment loses nothing that was said to be saved, and leaves a journal that opens."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.killed import ALL_KINDS, kills_of


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_a_kill_on_the_way_leaves_all_of_the_old_or_all_of_the_new(kind: str, tmp_path: Path) -> None:
    count = 20
    done = list(kills_of(kind, count, tmp_path, seed=random.SystemRandom().randrange(1_000_000_000)))
    table = "\n".join(map(str, done))
    assert len(done) == count
    assert not all(kill.done for kill in done), table
    assert [kill for kill in done if kill.wrong] == [], table
