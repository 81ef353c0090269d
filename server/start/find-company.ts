import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DEMO_COMPANY } from '#demo/company.ts'
import { readCompany } from '#modules/company/server/index.ts'
import { connect, embeddedHome, readOnly, type Tx } from '#platform/postgres/index.ts'
import { databaseFolder, type EmbeddedPlace, joinEmbedded } from '../embedded-share.ts'

export type Found = 'none' | 'demo' | 'own'

const read = async (tx: Tx): Promise<Found> => {
  const migrated = await tx.one<{ yes: boolean }>(`select to_regclass('company.company') is not null as yes`)
  const company = migrated?.yes ? await readCompany(tx) : undefined
  if (!company) return 'none'
  return company.npwp === DEMO_COMPANY.npwp ? 'demo' : 'own'
}

/** Whose company the embedded database of a folder holds. Where there is no database none is made. */
export const findCompany = async (place: EmbeddedPlace): Promise<Found> => {
  if (!existsSync(join(embeddedHome(databaseFolder(place)), 'data'))) return 'none'
  const shared = await joinEmbedded(place)
  const db = connect(shared.url('ujung'), { max: 1 })
  try {
    return await readOnly(db, read)
  } finally {
    await db.close()
    await shared.leave()
  }
}
