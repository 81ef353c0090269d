import { Hint } from '../../parts/Bits.tsx'
import { Figures } from '../../parts/Figures.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { LaneFigures } from '../../server/lane-queries.ts'
import { LANES } from '../../words/lanes.ts'
import { useSay } from '../../words/words.ts'

/** Tenths, as a decimal number of the language. */
const tenths = (value: number, of: number) => Math.round((value * 10) / Math.max(1, of)) * 100

/** What customers and attendants spent, and what looking was worth. */
export const LaneSums = ({ it }: { readonly it: LaneFigures }) => {
  const say = useSay(LANES)
  const format = useFormats()
  const aLine =
    it.lines === 0 ? '' : ` · ${say('a-line', { n: format.qty(tenths(it.basketSeconds * it.paid, it.lines)) })}`
  return (
    <>
      <Figures
        rows={[
          [say('visits'), format.count(it.visits)],
          [say('paid'), format.money(it.sales)],
          [say('alone'), format.percent(it.visits - it.visitsAsked, it.visits)],
          [say('basket'), `${say('minutes', { n: format.qty(tenths(it.basketSeconds, 60)) })}${aLine}`],
          [say('people'), it.laneHours === 0 ? '–' : format.qty(tenths(it.peopleHours, it.laneHours))],
          [say('left-goods'), format.count(it.leftWithGoods)],
          [say('avoided'), format.money(it.avoided)],
        ]}
      />
      <Hint>{say('people-note', { people: format.count(it.peopleHours), lanes: format.count(it.laneHours) })}</Hint>
      <Hint>{say('avoided-note', { n: it.rescans })}</Hint>
    </>
  )
}
