import { expect, test } from 'vitest'
import { pageOfBytes } from '../page/index.ts'
import type { Article } from './article.ts'
import { accountFor, findArticles } from './index.ts'

const read = (text: string): Article[] => {
  const page = pageOfBytes(Buffer.from(text), 'dump.txt', 'text')
  const articles = findArticles(page)
  expect(articles.length === 0 ? [] : accountFor(page, articles)).toEqual([])
  return articles
}
const of = (article: Article | undefined, kind: string): readonly string[] =>
  (article?.blocks ?? []).filter(block => block.kind === kind).map(block => block.text)
const rules = (article: Article | undefined): readonly string[] =>
  (article?.dropped ?? []).map(each => each.rule)

const DEAL = `Iran and Six Powers Reach Nuclear Deal in Vienna

Foreign ministers pose for a group picture in Vienna on July 14, 2015. (Photo by Handout / UN / AFP)
Foreign ministers pose for a group picture in Vienna on July 14, 2015. (Photo by Handout / UN / AFP)
TT
Iran and Six Powers Reach Nuclear Deal in Vienna

Iran and six world powers agreed on Tuesday to limit the Iranian nuclear programme.

Sanctions on Iran will be lifted in return, the European Union said.`

const PARIS = `Almost 200 Countries Adopt Climate Agreement in Paris

This picture taken in Le Bourget shows delegates after the vote on December 12, 2015. (AFP)
This picture taken in Le Bourget shows delegates after the vote on December 12, 2015. (AFP)
TT
Almost 200 Countries Adopt Climate Agreement in Paris

Delegates in Le Bourget adopted the Paris Agreement on Saturday after two weeks of talks.

The agreement enters into force once 55 parties have ratified it.`

test('two stories in one dump become two articles with their own title, caption, body and day', () => {
  const [deal, paris, ...more] = read(`${DEAL}\n\n\n\n${PARIS}\n`)
  expect(more).toEqual([])
  expect([deal?.title, paris?.title]).toEqual([
    'Iran and Six Powers Reach Nuclear Deal in Vienna',
    'Almost 200 Countries Adopt Climate Agreement in Paris',
  ])
  expect([deal?.published, paris?.published]).toEqual(['2015-07-14', '2015-12-12'])
  expect([of(deal, 'caption').length, of(paris, 'caption').length]).toEqual([1, 1])
  expect(of(paris, 'paragraph')).toEqual([
    'Delegates in Le Bourget adopted the Paris Agreement on Saturday after two weeks of talks.',
    'The agreement enters into force once 55 parties have ratified it.',
  ])
  expect(rules(deal)).toEqual(['caption-repeat', 'placeholder', 'title-repeat'])
  expect(deal?.publisher).toBeNull()
})

test('a sub-heading does not begin a new article', () => {
  const [article, ...more] = read(
    `${DEAL}\n\n\nWhat Happens Next in the Talks\n\nInspectors will report in December.`,
  )
  expect(more).toEqual([])
  expect(of(article, 'heading')).toEqual(['What Happens Next in the Talks'])
})

test('header lines name the publisher and the day and stand in no block', () => {
  const [article] = read(
    'Ukraine and Russia Extend Grain Deal\nExample Wire\n2022-11-17\n\nBy Martha Gellhorn\n\n' +
      'ISTANBUL, Nov 17 (Example) - The grain deal was extended by 120 days on Thursday, Turkey said.',
  )
  expect(article).toMatchObject({
    publisher: 'Example Wire',
    published: '2022-11-17',
    authors: ['Martha Gellhorn'],
  })
  expect(article?.dateline).toBe('ISTANBUL, Nov 17 (Example) -')
  expect(article?.text).toMatch(/^ISTANBUL, Nov 17/)
  expect(rules(article)).toEqual(['publisher-line', 'date-line'])
})

test('prompts, related stories and desk credits are dropped, each for its reason', () => {
  const [article] = read(
    `${DEAL}\n\nSign up here.\n\nRecommended Stories\n\nMinisters leave Vienna without a word\n\n` +
      'The ministers will meet again in September, diplomats said.\n\nReporting by Martha Gellhorn; Editing by Walter Lippmann',
  )
  expect(rules(article).slice(3)).toEqual(['prompt', 'related', 'related', 'desk-credit'])
  expect(article?.text).toMatch(/diplomats said\.$/)
})

test('a paragraph printed twice is body once', () => {
  const [article] = read(`${DEAL}\n\nSanctions on Iran will be lifted in return, the European Union said.`)
  expect(of(article, 'paragraph')).toHaveLength(2)
  expect(rules(article)).toContain('printed-twice')
})

test('a dump without a headline is named by its first paragraph, and a note says so', () => {
  const [article] = read(
    'The grain deal was extended by 120 days on Thursday.\n\nTurkey welcomed the decision.',
  )
  expect(article?.title).toBe('The grain deal was extended by 120 days on Thursday.')
  expect(article?.notes.map(note => note.rule)).toEqual(['title-from-lead'])
})

test('the end of a torn headline is no title', () => {
  const [article] = read(
    'in Vienna\nExample Wire\n2015-07-14\n\nIran and six world powers agreed on Tuesday.',
  )
  expect(rules(article)).toEqual(['torn-title', 'publisher-line', 'date-line'])
})

const dump = (headline: string): string =>
  `${headline}\nExample Wire\n2015-07-14\n\nTwo men were shot in the north on Tuesday, the Northern Army said.`

test('a byline joined to the headline is parted from it, an actor named there is not', () => {
  expect(read(dump('Hopes rise for talks in Vienna by Martha Gellhorn'))[0]).toMatchObject({
    title: 'Hopes rise for talks in Vienna',
    authors: ['Martha Gellhorn'],
  })
  expect(read(dump('Two men shot in the north by Northern Army'))[0]?.authors).toEqual([])
})

test('a story whose headline was lost still begins an article at its day', () => {
  const torn = 'in Vienna\nExample Wire\n2015-07-15\n\nIran and six world powers agreed on Tuesday.'
  const found = read(`${DEAL}\n\n\n${torn}`)
  expect(found.map(article => article.published)).toEqual(['2015-07-14', '2015-07-15'])
})

test('a page without a story gives none', () => {
  expect(read('TT\n\nSign up here.')).toEqual([])
})
