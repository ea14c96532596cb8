"""What was typed survives a kill at any moment."""

from __future__ import annotations

import random
from pathlib import Path

from tests.kills import HEADER, kills


def test_nothing_typed_more_than_a_moment_before_a_kill_is_lost(tmp_path: Path) -> None:
    done = list(kills(20, tmp_path, seed=random.SystemRandom().randrange(1_000_000_000), at_once=3))
    table = "\n".join([HEADER, *map(str, done)])
    assert sum(kill.typed for kill in done) > 100, table
    assert sum(kill.kept for kill in done) > 100, table
    assert [kill for kill in done if not kill.is_fine] == [], table
