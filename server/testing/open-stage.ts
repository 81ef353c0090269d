import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dice } from '#demo/dice.ts'
import { connect, type Database } from '#platform/postgres/index.ts'
import { migrateAll } from '../database.ts'
import { asking, insistently } from './ask-server.ts'
import { enrolTills } from './enrol-tills.ts'
import { foundShop, type Shop } from './found-shop.ts'
import type { Ends } from './open-ends.ts'
import { type OwnPostgres, runPostgres } from './run-postgres.ts'
import type { RunTill } from './run-till.ts'
import { type SpoiltNetwork, spoilNetwork } from './spoil-network.ts'
import { type ServerProcess, startProcess } from './start-process.ts'

export const SECRET = 'a-secret-for-tests-only-0123456789abcdef'

export type Stage = {
  readonly postgres: OwnPostgres
  readonly db: Database
  readonly shop: Shop
  readonly network: SpoiltNetwork
  readonly tills: readonly RunTill[]
  /** Kills a server process (0 or 1) and starts another in its place. */
  replace(seat: number): Promise<void>
}

/** What a process of the installation is told; everything else is as shipped. */
export const environmentOf = (databaseUrl: string, dir: string): NodeJS.ProcessEnv => ({
  DATABASE_URL: databaseUrl,
  UJUNG_DIR: dir,
  UJUNG_SECRET: SECRET,
  UJUNG_BASE_URL: 'http://127.0.0.1:1',
})

export const temporaryFolder = (ends: Ends): string => {
  const dir = mkdtempSync(join(tmpdir(), 'ujung-story-'))
  ends.add(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** Two servers on a PostgreSQL of their own, a bad network before them, and enrolled tills on the other side of it. */
export const openStage = async (
  { seed, shops, tills: perShop }: { seed: string; shops: number; tills: number },
  ends: Ends,
): Promise<Stage> => {
  const dir = temporaryFolder(ends)
  const postgres = await runPostgres('faults')
  ends.add(() => postgres.end())
  const db = connect(postgres.url('faults'), { max: 2 })
  ends.add(() => db.close())
  await migrateAll(db)
  const shop = await foundShop(db, { shops, tills: perShop, members: 12 })

  const env = environmentOf(postgres.url('faults'), dir)
  const sit = async (): Promise<ServerProcess> => {
    const started = await insistently(() => startProcess('serve', env), 10)
    ends.add(() => started.kill())
    return started
  }
  const seats = await Promise.all([sit(), sit()])
  const servers = () => seats.map(it => it.address)
  const network = await spoilNetwork({ dice: dice(`${seed}/network`), servers })
  ends.add(() => network.close())
  const reach = (token: string) => asking(network.address, token)
  const tills = await enrolTills({ db, shop, secret: SECRET, seed: `${seed}/till`, dir, reach })
  return {
    ...{ postgres, db, shop, network, tills },
    replace: async seat => {
      await seats[seat]!.kill()
      seats[seat] = await sit()
    },
  }
}
