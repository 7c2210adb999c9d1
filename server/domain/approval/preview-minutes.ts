import { completeMatter } from '../decisions/get-paragraph.ts'
import { layInEdit } from '../decisions/lay-in-edit.ts'
import type { ParagraphEdit } from '../decisions/paragraph-schemas.ts'
import { getWritableMatter } from '../meetings/meeting-access.ts'
import type { Context } from '../shared/context.ts'
import { composeMinutes } from './get-minutes.ts'
import type { Minutes } from './minutes.ts'

/** Renders minutes that are only looked at; undefined when nobody waits for them any more. */
export type Previewing = {
  renderPreview: (minutes: Minutes, isAwaited: () => boolean) => Promise<Uint8Array | undefined>
}

/** The minutes of the meeting of a § as they would stand if the edit were saved, for who may save it. Nothing is stored. */
export const previewMinutes = async (
  ctx: Context,
  paragraphId: string,
  edit: ParagraphEdit
): Promise<Minutes> => {
  const seen = await getWritableMatter(ctx, paragraphId)
  const { meeting } = seen
  const edited = await layInEdit(ctx, await completeMatter(ctx, seen), meeting.organId, edit)
  return composeMinutes(ctx, meeting, edited)
}
