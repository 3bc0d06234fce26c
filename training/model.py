"""The model: a six-layer BERT encoder with word-shape and gazetteer embeddings, and small heads on words."""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from .labels import ACTS, DEPREL, ENTITY_TAGS, FLAGS, ROLES, STATUS, UPOS
from .text import GAZETTEER_COUNT, SHAPE_COUNT

WIDTH, HEADS, PAIR, REACH = 384, 12, 48, 48

# Outputs for each word alone, by the group of heads that shares a hidden layer.
WORD_OUTPUTS = {
    'syntax': {'end': 1, 'upos': len(UPOS)},
    'names': {'entity': len(ENTITY_TAGS), 'source': 3, 'cue': 3, 'content': 3, 'mention': 1},
    'acts': {'trigger': 3, 'act': len(ACTS), 'status': len(STATUS), 'flags': len(FLAGS), 'factuality': 1},
}


class Layer(nn.Module):
    """One transformer layer. Attention is two products and a softmax: on a CPU its gradient is the quickest so."""

    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        split = lambda t: t.view(t.shape[0], t.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)
        q, k, v = split(self.query(x) * (WIDTH // HEADS) ** -0.5), split(self.key(x)), split(self.value(x))
        scores = torch.matmul(q, k.transpose(2, 3)) + mask
        mixed = torch.matmul(torch.softmax(scores, -1), v).transpose(1, 2).reshape(x.shape)
        x = self.attention_norm(x + self.out(mixed))
        return self.norm(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    def __init__(self, layers: int = 6, vocabulary: int = 30522):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions, self.kinds = nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.shapes, self.gazetteer = nn.Embedding(SHAPE_COUNT, WIDTH), nn.Embedding(GAZETTEER_COUNT, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.gazetteer.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.words.weight.requires_grad_(False)

    def forward(self, ids: Tensor, shape: Tensor, gazetteer: Tensor, kind: Tensor) -> Tensor:
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(place) + self.kinds(kind) + self.shapes(shape) + self.gazetteer(gazetteer)
        x = self.norm(x)
        if torch.is_autocast_enabled(x.device.type):
            x = x.to(torch.get_autocast_dtype(x.device.type))
        mask = (ids == 0).to(x.dtype)[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load(self, path: Path) -> None:
        """Takes the weights of a BERT checkpoint."""
        state = load_file(path)
        names = {'words': 'word_embeddings', 'positions': 'position_embeddings', 'kinds': 'token_type_embeddings'}
        own = {f'{mine}.weight': state[f'embeddings.{theirs}.weight'] for mine, theirs in names.items()}
        parts = {
            'query': 'attention.self.query', 'key': 'attention.self.key', 'value': 'attention.self.value',
            'out': 'attention.output.dense', 'attention_norm': 'attention.output.LayerNorm',
            'up': 'intermediate.dense', 'down': 'output.dense', 'norm': 'output.LayerNorm',
        }
        for kind in ('weight', 'bias'):
            own[f'norm.{kind}'] = state[f'embeddings.LayerNorm.{kind}']
            for i in range(len(self.layers)):
                for mine, theirs in parts.items():
                    own[f'layers.{i}.{mine}.{kind}'] = state[f'encoder.layer.{i}.{theirs}.{kind}']
        missing = self.load_state_dict(own, strict=False).missing_keys
        assert set(missing) <= {'shapes.weight', 'gazetteer.weight'}, missing


def hidden(width: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(dropout))


class Engine(nn.Module):
    def __init__(self, layers: int = 6, dropout: float = 0.15, vocabulary: int = 30522):
        super().__init__()
        self.encoder = Encoder(layers, vocabulary)
        self.dropout = nn.Dropout(dropout)
        self.groups = nn.ModuleDict({g: hidden(256, dropout) for g in WORD_OUTPUTS})
        self.outputs = nn.ModuleDict({g: nn.Linear(256, sum(out.values())) for g, out in WORD_OUTPUTS.items()})
        self.arc_from, self.arc_to = hidden(256, dropout), hidden(256, dropout)
        self.arc = nn.Linear(257, 256, bias=False)
        self.rel_from, self.rel_to = nn.Linear(WIDTH, 160), nn.Linear(WIDTH, 160)
        self.rel = nn.Linear(160, len(DEPREL))
        self.pair_from, self.pair_to = hidden(256, dropout), hidden(256, dropout)
        self.role_query, self.role_key = nn.Linear(256, len(ROLES) * PAIR), nn.Linear(256, len(ROLES) * PAIR)
        self.role_from, self.role_to = nn.Linear(256, len(ROLES)), nn.Linear(256, len(ROLES))
        self.role_distance = nn.Embedding(2 * REACH + 1, len(ROLES))
        nn.init.zeros_(self.role_distance.weight)
        self.same_query, self.same_key = nn.Linear(WIDTH, 96), nn.Linear(WIDTH, 96)

    def words(self, ids: Tensor, shape: Tensor, gazetteer: Tensor, kind: Tensor, first: Tensor) -> Tensor:
        """Vector of each word: that of its first piece."""
        pieces = self.encoder(ids, shape, gazetteer, kind)
        at = first.unsqueeze(-1).expand(-1, -1, WIDTH)
        return self.dropout(torch.gather(pieces, 1, at))

    def word_scores(self, h: Tensor) -> dict[str, Tensor]:
        out = {}
        for group, sizes in WORD_OUTPUTS.items():
            values = self.outputs[group](self.groups[group](h))
            out |= dict(zip(sizes, values.split(list(sizes.values()), -1)))
        return out

    def arcs(self, h: Tensor) -> Tensor:
        """Score of each word (row) having each word (column) as its head; word 0 is the root."""
        dependent, head = self.arc_from(h), self.arc_to(h)
        ones = torch.ones_like(dependent[..., :1])
        return torch.matmul(self.arc(torch.cat([dependent, ones], -1)), head.transpose(1, 2)) / 16

    def relations(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Scores of the label between vectors of dependents and of their heads, after rel_from and rel_to."""
        return self.rel(F.gelu(dependent + head))

    def roles(self, rows: Tensor, h: Tensor, row_at: Tensor) -> Tensor:
        """Scores [.., row, role, word] of what the words `rows` [B, N, width] at `row_at` [B, N] point to in `h` [B, W, width]."""
        from_, to = self.pair_from(rows), self.pair_to(h)
        batch, n, w, r = rows.shape[0], rows.shape[1], h.shape[1], len(ROLES)
        query = self.role_query(from_).view(batch, n, r, PAIR).transpose(1, 2)
        key = self.role_key(to).view(batch, w, r, PAIR).transpose(1, 2)
        scores = torch.matmul(query, key.transpose(2, 3)) / math.sqrt(PAIR)
        far = (torch.arange(w, device=h.device)[None, None, :] - row_at[:, :, None]).clamp(-REACH, REACH) + REACH
        scores = scores + self.role_distance(far).permute(0, 3, 1, 2)
        scores = scores + self.role_from(from_).transpose(1, 2)[..., None] + self.role_to(to).transpose(1, 2)[:, :, None, :]
        return scores.transpose(1, 2)

    def same(self, h: Tensor) -> tuple[Tensor, Tensor]:
        """Vectors whose product says how likely two mentions are the same; the second is for the earlier one."""
        return self.same_query(h) / math.sqrt(96), self.same_key(h)
