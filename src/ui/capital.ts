/** The text with a capital: what begins a line, a heading or a choice. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
