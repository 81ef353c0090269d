import { refused } from '#kernel/answer.ts'
import type { ReadRefusal } from './route-task.ts'

/** A line that holds something, cut at white space, with its number in the file, from 1. */
export type Row = { readonly line: number; readonly text: string; readonly cells: readonly string[] }

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** The lines of a text that hold something. */
export const rowsOf = (text: string): Row[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, index) => ({ line: index + 1, text: raw.trim() }))
    .filter(row => row.text !== '')
    .map(row => ({ ...row, cells: row.text.split(/\s+/) }))

/** The numbers of a row, or null when one of its cells is not a number. */
export const numbersOf = (row: Row): number[] | null =>
  row.cells.every(cell => NUMBER.test(cell)) ? row.cells.map(Number) : null

/** Says what is wrong in which line. */
export const badLine = (row: { readonly line: number } | undefined, what: string) =>
  row ? refused('bad-line', `line ${row.line}: ${what}`) : refused('incomplete', `the file ends too early: ${what}`)

export type ReadFailure = { readonly ok: false; readonly refusal: ReadRefusal; readonly detail?: string }
