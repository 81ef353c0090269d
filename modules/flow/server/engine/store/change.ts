import type { State, Step, Trace } from '../../../rules/index.ts'
import { type Sealed, sealLine } from './seal.ts'

/** An instance as its row says. */
export type Row = {
  readonly id: string
  readonly definition: string
  readonly diagram: string
  readonly process: string
  readonly revision: number
  readonly state: State
  readonly place: string | null
  readonly subject: string | null
  readonly caller: string | null
  readonly caller_wait: string | null
  readonly seq: number
  readonly head: string
}

/** An instance while it changes: its row, and all that steps have made of it. */
export type Changing = {
  readonly row: Row
  readonly isNew: boolean
  /** Who let the last of it happen; the one who asks for all, unless said. */
  by?: string
  state: State
  seq: number
  head: string
  readonly lines: (Sealed & { readonly digest: string })[]
  readonly opened: Map<string, State['waits'][string]>
  readonly closed: Set<string>
  readonly thrown: Step['thrown'][number][]
}

export const changing = (row: Row, isNew: boolean): Changing => ({
  ...{ row, isNew, state: row.state, seq: row.seq, head: row.head, lines: [] },
  ...{ opened: new Map(), closed: new Set(), thrown: [] },
})

export type Told = Omit<Trace, 'what'> & { readonly what: string; readonly data?: object }

/** Adds lines to the history, each sealed onto the one before. */
export const tell = (it: Changing, actor: string, now: Date, lines: readonly Told[]): void => {
  for (const { what, node, token = null, flow = null, detail = null, data } of lines) {
    it.seq += 1
    const said = data === undefined || Object.keys(data).length === 0 ? null : JSON.stringify(data)
    const line: Sealed = {
      ...{
        instance: it.row.id,
        seq: it.seq,
        at: now.toISOString(),
        actor,
        what,
        node,
        token,
        flow,
        detail,
        data: said,
      },
    }
    it.head = sealLine(it.head, line)
    it.lines.push({ ...line, digest: it.head })
  }
}

/** Takes a step over into what is to be written. */
export const adopt = (it: Changing, step: Step): void => {
  it.state = step.state
  for (const id of step.closed) if (!it.opened.delete(id)) it.closed.add(id)
  for (const wait of step.opened) it.opened.set(wait.id, wait)
  it.thrown.push(...step.thrown)
}
