import { Duplex, PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { socketChannel, type Message } from './wire.ts'

const messages = fc.array(
  fc.record({
    id: fc.nat(),
    op: fc.constant('query' as const),
    session: fc.nat(),
    sql: fc.string({ unit: 'binary' }),
    parameters: fc.array(
      fc.oneof(fc.string(), fc.uint8Array(), fc.integer(), fc.constant(null), fc.array(fc.string())),
    ),
  }),
)

async function bytesOf(given: readonly Message[]): Promise<Buffer> {
  const sent: Buffer[] = []
  const write = (part: Buffer, _encoding: string, done: () => void): void => {
    sent.push(part)
    done()
  }
  const stream = new Duplex({ write, read: () => {} })
  const sender = socketChannel(stream)
  for (const message of given) sender.send(message)
  stream.end()
  await finished(stream, { readable: false })
  return Buffer.concat(sent)
}

test('messages arrive whole, however the stream is cut', async () => {
  const property = fc.asyncProperty(
    messages,
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
    async (given, cuts) => {
      const bytes = await bytesOf(given)
      const stream = new PassThrough()
      const arrived: Message[] = []
      socketChannel(stream).onMessage(message => arrived.push(message))
      for (let at = 0, cut = 0; at < bytes.length; cut++) {
        const size = cuts[cut % cuts.length]!
        stream.write(bytes.subarray(at, at + size))
        at += size
      }
      stream.end()
      await finished(stream)
      expect(arrived).toEqual(given)
    },
  )
  await fc.assert(property)
})
