import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listCases } from '../../../../server/domain/cases/cases.ts'
import { importCase, openCase } from '../../../../server/domain/cases/open-case.ts'
import { listNotes } from '../../../../server/domain/cases/notes.ts'
import { addPerson } from '../../../../server/domain/people/persons.ts'
import { exportRegister } from '../../../../server/domain/register/import/export-register.ts'
import {
  getUnfinishedImport,
  importRegister,
  tryRegister
} from '../../../../server/domain/register/import/import-register.ts'
import { listChanges } from '../../../../server/domain/register/list-changes.ts'
import type { RegisterImport } from '../../../../server/domain/register/import/import-schemas.ts'
import { packCell, unpackCell } from '../../../../server/domain/register/import/packed-cell.ts'
import { listRecords } from '../../../../server/domain/register/records.ts'
import { registerRecord } from '../../../../server/domain/register/register-record.ts'
import { reopenCase } from '../../../../server/domain/cases/change-status.ts'
import { openWorld, personActor, type World } from '../../../support/world.ts'

const register47 = readFileSync(join(import.meta.dirname, '../../../fixtures/register-47.csv'))
const all = { limit: 100, page: 1 }

const worldWithOfficer = async (): Promise<World> => {
  const world = openWorld()
  await addPerson(world.ctx(), { name: 'Karin Exempelsson', title: null })
  return world
}

const fileOf = (bytes: Uint8Array | string) => ({ fileName: 'diarium.csv', bytes: Buffer.from(bytes) })

const exported = async (world: World): Promise<Buffer> => {
  let text = ''
  for await (const line of exportRegister(world.ctx())) text += line
  return Buffer.from(text)
}

const faultsOf = ({ rows }: RegisterImport): string[] =>
  rows.flatMap(({ row, remarks }) =>
    remarks.filter(({ isFault }) => isFault).map(({ column, message }) => `${row} ${column}: ${message}`)
  )

const short =
  'Radtyp;Diarienummer;Löpnummer;Rubrik;Status;Öppnat;Avslutat;Initiativ;Riktning;Inkom eller upprättades;Registrerades;Originalets form;Avsändare'
const aCase = (dnr: string, openedOn = '', closedOn = '') =>
  `ärende;${dnr};;Bussar;${closedOn ? 'Avslutat' : 'Öppet'};${openedOn};${closedOn};Eget`
const aRecord = (dnr: string, number: number, day = '2021-05-07') =>
  `handling;${dnr};${number};Brev;Registrerad;;;;Inkommen;${day};${day};Digitalt;Norrbuss AB`
const textOf = (...lines: string[]): string => lines.map(line => `${line}\n`).join('')
const tried = (world: World, ...lines: string[]) => tryRegister(world.ctx(), fileOf(textOf(short, ...lines)))

