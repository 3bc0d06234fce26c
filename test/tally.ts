import type { Reporter, TestModule } from 'vitest/node'

/** Checks that failed before the tests, as `scripts/check.mjs` passes them on: the tally must not read as if all were well. */
const FAILED_CHECKS = (process.env['FAILED_CHECKS'] ?? '').split(',').filter(Boolean)

/** Names what was skipped, then prints `N passed, N failed, N skipped` as the last line. Loaded by vitest as a default export. */
// oxlint-disable-next-line import/no-default-export
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length + FAILED_CHECKS.length, skipped: 0 }
    const skipped: string[] = []
    for (const module of modules) {
      // A file that could not be loaded has no tests, yet must not pass unseen.
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) count.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed' || state === 'skipped') count[state]++
        if (state === 'skipped') skipped.push(`skipped: ${test.fullName}`)
      }
    }
    const tally = `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`
    process.stdout.write([...FAILED_CHECKS.map(name => `failed: ${name}`), ...skipped, tally, ''].join('\n'))
  }
}
