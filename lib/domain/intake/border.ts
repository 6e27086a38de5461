/**
 * The border between counted indexes and the compiler, which cannot see that a loop stays inside its list: returns
 * `value`, which the caller knows to be there.
 */
export function sure<Value>(value: Value | undefined | null): Value {
  return value as Value;
}