describe('a register of 47 rows with every oddity', () => {
  test('is taken in without a lost character and comes out byte for byte', async () => {
    const world = await worldWithOfficer()
    const report = await importRegister(world.ctx(), fileOf(register47))
    expect(faultsOf(report)).toEqual([])
    expect(report).toMatchObject({ isWritten: true, cases: 17, records: 30, faults: 0 })
    expect(await exported(world)).toEqual(register47)
  })

  test('keeps what it was: text unfolded, foreign numbers beside, gaps, a case of 2020 open in 2021', async () => {
    const world = await worldWithOfficer()
    await importRegister(world.ctx(), fileOf(register47))
    const { items: cases } = await listCases(world.ctx(), all)
    const of = (dnr: string) => cases.find(one => one.dnr === dnr)
    expect(of('111/20')).toMatchObject({
      title: 'Hotell  Lärkan,   ersättning vid behandling',
      openedOn: '2020-11-02',
      status: 'open',
      numberOrigin: 'imported',
      officerName: 'Karin Exempelsson'
    })
    expect(of('017/21')?.externalNumbers).toEqual([
      { number: 'S2019/05298/FS', holder: 'Socialdepartementet' },
      { number: 'NRF Dnr 172/19', holder: null },
      { number: 'RS 1673-2023', holder: 'Region Norrlunda' }
    ])
    expect(of('046/21')?.counterparts).toEqual(['Larmbolaget | Norr AB', 'Region Norrlunda', 'A~B\\C'])
    expect(of('002/22')?.title).toBe('Årsredovisning i NFD: Östersund'.normalize('NFD'))
    expect(of('048/21')?.secrecy).toMatchObject({ statute: 'OSL 25 kap. 1 §', markedOn: '2021-04-20' })
    expect(of('010/21')?.relations.map(({ dnr }) => dnr)).toEqual(['044/21'])
    const notes = await listNotes(world.ctx(), of('111/20')?.id ?? '')
    expect(notes).toMatchObject([
      { text: 'Återkommer på ett senare möte', writtenBy: 'Karin Exempelsson' },
      { text: 'Ringde: "offert kommer"', writtenBy: null }
    ])
    const { items: records } = await listRecords(world.ctx(), { ...all, caseId: of('010/21')?.id ?? '' })
    expect(records.map(({ runningNumber }) => runningNumber).toSorted((a, b) => a - b)).toEqual([1, 3])
    expect(records.every(({ numberOrigin, isLate }) => numberOrigin === 'imported' && !isLate)).toBe(true)
  })

  test('has every number that the paragraphs of the förbund name: the collecting cases, one of last year, one of somebody else', async () => {
    const world = await worldWithOfficer()
    await importRegister(world.ctx(), fileOf(register47))
    const { items } = await listCases(world.ctx(), all)
    const named =
      '001/21 006/21 010/21 017/21 036/21 043/21 044/21 045/21 046/21 047/21 111/20 S2019/05298/FS'.split(' ')
    const held = items.flatMap(({ dnr, externalNumbers }) => [dnr, ...externalNumbers.map(one => one.number)])
    expect(held).toEqual(expect.arrayContaining(named))
    const collecting = items.filter(({ isCollecting }) => isCollecting)
    expect(collecting.map(({ dnr, openedOn }) => `${dnr} ${openedOn?.slice(0, 7)}`).toSorted()).toEqual([
      '001/21 2021-01',
      '006/21 2021-01',
      '010/21 2021-01'
    ])
  })

  test('is tried first: every row is told of, and nothing is written', async () => {
    const world = await worldWithOfficer()
    const report = await tryRegister(world.ctx(), fileOf(register47))
    expect(report).toMatchObject({ isWritten: false, faults: 0 })
    expect(report.rows.map(({ row }) => row)).toEqual(Array.from({ length: 47 }, (_, index) => index + 2))
    const warned = report.rows.filter(({ outcome }) => outcome === 'warning')
    expect(
      warned.map(({ label, remarks }) => `${label} ${remarks.map(({ column }) => column).join()}`)
    ).toEqual(['010/21:3 Avsändare,Löpnummer', '036/21:4 Registrerades'])
    expect((await listCases(world.ctx(), all)).total).toBe(0)
  })

  test('a second time is refused row by row, and changes nothing', async () => {
    const world = await worldWithOfficer()
    await importRegister(world.ctx(), fileOf(register47))
    const again = await importRegister(world.ctx(), fileOf(register47))
    expect(again).toMatchObject({ isWritten: false })
    expect(faultsOf(again)[0]).toContain('finns redan i diariet')
    expect(await exported(world)).toEqual(register47)
  })
})

