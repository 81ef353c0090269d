import { readFileSync, writeFileSync } from 'node:fs'

const RULES = new URL('../modules/catalog/rules/', import.meta.url)

/**
 * Turns the official GS1 syntax dictionary (kept beside its table, with its notice) into `gs1-elements.ts`, because
 * rules read no files. Run it after putting a newer dictionary there: `node tools/gs1-elements.ts`.
 */
export const writeElementTable = (dictionary: string): string => {
  const lines = dictionary
    .split('\n')
    .filter(line => /^\d/.test(line))
    .map(line => line.trim().replace(/\s+/g, ' '))
  return `// Made by tools/gs1-elements.ts from gs1-syntax-dictionary.txt: the GS1 Barcode Syntax Dictionary,
// Copyright (c) 2020-2021 BWIPP project, 2021 Zint Project, 2021-2025 GS1 AISBL, Apache License 2.0. Do not edit.

/** One application identifier (or a range) a line: AIs, flags, components with linters, associations, # title. */
export const GS1_ELEMENTS = \`
${lines.join('\n')}
\`
`
}

if (import.meta.main) {
  const dictionary = readFileSync(new URL('gs1-syntax-dictionary.txt', RULES), 'utf8')
  writeFileSync(new URL('gs1-elements.ts', RULES), writeElementTable(dictionary))
}
