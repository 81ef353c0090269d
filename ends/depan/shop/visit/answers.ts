import type { Html } from '../html/html.ts'

/** What a page comes to: something to show, or somewhere else to go. */
export type Outcome =
  | {
      readonly kind: 'page'
      readonly html: Html
      readonly status?: number
      readonly cookies?: readonly string[]
      readonly secret?: boolean
    }
  | { readonly kind: 'go'; readonly to: string; readonly status?: 301 | 303; readonly cookies?: readonly string[] }
  | { readonly kind: 'data'; readonly body: string; readonly type: string; readonly cookies?: readonly string[] }

export const page = (
  html: Html,
  more: { status?: number; secret?: boolean; cookies?: readonly string[] } = {},
): Outcome => ({
  kind: 'page',
  html,
  ...more,
})
/** After a deed: the browser asks the next page with GET, so that nothing is sent twice by going back. */
export const go = (to: string, cookies: readonly string[] = []): Outcome => ({ kind: 'go', to, status: 303, cookies })
export const moved = (to: string): Outcome => ({ kind: 'go', to, status: 301 })
export const data = (value: unknown, cookies: readonly string[] = []): Outcome => ({
  kind: 'data',
  body: JSON.stringify(value),
  type: 'application/json; charset=utf-8',
  cookies,
})
