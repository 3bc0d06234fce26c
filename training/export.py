"""Writes the model as one ONNX file of plain operators with int8 weights, its labels, vocabulary and gazetteer.

python -m training.export --data RUNS/data --encoder ENCODER --weights RUNS/name/weights.pt --out RUNS/best

Products with the encoder's vectors become DynamicQuantizeLinear and MatMulInteger with a scale for each output
channel; the word embeddings become int8 rows that are scaled after they are gathered. The last layers of the heads
stay in fp32 and are small.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Iterator

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from .infer import feed, load
from .labels import ACTS, DEPREL, ENTITY_TAGS, FLAGS, ROLES, STATUS, UPOS
from .model import WORD_OUTPUTS, Engine
from .smooth import encoder_products, smooth
from .train import load_examples
from .windows import CONTEXT, LIMIT

INPUTS = ['ids', 'shape', 'gazetteer', 'kind', 'first', 'ends']
OUTPUTS = ['word', 'arcs', 'deprel', 'roles', 'same_query', 'same_key']
OPSET = 17
# The second feed-forward products of the first layers read a few very large values and stay in fp32.
COARSE = ('layers.0/down', 'layers.1/down', 'layers.2/down')
CALIBRATION = 40  # windows of the gold whose activations are looked at


class Graph(nn.Module):
    """Everything of the engine in one pass.

    `ends` [B, W] is 1 where a word ends a sentence, 0 where it does not, -1 where the model is to say so itself.
    A word of the padding has `first` 0. Labels of dependencies are those of the best head inside the sentence.
    """

    def __init__(self, model: Engine):
        super().__init__()
        self.model = model

    def forward(self, ids, shape, gazetteer, kind, first, ends):
        m = self.model
        h = m.words(ids, shape, gazetteer, kind, first)
        word = m.word_scores(h)
        end = torch.where(ends < 0, (word['end'][..., 0] > 0).to(h.dtype), ends)
        sentence = torch.cumsum(end, 1) - end
        arcs = m.arcs(h)
        place = torch.arange(first.shape[1], device=first.device)
        apart = (sentence[:, :, None] - sentence[:, None, :]).abs() > 0.5
        padded = ((first == 0) & (place[None] > 0))[:, None, :]
        root = (place == 0)[None, None, :]
        self_ = (place[:, None] == place[None, :])[None]
        masked = torch.where((apart & ~root) | padded | self_, torch.full_like(arcs, -1e9), arcs)
        head = masked.argmax(-1)
        near = torch.gather(m.rel_to(h), 1, head[..., None].expand(-1, -1, 160))
        deprel = m.relations(m.rel_from(h), near)
        rows = place[None].expand(first.shape[0], -1)
        query, key = m.same(h)
        return torch.cat(list(word.values()), -1), masked, deprel, m.roles(h, h, rows), query, key


def example_inputs() -> tuple[Tensor, ...]:
    ids = torch.full((2, 9), 2000)
    first = torch.tensor([[0, 1, 2, 4, 6], [0, 1, 3, 0, 0]])
    zeros = torch.zeros_like(ids)
    return ids, zeros, zeros, zeros, first, torch.full((2, 5), -1.0)


def write_fp32(model: Engine, path: Path) -> None:
    axes = {name: {0: 'batch', 1: 'pieces'} for name in INPUTS[:4]} | {name: {0: 'batch', 1: 'words'} for name in INPUTS[4:]}
    axes |= {name: {0: 'batch', 1: 'words'} for name in OUTPUTS}
    axes['arcs'][2] = 'words'
    axes['roles'] = {0: 'batch', 1: 'words', 3: 'words'}
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        torch.onnx.export(
            Graph(model).eval(), example_inputs(), str(path), input_names=INPUTS, output_names=OUTPUTS,
            dynamic_axes=axes, opset_version=OPSET, dynamo=False,
        )


def quantize(source: Path, target: Path) -> None:
    graph = onnx.load(source).graph
    products = {n.name for n in encoder_products(graph) if not any(part in n.name for part in COARSE)}
    keep = [n.name for n in graph.node if n.op_type == 'MatMul' and n.name not in products]
    quantize_dynamic(
        source, target, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=['MatMul'],
        nodes_to_exclude=keep, extra_options={'MatMulConstBOnly': True},
    )
    model = onnx.load(target)
    quantize_rows(model.graph)
    onnx.save(model, target)


def quantize_rows(graph: onnx.GraphProto) -> None:
    """Makes the word embeddings int8, each row with a scale of its own: one scale for all loses half a point."""
    weights = {t.name: t for t in graph.initializer}
    node = next(n for n in graph.node if n.op_type == 'Gather' and n.input[0] in weights and weights[n.input[0]].dims[0] > 1000)
    table = numpy_helper.to_array(weights[node.input[0]])
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-9) / 127
    graph.initializer.remove(weights[node.input[0]])
    graph.initializer.append(numpy_helper.from_array(np.rint(table / scale).astype(np.int8), 'words.int8'))
    graph.initializer.append(numpy_helper.from_array(scale.astype(np.float32), 'words.scale'))
    ids, out, at = node.input[1], node.output[0], list(graph.node).index(node)
    made = [
        helper.make_node('Gather', ['words.int8', ids], ['words.rows'], name='words/rows'),
        helper.make_node('Gather', ['words.scale', ids], ['words.scales'], name='words/scales'),
        helper.make_node('Cast', ['words.rows'], ['words.float'], name='words/cast', to=onnx.TensorProto.FLOAT),
        helper.make_node('Mul', ['words.float', 'words.scales'], [out], name='words/scaled'),
    ]
    graph.node.remove(node)
    for k, new in enumerate(made):
        graph.node.insert(at + k, new)


def calibration(data: Path) -> Iterator[dict[str, np.ndarray]]:
    """Inputs of some windows of the training gold."""
    examples = load_examples(data, ['gold'])['gold']
    for e in examples[:: max(1, len(examples) // CALIBRATION)]:
        yield feed([e])


def labels() -> dict:
    """Names of every number that the graph gives, in order."""
    at, word = 0, {}
    for sizes in WORD_OUTPUTS.values():
        for name, size in sizes.items():
            word[name] = [at, at + size]
            at += size
    return {
        'limit': LIMIT, 'context': CONTEXT, 'word': word, 'upos': UPOS, 'deprel': DEPREL, 'entity': ENTITY_TAGS,
        'acts': ACTS, 'status': STATUS, 'flags': FLAGS, 'roles': ROLES,
    }


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument('--data', type=Path, required=True)
    args.add_argument('--encoder', type=Path, required=True)
    args.add_argument('--weights', type=Path, required=True)
    args.add_argument('--out', type=Path, required=True)
    args.add_argument('--settings', type=Path)
    args.add_argument('--fp32', action='store_true', help='also keep the unquantized graph')
    opts = args.parse_args()
    opts.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / 'engine-fp32.onnx'
        write_fp32(load(opts.weights), plain)
        smooth(plain, even := Path(folder) / 'smooth.onnx', calibration(opts.data))
        quantize(even, opts.out / 'engine.onnx')
        if opts.fp32:
            shutil.copy(plain, opts.out / 'engine-fp32.onnx')
    settings = json.loads(opts.settings.read_text()) if opts.settings else {}
    (opts.out / 'labels.json').write_text(json.dumps(labels() | {'settings': settings}, indent=1) + '\n', encoding='utf8')
    shutil.copy(opts.encoder / 'vocab.txt', opts.out / 'vocab.txt')
    shutil.copy(opts.data / 'gazetteer.json', opts.out / 'gazetteer.json')
    data = (opts.out / 'engine.onnx').read_bytes()
    operators = sorted({n.op_type for n in onnx.load_from_string(data).graph.node})
    print(f'engine.onnx {len(data) / 1e6:.1f} MB, sha256 {hashlib.sha256(data).hexdigest()}')
    print('operators:', ' '.join(operators), '| domains:', sorted({n.domain for n in onnx.load_from_string(data).graph.node}))


if __name__ == '__main__':
    main()


