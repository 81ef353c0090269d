import { Button, TextInput } from '@mantine/core'
import { Fields, Hint, Stack } from '../../../parts/Bits.tsx'
import { useRegisters } from '../../../parts/names.ts'
import { useFormats } from '../../../parts/use-formats.ts'
import { PROMOTION } from '../../../words/promotion.ts'
import { useSay } from '../../../words/words.ts'
import { dealtOf, moneyOf } from './form.ts'
import type { FormProps } from './GivesFields.tsx'

/** A budget, dealt out to the tills where the promotion runs. */
export const Budget = ({ form, set, currency }: FormProps & { readonly currency: string }) => {
  const say = useSay(PROMOTION)
  const format = useFormats()
  const registers = useRegisters()
  const here = registers.list.filter(r => r.active && (form.places.length === 0 || form.places.includes(r.place)))
  const total = moneyOf(form.budget, currency)
  const dealt = dealtOf(form, currency)?.reduce((sum, it) => sum + it.amount, 0) ?? 0
  const share = () => {
    const each = Math.floor((total ?? 0) / here.length)
    set({ allowances: Object.fromEntries(here.map(r => [r.id, String(currency === 'IDR' ? each : each / 100)])) })
  }
  return (
    <Stack>
      <Fields>
        <TextInput
          label={say('budget')}
          description={say('budget-hint')}
          placeholder={say('no-limit')}
          inputMode="decimal"
          value={form.budget}
          onChange={e => set({ budget: e.currentTarget.value })}
        />
      </Fields>
      {total !== null && here.length > 0 && (
        <>
          <div>
            <Button size="compact-md" variant="light" onClick={share}>
              {say('share-out', { n: here.length })}
            </Button>
          </div>
          <Fields>
            {here.map(r => (
              <TextInput
                key={r.id}
                label={say('allowance', { code: r.code })}
                inputMode="decimal"
                value={form.allowances[r.id] ?? ''}
                onChange={e => set({ allowances: { ...form.allowances, [r.id]: e.currentTarget.value } })}
              />
            ))}
          </Fields>
          {dealt > total && <Hint tone="bad">{say('dealt-over', { amount: format.money(dealt) })}</Hint>}
        </>
      )}
    </Stack>
  )
}
