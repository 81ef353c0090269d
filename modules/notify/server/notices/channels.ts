import type { ReachWay } from '../../rules/index.ts'

/** What this installation sends by: not at all, into a folder or a table that stands for the world, or really. */
export type Offered = Readonly<Record<ReachWay, 'off' | 'simulated' | 'real'>>

export const NOTHING_OFFERED: Offered = { mail: 'off', whatsapp: 'off', sms: 'off', call: 'off' }
