/** A short page about the Good Friday Agreement, told apart by its number; JSON Lines of any length are made of such. */
export const samplePage = (number: number): string =>
  [
    `Talks in Belfast, round ${number}`,
    'BELFAST, April 10, 1998 - The British and Irish governments signed an agreement in Belfast on Friday.',
    `Prime Minister Tony Blair said the deal offered peace after meeting number ${number}.`,
    'Irish Prime Minister Bertie Ahern urged all parties to support it.',
    'The two governments could meet again in May, George Mitchell told reporters.',
  ].join('\n\n')

/** The same as a line of JSON Lines. */
export const sampleLine = (number: number): string =>
  `${JSON.stringify({ text: samplePage(number), published: '1998-04-10', publisher: 'Sample' })}\n`

/** So many lines. */
export const sampleLines = (count: number): string =>
  Array.from({ length: count }, (_, index) => sampleLine(index)).join('')
