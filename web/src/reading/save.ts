// Hands a made file to the person. The only place of the page that writes one.

/** Offers `url` for saving under `name`. */
export function saveUrl(name: string, url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

/** Offers the parts, one after the other, as a file. */
export function save(name: string, type: string, ...parts: (string | Uint8Array)[]): void {
  const url = URL.createObjectURL(new Blob(parts as BlobPart[], { type }))
  saveUrl(name, url)
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
