import { z } from 'zod'

/** What is wrong with one cell of an imported file, and what to do about it, in the asked language. */
export const importProblem = z.object({
  /** Row as the spreadsheet numbers it: the header is row 1. */
  row: z.number().int(),
  /** Heading of the column as the file has it. */
  column: z.string(),
  value: z.string(),
  /** A word for programs; `reason` and `remedy` are for people. */
  word: z.string(),
  reason: z.string(),
  remedy: z.string(),
})
export type ImportProblem = z.infer<typeof importProblem>

export const importReport = z.object({
  /** False for a dry run, and when any row is wrong: then nothing was written. */
  committed: z.boolean(),
  rows: z.number().int(),
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  categoriesCreated: z.number().int(),
  /** Headings that mean nothing to the import and were passed over. */
  ignoredColumns: z.array(z.string()),
  problems: z.array(importProblem),
})
export type ImportReport = z.infer<typeof importReport>
