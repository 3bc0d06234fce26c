import { contains, type Range } from '../lib/range.ts'
import type { Actor } from './actor.ts'
import { NOBODY, resolve, type Speech } from './coreference.ts'
import type { Statement } from './statement.ts'
import type { Story } from './story.ts'

/** A statement with its speakers. */
export interface Told {
  readonly statement: Statement
  readonly speakers: readonly Actor[]
}

/** Whose words a place in the text stands in: the innermost statement around it whose speaker is known. */
export function speechAt(
  at: Range,
  told: readonly Told[],
  own: Statement | undefined,
): { speech: Speech; by: Told | null } {
  let by: Told | null = null
  let size = Infinity
  for (const each of told) {
    if (each.statement === own || each.speakers.length === 0) continue
    for (const range of each.statement.content) {
      if (!contains(range, at) || range[1] - range[0] >= size) continue
      by = each
      size = range[1] - range[0]
    }
  }
  if (!by) return { speech: NOBODY, by }
  return { speech: { speakers: by.speakers, direct: by.statement.speech === 'direct' }, by }
}

/** The speakers of all statements; a speech within a speech knows the outer speaker. */
export function speakersOf({ statements, cast }: Pick<Story, 'statements' | 'cast'>): readonly Told[] {
  const told: Told[] = []
  for (const statement of statements) {
    const { syntax, start } = statement.trigger
    const { speech } = speechAt(syntax.words[start]!.range, told, statement)
    told.push({
      statement,
      speakers: statement.source.flatMap(phrase => resolve(syntax, phrase, cast, speech, true)),
    })
  }
  return told
}