describe('a reading that is broken off', () => {
  const aRegister = [
    short,
    ...Array.from({ length: 12 }, (_, nth) => `0${nth + 10}/21`).flatMap(dnr => [
      aCase(dnr),
      ...[1, 2, 3].map(number => aRecord(dnr, number))
    ])
  ].join('\n')

  /** The server is killed when so many transactions have been written. */
  const brokenAfter = async (world: World, count: number, text: string = aRegister): Promise<void> => {
    let left = count
    const { store } = world
    const transact: typeof store.transact = work =>
      left-- > 0 ? store.transact(work) : Promise.reject(new Error('killed'))
    const killed = {
      file: store.file,
      read: store.read,
      transact,
      close: store.close,
      get write() {
        return store.write
      }
    }
    await expect(importRegister({ ...world.ctx(), store: killed }, fileOf(text))).rejects.toThrow('killed')
  }

  const count = async (world: World) => ({
    cases: (await listCases(world.ctx(), all)).total,
    records: (await listRecords(world.ctx(), all)).total
  })

  test('has brought whole cases and says so; the same file again brings the rest and nothing twice', async () => {
    const whole = openWorld()
    await importRegister(whole.ctx(), fileOf(aRegister))
    for (let transactions = 1; transactions <= 5; transactions++) {
      const world = openWorld()
      await brokenAfter(world, transactions)
      const { cases, records } = await count(world)
      expect(cases).toBe((transactions - 1) * 3)
      expect(records).toBe(cases * 3)
      expect(await getUnfinishedImport(world.ctx())).toEqual({ fileName: 'diarium.csv', cases })
      const tried = await tryRegister(world.ctx(), fileOf(aRegister))
      expect(tried).toMatchObject({ continued: cases, warnings: cases, faults: 0, isWritten: false })

      const again = await importRegister(world.ctx(), fileOf(aRegister))
      expect(again).toMatchObject({ continued: cases, faults: 0, isWritten: true })
      expect(await count(world)).toEqual({ cases: 12, records: 36 })
      expect(await exported(world)).toEqual(await exported(whole))
      expect(await getUnfinishedImport(world.ctx())).toBeUndefined()
      const { items } = await listChanges(world.ctx(), { limit: 1000 })
      expect(items).toHaveLength(48)
      expect(faultsOf(await importRegister(world.ctx(), fileOf(aRegister)))).toHaveLength(12)
    }
  })

  test('is continued by no other file, which would leave half a register behind', async () => {
    const world = openWorld()
    await brokenAfter(world, 2)
    const other = fileOf([short, aCase('044/21')].join('\n'))
    await expect(importRegister(world.ctx(), other)).rejects.toThrow('Läs in den filen igen')
    expect(await getUnfinishedImport(world.ctx())).toMatchObject({ cases: 3 })
  })

  test('two at once are one', async () => {
    const world = openWorld()
    const both = [1, 2].map(() => importRegister(world.ctx(), fileOf(aRegister)))
    expect(await Promise.all(both)).toMatchObject([{ isWritten: true }, { isWritten: true }])
    expect(await count(world)).toEqual({ cases: 12, records: 36 })
  })

  test('a number that is taken meanwhile stops it, and the file without it goes on', async () => {
    const world = openWorld()
    await brokenAfter(world, 2)
    await importCase(world.ctx(), { year: 2021, number: 20 }, 'Ur ett protokoll')
    const refused = await importRegister(world.ctx(), fileOf(aRegister))
    expect(faultsOf(refused)).toEqual([expect.stringContaining('020/21 finns redan i diariet')])
    const without = aRegister
      .split('\n')
      .filter(row => !row.includes('020/21'))
      .join('\n')
    expect(await importRegister(world.ctx(), fileOf(without))).toMatchObject({ isWritten: true })
    expect(await count(world)).toEqual({ cases: 12, records: 33 })
  })

  test('with relations ends as one that was not broken off', async () => {
    for (const transactions of [1, 2, 4, 6]) {
      const world = await worldWithOfficer()
      await brokenAfter(world, transactions, String(register47))
      await importRegister(world.ctx(), fileOf(register47))
      expect(await exported(world)).toEqual(register47)
    }
  })
})

