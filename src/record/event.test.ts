import { expect, test } from 'vitest'
import { READINGS } from '../../test/record-samples.ts'
import { Event, eventFrom } from './event.ts'
import type { EntryHit } from './query.ts'

const { article, entries } = READINGS[0]!.articles[0]!
const hit = (changed: Partial<EntryHit['entry']>): EntryHit => ({
  entry: { ...entries[0]!, ...changed },
  head: article,
})

test('an event keeps every telling, and takes its time from the first that is dated', () => {
  const when = { value: '2017-05-04', basis: 'stated', text: 'on Thursday' } as const
  const event = eventFrom('e', [hit({ id: 'one', when: null }), hit({ id: 'two', when, holder: 'Iran' })])
  expect(Event.parse(event)).toMatchObject({
    when,
    tellings: [
      { entry: 'one', holder: entries[0]!.holder },
      { entry: 'two', holder: 'Iran' },
    ],
  })
})

test('what nobody tells is no event', () => {
  expect(eventFrom('e', [])).toBeNull()
})
