import { type Answer, done, refused } from '#kernel/answer.ts'
import { type CaptureRefusal, capturePaper, fileOfPaper, type PaperFile } from '#modules/papers/server/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { paperKindOf } from '../../rules/index.ts'

export type Picture = {
  readonly item: string
  readonly side: 'front' | 'back'
  /** UUIDv7 of the paper, made by whoever takes the picture. */
  readonly paper: string
  readonly file: PaperFile
}

const CHECK = `
  select i.serial, b.country, b.day::text as day from checks.item i join checks.batch b on b.id = i.batch where i.id = $1`

const LINK = `
  with linked as (
    insert into checks.picture (item, side, paper) values ($1, $2, $3) on conflict (item, side) do nothing returning paper)
  select paper from linked union all select paper from checks.picture where item = $1 and side = $2`

/**
 * Keeps the picture of a side among the papers, under the kind whose years the cheque's country wants. A side has one
 * picture for ever: a better one is a new version of the same paper.
 */
export const keepPicture = async (
  tx: Tx,
  who: string,
  now: Date,
  { item, side, paper, file }: Picture,
): Promise<
  Answer<{ paper: string; answer: 'created' | 'exists' }, CaptureRefusal | 'check-unknown' | 'picture-taken'>
> => {
  const check = await tx.one<{ serial: string; country: string; day: string }>(CHECK, [item])
  if (!check) return refused('check-unknown', `There is no cheque ${item}.`)
  const captured = await capturePaper(tx, who, now, {
    ...{ id: paper, kind: paperKindOf(check.country), title: `${check.serial || item} ${side}`, place: null },
    ...{ about: `checks.item/${item}`, source: 'scan', day: check.day, file },
  })
  if (!captured.ok) return captured
  const linked = (await tx.one<{ paper: string }>(LINK, [item, side, paper]))!
  return linked.paper === paper
    ? done({ paper, answer: captured.value.answer })
    : refused('picture-taken', `The ${side} of cheque ${check.serial || item} has its picture. Add a version to that.`)
}

const PAPER = 'select paper from checks.picture where item = $1 and side = $2'

/** The picture of a side as it was captured; undefined or null where there is none. */
export const pictureOf = async (tx: Tx, item: string, side: 'front' | 'back') => {
  const linked = await tx.one<{ paper: string }>(PAPER, [item, side])
  return linked && fileOfPaper(tx, linked.paper, 1, null)
}
