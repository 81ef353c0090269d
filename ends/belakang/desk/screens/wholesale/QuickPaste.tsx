import { Button, FileButton, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { readQuickOrder } from '#modules/orders/rules/index.ts'
import { Hint, Row, Stack } from '../../parts/Bits.tsx'
import { FaultNote } from '../../parts/FaultNote.tsx'
import { tell } from '../../parts/notices.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { server } from '../../server/client.ts'
import { FRAME } from '../../words/frame.ts'
import { WHOLESALE } from '../../words/wholesale.ts'
import { useSay } from '../../words/words.ts'
import type { TypedLine } from './typed-lines.ts'

type Found = Omit<TypedLine, 'id' | 'packs'> & { readonly packs: number }
type Left = { readonly n: number; readonly text: string; readonly fault: string }

type QuickPasteProps = { readonly add: (found: readonly Found[]) => void; readonly close: () => void }

/** Reads an order pasted from a sheet or a message, or from a CSV file; what nobody can read stays to be corrected. */
export const QuickPaste = ({ add, close }: QuickPasteProps) => {
  const say = useSay(WHOLESALE)
  const frame = useSay(FRAME)
  const [text, setText] = useState('')
  const [left, setLeft] = useState<readonly Left[]>([])
  const { rows, faults } = readQuickOrder(text)
  const deed = useDeed(server.orders.orders.readCodes, {
    quiet: true,
    after: answers => {
      const byRow = new Map(rows.map(row => [row.n, row]))
      const found = answers.flatMap(({ n, fault, item }): Found[] => {
        if (fault || !item) return []
        const { id, sku, name, baseUnit, unit, packs: units } = item
        return [{ item: id, sku, name, baseUnit, unit, units, packs: byRow.get(n)!.packs }]
      })
      const wrong = answers.flatMap(({ n, fault }): Left[] =>
        fault ? [{ n, text: text.split('\n')[n - 1]?.trim() ?? '', fault: say(`fault-${fault}`) }] : [],
      )
      const unread = faults.map(f => ({ n: f.n, text: f.text, fault: say(`fault-${f.fault}`) }))
      const all = [...wrong, ...unread].sort((a, b) => a.n - b.n)
      add(found)
      if (found.length > 0) tell(say('paste-took', { n: found.length }))
      setLeft(all)
      setText(all.map(l => l.text).join('\n'))
      if (all.length === 0) close()
    },
  })
  const read = () => deed.mutate({ rows: rows.map(({ n, code, unit }) => ({ n, code, unit })) })
  return (
    <Modal opened onClose={close} size="lg" title={say('paste')} closeButtonProps={{ 'aria-label': frame('close') }}>
      <Stack>
        <p className="quiet">{say('paste-what')}</p>
        <Textarea
          data-autofocus
          aria-label={say('paste')}
          placeholder={'KOPI-01\t12\tctn\n8990001400010; 3\nTEH-02 5 pcs'}
          autosize
          minRows={7}
          maxRows={16}
          styles={{ input: { fontFamily: 'ui-monospace, monospace' } }}
          value={text}
          onChange={e => setText(e.currentTarget.value)}
        />
        {left.length > 0 && (
          <Hint tone="warn">
            <b>{say('paste-left')}</b>
            {left.map(l => (
              <div key={l.n}>
                <span className="code">{l.text}</span> · {l.fault}
              </div>
            ))}
          </Hint>
        )}
        {deed.error && <FaultNote error={deed.error} />}
        <Row>
          <Button loading={deed.isPending} disabled={rows.length === 0} onClick={read}>
            {say('paste-do', { n: rows.length })}
          </Button>
          <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={file => void file?.text().then(setText)}>
            {props => (
              <Button variant="default" {...props}>
                {say('paste-file')}
              </Button>
            )}
          </FileButton>
        </Row>
      </Stack>
    </Modal>
  )
}
