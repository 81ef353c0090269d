import { Checkbox, NumberInput } from '@mantine/core'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import { newId } from '../../server/new-id.ts'
import type { SpecialOffer } from '../../server/special-queries.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'
import type { OfferedOption } from './special-wish.ts'

const tenth = (milli: number) => Math.round(milli / 100) * 100

/** How long it takes by what was measured, or by what the supplier says. */
const useLead = (offer: SpecialOffer): string => {
  const say = useSay(SPECIAL)
  const format = useFormats()
  const { source, meanMillidays, spreadMillidays, receipts, leadDays } = offer
  if (source === 'place') return say('lead-now')
  if (meanMillidays === null) return say('lead-said', { days: leadDays ?? 0 })
  const [days, spread] = [format.qty(tenth(meanMillidays)), format.qty(tenth(spreadMillidays ?? 0))]
  return say('lead-measured', { days, spread, n: receipts })
}

/** A quarter in advance, in whole thousands, where it comes from a supplier. */
const depositOf = (offer: SpecialOffer) => (offer.source === 'place' ? 0 : Math.round((offer.price ?? 0) / 4000) * 1000)

const optionOf = (key: string, offer: SpecialOffer): OfferedOption => ({
  ...{ key, id: newId(), source: offer.source, supplier: offer.supplier, due: offer.due },
  ...{ price: offer.price ?? 0, deposit: depositOf(offer), cost: offer.cost },
})

type RowProps = {
  readonly offer: SpecialOffer
  readonly option: OfferedOption | null
  readonly keep: (option: OfferedOption | null) => void
}

/** One way to bring it: ticked, with its day, price and deposit, it is offered. */
export const OfferRow = ({ offer, option, keep }: RowProps) => {
  const say = useSay(SPECIAL)
  const format = useFormats()
  const lead = useLead(offer)
  const key = offer.supplier ?? 'place'
  const number = (label: string, value: number | null, put: (n: number) => OfferedOption, fixed = false) => (
    <NumberInput
      label={label}
      hideControls
      thousandSeparator="."
      decimalSeparator=","
      min={0}
      disabled={fixed}
      value={value ?? ''}
      onChange={n => keep(put(Number(n) || 0))}
    />
  )
  return (
    <Stack>
      <Checkbox
        label={`${say('from-place', { name: offer.name })} · ${format.dayShort(offer.due)}`}
        description={lead}
        checked={option !== null}
        onChange={e => keep(e.currentTarget.checked ? optionOf(key, offer) : null)}
      />
      {option && (
        <Fields>
          <DayPick label={say('due')} value={option.due} onChange={due => keep({ ...option, due })} />
          {number(say('price'), option.price, price => ({ ...option, price }), offer.source === 'place')}
          {number(say('deposit'), option.deposit, deposit => ({ ...option, deposit }))}
          {offer.source === 'supplier' && number(say('cost'), option.cost, cost => ({ ...option, cost }))}
        </Fields>
      )}
    </Stack>
  )
}
