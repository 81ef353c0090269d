import type { Offence, Rule } from './rule.ts'
import type { Tree } from './tree.ts'

const SECTIONS = { glossary: /^#+ .*glossary/im, promises: /promise/i, callers: /call/i, announcements: /announce/i }

const missing = (tree: Tree, module: string): Offence[] => {
  const path = `modules/${module}/README.md`
  const readme = tree.find(file => file.path === path)
  if (!readme) return [{ path, line: 1, what: 'is missing' }]
  return Object.entries(SECTIONS)
    .filter(([, pattern]) => !pattern.test(readme.text))
    .map(([section]) => ({ path, line: 1, what: `says nothing of its ${section}` }))
}

const whole = '# Sales\n## Glossary\n## Promises\n## Who may call\n## Announces\n'

export const moduleReadme: Rule = {
  name: 'module-readme',
  says: 'a module has a README.md with its glossary, its promises, who may call it and what it announces',
  look: tree => {
    const modules = new Set(tree.map(file => /^modules\/([^/]+)\//.exec(file.path)?.[1]).filter(m => m !== undefined))
    return [...modules].flatMap(module => missing(tree, module))
  },
  bad: [
    { 'modules/sales/rules/index.ts': '' },
    { 'modules/sales/README.md': whole.replace('Glossary', 'Words') },
    { 'modules/sales/README.md': whole.replace('Promises', '') },
  ],
  good: { 'modules/sales/README.md': whole, 'kernel/money.ts': '' },
}
