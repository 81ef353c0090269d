import { z } from 'zod'

/** The small words that books, promotions and baskets are spelled with. */
export const code = z.string().min(1).max(100)
export const day = z.iso.date()
export const minor = z.number().int().min(0)
export const thousandths = z.number().int().min(0)
export const count = z.number().int().min(1)
export const rounding = z.enum(['half-up', 'half-even', 'down', 'up', 'floor', 'ceiling'])
export const fraction = z.object({ num: z.number().int().min(0), den: z.number().int().min(1) })
