import { sha256 } from '#platform/digest/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type EntryDetail, entryText, NO_ENTRY } from '../rules/index.ts'
import { type RowDigests, rowDigests } from './seal-rows.ts'

export type PaperFault = {
  readonly fault:
    | 'chain-broken'
    | 'entry-changed'
    | 'row-changed'
    | 'row-missing'
    | 'row-unaccounted'
    | 'content-changed'
  readonly document: string | null
  readonly detail: string
}

export type PaperVerdict = {
  readonly faults: readonly PaperFault[]
  readonly entries: number
  readonly documents: number
  /** Digest of the last entry: compare it with one kept elsewhere, for whoever owns the database can seal anew. */
  readonly head: string
}

type EntryRow = {
  seq: number
  document: string
  what: string
  at: Date
  who: string
  detail: EntryDetail
  previous: string
  digest: string
}

const ENTRIES = `
  select seq, document, what, at, who, detail, previous, digest from papers.entry where seq > $1 order by seq limit 1000`

const CONTENTS = `
  select hash, encode(sha256(bytes), 'hex') as digest from papers.content
  where encode(sha256(bytes), 'hex') <> hash`

const OF_CONTENT = 'select document, n from papers.version where content = any($1::text[])'

const atOf = (at: Date) => at.toISOString()

type Walk = { seq: number; digest: string; readonly last: Map<string, Readonly<Record<string, string>>> }

const judge = (row: EntryRow, walk: Walk): PaperFault | null => {
  const { digest, ...entry } = row
  const { document } = row
  if (row.seq !== walk.seq + 1 || row.previous !== walk.digest)
    return { fault: 'chain-broken', document, detail: `Entry ${row.seq} does not follow entry ${walk.seq}.` }
  if (sha256(entryText({ ...entry, at: atOf(row.at) })) !== digest)
    return { fault: 'entry-changed', document, detail: `Entry ${row.seq} (${row.what}) is not what was sealed.` }
  return null
}

const walkChain = async (tx: Tx): Promise<Walk & { faults: PaperFault[] }> => {
  const walk: Walk = { seq: 0, digest: NO_ENTRY, last: new Map() }
  const faults: PaperFault[] = []
  for (;;) {
    const rows = await tx.rows<EntryRow>(ENTRIES, [walk.seq])
    if (rows.length === 0) break
    for (const row of rows) {
      const fault = judge(row, walk)
      if (fault) faults.push(fault)
      walk.seq = row.seq
      walk.digest = row.digest
      walk.last.set(row.document, row.detail.rows)
    }
  }
  const head = (await tx.one<{ seq: number; digest: string }>('select seq, digest from papers.head'))!
  if (head.seq !== walk.seq || head.digest !== walk.digest)
    faults.push({
      fault: 'chain-broken',
      document: null,
      detail: `The head names entry ${head.seq}, the last is ${walk.seq}.`,
    })
  return { ...walk, faults }
}

/** Rows that are not what the last entry of their paper left. */
const strayRows = (now: RowDigests, last: Walk['last']): PaperFault[] => {
  const documents = new Set([...now.keys(), ...last.keys()])
  return [...documents].flatMap(document => {
    const [found, sealed] = [now.get(document) ?? new Map<string, string>(), last.get(document) ?? {}]
    const names = new Set([...found.keys(), ...Object.keys(sealed)])
    return [...names].flatMap((name): PaperFault[] => {
      if (found.get(name) === sealed[name]) return []
      const where = `${name} of paper ${document}`
      if (!found.has(name)) return [{ fault: 'row-missing', document, detail: `${where} is gone.` }]
      if (!(name in sealed)) return [{ fault: 'row-unaccounted', document, detail: `Nobody wrote ${where}.` }]
      return [{ fault: 'row-changed', document, detail: `${where} is not what its last entry left.` }]
    })
  })
}

/** Bytes that no longer fit their name, at each paper they belong to. */
const changedContents = async (tx: Tx): Promise<PaperFault[]> => {
  const changed = await tx.rows<{ hash: string }>(CONTENTS)
  if (changed.length === 0) return []
  const owners = await tx.rows<{ document: string; n: number }>(OF_CONTENT, [changed.map(row => row.hash)])
  return owners.map(({ document, n }) => ({
    fault: 'content-changed',
    document,
    detail: `The file of version ${n} of paper ${document} is not the one that was captured.`,
  }))
}

/**
 * Proves that every paper is what was done to it: the chain of entries is whole, every row is as its last entry left it,
 * and every file still has its digest. Run it in `readOnly`, so that it sees one moment.
 */
export const verifyPapers = async (tx: Tx): Promise<PaperVerdict> => {
  const { faults, last, seq, digest } = await walkChain(tx)
  const stray = strayRows(await rowDigests(tx, null), last)
  return {
    faults: [...faults, ...stray, ...(await changedContents(tx))],
    entries: seq,
    documents: last.size,
    head: digest,
  }
}
