/** Every code that Rapporteur can throw, with what it means. `docs/reference/errors.md` lists the same codes. */
export const ERROR_CODES = {
  'source/not-found': 'A path given as a source does not exist or cannot be read.',
  'record/held': 'Another process holds the record.',
  'record/unreachable': 'The database server does not answer.',
  'record/version': 'The record was written by a newer version.',
  'record/not-found': 'Nothing in the record has that id.',
  'record/ambiguous': 'More than one thing in the record begins with that id.',
  'record/not-empty': 'The record to move into already holds pages.',
  'usage/option': 'An option has a value that is not allowed.',
  'usage/setting': 'A setting in the environment has a value that is not allowed.',
} as const
export type ErrorCode = keyof typeof ERROR_CODES

/** Misuse or a failure the caller must act on: a code for machines, a plain sentence for people. */
export class RapporteurError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'RapporteurError'
    this.code = code
  }
}
