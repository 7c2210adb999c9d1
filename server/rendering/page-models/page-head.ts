/** What every page model begins with. The last crumb is the page itself and has no address. */
export type PageHead = { title: string; breadcrumb: readonly Crumb[] }

export type Crumb = { text: string; href: string }

export const crumb = (text: string, href = ''): Crumb => ({ text, href })
