/** The addresses of what the administrator looks after. */
export const organisationPaths = {
  organisation: '/organisation',
  bodyFacts: '/organisation/uppgifter',
  earlierNames: '/organisation/tidigare-namn',
  members: '/organisation/medlemmar',
  member: (id: string) => `/organisation/medlemmar/${id}`,
  organs: '/organisation/organ',
  newOrgan: '/organisation/organ/nytt',
  organ: (id: string) => `/organisation/organ/${id}`,
  approvalMethods: (id: string) => `/organisation/organ/${id}/justeringssatt`,
  standing: (id: string) => `/organisation/organ/${id}/utskick`,
  standingRemoval: (id: string, recipientId: string) =>
    `/organisation/organ/${id}/utskick/${recipientId}/borttagning`,
  standingItems: (id: string) => `/organisation/organ/${id}/dagordning`,
  standingItem: (id: string, standingItemId: string) =>
    `/organisation/organ/${id}/dagordning/${standingItemId}`,
  standingItemMove: (id: string, standingItemId: string) =>
    `/organisation/organ/${id}/dagordning/${standingItemId}/plats`,
  standingItemRemoval: (id: string, standingItemId: string) =>
    `/organisation/organ/${id}/dagordning/${standingItemId}/borttagning`,
  series: '/organisation/nummerserier',
  persons: '/organisation/personer',
  person: (id: string) => `/organisation/personer/${id}`,
  personAccount: (id: string) => `/organisation/personer/${id}/konto`,
  personLink: (id: string) => `/organisation/personer/${id}/konto/lank`,
  personDisabling: (id: string) => `/organisation/personer/${id}/konto/avstangning`,
  personSecondFactor: (id: string) => `/organisation/personer/${id}/konto/tvastegsinloggning`,
  personEnabling: (id: string) => `/organisation/personer/${id}/konto/oppnande`,
  tokens: '/organisation/nycklar',
  tokenRevocation: (id: string) => `/organisation/nycklar/${id}/aterkallelse`,
  jobs: '/organisation/utskick',
  jobRetry: (id: string) => `/organisation/utskick/${id}/nytt-forsok`,
  mandates: '/organisation/uppdrag',
  mandate: (id: string) => `/organisation/uppdrag/${id}`
}
