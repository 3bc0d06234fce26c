"""Averages the weights of several runs of one descent.

python -m training.average --out RUNS/best/weights.pt RUNS/a/weights.pt RUNS/b/weights.pt
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument('--out', type=Path, required=True)
    args.add_argument('weights', type=Path, nargs='+')
    opts = args.parse_args()
    states = [torch.load(path, map_location='cpu') for path in opts.weights]
    torch.save({k: sum(s[k] for s in states) / len(states) for k in states[0]}, opts.out)


if __name__ == '__main__':
    main()
