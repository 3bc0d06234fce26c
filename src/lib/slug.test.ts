import { expect, test } from 'vitest'
import { slug } from './slug.ts'

test.each([
  ['Sergei Lavrov', 'sergei-lavrov'],
  ['Recep Tayyip Erdoğan', 'recep-tayyip-erdogan'],
  ['Côte d’Ivoire', 'cote-divoire'],
  ['U.S. Department of State', 'us-department-of-state'],
  ['Сергей Лавров', 'сергеи-лавров'],
  ['  ', ''],
])('%s -> %s', (name, id) => {
  expect(slug(name)).toBe(id)
})
