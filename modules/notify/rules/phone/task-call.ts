import { say, type Tongue } from '../words.ts'
import type { CallScript } from './call-script.ts'

export type CalledTask = {
  readonly language: Tongue
  readonly title: string
  readonly where: string
  readonly outcomes: readonly string[]
  /** Where the digits go. */
  readonly next: string
}

/** The first words of a call: what it is, and what the digits do. 1 takes the task up; 2 and on end it. */
export const taskCall = ({ language, title, where, outcomes, next }: CalledTask): CallScript => {
  const choices = outcomes.map((label, i) => say(language, 'call-choice', { n: String(i + 2), label }))
  const text = [say(language, 'call-hello', { title, where }), say(language, 'call-accept'), ...choices].join(' ')
  return {
    language,
    steps: [
      { do: 'gather', text, digits: 1, seconds: 8, next },
      // Somebody who puts the phone to the ear late hears it once more.
      { do: 'gather', text, digits: 1, seconds: 8, next },
      { do: 'say', text: say(language, 'call-none') },
      { do: 'hang-up' },
    ],
  }
}

/** Asks for the PIN before a decision counts. */
export const pinCall = (language: Tongue, label: string, next: string): CallScript => ({
  language,
  steps: [
    { do: 'gather', text: say(language, 'call-pin', { label }), digits: 6, seconds: 12, next },
    { do: 'say', text: say(language, 'call-none') },
    { do: 'hang-up' },
  ],
})

/** Last words. */
export const lastWords = (language: Tongue, text: string): CallScript => ({
  language,
  steps: [{ do: 'say', text }, { do: 'hang-up' }],
})
