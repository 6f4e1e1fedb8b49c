import { describe, expect, it } from 'vitest'
import { createLoader, type Loader } from '../../../web/src/parts/loader'

type Declare = Parameters<Loader['register']>[2]

/** A loader whose fetchable parts are given as what their files do. */
function withFiles(files: Record<string, (loader: Loader) => void>) {
  const fetched: string[] = []
  const loader: Loader = createLoader({
    addressOf: name => `at ${name}`,
    async fetchPart(address) {
      fetched.push(address)
      const file = files[address.slice(3)]
      if (!file) throw new Error(`no ${address}`)
      file(loader)
    },
    fetchModule: async address => ({ address })
  })
  return { loader, fetched }
}

const constant =
  (value: unknown): Declare =>
  publish => ({ setters: [], execute: () => void publish('value', value) })

describe('the loader of parts', () => {
  it('runs a part once, after what it needs, and hands over the exports', async () => {
    const order: string[] = []
    const { loader, fetched } = withFiles({
      './b.js': l =>
        l.register('./b.js', [], publish => ({ setters: [], execute: () => void (publish('b', 2), order.push('b')) }))
    })
    loader.register('./a.js', ['./b.js'], publish => {
      let b: unknown
      return { setters: [e => (b = e.b)], execute: () => void (publish({ a: 1, seen: b }), order.push('a')) }
    })
    const [first, second] = await Promise.all([loader.import('./a.js'), loader.import('./a.js')])
    expect(first).toEqual({ a: 1, seen: 2 })
    expect(second).toBe(first)
    expect(order).toEqual(['b', 'a'])
    expect(fetched).toEqual(['at ./b.js'])
  })

  it('fetches nothing that was registered before, and lets a part load others later', async () => {
    const { loader, fetched } = withFiles({})
    loader.register('./later.js', [], constant(7))
    loader.register('./now.js', [], (publish, context) => ({
      setters: [],
      execute: () => void publish('load', () => context.import('./later.js'))
    }))
    const { load } = (await loader.import('./now.js')) as { load: () => Promise<unknown> }
    expect(await load()).toEqual({ value: 7 })
    expect(fetched).toEqual([])
  })

  it('waits for a part that waits, and tells followers of what is published later', async () => {
    const { loader } = withFiles({})
    loader.register('./slow.js', [], publish => ({
      setters: [],
      async execute() {
        publish('state', 'begun')
        await Promise.resolve()
        publish('state', 'done')
        publish('change', () => publish('state', 'changed'))
      }
    }))
    let state: unknown
    loader.register('./user.js', ['./slow.js'], publish => ({
      setters: [e => (state = e.state)],
      execute: () => void publish('at first', state)
    }))
    expect(await loader.import('./user.js')).toEqual({ 'at first': 'done' })
    ;((await loader.import('./slow.js')) as { change: () => void }).change()
    expect(state).toBe('changed')
  })

  it('leaves modules that are no parts to the browser', async () => {
    const { loader } = withFiles({})
    expect(await loader.import('https://x.example/pdf.mjs')).toEqual({ address: 'https://x.example/pdf.mjs' })
  })

  it('fails when a part cannot be fetched, is no part, or throws, and tries again when asked again', async () => {
    const files: Record<string, (l: Loader) => void> = {
      './other.js': () => {},
      './bad.js': l =>
        l.register('./bad.js', [], () => ({
          setters: [],
          execute: () => {
            throw new Error('inside')
          }
        }))
    }
    const { loader } = withFiles(files)
    await expect(loader.import('./gone.js')).rejects.toThrow('no at ./gone.js')
    await expect(loader.import('./other.js')).rejects.toThrow('no part')
    await expect(loader.import('./bad.js')).rejects.toThrow('inside')
    files['./gone.js'] = l => l.register('./gone.js', [], constant(1))
    expect(await loader.import('./gone.js')).toEqual({ value: 1 })
  })
})
