export function lastWords(error: unknown): string;
