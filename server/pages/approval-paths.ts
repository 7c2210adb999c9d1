/** Of an act of approval, by what its addresses begin with. */
export const approvalPaths = (base: string) => ({
  approval: (id: string) => `${base}/${id}/justering`,
  signing: (id: string, signerId: string) => `${base}/${id}/justering/${signerId}`,
  ownSigning: (id: string, signerId: string) => `${base}/${id}/justering/${signerId}/egen`,
  signedFiles: (id: string) => `${base}/${id}/justering/filer`,
  signedFile: (id: string, fileId: string) => `${base}/${id}/justering/filer/${fileId}`,
  announcing: (id: string) => `${base}/${id}/anslag`,
  takingDown: (id: string) => `${base}/${id}/anslag/nedtagning`,
  proof: (id: string) => `${base}/${id}/anslag/bevis.pdf`
})

/** Of corrections, by the id of the act of approval or of the correction. */
export const correctionPaths = {
  corrections: (id: string) => `/justeringar/${id}/rattelser`,
  correctionSigning: (id: string, signerId: string) =>
    `/justeringar/${id}/rattelser/underskrifter/${signerId}`,
  ownCorrectionSigning: (id: string, signerId: string) =>
    `/justeringar/${id}/rattelser/underskrifter/${signerId}/egen`,
  correctionWithdrawal: (id: string) => `/rattelser/${id}/tillbakadragande`,
  correctionFile: (id: string) => `/rattelser/${id}/protokoll.pdf`,
  signatureProof: (id: string) => `/justeringar/${id}/underskrifter.pdf`,
  approvedFile: (id: string) => `/justeringar/${id}/protokoll.pdf`
}
