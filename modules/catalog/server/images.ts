import { createHash } from 'node:crypto'
import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Item } from '../contract/index.ts'
import { IMAGE_MOST, IMAGE_TYPES, imageDigest, imageType } from '../rules/index.ts'
import { itemsByIds } from './read-items.ts'
import { saveItems } from './save-items.ts'

export type Image = { readonly digest: string; readonly type: string; readonly bytes: Buffer }

type Changed<Word extends string> = Promise<Answer<Item, Word | 'item-unknown'>>

/** An item's pictures as they shall be, the shown one first. */
const setImages = async (tx: Tx, who: Who, now: Date, item: Item, images: readonly string[]): Promise<Item> => {
  const { revision: _, changedAt: __, changedBy: ___, ...draft } = item
  const saved = await saveItems(tx, who, now, [{ ...draft, images: [...images] }])
  if (!saved.ok) throw new Error(`item ${item.sku} is not saved as it was: ${saved.refusal}`)
  return (await itemsByIds(tx, [item.id]))[0]!
}

/**
 * Keeps a photograph as it is and shows it with the item, first where `first`. Told by its bytes: JPEG, PNG or WebP, at
 * most 2 MB. The same picture twice is kept once.
 */
export const addImage = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: { readonly item: string; readonly bytes: Uint8Array; readonly first: boolean },
): Changed<'image-type' | 'image-too-large' | 'image-too-many'> => {
  const type = imageType(it.bytes)
  if (it.bytes.length > IMAGE_MOST)
    return refused('image-too-large', `This picture has ${it.bytes.length} bytes; at most ${IMAGE_MOST} are taken.`)
  if (!type) return refused('image-type', 'This file is no JPEG, PNG or WebP picture.')
  const [item] = await itemsByIds(tx, [it.item])
  if (!item) return refused('item-unknown', `There is no item ${it.item}.`)
  const digest = createHash('sha256').update(it.bytes).digest('hex')
  const key = `${digest}.${IMAGE_TYPES[type]}`
  const others = item.images.filter(other => other !== key)
  if (others.length >= 20) return refused('image-too-many', `${item.sku} has 20 pictures already; take one away first.`)
  await tx.rows(
    'insert into catalog.image (digest, type, bytes, added_at, added_by) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [digest, type, Buffer.from(it.bytes), now, who.id],
  )
  return done(await setImages(tx, who, now, item, it.first ? [key, ...others] : [...others, key]))
}

/** Takes a picture away from an item; the sweep deletes it where no other item shows it. */
export const removeImage = async (
  tx: Tx,
  who: Who,
  now: Date,
  it: { readonly item: string; readonly image: string },
): Changed<never> => {
  const [item] = await itemsByIds(tx, [it.item])
  if (!item) return refused('item-unknown', `There is no item ${it.item}.`)
  return done(
    await setImages(
      tx,
      who,
      now,
      item,
      item.images.filter(other => other !== it.image),
    ),
  )
}

const BYTES = 'select digest, type, bytes from catalog.image where digest = $1'

/** A stored picture by its key (`<sha-256>.jpg`). */
export const imageByKey = async (tx: Tx, key: string): Promise<Image | undefined> => {
  const digest = imageDigest(key)
  return digest === null ? undefined : tx.one<Image>(BYTES, [digest])
}

/** The picture an item is shown by; a variant without one shows its parent's. */
export const imageOfSku = (tx: Tx, sku: string): Promise<Image | undefined> =>
  tx.one<Image>(
    `select m.digest, m.type, m.bytes from catalog.item i left join catalog.item p on p.id = i.parent
     cross join lateral unnest(i.images || coalesce(p.images, '{}')) with ordinality as shown (key, n)
     join catalog.image m on m.digest = split_part(shown.key, '.', 1)
     where i.sku = $1 order by shown.n limit 1`,
    [sku],
  )

/** Deletes pictures that no item has shown for a day. Gives how many. */
export const sweepImages = async (tx: Tx, now: Date): Promise<number> => {
  const gone = await tx.rows(
    `delete from catalog.image m where added_at < $1::timestamptz - interval '1 day'
       and not exists (select from catalog.item i cross join unnest(i.images) as key where split_part(key, '.', 1) = m.digest)
     returning digest`,
    [now],
  )
  return gone.length
}
