/** `commit-sale` → `commitSale`. */
export const camel = (kebab: string) => kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** `commit-sale` → `CommitSale`. */
export const pascal = (kebab: string) => camel(kebab).replace(/^./, letter => letter.toUpperCase())

/** `commit-sale` → `commit_sale`. */
export const snake = (kebab: string) => kebab.replaceAll('-', '_')

/** Any words → `lower-case-with-hyphens`. */
export const kebab = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** `20261123_0900`, UTC, as migrations are named. */
export const stamp = (now: Date) => now.toISOString().replace(/[-:]/g, '').slice(0, 13).replace('T', '_')
