import type { Language } from '#kit/ui/speak.tsx'
import { lastingIn } from '#kit/words/format.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { PROCESSES } from '../../words/processes.ts'
import { sayIn } from '../../words/words.ts'
import type { Badge } from './designer/Viewer.tsx'

export type Figures = Answered<Client['flow']['figures']>
export const VIEWS = ['now', 'time', 'waiting', 'often'] as const
export type View = (typeof VIEWS)[number]

/** How the states of an instance look. */
export const STATE_TONES = {
  running: 'good',
  done: 'plain',
  terminated: 'plain',
  error: 'bad',
  cancelled: 'warn',
} as const

type NodeFigures = Figures['nodes'][number]

const badgeOf = (it: NodeFigures, view: View, most: string | null, language: Language): Omit<Badge, 'node'> | null => {
  const say = sayIn(PROCESSES, language)
  const lasting = (ms: number) => lastingIn(ms / 1000, language)
  const tone = it.node === most ? 'warn' : 'plain'
  if (view === 'now') {
    if (it.incidents > 0) return { text: say('stuck-n', { n: it.incidents }), tone: 'bad' }
    return it.here > 0 ? { text: say('here-n', { n: it.here }), tone: 'good' } : null
  }
  if (view === 'often') {
    if (it.begun === 0) return null
    const text = it.again > 0 ? say('often-again', { n: it.begun, again: it.again }) : say('often-of', { n: it.begun })
    return { text, tone: it.again > 0 ? 'warn' : 'plain' }
  }
  if (view === 'time')
    return it.ended === 0 ? null : { text: say('time-of', { half: lasting(it.p50), most: lasting(it.p90) }), tone }
  if (it.waitedMs === null) return null
  return { text: say('waiting-of', { waited: lasting(it.waitedMs), worked: lasting(it.workedMs ?? 0) }), tone }
}

/** The mined figures as they are drawn beside the elements. */
export const badgesOf = (figures: Figures, view: View, language: Language): readonly Badge[] =>
  figures.nodes.flatMap(it => {
    const badge = badgeOf(it, view, figures.bottleneck, language)
    return badge ? [{ node: it.node, ...badge }] : []
  })
