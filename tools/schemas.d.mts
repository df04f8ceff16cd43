/** Every generated schema as text, by file name. */
export function generateSchemas(): Promise<Record<string, string>>;
/** Names of files that differ from what would be generated, are missing, or are left over. */
export function staleSchemas(): Promise<string[]>;
