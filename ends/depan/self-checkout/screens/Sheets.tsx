import { Icon } from '#kit/ui/index.ts'
import { useSay, type Word } from '../words/index.ts'
import { AttendSheet } from './AttendSheet.tsx'
import { CameraSheet } from './CameraSheet.tsx'
import { CancelSheet } from './CancelSheet.tsx'
import { GoodsSheet } from './GoodsSheet.tsx'
import { CouponSheet, GiftSheet, MemberSheet } from './NumberSheets.tsx'
import styles from './Sheets.module.css'
import { useKiosk, useKioskState, useName } from './use-kiosk.tsx'
import { WeighSheet } from './WeighSheet.tsx'

const SHEETS = {
  goods: [GoodsSheet, 'goods.title'],
  weigh: [WeighSheet, 'weigh.title'],
  member: [MemberSheet, 'member.title'],
  coupon: [CouponSheet, 'coupon.title'],
  gift: [GiftSheet, 'gift.title'],
  camera: [CameraSheet, 'act.camera'],
  cancel: [CancelSheet, 'cancel.title'],
  attendant: [AttendSheet, 'help.attend'],
} as const satisfies Record<string, readonly [() => React.JSX.Element | null, Word]>

/** One thing at a time over the screen, with one way back. */
export const Sheets = () => {
  const say = useSay()
  const nameOf = useName()
  const kiosk = useKiosk()
  const sheet = useKioskState(s => s.sheet)
  if (!sheet) return null
  const [Body, word] = SHEETS[sheet.kind]
  const title = say(word, sheet.kind === 'weigh' ? { name: nameOf(sheet.item) } : {})
  return (
    <div className={styles.over}>
      <section className={styles.sheet} role="dialog" aria-modal="true" aria-label={title}>
        <header>
          <h1>{title}</h1>
          <button type="button" aria-label={say('act.close')} onClick={() => kiosk.store.set({ sheet: null })}>
            <Icon name="close" size={44} />
          </button>
        </header>
        <Body />
      </section>
    </div>
  )
}
