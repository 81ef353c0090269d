import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { START } from '../../../words/start.ts'
import { useSay } from '../../../words/words.ts'
import styles from '../Doorway.module.css'
import type { Plan } from './plan.ts'

export type StepProps = {
  readonly plan: Plan
  readonly set: (change: Partial<Plan>) => void
  readonly next: () => void
}

/** What receipts carry and taxes use; the rest of it waits under Places. */
export const CompanyStep = ({ plan, set, next }: StepProps) => {
  const say = useSay(START)
  const zones = [
    { value: 'Asia/Jakarta', label: say('wib') },
    { value: 'Asia/Makassar', label: say('wita') },
    { value: 'Asia/Jayapura', label: say('wit') },
  ]
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        next()
      }}
    >
      <TextInput
        label={say('trade-name')}
        description={say('trade-name-hint')}
        autoFocus
        maxLength={120}
        value={plan.tradeName}
        onChange={e => set({ tradeName: e.currentTarget.value })}
      />
      <TextInput
        label={say('legal-name')}
        description={say('legal-name-hint')}
        maxLength={120}
        value={plan.legalName}
        onChange={e => set({ legalName: e.currentTarget.value })}
      />
      <TextInput
        label={say('address')}
        maxLength={500}
        value={plan.address}
        onChange={e => set({ address: e.currentTarget.value })}
      />
      <TextInput
        label={say('npwp')}
        description={say('npwp-hint')}
        inputMode="numeric"
        maxLength={30}
        value={plan.npwp}
        onChange={e => set({ npwp: e.currentTarget.value })}
      />
      <Select
        label={say('zone')}
        allowDeselect={false}
        data={zones}
        value={plan.timeZone}
        onChange={zone => zone && set({ timeZone: zone })}
      />
      <Checkbox label={say('pkp')} checked={plan.isPkp} onChange={e => set({ isPkp: e.currentTarget.checked })} />
      <Checkbox
        label={say('include-tax')}
        checked={plan.pricesIncludeTax}
        onChange={e => set({ pricesIncludeTax: e.currentTarget.checked })}
      />
      <Button type="submit" size="md" disabled={plan.tradeName.trim() === ''}>
        {say('next')}
      </Button>
    </form>
  )
}
