import type { PackJob } from '#modules/distribution/contract/index.ts'
import type { NewDeed } from './do-deed.ts'

export const UNIT_KINDS = ['carton', 'cage', 'pallet'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

type Job = Pick<PackJob, 'id' | 'number' | 'toCode' | 'lines'>

/** What is picked of a transfer and lies in no unit yet, into one; with it the packing is done. */
export const deedOfPack = (job: Job, { unit, kind }: { readonly unit: string; readonly kind: UnitKind }): NewDeed => {
  const byItem = Map.groupBy(job.lines, line => line.item)
  const contents = [...byItem].map(([item, lines]) => ({
    item,
    qty: lines.reduce((sum, line) => sum + line.picked - line.packed, 0),
  }))
  return {
    ...{ kind: 'pack-units', thread: `transfer:${job.id}`, about: { number: job.number, to: job.toCode } },
    input: { id: job.id, units: [{ id: unit, kind, contents }], finish: true },
  }
}
