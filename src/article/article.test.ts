import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Page, pageOfBytes } from '../page/index.ts'
import { accountFor, findArticles, joinBody, whyNone } from './index.ts'

const SENTENCES = [
  'Iran and six world powers agreed on Tuesday to limit the Iranian nuclear programme.',
  'Iran and Six Powers Reach Nuclear Deal',
  'TT',
  'Sign up here.',
  'Recommended Stories',
  'About the writer',
  '2015-07-14',
  'Example Wire',
  'This picture taken in Vienna shows ministers on July 14, 2015. (AFP)',
  '- Ends',
  '',
  '\u00a0\u2003',
  'By Martha Gellhorn',
]
const TAGS = [
  'p',
  'h1',
  'h2',
  'div',
  'article',
  'figcaption',
  'li',
  'td',
  'aside',
  'blockquote',
  'time',
  'br',
  'script',
]
const line = fc.oneof(fc.constantFrom(...SENTENCES), fc.string({ unit: 'grapheme' }))
const dump = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n\n')))
  .map(pairs => pairs.flat().join(''))
const markup = fc
  .array(
    fc.oneof(
      line,
      fc
        .tuple(
          fc.constantFrom(...TAGS),
          fc.constantFrom('', ' class="related"', ' class="caption"', '"', ' <'),
        )
        .map(([tag, rest]) => `<${tag}${rest}>`),
      fc.constantFrom(...TAGS).map(tag => `</${tag}>`),
    ),
  )
  .map(pieces => pieces.join(''))

/** What must hold of the articles of any page. */
function check(page: Page): void {
  const articles = findArticles(page)
  expect(findArticles(page)).toEqual(articles)
  for (const article of articles) {
    expect(joinBody(article.blocks).text).toBe(article.text)
    expect(article.dropped.every(each => each.rule !== '' && each.reason !== '')).toBe(true)
    for (const block of article.blocks) expect(page.text.slice(...block.range)).toBe(block.text)
  }
  if (articles.length > 0) expect(accountFor(page, articles)).toEqual([])
  else expect(whyNone(page).reason).not.toBe('')
}

test('every word of any text is accounted for once, and every block is cut from the page', () => {
  fc.assert(fc.property(dump, text => check(pageOfBytes(Buffer.from(text), 'any.txt', 'text'))))
})

test('every word of any markup is accounted for once, and every block is cut from the page', () => {
  fc.assert(fc.property(markup, html => check(pageOfBytes(Buffer.from(html), 'any.html', 'html'))))
})

test('words that no article takes are found', () => {
  const page = pageOfBytes(
    Buffer.from('One line of words here.\n\nAnother line of words.'),
    'any.txt',
    'text',
  )
  const [article] = findArticles(page)
  expect(accountFor(page, [{ ...article!, blocks: article!.blocks.slice(1) }])).toEqual([[0, 23]])
  expect(accountFor(page, [article!, article!])).not.toEqual([])
})
