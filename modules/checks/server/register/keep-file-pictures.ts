import type { Day } from '#kernel/moment.ts'
import { captureMany } from '#modules/papers/server/index.ts'
import { columns, type Database, type Tx, transact } from '#platform/postgres/index.ts'
import { type FilePicture, paperKindOf, readItems } from '../../rules/index.ts'

/** Pictures are written when so many bytes have gathered: what is kept in memory does not grow with the file. */
const GATHERED = 2 * 1024 * 1024

type Found = FilePicture & { readonly check: string }

export type PicturesOf = {
  readonly name: string
  readonly country: string
  readonly day: Day
  /** The cheque of an item of the file; null where none is known. */
  readonly checkOf: (of: FilePicture['of'], item: number) => string | null
  /** The id of the paper of a side, which follows from the file. */
  readonly paperOf: (check: string, side: string) => string
}

const TAKEN = `
  select w.n from unnest($1::uuid[], $2::text[]) with ordinality as w (item, side, n)
  join checks.picture p on p.item = w.item and p.side = w.side`

const LINK = `
  insert into checks.picture (item, side, paper)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[]) on conflict do nothing`

const EXTENSIONS = { 'image/tiff': 'tif', 'image/jpeg': 'jpg', 'image/png': 'png' }

const keep = async (tx: Tx, who: string, now: Date, found: readonly Found[], it: PicturesOf): Promise<number> => {
  const sides = columns(
    found,
    picture => picture.check,
    picture => picture.side,
  )
  const taken = new Set((await tx.rows<{ n: number }>(TAKEN, sides)).map(row => Number(row.n) - 1))
  const fresh = found.filter((_, n) => !taken.has(n)).map(one => ({ ...one, id: it.paperOf(one.check, one.side) }))
  const papers = fresh.map(({ id, check, side, type, bytes }) => ({
    ...{ id, title: `${it.name} ${side}`, about: `checks.item/${check}`, source: 'upload' as const, day: it.day },
    file: { name: `${check}-${side}.${EXTENSIONS[type!]}`, type: type!, bytes },
  }))
  const kept = await captureMany(tx, who, now, paperKindOf(it.country), papers)
  if (!kept.ok) throw new Error(`pictures of ${it.name}: ${kept.detail ?? kept.refusal}`)
  await tx.rows(
    LINK,
    columns(
      fresh,
      one => one.check,
      one => one.side,
      one => one.id,
    ),
  )
  return found.length
}

/**
 * Keeps the pictures of a file whose cheques are registered, piece by piece and each piece in its own transaction:
 * taken again after a crash, what is missing is added and nothing is kept twice. Gives how many sides have their
 * picture, and how many pictures are of a format that is not kept.
 */
export const keepFilePictures = async (
  db: Database,
  who: string,
  now: Date,
  pieces: AsyncIterable<Uint8Array>,
  it: PicturesOf,
): Promise<{ kept: number; left: number }> => {
  const seen = new Set<string>()
  let [gathered, bytes, kept, left]: [Found[], number, number, number] = [[], 0, 0, 0]
  const reader = readItems({
    picture: picture => {
      const check = it.checkOf(picture.of, picture.item)
      const key = `${check}/${picture.side}`
      if (check === null || picture.type === null || seen.has(key)) left += 1
      else {
        seen.add(key)
        gathered.push({ ...picture, check })
        bytes += picture.bytes.length
      }
    },
  })
  const flush = async () => {
    if (gathered.length === 0) return
    const found = gathered
    gathered = []
    bytes = 0
    kept += await transact(db, tx => keep(tx, who, now, found, it))
  }
  for await (const piece of pieces) {
    reader.push(piece)
    if (bytes > GATHERED) await flush()
  }
  reader.end()
  await flush()
  return { kept, left }
}
