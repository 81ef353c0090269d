import type { Tongue } from '../words.ts'

/** What happens in a call, step by step; data, so that a test reads it and any provider can be told. */
export type CallStep =
  | { readonly do: 'say'; readonly text: string }
  /** Says, waits for digits, and asks `next` what follows; without digits it goes on to the next step. */
  | {
      readonly do: 'gather'
      readonly text: string
      readonly digits: number
      readonly seconds: number
      readonly next: string
    }
  | { readonly do: 'dial'; readonly number: string; readonly seconds: number }
  | { readonly do: 'record'; readonly seconds: number; readonly next: string }
  | { readonly do: 'hang-up' }

export type CallScript = { readonly language: Tongue; readonly steps: readonly CallStep[] }

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, sign => SIGNS[sign]!)

const VOICES = { id: 'id-ID', en: 'en-US' } as const

const twimlStep =
  (language: string) =>
  (step: CallStep): string => {
    const say = (text: string) => `<Say language="${language}">${escaped(text)}</Say>`
    switch (step.do) {
      case 'say':
        return say(step.text)
      case 'gather':
        return `<Gather input="dtmf" numDigits="${step.digits}" timeout="${step.seconds}" action="${escaped(step.next)}" method="POST">${say(step.text)}</Gather>`
      case 'dial':
        return `<Dial timeout="${step.seconds}">${escaped(step.number)}</Dial>`
      case 'record':
        return `<Record maxLength="${step.seconds}" action="${escaped(step.next)}" method="POST" playBeep="true"/>`
      case 'hang-up':
        return '<Hangup/>'
    }
  }

/** The script in TwiML, as Twilio and those compatible with it read it. */
export const twimlOf = ({ language, steps }: CallScript): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Response>${steps.map(twimlStep(VOICES[language])).join('')}</Response>`

const verbOf =
  (language: string) =>
  (step: CallStep): object => {
    const say = (text: string) => ({ text, synthesizer: { language } })
    switch (step.do) {
      case 'say':
        return { verb: 'say', ...say(step.text) }
      case 'gather':
        return {
          ...{ verb: 'gather', input: ['digits'], numDigits: step.digits, timeout: step.seconds },
          ...{ actionHook: step.next, say: say(step.text) },
        }
      case 'dial':
        return { verb: 'dial', timeout: step.seconds, target: [{ type: 'phone', number: step.number }] }
      case 'record':
        return { verb: 'listen', url: step.next, maxLength: step.seconds, playBeep: true }
      case 'hang-up':
        return { verb: 'hangup' }
    }
  }

/** The same in jambonz verbs. */
export const jambonzVerbsOf = ({ language, steps }: CallScript): readonly object[] =>
  steps.map(verbOf(VOICES[language]))
