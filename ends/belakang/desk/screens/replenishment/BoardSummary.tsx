import { Hint } from '../../parts/Bits.tsx'
import { Figures } from '../../parts/Figures.tsx'
import { useAgo, useFormats } from '../../parts/use-formats.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { REPLENISHMENT } from '../../words/replenishment.ts'
import { useSay } from '../../words/words.ts'

type Summary = Answered<Client['replenishment']['summary']>

/** What stands open, in four figures, and when it was planned. */
export const BoardSummary = ({ summary: { run, open } }: { readonly summary: Summary }) => {
  const say = useSay(REPLENISHMENT)
  const format = useFormats()
  const ago = useAgo()
  const sum = (pick: (row: Summary['open'][number]) => number) => open.reduce((all, row) => all + pick(row), 0)
  const figures = [
    [say('open-lines'), format.count(sum(row => row.lines))],
    [say('open-odd'), format.count(sum(row => (row.exception === null ? 0 : row.lines)))],
    [say('open-worth'), format.money(sum(row => row.worth))],
    [say('open-saves'), format.money(sum(row => row.saves))],
    [say('last-run'), run ? (run.finishedAt === null ? say('planning') : ago(run.finishedAt)) : '–'],
  ] as const
  const planned = run?.finishedAt
    ? [[say('place'), say('run-of', { series: format.count(run.series), places: format.count(run.places) })] as const]
    : []
  return (
    <>
      <Figures rows={[...figures, ...planned]} />
      {run?.trouble && <Hint tone="bad">{run.trouble}</Hint>}
    </>
  )
}
