import { Button, Checkbox, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import type { Place } from '../../../server/kinds.ts'
import { companyQuery } from '../../../server/queries.ts'
import { FRAME } from '../../../words/frame.ts'
import { PLACE } from '../../../words/place.ts'
import { useSay } from '../../../words/words.ts'

const MOST = 400

/** Last words on the receipts of a place; the company's where it has none of its own. */
export const FooterForm = ({ place }: { readonly place: Place }) => {
  const say = useSay(PLACE)
  const frame = useSay(FRAME)
  const company = useQuery(companyQuery)
  const [own, setOwn] = useState(place.receiptFooter)
  const deed = useDeed(server.company.savePlace, { done: say('saved'), touches: ['company'], quiet: true })
  return (
    <Section title={say('footer')}>
      <Stack>
        <Checkbox
          label={say('footer-company')}
          checked={own === null}
          onChange={e => setOwn(e.currentTarget.checked ? null : (company.data?.receiptFooter ?? ''))}
        />
        <Textarea
          label={say('footer')}
          description={`${say('footer-what')} ${own === null ? '' : say('footer-left', { n: MOST - own.length })}`}
          autosize
          minRows={3}
          maxLength={MOST}
          disabled={own === null}
          value={own ?? company.data?.receiptFooter ?? ''}
          onChange={e => setOwn(e.currentTarget.value)}
        />
        {deed.error && <FaultNote error={deed.error} />}
        <div>
          <Button loading={deed.isPending} onClick={() => deed.mutate({ ...place, receiptFooter: own })}>
            {frame('save')}
          </Button>
        </div>
      </Stack>
    </Section>
  )
}
