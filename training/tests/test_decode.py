import unittest

import numpy as np

from training.decode import bio_path, runs, spread, tree
from training.documents import Document
from training.text import Gazetteer, WordPiece
from training.windows import LIMIT, windows


class Decoding(unittest.TestCase):
    def test_inside_never_follows_outside(self):
        scores = np.array([[0.0, -1.0, 3.0], [5.0, 0.0, 0.0], [0.0, 0.5, 1.0]])
        path = bio_path(scores)
        self.assertTrue(all(not (tag == 2 and (i == 0 or path[i - 1] == 0)) for i, tag in enumerate(path)))

    def test_runs(self):
        self.assertEqual(runs([0, 1, 2, 1, 0, 2, 2]), [(1, 3), (3, 4), (5, 7)])

    def test_tree_has_one_root_and_no_cycle(self):
        rng = np.random.default_rng(3)
        for _ in range(200):
            n = int(rng.integers(1, 9))
            heads = tree(rng.normal(size=(n + 1, n + 1)) * 3, (1, n + 1))
            self.assertEqual(heads.count(0), 1)
            for word in range(1, n + 1):
                seen = set()
                while word and word not in seen:
                    seen.add(word)
                    word = heads[word - 1]
                self.assertEqual(word, 0)

    def test_spread(self):
        self.assertEqual(spread(np.array([9.0, -1, 2, 3, 1, -2]), 3), (2, 5))


class Cutting(unittest.TestCase):
    def test_every_word_is_in_one_window_and_none_is_too_long(self):
        tokenizer = WordPiece.__new__(WordPiece)
        tokenizer.cache = {w: [5, 6] for w in 'abcdefgh'} | {'.': [7]}
        words = [w for k in range(60) for w in 'abcdefgh'[: 2 + k % 6]] + ['.']
        doc = Document('test', words, [i // 90 for i in range(len(words))])
        wins = windows(doc, 0, tokenizer, Gazetteer({}))
        self.assertEqual([i for w in wins for i in w.word[w.own :]], list(range(len(words))))
        for w in wins:
            self.assertLessEqual(len(w.ids), LIMIT)
            self.assertEqual(len(w.first), len(w.word))
            self.assertLess(max(w.first), len(w.ids))


if __name__ == '__main__':
    unittest.main()
