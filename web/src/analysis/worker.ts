// Reads and analyses files off the page's thread, one after the other. Readers load on demand; nothing is fetched but the
// page's own parts.
/// <reference lib="webworker" />
import { analyze } from '../../../src'
import type { Baseline } from '../../../src/model'
import { placesOf } from '../../../src/present/places'
import { readContent } from '../../../src/read/content'
import { isReadError } from '../../../src/read/error'
import { itemsOf, parsed, receivedOne } from '../reading/contract'
import type { Request, Response } from './protocol'

declare const self: DedicatedWorkerGlobalScope

/** Results are handed over this many at a time. */
const PART = 25

const answer = (response: Response): void => self.postMessage(response)

// Dictionaries are compiled at first use: better now than when the first file waits.
analyze('某县2023年政府信息公开工作年度报告\n一、总体情况\n全年收到申请1件。')

let before: Promise<void> = Promise.resolve()
self.onmessage = (event: MessageEvent<Request>) => {
  before = before.then(() => carryOut(event.data))
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
  const document = await readContent(new Uint8Array(await file.arrayBuffer()), { name: file.name, lang })
  const analysis = { ...analyze(document, { lang }), text: document.text }
  const report = { name: file.name, analysis, places: placesOf(document) }
  answer({ key, kind: 'read', report, took: Math.round(performance.now() - started) })
}

async function openResults({ key, file, lang }: Request): Promise<void> {
  let value: unknown
  try {
    value = parsed(await file.text())
  } catch {
    throw new Error(NOT_JSON[lang])
  }
  if ((value as Partial<Baseline> | null)?.schema === 'gouji-baseline/1') {
    answer({ key, kind: 'baseline', baseline: value as Baseline })
    return
  }
  // Taken in parts from the start: the first reports are shown while the rest is still looked through.
  const items = itemsOf(value)
  let found = 0
  for (let i = 0; i < items.length || i === 0; i += PART) {
    const reports = items.slice(i, i + PART).flatMap(item => receivedOne(item, file.name) ?? [])
    found += reports.length
    const last = i + PART >= items.length
    if (last && found === 0 && items.length > 0) throw new Error(NO_RESULT[lang])
    answer({ key, kind: 'results', reports, last })
  }
}

const NOT_JSON = { zh: '这个文件不是有效的 JSON', en: 'This file is no valid JSON' }
const NO_RESULT = { zh: '这个 JSON 文件不是 gouji 的结果', en: 'This JSON file is no result of gouji' }

function explained(error: unknown, lang: 'zh' | 'en'): { message: string; remedy: string } {
  if (isReadError(error)) return { message: error.wording[lang], remedy: error.remedy[lang] }
  return { message: error instanceof Error ? error.message : String(error), remedy: '' }
}
