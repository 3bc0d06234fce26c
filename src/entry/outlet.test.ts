import { expect, test } from 'vitest'
import { readSample } from '../../test/entry-sample.ts'

test.each([
  ['“We are ready,” Guterres told reporters.', 'reporters'],
  ['Gennadiy Gatilov told Sputnik on Thursday that the session could be held in October.', 'Sputnik'],
  ['Maria Zakharova wrote on Telegram that the port had been hit.', 'Telegram'],
  ['Lavrov said in a post on X that the talks had failed.', 'X'],
  ['Josep Borrell said in a joint statement that the talks would resume.', 'joint statement'],
  ['“The deal is dead,” Zarif told a news conference in Tehran.', 'news conference'],
  ['Shoigu said on state television that the troops had left.', 'state television'],
  ['In a letter, Kofi Annan said the vote was final.', 'letter'],
  ['At a press briefing, Ned Price said the talks were useful.', 'press briefing'],
])('%s was said in: %s', async (sentence, outlet) => {
  const { entries } = await readSample(sentence)
  expect(entries.find(({ act }) => act === 'SAY')?.outlet).toBe(outlet)
})

test.each([
  'Zarif said the war needs special coordination.',
  'Guterres said he had read the report on Yemen.',
  'Merkel told Putin that the gas must flow.',
  '“The press conference in a week is off,” Lavrov said.',
])('%s names no outlet', async sentence => {
  const { entries } = await readSample(sentence)
  expect(entries.find(({ act }) => act === 'SAY')?.outlet).toBeNull()
})
