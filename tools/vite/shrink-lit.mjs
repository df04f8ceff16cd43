/**
 * Takes the indentation and the comments out of Lit's css`` and html`` templates when the app is built: the minifier
 * leaves strings alone. A run of white space with a line break in it becomes one line break, which HTML and CSS
 * read as the same.
 */
const SOURCES = /\/src\/ui\/.*\.ts$/;
const BREAK = /[ \t]*\n\s*/g;
const CSS_COMMENT = /\/\*[\s\S]*?\*\//g;

/** Vite plugin. */
export function shrinkLit() {
  return {
    name: 'shrink-lit',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return SOURCES.test(id) && code.includes('`') ? { code: shrinkTemplates(code), map: null } : null;
    },
  };
}

/** The code of a module with its templates shrunk. */
export function shrinkTemplates(code) {
  return code
    .replace(/\bcss`([^`$]*)`/g, (_, css) => `css\`${shrinkCss(css)}\``)
    .replace(/>\s*\n\s*</g, '>\n<');
}

/** CSS without comments and needless white space. */
export function shrinkCss(css) {
  return css
    .replace(CSS_COMMENT, '')
    .replace(BREAK, '\n')
    .replace(/\n?([{};])\n?/g, '$1')
    .replace(/ \{/g, '{')
    .trim();
}
