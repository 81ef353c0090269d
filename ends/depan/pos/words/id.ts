import { keepingId } from './keeping-id.ts'
import { sellingId } from './selling-id.ts'

/** Kata-kata kasir dalam bahasa Indonesia. */
export const id = { ...sellingId, ...keepingId } as const
