import { FIRST_DIGEST } from '#modules/sales/rules/index.ts'
import { sha256 } from '#platform/digest/index.ts'
import type { Tx } from '#platform/postgres/index.ts'

export type ChainFault = {
  readonly fault: 'seal-wrong' | 'link-wrong' | 'seq-missing' | 'seq-twice' | 'number-missing' | 'head-differs'
  readonly register: string
  readonly detail: string
}

type Row = { register: string; seq: number; number: number | null; digest: string; fact: string }

const PAGE = `
  select * from (
    select register, seq, number, digest, fact from sales.v_fact
    union all
    select register, seq, null, digest, fact from payments.v_fact) f
  where (register, seq) > ($1::uuid, $2::bigint) order by register, seq limit $3`

const PAGE_SIZE = 2000
const NOBODY = '00000000-0000-0000-0000-000000000000'

const HEADS = 'select register, seq, digest from sync.head order by register'

type Standing = { seq: number; number: number; digest: string }

const START: Standing = { seq: 0, number: 0, digest: FIRST_DIGEST }

/** A fact's text as it was sealed: everything but the digest, in canonical order. */
const sealedText = (fact: string): { text: string; previous: string } => {
  const { digest: _, ...rest } = JSON.parse(fact) as Record<string, unknown>
  const text = fact.replace(/"digest":"[0-9a-f]{64}",?/, '')
  return { text, previous: rest.previous as string }
}

const judge = (at: Standing, row: Row): ChainFault[] => {
  const { register, seq, number, digest } = row
  const { text, previous } = sealedText(row.fact)
  const say = (fault: ChainFault['fault'], detail: string): ChainFault => ({ fault, register, detail })
  const faults: ChainFault[] = []
  if (seq === at.seq) faults.push(say('seq-twice', `two facts stand at ${seq}`))
  if (seq > at.seq + 1) faults.push(say('seq-missing', `${at.seq + 1} to ${seq - 1} are missing`))
  if (seq === at.seq + 1 && previous !== at.digest)
    faults.push(say('link-wrong', `fact ${seq} does not follow fact ${at.seq}`))
  if (sha256(text) !== digest) faults.push(say('seal-wrong', `fact ${seq} is not what its seal says`))
  if (number !== null && number !== at.number + 1)
    faults.push(say('number-missing', `receipt ${number} follows ${at.number}`))
  return faults
}

/**
 * Proves every register's chain from the stored letters: each fact is what its seal says, follows the one before,
 * positions and receipt numbers have no gap, and the head is the last one. Reads by pages, in bounded memory.
 */
export const verifyChains = async (tx: Tx): Promise<ChainFault[]> => {
  const faults: ChainFault[] = []
  const ends = new Map<string, Standing>()
  let [register, seq] = [NOBODY, 0]
  for (let page = await tx.rows<Row>(PAGE, [register, seq, PAGE_SIZE]); page.length > 0; ) {
    for (const row of page) {
      const at = ends.get(row.register) ?? START
      faults.push(...judge(at, row))
      ends.set(row.register, { seq: row.seq, number: row.number ?? at.number, digest: row.digest })
    }
    const last = page[page.length - 1]!
    ;[register, seq] = [last.register, last.seq]
    page = await tx.rows<Row>(PAGE, [register, seq, PAGE_SIZE])
  }
  for (const head of await tx.rows<{ register: string; seq: number; digest: string }>(HEADS)) {
    const end = ends.get(head.register) ?? START
    if (end.seq === head.seq && end.digest === head.digest) continue
    faults.push({
      fault: 'head-differs',
      register: head.register,
      detail: `the head stands at ${head.seq}, the facts end at ${end.seq}`,
    })
  }
  return faults
}
