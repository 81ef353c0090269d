import { type Intake, readFact } from '#modules/sync/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import type { DemoFact } from './make-facts.ts'

/** Sends the past through the same intake as any till's outbox; gives how many facts were new. Repeating is harmless. */
export const loadHistory = async (intake: Intake, facts: Iterable<DemoFact>, group = 200): Promise<number> => {
  let [created, batch]: [number, DemoFact[]] = [0, []]
  const send = async () => {
    const answers = await intake.take(batch.map(fact => readFact(SYSTEM, JSON.parse(JSON.stringify(fact)))))
    created += answers.filter(a => a.answer === 'created').length
    batch = []
  }
  for (const fact of facts) {
    batch.push(fact)
    if (batch.length >= group) await send()
  }
  if (batch.length > 0) await send()
  return created
}
