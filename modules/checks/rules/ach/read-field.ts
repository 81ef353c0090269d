import { readDigits, textOf } from '../bytes/digits.ts'
import type { Step } from './ach-state.ts'

/** The text of a field without the blanks around it. */
export const fieldText = ({ layout, cols, start }: Step, name: string): string => {
  const [from, to] = layout.at(name)
  return textOf(cols, start + from, start + to).trim()
}

/** The number in a field; null where there is none. */
export const fieldNumber = ({ layout, cols, start }: Step, name: string): number | null => {
  const [from, to] = layout.at(name)
  return readDigits(cols, start + from, start + to)
}

/** A field as a finding shows it. */
export const fieldDetail = (step: Step, field: string) => ({
  field,
  column: step.layout.at(field)[0],
  value: fieldText(step, field),
})

/** True for nothing but zeros, blanks beside them left out. */
export const isZeros = (text: string): boolean => /^0+$/.test(text)
