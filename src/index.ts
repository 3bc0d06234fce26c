/**
 * Rapporteur as a library.
 *
 * ```ts
 * const reader = await openReader()
 * const record = await openRecord()
 * for await (const page of readPages('pages/')) await record.append([await reader.read(page)])
 * ```
 */
export { readPages } from './page/index.ts'
export { findArticles } from './article/index.ts'
export { openLanguage } from './language/index.ts'
export { findEntries, openKnowledge } from './entry/index.ts'
export { openReader } from './read.ts'
export { openRecord } from './record/index.ts'
export { serve } from './server/index.ts'
export { RapporteurError } from './lib/errors.ts'

export type { Page } from './page/page.ts'
export type { Article, Block, Dropped } from './article/article.ts'
export type { Annotation } from './language/annotation.ts'
export type { Language } from './language/index.ts'
export type { Actor } from './entry/actor.ts'
export type { Entry } from './entry/entry.ts'
export type { Track } from './entry/track.ts'
export type { Reading } from './entry/reading.ts'
export type { Reader } from './read.ts'
export type { OpenRecord } from './record/record.ts'
export type { Event } from './record/event.ts'
export type { Query } from './record/query.ts'
export type { Note } from './lib/note.ts'
export type { Range } from './lib/range.ts'
export type { ErrorCode } from './lib/errors.ts'
