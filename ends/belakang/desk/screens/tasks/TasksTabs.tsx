import { useMay } from '../../parts/may.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'

/** The pages about work: one's own, the team's, who is there, how it is done. */
export const TasksTabs = () => {
  const say = useSay(TASKS)
  const may = useMay()
  const ways = [
    ['/tasks', say('inbox'), true],
    ['/tasks/team', say('team'), may('flow.lead')],
    ['/tasks/staff', say('staff'), may('flow.lead') || may('people.write')],
    ['/tasks/kinds', say('kinds'), may('flow.manage') || may('flow.lead')],
  ] as const
  const open = ways.filter(([, , shown]) => shown)
  if (open.length < 2) return null
  return <Tabs label={say('title')} ways={open.map(([to, name]) => [to, name] as const)} />
}
