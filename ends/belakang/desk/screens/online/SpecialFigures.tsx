import { Facts } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { SpecialFigures as Figures } from '../../server/special-queries.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'

/** Days with one digit, from thousandths. */
export const useDays = () => {
  const say = useSay(SPECIAL)
  const format = useFormats()
  return (milli: number) => say('days', { n: format.qty(Math.round(milli / 100) * 100) })
}

/** The measured lead time beside the four to six weeks it took before. */
export const SpecialFigures = ({ figures }: { readonly figures: Figures }) => {
  const say = useSay(SPECIAL)
  const days = useDays()
  const { ready, kept, medianMillidays, open } = figures
  return (
    <Section>
      <Facts
        rows={[
          [say('fig-open'), open],
          [say('fig-lead'), <b key="lead">{medianMillidays === null ? '—' : days(medianMillidays)}</b>],
          [say('fig-old'), say('old-days')],
          [say('fig-kept'), ready === 0 ? '—' : say('of-all', { n: kept, all: ready })],
        ]}
      />
    </Section>
  )
}
