import { useMay } from '../../parts/may.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { PURCHASING } from '../../words/purchasing.ts'
import { useSay } from '../../words/words.ts'

/** The pages of purchasing, side by side; each shown to those it is of use to. */
export const PurchasingTabs = () => {
  const say = useSay(PURCHASING)
  const may = useMay()
  return (
    <Tabs
      label={say('title')}
      ways={[
        ...(may('purchasing.read')
          ? ([
              ['/purchasing', say('board')],
              ['/purchasing/suppliers', say('suppliers')],
            ] as const)
          : []),
        ...(may('stock.receive') ? ([['/purchasing/receiving', say('receiving')]] as const) : []),
        ...(may('purchasing.read') ? ([['/purchasing/invoices', say('invoices')]] as const) : []),
        ...(may('purchasing.invoice') ? ([['/purchasing/payables', say('payables')]] as const) : []),
      ]}
    />
  )
}
