import type { Shop } from '../consumer/deps.ts'
import type { Bringing } from './bringing.ts'

/** What deeds about special orders need of the process. */
export type SpecialDeps = { readonly shop: Shop; readonly bringing: Bringing }
