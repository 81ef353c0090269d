/** What the doctor found: `warn` works but will not do for a business, `failed` does not work. */
export type Finding = { readonly what: string; readonly state: 'ok' | 'warn' | 'failed'; readonly detail: string }
