import { buffer } from 'node:stream/consumers'
import type { LinkAddress } from '../domain/accounts/mail-link.ts'
import { mailRecoveryLink } from '../domain/accounts/mail-recovery-link.ts'
import { mailDigests, type DigestLinks } from '../domain/deadlines/mail-digests.ts'
import { sendDelivery } from '../domain/dispatch/deliver.ts'
import { latestAnchor } from '../domain/events/anchor.ts'
import { writeAnchor } from '../domain/events/anchor-files.ts'
import { disposeOfPayloads } from '../domain/events/dispose-of-payloads.ts'
import { extractText } from '../domain/search/extract-text.ts'
import type { FileVault } from '../domain/files/file-vault.ts'
import type { JobHandlers } from '../domain/jobs/run-due-jobs.ts'
import { renderMail } from '../rendering/mail.ts'
import type { Mailer } from './mailer.ts'

export type JobDependencies = {
  mailer: Mailer
  /** Where the latest hash of the trail is written every day. */
  anchorsFolder: string
}

type Wiring = JobDependencies & DigestLinks & { passwordLink: LinkAddress; vault: FileVault }
type Log = { info: (details: object, message: string) => void }

/** What does each kind of job. */
export const jobHandlers = (
  { mailer, anchorsFolder, passwordLink, vault, desk }: Wiring,
  log: Log
): JobHandlers => ({
  mail: ({ now }, { to, template, model }, id) =>
    mailer.send({ id, to, at: now, ...renderMail(template, model) }),

  deliver: (ctx, { deliveryId, mail: { to, template, model }, attachment }, id) =>
    sendDelivery(ctx, deliveryId, async () =>
      mailer.send({
        id,
        to,
        at: ctx.now,
        ...renderMail(template, model),
        ...(attachment && {
          attachment: { ...attachment, bytes: await buffer(vault.read(attachment.sha256)) }
        })
      })
    ),

  recovery: (ctx, payload, id) => mailRecoveryLink(ctx, payload, id, passwordLink),

  'extract-text': (ctx, { sha256 }) => extractText(ctx, vault, sha256),

  digest: (ctx, { day }) => mailDigests(ctx, day, { desk }),

  anchor: async ctx => {
    await disposeOfPayloads(ctx)
    const anchor = await latestAnchor(ctx.store)
    if (!anchor) return
    writeAnchor(anchorsFolder, anchor, ctx.now)
    // The log leaves the machine by another way than the data folder does.
    log.info({ anchor }, 'anchor of the trail')
  }
})
