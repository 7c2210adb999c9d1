import { describe, expect, test } from 'vitest'
import { mailTemplates } from '../../server/domain/jobs/job-schemas.ts'
import { renderMail } from '../../server/rendering/mail.ts'

const link = 'https://protokoll.example.se/logga-in/lank_a-b_c'
const model = {
  name: 'Åsa Öhman',
  bodyName: 'Norrlunda regionförbund',
  link,
  validUntil: '2026-03-13T08:00:00.000Z',
  document: 'Protokollsutdrag § 12',
  organName: 'Förbundsdirektionen',
  timeAndPlace: 'torsdag 26 mars 2026, Älvby',
  reason: 'Ordföranden är sjuk',
  forName: 'Ada Asp',
  tasks: [],
  deadlines: [{ kind: 'summons', dueOn: '2026-03-13', isLate: false, subject: 'Direktionen 2026-03-20' }],
  at: '2026-03-12T08:00:00.000Z'
}

describe('a mail', () => {
  test.each(mailTemplates)('%s greets by name, names the body and has a subject of its own', template => {
    const { subject, text } = renderMail(template, model)
    expect(subject).toMatch(/^\S.*Norrlunda regionförbund/)
    expect(text).toMatch(/^Hej Åsa Öhman!\n\n\S/)
    expect(text).not.toContain(subject)
    expect(text).toMatch(/kl\. 09:00/)
  })

  test('with a link has it on a line of its own, as it is', () => {
    for (const template of ['first-sign-in', 'recovery'] as const) {
      expect(renderMail(template, model).text.split('\n')).toContain(link)
    }
  })

  test('a name with line breaks and signs of HTML is one line of text', () => {
    const name = 'Bo\r\nBcc: alla@example.se\u2028<b>&'
    const { subject, text } = renderMail('recovery', { ...model, name, bodyName: 'A\r\nB' })
    expect(subject).toBe('Välj ett nytt lösenord hos A B')
    expect(text.split('\n')[0]).toBe('Hej Bo Bcc: alla@example.se <b>&!')
  })

  test('a value that is missing stops the mail instead of leaving a hole in it', () => {
    const { link: _, ...hole } = model
    expect(() => renderMail('recovery', hole as typeof model)).toThrow(/link/)
  })
})
