import type { Tx } from '#platform/postgres/index.ts'
import { NO_SEAL, sealDigest } from './audit-digest.ts'

export type AuditFault = {
  readonly fault: 'chain-broken' | 'entries-missing' | 'entries-changed' | 'entries-unaccounted'
  /** The seal where it shows; null for entries that no seal and no queue knows. */
  readonly seal: number | null
  readonly detail: string
}

export type AuditVerdict = {
  readonly faults: readonly AuditFault[]
  readonly seals: number
  readonly sealed: number
  readonly pending: number
  /** Digest of the last seal: compare it with one kept elsewhere, for whoever can write to the database can reseal. */
  readonly head: string
}

type SealRow = { number: number; previous: string; entries: number[]; digest: string }

const check = async (tx: Tx, seal: SealRow, before: { number: number; digest: string }): Promise<AuditFault | null> => {
  const { number, entries } = seal
  const span = `entries ${entries[0]} to ${entries.at(-1)}`
  if (number !== before.number + 1 || seal.previous !== before.digest)
    return { fault: 'chain-broken', seal: number, detail: `Seal ${number} does not follow seal ${before.number}.` }
  const { digest, found } = await sealDigest(tx, seal.previous, number, entries)
  if (found !== entries.length)
    return { fault: 'entries-missing', seal: number, detail: `${entries.length - found} of ${span} are gone.` }
  if (digest !== seal.digest)
    return { fault: 'entries-changed', seal: number, detail: `One of ${span}, or the seal itself, was changed.` }
  return null
}

const counts = `
  select (select count(*) from access.audit) as written,
         (select count(*) from access.audit_pending) as pending`

/** Recomputes every seal from the entries it names. Run it in `readOnly`, so that it sees one moment. */
export const verifyAudit = async (tx: Tx): Promise<AuditVerdict> => {
  const faults: AuditFault[] = []
  let before = { number: 0, digest: NO_SEAL }
  let sealed = 0
  for (;;) {
    const next =
      'select number, previous, entries::bigint[] as entries, digest from access.audit_seal where number > $1'
    const row = await tx.one<SealRow>(`${next} order by number limit 1`, [before.number])
    if (!row) break
    const seal = { ...row, entries: row.entries.map(Number) }
    const fault = await check(tx, seal, before)
    if (fault) faults.push(fault)
    before = { number: seal.number, digest: seal.digest }
    sealed += seal.entries.length
  }
  const { written, pending } = (await tx.one<{ written: number; pending: number }>(counts))!
  const stray = written - pending - sealed
  if (stray !== 0 && faults.length === 0)
    faults.push({ fault: 'entries-unaccounted', seal: null, detail: `${stray} entries more than were written.` })
  return { faults, seals: before.number, sealed, pending, head: before.digest }
}
