import type { FormError } from './form-error.ts'

export type Link = { readonly text: string; readonly href: string }

/**
 * What the browser's tab says. A record is named by its spoken name and reference, never by a person:
 * `Timeline, Alder Quay 7K4Q-2W – Candour`.
 */
export type Title = string | { readonly page: string; readonly spokenName: string; readonly reference: string }

/** What every page, staff or public, says about itself. */
export type PageView = {
  readonly title: Title
  /** Where the reader came from, or where in a flow the page stands; shown above the heading. */
  readonly back?: Link
  /** Plain words after the link back: `step 2 of 4: match the columns`. */
  readonly place?: string
  readonly errors?: readonly FormError[]
}

/** What the layout needs and no feature has to think of: `page` in every template. */
export type Frame = {
  readonly title: string
  readonly nonce: string
  /** Web addresses of the style sheets, scripts and icon, whose names carry a hash of their content. */
  readonly assets: FrameAssets
  /** Names the browser's modules: the text of an import map. */
  readonly importMap: string
}

export type FrameAssets = {
  readonly styles: readonly string[]
  readonly icon: string
  readonly components: string
}

export type StaffFrame = Frame & {
  readonly signedIn: { readonly name: string; readonly force: string; readonly unit: string } | undefined
  readonly navigation: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  /** Proves that a form was sent from a page of ours. */
  readonly token: string
  readonly home: string
  readonly cover: string
  readonly coverScript: string
  readonly signOut: string
  readonly foot: readonly Link[]
}

export type PublicFrame = Frame & {
  readonly force: string
  readonly home: string
  /** Where “Leave this site” goes: an ordinary page that tells nothing. */
  readonly leave: string
  readonly navigation: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  readonly foot: readonly Link[]
}

/** The words for the tab, which say first when a form came back with errors. */
export function titleWords(view: PageView): string {
  const { title } = view
  const words = typeof title === 'string' ? title : `${title.page}, ${title.spokenName} ${title.reference}`

  return `${view.errors?.length ? 'Error: ' : ''}${words} – Candour`
}
