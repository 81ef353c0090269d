import { type Answer, done, refused } from '#kernel/answer.ts'
import { asBrowsersShow } from '#platform/picture/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { placedPdf } from '#platform/printer/document/index.ts'
import { companyDay } from '../company-day.ts'
import { getCheck } from '../register/get-check.ts'
import { pictureOf } from '../register/keep-picture.ts'
import { type PrintPicture, substituteParts } from './substitute-parts.ts'

export type PrintRefusal = 'check-unknown' | 'print-not-american' | 'print-no-line' | 'print-no-pictures'

const printable = async (tx: Tx, item: string, side: 'front' | 'back'): Promise<PrintPicture | null> => {
  const file = await pictureOf(tx, item, side)
  const shown = file ? asBrowsersShow(file) : null
  return shown?.type === 'image/png' || shown?.type === 'image/jpeg' ? { type: shown.type, bytes: shown.bytes } : null
}

/**
 * A substitute check (IRD) of a cheque whose pictures are kept, as a PDF of one page: front above, back below. Only for
 * cheques of the United States: other laws know no such thing.
 */
export const printCheck = async (
  tx: Tx,
  now: Date,
  id: string,
): Promise<Answer<{ name: string; pdf: Uint8Array }, PrintRefusal>> => {
  const check = await getCheck(tx, id)
  if (!check) return refused('check-unknown', `There is no cheque ${id}.`)
  const name = check.serial || id
  if (check.country !== 'US') return refused('print-not-american', `${name} is no cheque of the United States.`)
  if (!check.line.includes('⑆')) return refused('print-no-line', `The code line of ${name} is not known.`)
  const [front, back] = [await printable(tx, id, 'front'), await printable(tx, id, 'back')]
  if (!front || !back) return refused('print-no-pictures', `${name} lacks a picture of a side, as TIFF, JPEG or PNG.`)
  const company = await tx.one<{ name: string }>('select legal_name as name from company.v_company')
  const day = await companyDay(tx, now)
  const parts = substituteParts({ check, by: company?.name ?? 'Ujung', day, front, back })
  const frame = { title: `Substitute check ${name}`, language: 'en' as const, made: new Date(`${day}T00:00:00Z`) }
  return done({ name: `substitute-${name}.pdf`, pdf: await placedPdf(parts, frame) })
}
