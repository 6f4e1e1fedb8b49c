// What a file holds as a value: JSON, or the exports of a module. Every failure names the file and what to do. Node only.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { ConfigError } from './error'

/** @throws ConfigError when there is no such file, or it is no JSON */
export async function readJson(file: string): Promise<unknown> {
  let text: string
  try {
    text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '')
  } catch (error) {
    throw cannotRead(file, error)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    throw new ConfigError(
      file,
      [
        { key: placeIn(text, message), says: { zh: `不是有效的 JSON（${message}）`, en: `no valid JSON (${message})` } }
      ],
      {
        zh: '检查这一处前后的逗号、引号和括号；JSON 里不能写注释。',
        en: 'Check the commas, quotes and brackets around it; JSON has no comments.'
      }
    )
  }
}

/** All exports of a module in JavaScript, or in TypeScript where this Node can run it. @throws ConfigError */
export async function readModule(file: string): Promise<Record<string, unknown>> {
  try {
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_UNKNOWN_FILE_EXTENSION' && /\.[mc]?ts$/.test(file)) throw needsNewerNode(file)
    if (code === 'ERR_MODULE_NOT_FOUND' && message.includes(`'${file}'`)) throw cannotRead(file, error)
    throw new ConfigError(file, [{ key: '', says: { zh: `运行出错：${message}`, en: `failed to run: ${message}` } }], {
      zh: '改好这个文件，或用 --no-config 不读配置。',
      en: 'Mend the file, or leave it out with --no-config.'
    })
  }
}

/** The value of a file by its extension: what JSON says, what a module exports by default. */
export async function readValue(file: string): Promise<unknown> {
  if (!/\.[mc]?[jt]s$/i.test(file)) return readJson(file)
  const exports = await readModule(file)
  // A CommonJS module compiled from an ES module has its default one level down.
  const value = exports.default as { __esModule?: true; default?: unknown } | undefined
  return value?.__esModule === true ? value.default : value
}

function cannotRead(file: string, error: unknown): ConfigError {
  const { code, message } = error as NodeJS.ErrnoException
  const isMissing = code === 'ENOENT' || code === 'ERR_MODULE_NOT_FOUND'
  return new ConfigError(
    file,
    [
      {
        key: '',
        says: isMissing
          ? { zh: '文件不存在', en: 'the file does not exist' }
          : { zh: `读不了：${message}`, en: `cannot be read: ${message}` }
      }
    ],
    {
      zh: '检查文件名；配置文件里的路径从配置文件所在的文件夹算起。',
      en: 'Check the name; paths in a config file start from the folder that the config file is in.'
    }
  )
}

const needsNewerNode = (file: string): ConfigError =>
  new ConfigError(
    file,
    [
      {
        key: '',
        says: {
          zh: `这个版本的 Node（${process.version}）不能直接运行 TypeScript`,
          en: `this version of Node (${process.version}) does not run TypeScript`
        }
      }
    ],
    {
      zh: '改名为 .mjs 并去掉类型，或用 Node 22.18 以上；装有 tsx 时也可以设 NODE_OPTIONS="--import tsx"。',
      en: 'Rename it to .mjs without types, or use Node 22.18 or newer; with tsx installed, NODE_OPTIONS="--import tsx" does it too.'
    }
  )

/** `3:14`, line and column of a syntax error, where the engine tells. */
function placeIn(text: string, message: string): string {
  const told = /line (\d+) column (\d+)/.exec(message)
  if (told !== null) return `${told[1]}:${told[2]}`
  const at = /position (\d+)/.exec(message)?.[1]
  if (at === undefined) return ''
  const before = text.slice(0, Number(at)).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
}
