import { readOnly, transact } from '#platform/postgres/index.ts'
import { type CallScript, languageMenu, lastWords, mainMenu, say, staffMenu, voiceMenu } from '../../rules/index.ts'
import type { Hooked, SignedForm } from '../message/take-webhook.ts'
import { openLineCall, personOfNumber } from './line-call.ts'
import type { Line } from './lines.ts'
import { keepCall, type LineOffice, type OnLine } from './on-line.ts'
import { doOnLine, tellNext } from './staff-line.ts'
import { keepVoiceMail } from './voice-mail.ts'

const chooseLanguage = async (on: OnLine): Promise<CallScript> => {
  const language = on.heard.digits === '2' ? 'en' : 'id'
  await keepCall(on, { ...on.call, language })
  return mainMenu(language, on.line.records, on.step('main'))
}

const askCallBack = async ({ office, call: { language, sender } }: OnLine): Promise<CallScript> => {
  if (!sender) return lastWords(language, say(language, 'line-no-number'))
  await transact(office.db, tx => office.line.askCallBack(tx, office.now(), { number: sender, language }))
  return lastWords(language, say(language, 'line-asked'))
}

const askPin = async (on: OnLine): Promise<CallScript> => {
  const { office, call } = on
  const { language, sender } = call
  const person = sender && (await readOnly(office.db, tx => personOfNumber(tx, sender)))
  if (!person) return lastWords(language, say(language, 'line-unknown'))
  await keepCall(on, { ...call, person })
  return staffMenu(language, on.step('pin'))
}

const choose = (on: OnLine): Promise<CallScript> | CallScript => {
  const { digits } = on.heard
  const { language } = on.call
  if (digits === '1') return askCallBack(on)
  if (digits === '2' && on.line.records) return voiceMenu(language, on.step('recorded'))
  return digits === '3' ? askPin(on) : mainMenu(language, on.line.records, on.step('main'))
}

const provePin = async (on: OnLine): Promise<CallScript> => {
  const { office, call, heard } = on
  const { language, person } = call
  if (!person) return lastWords(language, say(language, 'line-unknown'))
  // A number can be forged: only the PIN says who calls, and a few wrong ones end it for a while.
  const proven = await office.provePin(person, heard.digits)
  if (proven.ok) return tellNext({ ...on, call: { ...call, proven: true, task: null } })
  if (proven.refusal === 'wait') return lastWords(language, say(language, 'call-wait'))
  return staffMenu(language, on.step('pin'), say(language, 'call-wrong'))
}

const keepRecording = async (on: OnLine): Promise<CallScript> => {
  await keepVoiceMail(on.office, on.call, on.heard)
  return lastWords(on.call.language, say(on.call.language, 'line-recorded'))
}

const STEPS: Readonly<Record<string, (on: OnLine) => Promise<CallScript> | CallScript>> = {
  language: chooseLanguage,
  main: choose,
  pin: provePin,
  recorded: keepRecording,
  task: doOnLine,
}

/**
 * What somebody who calls us hears next. Each step is signed by the provider, and where the call stands is kept here: its
 * addresses carry only the step's name.
 */
export const takeLine = async (office: LineOffice, line: Line, form: SignedForm): Promise<Hooked> => {
  const now = office.now()
  const heard = line.read(form, now)
  if (!heard?.call) return { status: 403, type: 'text/plain', body: 'The signature does not fit.' }
  const call = await transact(office.db, tx => openLineCall(tx, now, `${line.what} ${heard.call}`, heard.from))
  const step = (name: string) => `${office.baseUrl}/hooks/line?do=${name}`
  const answer = STEPS[new URL(form.url).searchParams.get('do') ?? '']
  if (!answer) return line.write(languageMenu(await office.company(), step('language')))
  return line.write(await answer({ office, call, heard, line, step }))
}
