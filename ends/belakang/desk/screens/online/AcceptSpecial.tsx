import { Button, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import { Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { tell } from '../../parts/notices.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { useFormats } from '../../parts/use-formats.ts'
import { server } from '../../server/client.ts'
import type { SpecialRow } from '../../server/special-queries.ts'
import { FRAME } from '../../words/frame.ts'
import { SPECIAL } from '../../words/special.ts'
import { useSay } from '../../words/words.ts'
import { type Tender, TenderChoice } from './TenderChoice.tsx'

type AcceptProps = { readonly special: SpecialRow; readonly close: () => void }

/** The customer takes one option; the deposit is taken now. */
export const AcceptSpecial = ({ special, close }: AcceptProps) => {
  const say = useSay(SPECIAL)
  const frame = useSay(FRAME)
  const format = useFormats()
  const [option, setOption] = useState(special.options[0]!.id)
  const [tender, setTender] = useState<Tender>('cash')
  const chosen = special.options.find(o => o.id === option)!
  const deed = useDeed(server.orders.special.accept, {
    ...{ touches: ['orders', 'books', 'purchasing', 'stock'], quiet: true },
    after: ({ number }) => {
      tell(say('accept-done', { number }), 'good')
      close()
    },
  })
  return (
    <Modal
      opened
      onClose={close}
      title={say('accept-title', { name: special.buyer })}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <Radio.Group value={option} onChange={setOption} label={say('option')}>
          {special.options.map(o => (
            <Radio
              key={o.id}
              value={o.id}
              mt="xs"
              label={say('option-what', { name: o.name, day: format.dateTime(o.due) })}
              description={say('option-money', { price: format.money(o.price), deposit: format.money(o.deposit) })}
            />
          ))}
        </Radio.Group>
        {chosen.deposit > 0 && (
          <>
            <b>{say('deposit-by', { amount: format.money(chosen.deposit) })}</b>
            <TenderChoice
              label={say('deposit-by', { amount: format.money(chosen.deposit) })}
              value={tender}
              choose={setTender}
            />
          </>
        )}
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button
            loading={deed.isPending}
            onClick={() => deed.mutate({ id: special.id, option, tender: chosen.deposit > 0 ? tender : null })}
          >
            {say('accept')}
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
