import { sha256 } from '#platform/digest/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { type EntryDetail, entryText, NO_ENTRY } from '../rules/index.ts'
import { rowDigests } from './seal-rows.ts'

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

const NO_ID = '00000000-0000-0000-0000-000000000000'

const atOf = (at: Date) => at.toISOString()

type Walk = { seq: number; digest: string }

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
  const walk: Walk = { seq: 0, digest: NO_ENTRY }
  const faults: PaperFault[] = []
  for (;;) {
    const rows = await tx.rows<EntryRow>(ENTRIES, [walk.seq])
    if (rows.length === 0) break
    for (const row of rows) {
      const fault = judge(row, walk)
      if (fault) faults.push(fault)
      walk.seq = row.seq
      walk.digest = row.digest
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

type Sealed = Readonly<Record<string, string>>

/** Papers in the order of their ids, each with what its last entry left; also those that only one of the two knows. */
const PAGE = `
  select p.document::text as document, e.detail from (
    (select id as document from papers.document where id > $1 order by id limit $2)
    union
    (select distinct document from papers.entry where document > $1 order by document limit $2)
    order by document limit $2) p
  left join lateral (
    select detail from papers.entry where document = p.document order by seq desc limit 1) e on true
  order by p.document`

type PageRow = { readonly document: string; readonly detail: EntryDetail | null }

/** Rows of one paper that are not what its last entry left. */
const strayRows = (document: string, found: ReadonlyMap<string, string>, sealed: Sealed): PaperFault[] => {
  const names = new Set([...found.keys(), ...Object.keys(sealed)])
  return [...names].flatMap((name): PaperFault[] => {
    if (found.get(name) === sealed[name]) return []
    const where = `${name} of paper ${document}`
    if (!found.has(name)) return [{ fault: 'row-missing', document, detail: `${where} is gone.` }]
    if (!(name in sealed)) return [{ fault: 'row-unaccounted', document, detail: `Nobody wrote ${where}.` }]
    return [{ fault: 'row-changed', document, detail: `${where} is not what its last entry left.` }]
  })
}

/** Walks the papers a page at a time, so that as many as there are take no more memory than one page. */
const walkRows = async (tx: Tx, page: number): Promise<{ faults: PaperFault[]; documents: number }> => {
  const faults: PaperFault[] = []
  let documents = 0
  for (let after = NO_ID; ; ) {
    const rows = await tx.rows<PageRow>(PAGE, [after, page])
    const last = rows.at(-1)
    if (!last) return { faults, documents }
    const now = await rowDigests(
      tx,
      rows.map(row => row.document),
    )
    for (const { document, detail } of rows)
      faults.push(...strayRows(document, now.get(document) ?? new Map(), detail?.rows ?? {}))
    documents += rows.length
    after = last.document
  }
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
 * and every file still has its digest. Run it in `readOnly`, so that it sees one moment. It holds `page` papers at a time.
 */
export const verifyPapers = async (tx: Tx, page = 500): Promise<PaperVerdict> => {
  const { faults, seq, digest } = await walkChain(tx)
  const rows = await walkRows(tx, page)
  return {
    faults: [...faults, ...rows.faults, ...(await changedContents(tx))],
    entries: seq,
    documents: rows.documents,
    head: digest,
  }
}
