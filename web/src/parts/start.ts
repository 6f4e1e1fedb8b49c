// Puts the loader where the parts look for it. Built by itself and run before any part, as a plain script.
import { createLoader } from './loader'

declare const importScripts: ((address: string) => void) | undefined

/** Parts lie beside the script that runs; the single file's worker is a blob, and nothing lies beside a blob. */
const script = typeof document === 'undefined' ? null : (document.currentScript as HTMLScriptElement | null)
const here = script?.src || location.href

async function runScript(address: string): Promise<void> {
  if (typeof importScripts === 'function') return importScripts(address)
  const element = document.createElement('script')
  element.src = address
  await new Promise((done, fail) => {
    element.onload = done
    element.onerror = () => fail(new Error(`${address} cannot be loaded`))
    document.head.append(element)
  })
}

Object.assign(globalThis, {
  System: createLoader({
    addressOf: name => (here.startsWith('blob:') ? name : new URL(name, here).href),
    fetchPart: runScript,
    fetchModule: address => import(address)
  })
})
