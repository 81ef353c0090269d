import { formatQuantity } from '#kernel/quantity.ts'
import type { PickList } from '#modules/distribution/contract/index.ts'
import type { NewDeed } from './do-deed.ts'
import type { Read } from './read-code.ts'

export type ToPick = PickList['picks'][number]

/** Where the picker stands with the pick at hand. */
export type Here = {
  readonly pick: string
  /** The shelf's label was scanned, or the picker says that it is this one. */
  readonly atBin: boolean
  /** Thousandths scanned into the tote so far. */
  readonly got: number
}

export type PickWork = {
  readonly list: string
  readonly number: string
  readonly here: Here | null
  /** Picks left for later, in that order. */
  readonly skipped: readonly string[]
}

export const threadOfList = (list: string): string => `pick:${list}`

/** What is still to be picked, in the order of the walk; what was left for later comes last. */
export const openPicks = (
  { picks }: Pick<PickList, 'picks'>,
  confirmed: ReadonlySet<string>,
  skipped: readonly string[],
): readonly ToPick[] => {
  const open = picks.filter(pick => pick.got === null && !confirmed.has(pick.id))
  const rank = (pick: ToPick) => skipped.indexOf(pick.id)
  return open.toSorted((a, b) => rank(a) - rank(b) || a.seq - b.seq)
}

/** Where the picker stands with a pick; goods without a shelf are looked for by eye. */
export const hereOf = ({ here }: Pick<PickWork, 'here'>, pick: ToPick): Here =>
  here?.pick === pick.id ? here : { pick: pick.id, atBin: pick.bin === null, got: 0 }

export type PickVerdict =
  | 'at-bin'
  | 'other-bin'
  | 'bin-first'
  | 'other-item'
  | 'other-lot'
  | 'too-many'
  | 'counted'
  | 'full'
  | 'not-wanted'

/** What a scan means for the pick at hand. A wrong shelf, a wrong item, a wrong lot changes nothing. */
export const scanPick = (
  here: Here,
  pick: ToPick,
  read: Read,
): { readonly verdict: PickVerdict; readonly here: Here } => {
  const told = (verdict: PickVerdict, after = here) => ({ verdict, here: after })
  if (read.kind === 'bin')
    return read.code === pick.bin?.toUpperCase() ? told('at-bin', { ...here, atBin: true }) : told('other-bin')
  if (read.kind !== 'item') return told('not-wanted')
  if (!here.atBin) return told('bin-first')
  if (read.item.id !== pick.item) return told('other-item')
  if (pick.lot && read.lot && read.lot !== pick.lot) return told('other-lot')
  const got = here.got + read.qty
  if (got > pick.qty) return told('too-many')
  return told(got === pick.qty ? 'full' : 'counted', { ...here, got })
}

/** Where the picker stands after a pick: at the next one, at its shelf already where it is the same. */
export const afterPick = (pick: ToPick, next: ToPick | undefined): Here | null =>
  next ? { pick: next.id, atBin: next.bin === null || next.bin === pick.bin, got: 0 } : null

type Confirming = {
  readonly id: string
  readonly at: string
  /** Thousandths that went into the tote; fewer than asked with a reason. */
  readonly got: number
  readonly reason?: string
}

/** What went into the tote, as a deed; picks of one list go up in their order. */
export const deedOfPick = (list: Pick<PickList, 'id'>, pick: ToPick, { id, at, got, reason }: Confirming): NewDeed => ({
  ...{ id, kind: 'confirm-pick', thread: threadOfList(list.id) },
  input: { confirms: [{ id, pick: pick.id, got, at, ...(pick.lot && { lot: pick.lot }), ...(reason && { reason }) }] },
  about: { name: pick.name, qty: `${formatQuantity(got)} ${pick.unit}`, slot: pick.slot },
})

/** Which pick a kept deed confirmed. */
export const pickOf = (input: unknown): string => (input as { confirms: readonly { pick: string }[] }).confirms[0]!.pick
