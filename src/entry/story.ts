import type { Article } from '../article/article.ts'
import type { Annotation } from '../language/annotation.ts'
import { type Range } from '../lib/range.ts'
import { type Cast, lookUpIn } from './cast.ts'
import { syntaxOf, type Syntax } from './clause.ts'
import { type Ground, groundOf } from './evidence.ts'
import { gatherCast } from './coreference.ts'
import type { Where } from './entry.ts'
import type { Knowledge } from './knowledge.ts'
import { openLexicon } from './lexicon.ts'
import { findPlaces } from './place.ts'
import { type Quotation, quotationsOf } from './quotation.ts'
import { sentencesOf } from './sentence.ts'
import { continueQuotations, isEmptySaying, type Statement, statementsIn } from './statement.ts'
import { findTimes, type FoundTime } from './time.ts'
import type { Track } from './track.ts'
import { findTracks } from './tracks.ts'
import { pointedTracks } from './track-mention.ts'
import { type Trigger, triggersIn } from './trigger.ts'

/** An article with all that is found in it before acts are put together. Ranges count in `text`. */
export interface Story {
  readonly article: Article
  readonly annotation: Annotation
  readonly text: string
  readonly syntaxes: readonly Syntax[]
  readonly quotations: readonly Quotation[]
  readonly triggers: readonly Trigger[]
  readonly statements: readonly Statement[]
  readonly cast: Cast
  readonly times: readonly FoundTime[]
  /** The same words read as of what is to come: "on Monday" is the next one. */
  readonly timesAhead: readonly FoundTime[]
  readonly places: readonly { readonly range: Range; readonly where: Where }[]
  readonly tracks: readonly { readonly range: Range; readonly track: Track }[]
  readonly ground: Ground
}

/** Reads an article once for sentences, phrases, quotations, statements, people, times, places and tracks. */
export function readStory(article: Article, annotation: Annotation, knowledge: Knowledge): Story {
  const { text } = annotation
  const published = article.published?.slice(0, 10) ?? null
  const syntaxes = sentencesOf(article, annotation).map(syntaxOf)
  const quotations = quotationsOf(annotation)
  const lexicon = openLexicon()
  const named = findTracks(text, knowledge)
  const perSentence = syntaxes.map(syntax =>
    triggersIn(syntax, lexicon).filter(trigger => !isEmptySaying(trigger)),
  )
  const told = perSentence.flatMap(triggers => statementsIn(triggers, { text, quotations }))
  const statements = continueQuotations(told, syntaxes, { text, quotations })
  const speaking = new Set(statements.flatMap(({ source }) => source))
  return {
    article,
    annotation,
    text,
    syntaxes,
    quotations,
    triggers: perSentence.flat(),
    statements,
    cast: gatherCast(
      syntaxes,
      speaking,
      at => quotations.some(({ inner }) => inner[0] <= at && at < inner[1]),
      lookUpIn(knowledge, published),
    ),
    times: findTimes(text, published),
    timesAhead: findTimes(text, published, { future: true }),
    places: findPlaces(text, knowledge),
    tracks: [...named, ...pointedTracks(text, named)].toSorted((a, b) => a.range[0] - b.range[0]),
    ground: groundOf(article, annotation),
  }
}
