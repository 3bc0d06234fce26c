import { z } from 'zod'
import { readCapitalName } from './knowledge-names.ts'
import type { Official } from './knowledge-persons.ts'

const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label'
const TITLE = 'http://williamrobertfunk.com/ontologies/world-leaders#title'
const Linked = z.record(z.string(), z.looseObject({ [LABEL]: z.string() }))
const Office = z.object({
  datatypeProperties: z.record(z.string(), z.string()),
  objectProperties: z.array(Linked),
})

const SECONDARY =
  /Deputy|Delegate|Junior|Supporting|State for|Assistant|Vice|First|Second|Chief of Staff|Foreign (?:Trade|Commerce|Economic)|Defense (?:Industry|Production)|European Affairs, Supporting|Former|Civil Defense|Head of|Chairman|Trade II/

/** The office that a title of the directory stands for, or null for one that is not kept. */
function officeTitle(title: string): string | null {
  if (title.startsWith('Permanent Representative to the UN, New York'))
    return 'Ambassador to the United Nations'
  if (SECONDARY.test(title)) return null
  if (/^(?:President|King|Emir|Amir|Sultan|Supreme Leader|Chancellor)$/.test(title))
    return title.replace('Amir', 'Emir')
  if (/^(?:Prime Minister|Premier)/.test(title)) return 'Prime Minister'
  if (
    /^(?:Minister|Secretary|Cabinet Secretary|Chief)\b.*\b(?:Foreign|External) (?:&|Affairs|Relations)/.test(
      title,
    )
  )
    return 'Foreign Minister'
  return /^(?:Minister|Cabinet Secretary|Chief|Secretary)\b.*\bDefense\b/.test(title)
    ? 'Defence Minister'
    : null
}

/** Office-holders out of the directory of 2019. Countries with two holders of one office are left out of that office. */
export function parseLeaders(json: string): readonly Official[] {
  const officials = Object.values(z.record(z.string(), Office).parse(JSON.parse(json))).flatMap(office => {
    const linked = (name: string): string =>
      office.objectProperties.flatMap(each => Object.entries(each)).find(([key]) => key.endsWith(name))?.[1][
        LABEL
      ] ?? ''
    const title = officeTitle(office.datatypeProperties[TITLE] ?? '')
    const person = readCapitalName(linked('#hasGovernmentOfficial'))
    const of = linked('#hasCountry')
    return title && person && of && person.name.includes(' ') ? [{ ...person, of, title, from: '' }] : []
  })
  return officials.filter(
    each =>
      officials.filter(
        other => other.of === each.of && other.title === each.title && other.name !== each.name,
      ).length === 0,
  )
}
