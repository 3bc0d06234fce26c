import { sampleReading } from './view-sample.ts'

const ETHIOPIA = 'Ethiopia'
const TIGRAY = 'Tigray People’s Liberation Front'
const TRUCE = ['Pretoria agreement', 'the truce'] as const
const saturday = { value: '2022-11-12', basis: 'stated', text: 'on Saturday' } as const

/** A page about the Nairobi declaration of November 2022, with an entry of every status. For tests. */
export const NAIROBI = sampleReading({
  source: 'nairobi.txt',
  article: {
    publisher: 'Sample Wire',
    published: '2022-11-13',
    authors: ['Desk'],
    url: 'https://example.org/nairobi',
  },
  lines: [
    ['dropped', 'World  Africa  Business'],
    ['title', 'Ethiopian and Tigrayan commanders settle how to disarm'],
    ['dropped', 'Ethiopian and Tigrayan commanders settle how to disarm', 'repeated title'],
    ['caption', 'Olusegun Obasanjo and Uhuru Kenyatta at the signing in Nairobi on November 12, 2022.'],
    [
      'paragraph',
      'Commanders of the Ethiopian army and of Tigray signed a declaration in Nairobi on Saturday on how to carry out the truce agreed in Pretoria on November 2.',
    ],
    [
      'paragraph',
      '“This moment is not the end of the peace process but the beginning of it,” Olusegun Obasanjo, who leads the African Union panel, said when the truce was signed.',
    ],
    ['dropped', 'Read also: Fuel prices rise again', 'related story'],
    [
      'paragraph',
      'Under the truce, federal troops would take over the airports of Tigray, and heavy weapons would be handed over if foreign forces left the region.',
    ],
    [
      'paragraph',
      'Tigrayan officials said that Eritrean troops had not left and were still looting houses, which could not be confirmed.',
    ],
    [
      'paragraph',
      'African Union monitors are to be deployed in December. Talks on the political future of the region could follow in 2023.',
    ],
    ['dropped', 'Related stories', 'widget'],
  ],
  told: [
    {
      act: 'SUPPORT',
      block: 2,
      quote:
        'Commanders of the Ethiopian army and of Tigray signed a declaration in Nairobi on Saturday on how to carry out the truce agreed in Pretoria on November 2.',
      trigger: 'signed a declaration',
      actors: [
        [ETHIOPIA, 'the Ethiopian army'],
        [TIGRAY, 'Tigray'],
      ],
      about: [['Nairobi declaration', 'a declaration'], TRUCE],
      when: saturday,
      where: { name: 'Nairobi', country: 'KE', lat: -1.28, lon: 36.82, id: null, text: 'Nairobi' },
    },
    {
      act: 'AGREE',
      block: 2,
      quote:
        'Commanders of the Ethiopian army and of Tigray signed a declaration in Nairobi on Saturday on how to carry out the truce agreed in Pretoria on November 2.',
      trigger: 'agreed',
      actors: [
        [ETHIOPIA, 'the Ethiopian army'],
        [TIGRAY, 'Tigray'],
      ],
      about: [TRUCE],
      when: { value: '2022-11-02', basis: 'stated', text: 'on November 2' },
      where: { name: 'Pretoria', country: 'ZA', lat: -25.75, lon: 28.19, id: null, text: 'Pretoria' },
      background: true,
    },
    {
      act: 'SAY',
      block: 3,
      quote:
        '“This moment is not the end of the peace process but the beginning of it,” Olusegun Obasanjo, who leads the African Union panel, said when the truce was signed.',
      trigger: 'said',
      actors: [['Olusegun Obasanjo', 'Olusegun Obasanjo, who leads the African Union panel,']],
      content: 'This moment is not the end of the peace process but the beginning of it',
      speech: 'direct',
      about: [TRUCE],
      when: { value: '2022-11-02', basis: 'carried', text: 'on November 2' },
    },
    {
      act: 'MOBILIZE',
      block: 4,
      quote:
        'Under the truce, federal troops would take over the airports of Tigray, and heavy weapons would be handed over if foreign forces left the region.',
      trigger: 'would take over',
      actors: [[ETHIOPIA, 'federal troops']],
      about: [TRUCE],
      status: 'proposed',
    },
    {
      act: 'RETREAT',
      block: 4,
      quote:
        'Under the truce, federal troops would take over the airports of Tigray, and heavy weapons would be handed over if foreign forces left the region.',
      trigger: 'would be handed over',
      about: [TRUCE],
      status: 'conditional',
    },
    {
      act: 'ACCUSE',
      block: 5,
      quote:
        'Tigrayan officials said that Eritrean troops had not left and were still looting houses, which could not be confirmed.',
      trigger: 'said',
      actors: [['Tigrayan officials', 'Tigrayan officials']],
      targets: [['Eritrea', 'Eritrean troops']],
      content: 'Eritrean troops had not left and were still looting houses',
      speech: 'indirect',
    },
    {
      act: 'RETREAT',
      block: 5,
      quote:
        'Tigrayan officials said that Eritrean troops had not left and were still looting houses, which could not be confirmed.',
      trigger: 'had not left',
      actors: [['Eritrea', 'Eritrean troops']],
      about: [TRUCE],
      status: 'negated',
      holder: 'Tigrayan officials',
      unconfirmed: true,
    },
    {
      act: 'COERCE',
      block: 5,
      quote:
        'Tigrayan officials said that Eritrean troops had not left and were still looting houses, which could not be confirmed.',
      trigger: 'were still looting',
      actors: [['Eritrea', 'Eritrean troops']],
      status: 'ongoing',
      holder: 'Tigrayan officials',
      unconfirmed: true,
    },
    {
      act: 'MOBILIZE',
      block: 6,
      quote: 'African Union monitors are to be deployed in December.',
      trigger: 'are to be deployed',
      actors: [['African Union', 'African Union monitors']],
      about: [TRUCE],
      status: 'planned',
      when: { value: '2022-12', basis: 'stated', text: 'in December' },
    },
    {
      act: 'CONSULT',
      block: 6,
      quote: 'Talks on the political future of the region could follow in 2023.',
      trigger: 'could follow',
      about: [TRUCE],
      status: 'possible',
      when: { value: '2023', basis: 'stated', text: 'in 2023' },
    },
  ],
})

const SCRIPT = '<script>alert(1)</script>'

/** A page whose every field tries to be markup. For tests. */
export const HOSTILE = sampleReading({
  source: '"><img src=x onerror=alert(1)>',
  article: { publisher: SCRIPT, published: '2023-01-02', authors: [SCRIPT], url: 'javascript:alert(1)' },
  lines: [
    ['title', `${SCRIPT} & "quoted" 'title'`],
    [
      'paragraph',
      `Kenya said </p></main>${SCRIPT}<a href="javascript:alert(1)">that it would send police.</a>`,
    ],
    ['dropped', '<iframe src="https://example.org"></iframe>', '<b>reason</b>'],
  ],
  told: [
    {
      act: 'SAY',
      block: 1,
      quote: `Kenya said </p></main>${SCRIPT}<a href="javascript:alert(1)">that it would send police.</a>`,
      trigger: 'said',
      actors: [['<b>Kenya</b>', 'Kenya']],
      content: `</main>${SCRIPT}<a href="javascript:alert(1)">that it would send police.</a>`,
      about: [['<i>Mission</i>', SCRIPT]],
    },
  ],
})
