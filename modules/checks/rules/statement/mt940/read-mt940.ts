import { dayOfSix } from '../day-of.ts'
import type { NoteFault } from '../faults.ts'
import { hundredthsOf } from '../hundredths.ts'
import type { Statement, StatementLine } from '../statement.ts'
import { addWords, readMovement } from './read-movement.ts'
import { readTags, type Tag } from './read-tags.ts'

const BALANCE = /^([CD])(\d{6})([A-Z]{3})([\d,]+)\s*$/

const readBalance = ({ tag, line, rows }: Tag, note: NoteFault) => {
  const match = BALANCE.exec(rows[0] ?? '')
  if (!match) return note('line-broken', line, `:${tag}:`, rows[0])
  const [, mark, six, currency, money] = match
  const amount = hundredthsOf(money!, ',')
  if (amount === null) return note('amount-wrong', line, `:${tag}:`, money)
  const day = dayOfSix(six!) ?? note('date-wrong', line, `:${tag}:`, six)
  return { day, currency: currency!, amount: mark === 'D' && amount !== 0 ? -amount : amount }
}

type Open = { -readonly [K in keyof Statement]: Statement[K] } & { lines: StatementLine[] }

const begin = (line: number): Open => ({
  ...{ account: '', currency: '', number: '', line, day: null, opening: null, closing: null, lines: [] },
})

const follow = (open: Open, it: Tag, before: string, note: NoteFault): void => {
  const said = (it.rows[0] ?? '').trim()
  if (it.tag === '25' || it.tag === '25P') open.account = said
  else if (it.tag === '28' || it.tag === '28C') open.number = said
  else if (it.tag === '60F' || it.tag === '60M') {
    const balance = readBalance(it, note)
    if (balance) Object.assign(open, { opening: balance.amount, currency: balance.currency })
  } else if (it.tag === '62F' || it.tag === '62M') {
    const balance = readBalance(it, note)
    if (balance && balance.currency !== open.currency) note('currency-wrong', it.line, `:${it.tag}:`, balance.currency)
    if (balance) Object.assign(open, { closing: balance.amount, day: balance.day })
  } else if (it.tag === '61') {
    const movement = readMovement(it, note)
    if (movement) open.lines.push(movement)
  } else if (it.tag === '86' && before === '61' && open.lines.length > 0)
    open.lines.push(addWords(open.lines.pop()!, it))
}

/** Statements of MT940 messages, with or without their SWIFT envelopes; each begins with `:20:`. */
export const readMt940 = (text: string, note: NoteFault): Statement[] => {
  const found: Open[] = []
  let before = ''
  for (const it of readTags(text)) {
    if (it.tag === '20') found.push(begin(it.line))
    const open = found.at(-1)
    if (open) follow(open, it, before, note)
    else if (it.tag !== '-') note('record-misplaced', it.line, `:${it.tag}:`, it.rows[0])
    before = it.tag
  }
  for (const { account, line } of found) if (account === '') note('account-missing', line, ':25:')
  return found
}
