import { useMay } from '../../parts/may.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { SYSTEM } from '../../words/system.ts'
import { useSay } from '../../words/words.ts'

export const SystemTabs = () => {
  const say = useSay(SYSTEM)
  const may = useMay()
  return (
    <Tabs
      label={say('system')}
      ways={[
        ...(may('relay.manage') ? ([['/system', say('stuck')]] as const) : []),
        ...(may('audit.read') ? ([['/system/audit', say('audit')]] as const) : []),
      ]}
    />
  )
}
