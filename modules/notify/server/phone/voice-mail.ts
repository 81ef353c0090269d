import { addJob } from '#platform/jobs/index.ts'
import { type Database, readOnly, transact } from '#platform/postgres/index.ts'
import type { AnsweringOffice } from '../notices/answer-notice.ts'
import type { LineCall } from './line-call.ts'
import type { Heard } from './lines.ts'

/** The job that brings recordings home. */
export const VOICE_JOB = 'fetch-voice-mail'

const KEEP = `
  insert into notify.voice_mail (id, recording, url, sender, seconds, language, received_at, fetch_at)
  values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict on constraint voice_mail_once do nothing`

/** Notes that something was recorded; told twice it is one message. Nothing said is no message. */
export const keepVoiceMail = async (
  { db, now, newId }: Pick<AnsweringOffice, 'db' | 'now' | 'newId'>,
  { sender, language }: LineCall,
  { recording }: Heard,
): Promise<void> => {
  if (!recording || recording.seconds < 1) return
  const values = [newId(), recording.id, recording.url, sender, recording.seconds, language, now()]
  await transact(db, async tx => {
    await tx.rows(KEEP, values)
    await addJob(tx, VOICE_JOB, {}, { key: VOICE_JOB })
  })
}

export type VoiceMail = {
  readonly id: string
  readonly url: string
  readonly sender: string
  readonly seconds: number
  readonly language: 'id' | 'en'
  readonly receivedAt: Date
}

export type VoiceOffice = {
  readonly db: Database
  readonly now: () => Date
  /** Brings the sound from the provider; throws when it cannot be had now. */
  readonly fetchSound: (url: string) => Promise<Uint8Array>
  /** Keeps it and asks a person to listen. The same id again changes nothing. */
  readonly take: (mail: VoiceMail, sound: Uint8Array) => Promise<void>
}

const WAITING = `
  select id, url, sender, seconds, language, received_at as "receivedAt" from notify.voice_mail
  where kept_at is null and tries < 12 and fetch_at <= $1 order by fetch_at limit 20`

const KEPT = 'update notify.voice_mail set kept_at = $2, fault = null where id = $1'
const AGAIN = `
  update notify.voice_mail set tries = tries + 1, fault = $3,
    fetch_at = $2::timestamptz + least(360, power(2, tries)) * interval '1 minute' where id = $1`

/** Brings home the recordings that wait, and gives how many; what cannot be had now is tried again, later each time. */
export const fetchVoiceMails = async ({ db, now, fetchSound, take }: VoiceOffice): Promise<number> => {
  let kept = 0
  for (const mail of await readOnly(db, tx => tx.rows<VoiceMail>(WAITING, [now()])))
    try {
      await take(mail, await fetchSound(mail.url))
      await transact(db, tx => tx.rows(KEPT, [mail.id, now()]))
      kept += 1
    } catch (error) {
      const fault = String((error as Error)?.message ?? error).slice(0, 300)
      await transact(db, tx => tx.rows(AGAIN, [mail.id, now(), fault]))
    }
  return kept
}