describe('numbers', () => {
  test('that are imported are no part of our own series, which passes over them', async () => {
    const world = openWorld()
    await openCase(world.ctx(), { title: 'Vårt första' })
    const report = await importRegister(
      world.ctx(),
      fileOf(textOf(short, aCase('002/26', '2026-01-02'), aCase('004/26'), aCase('900/25')))
    )
    expect(faultsOf(report)).toEqual([])
    const numbers = []
    for (let nth = 0; nth < 3; nth++) numbers.push((await openCase(world.ctx(), { title: 'Vårt' })).dnr)
    expect(numbers).toEqual(['003/26', '005/26', '006/26'])
  })

  test('a record that is registered later goes on after the imported ones', async () => {
    const world = openWorld()
    await importRegister(world.ctx(), fileOf(textOf(short, aCase('044/21'), aRecord('044/21', 7))))
    const [one] = (await listCases(world.ctx(), all)).items
    const next = await registerRecord(world.ctx(), one!.id, {
      record: { direction: 'received', title: 'Nytt' }
    })
    expect(next).toMatchObject({ runningNumber: 8, numberOrigin: 'series' })
  })

  test('a record of a closed case is history: it is taken in, told of, and the case stays closed', async () => {
    const world = openWorld()
    const lines = textOf(short, aCase('044/21', '2021-01-02', '2021-05-01'), aRecord('044/21', 1))
    const report = await importRegister(world.ctx(), fileOf(lines))
    expect(report.isWritten).toBe(true)
    expect(report.rows[1]?.remarks[0]?.message).toContain('efter att ärendet avslutades 2021-05-01')
    const [one] = (await listCases(world.ctx(), all)).items
    expect(one?.status).toBe('closed')
    expect(await reopenCase(world.ctx(), one!.id)).toMatchObject({ status: 'open' })
  })
})

describe('what is wrong is said with the column and what to do', () => {
  test.each([
    ['a day that does not exist', [aCase('044/21', '2021-02-30')], 'Öppnat: ”2021-02-30” är inget datum'],
    ['a day to come', [aCase('044/26', '2026-12-24')], 'Öppnat: 2026-12-24 har inte varit'],
    [
      'a year that contradicts the opening',
      [aCase('044/21', '2020-12-30')],
      'Öppnat: Ärendet öppnades 2020-12-30 men har numret 044/21'
    ],
    ['a year to come', [aCase('001/27')], 'Diarienummer: Året i numret har inte börjat'],
    ['a dnr twice', [aCase('044/21'), aCase('044/21')], 'Diarienummer: 044/21 står också på rad 2'],
    [
      'a running number twice',
      [aCase('044/21'), aRecord('044/21', 1), aRecord('044/21', 1)],
      'Löpnummer: Löpnummer 1 står också'
    ],
    [
      'a dnr with a prefix',
      [aCase('NRF Dnr 172/19')],
      'Diarienummer: Skriv 172/19 här, och ”NRF Dnr 172/19” bland externa nummer'
    ],
    [
      "another register's number",
      [aCase('KS 2018/124')],
      'Diarienummer: ”KS 2018/124” är inget nummer i vårt'
    ],
    ['no dnr', [aCase('')], 'Diarienummer: Diarienumret saknas'],
    ['a record without its case', [aRecord('044/21', 1)], 'Diarienummer: Ärendet 044/21 har ingen rad'],
    [
      'closed before it opened',
      [aCase('044/21', '2021-05-07', '2021-05-06')],
      'Avslutat: Ärendet kan inte ha avslutats'
    ],
    ['a kind that is none', ['brev;044/21;;Bussar'], 'Radtyp: Skriv ärende eller handling'],
    [
      'a word that is unknown',
      ['ärende;044/21;;Bussar;pågår'],
      'Status: ”pågår” är okänt. Skriv Öppet, Avslutat, Makulerat'
    ],
    [
      'a cell of the other kind',
      ['ärende;044/21;3;Bussar;Öppet;;;Eget'],
      'Löpnummer: Kolumnen hör till handlingar'
    ],
    [
      'more cells than headers',
      [`${aCase('044/21')};;;;;;en till`],
      'null: Raden har fler celler än rubriker'
    ],
    ['no title', ['ärende;044/21;;;Öppet;;;Eget'], 'Rubrik: Rubriken saknas']
  ])('%s', async (_, lines, message) => {
    const world = openWorld()
    const faults = faultsOf(await tried(world, ...lines))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(message)
    const refused = await importRegister(world.ctx(), fileOf(textOf(short, aCase('001/20'), ...lines)))
    expect(refused.isWritten).toBe(false)
    expect((await listCases(world.ctx(), all)).total).toBe(0)
  })

  test('a person nobody knows is no name to lose', async () => {
    const report = await tryRegister(openWorld().ctx(), fileOf(register47))
    expect(faultsOf(report)).toContainEqual(
      expect.stringContaining('ingen person som heter ”Karin Exempelsson”')
    )
  })
})

