import { Stack, Tag } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Receipt } from '../../server/kinds.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { SUPPLIERS } from '../../words/suppliers.ts'
import { useSay } from '../../words/words.ts'

/** Lines that came otherwise than ordered. */
export const ReceiptDiffering = ({ receipt }: { readonly receipt: Receipt }) => {
  const say = useSay(RECEIVING)
  const words = useSay(SUPPLIERS)
  const format = useFormats()
  if (receipt.differing.length === 0) return null
  return (
    <Section title={say('differences')}>
      <Stack>
        {receipt.differing.map(d => (
          <div key={d.id}>
            <b>{`diff-${d.kind}` in SUPPLIERS ? words(`diff-${d.kind}` as 'diff-short') : d.kind}</b> · {d.name} ·{' '}
            {format.qty(d.qty)} <Tag tone={d.open ? 'warn' : 'good'}>{say(d.open ? 'is-open' : 'settled')}</Tag>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
