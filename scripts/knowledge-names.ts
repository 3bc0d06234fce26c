/** A name whose family name stands in capitals, taken apart: `Sergey Viktorovich LAVROV`. */
export interface CapitalName {
  readonly name: string
  readonly short: string
  readonly aliases: readonly string[]
}

const small = (word: string): string =>
  word.toLowerCase().replace(/(?<=^|[\s\-'’])\p{L}/gu, letter => letter.toUpperCase())

const isCapital = (word: string): boolean => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase()
const PATRONYMIC = /(?:vich|ovna|evna|yevich|ogly|oglu)$/
const PARTICLES = /^(?:AL|EL|BIN|VON|VAN|DE|DER|DEN|DA|DOS|DI|LE|LA|ABU|OULD)$/i

const capital = (word: string): boolean => word.split(/[-'’]/).some(isCapital)

/** Reads a name with its family name in capitals; null where nothing is in capitals. */
export function readCapitalName(text: string): CapitalName | null {
  const words = text
    .replace(/^(?:(?:Gen|Col|Capt|Lt|Maj|Brig|Adm|Dr|Sir|Dame|General|Sheikh)\.? )+/, '')
    .split(/\s+/)
  const first = words.findIndex(capital)
  if (first < 0) return null
  const whole = words.map(word => (capital(word) ? small(word) : word))
  const name = whole
    .join(' ')
    .replace(/\bAl-(?=\p{Lu})/gu, 'al-')
    .replace(/\bEl-(?=\p{Lu})/gu, 'el-')
  const family = words.flatMap((word, at) => (capital(word) ? [whole[at]!] : []))
  const short = family.join(' ').replace(/^Al-/, 'al-').replace(/^El-/, 'el-')
  const plain = whole
    .filter(word => !PATRONYMIC.test(word))
    .join(' ')
    .replace(/\bAl-/g, 'al-')
    .replace(/\bEl-/g, 'el-')
  const brief = first > 0 && !PARTICLES.test(words[0]!) ? `${whole[0]} ${short}` : ''
  const aliases = [...new Set([plain, brief])].filter(alias => alias.includes(' ') && alias !== name)
  const news = aliases.at(-1) ?? name
  return {
    name: news,
    short,
    aliases: [name, ...aliases].filter(alias => alias !== news && alias.includes(' ')),
  }
}
