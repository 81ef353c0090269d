import { DEMO_PEOPLE } from '#demo/people.ts'
import { assert } from '#kernel/answer.ts'
import { enrolRegister, redeemEnrolment } from '#modules/access/server/index.ts'
import { saveRegister } from '#modules/company/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { type Database, transact } from '#platform/postgres/index.ts'
import { type BenchTill, FRESH_HEAD } from './make-facts.ts'

/** New registers of a place, each with a real device token; codes count down from 99. */
export const enrolTills = (db: Database, secret: string, place: { id: string; code: string }, count: number) =>
  transact(db, async (tx): Promise<BenchTill[]> => {
    const now = new Date()
    const tills: BenchTill[] = []
    for (let n = 0; n < count; n += 1) {
      const register = newId()
      const code = `${place.code}-${String(99 - n).padStart(2, '0')}`
      const saved = await saveRegister(tx, SYSTEM, now, {
        id: register,
        place: place.id,
        code,
        name: code,
        kind: 'till',
      })
      const enrolled = await enrolRegister(tx, SYSTEM, now, { register, secret })
      assert(saved.ok && enrolled.ok, 'a bench till could not be enrolled')
      const redeemed = await redeemEnrolment(tx, now, { code: enrolled.value.code, secret })
      assert(redeemed.ok, 'a bench till could not redeem its code')
      const { token } = redeemed.value
      tills.push({ register, place: place.id, token, head: FRESH_HEAD, shift: newId(), cashier: DEMO_PEOPLE[3]!.id })
    }
    return tills
  })
