import type { SignatureProof } from '../../domain/approval/signature-proof.ts'
import { formatDate, formatDays, formatInstant, formatIsoDays } from '../format.ts'
import { labels } from '../labels.ts'
import type { PrintedDocument } from '../pdf/render-document.ts'
import { proofPage } from './proof-document.ts'

/** The proof of what was signed in the system as a document to be printed and kept with the file. */
export const signatureProofDocument = (proof: SignatureProof): PrintedDocument => {
  const { bodyName, organName, firstOn, lastOn, approval, signers, changedAt } = proof
  const { paragraphRange, sha256, approvedOn } = approval
  return proofPage(bodyName, {
    title: 'Bevis om underskrifter',
    organName,
    days: formatIsoDays(firstOn, lastOn),
    statement:
      'Här står vilka som har skrivit under filen med den här kontrollsumman, och hur. Den som gjorde det i systemet var inloggad och gjorde det själv (kommunallagen 5 kap. 69 §).',
    facts: [
      { label: 'Organ', values: [organName] },
      { label: 'Sammanträde', values: [formatDays(firstOn, lastOn)] },
      { label: 'Paragrafer', values: [paragraphRange ?? ''] },
      { label: 'Filen (SHA-256)', values: [sha256] },
      ...signers.map(signer => ({
        label: capitalised(labels.signerRole[signer.role]),
        values: [[signer.name, signer.paragraphs].filter(Boolean).join(', '), ...deedsOf(signer)]
      })),
      { label: 'Justerat', values: [approvedOn ? formatDate(approvedOn) : 'Alla har inte skrivit under än'] }
    ],
    changedAt
  })
}

const deedsOf = ({
  signedAt,
  signedOn,
  refusedOn,
  reason,
  decidedBy
}: SignatureProof['signers'][number]): string[] => {
  if (signedAt)
    return [
      `Skrev under i systemet ${formatInstant(signedAt)}`,
      ...(decidedBy ? [`Enligt ${decidedBy}`] : [])
    ]
  if (signedOn) return [`Skrev under på annat sätt ${formatDate(signedOn)}`]
  return refusedOn
    ? [`Vägrade skriva under ${formatDate(refusedOn)}: ${reason ?? ''}`]
    : ['Har inte skrivit under']
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
