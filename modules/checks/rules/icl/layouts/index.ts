import { readDigits } from '../../bytes/digits.ts'
import type { Layout } from '../../layout/layout.ts'
import * as addenda from './addenda.ts'
import * as controls from './controls.ts'
import * as headers from './headers.ts'
import * as images from './images.ts'
import * as items from './items.ts'

/** The layout of each type of record; 61 and 68 have a second one, see `layoutOf`. */
const LAYOUTS: ReadonlyMap<number, Layout> = new Map([
  [1, headers.FILE_HEADER],
  [10, headers.CASH_LETTER_HEADER],
  [20, headers.BUNDLE_HEADER],
  [25, items.CHECK_DETAIL],
  [26, addenda.CHECK_ADDENDUM_A],
  [27, addenda.CHECK_ADDENDUM_B],
  [28, addenda.CHECK_ADDENDUM_C],
  [31, items.RETURN_DETAIL],
  [32, addenda.RETURN_ADDENDUM_A],
  [33, addenda.RETURN_ADDENDUM_B],
  [34, addenda.RETURN_ADDENDUM_C],
  [35, addenda.RETURN_ADDENDUM_D],
  [50, images.IMAGE_VIEW_DETAIL],
  [52, images.IMAGE_VIEW_DATA],
  [54, images.IMAGE_VIEW_ANALYSIS],
  [61, items.CREDIT],
  [62, items.CREDIT_ITEM],
  [68, controls.USER_RECORD],
  [70, controls.BUNDLE_CONTROL],
  [85, controls.ROUTING_SUMMARY],
  [90, controls.CASH_LETTER_CONTROL],
  [99, controls.FILE_CONTROL],
])

export const ICL_TYPES: readonly number[] = [...LAYOUTS.keys()]

const ALL_COLUMNS = 80
const PAYEE_ENDORSEMENT_COLUMNS = 335

/**
 * The layout of a decoded record of `have` columns; undefined for a type nobody knows. A 61 is read as DSTU X9.37's
 * credit/reconciliation record where only there the amount is a number.
 */
export const layoutOf = (type: number, cols: Uint8Array, have: number): Layout | undefined => {
  if (type === 61 && have >= ALL_COLUMNS) {
    const amountAt = (layout: Layout) => readDigits(cols, ...layout.at('amount'))
    return amountAt(items.CREDIT) === null && amountAt(items.CREDIT_RECONCILIATION) !== null
      ? items.CREDIT_RECONCILIATION
      : items.CREDIT
  }
  const payee = type === 68 && have === PAYEE_ENDORSEMENT_COLUMNS && readDigits(cols, 32, 35) === 1
  return payee ? controls.PAYEE_ENDORSEMENT : LAYOUTS.get(type)
}

/** The layout every record of that type has before anything is read of it. */
export const usualLayout = (type: number): Layout | undefined => LAYOUTS.get(type)
