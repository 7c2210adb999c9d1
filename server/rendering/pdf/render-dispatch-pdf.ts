import type { Extract } from '../../domain/dispatch/extract.ts'
import type { Summary } from '../../domain/dispatch/summary-schemas.ts'
import { extractDocument } from '../documents/extract-document.ts'
import { summaryDocument } from '../documents/summary-document.ts'
import { renderDocument, type RenderedPdf } from './render-document.ts'

/** An extract of minutes as PDF/A-2a and PDF/UA-1, with a field for the one who certifies it. */
export const renderExtractPdf = (extract: Extract): Promise<RenderedPdf> =>
  renderDocument(extractDocument(extract))

export const renderSummaryPdf = (summary: Summary): Promise<RenderedPdf> =>
  renderDocument(summaryDocument(summary))
