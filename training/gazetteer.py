"""Derives the gazetteer from lists of countries, cities and leaders."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from pathlib import Path

from .text import CITY, COUNTRY, DEMONYM, PERSON, TIME, TIME_WORDS, WEAPON, WEAPON_WORDS


def table(path: Path) -> list[dict[str, str]]:
    lines = [line for line in path.read_text(encoding='utf8').splitlines() if line and not line.startswith('#')]
    names = lines[0].split('\t')
    return [dict(zip(names, line.split('\t'))) for line in lines[1:]]


def derive(knowledge: Path, data: Path, common: set[str]) -> dict[str, int]:
    """Lower-cased word -> bits. ``common`` are words seen in lower case; they are no part of a name by themselves."""
    bits: Counter = Counter()

    def add(names: str, bit: int) -> None:
        for word in names.replace(';', ' ').replace('-', ' ').split():
            low = word.strip(" ,.'’()").lower()
            if len(low) > 2 and low not in common:
                bits[low] |= bit

    for file in ('countries.tsv', 'countries.own.tsv'):
        for row in table(knowledge / file) if (knowledge / file).exists() else []:
            add(row.get('name', ''), COUNTRY)
            for alias in row.get('aliases', '').split('; '):
                if alias and ' ' not in alias:
                    bits[alias.lower()] |= COUNTRY
            add(row.get('demonyms', ''), DEMONYM)
            add(row.get('capital', ''), CITY)
    for row in table(knowledge / 'places.tsv') if (knowledge / 'places.tsv').exists() else []:
        add(row['name'], CITY)
    with zipfile.ZipFile(data / 'knowledge/cia-world-leaders-2019.zip') as archive:
        for person in json.loads(archive.read('dist/json/persons.json')).values():
            add(person['http://www.w3.org/2000/01/rdf-schema#label'], PERSON)
    for words, bit in ((TIME_WORDS, TIME), (WEAPON_WORDS, WEAPON)):
        for word in words.split():
            bits[word] |= bit
    return dict(sorted(bits.items()))
