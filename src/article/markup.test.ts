import { expect, test } from 'vitest'
import { pageOfBytes } from '../page/index.ts'
import type { Article } from './article.ts'
import { accountFor, findArticles } from './index.ts'

const read = (html: string): Article[] => {
  const page = pageOfBytes(Buffer.from(html), 'page.html', 'html')
  const articles = findArticles(page)
  expect(articles.length === 0 ? [] : accountFor(page, articles)).toEqual([])
  return articles
}

const FIRST =
  'Iran and six world powers agreed on Tuesday to limit the Iranian nuclear programme for at least ten years.'
const SECOND =
  'Sanctions on Iran will be lifted in return once inspectors have confirmed the steps, the European Union said.'
const THIRD =
  'The Security Council is to vote on a resolution that endorses the agreement within a week, diplomats said.'

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Nuclear deal | Example Times</title>
<meta property="og:title" content="Nuclear deal reached in Vienna"><meta property="og:site_name" content="Example Times">
<link rel="canonical" href="https://example.com/deal">
<script type="application/ld+json">{"@graph":[{"@id":"#p","@type":"Person","name":"Martha Gellhorn"},
{"@type":"NewsArticle","headline":"Nuclear deal reached in Vienna","author":{"@id":"#p"},"datePublished":"2015-07-14T10:05:00+02:00"}]}</script></head>
<body><nav class="menu"><ul><li><a href="/">Home</a><li><a href="/w">World news from every corner of the earth</a></ul></nav>
<main><article class="story"><header><h1>Nuclear deal reached in Vienna</h1><p class="byline">By Martha Gellhorn</p><time datetime="2015-07-14">14 July 2015</time></header>
<figure><img><figcaption>Ministers in Vienna. Photograph: Handout</figcaption></figure>
<div class="body"><p>${FIRST}</p><h2>What Iran gets</h2><p>${SECOND}</p><blockquote><p>${THIRD}</p></blockquote>
<ul><li>Inspectors report in December of this year.</li></ul><div class="relatedStories"><p><a href="/x">Talks had stalled for days, one more story about it</a></p></div></div></article></main>
<footer><p>Copyright 2015 Example Times. All rights reserved.</p></footer></body></html>`

test('a page of markup gives the story with typed blocks and what the page claims of it', () => {
  const [article, ...more] = read(PAGE)
  expect(more).toEqual([])
  expect(article).toMatchObject({
    title: 'Nuclear deal reached in Vienna',
    publisher: 'Example Times',
    authors: ['Martha Gellhorn'],
    published: '2015-07-14T10:05:00+02:00',
    language: 'en',
    url: 'https://example.com/deal',
  })
  expect(article?.blocks.map(block => block.kind)).toEqual([
    'title',
    'byline',
    'dateline',
    'caption',
    'paragraph',
    'heading',
    'paragraph',
    'quote',
    'list item',
  ])
  expect(article?.dropped.map(each => each.rule)).toEqual(['navigation', 'related', 'footer'])
})

const story = (title: string, words: string): string =>
  `<article><h1>${title}</h1>${[1, 2, 3, 4]
    .map(n => `<p>${words} This was paragraph ${n} of the report about it.</p>`)
    .join('')}</article>`

test('a story appended in an article element of its own becomes an article', () => {
  const found = read(
    `<body><div id="all">${story('Deal reached in Vienna', FIRST)}${story('Vote set in New York', THIRD)}</div>`,
  )
  expect(found.map(article => article.title)).toEqual(['Deal reached in Vienna', 'Vote set in New York'])
  expect(found[1]?.text).not.toContain(FIRST)
})

test('an element that holds the story is believed over its name', () => {
  const [article] = read(
    `<body><h1>Nuclear deal reached</h1><div class="newsletter"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`,
  )
  expect(article?.text).toBe([FIRST, SECOND, THIRD].join('\n\n'))
})

test('paragraphs parted by two line breaks are paragraphs', () => {
  const [article] = read(`<body><div>${FIRST}<br><br>${SECOND}<br><br>${THIRD}</div>`)
  expect(article?.blocks.map(block => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
})
