export function generateLicences(): Promise<string>;
export function staleLicences(): Promise<string | undefined>;
