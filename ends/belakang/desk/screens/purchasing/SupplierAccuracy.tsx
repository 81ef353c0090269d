import { BarList } from '../../charts/BarList.tsx'
import { Facts, Stack } from '../../parts/Bits.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { SupplierWhole } from '../../server/kinds.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'

/** How much of what was ordered came. */
export const SupplierAccuracy = ({ accuracy }: { readonly accuracy: SupplierWhole['accuracy'] }) => {
  const say = useSay(SUPPLIERS)
  const format = useFormats()
  const share = (n: number, all: number, key: 'whole' | 'on-time' | 'matched') => ({
    ...{ key, name: say(key), value: all === 0 ? 0 : (n * 100) / all, text: format.percent(n, all) },
    note: say('of-n', { n: format.count(n), all: format.count(all) }),
  })
  const diff = (kind: string) => (`diff-${kind}` in SUPPLIERS ? say(`diff-${kind}` as 'diff-short') : kind)
  return (
    <Stack>
      <BarList
        label={say('accuracy')}
        bars={[
          {
            key: 'fill',
            name: say('fill'),
            value: accuracy.ordered === 0 ? 0 : (accuracy.accepted * 100) / accuracy.ordered,
            text: format.percent(accuracy.accepted, accuracy.ordered),
          },
          share(accuracy.whole, accuracy.lines, 'whole'),
          share(accuracy.onTime, accuracy.lines, 'on-time'),
          share(accuracy.matched, accuracy.invoices, 'matched'),
        ]}
      />
      <Facts rows={[[say('dearer'), format.money(accuracy.dearer)]]} />
      <h3>{say('differences')}</h3>
      {accuracy.differences.length === 0 ? (
        <p className="quiet">{say('differences-none')}</p>
      ) : (
        <BarList
          label={say('differences')}
          colour="var(--chart-3)"
          bars={accuracy.differences.map(d => ({
            key: d.kind,
            name: diff(d.kind),
            value: d.times,
            text: String(d.times),
          }))}
        />
      )}
    </Stack>
  )
}
