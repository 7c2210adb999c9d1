import type { ProofOfAnnouncement } from '../../domain/announcement/proof.ts'
import type { SignatureProof } from '../../domain/approval/signature-proof.ts'
import { proofDocument } from '../documents/proof-document.ts'
import { signatureProofDocument } from '../documents/signature-proof-document.ts'
import { renderDocument, type RenderedPdf } from './render-document.ts'

/** The proof of an announcement as PDF/A-2a and PDF/UA-1, with a field for whoever signs it. */
export const renderProofPdf = (proof: ProofOfAnnouncement): Promise<RenderedPdf> =>
  renderDocument(proofDocument(proof))

/** The proof of what was signed in the system, in the same form. */
export const renderSignaturesPdf = (proof: SignatureProof): Promise<RenderedPdf> =>
  renderDocument(signatureProofDocument(proof))
