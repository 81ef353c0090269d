import type { Tx } from '#platform/postgres/index.ts'
import type { Register } from '../contract/index.ts'

const SELECT = 'select id, place, code, name, kind, active, version from company.register'

/** Registers by code, of one place or of all; those out of use only with `all`. */
export const listRegisters = (
  tx: Tx,
  { all = false, place = null }: { all?: boolean; place?: string | null } = {},
): Promise<Register[]> =>
  tx.rows<Register>(`${SELECT} where (active or $1) and ($2::uuid is null or place = $2) order by code`, [all, place])

export const readRegister = (tx: Tx, id: string): Promise<Register | undefined> =>
  tx.one<Register>(`${SELECT} where id = $1`, [id])
