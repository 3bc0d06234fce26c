import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Article } from '../src/article/article.ts'
import { Actor } from '../src/entry/actor.ts'
import { Entry } from '../src/entry/entry.ts'
import { Track } from '../src/entry/track.ts'
import { Annotation } from '../src/language/annotation.ts'
import { Note } from '../src/lib/note.ts'
import { ROOT } from '../src/lib/root.ts'
import { PageJson } from '../src/page/page.ts'
import { Event } from '../src/record/event.ts'

const NOUNS = {
  page: PageJson,
  article: Article,
  annotation: Annotation,
  entry: Entry,
  actor: Actor,
  track: Track,
  event: Event,
  note: Note,
}

/** File name in `schema/` -> its text: the JSON Schema (2020-12) of each noun as it stands in JSON Lines. */
export const schemaFiles = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(NOUNS).map(([name, noun]) => [
      `${name}.json`,
      `${JSON.stringify({ title: name, ...z.toJSONSchema(noun) }, null, 2)}\n`,
    ]),
  )

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(ROOT, 'schema'), { recursive: true })
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(ROOT, 'schema', name), text)
}
