import type { Answer } from '#kernel/answer.ts'
import { addJob } from '#platform/jobs/index.ts'
import { type Database, type Tx, transact } from '#platform/postgres/index.ts'
import type { Variables } from '../../rules/index.ts'
import { stepInstances } from './store/step-instances.ts'

export type DeedCall = {
  readonly input: Variables
  readonly instance: string
  /** The same for every try: what goes outside carries it, so that the other side can tell a repeat. */
  readonly key: string
}

/**
 * What a service task calls: within the step's own transaction, so what it writes happens once. Done gives variables;
 * a refusal is an error of the business with the refusal as its code; an exception is tried again.
 */
export type FlowDeed = (tx: Tx, now: Date, call: DeedCall) => Promise<Answer<Variables, string>>
export type FlowDeeds = Readonly<Record<string, FlowDeed>>

/** Tries, and how long to wait after each, in seconds. */
const PAUSES = [5, 30, 120, 600]

type Held = { readonly name: string; readonly input: Variables | null; readonly tries: number }

const HOLD = `
  select w.name, w.tries, i.state -> 'waits' -> w.id -> 'input' as input
  from flow.wait w join flow.instance i on i.id = w.instance
  where w.instance = $1 and w.id = $2 and w.kind = 'service' and w.due <= $3 for update of w skip locked`

type At = { readonly instance: string; readonly wait: string }

const serve = (db: Database, deeds: FlowDeeds, who: string, now: Date, { instance, wait }: At): Promise<boolean> =>
  transact(db, async tx => {
    const held = await tx.one<Held>(HOLD, [instance, wait, now])
    if (!held) return false
    const deed = deeds[held.name]
    if (!deed) throw new Error(`there is no deed “${held.name}”`)
    const answer = await deed(tx, now, { input: held.input ?? {}, instance, key: `${instance}/${wait}` })
    const it = answer.ok
      ? ({ type: 'complete', wait, variables: answer.value } as const)
      : ({ type: 'fail', wait, code: answer.refusal } as const)
    const why = answer.ok ? '' : `${held.name} refused: ${answer.refusal}. ${answer.detail ?? ''}`.trim()
    await stepInstances(tx, who, now, [{ instance, it, orBreak: why }])
    return true
  })

const FAILED = `
  update flow.wait set tries = tries + 1, reason = $3, due = $4
  where instance = $1 and id = $2 and kind = 'service' and tries = $5 returning tries`

/** Notes a failed try: tried again after a pause, or, when that was the last, an incident for a person. */
const fail = (db: Database, who: string, now: Date, { instance, wait }: At, reason: string) =>
  transact(db, async tx => {
    const known = await tx.one<{ tries: number }>('select tries from flow.wait where instance = $1 and id = $2', [
      instance,
      wait,
    ])
    if (!known) return
    const pause = PAUSES[known.tries]
    if (pause === undefined)
      return void (await stepInstances(tx, who, now, [{ instance, it: { type: 'break', wait, reason } }]))
    const at = new Date(now.getTime() + pause * 1000)
    const noted = await tx.one(FAILED, [instance, wait, reason, at, known.tries])
    if (noted) await addJob(tx, 'flow-serve', { instance, wait }, { at, key: `flow:${instance}:${wait}` })
  })

/** Does the deed of a service task that is due. False when another has it, it is done, or it is not due. */
export const serveWait = async (db: Database, deeds: FlowDeeds, who: string, now: Date, at: At): Promise<boolean> => {
  try {
    return await serve(db, deeds, who, now, at)
  } catch (error) {
    await fail(db, who, now, at, error instanceof Error ? error.message : String(error))
    return false
  }
}
