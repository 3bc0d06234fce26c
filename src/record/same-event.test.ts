import { expect, test } from 'vitest'
import { READINGS } from '../../test/record-samples.ts'
import type { Entry } from '../entry/entry.ts'
import { eventsOf } from './same-event.ts'

const entry: Entry = READINGS[0]!.articles[0]!.entries[0]!
const eventOf = (changed: Partial<Entry>): string =>
  eventsOf([{ ...entry, id: 'other', ...changed }]).get('other')!
const event = eventOf({})

test('parties in another order tell the same event', () => {
  expect(eventOf({ actors: entry.actors.toReversed() })).toBe(event)
})

test.each<[string, Partial<Entry>]>([
  ['act', { act: 'REJECT' }],
  ['actors', { actors: entry.actors.slice(1) }],
  ['targets', { targets: entry.actors.slice(1) }],
  ['time', { when: { value: '2017-05', basis: 'stated', text: '' } }],
  ['status', { status: 'planned' }],
])('another %s is another event', (_, changed) => {
  expect(eventOf(changed)).not.toBe(event)
})

test('without a time or without parties an entry stands alone', () => {
  expect(eventOf({ when: null })).not.toBe(eventOf({ when: null, id: 'third' }))
  const nobody = { actors: [], targets: [] }
  expect(eventsOf([{ ...entry, ...nobody, id: 'a' }]).get('a')).not.toBe(
    eventsOf([{ ...entry, ...nobody, id: 'b' }]).get('b'),
  )
})

const said = (content: string): string => eventOf({ act: 'SAY', content })

test('two statements of a speaker on one day are two events unless the words are the same', () => {
  expect(said('The zones are open.')).toBe(said('“the zones are open”'))
  expect(said('The zones are open.')).not.toBe(said('The zones are closed.'))
})

test('a retelling has the event of what it retells, over steps and in circles', () => {
  const chain = [
    { ...entry, id: 'title', when: null, same_as: 'lead' },
    { ...entry, id: 'lead', when: null, same_as: 'body' },
    { ...entry, id: 'body', same_as: null },
    { ...entry, id: 'foreign', when: null, same_as: 'of another article' },
    { ...entry, id: 'round', act: 'SAY' as const, same_as: 'and round' },
    { ...entry, id: 'and round', act: 'SAY' as const, same_as: 'round' },
  ]
  const events = eventsOf(chain)
  expect([events.get('title'), events.get('lead'), events.get('body')]).toEqual([event, event, event])
  expect(events.get('foreign')).not.toBe(event)
  expect(events.get('round')).toBe(events.get('and round'))
  expect(new Set(events.values()).size).toBe(3)
})

test('an undated entry takes the time of its dated retelling', () => {
  const both = eventsOf([
    { ...entry, id: 'body', when: null },
    { ...entry, id: 'caption', same_as: 'body' },
  ])
  expect([...both.values()]).toEqual([event, event])
})
