import { expect, test } from 'vitest'
import { findTimes } from './time.ts'
import { TIME_RULES } from './time/rules.ts'

const THURSDAY = '2024-11-28'

test.each(TIME_RULES.map(rule => [rule.words, rule] as const))('%s: example and near miss', (_, rule) => {
  expect(findTimes(rule.example, THURSDAY).map(time => time.value).join('; ')).toBe(rule.gives)
  expect(findTimes(rule.nearMiss, THURSDAY)).toEqual([])
})
