import type { Problem } from '../problem.ts'
import { Layout } from './layout.tsx'

const HEADINGS: Readonly<Record<Problem['status'], string>> = {
  400: 'That cannot be asked',
  404: 'Nothing is kept here',
  405: 'That cannot be done here',
  500: 'The desk failed',
  503: 'The record does not answer',
}

/** The page of a request that was not answered: what was expected, what came, what to do. */
export const ProblemPage = ({ problem }: { problem: Problem }) => (
  <Layout title={HEADINGS[problem.status]}>
    <section class="empty">
      <h1>{HEADINGS[problem.status]}</h1>
      <p>{problem.message}</p>
      <p>
        <a href="/">Back to the record</a>
      </p>
      <p class="none">
        {problem.status} · {problem.code}
      </p>
    </section>
  </Layout>
)
