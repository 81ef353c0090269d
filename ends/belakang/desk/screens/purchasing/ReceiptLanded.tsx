import { Button } from '@mantine/core'
import { Facts } from '../../parts/Bits.tsx'
import { Section } from '../../parts/Page.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { Receipt } from '../../server/kinds.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { useSay } from '../../words/words.ts'

/** Costs that came on top of a receipt. */
export const ReceiptLanded = ({ receipt, add }: { readonly receipt: Receipt; readonly add: (() => void) | null }) => {
  const say = useSay(RECEIVING)
  const format = useFormats()
  return (
    <Section
      title={say('landed')}
      tools={
        add && (
          <Button size="compact-sm" variant="default" onClick={add}>
            {say('add-landed')}
          </Button>
        )
      }
    >
      {receipt.landed.length === 0 ? (
        <p className="quiet">{say('landed-none')}</p>
      ) : (
        <Facts
          rows={receipt.landed.map(c => [
            `${say(c.kind as 'freight')} · ${c.supplierName}`,
            <span key={c.id}>
              <b>{format.money(c.amount)}</b>{' '}
              {c.invoiced > 0 && <span className="quiet">{say('billed', { amount: format.money(c.invoiced) })}</span>}
            </span>,
          ])}
        />
      )}
    </Section>
  )
}
