import type { Tx } from '#platform/postgres/index.ts'
import { type OpenPriceBook, openPriceBook } from '../rules/index.ts'
import { readPriceBook } from './read-price-book.ts'

/** Opened books kept in memory: they never change, so one reading serves until it is put away. */
export type BookShelf = {
  /** Reads those of the books that are not on the shelf; unknown ids are passed over. */
  readonly bring: (tx: Tx, ids: Iterable<string>) => Promise<void>
  /** The book, when it is on the shelf. */
  readonly bookOf: (id: string) => OpenPriceBook | undefined
}

/** A shelf that holds the `size` books asked for last; made once by each process. */
export const openBookShelf = (size = 8): BookShelf => {
  const shelf = new Map<string, OpenPriceBook>()
  const put = (id: string, book: OpenPriceBook) => {
    shelf.delete(id)
    shelf.set(id, book)
    for (const oldest of shelf.keys()) if (shelf.size > size) shelf.delete(oldest)
  }
  return {
    bookOf: id => {
      const book = shelf.get(id)
      if (book) put(id, book)
      return book
    },
    bring: async (tx, ids) => {
      for (const id of new Set(ids)) {
        const book = shelf.has(id) ? undefined : await readPriceBook(tx, id)
        if (book) put(id, openPriceBook(book))
      }
    },
  }
}