describe('a file', () => {
  const readable = textOf(short, aCase('044/21')).replace('Bussar', 'Å, ä och ö')

  test.each([
    ['with commas', Buffer.from(readable.replace('Å, ä', 'Å ä').replaceAll(';', ','))],
    ['with tabs', Buffer.from(readable.replaceAll(';', '\t'))],
    ['in Latin-1', Buffer.from(readable, 'latin1')],
    ['with a byte order mark', Buffer.from(`\uFEFF${readable}`)],
    ['in UTF-16', Buffer.from(`\uFEFF${readable}`, 'utf16le')]
  ])('%s is read', async (_, bytes) => {
    const world = openWorld()
    const report = await importRegister(world.ctx(), fileOf(bytes))
    expect(faultsOf(report)).toEqual([])
    expect((await listCases(world.ctx(), all)).items[0]?.title).toMatch(/^Å,? ä och ö$/)
  })

  test('cut off within a row is not taken in: no cell is lost in silence', async () => {
    const text = String(register47)
    const rowEnd = text.lastIndexOf('\r\n')
    const rowStart = text.lastIndexOf('\r\n', rowEnd - 1) + 2
    const world = await worldWithOfficer()
    for (let cut = rowStart + 1; cut < rowEnd; cut++) {
      const report = await importRegister(world.ctx(), fileOf(text.slice(0, cut)))
      expect([cut, report.isWritten]).toEqual([cut, false])
      expect(faultsOf(report).join()).toContain('Filen slutar mitt i raden')
    }
    // The last cell is empty: with its separator the row is whole.
    expect((await tryRegister(world.ctx(), fileOf(text.slice(0, rowEnd)))).faults).toBe(0)
  })

  test('with a formula in a cell is text, and goes out guarded', async () => {
    const world = openWorld()
    await importRegister(world.ctx(), fileOf(textOf(short, `ärende;044/21;;=cmd|'/C calc'!A0;Öppet;;;Eget`)))
    expect((await listCases(world.ctx(), all)).items[0]?.title).toBe("=cmd|'/C calc'!A0")
    expect(String(await exported(world))).toContain(";'=cmd|")
  })

  test.each([
    ['that is empty', '', 'Filen är tom'],
    ['with headers alone', short, 'inga rader'],
    ['that is a workbook', 'PK\u0003\u0004…', 'ingen CSV-fil'],
    ['that is a PDF', '%PDF-1.7', 'ingen CSV-fil'],
    ['that is something else', 'Hej!\nDet här är ett brev.', 'kolumnen Radtyp, Diarienummer, Rubrik saknas'],
    [
      'with a column we do not know',
      `${short};Ansvarig\n${aCase('044/21')};;;;;;Kim`,
      'Kolumnen ”Ansvarig” finns inte'
    ],
    ['with a column twice', `${short};Status\n${aCase('044/21')}`, 'finns två gånger'],
    ['with an open quotation mark', `${short}\närende;044/21;;"Bussar`, 'citattecken']
  ])('%s is refused in words', async (_, text, message) => {
    await expect(tryRegister(openWorld().ctx(), fileOf(text))).rejects.toThrow(message)
  })
})

test('a cell with several items gives back what was packed, whatever signs there are', () => {
  const part = fc.string({ unit: fc.constantFrom('|', '~', '\\', 'å', ' ', '\n') })
  const item = fc.tuple(part, part).map(([first, second]) => [`x${first}`, `x${second}`])
  fc.assert(
    fc.property(fc.array(item), items => {
      expect(unpackCell(packCell(items))).toEqual(items)
    })
  )
})

test('who is no archivist takes no register in and no register out', async () => {
  const world = openWorld()
  const officer = world.ctx(personActor({ duties: ['case-officer'] }))
  await expect(importRegister(officer, fileOf(register47))).rejects.toThrow('behörighet')
  await expect(tryRegister(officer, fileOf(register47))).rejects.toThrow('behörighet')
  expect(() => exportRegister(officer)).toThrow('behörighet')
})
