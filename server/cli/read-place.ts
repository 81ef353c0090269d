import { isPlaceCode } from '#modules/company/rules/index.ts'
import type { NewPlace } from '../init-company.ts'
import { CommandError } from './command.ts'

const KINDS = ['shop', 'distribution-centre', 'web', 'head-office', 'transit', 'workshop'] as const

const wrong = (text: string, why: string) =>
  new CommandError(`--place ${text}: ${why}; write it like KMG:Kemang:shop:2`, 2)

/** Reads `KMG:Kemang:shop:2`: code, name, kind, number of tills (1 for a shop and a web place, else 0). */
export const readPlace = (text: string): NewPlace => {
  const [code = '', name = '', kind = 'shop', count, ...more] = text.split(':').map(part => part.trim())
  if (more.length > 0 || name === '') throw wrong(text, 'three or four parts')
  if (!isPlaceCode(code)) throw wrong(text, 'a code is 2 to 8 capitals and digits')
  const known = KINDS.find(it => it === kind)
  if (!known) throw wrong(text, `a kind is one of ${KINDS.join(', ')}`)
  const tills = count === undefined ? (known === 'shop' || known === 'web' ? 1 : 0) : Number(count)
  if (!Number.isSafeInteger(tills) || tills < 0 || tills > 99) throw wrong(text, 'tills are a number, 0 to 99')
  return { code, name, kind: known, tills }
}
