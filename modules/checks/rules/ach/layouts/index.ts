import { textOf } from '../../bytes/digits.ts'
import type { Layout } from '../../layout/layout.ts'
import * as addenda from './addenda.ts'
import { CONTESTED_CODES, DISHONORED_CODES, REFUSED_CHANGE_CODES } from './code-values.ts'
import * as controls from './controls.ts'
import * as entries from './entries.ts'
import * as headers from './headers.ts'

/** Columns of every record. */
export const COLUMNS = 94

const ENTRIES: Readonly<Record<string, Layout>> = {
  ADV: entries.ADV_ENTRY,
  ARC: entries.CHECK_ENTRY,
  ATX: entries.COUNTED_ENTRY,
  BOC: entries.CHECK_ENTRY,
  CTX: entries.COUNTED_ENTRY,
  ENR: entries.COUNTED_ENTRY,
  POP: entries.POP_ENTRY,
  POS: entries.POS_ENTRY,
  RCK: entries.CHECK_ENTRY,
  SHR: entries.SHR_ENTRY,
  TRC: entries.TRUNCATED_ENTRY,
  TRX: entries.COUNTED_ENTRY,
  XCK: entries.TRUNCATED_ENTRY,
}

const ADDENDA: Readonly<Record<string, Layout>> = {
  '02': addenda.TERMINAL,
  '05': addenda.PAYMENT,
  '10': addenda.IAT_10,
  '11': addenda.IAT_11,
  '12': addenda.IAT_12,
  '13': addenda.IAT_13,
  '14': addenda.IAT_14,
  '15': addenda.IAT_15,
  '16': addenda.IAT_16,
  '17': addenda.IAT_17,
  '18': addenda.IAT_18,
}

/** What a batch says of how its records are laid out. */
export type BatchForm = { readonly sec: string; readonly iat: boolean }

const IAT = 'IAT'

/** The form of a batch from its header: IAT also for corrections of IAT entries, which say COR. */
export const batchForm = (cols: Uint8Array, start: number): BatchForm => {
  const sec = textOf(cols, start + 50, start + 53)
  return { sec, iat: sec === IAT || (sec === 'COR' && textOf(cols, start + 4, start + 10) === 'IATCOR') }
}

/** The layout of addenda of a type; of returns and corrections also by their reason. */
export const addendaFor = (type: string, code: string, { iat }: BatchForm): Layout => {
  if (type === '98') return REFUSED_CHANGE_CODES.includes(code) ? addenda.REFUSED_CHANGE : addenda.CHANGE
  if (type !== '99') return ADDENDA[type] ?? addenda.OTHER
  if (DISHONORED_CODES.includes(code)) return addenda.DISHONORED
  if (CONTESTED_CODES.includes(code)) return addenda.CONTESTED
  return iat ? addenda.IAT_RETURN : addenda.RETURN
}

const addendaLayout = (cols: Uint8Array, start: number, form: BatchForm): Layout =>
  addendaFor(textOf(cols, start + 1, start + 3), textOf(cols, start + 3, start + 6), form)

/** The layout of an entry by its batch. */
export const entryLayout = ({ sec, iat }: BatchForm): Layout =>
  iat ? entries.IAT_ENTRY : (ENTRIES[sec] ?? entries.ENTRY)

/** The layout of the record at `start`, inside a batch of that form; undefined for a type nobody knows. */
export const layoutOf = (cols: Uint8Array, start: number, form: BatchForm): Layout | undefined => {
  const adv = form.sec === 'ADV'
  switch (cols[start]! - 0x30) {
    case 1:
      return headers.FILE_HEADER
    case 5:
      return batchForm(cols, start).iat ? headers.IAT_BATCH_HEADER : headers.BATCH_HEADER
    case 6:
      return entryLayout(form)
    case 7:
      return addendaLayout(cols, start, form)
    case 8:
      return adv ? controls.ADV_BATCH_CONTROL : controls.BATCH_CONTROL
    case 9:
      return adv ? controls.ADV_FILE_CONTROL : controls.FILE_CONTROL
    default:
      return undefined
  }
}

export { controls, headers }
