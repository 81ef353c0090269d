import type { EventDef } from '../bpmn/model.ts'
import { say as spell } from '../feel/builtins-other.ts'
import { addWait, type Draft, evaluate, nodeOf } from './draft.ts'
import type { Wait } from './state.ts'
import { dueOf } from './timers.ts'

type Where = Pick<Wait, 'node' | 'token' | 'scope' | 'role'>

/** Why an event cannot be waited for; null when it is. */
const waitForOne = (draft: Draft, where: Where, def: EventDef, event: number): string | null => {
  if (def.type === 'message') {
    const key = def.key === undefined ? null : spell(evaluate(draft, def.key, where.scope))
    if (def.key !== undefined && key === null) return `its correlation “${def.key}” has no value`
    addWait(draft, { ...where, kind: 'message', event, name: def.name, key })
  } else if (def.type === 'signal') addWait(draft, { ...where, kind: 'signal', event, name: def.name })
  else if (def.type === 'conditional') addWait(draft, { ...where, kind: 'conditional', event, was: false })
  else if (def.type === 'timer') {
    const due = def.timer && dueOf(draft, def.timer, where.scope)
    if (!due) return `its time “${def.timer?.text ?? ''}” is none`
    addWait(draft, { ...where, kind: 'timer', event, ...due })
  }
  return null
}

/** Begins to wait for all events of an element; what is thrown (errors, escalations) needs no waiting. */
export const waitFor = (draft: Draft, where: Where): string | null => {
  const faults = (nodeOf(draft, where.node).events ?? []).map((def, i) => waitForOne(draft, where, def, i))
  return faults.find(fault => fault !== null) ?? null
}
