import { type CallScript, type CallStep, VOICES } from './call-script.ts'

const verbsOf =
  (language: string) =>
  (step: CallStep): readonly object[] => {
    const say = (text: string, by = language) => ({ text, synthesizer: { language: by } })
    switch (step.do) {
      case 'say':
        return [{ verb: 'say', ...say(step.text) }]
      case 'gather': {
        const gather = {
          ...{ verb: 'gather', input: ['digits'], numDigits: step.digits, timeout: step.seconds },
          ...{ actionHook: step.next, say: say(step.text) },
        }
        return step.first ? [{ verb: 'say', ...say(step.first.text, VOICES[step.first.language]) }, gather] : [gather]
      }
      case 'dial':
        return [{ verb: 'dial', timeout: step.seconds, target: [{ type: 'phone', number: step.number }] }]
      case 'record':
        return [{ verb: 'listen', url: step.next, maxLength: step.seconds, playBeep: true }]
      case 'hang-up':
        return [{ verb: 'hangup' }]
    }
  }

/** The script in jambonz verbs. */
export const jambonzVerbsOf = ({ language, steps }: CallScript): readonly object[] =>
  steps.flatMap(verbsOf(VOICES[language]))
