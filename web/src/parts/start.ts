// Puts the loader where the parts look for it. Built by itself and run before any part, as a plain script. What is needed at
// once is there as scripts; what is asked for later lies compressed beside them, and is unpacked here.
import { createLoader } from './loader'

declare const importScripts: ((address: string) => void) | undefined

/** Parts lie beside the script that runs; the single file's worker is a blob, and nothing lies beside a blob. */
const script = typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null)
const here = script?.src || location.href

async function fetchPart(address: string): Promise<void> {
  const response = await fetch(`${address}.gzip`)
  if (!response.ok || response.body === null) throw new Error(`${address} cannot be loaded`)
  const code = await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).blob()
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  try {
    await runScript(url)
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function runScript(address: string): Promise<void> {
  if (typeof importScripts === 'function') return importScripts(address)
  const element = document.createElement('script')
  element.src = address
  await new Promise((done, fail) => {
    element.onload = done
    element.onerror = () => fail(new Error('a part of the page cannot be run'))
    document.head.append(element)
  })
}

Object.assign(globalThis, {
  System: createLoader({
    addressOf: name => (here.startsWith('blob:') ? name : new URL(name, here).href),
    fetchPart,
    fetchModule: address => import(address)
  })
})
