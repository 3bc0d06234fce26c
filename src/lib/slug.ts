/** A name as a readable id: `Sergei Lavrov` -> `sergei-lavrov`. Letters outside ASCII lose their marks or are kept. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
