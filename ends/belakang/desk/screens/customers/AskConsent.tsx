import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Asked } from '../../parts/Asked.tsx'
import { Row, Stack } from '../../parts/Bits.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { type Consent, consentTextsQuery } from '../../server/customer-queries.ts'
import { newId } from '../../server/new-id.ts'
import { CUSTOMERS } from '../../words/customers.ts'
import { useSay } from '../../words/words.ts'

type AskConsentProps = { readonly party: string; readonly known: readonly Consent[]; readonly close: () => void }

/** Asks a customer for consent: the words are read out, what they agree to is ticked, the proof is named. */
export const AskConsent = ({ party, known, close }: AskConsentProps) => {
  const say = useSay(CUSTOMERS)
  const texts = useQuery(consentTextsQuery(useLanguage()))
  const [agreed, setAgreed] = useState<readonly string[]>([])
  const [proof, setProof] = useState('')
  const give = useDeed(server.customers.consents.give, { done: say('kept'), touches: ['customers'], after: close })
  const holds = (channel: string, purpose: string) =>
    known.some(it => it.live && it.channel === channel && it.purpose === purpose)
  const keep = () =>
    give.mutate({ party, source: 'desk', proof: proof.trim(), given: agreed.map(text => ({ id: newId(), text })) })
  return (
    <Modal opened onClose={close} title={say('ask')} size="lg">
      <Stack>
        <p style={{ margin: 0 }}>{say('ask-lead')}</p>
        <Asked query={texts} lines={4}>
          {all => (
            <Stack>
              {all
                .filter(it => !holds(it.channel, it.purpose))
                .map(it => (
                  <Checkbox
                    key={it.id}
                    label={it.words}
                    checked={agreed.includes(it.id)}
                    onChange={e =>
                      setAgreed(e.currentTarget.checked ? [...agreed, it.id] : agreed.filter(id => id !== it.id))
                    }
                  />
                ))}
            </Stack>
          )}
        </Asked>
        <TextInput
          label={say('proof-label')}
          value={proof}
          maxLength={300}
          onChange={e => setProof(e.currentTarget.value)}
        />
        <Row>
          <Button disabled={agreed.length === 0 || proof.trim().length < 3} loading={give.isPending} onClick={keep}>
            {say('keep')}
          </Button>
        </Row>
      </Stack>
    </Modal>
  )
}
