import { newId } from '#platform/clock/index.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Model, Variables } from '../../rules/index.ts'
import { askDecision, sayAsked, variablesOf } from './decisions/ask-decision.ts'
import { lookForKept, type Message, sendMessage, sendSignal } from './deliver.ts'
import { startInstances } from './start-instances.ts'
import { loadInstances } from './store/load-instances.ts'
import { programsOf } from './store/programs.ts'
import { stepInstances } from './store/step-instances.ts'

type At = { readonly instance: string; readonly wait: string }
type Given = {
  readonly message: Message
  readonly signal: { readonly name: string; readonly variables: Variables }
  readonly call: At
  readonly decide: At
  readonly look: At & { readonly name: string }
  readonly returned: At & { readonly variables: Variables; readonly error?: string }
  readonly escalated: At & { readonly code: string; readonly variables: Variables }
  readonly cancel: { readonly caller: string; readonly wait: string }
}
type Taken = { [Kind in keyof Given]: { kind: Kind; payload: Given[Kind] } }[keyof Given]

const bindingOf = (model: Model, node: string) => model.nodes[node]?.call?.binding ?? 'deployment'

const SAME_DIAGRAM = 'select version from flow.definition where diagram = $1 and process = $2'

/** A call begins: the process starts under the version that is bound; where there is none, the call is an incident. */
const call = async (tx: Tx, who: string, now: Date, { instance, wait }: At): Promise<void> => {
  const [row] = await loadInstances(tx, [instance])
  const waiting = row?.state.waits[wait]
  if (!row || !waiting) return
  const { model } = (await programsOf(tx, [row.diagram])).get(row.diagram)!
  const binding = bindingOf(model, waiting.node)
  const process = waiting.name!
  const beside =
    binding === 'deployment' ? await tx.one<{ version: number }>(SAME_DIAGRAM, [row.diagram, process]) : undefined
  const version = typeof binding === 'number' ? binding : beside?.version
  const [started] = await startInstances(tx, who, now, [
    {
      ...{ id: newId(), process, variables: waiting.input ?? {}, place: row.place, subject: row.subject },
      ...{ caller: { instance, wait } },
      ...(version === undefined ? {} : { version }),
    },
  ])
  if (started && !started.ok)
    await stepInstances(tx, who, now, [
      { instance, it: { type: 'break', wait, reason: started.detail ?? started.refusal } },
    ])
}

/** A business rule task asks its decision; where there is none, or it cannot decide, it is an incident. */
const decide = async (tx: Tx, who: string, now: Date, { instance, wait }: At): Promise<void> => {
  const [row] = await loadInstances(tx, [instance])
  const waiting = row?.state.waits[wait]
  if (!row || waiting?.kind !== 'decision') return
  const { model } = (await programsOf(tx, [row.diagram])).get(row.diagram)!
  const task = model.nodes[waiting.node]?.task
  const decision = waiting.name!
  const asked = await askDecision(tx, { decision, version: task?.version, input: waiting.input ?? {} })
  const it = asked.ok
    ? ({ type: 'complete', wait, variables: variablesOf(asked.value, task?.result) } as const)
    : ({ type: 'break', wait, reason: asked.detail ?? asked.refusal } as const)
  const detail = asked.ok ? { detail: sayAsked(asked.value) } : {}
  await stepInstances(tx, who, now, [{ instance, it, ...detail }])
}

const returned = async (tx: Tx, who: string, now: Date, { instance, wait, variables, error }: Given['returned']) => {
  const it =
    error === undefined
      ? ({ type: 'complete', wait, variables } as const)
      : ({ type: 'fail', wait, code: error, variables } as const)
  await stepInstances(tx, who, now, [{ instance, it, orBreak: `the called process ended with the error ${error}` }])
}

const cancel = async (tx: Tx, who: string, now: Date, { caller, wait }: Given['cancel']) => {
  const rows = await tx.rows<{ id: string }>(
    `select id from flow.instance where caller = $1 and caller_wait = $2 and status = 'running'`,
    [caller, wait],
  )
  const reason = 'the caller goes on without it'
  await stepInstances(
    tx,
    who,
    now,
    rows.map(({ id }) => ({ instance: id, it: { type: 'cancel', reason } as const })),
  )
}

const carry = async (tx: Tx, who: string, now: Date, { kind, payload }: Taken): Promise<void> => {
  if (kind === 'message') await sendMessage(tx, who, now, payload)
  else if (kind === 'signal') await sendSignal(tx, who, now, payload.name, payload.variables)
  else if (kind === 'call') await call(tx, who, now, payload)
  else if (kind === 'decide') await decide(tx, who, now, payload)
  else if (kind === 'look')
    await lookForKept(tx, who, now, { instance: payload.instance, id: payload.wait, name: payload.name })
  else if (kind === 'returned') await returned(tx, who, now, payload)
  else if (kind === 'cancel') await cancel(tx, who, now, payload)
  else {
    const { instance, wait, code, variables } = payload
    await stepInstances(tx, who, now, [{ instance, it: { type: 'escalate', wait, code, variables } }])
  }
}

const TAKE = `
  delete from flow.delivery where id = (select id from flow.delivery where id = $1 for update skip locked)
  returning kind, payload`

/** Carries out one delivery, in the transaction that takes it away. False when another has it or had it. */
export const carryOut = async (tx: Tx, who: string, now: Date, id: string): Promise<boolean> => {
  const taken = await tx.one<Taken>(TAKE, [id])
  if (taken) await carry(tx, who, now, taken)
  return taken !== undefined
}
