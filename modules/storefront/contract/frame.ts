import { z } from 'zod'
import { names, uuid } from './cards.ts'

const category = z.object({
  id: uuid,
  code: z.string(),
  parent: uuid.nullable(),
  name: names,
  colour: z.string().nullable(),
  /** Items in it and below. */
  items: z.number().int(),
  /** A picture that stands for it. */
  picture: z.string().nullable(),
})
export type ShopCategory = z.infer<typeof category>

const stretch = z.object({ opens: z.number().int(), closes: z.number().int() })
const store = z.object({
  id: uuid,
  code: z.string(),
  name: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  latitudeE6: z.number().int().nullable(),
  longitudeE6: z.number().int().nullable(),
  timeZone: z.string(),
  openNow: z.boolean(),
  /** Today's hours, earliest first; none: closed today. */
  today: z.array(stretch),
  hours: z.array(z.object({ weekday: z.number().int(), opens: z.number().int(), closes: z.number().int() })),
  specialDays: z.array(
    z.object({
      day: z.string(),
      opens: z.number().int().nullable(),
      closes: z.number().int().nullable(),
      note: z.string(),
    }),
  ),
  about: names,
  parking: z.boolean(),
  prayerRoom: z.boolean(),
})
export type Store = z.infer<typeof store>

/** What stands around every page. */
export const frame = z.object({
  company: z.object({
    name: z.string(),
    legalName: z.string(),
    address: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    currency: z.string(),
    timeZone: z.string(),
  }),
  categories: z.array(category),
  stores: z.array(store),
  pages: z.array(z.object({ slug: z.string(), title: names })),
})
export type Frame = z.infer<typeof frame>
