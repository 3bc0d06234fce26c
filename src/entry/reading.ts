import type { Article } from '../article/article.ts'
import type { Note } from '../lib/note.ts'
import type { Page } from '../page/page.ts'
import type { Actor } from './actor.ts'
import type { Entry } from './entry.ts'
import type { Track } from './track.ts'

/** An article with what was found in it; `actors` and `tracks` describe all that its entries name. */
export interface ReadArticle {
  readonly article: Article
  readonly entries: readonly Entry[]
  readonly actors: readonly Actor[]
  readonly tracks: readonly Track[]
  readonly notes: readonly Note[]
}

/** A page and everything that was found on it. */
export interface Reading {
  readonly page: Page
  readonly articles: readonly ReadArticle[]
}
