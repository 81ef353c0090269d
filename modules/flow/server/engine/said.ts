/** What a command answers: code to end with, words for people, data for programs. */
export type Said = { readonly exit: 0 | 1 | 2; readonly out: string; readonly data?: object }

export type Language = 'id' | 'en'

export const calledWrongly = (out: string): Said => ({ exit: 2, out, data: { ok: false, error: 'called-wrongly' } })

export const refusedWith = (out: string, data: object = {}): Said => ({ exit: 1, out, data: { ok: false, ...data } })
