// What the build gives the page of the rules (vite.config.ts): their titles by id.
declare module 'virtual:rule-titles' {
  export const ruleTitles: Readonly<Record<string, { readonly zh: string; readonly en: string }>>
}
