import { findArticles, whyNone } from './article/index.ts'
import { findEntries, openKnowledge } from './entry/index.ts'
import type { Reading } from './entry/reading.ts'
import { openLanguage } from './language/index.ts'
import type { Page } from './page/page.ts'

/** Reads pages into entries. Holds what the stages need: the language engine and the knowledge files. */
export interface Reader {
  read(page: Page): Promise<Reading>
  close(): Promise<void>
}

/** Opens a reader. The same page gives the same reading, byte for byte. */
export async function openReader(): Promise<Reader> {
  const [language, knowledge] = await Promise.all([openLanguage(), openKnowledge()])
  return {
    async read(page) {
      const articles = findArticles(page).map(async article => {
        const annotation = await language.annotate(article)
        return { article, ...findEntries(article, annotation, knowledge) }
      })
      const told = articles.length || page.notes.some(({ level }) => level === 'error')
      return {
        page: told ? page : { ...page, notes: [...page.notes, whyNone(page)] },
        articles: await Promise.all(articles),
      }
    },
    close: () => language.close(),
  }
}
