"""Trains the model on all corpora at once.

python -m training.train --data RUNS/data --encoder ENCODER --out RUNS/name --epochs 4 --mix gold=4,ewt=1,...

Writes a checkpoint every few minutes and goes on from it when started again.
"""

from __future__ import annotations

import argparse
import json
import math
import pickle
import random
import time
from pathlib import Path

import torch

from .batches import LOST, collate, example, shuffle
from .losses import WEIGHT, losses
from .model import Engine

MIX = 'gold=3,ewt=1,gum=1,polnear=0.5,names=1,time=0.5,facts=0.5'


def read_mix(text: str) -> dict[str, float]:
    return {name: float(share) for name, share in (part.split('=') for part in text.split(','))}


def load_examples(data: Path, names: list[str]) -> dict[str, list[dict]]:
    with open(data / 'prepared.pickle', 'rb') as file:
        prepared = pickle.load(file)
    out = {name: [example(w, prepared[name][0][w.doc]) for w in prepared[name][1]] for name in names if name in prepared}
    for name in set(names) - set(out):  # made by training.distil
        with open(data / f'{name}.pickle', 'rb') as file:
            out[name] = pickle.load(file)
    return out


def epoch_batches(examples: dict[str, list[dict]], mix: dict[str, float], pieces: int, seed: int) -> list[list[dict]]:
    """One epoch: each corpus repeated or sampled by its share."""
    rng, chosen = random.Random(seed), []
    for name, share in mix.items():
        whole, part = int(share), share - int(share)
        chosen += examples[name] * whole + rng.sample(examples[name], round(part * len(examples[name])))
    return shuffle(chosen, pieces, rng)


def optimizer(model: Engine, rate: float, head_rate: float) -> torch.optim.Optimizer:
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in model.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inside]
    return torch.optim.AdamW([{'params': encoder, 'lr': rate}, {'params': heads, 'lr': head_rate}], weight_decay=0.01, fused=True)


class Average:
    """Exponential moving average of the weights, which is what is kept."""

    def __init__(self, model: Engine, decay: float):
        self.decay, self.steps = decay, 0
        self.shadow = {k: p.detach().clone() for k, p in model.named_parameters() if p.requires_grad}

    @torch.no_grad()
    def update(self, model: Engine) -> None:
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        mine = list(self.shadow.values())
        new = [p.detach() for p in model.parameters() if p.requires_grad]
        torch._foreach_lerp_(mine, new, 1 - decay)

    def state(self, model: Engine) -> dict[str, torch.Tensor]:
        return model.state_dict() | self.shadow


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument('--data', type=Path, required=True)
    args.add_argument('--encoder', type=Path, required=True)
    args.add_argument('--out', type=Path, required=True)
    args.add_argument('--start', type=Path, help='weights to start from instead of the encoder alone')
    args.add_argument('--epochs', type=int, default=4)
    args.add_argument('--mix', default=MIX)
    args.add_argument('--pieces', type=int, default=2048)
    args.add_argument('--rate', type=float, default=2e-4)
    args.add_argument('--head-rate', type=float, default=1e-3)
    args.add_argument('--dropout', type=float, default=0.15)
    args.add_argument('--mask', type=float, default=0.05, help='share of pieces hidden in training')
    args.add_argument('--average', type=float, default=0.998)
    args.add_argument('--weights', default='', help='changed loss weights, as trigger=3,act=2')
    args.add_argument('--seed', type=int, default=1)
    args.add_argument('--threads', type=int, default=1, help='1 where others use the machine: two threads then wait for each other')
    args.add_argument('--minutes', type=float, default=5, help='between checkpoints')
    opts = args.parse_args()
    opts.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(opts.seed)
    torch.set_num_threads(opts.threads)
    device = 'cuda' if torch.cuda.is_available() else 'cpu'
    model = Engine(dropout=opts.dropout)
    model.encoder.load(opts.encoder / 'model.safetensors')
    if opts.start:
        saved = torch.load(opts.start, map_location='cpu')
        # a checkpoint of a run that was cut gives its averaged weights
        model.load_state_dict(saved['model'] | saved['average'] if 'average' in saved else saved)
    model.to(device)
    mix = read_mix(opts.mix)
    weight = WEIGHT | read_mix(opts.weights) if opts.weights else WEIGHT
    examples = load_examples(opts.data, list(mix))
    print(dict(LOST), {k: len(v) for k, v in examples.items()}, flush=True)
    steps = len(epoch_batches(examples, mix, opts.pieces, opts.seed)) * opts.epochs
    adam = optimizer(model, opts.rate, opts.head_rate)
    ramp = lambda s: min(1, (s + 1) / (0.06 * steps)) * max(0.02, 0.5 * (1 + math.cos(math.pi * min(1, s / steps))))
    schedule = torch.optim.lr_scheduler.LambdaLR(adam, ramp)
    average = Average(model, opts.average)
    run(model, examples, mix, weight, adam, schedule, average, steps, device, opts)


def run(model, examples, mix, weight, adam, schedule, average, steps, device, opts) -> None:
    checkpoint, done = opts.out / 'checkpoint.pt', 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device)
        model.load_state_dict(saved['model'])
        adam.load_state_dict(saved['adam'])
        schedule.load_state_dict(saved['schedule'])
        average.shadow, average.steps, done = saved['average'], saved['steps'], saved['done']
    step, started, saved_at, sums, pieces = 0, time.time(), time.time(), {}, 0
    for epoch in range(opts.epochs):
        rng = random.Random(opts.seed * 1000 + epoch)
        for group in epoch_batches(examples, mix, opts.pieces, opts.seed + 77 * epoch):
            step += 1
            if step <= done:
                continue
            batch = {k: v.to(device) for k, v in collate(group, 0.1, 0.2, opts.mask, rng).items()}
            model.train()
            with torch.autocast(device, torch.bfloat16):
                parts = losses(model, batch)
            loss = sum(weight[name] * value for name, value in parts.items())
            adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 5.0)
            adam.step()
            schedule.step()
            average.update(model)
            pieces += batch['ids'].numel()
            for name, value in parts.items():
                n, total = sums.get(name, (0, 0.0))
                sums[name] = (n + 1, total + value.item())
            if step % 100 == 0:
                shown = ' '.join(f'{k} {t / n:.3f}' for k, (n, t) in sorted(sums.items()))
                print(f'step {step}/{steps} {pieces / (time.time() - started):.0f} pieces/s | {shown}', flush=True)
                sums = {}
            if time.time() - saved_at > 60 * opts.minutes:
                saved_at = time.time()
                state = {'model': model.state_dict(), 'adam': adam.state_dict(), 'schedule': schedule.state_dict()}
                torch.save(state | {'average': average.shadow, 'steps': average.steps, 'done': step}, checkpoint)
        torch.save(average.state(model), opts.out / 'weights.pt')
        print(f'epoch {epoch + 1} ends after {(time.time() - started) / 60:.1f} minutes', flush=True)
    (opts.out / 'options.json').write_text(json.dumps(vars(opts), default=str, indent=1))
    checkpoint.unlink(missing_ok=True)


if __name__ == '__main__':
    main()
