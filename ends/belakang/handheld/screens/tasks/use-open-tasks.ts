import { useDoneHere } from '../../parts/use-done-here.ts'
import { usePhoneState, usePlace } from '../../parts/use-phone.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import type { Answered, Client } from '../../server/contract.ts'
import type { Sheet } from '../../work/sheets.ts'

export type Task = Answered<Client['flow']['tasks']>[number]

/** My open tasks at this place, without those that were finished on this phone and wait to be sent. Live. */
export const useOpenTasks = (): Sheet<readonly Task[]> => {
  const person = usePhoneState(s => s.person?.id)
  const place = usePlace()
  const sheet = useSheet(person ? `tasks:${person}` : null, server => server.flow.tasks({ done: 'false' }), 'flow')
  const sent = useDoneHere('complete-task')
  const value = sheet.value?.filter(task => (!task.place || !place || task.place === place) && !sent?.has(task.id))
  return { ...sheet, value }
}
