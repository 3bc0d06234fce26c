import { z } from 'zod'
import { RapporteurError } from '../lib/errors.ts'
import { Query } from '../record/query.ts'

/** Which part of a list to show, and words to look for in it. */
export const ListQuery = z.object({
  text: z.string().optional().describe('words in the name'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
})
export type ListQuery = z.infer<typeof ListQuery>

/** The same as options of the record, which knows no absent text. */
export const named = ({
  text,
  limit,
  offset,
}: ListQuery): { text?: string; limit: number; offset: number } =>
  text === undefined ? { limit, offset } : { text, limit, offset }

/** Which articles to look for. */
export const ArticleQuery = Query.pick({ text: true, publisher: true, limit: true, offset: true })
export type ArticleQuery = z.infer<typeof ArticleQuery>

type Issue = z.core.$ZodIssue

function expected(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_format') return 'a day such as 2020-09-24'
  if (issue.code === 'too_small') return `${issue.minimum} or more`
  if (issue.code === 'too_big') return `${issue.maximum} or less`
  if (issue.code === 'unrecognized_keys') return 'a known parameter'
  return 'a whole number'
}

/** A refused parameter as one plain sentence. */
export function explain(issue: Issue | undefined, given: Readonly<Record<string, string>>): string {
  if (!issue) return 'Expected other parameters. Look at /api/openapi.json.'
  const unknown = issue.code === 'unrecognized_keys'
  const name = unknown ? issue.keys[0]! : String(issue.path[0])
  const got = unknown ? name : given[name]
  return `Expected ${expected(issue)}${unknown ? '' : ` for ${name}`}, got \`${got}\`. Correct it in the address or the form.`
}

/** Reads the parameters of an address; empty ones, as forms send them, count as absent. Throws `usage/option`. */
export function parameters<T extends z.ZodType>(
  schema: T,
  given: Readonly<Record<string, string>>,
): z.output<T> {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim()))
  const read = schema.safeParse(filled)
  if (read.success) return read.data
  throw new RapporteurError('usage/option', explain(read.error.issues[0], given))
}
