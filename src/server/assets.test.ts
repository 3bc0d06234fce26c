import { expect, test } from 'vitest'
import { STATUSES } from '../entry/entry.ts'
import { ASSETS } from './assets.ts'

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

/** The colours of the light and of the dark scheme, which the style sheet sets first and second. */
const [light, dark] = [...ASSETS.style.body.matchAll(/:root \{(?<rules>[^}]*--paper[^}]*)\}/g)].map(
  match =>
    new Map(
      [...match.groups!['rules']!.matchAll(/--(?<name>\w+): (?<colour>#[0-9a-f]{6});/g)].map(
        ({ groups }): [string, string] => [groups!['name']!, groups!['colour']!],
      ),
    ),
)

test.each([
  ['light', light!],
  ['dark', dark!],
])('every text colour of the %s scheme can be read on every ground (WCAG AA, 4.5 to 1)', (_, colours) => {
  for (const ground of ['paper', 'card', 'warm'])
    for (const ink of ['ink', 'soft', 'link', ...STATUSES])
      expect(contrast(colours.get(ink)!, colours.get(ground)!), `${ink} on ${ground}`).toBeGreaterThan(4.5)
})

test('no two statuses have the same line', () => {
  const lines = STATUSES.map(status => {
    const rule = new RegExp(`\\.s-${status} \\{(?<rules>[^}]*)\\}`).exec(ASSETS.style.body)!.groups!['rules']!
    return /--line: \w+;/.exec(rule)![0] + /--thick: [\w.]+;/.exec(rule)![0]
  })
  expect(new Set(lines).size).toBe(STATUSES.length)
})

test('the style sheet asks nothing of the network', () => {
  expect(ASSETS.style.body).not.toMatch(/url\(|@import/)
})
