import type { Note } from '../lib/note.ts'

/** A note of the page stage about the page as a whole. */
export const pageNote = (rule: string, level: Note['level'], reason: string): Note => ({
  stage: 'page',
  rule,
  level,
  range: null,
  reason,
})
