import type { Summons } from '../../domain/summons/summons.ts'
import { summonsDocument } from '../documents/summons-document.ts'
import { renderDocument } from './render-document.ts'
import type { RenderedPdf } from './render-document.ts'

/** The kallelse or föredragningslista as PDF/A-2a and PDF/UA-1. */
export const renderSummonsPdf = (summons: Summons): Promise<RenderedPdf> =>
  renderDocument(summonsDocument(summons))
