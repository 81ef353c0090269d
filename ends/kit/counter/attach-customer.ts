import { type Answer, done, refused } from '#kernel/answer.ts'
import { newId } from '#kit/offline/index.ts'
import type { Counter } from './counter.ts'
import type { DraftCustomer } from './draft.ts'
import { showDraft } from './keep-draft.ts'
import type { Server } from './reach-server.ts'

type Card = NonNullable<Awaited<ReturnType<Server['party']['customer']>>['found']>
export type CustomerRefusal = 'unreachable' | 'not-found' | 'not-taken'

/** A customer as the basket keeps one: member when there is a card or a phone to keep points under. */
const customerOf = async (server: Server, card: Card): Promise<DraftCustomer> => {
  const rewards = await server.rewards.member({ party: card.id }).catch(() => null)
  return {
    party: card.id,
    name: card.name,
    group: card.groupCode,
    member: true,
    points: rewards?.free ?? null,
    credit: rewards?.creditFree ?? null,
  }
}

const attach = (counter: Counter, customer: DraftCustomer | null): void => {
  const { draft } = counter.store.get()
  showDraft(counter, { ...draft, customer })
}

/** Finds a customer by phone or member card and puts them on the basket, which is priced anew for them. */
export const findCustomer = async (counter: Counter, key: string): Promise<Answer<DraftCustomer, CustomerRefusal>> => {
  const { server } = counter
  if (!server) return refused('unreachable')
  try {
    const { found } = await server.party.customer({ key: key.trim() })
    if (!found) return refused('not-found')
    const customer = await customerOf(server, found)
    attach(counter, customer)
    return done(customer)
  } catch {
    return refused('unreachable')
  }
}

/** Makes a member out of a name and a phone, at the counter. */
export const enrolCustomer = async (
  counter: Counter,
  name: string,
  phone: string,
): Promise<Answer<DraftCustomer, CustomerRefusal>> => {
  const { server } = counter
  if (!server) return refused('unreachable')
  try {
    const { language } = counter.store.get().settings
    const made = await server.party.enrol({ id: newId(), name: name.trim(), phone: phone.trim(), language })
    const customer = await customerOf(server, made.customer)
    attach(counter, customer)
    return done(customer)
  } catch (error) {
    const refusedBy = (error as { status?: unknown }).status === 409
    return refused(refusedBy ? 'not-taken' : 'unreachable', error instanceof Error ? error.message : undefined)
  }
}

export const dropCustomer = (counter: Counter): void => attach(counter, null)
