import { accounts, recoveryCodes, sessions, signInFailures } from './accounts.ts'
import { accessTokens, signInLinks } from './access.ts'
import { bodies, earlierNames, members } from './bodies.ts'
import { cases } from './cases.ts'
import { clauses, decisionBlocks } from './decisions.ts'
import { events } from './events.ts'
import { files } from './files.ts'
import { importFlags, imports } from './imports.ts'
import { installation } from './installation.ts'
import { jobs } from './jobs.ts'
import { attendances, matters, meetings, sections } from './meetings.ts'
import { sealedMinutes } from './minutes.ts'
import { organs } from './organs.ts'
import { appendices, paragraphTexts } from './paragraphs.ts'
import { mandates, persons } from './people.ts'
import { secrecyMarks } from './secrecy.ts'
import { series } from './series.ts'
import { trail, trailDisposals, trailPayloads } from './trail.ts'

/** Every table, for Drizzle. */
export const schema = {
  accessTokens,
  accounts,
  appendices,
  attendances,
  bodies,
  cases,
  clauses,
  decisionBlocks,
  earlierNames,
  events,
  files,
  importFlags,
  imports,
  installation,
  jobs,
  mandates,
  matters,
  meetings,
  members,
  organs,
  paragraphTexts,
  persons,
  recoveryCodes,
  sealedMinutes,
  secrecyMarks,
  sections,
  series,
  sessions,
  signInFailures,
  signInLinks,
  trail,
  trailDisposals,
  trailPayloads
}
