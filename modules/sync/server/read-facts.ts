import { drawerFact } from '#modules/payments/contract/index.ts'
import { type DrawerFact, drawerFactText } from '#modules/payments/rules/index.ts'
import { saleFact } from '#modules/sales/contract/index.ts'
import { digestOf, type SaleFact } from '#modules/sales/rules/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Who } from '#platform/http/who.ts'

export type AnyFact = SaleFact | DrawerFact

export type OddFact = {
  readonly body: unknown
  readonly reason: 'malformed' | 'digest-wrong' | 'other-register' | 'differs' | 'failed'
  readonly says: string
}

export type ReadFact =
  | { readonly ok: true; readonly kind: 'sale'; readonly fact: SaleFact }
  | { readonly ok: true; readonly kind: 'drawer'; readonly fact: DrawerFact }
  | { readonly ok: false; readonly odd: OddFact }

const odd = (body: unknown, reason: OddFact['reason'], says: string): ReadFact => ({
  ok: false,
  odd: { body, reason, says },
})

const kindOf = (body: unknown) => (body as { kind?: unknown } | null)?.kind

const words = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
  issues
    .slice(0, 10)
    .map(i => `${i.path.join('.')}: ${i.message}`)
    .join('; ')

/** Reads what a register sent: its shape, its seal, and whether it speaks for itself. Never throws. */
export const readFact = (who: Who, body: unknown): ReadFact => {
  const isSale = kindOf(body) === 'sale' || kindOf(body) === 'void'
  const parsed = isSale ? saleFact.safeParse(body) : drawerFact.safeParse(body)
  if (!parsed.success) return odd(body, 'malformed', words(parsed.error.issues))
  const fact = parsed.data as AnyFact
  const digest = isSale ? digestOf(fact, sha256) : sha256(drawerFactText(fact as DrawerFact))
  if (digest !== fact.digest) return odd(body, 'digest-wrong', `the seal should be ${digest}`)
  if (who.kind === 'register' && who.id !== fact.register)
    return odd(body, 'other-register', `register ${who.id} sent a fact of register ${fact.register}`)
  return isSale
    ? { ok: true, kind: 'sale', fact: fact as SaleFact }
    : { ok: true, kind: 'drawer', fact: fact as DrawerFact }
}
