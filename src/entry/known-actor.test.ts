import { expect, test } from 'vitest'
import { findActor } from './known-actor.ts'
import { openKnowledge } from './knowledge.ts'

const knowledge = await openKnowledge()
const name = (mention: string, date: string | null = '2020-09-24'): string | null =>
  findActor(mention, knowledge, date)?.name ?? null

test.each([
  ['the United States', 'United States'],
  ['US', 'United States'],
  ['Washington', 'United States'],
  ['the White House', 'United States'],
  ['the Kremlin', 'Russia'],
  ['Tehran', 'Iran'],
  ['Israeli forces', 'Israel'],
  ['senior Lebanese officials', 'Lebanon'],
  ['the Iranian government', 'Iran'],
  ['the government of Sudan', 'Sudan'],
  ['the Arab-led regime in Khartoum', 'Sudan'],
  ['the Russians', 'Russia'],
  ['Lebanon’s army', 'Lebanese Armed Forces'],
  ['the Trump administration', 'United States'],
  ['Palestinian officials', 'Palestinian Authority'],
])('a country speaks through its capital, palace, forces and officials: %s', (mention, expected) => {
  expect(name(mention)).toBe(expected)
})

test.each([
  ['the UN', 'United Nations'],
  ['NATO', 'NATO'],
  ['the International Atomic Energy Agency (IAEA)', 'International Atomic Energy Agency'],
  ['Hizbullah', 'Hezbollah'],
  ['the Houthis', 'Houthi movement'],
  ['the Pentagon', 'US Department of Defense'],
  ['the Iran-backed Houthi rebels in Yemen', 'Houthi movement'],
  ['IAEA inspectors', 'International Atomic Energy Agency'],
  ['the official Xinhua news agency', 'Xinhua'],
  ['the Turkish foreign ministry', 'Ministry of Foreign Affairs (Turkey)'],
])('bodies and groups: %s', (mention, expected) => {
  expect(name(mention)).toBe(expected)
})

test.each([
  ['Russian Foreign Minister Sergei Lavrov', '2020-09-24', 'Sergei Lavrov'],
  ['Russia’s Sergey Lavrov', '2020-09-24', 'Sergei Lavrov'],
  ['Lavrov', '2020-09-24', 'Sergei Lavrov'],
  ['the Russian foreign minister', '2020-09-24', 'Sergei Lavrov'],
  ['the Russian foreign minister', '1997-04-02', 'Yevgeny Primakov'],
  ['US Secretary of State Mike Pompeo', '2019-10-01', 'Mike Pompeo'],
  ['President Bush', '2005-11-03', 'George W. Bush'],
  ['Angela Merkel, the Chancellor of Germany', '2006-11-17', 'Angela Merkel'],
  ['UN Secretary-General Kofi Annan', '2006-11-17', 'Kofi Annan'],
  ['the UN chief', '2006-11-17', 'Kofi Annan'],
  ['Assad', '1997-04-02', 'Hafez al-Assad'],
  ['Assad', '2016-04-02', 'Bashar al-Assad'],
  ['Prime Minister Netanyahu', '1997-04-02', 'Benjamin Netanyahu'],
])('%s on %s is %s', (mention, date, expected) => {
  expect(name(mention, date)).toBe(expected)
})

test.each([
  'he',
  'us',
  'who',
  'Singh',
  'a spokesman for Prime Minister Tony Blair',
  'aides to Donald Trump',
  'Lavrov and Zarif',
  'the foreign minister',
  'the Korean president',
  'Israeli protesters',
  'the Washington Posts',
  'Congolese officials',
  'Americans',
  'anti-Taliban protesters',
  'a Hamas supporter',
  'the embassy in Bamako',
])('nobody certain: %s', mention => {
  expect(name(mention)).toBeNull()
})

test('a country is known by the name it had on the day', () => {
  expect(name('Kinshasa', '1997-04-02')).toBe('Zaire')
  expect(name('Kinshasa', '2019-04-02')).toBe('Democratic Republic of the Congo')
  expect(name('Belgrade', '1999-04-02')).toBe('Yugoslavia')
  expect(name('the Kremlin', '1985-04-02')).toBe('Soviet Union')
})

test('without a date an office has no holder, and a full name is enough', () => {
  expect(name('the Russian foreign minister', null)).toBeNull()
  expect(name('Lavrov', null)).toBeNull()
  expect(name('Sergei Lavrov', null)).toBe('Sergei Lavrov')
})

test('ids are readable, and roles are dated and sourced', () => {
  expect(findActor('Moscow', knowledge, null)).toMatchObject({ id: 'russia', kind: 'country', country: 'RU' })
  const lavrov = findActor('Sergei Lavrov', knowledge, null)
  expect(lavrov).toMatchObject({ id: 'sergei-lavrov', kind: 'person', country: 'RU' })
  expect(lavrov!.roles[0]).toEqual({
    title: 'Foreign Minister, Russia',
    from: '2004-03-09',
    until: null,
    source: 'mid.ru',
  })
})
