import { Figures } from '../../parts/Figures.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { SpecialFigures as Measured } from '../../server/special-queries.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'

/** Days with one digit, from thousandths. */
export const useDays = () => {
  const say = useSay(SPECIAL)
  const format = useFormats()
  return (milli: number) => say('days', { n: format.qty(Math.round(milli / 100) * 100) })
}

/** The measured lead time beside the four to six weeks it took before. */
export const SpecialFigures = ({ figures }: { readonly figures: Measured }) => {
  const say = useSay(SPECIAL)
  const days = useDays()
  const { ready, kept, medianMillidays, open } = figures
  return (
    <Figures
      rows={[
        [say('fig-open'), open],
        [say('fig-lead'), medianMillidays === null ? '—' : days(medianMillidays)],
        [say('fig-old'), say('old-days')],
        [say('fig-kept'), ready === 0 ? '—' : say('of-all', { n: kept, all: ready })],
      ]}
    />
  )
}
