import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#kit/ui/speak.tsx'
import { CHART } from '#modules/books/rules/index.ts'
import { taxesQuery } from '../server/queries.ts'
import { TENDERS } from '../words/today.ts'
import { useSay } from '../words/words.ts'
import { useItemNames } from './item-names.ts'
import { usePlaces, useRegisters } from './names.ts'
import { useFormats } from './use-formats.ts'

type Line = keyof typeof CHART

export const isLine = (chart: string): chart is Line => chart in CHART

/** Accounts that say whose item they are. */
const OF_ITEM = /^inventory:/

/**
 * Account codes in words: `cash:<register>:<day>` is the cash in the drawer of that register on that day. Items are named
 * where their accounts are among `codes`.
 */
export const useAccountNames = (codes: readonly string[] = []) => {
  const language = useLanguage()
  const format = useFormats()
  const places = usePlaces()
  const registers = useRegisters()
  const tender = useSay(TENDERS)
  const { data: taxes } = useQuery(taxesQuery)
  const itemOf = useItemNames(codes.filter(code => OF_ITEM.test(code)).map(code => code.replace(OF_ITEM, '')))
  const line = (chart: string) => (isLine(chart) ? CHART[chart][language] : chart)
  const part = (text: string): string => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return format.day(text)
    if (text in TENDERS) return tender(text as keyof typeof TENDERS)
    const tax = taxes?.classes.find(t => t.code === text)
    if (tax) return language === 'id' ? tax.nameId : tax.nameEn
    return (
      registers.get(text)?.code ??
      places.get(text)?.name ??
      itemOf(text)?.name ??
      (text.length > 30 ? `…${text.slice(-6)}` : text)
    )
  }
  const account = (code: string) => {
    const [chart = '', ...rest] = code.split(':')
    return [line(chart), ...rest.map(part)].join(' · ')
  }
  return { line, account }
}
