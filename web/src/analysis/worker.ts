// Reads and analyses files off the page's thread. Readers load on demand; nothing is fetched but the page's own parts.
/// <reference lib="webworker" />
import { analyze } from '../../../src'
import { readContent } from '../../../src/read/content'
import type { Request, Response } from './protocol'

declare const self: DedicatedWorkerGlobalScope

self.onmessage = async (event: MessageEvent<Request>) => {
  const { key, name, bytes, lang } = event.data
  const started = performance.now()
  const answer = (response: Response): void => self.postMessage(response)
  try {
    const document = await readContent(new Uint8Array(bytes), { name })
    const analysis = analyze(document, { lang })
    answer({ key, kind: 'read', text: document.text, analysis, took: Math.round(performance.now() - started) })
  } catch (error) {
    answer({ key, kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}
