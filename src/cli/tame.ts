/**
 * Text that cannot drive a terminal: control and direction-changing characters become a visible sign.
 *
 * "stop\u001b[31m" -> "stop·[31m". What a report, a file's name or a web page says is never trusted with a terminal.
 */
const ORDERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** One line: line ends and tabs become spaces. */
export const tame = (text: string): string => text.replace(/[\r\n\t]+/g, ' ').replace(ORDERS, '·')

/** Several lines: line ends and tabs stay. */
export const tameLines = (text: string): string => text.replace(/\r\n/g, '\n').replace(ORDERS, '·')
