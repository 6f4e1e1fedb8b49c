// The files of a drop, those inside dropped folders too, in order of their paths.

/** Lock files of office programs and hidden files are no reports. */
const isReport = (name: string): boolean => !name.startsWith('.') && !name.startsWith('~$')

/** Entries must be taken before the first wait: a drop is over when its event is. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(e => e !== null && e !== undefined)
  if (entries.every(e => e.isFile)) return [...transfer.files]
  const lists = await Promise.all(entries.map(filesBelow))
  return lists.flat()
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    if (!isReport(entry.name)) return []
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    // A reader hands out a folder in parts and ends with an empty one.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) break
    children.push(...part)
  }
  children.sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))
  const files: File[] = []
  for (const child of children) files.push(...(await filesBelow(child)))
  return files
}

/** The files of a folder that was chosen in a dialog. */
export const filesOfFolder = (files: FileList | null): File[] =>
  [...(files ?? [])]
    .filter(f => isReport(f.name))
    .sort((a, b) => a.webkitRelativePath.localeCompare(b.webkitRelativePath, 'zh', { numeric: true }))
