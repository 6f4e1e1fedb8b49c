// Reads and analyses files off the page's thread, one after the other. Readers load on demand; nothing is fetched but the
// page's own parts.
/// <reference lib="webworker" />
import { analyze } from '../../../src'
import type { Baseline } from '../../../src/model'
import { placesOf } from '../../../src/present/places'
import { readContent } from '../../../src/read/content'
import { isReadError } from '../../../src/read/error'
import { receivedOne } from '../reading/contract'
import { digestOf } from '../reading/digest'
import { eachItem } from '../reading/json-items'
import type { Listed, Request, Response } from './protocol'

declare const self: DedicatedWorkerGlobalScope

/** What was seen of a results file is told this often. */
const PAUSE_MS = 60

const answer = (response: Response): void => self.postMessage(response)

// Dictionaries are compiled, and the reader of text is fetched, at first use: better now than when the first file waits.
let before: Promise<void> = warmUp().catch(() => {})
self.onmessage = (event: MessageEvent<Request>) => {
  before = before.then(() => carryOut(event.data))
}

async function warmUp(): Promise<void> {
  analyze('某县2023年政府信息公开工作年度报告\n一、总体情况\n全年收到申请1件。')
  await readContent(new TextEncoder().encode('年报'), { name: '年报.txt' }, () => '')
}

async function carryOut(request: Request): Promise<void> {
  try {
    if (/\.(json|ndjson|jsonl)$/i.test(request.file.name)) await openResults(request)
    else await readReport(request)
  } catch (error) {
    answer({ key: request.key, kind: 'failed', ...explained(error, request.lang) })
  }
}

async function readReport({ key, file, lang }: Request): Promise<void> {
  const started = performance.now()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const document = await readContent(bytes, { name: file.name, lang }, sha256)
  const analysis = { ...analyze(document, { lang }), text: document.text }
  const report = { name: file.name, analysis, places: placesOf(document) }
  answer({ key, kind: 'read', report, digest: digestOf(analysis), took: Math.round(performance.now() - started) })
}

/** Browsers digest only on pages they trust: on https, on this machine, not on a site of plain http. */
const sha256 = crypto.subtle === undefined ? () => '' : undefined

/** Lists what a results file holds, and leaves it there: the page takes out what is looked at. */
async function openResults({ key, file, lang }: Request): Promise<void> {
  let found = 0
  let objects = 0
  let broken = 0
  let baseline: Baseline | null = null
  let part: Listed[] = []
  let told = performance.now()
  const tell = (): void => {
    if (part.length > 0) answer({ key, kind: 'listed', reports: part })
    part = []
    told = performance.now()
  }
  const whole = await eachItem(file, (text, span) => {
    objects++
    let item: unknown
    try {
      item = JSON.parse(text)
    } catch {
      broken++
      return
    }
    if ((item as Partial<Baseline>).schema === 'gouji-baseline/1') baseline = item as Baseline
    const result = receivedOne(item, file.name)
    if (result === null) return
    found++
    part.push({ name: result.name, digest: digestOf(result.analysis), span })
    if (performance.now() - told > PAUSE_MS) tell()
  })
  tell()
  if (baseline !== null) answer({ key, kind: 'baseline', baseline })
  else if (!whole || broken > 0) throw new Error(found === 0 ? NOT_JSON[lang] : CUT_OFF[lang](found))
  else if (found === 0 && objects > 0) throw new Error(NO_RESULT[lang])
  else answer({ key, kind: 'end' })
}

const NOT_JSON = { zh: '这个文件不是有效的 JSON', en: 'This file is no valid JSON' }
const CUT_OFF = {
  zh: (n: number) => `文件不完整，只读出 ${n} 份结果`,
  en: (n: number) => `The file is not whole; ${n} results were read`
}
const NO_RESULT = { zh: '这个 JSON 文件不是 gouji 的结果', en: 'This JSON file is no result of gouji' }

function explained(error: unknown, lang: 'zh' | 'en'): { message: string; remedy: string } {
  if (isReadError(error)) return { message: error.wording[lang], remedy: error.remedy[lang] }
  return { message: error instanceof Error ? error.message : String(error), remedy: '' }
}
