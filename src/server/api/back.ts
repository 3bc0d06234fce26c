import { searchPath } from '../paths.ts'

/** The address of the page for people that shows the same as an address of the API. */
export function pageOfApi({ pathname, searchParams }: URL): string {
  const path = pathname.replace(/^\/api/, '')
  const query = Object.fromEntries(searchParams)
  if (path === '/entries') return searchPath(query)
  if (path === '/stats' || path === '/openapi.json') return '/about'
  return searchPath(query, path.replace(/^(?<article>\/articles\/[^/]+)\/entries$/, '$<article>'))
}
