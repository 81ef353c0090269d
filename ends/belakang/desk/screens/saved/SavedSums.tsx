import { addUpSaved } from '#modules/reports/rules/index.ts'
import { Hint } from '../../parts/Bits.tsx'
import { Figures } from '../../parts/Figures.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { SavedOne } from '../../server/saved-queries.ts'
import { SAVED } from '../../words/saved.ts'
import { useSay } from '../../words/words.ts'
import { hoursText } from './hours.ts'

/** What all of it comes to, and how much of that is measured and how much assumed. */
export const SavedSums = ({ processes }: { readonly processes: readonly SavedOne[] }) => {
  const say = useSay(SAVED)
  const format = useFormats()
  const all = addUpSaved(processes)
  const figures = [
    [say('hours-saved'), say('hours', { n: hoursText(all.secondsBefore - all.secondsNow, format) })],
    [say('worth-saved'), format.money(all.rupiah)],
    [say('steps-saved'), format.count(all.stepsBefore - all.stepsNow)],
    [say('done-units'), format.count(all.units)],
  ] as const
  return (
    <>
      <Figures rows={figures} />
      <Hint>
        {say('honest', {
          timed: format.percent(all.secondsTimed, all.secondsBefore),
          measured: format.percent(all.secondsMeasured, all.secondsNow),
        })}
      </Hint>
    </>
  )
}
