import type { Note } from '../lib/note.ts'
import { claimsOfJsonLd } from './json-ld.ts'
import { pageNote } from './note.ts'
import type { Claim } from './page.ts'

/** Watches a walk over HTML for what the page states about its article. */
export interface ClaimCollector {
  open(tag: string, attributes: ReadonlyMap<string, string>): void
  close(tag: string): void
  text(words: string): void
  done(): { readonly claims: readonly Claim[]; readonly notes: readonly Note[] }
}

const META: Readonly<Record<string, Claim['field']>> = {
  'og:title': 'title',
  'twitter:title': 'title',
  'og:site_name': 'publisher',
  publisher: 'publisher',
  'dc.publisher': 'publisher',
  'article:published_time': 'published',
  'og:article:published_time': 'published',
  'parsely-pub-date': 'published',
  'sailthru.date': 'published',
  'dc.date': 'published',
  'dc.date.issued': 'published',
  'dcterms.created': 'published',
  datepublished: 'published',
  pubdate: 'published',
  publishdate: 'published',
  date: 'published',
  'article:modified_time': 'modified',
  'og:updated_time': 'modified',
  datemodified: 'modified',
  lastmod: 'modified',
  author: 'author',
  'article:author': 'author',
  'parsely-author': 'author',
  'sailthru.author': 'author',
  'dc.creator': 'author',
  byl: 'author',
  'og:url': 'url',
  'content-language': 'language',
  'og:locale': 'language',
}
/** A page with more `<time>` than this is a list of stories; the first ones are enough. */
const MAX_TIMES = 5

/** Collects claims from JSON-LD, `<meta>`, `<html lang>`, the canonical link, `<title>` and `<time datetime>`. */
export function collectClaims(): ClaimCollector {
  const claims: Claim[] = []
  const notes: Note[] = []
  let listening: 'title' | 'json-ld' | null = null
  let heard = ''
  let times = 0
  const claim = (field: Claim['field'], value: string | undefined, from: string): void => {
    const clean = value?.replace(/\s+/g, ' ').trim()
    if (clean) claims.push({ field, value: clean, from })
  }
  return {
    open(tag, attributes) {
      const get = (name: string): string | undefined => attributes.get(name)
      if (tag === 'html') claim('language', get('lang'), 'html lang')
      else if (tag === 'meta') {
        const name = (
          get('property') ??
          get('name') ??
          get('itemprop') ??
          get('http-equiv') ??
          ''
        ).toLowerCase()
        const field = META[name]
        if (field) claim(field, get('content'), `meta ${name}`)
      } else if (tag === 'link' && get('rel')?.toLowerCase() === 'canonical')
        claim('url', get('href'), 'link canonical')
      else if (tag === 'time' && times++ < MAX_TIMES) claim('published', get('datetime'), 'time')
      else if (tag === 'title' && !claims.some(each => each.from === 'title element')) listen('title')
      else if (tag === 'script' && get('type')?.toLowerCase().includes('ld+json')) listen('json-ld')
    },
    text(words) {
      if (listening) heard += words
    },
    close(tag) {
      if (tag === 'title' && listening === 'title') {
        claim('title', heard, 'title element')
        listening = null
      } else if (tag === 'script' && listening === 'json-ld') {
        listening = null
        const found = claimsOfJsonLd(heard)
        if (found) claims.push(...found)
        else if (heard.trim())
          notes.push(
            pageNote(
              'json-ld-broken',
              'warning',
              'A JSON-LD block on the page is not JSON; it was not used.',
            ),
          )
      }
    },
    done: () => ({ claims, notes }),
  }

  function listen(to: 'title' | 'json-ld'): void {
    listening = to
    heard = ''
  }
}
