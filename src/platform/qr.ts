import qrcode from 'qrcode-generator'

/** A square code as one path of a drawing: `size` units wide, four of them white at each side. */
export type Square = { readonly size: number; readonly path: string }

/** Draws a text as a QR code (ISO/IEC 18004, level M) that a camera reads from a screen. */
export function squareOf(text: string): Square {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const margin = 4
  const cells = Array.from({ length: code.getModuleCount() }, (_, index) => index)
  const path = cells
    .flatMap((row) =>
      cells.filter((column) => code.isDark(row, column)).map((column) => `M${column + margin} ${row + margin}h1v1h-1z`),
    )
    .join('')
  return { size: cells.length + 2 * margin, path }
}
