import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { kindWord } from '#modules/papers/rules/index.ts'
import { Fields, Row, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { useMay } from '../../../parts/may.ts'
import { Section } from '../../../parts/Page.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { startableQuery } from '../../../server/flow-queries.ts'
import { PAPER_KINDS } from '../../../words/paper-kinds.ts'
import { useSay } from '../../../words/words.ts'
import type { PaperKind } from '../paper-queries.ts'
import { KindFields } from './KindFields.tsx'

type PartProps = {
  readonly kind: PaperKind
  readonly change: (what: Partial<PaperKind>) => void
  readonly editable: boolean
}

const Names = ({ kind, change, editable }: PartProps) => {
  const say = useSay(PAPER_KINDS)
  return (
    <Fields>
      <TextInput
        label={say('name-id')}
        value={kind.id}
        readOnly={!editable}
        onChange={e => change({ id: e.currentTarget.value })}
      />
      <TextInput
        label={say('name-en')}
        value={kind.en}
        readOnly={!editable}
        onChange={e => change({ en: e.currentTarget.value })}
      />
      <NumberInput
        label={say('keep-years')}
        description={say('keep-what')}
        inputWrapperOrder={['label', 'input', 'description']}
        min={1}
        max={100}
        allowDecimal={false}
        disabled={kind.keepYears === null}
        readOnly={!editable}
        value={kind.keepYears ?? ''}
        onChange={next => change({ keepYears: Number(next) || 1 })}
      />
      <Checkbox
        label={say('keep-ever')}
        checked={kind.keepYears === null}
        disabled={!editable}
        onChange={e => change({ keepYears: e.currentTarget.checked ? null : 5 })}
      />
    </Fields>
  )
}

const Begins = ({ kind, change, editable }: PartProps) => {
  const say = useSay(PAPER_KINDS)
  const language = useLanguage()
  const may = useMay()
  const processes = useQuery({ ...startableQuery, enabled: may('flow.work') }).data ?? []
  const known = processes.map(it => ({ value: it.process, label: (language === 'en' && it.nameEn) || it.name }))
  const also =
    kind.begins && !known.some(it => it.value === kind.begins) ? [{ value: kind.begins, label: kind.begins }] : []
  return (
    <Stack>
      <p className="quiet">{say('begins-what')}</p>
      <Fields>
        <Select
          label={say('begins')}
          placeholder={say('begins-none')}
          data={[...known, ...also]}
          value={kind.begins}
          readOnly={!editable}
          clearable
          searchable
          onChange={begins => change({ begins })}
        />
        <Select
          label={say('when')}
          data={(['accepted', 'read'] as const).map(value => ({ value, label: say(`when-${value}`) }))}
          value={kind.beginsWhen}
          allowDeselect={false}
          disabled={kind.begins === null}
          readOnly={!editable}
          onChange={next => next && change({ beginsWhen: next as PaperKind['beginsWhen'] })}
        />
      </Fields>
      {kind.version > 0 && may('flow.manage') && (
        <Link to="/processes/new" search={{ kind: kind.word }}>
          {say('draw-process')}
        </Link>
      )}
    </Stack>
  )
}

/** What a kind is, what stands on it, and what begins with it. */
export const KindForm = ({ kind: first, taken }: { readonly kind: PaperKind; readonly taken: readonly string[] }) => {
  const say = useSay(PAPER_KINDS)
  const go = useNavigate()
  const may = useMay()
  const [kind, setKind] = useState(first)
  const change = (what: Partial<PaperKind>) => setKind(was => ({ ...was, ...what }))
  const editable = may('papers.manage')
  const save = useDeed(server.papers.saveKind, {
    done: say('saved'),
    touches: ['papers'],
    quiet: true,
    after: ({ word }) => void go({ to: '/papers/kinds/$word', params: { word }, search: {}, replace: true }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ ...kind, word: kind.version === 0 ? kindWord(kind.id, taken) : kind.word })
  }
  const part = { kind, change, editable }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Section>
          <Names {...part} />
        </Section>
        <Section title={say('fields')}>
          <KindFields fields={kind.fields} change={fields => change({ fields })} editable={editable} />
        </Section>
        <Section title={say('begins')}>
          <Begins {...part} />
        </Section>
        {save.error && <FaultNote error={save.error} />}
        {editable && (
          <Row>
            <Button type="submit" loading={save.isPending} disabled={kind.id.trim() === '' || kind.en.trim() === ''}>
              {say('save')}
            </Button>
          </Row>
        )}
      </Stack>
    </form>
  )
}
