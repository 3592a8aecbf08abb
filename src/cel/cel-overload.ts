/** A function as cel-js takes it: its signature, and what it does with the receiver (if any) and the arguments. */
export type Overload = readonly [signature: string, handler: (...args: never[]) => unknown]
