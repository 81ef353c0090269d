import { userById } from '#modules/access/server/index.ts'
import { listTasks, openTasks } from '#modules/flow/server/index.ts'
import type { LineWork, VoiceMail } from '#modules/notify/server/index.ts'
import { capturePaper } from '#modules/papers/server/index.ts'
import { momentsIn, newId } from '#platform/clock/index.ts'
import { type Database, transact } from '#platform/postgres/index.ts'

/** What people ask for on the telephone, as tasks. */
export const LINE_WORK: LineWork = {
  next: async (tx, now, { person, passed }) => {
    const who = await userById(tx, person)
    const tasks = who ? await listTasks(tx, who, { now }) : []
    return tasks.find(it => it.free && it.paused_at === null && !passed.includes(it.id))?.id ?? null
  },
  askCallBack: async (tx, now, { number, language }) => {
    const detail = { phone: number, language }
    await openTasks(tx, 'system', now, [
      { id: newId(), kind: 'call-back', subject: `phone:${number}`, place: null, detail },
    ])
  },
}

/** Keeps a voice mail as a paper, with a task for whoever listens to it; the same again changes nothing. */
export const takeVoiceMail =
  (db: Database, now: () => Date, timeZone: string) =>
  (mail: VoiceMail, bytes: Uint8Array): Promise<void> =>
    transact(db, async tx => {
      const phone = mail.sender || '–'
      const paper = await capturePaper(tx, 'system', now(), {
        ...{ id: mail.id, kind: 'voice-mail', title: phone, place: null, about: null, source: 'mail' },
        day: momentsIn(timeZone)(mail.receivedAt).day,
        file: { name: `${mail.id}.mp3`, type: 'audio/mpeg', bytes },
      })
      if (!paper.ok) throw new Error(`${paper.refusal}: ${paper.detail}`)
      if (paper.value.answer === 'exists') return
      const detail = { phone, seconds: mail.seconds, language: mail.language, document: mail.id }
      await openTasks(tx, 'system', now(), [{ id: newId(), kind: 'voice-mail', subject: mail.id, place: null, detail }])
    })
