import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const desk = join(import.meta.dirname, '..')
const styles = join(desk, '../../../node_modules/@mantine/core/styles')
const IMPORTED = /import \{([^}]+)\} from '@mantine\/core'/g

test('every part of Mantine that the desk uses brings its own look', () => {
  const look = readFileSync(join(import.meta.dirname, 'mantine.css'), 'utf8')
  const used = globSync('**/*.tsx', { cwd: desk }).flatMap(file =>
    [...readFileSync(join(desk, file), 'utf8').matchAll(IMPORTED)].flatMap(([, names]) =>
      names!.split(',').map(name => name.replace('type ', '').trim()),
    ),
  )
  const styled = [...new Set(used)].filter(name => existsSync(join(styles, `${name}.css`)))
  expect(styled.length).toBeGreaterThan(10)
  expect(styled.filter(name => !look.includes(`/${name}.css"`))).toEqual([])
})
