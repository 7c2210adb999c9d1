import type { Minutes, MinutesDecision, MinutesParagraph } from '../../../server/domain/approval/minutes.ts'

/** Minutes of an invented body, with a little of everything; `change` replaces what a test is about. */
export const exampleMinutes = (change: Partial<Minutes> = {}): Minutes => ({
  meetingId: 'meeting-1',
  bodyName: 'Kommunalförbundet Fjällvind',
  organName: 'Planeringsgruppen',
  isSealed: true,
  isImmediate: false,
  isRedacted: false,
  firstOn: '2026-03-12',
  lastOn: '2026-03-12',
  startsAt: '09:00',
  endsAt: '11:45',
  place: 'Gästgivargården, Lillsele',
  paragraphRange: '§§ 14–17',
  approvalRange: '§§ 14–17',
  attendance: [
    {
      heading: 'Ledamöter',
      rows: [
        attendee('Siv Almgren', { note: 'ordförande', member: 'Region Högland' }),
        attendee('Torbjörn Ekvall', { member: 'Region Strömdal', paragraphs: '§§ 14–15' }),
        attendee('Ánne Márjá Heaika', { member: 'Region Sápmidal', isRemote: true })
      ]
    },
    {
      heading: 'Ersättare',
      rows: [
        attendee('Bo Lid', { note: 'tjänstgörande ersättare för Torbjörn Ekvall', paragraphs: '§§ 16–17' })
      ]
    },
    { heading: 'Övriga närvarande', rows: [attendee('Maj Öst', { note: 'sekreterare' })] }
  ],
  approvers: ['Torbjörn Ekvall'],
  signers: [
    { role: 'chair', name: 'Siv Almgren', paragraphs: null },
    { role: 'secretary', name: 'Maj Öst', paragraphs: null },
    { role: 'approver', name: 'Torbjörn Ekvall', paragraphs: '§§ 14–15' }
  ],
  signaturePlace: 'last-page',
  sectionStartsPage: false,
  sections: [
    {
      title: null,
      paragraphs: [
        paragraph(14, 'Föregående protokoll', {
          decisions: [decision('Planeringsgruppen beslutade', ['att lägga protokollet till handlingarna.'])]
        })
      ]
    },
    {
      title: 'Förbundsärenden',
      paragraphs: [
        paragraph(15, 'Plan för gemensamma vinterlager', {
          dnr: '031/26',
          text: 'Lagren i norr och söder har hittills fyllts var för sig. Kostnaden var 3 750 tkr under 2025, se [underlaget](https://exempel.se/lager).\n\n## Nuläget\n\nTre lager är i bruk:\n\n- Högland\n- Strömdal, som också tar emot\n  1. salt\n  2. sand\n- Sápmidal\n\n| Lager | Ton | Kostnad |\n| :-- | --: | --: |\n| Högland | 1 200 | 1 500 tkr |\n| Strömdal | 900 | 2 250 tkr |',
          decisions: [
            decision('Planeringsgruppen beslutade', [
              'att godkänna planen,',
              'att avsätta ca 0,7 - 0,8 mnkr till mark- och fraktkostnader, samt',
              'att ta upp frågan igen den 18 maj kl. 09.00.'
            ]),
            decision(
              'Planeringsgruppens förslag till direktionen',
              ['att anta planen.'],
              '### Reservation\n\nTorbjörn Ekvall reserverar sig till förmån för *eget* förslag.'
            )
          ],
          appendices: [
            {
              label: '15',
              title: 'Plan för vinterlager',
              fileName: 'plan_2026.pdf',
              pages: 12,
              sha256: 'a1'.repeat(32)
            }
          ]
        }),
        paragraph(16, 'Ny vägvisning', { isWithdrawn: true })
      ]
    },
    {
      title: 'Övriga frågor',
      paragraphs: [paragraph(17, 'Nästa möte', { text: 'Gruppen ses igen den 21 april 2026.' })]
    }
  ],
  appendices: [
    {
      label: '15',
      title: 'Plan för vinterlager',
      fileName: 'plan_2026.pdf',
      pages: 12,
      sha256: 'a1'.repeat(32)
    }
  ],
  changedAt: '2026-03-13T08:15:00.000Z',
  anchor: null,
  ...change
})

/** One paragraph of the invented minutes. */
export const paragraph = (
  number: number,
  title: string,
  more: Partial<MinutesParagraph> = {}
): MinutesParagraph => ({
  id: `paragraph-${number}`,
  label: `§ ${number}`,
  isForeseen: false,
  title,
  dnr: null,
  isWithdrawn: false,
  text: '',
  decisions: [],
  appendices: [],
  ...more
})

export const decision = (heading: string, lines: string[], textAfter = ''): MinutesDecision => ({
  heading,
  form: 'att',
  lines,
  textAfter
})

export const attendee = (name: string, more: Partial<Minutes['attendance'][number]['rows'][number]>) => ({
  name,
  note: '',
  paragraphs: null,
  isRemote: false,
  member: null,
  ...more
})
