import { strangeVariables } from './variables.ts'

type Words = { readonly subject: string; readonly body: string }
export type ArmWords = { readonly arm: string; readonly share: number; readonly id: Words; readonly en: Words }
export type WordsFault = 'no-words' | 'no-subject' | 'half-english' | 'strange-variable'

const saidIn = (words: Words) => words.subject.trim() !== '' || words.body.trim() !== ''

const faultOf = ({ id, en }: ArmWords, mail: boolean): WordsFault | null => {
  if (id.body.trim() === '') return 'no-words'
  if (mail && id.subject.trim() === '') return 'no-subject'
  if (saidIn(en) && (en.body.trim() === '' || (mail && en.subject.trim() === ''))) return 'half-english'
  return [id, en].some(it => strangeVariables(`${it.subject} ${it.body}`).length > 0) ? 'strange-variable' : null
}

/**
 * What hinders the words of a campaign from being sent, with the variant it concerns; null when nothing does. Indonesian
 * is needed, English is all or nothing: whoever reads English gets Indonesian where there is none.
 */
export const checkWords = (
  channel: string,
  arms: readonly ArmWords[],
): { readonly arm: string; readonly fault: WordsFault } | null => {
  for (const it of arms) {
    const fault = faultOf(it, channel === 'mail')
    if (fault) return { arm: it.arm, fault }
  }
  return arms.length === 0 ? { arm: 'A', fault: 'no-words' } : null
}
