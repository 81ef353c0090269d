/** What a command says: `out` for people, `data` for programs; ends with 0 done, 1 refused, 2 called wrongly. */
export type Said = { readonly exit: 0 | 1 | 2; readonly out: string; readonly data?: object }

/** Called wrongly, or with a file that cannot be opened: said the same way to people and programs. */
export const calledWrongly = (text: string): Said => ({
  ...{ exit: 2, out: text },
  data: { ok: false, error: text },
})

/** A sentence in the language of whoever asks. */
export const inLanguage = (language: 'en' | 'id', text: { readonly en: string; readonly id: string }): string =>
  text[language]
