import { type ReactNode, useState } from 'react'
import { useSay } from '#kit/words/words.ts'
import { FRAME } from '../words/frame.ts'
import { Pane } from './Pane.tsx'
import { Pair, Press } from './Press.tsx'

type FinishPaneProps = {
  readonly title: string
  readonly yes: string
  readonly onYes: () => void
  readonly drop: string
  readonly dropAsk: string
  readonly onDrop: () => void
  readonly close: () => void
  readonly children?: ReactNode
}

/** Hands work in, or gives it up after being asked twice. */
export const FinishPane = ({ title, yes, onYes, drop, dropAsk, onDrop, close, children }: FinishPaneProps) => {
  const say = useSay(FRAME)
  const [dropping, setDropping] = useState(false)
  return (
    <Pane title={title} close={close}>
      {dropping ? (
        <>
          <p>
            <b>{dropAsk}</b>
          </p>
          <Pair>
            <Press onClick={() => setDropping(false)}>{say('cancel')}</Press>
            <Press look="bad" onClick={onDrop}>
              {drop}
            </Press>
          </Pair>
        </>
      ) : (
        <>
          {children}
          <Press look="main" icon="check" onClick={onYes}>
            {yes}
          </Press>
          <Press look="quiet" onClick={() => setDropping(true)}>
            {drop}
          </Press>
        </>
      )}
    </Pane>
  )
}
