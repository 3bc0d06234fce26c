import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderHtml } from './html.ts'

const script = (json: string): string => `<script type="application/ld+json">${json}</script>`
const lines = (html: string): string[] => renderHtml(html).text.split('\n')

test('text is what a reader sees: one line a block, white space collapsed, entities decoded', () => {
  const html = `<head><title>Not seen</title><style>p{}</style></head><body><p>The  <b>talks</b>
    ended&nbsp;&amp; both <a href="/x">signed</a>.<p>No end tag<ul><li>One<li>Two</ul><script>"<p>no"</script><svg><text>no</text></svg>
    <table><tr><td>Cell<td>Next</table><noscript><img alt="no">no</noscript>`
  expect(lines(html)).toEqual(['The talks ended & both signed.', 'No end tag', 'One', 'Two', 'Cell', 'Next'])
})

test('one line break stays in its block, two begin a new one', () => {
  const { text, segments } = renderHtml('<div>One<br>line<br><br>Two<br> <br>Three</div>')
  expect(segments.map(segment => text.slice(...segment.range))).toEqual(['One\nline', 'Two', 'Three'])
})

test('a segment knows its block, what it stands in and how much of it is links', () => {
  const { segments } = renderHtml(
    '<body><article><p>Old</article><article id="a" class="x y"><div><p class=z>Some <a>link</a></p></div></article>',
  )
  expect(segments[1]).toEqual({
    range: [4, 13],
    tag: 'p',
    path: 'body article[2]#a.x.y div p.z',
    linked: 4 / 9,
  })
})

test('a link that ends outside its block still ends', () => {
  const { segments } = renderHtml('<a href="/x"><h2>Linked</a></h2><p>Not linked</p>')
  expect(segments.map(segment => segment.linked)).toEqual([1, 0])
})

test('claims come from JSON-LD, meta, lang, the canonical link and time', () => {
  const { claims, notes } = renderHtml(`<html lang="en-GB"><title>Deal | Example</title>
    <meta property="og:title" content="Deal reached"><link rel="canonical" href="https://example.com/1">
    <script type="application/ld+json">[{"@context":"x","@graph":[{"@type":["NewsArticle"],"headline":"Deal &",
      "publisher":{"@id":"#o"},"author":[{"name":"Martha Gellhorn"},"Walter Lippmann"]},{"@id":"#o","@type":"Organization","name":"Example"},
      {"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Another story"}]}]}]</script>
    <body><time datetime="2015-07-14">Tuesday</time>`)
  expect(notes).toEqual([])
  expect(claims.map(claim => [claim.field, claim.value, claim.from])).toEqual([
    ['language', 'en-GB', 'html lang'],
    ['title', 'Deal | Example', 'title element'],
    ['title', 'Deal reached', 'meta og:title'],
    ['url', 'https://example.com/1', 'link canonical'],
    ['title', 'Deal &', 'json-ld'],
    ['publisher', 'Example', 'json-ld'],
    ['author', 'Martha Gellhorn', 'json-ld'],
    ['author', 'Walter Lippmann', 'json-ld'],
    ['published', '2015-07-14', 'time'],
  ])
})

test('JSON-LD with a raw line break and a comma too many is read; what is no JSON is noted', () => {
  const mended = renderHtml(script('{"@type":"NewsArticle","headline":"Deal\nreached",}'))
  expect(mended.claims).toEqual([{ field: 'title', value: 'Deal reached', from: 'json-ld' }])
  expect(renderHtml(script('{oops')).notes.map(note => note.rule)).toEqual(['json-ld-broken'])
})

test('elements nested 100,000 deep are read, and what follows them too', () => {
  const depth = 100_000
  const { text } = renderHtml(`${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}<p>after`)
  expect(text).toBe('deep\nafter')
})

test('JSON-LD nested 100,000 deep is read', () => {
  const json = `${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`
  expect(renderHtml(`${script(json)}<p>x`).text).toBe('x')
})

test('20 MB of markup take seconds', () => {
  const { segments } = renderHtml('<div><p class=a>Talks &amp; more talks<b><i>x</div><hr>'.repeat(380_000))
  expect(segments).toHaveLength(380_000)
}, 20_000)

const piece = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div class="a">',
    '</div>',
    '<br>',
    '<a href=x>',
    '</a>',
    '<!--',
    '-->',
    '<script>',
    '&',
    '<',
    '"',
  ),
  fc.string({ unit: 'grapheme' }),
)

test('segments are in order, do not overlap and cover every word of any markup', () => {
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const { text, segments } = renderHtml(pieces.join(''))
      let end = 0
      for (const { range } of segments) {
        expect(range[0]).toBeGreaterThanOrEqual(end)
        expect(text.slice(end, range[0]).trim()).toBe('')
        expect(text.slice(...range)).toBe(text.slice(...range).trim())
        end = range[1]
      }
      expect(text.slice(end)).toBe('')
    }),
  )
})
