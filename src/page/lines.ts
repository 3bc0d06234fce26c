import { createHash, type Hash } from 'node:crypto'

/** One line of bytes without its line end. `bytes` is null when the line is longer than allowed; its key is there all the same. */
export interface ByteLine {
  readonly number: number
  readonly bytes: Uint8Array | null
  readonly key: string
}

const NEWLINE = 0x0a
const RETURN = 0x0d
const BOM = Buffer.from([0xef, 0xbb, 0xbf])

/** Cuts a stream into lines, holding at most one line of at most `maxBytes` in memory. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  let pieces: Uint8Array[] = []
  let size = 0
  let long: Hash | null = null
  let number = 0

  const take = (piece: Uint8Array): void => {
    size += piece.length
    if (long) long.update(piece)
    else {
      // A copy: a slice would keep the whole chunk in memory.
      pieces.push(Uint8Array.from(piece))
      if (size > maxBytes) {
        long = createHash('sha256')
        for (const each of pieces) long.update(each)
        pieces = []
      }
    }
  }
  const end = (): ByteLine => {
    number++
    const line =
      long === null ? whole(Buffer.concat(pieces), number) : { number, bytes: null, key: long.digest('hex') }
    pieces = []
    size = 0
    long = null
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, at))
      yield end()
      start = at + 1
    }
    if (start < chunk.length) take(chunk.subarray(start))
  }
  if (size > 0) yield end()
}

function whole(line: Buffer, number: number): ByteLine {
  const start = number === 1 && line.subarray(0, 3).equals(BOM) ? 3 : 0
  const bytes = new Uint8Array(line.subarray(start, line.at(-1) === RETURN ? -1 : undefined))
  return { number, bytes, key: createHash('sha256').update(bytes).digest('hex') }
}
