import type { MiddlewareHandler } from 'hono'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // A link out of the desk must not tell a publisher who reads what.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const

/** Sets the security headers of every answer; what the record says is not kept by caches. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-cache')
}

/** The name in a Host header, without its port. */
const hostName = (host: string): string => host.toLowerCase().replace(/:\d+$/, '')

/**
 * Answers only to the given names. A page elsewhere whose name is made to point at this machine would otherwise
 * be let in by the browser as if it were the desk (DNS rebinding).
 */
export const onlyHosts =
  (allowed: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const host = hostName(c.req.header('host') ?? new URL(c.req.url).host)
    if (allowed.includes(host)) return next()
    return c.text(
      `Expected this desk under one of its own names (${allowed.join(', ')}), got \`${host}\`. Open it under one of them.\n`,
      421,
    )
  }
