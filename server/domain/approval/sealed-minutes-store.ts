import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Minutes } from './minutes.ts'

const { sealedMinutes } = schema

/** The minutes as they were sealed; undefined when they are not. */
export const findSealedMinutes = async ({ read }: Store, meetingId: string): Promise<Minutes | undefined> => {
  const [row] = await read.select().from(sealedMinutes).where(eq(sealedMinutes.meetingId, meetingId))
  return row?.minutes as Minutes | undefined
}

/** Keeps the model that the sealed file was made of, for ever. */
export const keepSealedMinutes = async ({ write }: Store, minutes: Minutes): Promise<void> => {
  await write.insert(sealedMinutes).values({ meetingId: minutes.meetingId, minutes })
}
