import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { allChanges, type Downlink, type SendFacts } from '#kit/offline/index.ts'
import { lanesContract } from '#modules/lanes/contract/index.ts'
import { partyContract } from '#modules/party/contract/index.ts'
import { paymentsContract } from '#modules/payments/contract/index.ts'
import { rewardsContract } from '#modules/rewards/contract/index.ts'
import { salesContract } from '#modules/sales/contract/index.ts'
import { syncContract } from '#modules/sync/contract/index.ts'

const contract = {
  sync: syncContract,
  sales: { lookup: salesContract.lookup, mailReceipt: salesContract.mailReceipt },
  party: { customer: partyContract.customer, enrol: partyContract.enrol },
  rewards: rewardsContract,
  lanes: { report: lanesContract.report },
  payments: {
    keepAttempts: paymentsContract.keepAttempts,
    keepQris: paymentsContract.keepQris,
    terminal: paymentsContract.terminal,
  },
}
type Client = ContractRouterClient<typeof contract>

const PATIENCE_MS = 20_000
/** A customer looks for a card longer than a server looks for an answer. */
const CARD_PATIENCE_MS = 240_000
const patienceFor = (url: string) => (url.includes('/payments/terminal/') ? CARD_PATIENCE_MS : PATIENCE_MS)

export type Server = {
  readonly down: Downlink
  readonly send: SendFacts
  readonly lookup: Client['sales']['lookup']
  readonly piece: Client['sync']['piece']
  readonly mailReceipt: Client['sales']['mailReceipt']
  readonly party: Client['party']
  readonly rewards: Client['rewards']
  readonly payments: Client['payments']
  readonly lanes: Client['lanes']
}

/** The server as the till calls it: with the device's token, and never waiting for ever. */
export const reachServer = (origin: string, token: string): Server => {
  const link = new OpenAPILink(contract, {
    url: new URL('/api', origin).href,
    headers: () => ({ authorization: `Bearer ${token}` }),
    fetch: (request, init) =>
      fetch(request, { ...init, signal: AbortSignal.timeout(patienceFor(request.url)), cache: 'no-store' }),
  })
  const client: Client = createORPCClient(link)
  return {
    down: {
      snapshot: () => client.sync.snapshot(),
      book: async id => (await client.sync.book({ id })) as Awaited<ReturnType<Downlink['book']>>,
      segment: async (n, hash) => (await client.sync.segment({ n, hash })).items,
      changes: since => allChanges(from => client.sync.changes({ since: from }), since),
    },
    send: async facts => (await client.sync.facts({ facts: [...facts] })).answers,
    lookup: client.sales.lookup,
    piece: client.sync.piece,
    mailReceipt: client.sales.mailReceipt,
    party: client.party,
    rewards: client.rewards,
    payments: client.payments,
    lanes: client.lanes,
  }
}
