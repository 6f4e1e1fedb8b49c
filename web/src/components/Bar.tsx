// The bar on top: open, which report, which view, export, language, light or dark.
import { useRef } from 'preact/hooks'
import { openFiles, show } from '../analysis/open'
import { messages } from '../messages'
import { currentKey, reports } from '../state/reports'
import { type View, view } from '../state/selection'
import { choose, isDark, lang, theme } from '../state/settings'
import { filesOfFolder } from './dropped'
import { ExportMenu } from './ExportMenu'
import { helpShown } from './keys'
import { shown } from './Words'

export function Bar() {
  const m = messages.value
  const any = reports.value.length > 0
  const tab = (name: View, label: string) => (
    <button type="button" aria-pressed={view.value === name} onClick={() => (view.value = name)}>
      {label}
    </button>
  )
  return (
    <header class="bar">
      <span class="brand" title={m.tagline}>
        {m.brand}
      </span>
      <Open />
      {any && (
        <>
          <fieldset class="tabs" aria-label={m.views}>
            {tab('report', m.viewReport)}
            {tab('overview', m.viewOverview)}
            {tab('compare', m.viewCompare)}
          </fieldset>
          <Which />
          <ExportMenu />
        </>
      )}
      <span class="grow" />
      <span class="choices">
        <button
          type="button"
          class="quietly"
          onClick={() => (helpShown.value = !helpShown.value)}
          aria-expanded={helpShown.value}
        >
          {m.help}
        </button>
        <button
          type="button"
          class="quietly"
          lang={lang.value === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => choose(lang.value === 'zh' ? 'en' : 'zh')}
        >
          {m.language}
        </button>
        <button
          type="button"
          class="quietly"
          aria-label={m.theme}
          title={m.theme}
          onClick={() => {
            theme.value = isDark.value ? 'light' : 'dark'
          }}
        >
          ◐
        </button>
      </span>
      {helpShown.value && <Keys />}
    </header>
  )
}

function Keys() {
  const m = messages.value
  return (
    <dl class="help" aria-label={m.help}>
      {m.keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            {key.split(' / ').map(k => (
              <kbd key={k}>{k}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Opens files, or what lies in a folder. */
function Open() {
  const m = messages.value
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class={reports.value.length === 0 ? 'leading' : undefined}
        onClick={() => files.current?.click()}
      >
        {m.open}
      </button>
      <button type="button" class="wide-only" onClick={() => folder.current?.click()}>
        {m.openFolder}
      </button>
      <input
        ref={files}
        id="files"
        type="file"
        multiple
        hidden
        onChange={e => {
          openFiles([...(e.currentTarget.files ?? [])])
          e.currentTarget.value = ''
        }}
      />
      <input
        ref={folder}
        id="folder"
        type="file"
        hidden
        multiple
        {...{ webkitdirectory: true }}
        onChange={e => {
          openFiles(filesOfFolder(e.currentTarget.files))
          e.currentTarget.value = ''
        }}
      />
    </>
  )
}

/** Picks one of the open reports. */
function Which() {
  const m = messages.value
  return (
    <select
      aria-label={m.report}
      value={currentKey.value ?? ''}
      onChange={e => show(e.currentTarget.value, 'report')}
      class="which"
    >
      {reports.value.map(r => (
        <option key={r.key} value={r.key}>
          {r.state === 'failed' ? '✕ ' : r.state === 'ready' ? '' : '… '}
          {shown(r.name)}
        </option>
      ))}
    </select>
  )
}
