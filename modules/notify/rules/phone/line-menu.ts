import { say, type Tongue } from '../words.ts'
import type { CallScript, CallStep } from './call-script.ts'

const twice = (step: CallStep, language: Tongue): CallScript => ({
  language,
  steps: [step, step, { do: 'say', text: say(language, 'line-bye') }, { do: 'hang-up' }],
})

/** Who calls chooses the language; the number of the language is said in it. */
export const languageMenu = (company: string, next: string): CallScript =>
  twice(
    {
      ...{ do: 'gather', digits: 1, seconds: 6, next },
      first: { language: 'id', text: say('id', 'line-hello', { company }) },
      text: say('en', 'line-hello', { company }),
    },
    'en',
  )

/** What one can do on the line. Where the provider keeps no recordings, nothing is offered that needs one. */
export const mainMenu = (language: Tongue, records: boolean, next: string, before = ''): CallScript => {
  const parts = [before, say(language, 'line-call-back'), records ? say(language, 'line-voice') : '']
  const text = [...parts, say(language, 'line-staff')].filter(Boolean).join(' ')
  return twice({ do: 'gather', text, digits: 1, seconds: 8, next }, language)
}

/** Asks those who work here for their PIN. */
export const staffMenu = (language: Tongue, next: string, before = ''): CallScript => {
  const text = [before, say(language, 'line-pin')].filter(Boolean).join(' ')
  return {
    language,
    steps: [
      { do: 'gather', text, digits: 6, seconds: 12, next },
      { do: 'say', text: say(language, 'line-bye') },
      { do: 'hang-up' },
    ],
  }
}

/** Records what somebody has to say. */
export const voiceMenu = (language: Tongue, next: string): CallScript => ({
  language,
  steps: [{ do: 'say', text: say(language, 'line-record') }, { do: 'record', seconds: 120, next }, { do: 'hang-up' }],
})

export type ToldTask = {
  readonly title: string
  readonly where: string
  readonly about: readonly string[]
  readonly outcomes: readonly string[]
}

/** As many outcomes as have a digit: 1 takes the task up, 9 passes it over, 0 reads it again. */
export const LINE_OUTCOMES = 7

/** The next task of somebody who has shown who they are, and what each digit does. */
export const nextTaskMenu = (language: Tongue, task: ToldTask, next: string, before = ''): CallScript => {
  const choices = task.outcomes
    .slice(0, LINE_OUTCOMES)
    .map((label, i) => say(language, 'call-choice', { n: String(i + 2), label }))
  const text = [
    ...[before, say(language, 'line-task', { title: task.title, where: task.where }), ...task.about.slice(0, 3)],
    ...[say(language, 'call-accept'), ...choices, say(language, 'line-more')],
  ]
  return twice({ do: 'gather', text: text.filter(Boolean).join(' '), digits: 1, seconds: 10, next }, language)
}
