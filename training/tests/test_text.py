import unittest

from training.text import COUNTRY, TIME, Gazetteer, WordPiece, base_shape, head_of, shapes, split_words


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in split_words(text)]


class Words(unittest.TestCase):
    def test_clitics_and_abbreviations(self):
        self.assertEqual(
            words("Mr. Annan didn't say the U.S. envoy's plan won’t work."),
            ['Mr.', 'Annan', 'did', "n't", 'say', 'the', 'U.S.', 'envoy', "'s", 'plan', 'wo', 'n’t', 'work', '.'],
        )

    def test_hyphens_and_numbers(self):
        self.assertEqual(words('a 15-nation, 3.5% cut'), ['a', '15', '-', 'nation', ',', '3.5', '%', 'cut'])

    def test_ranges_cover_all_but_space(self):
        text = 'On 24 March 1999 NATO began “air strikes”.'
        self.assertEqual(''.join(words(text)), text.replace(' ', ''))


class Pieces(unittest.TestCase):
    def test_longest_match_first(self):
        import tempfile
        from pathlib import Path

        with tempfile.TemporaryDirectory() as folder:
            vocab = Path(folder) / 'vocab.txt'
            vocab.write_text('\n'.join(['[PAD]'] + [f'[unused{i}]' for i in range(99)] + ['[UNK]', 'cease', '##fire', '##s', 'malmo']))
            tokenizer = WordPiece(vocab)
            self.assertEqual(tokenizer.word('Ceasefires'), [101, 102, 103])
            self.assertEqual(tokenizer.word('Malmö'), [104])
            self.assertEqual(tokenizer.word('zzz'), [100])


class Shapes(unittest.TestCase):
    def test_forms(self):
        self.assertEqual([base_shape(w) for w in ('talks', 'Oslo', 'NATO', 'McCain', 'A.', 'U.N.', '1993', '3.5', 'G7')], [1, 2, 3, 4, 5, 6, 7, 8, 9])

    def test_quotes_and_sentence_starts(self):
        line = ['“', 'Peace', 'now', '”', 'he', 'said', '.', 'Talks', 'began', '.']
        got = shapes(line, [True] + [False] * 9)
        self.assertEqual([bool(s & 32) for s in got], [False, True, True, False] + [False] * 6)
        self.assertEqual([bool(s & 16) for s in got], [True, True] + [False] * 5 + [True, False, False])


class Heads(unittest.TestCase):
    def test_head_of_a_phrase(self):
        for phrase, head in (
            ('Norway ’s Prime Minister , Kjell Magne Bondevik', 'Minister'),
            ('the president of Finland', 'president'),
            ('Foreign Minister Jonas Gahr Støre', 'Støre'),
            ('the United Nations', 'Nations'),
            ('“ They', 'They'),
        ):
            parts = phrase.split()
            self.assertEqual(parts[head_of(parts)], head)


class Lists(unittest.TestCase):
    def test_names_need_a_capital(self):
        lists = Gazetteer({'turkey': COUNTRY, 'monday': TIME})
        self.assertEqual((lists.word('Turkey'), lists.word('turkey'), lists.word('Monday')), (COUNTRY, 0, TIME))


if __name__ == '__main__':
    unittest.main()
