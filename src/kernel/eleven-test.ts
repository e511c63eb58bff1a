/**
 * The test that a citizen service number and an RSIN pass ("elfproef"): nine digits weighed 9 down to 2 and the last -1
 * together are a multiple of eleven. Nine noughts are too, and are nobody's number.
 *
 * Source: domain.md §4.3; Logisch Ontwerp BSN.
 *
 * @param nine exactly nine digits; anything else does not pass.
 */
export function passesElevenTest(nine: string): boolean {
  if (!/^\d{9}$/.test(nine) || nine === '000000000') return false
  const sum = Array.from(nine, Number).reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0
}
