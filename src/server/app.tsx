import { type Context, Hono } from 'hono'
import type { OpenRecord } from '../record/record.ts'
import { api } from './api/index.ts'
import { ASSETS } from './assets.ts'
import { desk } from './desk.tsx'
import { onlyHosts, securityHeaders } from './guard.ts'
import { ProblemPage } from './pages/problem.tsx'
import { noSuchPage, type Problem, problemOf } from './problem.ts'
import { show } from './show.ts'

/** The names under which a desk on this machine alone may be opened. */
export const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'] as const

/** How the desk is set up. */
export interface AppOptions {
  /** Names it answers to; `any` where it is meant for a network. The names of this machine unless told otherwise. */
  readonly hosts?: readonly string[] | 'any'
  /** The ISO date from which next steps are ahead; the present day unless told otherwise. */
  readonly today?: () => string
  /** Is told of every failure inside the desk. */
  readonly onFailure?: (error: unknown) => void
}

const isApi = (c: Context): boolean => /^\/api(?:\/|$)/.test(c.req.path)

const refuse = (c: Context, problem: Problem): Promise<Response> | Response =>
  isApi(c)
    ? c.json({ error: { code: problem.code, message: problem.message } }, problem.status)
    : show(c, <ProblemPage problem={problem} />, problem.status)

/** The desk and the API over an open record, as one application that takes requests and gives answers. */
export function createApp(record: OpenRecord, options: AppOptions = {}): Hono {
  const { hosts = LOOPBACK, today = () => new Date().toISOString().slice(0, 10), onFailure } = options
  const app = new Hono()
  app.use(securityHeaders)
  if (hosts !== 'any') app.use(onlyHosts(hosts))
  for (const { path, type, body } of Object.values(ASSETS))
    app.get(path, c =>
      c.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    )
  app.route('/', desk(record, today))
  app.route('/api', api(record, today))
  app.notFound(c => refuse(c, noSuchPage(c.req.path)))
  app.onError((error, c) => {
    const problem = problemOf(error)
    if (problem.status >= 500) onFailure?.(error)
    return refuse(c, problem)
  })
  return app
}
