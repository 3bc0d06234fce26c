import { analyse } from 'chardet'
import { getEncoding } from 'encoding-sniffer'
import type { Note } from '../lib/note.ts'
import { pageNote } from './note.ts'

/** Bytes read as text. `text` is null when they are no text in any encoding. */
export interface Decoded {
  readonly text: string | null
  readonly charset: string
  readonly notes: readonly Note[]
}

const BOMS: readonly { readonly charset: string; readonly bytes: readonly number[] }[] = [
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
]
/** By the standard no declaration can have this outcome: declared, it is read as windows-1252. */
const UNDECLARED = 'x-user-defined'
/** Statistics need no more than this; chardet's time grows with its input. */
const SAMPLE_BYTES = 65_536

/** Reads bytes as text: byte order mark, then UTF-8 where it is valid, then the declared charset, then statistics. */
export function decode(bytes: Uint8Array): Decoded {
  const bom = BOMS.find(each => each.bytes.every((byte, index) => bytes[index] === byte))
  if (bom) return done(read(bytes, bom.charset), bom.charset, null)
  if (isBinary(bytes)) return { text: null, charset: 'utf-8', notes: [] }
  const declared = declaredCharset(bytes)
  // ISO-2022-JP is made of ASCII bytes, so it would pass for UTF-8.
  const utf8 = declared === 'iso-2022-jp' ? null : strict(bytes, 'utf-8')
  if (utf8 !== null) return done(utf8, 'utf-8', null)
  if (declared !== null && declared !== 'utf-8') {
    const text = strict(bytes, declared)
    if (text !== null) return done(text, declared, null)
  }
  return guess(bytes, declared)
}

/** Text has no NUL and hardly a control character. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  const controls = head.filter(byte => byte < 0x09 || (byte > 0x0d && byte < 0x1b)).length
  return controls > head.length / 10 || bytes.includes(0)
}

function guess(bytes: Uint8Array, declared: string | null): Decoded {
  const loose = read(bytes, 'utf-8')
  const broken = count(loose, /\uFFFD/g)
  const foreign = count(loose, /[^\p{ASCII}\uFFFD]/gu)
  if (foreign > broken)
    return done(
      loose,
      'utf-8',
      pageNote(
        'utf-8-broken',
        'warning',
        `${broken} pieces of the text are not valid UTF-8; each became U+FFFD.`,
      ),
    )
  const guessed = guessCharset(bytes)
  const said =
    declared === null ? 'No charset is declared' : `The bytes are not in the declared charset ${declared}`
  return done(
    read(bytes, guessed),
    guessed,
    pageNote(
      'charset-guessed',
      'warning',
      `${said}; read as ${guessed}, the likeliest by letter statistics.`,
    ),
  )
}

const done = (text: string, charset: string, note: Note | null): Decoded => ({
  text,
  charset,
  notes: note ? [note] : [],
})

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The charset named by `<meta>` or an XML declaration in the first bytes, as WHATWG names it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const name = getEncoding(bytes.subarray(0, 1024), { defaultEncoding: UNDECLARED })
  return name === UNDECLARED ? null : known(name)
}

function known(name: string): string | null {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** Decoded in two calls: given all bytes in one, Node 20 reads windows-1252 as Latin-1 and curly quotation marks are lost. */
function read(bytes: Uint8Array, charset: string, options: { readonly fatal?: boolean } = {}): string {
  const decoder = new TextDecoder(charset, options)
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

function strict(bytes: Uint8Array, charset: string): string | null {
  try {
    return read(bytes, charset, { fatal: true })
  } catch {
    return null
  }
}

function guessCharset(bytes: Uint8Array): string {
  const names = analyse(sample(bytes)).map(match => known(match.name))
  return names.find(name => name !== null && name !== 'utf-8' && !name.startsWith('utf-16')) ?? 'windows-1252'
}

/** The first bytes beyond ASCII and what stands around them: markup before them says nothing of the language. */
function sample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte > 0x7f)
  const start = Math.max(0, first - 1024)
  return bytes.subarray(start, start + SAMPLE_BYTES)
}
