// Stands for character recognition, which runs programs of the system: a page cannot, and never asks for it.
export const scanPages = (): Promise<never> => Promise.reject(new Error('no character recognition in a browser'))
export const scanned = scanPages
