import { sayer } from '#kit/ui/index.ts'
import { en } from '../words/en.ts'
import { id } from '../words/id.ts'

/** Every word the till can say. */
export type Words = keyof typeof id

export const sayIn = sayer<Words>({ id, en })

/** How a refusal is told to a cashier; one the catalogue does not know is told with its detail. */
export const refusalWord = (refusal: string): Words => {
  const word = `refuse.${refusal}`
  return word in id ? (word as Words) : 'refuse.other'
}
