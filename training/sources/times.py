"""Which word of a sentence tells an entry's time: time words with a test on the ISO value of the entry."""

from __future__ import annotations

import datetime as dt
import re
from typing import Callable

DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split()
MONTHS = 'january february march april may june july august september october november december'.split()
RELATIVE = {'today': 0, 'tonight': 0, 'yesterday': -1, 'tomorrow': 1}
SPANS = {'week': 'week', 'weeks': 'week', 'month': 'month', 'months': 'month', 'year': 'year', 'years': 'year', 'weekend': 'week', 'days': 'week'}

Test = Callable[[str], bool]


def date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or '')[:10])
    except ValueError:
        return None


def time_words(words: list[str], published: str | None) -> list[tuple[int, Test]]:
    """(index, test) of each time word; the test says whether an ISO value or interval may be what it tells."""
    out: list[tuple[int, Test]] = []
    for i, word in enumerate(words):
        test = test_of(words, i, word.lower(), date(published))
        if test:
            out.append((i, test))
    return out


def test_of(words: list[str], i: int, low: str, published: dt.date | None) -> Test | None:
    if low in DAYS:
        return lambda v: any(d and d.weekday() == DAYS.index(low) for d in map(date, v.split('/')))
    if low in RELATIVE:
        return lambda v: bool(published) and any(d == published + dt.timedelta(RELATIVE[low]) for d in map(date, v.split('/')))
    if word_is_month(words[i], low):
        month = next(k for k, m in enumerate(MONTHS) if m.startswith(low.rstrip('.')[:3])) + 1
        near = [w for w in words[i + 1 : i + 2] + words[max(i - 1, 0) : i] if re.fullmatch(r'\d{1,2}(st|nd|rd|th)?', w)]
        day = int(re.match(r'\d+', near[0]).group()) if near else None
        return lambda v: any(v_month(part) == month and (day is None or len(part) < 10 or int(part[8:10]) == day) for part in v.split('/'))
    if re.fullmatch(r'(19|20)\d\d', low):
        before = words[i - 1].lower() if i else ''
        if before in MONTHS or (i > 1 and words[i - 2].lower() in MONTHS):
            return None
        return lambda v: any(part == low for part in v.split('/'))
    if low in SPANS and i and words[i - 1].lower() in ('last', 'this', 'next', 'past', 'recent', 'earlier', 'coming', 'previous'):
        unit = SPANS[low]
        return lambda v: '/' in v or (unit == 'month' and len(v) == 7) or (unit == 'year' and len(v) == 4)
    if low == 'ago':
        return lambda v: True
    return None


def word_is_month(word: str, low: str) -> bool:
    return word[0].isupper() and (low in MONTHS or low in {m[:3] + '.' for m in MONTHS} or low == 'sept.')


def v_month(value: str) -> int | None:
    return int(value[5:7]) if len(value) >= 7 else None
