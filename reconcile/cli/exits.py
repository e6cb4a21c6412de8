"""What the exit status says."""

from enum import IntEnum


class Exit(IntEnum):
    """0: nothing at or above `--fail-on`. 1: findings. 2: wrong use, unreadable input or a bug."""

    CLEAN = 0
    FINDINGS = 1
    TROUBLE = 2
