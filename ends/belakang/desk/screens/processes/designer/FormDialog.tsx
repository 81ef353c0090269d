import { FormEditor } from '@bpmn-io/form-js-editor'
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css'
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css'
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css'
import { Button, Modal } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import type { Form } from '#modules/flow/rules/index.ts'
import { Row, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { tell } from '../../../parts/notices.ts'
import { FRAME } from '../../../words/frame.ts'
import { PROCESSES } from '../../../words/processes.ts'
import { useSay } from '../../../words/words.ts'
import styles from './Designer.module.css'
import { type FormJs, fromFormJs, toFormJs } from './form-schema.ts'

type FormDialogProps = {
  readonly form: Form
  readonly keep: (form: Form) => void
  readonly close: () => void
}

/**
 * A form drawn with form-js, which speaks English only; it is kept as the JSON Schema that the desk and the server read.
 */
export const FormDialog = ({ form, keep, close }: FormDialogProps) => {
  const say = useSay(PROCESSES)
  const frame = useSay(FRAME)
  const editor = useRef<FormEditor | null>(null)
  const first = useRef(form)
  const [fault, setFault] = useState<unknown>(null)
  // A dialog is there a moment after its contents are asked for: the editor begins when its place is.
  const begin = useCallback((host: HTMLDivElement | null) => {
    editor.current?.destroy()
    editor.current = null
    if (!host) return
    const it = new FormEditor({ container: host })
    editor.current = it
    it.importSchema(toFormJs(first.current) as never).catch((error: unknown) => setFault(error))
  }, [])
  const done = () => {
    const { form: drawn, left } = fromFormJs(editor.current!.saveSchema() as unknown as FormJs)
    if (left.length > 0) tell(say('form-left', { kinds: [...new Set(left)].join(', ') }), 'bad')
    keep(drawn)
    close()
  }
  return (
    <Modal
      opened
      onClose={close}
      size="94vw"
      title={say('form-draw')}
      closeButtonProps={{ 'aria-label': frame('close') }}
    >
      <Stack>
        <div ref={begin} className={styles.form} />
        {fault !== null && <FaultNote error={fault} />}
        <Row>
          <Button onClick={done}>{say('form-keep')}</Button>
        </Row>
      </Stack>
    </Modal>
  )
}
