import { asc, eq, inArray, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { MemberDecision } from './member-decision-schemas.ts'

const { memberDecisions, members } = schema

/** The members' decisions on some §§, in the order of the members. */
export const findMemberDecisions = (
  { read }: Store,
  paragraphIds: readonly string[]
): Promise<MemberDecision[]> => select(read, inArray(memberDecisions.matterId, [...paragraphIds]))

export const getMemberDecisionRow = async ({ read }: Store, id: string): Promise<MemberDecision> => {
  const [row] = await select(read, eq(memberDecisions.id, id))
  if (!row) throw notFound('Medlemmens beslut')
  return row
}

const select = async (read: Db, where: SQL): Promise<MemberDecision[]> =>
  read
    .select({
      id: memberDecisions.id,
      paragraphId: memberDecisions.matterId,
      memberId: memberDecisions.memberId,
      memberName: members.name,
      sentOn: memberDecisions.sentOn,
      outcome: memberDecisions.outcome,
      decidedOn: memberDecisions.decidedOn,
      theirParagraph: memberDecisions.theirParagraph,
      inForceOn: memberDecisions.inForceOn,
      note: memberDecisions.note,
      revision: memberDecisions.revision
    })
    .from(memberDecisions)
    .innerJoin(members, eq(members.id, memberDecisions.memberId))
    .where(where)
    .orderBy(asc(members.position))
