/** A value that carries in its type what was checked about it: a `Brand<string, 'day'>` is not just any string. */
declare const brand: unique symbol
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
