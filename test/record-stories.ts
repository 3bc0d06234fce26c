import type { Act, Entry } from '../src/entry/entry.ts'

/** One act of a public episode, short enough to write by hand: everything else of a reading is made from it. */
export interface Told {
  readonly sentence: string
  readonly act: Act
  readonly actors: readonly string[]
  readonly targets?: readonly string[]
  readonly when?: string
  readonly track?: string
  readonly status?: Entry['status']
  readonly holder?: string
  readonly country?: string
  readonly trigger: string
  readonly content?: string
  /** Index of the act of the same article that it retells. */
  readonly retells?: number
}

/** A page with one article. */
export interface Story {
  readonly source: string
  readonly publisher: string
  readonly title: string
  readonly published: string
  readonly acts: readonly Told[]
}

/** Sentences of our own about public episodes. */
export const STORIES: readonly Story[] = [
  {
    source: 'astana.txt',
    publisher: 'Caspian Wire',
    title: 'Guarantors agree on four zones',
    published: '2017-05-04',
    acts: [
      {
        sentence:
          'Russia, Turkey and Iran agreed in Astana on Thursday to set up four de-escalation zones in Syria.',
        act: 'AGREE',
        actors: ['Russia', 'Turkey', 'Iran'],
        when: '2017-05-04',
        track: 'Astana process',
        country: 'KZ',
        trigger: 'agreed',
        content: 'to set up four de-escalation zones in Syria',
      },
      {
        sentence: 'The Syrian opposition delegation rejected any role for Iran as a guarantor.',
        act: 'REJECT',
        actors: ['Syrian opposition'],
        targets: ['Iran'],
        when: '2017-05-04',
        track: 'Astana process',
        trigger: 'rejected',
      },
      {
        sentence: 'Staffan de Mistura called the memorandum an important step.',
        act: 'SUPPORT',
        actors: ['Staffan de Mistura'],
        when: '2017-05-04',
        track: 'Astana process',
        trigger: 'called',
        content: 'an important step',
      },
    ],
  },
  {
    source: 'astana-2.txt',
    publisher: 'Steppe Herald',
    title: 'Memorandum signed in Astana',
    published: '2017-05-05',
    acts: [
      {
        sentence:
          'The three guarantor states, Iran, Russia and Turkey, agreed on zones where fighting would stop.',
        act: 'AGREE',
        actors: ['Iran', 'Russia', 'Turkey'],
        when: '2017-05-04',
        track: 'Astana process',
        country: 'KZ',
        trigger: 'agreed',
      },
      {
        sentence: 'Russian aircraft could fly over the zones but would not strike, Moscow said.',
        act: 'SAY',
        actors: ['Russia'],
        status: 'happened',
        trigger: 'said',
        content: 'Russian aircraft could fly over the zones but would not strike',
      },
    ],
  },
  {
    source: 'grain.html',
    publisher: 'Bosporus Post',
    title: 'Grain corridor opens',
    published: '2022-07-22',
    acts: [
      {
        sentence:
          'Ukraine and Russia signed separate papers with Turkey and the United Nations to reopen Black Sea ports for grain.',
        act: 'SUPPORT',
        actors: ['Ukraine', 'Russia', 'Turkey', 'United Nations'],
        when: '2022-07-22',
        track: 'Black Sea Grain Initiative',
        country: 'TR',
        trigger: 'signed',
      },
      {
        sentence: 'António Guterres described the accord as a beacon of hope.',
        act: 'SUPPORT',
        actors: ['António Guterres'],
        when: '2022-07-22',
        track: 'Black Sea Grain Initiative',
        trigger: 'described',
        content: 'a beacon of hope',
      },
      {
        sentence: 'The first ship could leave Odesa within days, Turkish officials said.',
        act: 'RETREAT',
        actors: ['Ukraine'],
        when: '2022-07',
        status: 'possible',
        holder: 'Turkey',
        country: 'UA',
        trigger: 'could leave',
      },
    ],
  },
  {
    source: 'grain-end.html',
    publisher: 'Bosporus Post',
    title: 'Moscow leaves the grain deal',
    published: '2023-07-17',
    acts: [
      {
        sentence: 'Russia pulled out of the Black Sea grain deal on Monday.',
        act: 'REJECT',
        actors: ['Russia'],
        when: '2023-07-17',
        track: 'Black Sea Grain Initiative',
        trigger: 'pulled out',
      },
      {
        sentence: 'The Kremlin had said that its own exports were still hindered.',
        act: 'ACCUSE',
        actors: ['Russia'],
        when: '2023-07-17',
        trigger: 'had said',
        content: 'its own exports were still hindered',
      },
      {
        sentence: 'Moscow leaves the grain deal',
        act: 'REJECT',
        actors: ['Russia'],
        trigger: 'leaves',
        retells: 0,
      },
    ],
  },
  {
    source: 'belfast.txt',
    publisher: 'Lagan Observer',
    title: 'Agreement reached at Stormont',
    published: '1998-04-10',
    acts: [
      {
        sentence:
          'The British and Irish governments and eight parties reached an agreement in Belfast on Good Friday.',
        act: 'AGREE',
        actors: ['United Kingdom', 'Ireland'],
        when: '1998-04-10',
        track: 'Good Friday Agreement',
        country: 'GB',
        trigger: 'reached an agreement',
      },
      {
        sentence: 'George Mitchell, who led the talks, congratulated the negotiators.',
        act: 'SUPPORT',
        actors: ['George Mitchell'],
        when: '1998-04-10',
        track: 'Good Friday Agreement',
        trigger: 'congratulated',
      },
    ],
  },
]
