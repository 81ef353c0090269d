import { join } from 'node:path'
import { dice } from '#demo/dice.ts'
import type { Database } from '#platform/postgres/index.ts'
import { type Asking, asking, insistently } from './ask-server.ts'
import { enrolmentCode, type Shop } from './found-shop.ts'
import { openTill, type RunTill } from './run-till.ts'

export type Enrolling = {
  readonly db: Database
  readonly shop: Shop
  readonly secret: string
  readonly seed: string
  /** Where the tills keep their outboxes. */
  readonly dir: string
  /** How a till with this token reaches a server. */
  readonly reach: (token: string) => Asking
  readonly deaths?: number
  readonly batch?: number
}

/** A device for every register of a shop, enrolled with a code as a person would, with what it needs to sell. */
export const enrolTills = async ({ db, secret, reach, ...it }: Enrolling): Promise<RunTill[]> => {
  const tills: RunTill[] = []
  for (const { id } of it.shop.registers) {
    const redeemed = (await insistently(async () => {
      const code = await enrolmentCode(db, id, secret)
      return reach('')('POST', '/access/enrolments/redeem', { code, about: 'uji' })
    })) as { token: string }
    const { shop, seed, dir, deaths, batch } = it
    const own = { ask: reach(redeemed.token), file: join(dir, `${id}.jsonl`), dice: dice(`${seed}/${tills.length}`) }
    tills.push(await openTill({ ...own, shop, deaths, batch }))
  }
  return tills
}

/** Reaches any of the servers that are there, one after the other. */
export const reachAny = (servers: () => readonly string[]) => {
  let turn = 0
  return (token: string): Asking =>
    (method, path, body) => {
      const all = servers()
      turn += 1
      return asking(all[turn % all.length]!, token)(method, path, body)
    }
}
