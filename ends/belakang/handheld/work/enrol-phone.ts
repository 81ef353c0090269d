import type { Answer } from '#kernel/answer.ts'
import { type Device, type EnrolFault, redeemCode, writeMeta } from '#kit/offline/index.ts'
import { type Handheld, serverFor } from './handheld.ts'
import { refreshNow } from './refresh.ts'

/** Makes this phone one of the shop's with a code from the desk: from then on its people sign in by PIN. */
export const enrolPhone = async (phone: Handheld, code: string): Promise<Answer<Device, EnrolFault>> => {
  const redeemed = await redeemCode(input => serverFor(phone, null).access.redeemEnrolment(input), code, 'handheld')
  if (!redeemed.ok) return redeemed
  await writeMeta(phone.db, 'device', redeemed.value)
  await writeMeta(phone.db, 'person', null)
  phone.store.set({ device: redeemed.value, person: null, turnedAway: false, phase: 'sign-in' })
  await refreshNow(phone)
  return redeemed
}
