import { NumberInput, Select, TextInput } from '@mantine/core'
import { type Condition, SEGMENT_FIELDS } from '#modules/customers/rules/index.ts'
import { PlacePick } from '../../parts/Pickers.tsx'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'

type ValueFieldProps = { readonly it: Condition; readonly put: (value: string | number) => void }

const CHANNELS = ['mail', 'whatsapp', 'sms', 'push', 'call'] as const

/** What a condition compares with, asked as its field wants it. */
export const ValueField = ({ it, put }: ValueFieldProps) => {
  const say = useSay(CUSTOMERS)
  const label = say('value')
  const text = String(it.value)
  if (it.field === 'last-place') return <PlacePick value={text || null} needed onChange={place => put(place ?? '')} />
  if (it.field === 'consent' || it.field === 'language') {
    const data =
      it.field === 'consent'
        ? CHANNELS.map(value => ({ value, label: say(`channel-${value}`) }))
        : (['id', 'en'] as const).map(value => ({ value, label: say(`language-${value}`) }))
    return (
      <Select
        aria-label={label}
        data={data}
        value={text || null}
        allowDeselect={false}
        onChange={v => put(v ?? '')}
        w={200}
      />
    )
  }
  if (it.field === 'group')
    return <TextInput aria-label={label} value={text} onChange={e => put(e.currentTarget.value)} w={200} />
  return (
    <NumberInput
      aria-label={label}
      hideControls
      allowDecimal={false}
      thousandSeparator="."
      decimalSeparator=","
      {...(SEGMENT_FIELDS[it.field] === 'money' && { prefix: 'Rp' })}
      value={typeof it.value === 'number' ? it.value : ''}
      onChange={v => put(v === '' ? '' : Number(v))}
      w={200}
    />
  )
}
