import { useState } from 'react'
import { findCustomer } from '#kit/counter/attach-customer.ts'
import { findGift } from '#kit/counter/hold-value.ts'
import { showDraft } from '#kit/counter/keep-draft.ts'
import { tell } from '../lane/scan-goods.ts'
import { payByGift } from '../lane/take-money.ts'
import { useSay } from '../words/index.ts'
import { Entry } from './Entry.tsx'
import { useKiosk } from './use-kiosk.tsx'

/** Nobody's name is shown on a screen that a queue can read. */
export const MemberSheet = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const [message, setMessage] = useState<string | null>(null)
  const find = async (key: string) => {
    const found = await findCustomer(kiosk, key)
    if (!found.ok) return setMessage(say(found.refusal === 'not-found' ? 'member.none' : 'member.offline'))
    kiosk.store.set({ sheet: null })
    tell(kiosk, { kind: 'ok', word: 'member.welcome' })
  }
  return <Entry numeric label={say('member.label')} go={say('member.find')} message={message} taken={find} />
}

export const CouponSheet = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const use = (typed: string) => {
    const { draft } = kiosk.store.get()
    const code = typed.toUpperCase()
    if (!draft.coupons.includes(code)) showDraft(kiosk, { ...draft, coupons: [...draft.coupons, code] })
    const used = kiosk.store.get().priced?.basket.coupons.find(it => it.code === code)?.used ?? false
    kiosk.store.set({ sheet: null })
    tell(kiosk, { kind: used ? 'ok' : 'info', word: used ? 'coupon.used' : 'coupon.unused', blanks: { code } })
  }
  return <Entry numeric={false} label={say('coupon.title')} go={say('coupon.take')} message={null} taken={use} />
}

export const GiftSheet = () => {
  const say = useSay()
  const kiosk = useKiosk()
  const [message, setMessage] = useState<string | null>(null)
  const use = async (number: string) => {
    const card = await findGift(kiosk, number)
    if (!card.ok || card.value.free <= 0) return setMessage(say('gift.refused'))
    await payByGift(kiosk, card.value)
  }
  return <Entry numeric label={say('gift.label')} go={say('gift.use')} message={message} taken={use} />
}
