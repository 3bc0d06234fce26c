import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { findTimes } from './time.ts'
import { TIME_RULES } from './time/rules.ts'
import { VALUES } from './time/values.ts'

const THURSDAY = '2024-11-28'
const values = (text: string, published: string | null = THURSDAY, future = false): string =>
  findTimes(text, published, { future })
    .map(time => time.value)
    .join('; ')

test.each(TIME_RULES.map(rule => [rule.words, rule] as const))('%s: example and near miss', (_, rule) => {
  expect(values(rule.example)).toBe(rule.gives)
  expect(values(rule.nearMiss)).toBe('')
})

test('every value of the lexicon has its way to resolve, and every way is used', () => {
  expect(new Set(TIME_RULES.map(rule => rule.name))).toEqual(new Set(Object.keys(VALUES)))
})

test.each([
  ['Lavrov met Zarif in Moscow on Thursday.', '2020-09-24', '2020-09-24'],
  ['They spoke on Monday night and again Tuesday.', THURSDAY, '2024-11-25; 2024-11-26'],
  ['The truce was agreed last week.', '2024-11-25', '2024-11-18/2024-11-24'],
  ['Talks in Moscow on September 24, 2020, ended early.', null, '2020-09-24'],
  ['In 2017, three states began the talks.', THURSDAY, '2017'],
  ['They have fought since 2022.', THURSDAY, '2022'],
  ['Two days ago he was in Doha.', THURSDAY, '2024-11-26'],
  ['The pause ends on July 9.', '2025-06-27', '2025-07-09'],
  ['It was signed on Dec. 31.', '2025-01-04', '2024-12-31'],
  ['It was signed in December.', '2025-01-04', '2024-12'],
  ['They vote on Wednesday.', '2016-01-05', '2016-01-06'],
  ['He left on Feb. 30, 2021.', THURSDAY, ''],
  ['The war of 1973 and the 1990s.', THURSDAY, '1973; 1990/1999'],
  [
    'On Sunday evening, earlier this month and later this year.',
    THURSDAY,
    '2024-11-24; 2024-11; 2024-11/2024-12',
  ],
  ['Between 2014 and 2016; from 1 to 3 June 2019.', THURSDAY, '2014/2016; 2019-06-01/2019-06-03'],
  ['last month, last year, this week', THURSDAY, '2024-10; 2023; 2024-11-25/2024-12-01'],
  ['In recent days he flew home.', THURSDAY, '2024-11-21/2024-11-28'],
  ['Last winter it froze.', '2016-01-20', '2014-12/2015-02'],
])('%s (%s): %s', (text, published, expected) => {
  expect(values(text, published)).toBe(expected)
})

test('a future hint takes the coming day or month', () => {
  expect(values('The session could be held in October.', '2020-09-24', true)).toBe('2020-10')
  expect(values('They will meet on Monday.', THURSDAY, true)).toBe('2024-12-02')
  expect(values('The camp will close in two days.', THURSDAY, true)).toBe('2024-11-30')
  expect(values('The camp will close in March.', THURSDAY, true)).toBe('2025-03')
})

test('without a day of publication only what stands complete is resolved', () => {
  expect(values('On Thursday, in October, yesterday and in May 2019.', null)).toBe('2019-05')
})

test.each([
  'They may march in the sun for a second.',
  'May said so. Theresa May, by May, from May and for March.',
  'Some 2,000 troops and 1,995 guns were sent under Resolution 2254.',
  'It cost $2015 and grew by 2020% to 20.15.',
  'The fall of Kabul; a spring in the desert.',
  'Flight 2024-99 was late and 3-2 was the score.',
  'He was first, and she came second in the quarter-final.',
])('no time in: %s', text => {
  expect(values(text)).toBe('')
})

test('a found time is words of its text, and times do not overlap', () => {
  const words = [
    'on',
    'Monday',
    'last',
    'week',
    'May',
    '10',
    ',',
    '2019',
    '-',
    'in',
    'the',
    'two',
    'days',
    'ago',
    'early',
    'from',
    'to',
    'June',
    '\n',
    '’',
  ]
  assert(
    property(array(constantFrom(...words), { maxLength: 30 }), pieces => {
      const text = pieces.join(' ')
      let end = 0
      for (const time of findTimes(text, THURSDAY)) {
        expect(text.slice(...time.range)).toBe(time.text)
        expect(time.range[0]).toBeGreaterThanOrEqual(end)
        expect(time.value).toMatch(/^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/)
        end = time.range[1]
      }
    }),
  )
})
