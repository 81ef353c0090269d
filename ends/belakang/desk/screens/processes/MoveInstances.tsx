import { Button, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { Fields, Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import type { Answered, Client } from '../../server/contract.ts'
import { FRAME } from '../../words/frame.ts'
import { PROCESSES } from '../../words/processes.ts'
import { useSay } from '../../words/words.ts'
import { MoveMapping } from './MoveMapping.tsx'

type Version = Answered<Client['flow']['versions']>[number]
type Moved = Answered<Client['flow']['migrate']>
type MoveProps = { readonly process: string; readonly versions: readonly Version[]; readonly close: () => void }

/** Moves what runs to another version: looked at first, done, and taken back while nothing has happened since. */
export const MoveInstances = ({ process, versions, close }: MoveProps) => {
  const say = useSay(PROCESSES)
  const frame = useSay(FRAME)
  const newest = versions[0]!.version
  const [from, setFrom] = useState(versions.find(v => v.version !== newest && v.running > 0)?.version ?? newest - 1)
  const [to, setTo] = useState(newest)
  const [moved, setMoved] = useState<Moved | null>(null)
  const [undone, setUndone] = useState<string | null>(null)
  // What once found no place stays in the list, so that what was chosen can be changed.
  const [nodes, setNodes] = useState<readonly string[]>([])
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({})
  const heard = (answer: Moved) => {
    setMoved(answer)
    setNodes(known => [...new Set([...known, ...answer.unmapped])])
  }
  const move = useDeed(server.flow.migrate, { touches: ['flow'], quiet: true, after: heard })
  const undo = useDeed(server.flow.undoMigration, {
    touches: ['flow'],
    quiet: true,
    after: it => setUndone(say('move-undone', { n: it.moved, blocked: it.blocked.length })),
  })
  const data = versions.map(v => ({
    value: String(v.version),
    label: `${v.version} · ${say('running')} ${v.running}`,
  }))
  const choose = (set: (version: number) => void) => (value: string | null) => {
    if (value) set(Number(value))
    setMoved(null)
    setUndone(null)
    setNodes([])
    setMapping({})
  }
  const id = moved?.id
  return (
    <Modal opened onClose={close} title={say('move')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <Fields>
          <Select label={say('move-from')} data={data} value={String(from)} onChange={choose(setFrom)} />
          <Select label={say('move-to')} data={data} value={String(to)} onChange={choose(setTo)} />
        </Fields>
        {moved && (
          <Hint tone={moved.blocked.length > 0 ? 'warn' : 'good'}>
            <b>{say(id ? 'move-did' : 'move-would', { n: moved.moved, blocked: moved.blocked.length })}</b>
            {moved.blocked.slice(0, 5).map(it => (
              <p key={it.instance}>
                …{it.instance.slice(-8)}: {it.why}
              </p>
            ))}
            {id && moved.unmapped.length > 0 && <p>{say('move-unmapped', { nodes: moved.unmapped.join(', ') })}</p>}
          </Hint>
        )}
        {nodes.length > 0 && !id && (
          <MoveMapping
            {...{ process, from, to, nodes, mapping }}
            change={it => {
              setMapping(it)
              setMoved(null)
            }}
          />
        )}
        {undone && <Hint>{undone}</Hint>}
        {(move.error || undo.error) && <FaultNote error={move.error ?? undo.error} />}
        <Row>
          <Button
            variant="default"
            disabled={from === to || Boolean(id)}
            loading={move.isPending}
            onClick={() => move.mutate({ process, from, to, dry: true, mapping })}
          >
            {say('move-look')}
          </Button>
          <Button
            disabled={!moved || moved.moved === 0 || Boolean(id)}
            loading={move.isPending}
            onClick={() => move.mutate({ process, from, to, dry: false, mapping })}
          >
            {say('move-do')}
          </Button>
          {id && !undone && (
            <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate({ id })}>
              {say('move-undo')}
            </Button>
          )}
        </Row>
      </Stack>
    </Modal>
  )
}
