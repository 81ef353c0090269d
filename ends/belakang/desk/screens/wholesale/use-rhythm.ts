import { useWeekdays } from '../../parts/use-weekdays.ts'
import type { Standing } from '../../server/wholesale-queries.ts'
import { ACCOUNTS } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'

/** A rhythm in words: `Sel, Jum · tiap 2 minggu`. */
export const useRhythm = () => {
  const say = useSay(ACCOUNTS)
  const weekdays = useWeekdays()
  return ({ weekdays: days, everyWeeks }: Pick<Standing, 'weekdays' | 'everyWeeks'>): string => {
    const names = weekdays.filter(([n]) => days.includes(Number(n))).map(([, , short]) => short)
    return `${names.join(', ')} · ${everyWeeks === 1 ? say('every-1') : say('every-n', { n: everyWeeks })}`
  }
}
