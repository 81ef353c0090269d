import { type Blanks, useLanguage } from '#kit/ui/speak.tsx'
import { usePlaces, useRegisters } from '../../parts/names.ts'
import { useFormats } from '../../parts/use-formats.ts'
import type { Task } from '../../server/kinds.ts'
import { useUnits } from '../books/use-units.ts'

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0)

/** What a task's sentence speaks of, as people name it. */
export const useTaskBlanks = (task: Task): Blanks => {
  const language = useLanguage()
  const format = useFormats()
  const places = usePlaces()
  const registers = useRegisters()
  const { detail } = task
  const unit = textOf(detail.unit)
  const units = useUnits(unit ? [unit] : [])
  const currency = textOf(detail.currency) || undefined
  const money = (value: unknown) => format.money(numberOf(value), currency)
  return {
    amount: unit ? units.text(Math.abs(numberOf(detail.amount)), unit) : money(detail.amount),
    place: task.place ? places.name(task.place) : '',
    register: registers.code(textOf(detail.register)),
    reason: textOf(detail.reason),
    sscc: textOf(detail.sscc),
    bin: textOf(detail.bin) || '–',
    list: textOf(detail.list),
    name: textOf(detail.name),
    code: textOf(detail.code),
    process: (language === 'en' && textOf(detail.titleEn)) || textOf(detail.title) || textOf(detail.process),
    counted: money(detail.counted),
    expected: money(detail.expected),
    difference: money(detail.difference),
    number: textOf(detail.number),
    who: textOf(detail.askedBy),
    qty: format.qty(numberOf(detail.qty)),
  }
}
