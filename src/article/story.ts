import type { Segment } from '../page/page.ts'
import type { Block } from './article.ts'

/** A segment of the page beside its words. */
export interface Unit extends Segment {
  readonly text: string
}

/** What becomes of a unit: a block, or dropped by a rule for a reason. */
export type Verdict =
  { readonly keep: Block['kind'] } | { readonly drop: { readonly rule: string; readonly reason: string } }

/** One story as a reader of lines or of markup finds it: a verdict for each of its units, and the fields printed on the page. */
export interface Story {
  readonly units: readonly Unit[]
  readonly verdicts: readonly Verdict[]
  /** Printed name of the publisher, where a line names it. */
  readonly publisher: string | null
  /** Printed day of publication, ISO 8601. */
  readonly published: string | null
}

/** A verdict that keeps. */
export const keep = (kind: Block['kind']): Verdict => ({ keep: kind })

/** A verdict that drops. */
export const drop = (rule: string, reason: string): Verdict => ({ drop: { rule, reason } })
