import Modeler from 'bpmn-js/lib/Modeler'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '#kit/ui/speak.tsx'
import { FaultNote } from '../../../parts/FaultNote.tsx'
import styles from './Designer.module.css'
import { type Canvas, type Shape, showBesidePalette } from './services.ts'
import { translateModule } from './translate.ts'
import { UJUNG_MODDLE } from './ujung-moddle.ts'

type DrawingProps = {
  readonly xml: string
  readonly label: string
  readonly ready: (modeler: Modeler) => void
  /** Something was chosen, or what is chosen has changed. */
  readonly chosen: (element: Shape) => void
}

/** A diagram to draw on. The mark of bpmn.io stays where it is: their licence asks for it. */
export const Drawing = ({ xml, label, ready, chosen }: DrawingProps) => {
  const language = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  const tell = useRef({ ready, chosen })
  tell.current = { ready, chosen }
  // What was drawn stays when the language changes.
  const drawn = useRef(xml)
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    const it = new Modeler({
      container: host.current!,
      moddleExtensions: { ujung: UJUNG_MODDLE },
      additionalModules: [translateModule(language)],
    } as never)
    let over = false
    let current: string | undefined
    const choose = (element: Shape | undefined) => {
      const shape = element ?? it.get<Canvas>('canvas').getRootElement()
      current = shape.id
      tell.current.chosen(shape)
    }
    it.importXML(drawn.current).then(
      () => {
        if (over) return
        showBesidePalette(it)
        tell.current.ready(it)
        choose(undefined)
      },
      error => over || setFault(error),
    )
    it.on<{ newSelection: Shape[] }>('selection.changed', ({ newSelection }) => choose(newSelection[0]))
    it.on<{ element: Shape }>('element.changed', ({ element }) => {
      if (element.id === current) tell.current.chosen(element)
    })
    it.on('commandStack.changed', () => {
      void it.saveXML({ format: true }).then(saved => {
        if (saved.xml) drawn.current = saved.xml
      })
    })
    return () => {
      over = true
      it.destroy()
    }
  }, [language])
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing surface is no fieldset */}
      <div ref={host} className={styles.canvas} data-tall="" role="group" aria-label={label} />
      {fault !== null && <FaultNote error={fault} />}
    </div>
  )
}
