import { SegmentedControl, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Row, Stack, Tag } from '../../parts/Bits.tsx'
import { Page, Section } from '../../parts/Page.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useToday } from '../../parts/use-formats.ts'
import { CHECK_KINDS, CHECKS } from '../../words/checks.ts'
import { useSay } from '../../words/words.ts'
import { CaptureForm } from './CaptureForm.tsx'
import { captureCheck, type Draft, emptyDraft, type Pictures } from './capture-check.ts'
import { DropPictures } from './DropPictures.tsx'

const NO_PICTURES: Pictures = { front: null, back: null }

/** One cheque after the other, by keys alone: the code line, the amount, Enter. */
export default function CaptureScreen() {
  const say = useSay(CHECKS)
  const kind = useSay(CHECK_KINDS)
  const today = useToday()
  const [draft, setDraft] = useState<Draft>(emptyDraft('bg'))
  const [pictures, setPictures] = useState(NO_PICTURES)
  const [depositor, setDepositor] = useState('house')
  const [taken, setTaken] = useState<readonly Awaited<ReturnType<typeof captureCheck>>[]>([])
  const capture = useDeed(() => captureCheck(draft, pictures, depositor, today), {
    touches: ['checks'],
    done: ({ serial, odd }) => say(odd ? 'registered-odd' : 'registered', { serial }),
    after: it => {
      setTaken([it, ...taken].slice(0, 50))
      setDraft(emptyDraft(draft.kind))
      setPictures(NO_PICTURES)
    },
  })
  return (
    <Page title={say('capture')} above={<Link to="/checks">{say('title')}</Link>}>
      <Stack>
        <Row>
          <SegmentedControl
            value={draft.kind}
            onChange={it => setDraft({ ...draft, kind: it as Draft['kind'] })}
            data={(['bg', 'cek', 'check'] as const).map(value => ({ value, label: kind(value) }))}
          />
          <TextInput
            aria-label={say('depositor')}
            leftSection={<span className="quiet">{say('depositor')}</span>}
            leftSectionWidth={96}
            value={depositor}
            w={260}
            onChange={e => setDepositor(e.currentTarget.value.replace(/[^a-zA-Z0-9-]/g, ''))}
          />
        </Row>
        <DropPictures pictures={pictures} onPictures={setPictures} />
        <Section>
          <CaptureForm
            key={taken[0]?.item ?? 'first'}
            draft={draft}
            onDraft={setDraft}
            onSend={() => capture.mutate(undefined)}
            busy={capture.isPending}
          />
        </Section>
        {taken.length > 0 && (
          <Section title={say('today')}>
            <Row>
              {taken.map(it => (
                <Link key={it.item} to="/checks/$id" params={{ id: it.item }}>
                  <Tag tone={it.odd ? 'warn' : 'good'}>{it.serial || '…'}</Tag>
                </Link>
              ))}
            </Row>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
