import { type Answer, done, refused } from '#kernel/answer.ts'
import type { Who } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import { announce } from '#platform/relay/index.ts'
import { type BookRefusal, checkPriceBook, type PriceBook, type PriceBookHead } from '../rules/index.ts'
import { dealAllowances } from './deal-allowances.ts'
import { bucketsFor, cutSegments, digestOf, type Segment } from './segments.ts'

/** Everything of a book but its number, which is given when it is published. */
export type PriceBookDraft = Omit<PriceBook, 'v' | 'number'> & { readonly note: string }

export type PublishRefusal = BookRefusal | 'allowance-lowered' | 'budget-overdrawn' | 'book-exists'

export type PublishedBook = { readonly id: string; readonly number: number; readonly digest: string }

const LOCK = 7_215_640_935

type Last = { readonly number: number; readonly known: PublishedBook | null }

/** One book is published at a time; the lock lasts until the transaction ends, so numbers have no gap. */
const lastBook = async (tx: Tx, id: string): Promise<Last> => {
  await tx.rows('select pg_advisory_xact_lock($1)', [LOCK])
  const last = await tx.one<Last>(
    `select coalesce(max(number), 0) as number,
       (select jsonb_build_object('id', id, 'number', number, 'digest', digest) from pricing.price_book where id = $1) as known
     from pricing.price_book`,
    [id],
  )
  return last!
}

type Cut = { readonly head: PriceBookHead; readonly segments: readonly Segment[]; readonly buckets: number }

/** Cuts a book into what is stored. Equal books have one digest, in whatever order their items stand. */
const cut = ({ items, ...head }: PriceBook): Cut & { readonly digest: string } => {
  const buckets = bucketsFor(items.length)
  const segments = cutSegments(items, buckets)
  const parts = segments.map(({ place, bucket, digest }) => [place, bucket, digest])
  return { head, segments, buckets, digest: digestOf([head, parts]) }
}

const insertBook = (tx: Tx, who: Who, now: Date, { head, buckets }: Cut, items: number, note: string, digest: string) =>
  tx.rows(
    `insert into pricing.price_book
       (id, number, valid_from, valid_to, head, digest, items, buckets, note, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[head.id, head.number, head.validFrom, head.validTo, JSON.stringify(head), digest],
      ...[items, buckets, note, now, who.id],
    ],
  )

const insertSegments = async (tx: Tx, book: string, segments: readonly Segment[]) => {
  const digests = segments.map(segment => segment.digest)
  const known = await tx.rows<{ digest: string }>('select digest from pricing.segment where digest = any($1)', [
    digests,
  ])
  const held = new Set(known.map(segment => segment.digest))
  const fresh = [...new Map(segments.map(one => [one.digest, one])).values()].filter(one => !held.has(one.digest))
  await tx.rows('insert into pricing.segment (digest, items) select * from unnest($1::text[], $2::jsonb[])', [
    fresh.map(segment => segment.digest),
    fresh.map(segment => segment.text),
  ])
  await tx.rows(
    `insert into pricing.price_book_segment (book, place, bucket, items, segment)
     select $1, * from unnest($2::uuid[], $3::int[], $4::int[], $5::text[])`,
    [
      ...[book, segments.map(segment => segment.place), segments.map(segment => segment.bucket)],
      ...[segments.map(segment => segment.items), digests],
    ],
  )
}

/**
 * Freezes a draft as the next price book, in a constant number of statements. From `validFrom` on it is in force,
 * unless a book with a later `validFrom` is. Publishing the same id with the same content again gives the book that is
 * there; with another content it is refused. A published book is never edited.
 */
export const publishPriceBook = async (
  tx: Tx,
  who: Who,
  now: Date,
  draft: PriceBookDraft,
): Promise<Answer<PublishedBook, PublishRefusal>> => {
  const { note, ...content } = draft
  const last = await lastBook(tx, draft.id)
  const book: PriceBook = { v: 1, ...content, number: last.known?.number ?? last.number + 1 }
  const { digest, ...parts } = cut(book)
  if (last.known)
    return last.known.digest === digest
      ? done(last.known)
      : refused(
          'book-exists',
          `Price book ${last.known.number} has this id and other content; give the new one a new id.`,
        )
  const sound = checkPriceBook(book)
  if (!sound.ok) return sound
  const dealt = await dealAllowances(tx, book.promotions)
  if (!dealt.ok) return dealt
  await insertBook(tx, who, now, parts, book.items.length, note, digest)
  await insertSegments(tx, book.id, parts.segments)
  const payload = { book: book.id, number: book.number, validFrom: book.validFrom }
  await announce(tx, [{ topic: 'pricing.book-published', key: book.id, payload }])
  return done({ id: book.id, number: book.number, digest })
}
