import { openTasks, startProcess, withdrawAbout } from '#modules/flow/server/index.ts'
import { type Beginning, noteBegun, papersThatBegin } from '#modules/papers/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { Tx } from '#platform/postgres/index.ts'
import type { Reaction } from '#platform/relay/index.ts'

/** Begins the process of a paper in the name of who accepted it; one that would not begin is a task for a person. */
const begin = async (tx: Tx, now: Date, { document, process, title, place, values, person }: Beginning) => {
  const instance = newId()
  const who = person ? { ...SYSTEM, ...person } : SYSTEM
  const known = { ...values, paper: document, paperTitle: title }
  const begun = await startProcess(tx, who, now, { id: instance, process, values: {}, known, place })
  if (!begun.ok) {
    const detail = { title, process, reason: begun.detail ?? begun.refusal }
    await openTasks(tx, 'system', now, [{ id: newId(), kind: 'paper-process', subject: document, place, detail }])
    return
  }
  await noteBegun(tx, now, { document, process, instance })
  await withdrawAbout(tx, 'system', now, { kind: 'paper-process', subjects: [document], why: 'begun' })
}

/** A paper begins the process its kind names, once, whatever is accepted on it later. */
export const PAPER_PROCESSES: Reaction = {
  name: 'papers.begin-processes',
  topics: ['papers.read', 'papers.fields-accepted'],
  run: async (tx, messages, now) => {
    for (const { topic, payload } of messages) {
      const when = topic === 'papers.read' ? 'read' : 'accepted'
      for (const paper of await papersThatBegin(tx, [String(payload.document)], when)) await begin(tx, now, paper)
    }
  },
}
