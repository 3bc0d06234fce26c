"""Losses of every head; each is a mean over what the batch labels, so that a corpus counts only for its own tasks."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from .batches import SOFTMAX_ROLES
from .labels import ENTITY_TAGS, ROLE, ROLES
from .model import Engine

WEIGHT = {
    'end': 0.3, 'upos': 0.5, 'arc': 1.0, 'rel': 0.7, 'entity': 1.0, 'source': 0.7, 'cue': 0.7, 'content': 1.0,
    'mention': 0.3, 'trigger': 2.0, 'act': 1.5, 'status': 1.0, 'flags': 0.3, 'factuality': 0.3, 'same': 0.5,
    'pick': 1.0, 'spread': 1.0, 'point': 0.7,
}
PICK = [ROLE[r] for r in ROLES if r.endswith('-head')]
SPREAD = [ROLE[r] for r in ROLES if r.endswith('-in')]
POINT = [ROLE[r] for r in SOFTMAX_ROLES]


def tag_loss(scores: Tensor, gold: Tensor, smoothing: float = 0.0, weight: Tensor | None = None) -> Tensor:
    return F.cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=-1, label_smoothing=smoothing, weight=weight)


def partial_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    """Likelihood of the tags a corpus allows, for words where it does not allow all."""
    bits = torch.arange(len(ENTITY_TAGS), device=scores.device)
    open_ = ((allowed[..., None] >> bits) & 1).bool()
    known = (allowed > 0) & ~open_.all(-1)
    log = torch.log_softmax(scores.float(), -1).masked_fill(~open_, -1e4)
    return -torch.logsumexp(log, -1)[known].sum() / known.sum().clamp(min=1)


def losses(model: Engine, batch: dict[str, Tensor], weights: dict[str, Tensor] | None = None) -> dict[str, Tensor]:
    weights = weights or {}
    h = model.words(batch['ids'], batch['shape'], batch['gazetteer'], batch['kind'], batch['first'])
    scores, out = model.word_scores(h), {}
    for name in ('upos', 'source', 'cue', 'content', 'trigger', 'act', 'status'):
        if name in batch and (batch[name] >= 0).any():
            smoothing = 0.05 if name in ('act', 'status') else 0.0
            out[name] = tag_loss(scores[name], batch[name], smoothing, weights.get(name))
    for name in ('end', 'mention'):
        if name in batch and (batch[name] >= 0).any():
            known = batch[name] >= 0
            out[name] = F.binary_cross_entropy_with_logits(scores[name][..., 0][known].float(), batch[name][known].float())
    if 'entity' in batch:
        out['entity'] = partial_loss(scores['entity'], batch['entity'])
    if 'flags' in batch and (batch['flags'] >= 0).any():
        known = batch['flags'] >= 0
        out['flags'] = F.binary_cross_entropy_with_logits(scores['flags'][known].float(), batch['flags'][known].float())
    if 'fact' in batch:
        b, i = batch['fact_at'].T
        out['factuality'] = F.smooth_l1_loss(scores['factuality'][b, i, 0].float(), batch['fact'])
    if 'head' in batch and (batch['head'] >= 0).any():
        out |= tree_losses(model, h, batch)
    if 'row_at' in batch:
        out |= role_losses(model, h, batch)
    if 'same' in batch:
        out['same'] = same_loss(model, h, batch['same'])
    return out


def tree_losses(model: Engine, h: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    keep = (batch['head'] >= 0).any(1)
    h, head, rel, sentence = h[keep], batch['head'][keep], batch['deprel'][keep], batch['sentence'][keep]
    apart = sentence[:, :, None] != sentence[:, None, :]
    apart[:, :, 0] = False
    arcs = model.arcs(h).float().masked_fill(apart, -1e4)
    known = head >= 0
    dependent = model.dropout(model.rel_from(h))
    heads = model.dropout(model.rel_to(h)).gather(1, head.clamp(min=0)[..., None].expand(-1, -1, dependent.shape[-1]))
    return {
        'arc': F.cross_entropy(arcs[known], head[known]),
        'rel': F.cross_entropy(model.relations(dependent[known], heads[known]).float(), rel[known]),
    }


def role_losses(model: Engine, h: Tensor, batch: dict[str, Tensor]) -> dict[str, Tensor]:
    at, known, target = batch['row_at'], batch['row_known'], batch['row_target']
    rows = h.gather(1, at[..., None].expand(-1, -1, h.shape[-1]))
    scores = model.roles(rows, h, at).float()
    beyond = (torch.arange(h.shape[1], device=h.device)[None] >= batch['length'][:, None])[:, None, None, :]
    bce = F.binary_cross_entropy_with_logits(scores, target, reduction='none').masked_fill(beyond, 0)
    mean = lambda x, k: (x * k).sum() / k.sum().clamp(min=1)
    log = torch.log_softmax(scores.masked_fill(beyond, -1e4), -1).masked_fill(target == 0, -1e4)
    point = -torch.logsumexp(log, -1)
    length = batch['length'][:, None, None].float()
    return {
        'pick': mean(bce[:, :, PICK].sum(-1), known[:, :, PICK]),
        'spread': mean(bce[:, :, SPREAD].sum(-1) / length * 8, known[:, :, SPREAD]),
        'point': mean(point[:, :, POINT], known[:, :, POINT]),
    }


def same_loss(model: Engine, h: Tensor, pairs: Tensor) -> Tensor:
    """Each mention chooses among the earlier ones of its cluster, or none of them."""
    query, key = model.same(h)
    b, i, j, same = pairs.T
    score = (query[b, i] * key[b, j]).sum(-1).float()
    w = h.shape[1]
    index, where = torch.unique(b * w + i, return_inverse=True)
    none = torch.zeros(len(index), device=h.device)
    has = torch.zeros_like(none).index_add(0, where, same.float()) > 0
    total = none.exp().index_add(0, where, score.clamp(max=30).exp())
    right = torch.where(has, torch.zeros_like(none), torch.ones_like(none))
    right = right.index_add(0, where, score.clamp(max=30).exp() * same)
    return (total.log() - right.log()).mean()
