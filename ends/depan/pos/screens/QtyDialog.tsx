import { parseQuantity } from '#kernel/quantity.ts'
import { closeDialog } from '../till/notify.ts'
import { setQty } from '../till/sell.ts'
import { NumberEntry } from './NumberEntry.tsx'
import { useName, useSay, useTill, useTillState } from './use-till.tsx'

export const QtyDialog = ({ line }: { readonly line: string }) => {
  const { say } = useSay()
  const nameOf = useName()
  const till = useTill()
  const mine = useTillState(s => s.draft.lines.find(l => l.id === line))
  if (!mine) return null
  const read = (digits: string) => {
    const qty = parseQuantity(digits)
    const whole = mine.item.weighed || (qty ?? 0) % 1000 === 0
    return qty !== null && qty > 0 && whole ? qty : null
  }
  return (
    <NumberEntry
      label={nameOf(mine.item)}
      unit={mine.item.unit}
      corner={mine.item.weighed ? ',' : '00'}
      go={say('qty.go')}
      meaning={() => ''}
      done={digits => {
        const qty = read(digits)
        if (qty === null) return false
        closeDialog(till)
        setQty(till, line, qty)
        return true
      }}
    />
  )
}
