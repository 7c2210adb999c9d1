import type { FastifyInstance } from 'fastify'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import { getVersion, listVersions, restoreVersion } from '../domain/decisions/paragraph-versions.ts'
import { isParagraphChangeable } from '../domain/meetings/meeting.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import type { Context } from '../domain/shared/context.ts'
import { versionPage, versionsPage } from '../rendering/page-models/version-pages.ts'
import { paths } from './paths.ts'

type WithId = { Params: { id: string } }
type WithVersion = { Params: { id: string; sequence: string } }

/** How a § has stood before: each version held against the present one, and restored. */
export const versionPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.paragraphVersions(':id'), async ({ ctx, params: { id } }, reply) =>
    reply.page(
      'paragraphs/versions',
      versionsPage({ ...(await factsOf(ctx, id)), versions: await listVersions(ctx, id) })
    )
  )

  app.get<WithVersion>(
    paths.paragraphVersion(':id', ':sequence'),
    async ({ ctx, params: { id, sequence } }, reply) =>
      reply.page(
        'paragraphs/version',
        versionPage({ ...(await factsOf(ctx, id)), then: await getVersion(ctx, id, Number(sequence)) })
      )
  )

  app.post<WithVersion>(
    paths.paragraphVersion(':id', ':sequence'),
    async ({ ctx, params: { id, sequence } }, reply) => {
      await restoreVersion(ctx, id, Number(sequence))
      return reply.onward(paths.paragraph(id), 'version-restored')
    }
  )
}

const factsOf = async (ctx: Context, id: string) => {
  const paragraph = await getParagraph(ctx, id)
  const meeting = await getMeeting(ctx, paragraph.meetingId)
  const { mayWrite } = await rightsTo(ctx, meeting.id)
  return { paragraph, meeting, mayRestore: mayWrite && isParagraphChangeable(meeting, paragraph) }
}
