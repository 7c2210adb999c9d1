/** Of the decisions of a meeting on their way to legal force. */
export const legalForcePaths = {
  legalForce: (id: string) => `/sammantraden/${id}/laga-kraft`,
  judged: (id: string, appealId: string) => `/sammantraden/${id}/laga-kraft/${appealId}`,
  appealsOf: (id: string, paragraphId: string) =>
    `/sammantraden/${id}/paragrafer/${paragraphId}/overklaganden`,
  appealability: (id: string, paragraphId: string) =>
    `/sammantraden/${id}/paragrafer/${paragraphId}/overklagbarhet`,
  appealEdit: (id: string, appealId: string) => `/sammantraden/${id}/overklaganden/${appealId}`
}

/** The same of a delegationsbeslut. */
export const delegatedForcePaths = {
  legalForce: (id: string) => `/delegationsbeslut/${id}/laga-kraft`,
  judged: (id: string, appealId: string) => `/delegationsbeslut/${id}/laga-kraft/${appealId}`,
  appealsOf: (id: string) => `/delegationsbeslut/${id}/overklaganden`,
  appealability: (id: string) => `/delegationsbeslut/${id}/overklagbarhet`,
  appealEdit: (id: string, appealId: string) => `/delegationsbeslut/${id}/overklaganden/${appealId}`
}
