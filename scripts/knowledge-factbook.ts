import { z } from 'zod'
import { readCapitalName } from './knowledge-names.ts'
import type { Official } from './knowledge-persons.ts'

const Text = z.object({ text: z.string().optional() }).optional()
const Page = z.object({
  'Country name': z.object({ 'conventional short form': Text }).optional(),
  'Executive branch': z.object({ 'chief of state': Text, 'head of government': Text }).optional(),
})

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const ENTITIES: Readonly<Record<string, string>> = {
  '&Eacute;': 'É',
  '&eacute;': 'é',
  '&iacute;': 'í',
  '&Iacute;': 'Í',
  '&aacute;': 'á',
  '&Ntilde;': 'Ñ',
  '&ntilde;': 'ñ',
  '&uacute;': 'ú',
  '&oacute;': 'ó',
  '&ccedil;': 'ç',
  '&ocirc;': 'ô',
  '&rsquo;': '’',
  '&amp;': '&',
}
/** How the source names a country where the tables have another name. */
const COUNTRY: Readonly<Record<string, string>> = {
  'Congo (Brazzaville)': 'Republic of the Congo',
  DRC: 'Democratic Republic of the Congo',
  'The Bahamas': 'Bahamas',
  Burma: 'Myanmar',
  'Cabo Verde': 'Cape Verde',
  'Holy See (Vatican City)': 'Vatican City',
  'Korea, South': 'South Korea',
}
const HOLDER =
  /^(?:(?:Interim|Transitional|Transition|Acting|Caretaker) )?(?<title>President|Prime Minister|King|Amir|Sultan|Chancellor|Premier)(?: of the Swiss Confederation)? (?<name>[^(),;]+) \(since (?<since>[^)]+)\)(?! ?[;,] ?(?:represented|and))/

const two = (value: number | string): string => String(value).padStart(2, '0')

function isoDate(since: string): string {
  const { day, month, year } =
    /^(?:(?<day>\d{1,2}) )?(?:(?<month>[A-Z]\w+) )?(?<year>\d{4})$/.exec(since)?.groups ?? {}
  const number = MONTHS.findIndex(name => month && name.startsWith(month.slice(0, 3))) + 1
  return [year, number ? two(number) : '', day && number ? two(day) : ''].filter(Boolean).join('-')
}

/** Heads of state and government out of the government pages of the Factbook. Holders told of in any other form are left out. */
export function parseFactbook(json: string): readonly Official[] {
  return Object.values(z.record(z.string(), Page).parse(JSON.parse(json))).flatMap(page => {
    const of = page['Country name']?.['conventional short form']?.text ?? ''
    const branch = page['Executive branch']
    return [branch?.['chief of state']?.text, branch?.['head of government']?.text].flatMap(text => {
      const plain = (text ?? '').replace(/&\w+;/g, entity => ENTITIES[entity] ?? entity)
      const { title, name, since } = HOLDER.exec(plain)?.groups ?? {}
      const person = readCapitalName(name ?? '')
      if (!title || !person?.name.includes(' ')) return []
      return [
        {
          ...person,
          of: COUNTRY[of] ?? of,
          title: title.replace('Amir', 'Emir').replace('Premier', 'Prime Minister'),
          from: isoDate(since ?? ''),
        },
      ]
    })
  })
}
