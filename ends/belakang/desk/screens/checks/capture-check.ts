import { parseMoney } from '#kernel/money.ts'
import { readE13b } from '#modules/checks/rules/index.ts'
import { server } from '../../server/client.ts'
import { newId } from '../../server/new-id.ts'
import type { CheckRow, Side } from './check-queries.ts'

/** What a clerk has typed of one cheque, as text. */
export type Draft = {
  readonly kind: CheckRow['kind']
  readonly line: string
  readonly routing: string
  readonly account: string
  readonly serial: string
  readonly amount: string
  readonly words: string
  readonly issue: string | null
  readonly effective: string | null
}

export const emptyDraft = (kind: Draft['kind']): Draft => ({
  ...{ kind, line: '', routing: '', account: '', serial: '', amount: '', words: '', issue: null, effective: null },
})

export const currencyOf = (kind: Draft['kind']): 'IDR' | 'USD' => (kind === 'check' ? 'USD' : 'IDR')

/** The draft with the parts of its code line; null where the line has no bank. */
export const withLine = (draft: Draft): Draft | null => {
  const read = readE13b(draft.line)
  if (!read.ok) return null
  const { routing, account, serial } = read.value
  return { ...draft, routing, account, serial }
}

/** Digits and dots as people type them: `1.500.000` rupiah, `1,500.25` dollars. Null where it is no amount. */
export const amountOf = (text: string, currency: string): number | null =>
  parseMoney(currency === 'IDR' ? text.replace(/[. ]/g, '') : text.replace(/[, ]/g, ''), currency)

export type Pictures = Readonly<Record<Side, File | null>>

/** Registers one cheque and keeps its pictures; gives its number and whether somebody must look. */
export const captureCheck = async (draft: Draft, pictures: Pictures, depositor: string, day: string) => {
  const item = newId()
  const currency = currencyOf(draft.kind)
  const encoded = draft.line === '' ? null : readE13b(draft.line)
  const { exceptions } = await server.checks.register({
    ...{
      id: newId(),
      name: `${depositor} ${day}`,
      depositor,
      country: currency === 'IDR' ? 'ID' : 'US',
      currency,
      day,
    },
    items: [
      {
        ...{
          id: item,
          kind: draft.kind,
          line: encoded?.ok ? encoded.value.line : draft.line,
          routing: draft.routing,
          account: draft.account,
        },
        ...{ serial: draft.serial, amount: amountOf(draft.amount, currency) ?? 0, words: draft.words.trim() || null },
        ...{ encoded: encoded?.ok ? encoded.value.amount : null, issue: draft.issue, effective: draft.effective },
      },
    ],
  })
  for (const side of ['front', 'back'] as const) {
    const file = pictures[side]
    if (file) await server.checks.picture({ item, side, paper: newId(), file })
  }
  return { item, serial: draft.serial, odd: exceptions > 0 }
}
