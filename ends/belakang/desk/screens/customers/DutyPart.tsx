import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked } from '../../parts/Asked.tsx'
import { Row, Stack } from '../../parts/Bits.tsx'
import { useMay } from '../../parts/may.ts'
import { Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { dutiesQuery } from '../../server/duty-queries.ts'
import { newId } from '../../server/new-id.ts'
import { DUTIES } from '../../words/duties.ts'
import { useSay } from '../../words/words.ts'
import { DutyLine } from './DutyLine.tsx'
import { EraseCustomer } from './EraseCustomer.tsx'
import { saveJson } from './save-json.ts'

type DutyPartProps = { readonly party: string; readonly name: string }

/** What a customer has asked about their data, with the clock; their copy, and their erasure. */
export const DutyPart = ({ party, name }: DutyPartProps) => {
  const say = useSay(DUTIES)
  const may = useMay()('customers.write')
  const query = useQuery(dutiesQuery(party))
  const [erasing, setErasing] = useState<string | null>(null)
  const exporting = useDeed(server.customers.duties.export, {
    done: say('exported'),
    touches: ['customers'],
    after: all => saveJson(`data-${party}.json`, all),
  })
  /** An erasure that was refused is still open: trying again is the same request. */
  const open = query.data?.find(it => it.kind === 'erasure' && it.doneAt === null)?.id
  const gone = query.data?.some(it => it.kind === 'erasure' && it.doneAt !== null)
  return (
    <Section title={say('title')}>
      <Stack>
        <div className="quiet">{say('lead')}</div>
        <Asked query={query} lines={2}>
          {all => all.map(it => <DutyLine key={it.id} it={it} />)}
        </Asked>
        {may && (
          <Row>
            <Button
              size="compact-sm"
              variant="light"
              loading={exporting.isPending}
              onClick={() => exporting.mutate({ id: newId(), party })}
            >
              {say('export')}
            </Button>
            {!gone && (
              <Button size="compact-sm" variant="subtle" color="red" onClick={() => setErasing(open ?? newId())}>
                {say('erase')}
              </Button>
            )}
          </Row>
        )}
      </Stack>
      {erasing && <EraseCustomer id={erasing} party={party} name={name} close={() => setErasing(null)} />}
    </Section>
  )
}
