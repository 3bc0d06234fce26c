import unittest
from collections import Counter

from training.labels import ACTS, STATUS
from training.sources.gold import Article
from training.sources.times import time_words

ARTICLE = {
    'title': 'Egypt and Israel sign accords', 'published': '1978-09-18', 'captions': [],
    'paragraphs': [
        'Anwar Sadat and Menachem Begin signed two accords on Sunday at the White House. Jimmy Carter said Egypt could '
        'host more talks. He said so twice.',
    ],
    'entries': [
        {'paragraph': 0, 'act': 'SUPPORT', 'trigger': 'signed', 'content': None, 'when': '1978-09-17', 'where': 'White House',
         'status': 'happened', 'holder': 'reporter', 'targets': [],
         'actors': [{'name': 'Anwar Sadat', 'mention': 'Anwar Sadat'}, {'name': 'Menachem Begin', 'mention': 'Menachem Begin'}]},
        {'paragraph': 0, 'act': 'SAY', 'trigger': 'said', 'content': 'Egypt could host more talks', 'when': None, 'where': None,
         'status': 'happened', 'holder': 'reporter', 'targets': [], 'actors': [{'name': 'Jimmy Carter', 'mention': 'Jimmy Carter'}]},
        {'paragraph': 0, 'act': 'CONSULT', 'trigger': 'host … talks', 'content': None, 'when': None, 'where': None,
         'status': 'possible', 'holder': 'Jimmy Carter', 'targets': [], 'actors': [{'name': 'Egypt', 'mention': 'Egypt'}]},
    ],
}


class Alignment(unittest.TestCase):
    def setUp(self):
        self.doc = Article('test', ARTICLE, Counter()).document()
        self.text = lambda spans: [' '.join(self.doc.words[a:b]) for a, b in spans]

    def test_triggers(self):
        got = [(ACTS[t.act], [self.doc.words[w] for w in t.words], STATUS[t.status]) for t in self.doc.triggers]
        self.assertEqual(got, [('SUPPORT', ['signed'], 'happened'), ('SAY', ['said'], 'happened'), ('CONSULT', ['host', 'talks'], 'possible')])

    def test_parties_time_and_place(self):
        signed, said, host = self.doc.triggers
        self.assertEqual(self.text(signed.roles['actor-in']), ['Anwar Sadat', 'Menachem Begin'])
        self.assertEqual(self.text(signed.roles['when']), ['Sunday'])
        self.assertEqual(self.text(signed.roles['where']), ['House'])
        self.assertEqual(said.roles['when'], [])
        # not the one in the title
        self.assertGreater(host.roles['actor-in'][0][0], 5)

    def test_under(self):
        self.assertEqual([t.under for t in self.doc.triggers], [-1, -1, 1])


class Times(unittest.TestCase):
    def test_values(self):
        found = time_words('On Tuesday and in June 1999 , then 3 May , yesterday'.split(), '1999-06-10')
        self.assertEqual([i for i, _ in found], [1, 4, 9, 11])
        self.assertEqual([test('1999-06-09') for _, test in found], [False, True, False, True])


if __name__ == '__main__':
    unittest.main()
