import { HTTPException } from 'hono/http-exception'
import { type ErrorCode, RapporteurError } from '../lib/errors.ts'

/** Why a request was not answered: an HTTP status, a code for machines, a plain sentence for people. */
export interface Problem {
  readonly status: 400 | 404 | 405 | 500 | 503
  readonly code: ErrorCode | 'server/failed'
  readonly message: string
}

const STATUS: Partial<Record<ErrorCode, Problem['status']>> = {
  'record/not-found': 404,
  'record/ambiguous': 400,
  'usage/option': 400,
  'record/held': 503,
  'record/unreachable': 503,
}

/** What to answer to an error. An unknown one gives no detail away. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RapporteurError)
    return { status: STATUS[error.code] ?? 500, code: error.code, message: error.message }
  if (error instanceof HTTPException && error.status < 500)
    return { status: 400, code: 'usage/option', message: error.message }
  return {
    status: 500,
    code: 'server/failed',
    message: 'Expected an answer, got a failure inside the desk. Try again, or look at its log.',
  }
}

/** The problem of an address that is not there. */
export const noSuchPage = (path: string): Problem => ({
  status: 404,
  code: 'record/not-found',
  message: `Expected the address of something in the record, got \`${path}\`. Look for it with the search.`,
})
