import { expect, test } from 'vitest'
import { RESIDUE, residueOfElement, residueOfLine } from './residue.ts'

test.each(RESIDUE.map(each => ({ ...each, name: `${each.rule}: ${each.example}` })))('$name', residue => {
  expect(residue.pattern.test(residue.example)).toBe(true)
  expect(residue.pattern.test(residue.nearMiss)).toBe(false)
  expect(residue.reason).toMatch(/\.$/)
})

test('a near-miss of one rule falls under no other rule', () => {
  const found = RESIDUE.map(({ reach, nearMiss }) =>
    reach === 'path' ? residueOfElement(nearMiss) : residueOfLine(nearMiss),
  )
  expect(found.filter(each => each !== undefined)).toEqual([])
})

test('a camel-cased element name is read as words', () => {
  expect(residueOfElement('div.relatedStories')?.rule).toBe('related')
})

test('an element that says it has a sidebar is not one', () => {
  expect(residueOfElement('div.has-sidebar')).toBeUndefined()
})
