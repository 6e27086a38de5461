export function step<Value>(name: string, work: () => Value | Promise<Value>): Promise<Value>;
