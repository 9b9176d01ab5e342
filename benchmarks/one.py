"""Solve one scenario and print what came out, for `python -m benchmarks` to collect."""

from __future__ import annotations

import json
import resource
import sys

from solver.engine import Limits, solve
from solver.loading import load


def main(path: str, seconds: float) -> None:
    """Print status, the last goal's value and bound, and the most memory held (MB)."""
    case = load(path)
    answer = solve(case, limits=Limits(seconds=seconds))
    last = answer.solutions[0].goals[-1] if answer.solutions else None
    print(json.dumps({
        "status": answer.status, "value": str(last.value) if last else None, "bound": str(last.bound) if last else None,
        "memory": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)}))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
