import { addApprovalMethod } from '../../server/domain/bodies/approval-methods.ts'
import type { BodyWorld } from './body-world.ts'

/** The directorate has decided that the minutes of this organ are approved in the system (KL 5:69). */
export const decideInSystem = (world: BodyWorld, organId: string) =>
  addApprovalMethod(world.ctx(), organId, {
    method: 'in-system',
    decidedById: world.organisation.directorate.id,
    decidedOn: '2026-02-05',
    decidedParagraph: '§ 12'
  })
