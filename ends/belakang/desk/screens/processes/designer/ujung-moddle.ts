const attribute = (name: string) => ({ name, isAttr: true, type: 'String' })

/** What BPMN has no word for, as `modules/flow/README.md` lists it: kept by the drawing program as it stands. */
export const UJUNG_MODDLE = {
  name: 'Ujung',
  prefix: 'ujung',
  uri: 'https://ujung.id/bpmn',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'Extras',
      extends: ['bpmn:BaseElement'],
      properties: [
        ...['en', 'deed', 'result', 'decision', 'version', 'collection', 'element', 'into', 'output', 'correlation'],
        ...[
          'payload',
          'binding',
          'candidates',
          'assignee',
          'due',
          'priority',
          'outcomes',
          'apart',
          'starters',
          'roles',
        ],
      ].map(attribute),
    },
    { name: 'Form', superClass: ['Element'], properties: [{ name: 'body', isBody: true, type: 'String' }] },
  ],
}
