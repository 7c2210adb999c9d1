import type { Minutes } from '../domain/approval/minutes.ts'
import { formatTimes, formatWeekday } from './format.ts'

/** "torsdag 19 mars 2026, kl. 15.00, Kansliet": when and where the minutes are to be approved, or ''. */
export const approvalPlanText = ({ approvalPlan }: Pick<Minutes, 'approvalPlan'>): string =>
  approvalPlan
    ? [
        approvalPlan.on && formatWeekday(approvalPlan.on),
        formatTimes(approvalPlan.time, null),
        approvalPlan.place
      ]
        .filter(Boolean)
        .join(', ')
    : ''
