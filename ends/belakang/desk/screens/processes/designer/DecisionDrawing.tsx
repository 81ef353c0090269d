import DmnModeler from 'dmn-js/lib/Modeler'
import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn.css'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { Row, Stack } from '../../../parts/Bits.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import { useDeed } from '../../../parts/use-deed.ts'
import { server } from '../../../server/client.ts'
import { PROCESSES } from '../../../words/processes.ts'
import { useSay } from '../../../words/words.ts'
import styles from './Designer.module.css'
import { translateModule } from './translate.ts'

type DecisionDrawingProps = {
  readonly xml: string
  readonly label: string
  /** Told which decision was deployed. */
  readonly deployed?: (decision: string) => void
}

/** A decision table to change and deploy as the next version. The mark of bpmn.io stays where it is. */
export const DecisionDrawing = ({ xml, label, deployed }: DecisionDrawingProps) => {
  const say = useSay(PROCESSES)
  const language = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  const modeler = useRef<DmnModeler | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    const words = { additionalModules: [translateModule(language)] }
    const it = new DmnModeler({
      container: host.current!,
      ...{ drd: words, decisionTable: words, literalExpression: words },
    })
    modeler.current = it
    let over = false
    const open = async () => {
      await it.importXML(xml)
      const table = it.getViews().find(view => view.type === 'decisionTable') ?? it.getViews()[0]
      if (!over && table) await it.open(table)
    }
    open().catch(error => over || setFault(error))
    return () => {
      over = true
      it.destroy()
    }
  }, [xml, language])
  const deploy = useDeed(
    async () => server.flow.deployDiagram({ xml: (await modeler.current!.saveXML({ format: true })).xml }),
    {
      done: ({ isNew, parts }) =>
        isNew
          ? say('deployed-as', { parts: parts.map(it => `${it.id} ${it.version}`).join(', ') })
          : say('deployed-same'),
      touches: ['flow'],
      quiet: true,
      after: ({ parts }) => parts[0] && deployed?.(parts[0].id),
    },
  )
  return (
    <Stack>
      <Row>
        <Button loading={deploy.isPending} onClick={() => deploy.mutate(undefined)}>
          {say('deploy')}
        </Button>
      </Row>
      {(fault !== null || deploy.error) && <FaultNote error={fault ?? deploy.error} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing surface is no fieldset */}
      <div ref={host} className={styles.canvas} data-tall="" role="group" aria-label={label} />
    </Stack>
  )
}
