// Whether the file of `-o` can be what was asked for, before anything is read: a thousand reports are not read for nothing,
// and no report is written over.
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { extensionOf, extensionsOf, formatByName } from '../present/formats'
import type { Messages } from '../present/messages'
import type { Arguments } from './arguments'
import { CannotRun, cannotWrite } from './failure'

/** @throws CannotRun when the file's extension promises another format, its folder is not there, or it is one of the inputs */
export async function checkTarget({ command, operands, options }: Arguments, say: Messages): Promise<void> {
  const { output } = options
  if (command === null || typeof output !== 'string' || output === '-') return
  const formats = options.text === true ? ['text'] : command.formats
  const extension = extensionOf(output)
  if (extension !== null && options.format === undefined && formatByName(output, formats) === undefined) {
    const known = formats.flatMap(extensionsOf).map(e => `.${e}`)
    throw new CannotRun(say.cli.wrongExtension(`.${extension}`), say.cli.wrongExtensionRemedy(known.join(' ')), output)
  }
  const folder = await statOf(dirname(output))
  if (folder?.isDirectory() !== true) throw cannotWrite({ code: 'ENOENT' }, output, say)
  const target = await statOf(output)
  if (target === null) return
  if (target.isDirectory()) throw cannotWrite({ code: 'EISDIR' }, output, say)
  for (const operand of operands) {
    const input = await statOf(operand)
    if (input?.isFile() === true && input.ino === target.ino && input.dev === target.dev)
      throw new CannotRun(say.cli.writesOver, say.cli.writesOverRemedy, output)
  }
}

const statOf = (path: string) => stat(path).catch(() => null)
