import type { Article } from '../article/article.ts'
import type { Annotation } from './annotation.ts'
import { annotateWithWink, WINK } from './wink.ts'

/** A language engine, open. */
export interface Language {
  /** Name and version of what is behind it; part of every entry's id. */
  readonly engine: string
  /** Sentences, tokens and what else the engine knows of an article. The same article gives the same annotation. */
  annotate(article: Article): Promise<Annotation>
  close(): Promise<void>
}

/** Opens the language engine. */
export async function openLanguage(): Promise<Language> {
  return {
    engine: WINK,
    annotate: article => Promise.resolve(annotateWithWink(article)),
    close: () => Promise.resolve(),
  }
}
