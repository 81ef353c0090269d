import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Fields, Stack } from '../../parts/Bits.tsx'
import { DayPick } from '../../parts/Pickers.tsx'
import { useFormats } from '../../parts/use-formats.ts'
import type { ExpectedLine } from '../../server/kinds.ts'
import { RECEIVING } from '../../words/receiving.ts'
import { useSay } from '../../words/words.ts'
import styles from './CountLine.module.css'
import { awaited, type Counted, isSound } from './counted-lines.ts'

type CountLineProps = {
  readonly line: ExpectedLine
  readonly typed: Counted
  readonly type: (more: Partial<Counted>) => void
}

/** One expected line: what was counted of it, and behind Details what was wrong with it. */
export const CountLine = ({ line, typed, type }: CountLineProps) => {
  const say = useSay(RECEIVING)
  const format = useFormats()
  const tracked = line.batchTracked || line.expiryTracked || line.serialTracked
  const [open, setOpen] = useState(tracked)
  const packs =
    line.packQty === 1000
      ? ''
      : ` · ${format.qty(Number((BigInt(awaited(line)) * 1000n) / BigInt(line.packQty)))} ${line.packUnit}`
  const text = (field: 'damaged' | 'expired' | 'wrong', label: string) => (
    <TextInput
      label={label}
      inputMode="decimal"
      value={typed[field]}
      error={!isSound(typed) && typed[field] !== ''}
      onChange={e => type({ [field]: e.currentTarget.value })}
    />
  )
  return (
    <li className={styles.line} data-said={typed.counted !== '' || undefined}>
      <div className={styles.head}>
        <div>
          <b>{line.name}</b>
          <div className="quiet code">
            {line.sku} · {line.orderNumber}
            {line.sscc ? ` · SSCC ${line.sscc}` : ''}
          </div>
        </div>
        <div className={styles.figure}>
          <span className="quiet">{say(line.stated === null ? 'still-open' : 'stated')}</span>
          <b>
            {format.qty(awaited(line))} {line.unit}
          </b>
          <span className="quiet">{packs}</span>
        </div>
        <TextInput
          className={styles.count}
          aria-label={`${say('counted')} ${line.name}`}
          placeholder={say('counted')}
          inputMode="decimal"
          value={typed.counted}
          error={typed.counted !== '' && !isSound(typed)}
          rightSection={<span className="quiet">{line.unit}</span>}
          rightSectionWidth={44}
          onChange={e => type({ counted: e.currentTarget.value })}
        />
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say('more')}
        </Button>
      </div>
      {open && (
        <Stack>
          <Fields>
            {text('damaged', say('damaged'))}
            {text('expired', say('expired'))}
            {(line.batchTracked || line.expiryTracked) && (
              <TextInput
                label={say('lot')}
                maxLength={60}
                value={typed.lot}
                onChange={e => type({ lot: e.currentTarget.value })}
              />
            )}
            {line.expiryTracked && (
              <DayPick label={say('expires')} value={typed.expires} onChange={expires => type({ expires })} />
            )}
            {text('wrong', say('wrong'))}
            {typed.wrong !== '' && (
              <TextInput
                label={say('wrong-code')}
                value={typed.wrongCode}
                onChange={e => type({ wrongCode: e.currentTarget.value })}
              />
            )}
          </Fields>
          {line.serialTracked && (
            <Textarea
              label={say('serials')}
              description={say('serials-hint')}
              autosize
              value={typed.serials}
              onChange={e => type({ serials: e.currentTarget.value })}
            />
          )}
        </Stack>
      )}
    </li>
  )
}
