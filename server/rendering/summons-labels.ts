import type { DeliveryState } from '../domain/dispatch/delivery-schemas.ts'
import type { SummonsAnswer } from '../domain/summons/summons-schemas.ts'

/** What is said of a document on its way, and of an answer to a kallelse. */
export const summonsLabels = {
  deliveryState: {
    waiting: 'Väntar',
    sent: 'Skickat',
    failed: 'Gick inte fram'
  } satisfies Record<DeliveryState, string>,

  summonsAnswer: {
    coming: 'Kommer',
    hindered: 'Har förhinder'
  } satisfies Record<SummonsAnswer, string>
}
