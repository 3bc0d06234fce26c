import type { Format } from './source.ts'

/** The first bytes of a stream, and the stream with them still in it. */
export async function peek(
  chunks: AsyncIterable<Uint8Array | string>,
): Promise<{ head: Buffer; chunks: AsyncIterable<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  // A few characters tell the format; to wait for more would hold up a live stream.
  while (head.length < 1024 && head.toString('latin1').trimStart().length < 64) {
    const next = await rest.next()
    if (next.done) break
    head = Buffer.concat([head, Buffer.from(next.value)])
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield head
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield Buffer.from(next.value)
    } finally {
      // Whoever stops in the middle lets the file be closed.
      await rest.return?.()
    }
  }
  return { head, chunks: all() }
}

/** What the first bytes look like. */
export function formatOf(head: Buffer): Format {
  const text = head.toString('latin1').replace(/^\u00EF\u00BB\u00BF|^\s+/, '')
  if (/^\s*\{\s*"/.test(text)) return 'jsonl'
  return /^\s*<(?:!doctype html|html|head|body|\?xml|!--|div|article|p|meta)/i.test(text) ? 'html' : 'text'
}
