import { type Answer, done, refused } from '#kernel/answer.ts'

/** How the digits of a CMC-7 line are shared out, from the left: the symbols between them differ from reader to reader. */
export type Cmc7Layout = readonly (readonly [
  field: 'serial' | 'bank' | 'branch' | 'account' | 'other',
  digits: number,
])[]

export const CMC7_LAYOUTS = {
  /** France: number of the cheque, interbank zone, internal zone. */
  fr: [
    ['serial', 7],
    ['bank', 12],
    ['account', 12],
  ],
  /** Brazil: bank, branch and a check digit; clearing zone, number and kind; a check digit, account, a check digit. */
  br: [
    ['bank', 3],
    ['branch', 4],
    ['other', 1],
    ['other', 3],
    ['serial', 6],
    ['other', 1],
    ['other', 1],
    ['account', 10],
    ['other', 1],
  ],
} as const satisfies Readonly<Record<string, Cmc7Layout>>

export type Cmc7Line = {
  readonly line: string
  readonly routing: string
  readonly account: string
  readonly serial: string
  readonly unread: boolean
}

/** Reads a line of CMC-7 by a layout: bank and branch together are the routing. `?`, `*` and `@` are digits not read. */
export const readCmc7 = (text: string, layout: Cmc7Layout): Answer<Cmc7Line, 'micr-length'> => {
  const line = text.trim()
  const digits = line.replace(/[?@]/g, '*').replace(/[^0-9*]/g, '')
  const wanted = layout.reduce((sum, [, length]) => sum + length, 0)
  if (digits.length !== wanted)
    return refused('micr-length', `“${line}” has ${digits.length} digits; this layout of CMC-7 has ${wanted}.`)
  const found = { serial: '', bank: '', branch: '', account: '', other: '' }
  let at = 0
  for (const [field, length] of layout) {
    found[field] += digits.slice(at, at + length)
    at += length
  }
  const { serial, account } = found
  const routing = found.bank + found.branch
  return done({ line, routing, account, serial, unread: (routing + account + serial).includes('*') })
}
