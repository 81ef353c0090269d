import type { Tongue } from '../words.ts'

/** What happens in a call, step by step; data, so that a test reads it and any provider can be told. */
export type CallStep =
  | { readonly do: 'say'; readonly text: string }
  /** Says, waits for digits, and asks `next` what follows; without digits it goes on to the next step. */
  | {
      readonly do: 'gather'
      /** Said before, in the other language. */
      readonly first?: { readonly language: Tongue; readonly text: string }
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

export const VOICES = { id: 'id-ID', en: 'en-US' } as const

const twimlStep =
  (language: string) =>
  (step: CallStep): string => {
    const say = (text: string, by = language) => `<Say language="${by}">${escaped(text)}</Say>`
    switch (step.do) {
      case 'say':
        return say(step.text)
      case 'gather':
        return `<Gather input="dtmf" numDigits="${step.digits}" timeout="${step.seconds}" action="${escaped(step.next)}" method="POST">${step.first ? say(step.first.text, VOICES[step.first.language]) : ''}${say(step.text)}</Gather>`
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
