import type { Minutes } from '../../domain/approval/minutes.ts'
import { minutesDocument } from '../documents/minutes-document.ts'
import { renderDocument } from './render-document.ts'
import type { RenderedPdf } from './render-document.ts'

/** The protokoll as PDF/A-2a and PDF/UA-1, with empty fields for exactly those who sign. */
export const renderMinutesPdf = (minutes: Minutes): Promise<RenderedPdf> =>
  renderDocument(minutesDocument(minutes))
