import { readDigits, textOf } from '../bytes/digits.ts'
import type { Step } from './icl-state.ts'

/** The text of a field without the blanks around it. */
export const fieldText = ({ record, layout }: Pick<Step, 'record' | 'layout'>, name: string): string => {
  const [from, to] = layout.at(name)
  return textOf(record.cols, from, Math.min(to, record.have)).trim()
}

/** The number in a field; null where there is none. */
export const fieldNumber = ({ record, layout }: Pick<Step, 'record' | 'layout'>, name: string): number | null => {
  const [from, to] = layout.at(name)
  return to > record.have ? null : readDigits(record.cols, from, to)
}
