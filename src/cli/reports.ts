// One input to one analysed report. Whatever goes wrong with a file is a failure of that file, not of the run.
import { analyze } from '../analyze'
import type { Document } from '../model'
import type { Result } from '../present/result'
import { readReport } from '../read'
import { type Failure, failureOf } from './failure'
import type { Input } from './inputs'
import type { Invocation } from './invocation'
import { analysisOptions, isConfigError } from './settings'

export type Opened<T> = { value: T; failure: null } | { value: null; failure: Failure }

/** Reads an input without looking into it. */
export const openDocument = (input: Input, invocation: Invocation): Promise<Opened<Document>> =>
  attempt(input, invocation, () => read(input, invocation))

/** Reads an input and analyses it. */
export const openReport = (input: Input, invocation: Invocation): Promise<Opened<Result>> =>
  attempt(input, invocation, async () => {
    const document = await read(input, invocation)
    return { path: input.path, document, analysis: analyze(document, analysisOptions(invocation)) }
  })

async function read(input: Input, { terminal, language, options }: Invocation): Promise<Document> {
  const source = input.path ?? (await terminal.stdin())
  return readReport(source, { lang: language, ocr: options.ocr === true })
}

async function attempt<T>(input: Input, invocation: Invocation, work: () => Promise<T>): Promise<Opened<T>> {
  const { say, language } = invocation
  try {
    return { value: await work(), failure: null }
  } catch (error) {
    // A rule of the user's own failed: that is no fault of the file, and will happen with the next one too.
    if (isConfigError(error)) throw error
    return { value: null, failure: failureOf(error, input.path ?? say.stdin, say, language) }
  }
}
