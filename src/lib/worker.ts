import { Worker, type WorkerOptions } from 'node:worker_threads'

const isSource = (address: string): boolean => new URL(address).pathname.endsWith('.ts')

/** The module `name` (without ending) beside the caller: `.ts` when the caller is run from `src/`, `.js` when from `dist/`. */
export const besideModule = (name: string, caller: string): URL =>
  new URL(`${name}${isSource(caller) ? '.ts' : '.js'}`, caller)

/** Starts a thread on a module. A `.ts` module is run through tsx, which on Node 20 loads no thread by `--import`. */
export function startThread(url: URL, options: Pick<WorkerOptions, 'workerData'> = {}): Worker {
  if (!isSource(url.href)) return new Worker(url, options)
  const [from, what] = [import.meta.resolve('tsx/esm/api'), url.href].map(each => JSON.stringify(each))
  const code = `import(${from}).then(loader => loader.tsImport(${what}, ${what}))`
  return new Worker(code, { ...options, eval: true, execArgv: [] })
}
