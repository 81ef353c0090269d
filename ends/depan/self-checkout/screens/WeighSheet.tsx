import { amountOf, formatQuantity } from '#kernel/quantity.ts'
import { simulatedGrams } from '#kit/devices/index.ts'
import { Icon, useLanguage } from '#kit/ui/index.ts'
import { put } from '../lane/scan-goods.ts'
import { useSay } from '../words/index.ts'
import { useKiosk, useKioskState, useMoney } from './use-kiosk.tsx'
import styles from './WeighSheet.module.css'

/** The scale under the scanner. The one here is a simulator and says so; the weight is the item's own. */
export const WeighSheet = () => {
  const say = useSay()
  const money = useMoney()
  const language = useLanguage()
  const kiosk = useKiosk()
  const sheet = useKioskState(s => s.sheet)
  const data = useKioskState(s => s.data)
  if (sheet?.kind !== 'weigh') return null
  const { item } = sheet
  const grams = simulatedGrams(item.id)
  const price = data?.book.termsOf(item.id)?.prices.find(it => it.group === null)?.unitPrice
  const weight = formatQuantity(grams, language)
  return (
    <div className={styles.weigh}>
      <Icon name="scale" size={120} />
      <strong>{weight} kg</strong>
      {price !== undefined && <span>{money(amountOf(price, grams))}</span>}
      <p>{say('weigh.simulated')}</p>
      <button type="button" onClick={() => put(kiosk, { item, qty: grams })}>
        {say('weigh.take', { weight })}
      </button>
    </div>
  )
}
