import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays } from '#kernel/moment.ts'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Fields, Hint, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { Taxes } from '../../server/kinds.ts'
import { FRAME } from '../../words/frame.ts'
import { SETUP } from '../../words/setup.ts'
import { useSay } from '../../words/words.ts'
import { readFraction } from './tax-fractions.ts'

type NewTaxRuleProps = { readonly taxes: Taxes; readonly close: () => void }

/** A rule from a day on; the one in force of the same class ends the day before. */
export const NewTaxRule = ({ taxes, close }: NewTaxRuleProps) => {
  const say = useSay(SETUP)
  const frame = useSay(FRAME)
  const language = useLanguage()
  const today = useToday()
  const [taxClass, setTaxClass] = useState(taxes.classes[0]?.code ?? '')
  const [from, setFrom] = useState(today)
  const [rate, setRate] = useState('12/100')
  const [base, setBase] = useState('11/12')
  const [source, setSource] = useState('')
  const deed = useDeed(server.company.saveTaxes, {
    done: say('taxes-saved'),
    touches: ['company'],
    quiet: true,
    after: close,
  })
  const fractions = { rate: readFraction(rate), dpp: readFraction(base) }
  const send = () => {
    const { rate: sound, dpp } = fractions
    if (!sound || !dpp) return
    const ended = taxes.rules.map(r =>
      r.taxClass === taxClass && r.to === null && r.from < from ? { ...r, to: addDays(from, -1) } : r,
    )
    const rounding = taxes.rules.find(r => r.taxClass === taxClass)?.rounding ?? 'half-up'
    deed.mutate({ ...taxes, rules: [...ended, { taxClass, from, to: null, dpp, rate: sound, rounding, source }] })
  }
  return (
    <Modal opened onClose={close} title={say('new-rule')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <Hint>{say('end-others')}</Hint>
        <Fields>
          <Select
            label={say('class')}
            allowDeselect={false}
            value={taxClass}
            onChange={next => next && setTaxClass(next)}
            data={taxes.classes.map(c => ({ value: c.code, label: language === 'id' ? c.nameId : c.nameEn }))}
          />
          <DayPick label={say('from')} value={from} onChange={setFrom} />
          <TextInput
            label={`${say('rate')}, ${say('rate-hint')}`}
            value={rate}
            onChange={e => setRate(e.currentTarget.value)}
          />
          <TextInput
            label={`${say('base')}, ${say('base-hint')}`}
            value={base}
            onChange={e => setBase(e.currentTarget.value)}
          />
          <TextInput label={say('source')} value={source} onChange={e => setSource(e.currentTarget.value)} />
        </Fields>
        {deed.error && <FaultNote error={deed.error} />}
        <Button loading={deed.isPending} disabled={!fractions.rate || !fractions.dpp || !from} onClick={send}>
          {frame('save')}
        </Button>
      </Stack>
    </Modal>
  )
}
