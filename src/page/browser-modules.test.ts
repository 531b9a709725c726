import { describe, expect, it } from 'vitest'
import { openBrowserModules } from './browser-modules.ts'

const inModules = (address: string): string => address.replace(/^\/modules\//, '')

describe('the modules that run in a browser', () => {
  it('are the project’s own text with only the types blanked out: the same lines, in the same places', async () => {
    const modules = await openBrowserModules()
    const text = modules.find(inModules(modules.path('src/browser/cover.ts'))) ?? ''

    expect(text).toContain("addEventListener('cancel', (event) => event.preventDefault())")
    expect(text).not.toContain('(): void')
  })

  it('find the arithmetic under them by the names in the import map', async () => {
    const modules = await openBrowserModules()
    const { imports } = JSON.parse(modules.importMap) as { imports: Record<string, string> }
    for (const file of ['@noble/hashes/sha2.js', '@noble/curves/ed25519.js', '@noble/curves/abstract/edwards.js']) {
      const [folder = ''] = Object.keys(imports).filter((name) => name.endsWith('/') && file.startsWith(name))
      expect(modules.find(inModules(file.replace(folder, String(imports[folder])))), file).toContain('export')
    }
  })

  it('are nothing else: no test, no part of the server, nothing outside, nothing under an old address', async () => {
    const modules = await openBrowserModules()
    for (const place of [
      'src/web/app.ts',
      'src/page/trim.ts',
      'package.json',
      '../main/package.json',
      'noble/hashes/../../package.json',
    ]) {
      expect(modules.find(inModules(modules.path(place))), place).toBeUndefined()
    }
    expect(modules.find('000000000000/src/browser/cover.ts')).toBeUndefined()
  })
})
