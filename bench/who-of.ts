import { randomBytes } from 'node:crypto'
import {
  audit,
  createUser,
  enrolRegister,
  grantRole,
  openAccess,
  redeemEnrolment,
  setPin,
  staffOfPlace,
} from '#modules/access/server/index.ts'
import { SYSTEM } from '#platform/http/who.ts'
import { transact } from '#platform/postgres/index.ts'
import { freshServer, percentile } from './embedded.ts'

const PLACE = '01900000-0000-7000-8000-0000000000a0'
const TILL = '01900000-0000-7000-8000-0000000000a1'

const timed = async (times: number, work: (n: number) => Promise<unknown>): Promise<string> => {
  for (let n = 0; n < 20; n += 1) await work(n)
  const took: number[] = []
  for (let n = 0; n < times; n += 1) {
    const from = performance.now()
    await work(n)
    took.push(performance.now() - from)
  }
  return `p50 ${percentile(took, 50).toFixed(2)} ms, p99 ${percentile(took, 99).toFixed(2)} ms`
}

/** What asking who sends a request costs, remembered and not; and an audit entry, a PIN, a till's staff. */
export default async function bench() {
  const { db, end } = await freshServer('who_of')
  const now = new Date()
  const secret = randomBytes(32).toString('hex')
  await db.pool.query(`insert into company.place (id, code, name, kind) values ($1, 'KMG', 'Kemang', 'shop')`, [PLACE])
  await db.pool.query(`insert into company.register (id, place, code, kind) values ($1, $2, 'KMG-01', 'till')`, [
    TILL,
    PLACE,
  ])
  const users: string[] = []
  for (let n = 0; n < 50; n += 1)
    await transact(db, async tx => {
      const made = await createUser(tx, SYSTEM, now, { username: `user${n}`, name: `User ${n}` })
      if (!made.ok) throw new Error(made.detail)
      users.push(made.value.id)
      await grantRole(tx, SYSTEM, now, { user: made.value.id, role: 'cashier', place: PLACE })
    })
  const token = await transact(db, async tx => {
    const code = await enrolRegister(tx, SYSTEM, now, { register: TILL, secret })
    const till = code.ok ? await redeemEnrolment(tx, now, { code: code.value.code, secret }) : code
    if (!till.ok) throw new Error(till.detail)
    return till.value.token
  })
  const headers = new Headers({ authorization: `Bearer ${token}` })
  const cold = openAccess({ db, secret, baseUrl: 'http://localhost', memoryMs: 0 })
  const warm = openAccess({ db, secret, baseUrl: 'http://localhost' })
  const pin = await timed(5, n => transact(db, tx => setPin(tx, SYSTEM, now, { user: users[n]!, pin: '274163' })))
  for (const user of users) await transact(db, tx => setPin(tx, SYSTEM, now, { user, pin: '274163' }))
  const { revision } = await transact(db, tx => staffOfPlace(tx, PLACE))
  const lines = [
    `whoOf, asked of the database: ${await timed(2000, () => cold.whoOf(headers))}`,
    `whoOf, remembered: ${await timed(2000, () => warm.whoOf(headers))}`,
    `audit, in a transaction of its own: ${await timed(1000, () => transact(db, tx => audit(tx, SYSTEM, now, 'bench', 'x')))}`,
    `PIN set (PBKDF2, 600,000 rounds): ${pin}`,
    `staff of a place, 50 people: ${await timed(500, () => transact(db, tx => staffOfPlace(tx, PLACE)))}`,
    `staff of a place, unchanged: ${await timed(500, () => transact(db, tx => staffOfPlace(tx, PLACE, revision)))}`,
  ]
  // The server's process keeps nothing alive by itself; this does until it has stopped.
  const alive = setInterval(() => undefined, 1000)
  await end()
  clearInterval(alive)
  return { name: 'who-of: one connection at a time', lines }
}
