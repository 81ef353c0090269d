import type { Visit } from './visit.ts'

type Asked = Visit['client']['orders']

/** An order as its secret link shows it. */
export type Order = Awaited<ReturnType<Asked['link']['order']>>
/** What a basket costs and when it can be had. */
export type Quoted = Awaited<ReturnType<Asked['checkout']['quote']>>
/** One way to have it, with its promise. */
export type Option = Quoted['options'][number]
