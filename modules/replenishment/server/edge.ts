/** What a command prints, and how it ends: 0 done, 1 refused, 2 called wrongly. */
export type Said = { readonly exit: 0 | 1 | 2; readonly out: string; readonly data?: object }
