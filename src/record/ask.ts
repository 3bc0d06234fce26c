import type { z } from 'zod'
import { RapporteurError } from '../lib/errors.ts'

/** A query with its defaults filled in. One that is not allowed throws `usage/option`. */
export function asked<T extends z.ZodType>(schema: T, input: z.input<T>): z.output<T> {
  const { data, error } = schema.safeParse(input)
  if (!error) return data
  const [issue] = error.issues
  const field = issue?.path.join('.') ?? ''
  throw new RapporteurError(
    'usage/option',
    `Expected a query that is allowed, got \`${String(Reflect.get(input ?? {}, field))}\` for ${field}: ${issue?.message}. Correct it.`,
  )
}
