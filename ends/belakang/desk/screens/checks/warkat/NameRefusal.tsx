import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { REFUSAL_REASONS, refuseFor } from '#modules/checks/rules/index.ts'
import { Hint, Row, Stack, Tag } from '../../../parts/Bits.tsx'
import { useMay } from '../../../parts/may.ts'
import { Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { newId } from '../../../server/new-id.ts'
import { BLACK_LIST } from '../../../words/black-list.ts'
import { useSay } from '../../../words/words.ts'
import type { Check } from '../check-queries.ts'
import { PickReasons } from './PickReasons.tsx'

/** Why a warkat was refused, whether that counts against its drawer, and how it is said anew. */
export const NameRefusal = ({ check }: { readonly check: Check }) => {
  const say = useSay(BLACK_LIST)
  const language = useLanguage()
  const may = useMay()
  const [reasons, setReasons] = useState<readonly number[]>(check.refusal?.reasons ?? [])
  const [why, setWhy] = useState('')
  const deed = useDeed(
    (said: readonly number[]) =>
      server.checks.warkat.refusal({ id: newId(), item: check.id, reasons: [...said], why: why.trim() }),
    { touches: ['checks'], done: say('saved'), after: () => setWhy('') },
  )
  const { kind, refusal } = check
  if (kind === 'check' || !check.life.some(it => it.what === 'returned' || it.what === 'rejected')) return null
  const said = refusal?.reasons ?? []
  const empty = refuseFor(kind, said)?.empty
  const missing = why.trim() === ''
  return (
    <Section title={say('reasons')} note={say('reasons-do')}>
      <Stack>
        {said.length > 0 && (
          <Row>
            <Tag tone={empty ? 'bad' : 'plain'}>{say(empty ? 'counts' : 'counts-not')}</Tag>
          </Row>
        )}
        {REFUSAL_REASONS.filter(it => said.includes(it.number)).map(it => (
          <div key={it.number}>
            {it.number}. {it[language]}
          </div>
        ))}
        {said.length === 0 && <Hint>{say(refusal ? 'reasons-back' : 'reasons-none')}</Hint>}
        {may('checks.write') && (
          <Row>
            <PickReasons kinds={[kind]} value={reasons} onChange={setReasons} />
            <TextInput
              aria-label={say('why')}
              placeholder={say('why')}
              value={why}
              onChange={e => setWhy(e.currentTarget.value)}
              w={260}
            />
            <Button
              disabled={missing || reasons.length === 0}
              loading={deed.isPending}
              onClick={() => deed.mutate(reasons)}
            >
              {say('save')}
            </Button>
            {said.length > 0 && (
              <Button variant="default" disabled={missing} loading={deed.isPending} onClick={() => deed.mutate([])}>
                {say('take-back')}
              </Button>
            )}
          </Row>
        )}
      </Stack>
    </Section>
  )
}
