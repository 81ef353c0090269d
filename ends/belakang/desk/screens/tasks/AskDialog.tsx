import { Button, Modal, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { colleaguesQuery } from '../../server/flow-queries.ts'
import type { Task } from '../../server/kinds.ts'
import { newId } from '../../server/new-id.ts'
import { FRAME } from '../../words/frame.ts'
import { TASKS } from '../../words/tasks.ts'
import { useSay } from '../../words/words.ts'

export type AskKind = 'delegate' | 'consult' | 'part' | 'pause' | 'note'
type Reason = 'customer' | 'supplier' | 'colleague' | 'goods' | 'other'
const REASONS: readonly Reason[] = ['customer', 'supplier', 'colleague', 'goods', 'other']
const DONE = { delegate: 'delegated', consult: 'consulted', part: 'parted', pause: 'paused', note: 'noted' } as const
const TITLE = { delegate: 'delegate', consult: 'consult', part: 'cut-part', pause: 'pause', note: 'note-it' } as const
const TEXT = { delegate: 'note', consult: 'ask-text', part: 'part-text', pause: 'note', note: 'note' } as const

type Asked = { readonly to: string | null; readonly text: string; readonly reason: Reason; readonly child: string }

const send = (what: AskKind, id: string, { to, text, reason, child }: Asked) => {
  if (what === 'delegate') return server.flow.delegate({ id, to: to!, note: text })
  if (what === 'consult') return server.flow.consult({ id, child, to: to!, text })
  if (what === 'part') return server.flow.part({ id, child, text, ...(to && { to }) })
  if (what === 'pause') return server.flow.pause({ id, reason, note: text })
  return server.flow.note({ id, note: text })
}

type WhomProps = {
  readonly task: Task
  readonly value: string | null
  readonly needed: boolean
  readonly choose: (id: string | null) => void
}

const Whom = ({ task, value, needed, choose }: WhomProps) => {
  const say = useSay(TASKS)
  const { data = [] } = useQuery(colleaguesQuery(task.place))
  return (
    <Select
      data-autofocus
      searchable
      clearable={!needed}
      label={say('whom')}
      description={say('whom-hint')}
      placeholder={needed ? undefined : say('anybody')}
      value={value}
      onChange={choose}
      data={data.map(it => ({
        value: it.id,
        label: it.present ? `${it.name} · ${it.load}` : `${it.name} (${say('away')})`,
        disabled: it.until !== null,
      }))}
    />
  )
}

type AskDialogProps = { readonly task: Task; readonly what: AskKind; readonly close: () => void }

/** Asks for what a deed still needs: whom, what for, waiting for whom. */
export const AskDialog = ({ task, what, close }: AskDialogProps) => {
  const say = useSay(TASKS)
  const frame = useSay(FRAME)
  const [to, setTo] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [reason, setReason] = useState<Reason>('customer')
  const [child] = useState(newId)
  const asked = { to, text: text.trim(), reason, child }
  const deed = useDeed((it: Asked): Promise<{ id: string }> => send(what, task.id, it), {
    done: say(DONE[what]),
    touches: ['flow'],
    quiet: true,
    after: close,
  })
  const wantsPerson = what === 'delegate' || what === 'consult'
  const wantsText = what === 'consult' || what === 'part' || what === 'note'
  const ready = !(wantsPerson && !to) && !(wantsText && !asked.text)
  return (
    <Modal opened onClose={close} title={say(TITLE[what])} closeButtonProps={{ 'aria-label': frame('close') }}>
      <form
        onSubmit={e => {
          e.preventDefault()
          if (ready) deed.mutate(asked)
        }}
      >
        <Stack>
          {(wantsPerson || what === 'part') && <Whom task={task} value={to} needed={wantsPerson} choose={setTo} />}
          {what === 'pause' && (
            <Select
              data-autofocus
              label={say('pause-reason')}
              description={say('pause-hint')}
              allowDeselect={false}
              value={reason}
              onChange={it => it && setReason(it as Reason)}
              data={REASONS.map(value => ({ value, label: say(value) }))}
            />
          )}
          <Textarea
            data-autofocus={what === 'note' || undefined}
            label={say(TEXT[what])}
            autosize
            minRows={2}
            maxLength={2000}
            value={text}
            onChange={e => setText(e.currentTarget.value)}
            onKeyDown={e => {
              if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && ready) deed.mutate(asked)
            }}
          />
          {deed.error && <FaultNote error={deed.error} />}
          <Button type="submit" loading={deed.isPending} disabled={!ready}>
            {say('send')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
