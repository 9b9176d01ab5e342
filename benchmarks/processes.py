"""Whole processes of the command, and how long they take."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
SUMMIT = [sys.executable, "-c", "import cli; cli.main()"]
Line = tuple[str, str, str]
"""What was measured, the figure, what it should be."""


def seconds(command: Sequence[str], check: bool = True) -> float:
    """How long a process takes. Raises CalledProcessError when it fails and ``check`` is on."""
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=check, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began
