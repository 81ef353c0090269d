import { expect, test } from 'vitest'
import { handleInbound, readMails, sendNotices, sendReplies } from '#modules/notify/server/index.ts'
import { newId } from '#platform/clock/index.ts'
import type { Mailbox, ReceivedMail } from '#platform/mail/index.ts'
import { begin } from './testing.ts'

/** A mailbox of the test's own: gives each mail until it was kept, as the port says. */
const boxOf = (mails: readonly ReceivedMail[], options: { dieAfterKeeping?: boolean } = {}): Mailbox => {
  let left = [...mails]
  return {
    what: 'a test’s mailbox',
    read: async keep => {
      let n = 0
      for (const mail of [...left]) {
        await keep(mail)
        if (options.dieAfterKeeping) throw new Error('killed before the mail was put aside')
        left = left.filter(it => it !== mail)
        n += 1
      }
      return n
    },
  }
}

const opened = async () => {
  const it = await begin()
  await it.reach(it.umi, 'every')
  const task = await it.give(it.umi)
  await sendNotices(it.office)
  const to = /^Reply-To: (\S+)$/m.exec(it.mails()[0]!)![1]!
  let n = 0
  const mail = (text: string, more: Partial<ReceivedMail> = {}): ReceivedMail => {
    n += 1
    const base = {
      key: `1.${n}`,
      messageId: `<${n}@hp.example>`,
      from: 'umi@toko.example',
      to: [to],
      subject: 'Re: Tugas',
    }
    return { ...base, text, automatic: false, sentAt: null, attachments: [], whole: true, ...more }
  }
  const take = async (mails: readonly ReceivedMail[], options = {}) => {
    await readMails(it.db, it.office.now, newId, boxOf(mails, options))
    return handleInbound(it.office)
  }
  const told = async () =>
    (await it.db.pool.query<{ text: string }>('select text from notify.reply order by asked_at, id')).rows.map(
      r => r.text,
    )
  return { ...it, task, to, mail, take, told }
}

test('“setuju” by mail completes the task, and the person is told; the same mail read twice is one', async () => {
  const it = await opened()
  const mail = it.mail('Setuju, kirim besok\n\n> Tugas untuk Anda')
  await expect(it.take([mail], { dieAfterKeeping: true })).rejects.toThrow('killed')
  expect(await it.take([mail])).toEqual({ done: 1 })
  expect(await it.take([mail])).toEqual({})
  expect(await it.outcomeOf(it.task)).toEqual({ outcome: 'approved', done_by_way: 'mail' })
  expect(await it.told()).toEqual(['Tercatat: Setujui'])
  const said: string[] = []
  const repliers = {
    mail: async ({ address, text }: { address: string; text: string }) => {
      said.push(`${address}: ${text}`)
      return { ok: true, value: { through: 'test' } } as const
    },
  }
  await sendReplies({ ...it.office, repliers })
  await sendReplies({ ...it.office, repliers })
  expect(said).toEqual(['umi@toko.example: Tercatat: Setujui'])
})

test('what leaves a doubt, is forged, late, from elsewhere or from a program does nothing, and says what to do', async () => {
  const it = await opened()
  const forged = it.to.replace(/.@/, sign => (sign === '0@' ? '1@' : '0@'))
  const counts = await it.take([
    it.mail('boleh saja kalau bos mau'),
    it.mail('setuju', { to: [forged] }),
    it.mail('setuju', { from: 'lain@toko.example' }),
    it.mail('setuju', { automatic: true }),
    it.mail('setuju', { to: ['task@toko.example'] }),
  ])
  expect(counts).toEqual({ unclear: 1, 'token-forged': 1, 'sender-other': 1, ignored: 2 })
  expect(await it.outcomeOf(it.task)).toEqual({ outcome: null, done_by_way: null })
  const told = await it.told()
  expect(told).toHaveLength(3)
  expect(told[0]).toContain('Yang bisa: setujui, tolak')
  it.clock.now = new Date('2026-12-09T03:00:00Z')
  expect(await it.take([it.mail('setuju')])).toEqual({ 'token-expired': 1 })
})

test('a mail, a second mail and the desk at once: one wins, the others are told who it was', async () => {
  const it = await opened()
  const budi = await it.hire('Budi', { role: 'store-manager', place: it.shop })
  const complete = it.office.work.complete({
    person: budi.id,
    task: it.task,
    outcome: 'rejected',
    key: 'desk-1',
    way: 'phone',
  })
  const take = it.take([it.mail('setuju'), it.mail('tolak')])
  const [desk, counts] = await Promise.all([complete, take])
  const won = (counts.done ?? 0) + (desk.ok ? 1 : 0)
  expect(won).toBe(1)
  const told = await it.told()
  expect(told).toHaveLength(2)
  for (const text of told) expect(text).toMatch(/Tercatat|sudah menyelesaikannya|sudah dijawab/)
})
