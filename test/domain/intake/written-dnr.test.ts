import { expect, test } from 'vitest'
import { readDnr } from '../../../server/domain/intake/reading/paragraphs/written-dnr.ts'

test.each([
  ['Rutin för resor (dnr 044/21)', '044/21', 'Rutin för resor'],
  ['Fastställande av listan (Dnr 089/15)', '089/15', 'Fastställande av listan'],
  ['Dnr KS 2018/124', 'KS 2018/124', ''],
  ['Dnr KS 2018/124 Taxa för sotning', 'KS 2018/124', 'Taxa för sotning'],
  ['Taxa för sotning Dnr: 2023-000123', '2023-000123', 'Taxa för sotning'],
  ['Ärendenr RS 1673-2023', 'RS 1673-2023', ''],
  ['Diarienummer: KUN 2021/212', 'KUN 2021/212', ''],
  ['Diarienr BUN-2024-00311', 'BUN-2024-00311', ''],
  ['Budget (KS/2019:123)', 'KS/2019:123', 'Budget'],
  ['KS/2019:123', 'KS/2019:123', ''],
  ['Nytt reglemente', undefined, 'Nytt reglemente'],
  ['Protokoll från beredningsgruppen 2021-04-16', undefined, 'Protokoll från beredningsgruppen 2021-04-16'],
  ['Verksamhetsplan 2023-2025', undefined, 'Verksamhetsplan 2023-2025']
])('%s', (heading, dnr, rest) => {
  const read = readDnr(heading)
  expect(read.dnr?.map(one => one.number).join(', ')).toBe(dnr)
  expect(read.rest).toBe(rest)
})
