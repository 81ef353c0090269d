import { page } from './html.ts'

export type Page = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-store',
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
}

/** A page with one sheet on it, that loads nothing, is kept by nobody and stands in no frame. */
export const webPage = (status: number, language: string, title: string, body: string): Page => ({
  status,
  headers: HEADERS,
  body: page(language, title, `<section>${body}</section>`),
})
