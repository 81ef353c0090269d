import twilio from 'twilio'
import { expect, test } from 'vitest'
import { type CallScript, jambonzVerbsOf, taskCall, twimlOf } from '../index.ts'

const script: CallScript = {
  language: 'id',
  steps: [
    { do: 'gather', text: 'Tugas “A & B” <mendesak>', digits: 1, seconds: 8, next: 'https://u.example/c?do=a&x=1' },
    { do: 'record', seconds: 60, next: 'https://u.example/r' },
    { do: 'dial', number: '+6281234567890', seconds: 25 },
    { do: 'say', text: 'Selesai' },
    { do: 'hang-up' },
  ],
}

test('a script in TwiML is what Twilio’s own library writes', () => {
  const theirs = new twilio.twiml.VoiceResponse()
  theirs
    .gather({ input: ['dtmf'], numDigits: 1, timeout: 8, action: 'https://u.example/c?do=a&x=1', method: 'POST' })
    .say({ language: 'id-ID' }, 'Tugas “A & B” <mendesak>')
  theirs.record({ maxLength: 60, action: 'https://u.example/r', method: 'POST', playBeep: true })
  theirs.dial({ timeout: 25 }, '+6281234567890')
  theirs.say({ language: 'id-ID' }, 'Selesai')
  theirs.hangup()
  expect(twimlOf(script)).toBe(theirs.toString())
})

test('the same script is jambonz verbs, one for one', () => {
  const verbs = jambonzVerbsOf(script) as { verb: string }[]
  expect(verbs.map(it => it.verb)).toEqual(['gather', 'listen', 'dial', 'say', 'hangup'])
  expect(verbs[0]).toMatchObject({ numDigits: 1, actionHook: 'https://u.example/c?do=a&x=1', input: ['digits'] })
})

test('a call says the task, what 1 does and each outcome with its digit, twice', () => {
  const { steps } = taskCall({
    ...{ language: 'id', title: 'Selisih laci', where: 'Toko Kemang' },
    ...{ outcomes: ['Setujui', 'Tolak'], next: 'n' },
  })
  expect(steps[0]).toMatchObject({
    text: 'Ini Ujung. Tugas mendesak: Selisih laci, Toko Kemang. Tekan 1 untuk menerima. Tekan 2: Setujui. Tekan 3: Tolak.',
  })
  expect(steps.map(it => it.do)).toEqual(['gather', 'gather', 'say', 'hang-up'])
})
