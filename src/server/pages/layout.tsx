import type { Child } from 'hono/jsx'
import { ASSETS } from '../assets.ts'

/** What every page says of itself. `json` is the address of the same thing as JSON. */
export interface LayoutProps {
  readonly title: string
  readonly json?: string | undefined
  readonly here?: 'search' | 'articles' | 'actors' | 'tracks' | 'about' | undefined
  readonly children?: Child
}

const NAV = [
  ['search', '/', 'Entries'],
  ['articles', '/articles', 'Articles'],
  ['actors', '/actors', 'Actors'],
  ['tracks', '/tracks', 'Tracks'],
  ['about', '/about', 'About'],
] as const

const Header = ({ here }: Pick<LayoutProps, 'here'>) => (
  <header class="top">
    <a class="skip" href="#main">
      Skip to the content
    </a>
    <a class="brand" href="/">
      Rapporteur
    </a>
    <nav aria-label="Desk">
      {NAV.map(([name, path, label]) => (
        <a href={path} aria-current={name === here ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
    {here !== 'search' && (
      <form class="find" action="/search" role="search">
        <input type="search" name="text" aria-label="Search the record" placeholder="Search the record" />
      </form>
    )}
  </header>
)

/** The frame of every page. */
export const Layout = ({ title, json, here, children }: LayoutProps) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} · Rapporteur`}</title>
      <link rel="icon" href={ASSETS.icon.path} type={ASSETS.icon.type} />
      <link rel="stylesheet" href={ASSETS.style.path} />
      {json && <link rel="alternate" type="application/json" href={json} />}
      <script src={ASSETS.script.path} defer />
    </head>
    <body>
      <Header here={here} />
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <footer class="foot">
        {json && <a href={json}>This page as JSON</a>}
        <a href="/api/openapi.json">API</a>
        <a href="/about">Help</a>
      </footer>
    </body>
  </html>
)
