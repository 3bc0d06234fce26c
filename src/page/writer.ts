import type { Segment } from './page.ts'

/** The block element that words stand in. */
export type Place = Pick<Segment, 'tag' | 'path'>

/** Takes the words of a page one after another. */
export interface Writer {
  readonly segments: readonly Segment[]
  write(words: string, linked: boolean, place: Place): void
  breakLine(): void
  breakBlock(): void
  text(): string
}

/** Puts words together into lines and remembers where each line came from. */
export function openWriter(): Writer {
  const segments: Segment[] = []
  const lines: string[] = []
  let length = 0
  let line = ''
  let place: Place | null = null
  let linked = 0
  let breaks = 0
  let space = false

  const breakBlock = (): void => {
    if (line && place) {
      const start = length === 0 ? 0 : length + 1
      segments.push({
        range: [start, start + line.length],
        tag: place.tag,
        path: place.path,
        linked: Math.min(1, linked / line.length),
      })
      lines.push(line)
      length = start + line.length
    }
    line = ''
    place = null
    linked = 0
    breaks = 0
    space = false
  }
  return {
    segments,
    breakBlock,
    breakLine() {
      if (line) breaks++
    },
    write(words, inLink, block) {
      const clean = words.replace(/[\s\u00A0]+/g, ' ')
      const trimmed = clean.trim()
      if (!trimmed) {
        if (clean) space = true
        return
      }
      if (breaks > 1) breakBlock()
      place ??= block
      if (line && breaks === 1) line += '\n'
      else if (line && (space || clean.startsWith(' '))) line += ' '
      line += trimmed
      if (inLink) linked += trimmed.length
      breaks = 0
      space = clean.endsWith(' ')
    },
    text: () => lines.join('\n'),
  }
}
