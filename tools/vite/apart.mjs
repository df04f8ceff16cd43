/**
 * Gives some folders a copy of a package of their own, so that what they use of it isn't in one chunk with what
 * everybody else does: a bundler cuts chunks along modules, and valibot is one module. For packages that keep no
 * state. When the app is built only: elsewhere there is one copy.
 *
 * @param {Readonly<Record<string, RegExp>>} folders of the importing files, by the name of the package
 */
export function apart(folders) {
  return {
    name: 'apart',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || !folders[source]?.test(importer)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && { ...resolved, id: `${resolved.id}?apart` };
    },
  };
}
