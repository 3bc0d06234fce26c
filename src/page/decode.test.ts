import { expect, test } from 'vitest'
import { decode } from './decode.ts'

/** "Foreign ministers met in Moscow and discussed the settlement in Syria" in windows-1251. */
const CYRILLIC = 'Министры иностранных дел встретились в Москве и обсудили урегулирование в Сирии. '
const to1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, letter => {
    const code = letter.codePointAt(0)!
    return code < 0x80 ? code : code - 0x350
  })
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')
const rules = (bytes: Uint8Array): string[] => decode(bytes).notes.map(note => note.rule)

test('UTF-8 and text with a byte order mark need no note', () => {
  expect(decode(Buffer.from('Erdoğan and Zarif'))).toMatchObject({
    text: 'Erdoğan and Zarif',
    charset: 'utf-8',
    notes: [],
  })
  expect(decode(utf16('Erdoğan'))).toMatchObject({ text: 'Erdoğan', charset: 'utf-16le', notes: [] })
})

test('a few broken bytes in UTF-8 are replaced and noted', () => {
  const bytes = Buffer.concat([
    Buffer.from('Erdoğan met Şimşek '),
    Buffer.from([0xff]),
    Buffer.from(' in Ankara'),
  ])
  expect(decode(bytes).text).toBe('Erdoğan met Şimşek \uFFFD in Ankara')
  expect(rules(bytes)).toEqual(['utf-8-broken'])
})

test('windows-1251 without a declaration is known by its letters', () => {
  const bytes = to1251(CYRILLIC.repeat(3))
  expect(decode(bytes)).toMatchObject({ text: CYRILLIC.repeat(3), charset: 'windows-1251' })
  expect(rules(bytes)).toEqual(['charset-guessed'])
})

test('a declared charset is believed when the bytes are in it', () => {
  const bytes = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), to1251(CYRILLIC)])
  expect(decode(bytes)).toMatchObject({ charset: 'windows-1251', notes: [] })
  expect(decode(bytes).text).toContain(CYRILLIC)
})

test('a declared charset that the bytes are not in gives way to the letters', () => {
  const bytes = Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), to1251(CYRILLIC.repeat(3))])
  expect(decode(bytes).charset).toBe('windows-1251')
  expect(rules(bytes)).toEqual(['charset-guessed'])
})

test('valid UTF-8 is UTF-8, whatever is declared', () => {
  expect(decode(Buffer.from('<meta charset="windows-1252"><p>Erdoğan')).text).toMatch(/Erdoğan$/)
})

test('bytes with NUL or many control characters are no text', () => {
  expect(decode(Uint8Array.from({ length: 200 }, (_, index) => (index % 31) + 1)).text).toBeNull()
  expect(decode(new Uint8Array([0x25, 0x50, 0, 0x44])).text).toBeNull()
})
