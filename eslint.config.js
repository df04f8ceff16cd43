import tseslint from 'typescript-eslint';
import * as lit from 'eslint-plugin-lit';
import * as wc from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';
import rxjsX from 'eslint-plugin-rxjs-x';
import { LAYERS, valueLayers } from './layers.mjs';

const every = Object.keys(LAYERS);
const escape = (name) => name.replaceAll('/', '\\/');

/** The import rules of one layer, generated from the table in layers.mjs. */
function layerRules(layer) {
  const values = valueLayers(layer).filter((other) => other !== layer);
  const { types, packages } = LAYERS[layer];
  const closed = every.filter((other) => !values.includes(other) && !types.includes(other));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${every.join('|')})/`,
      message: 'Cross a layer only through its front door: #layer.',
    },
    {
      regex: `^(?!\\.|#|virtual:|node:|vite/)(?!(${packages.map(escape).join('|') || '-'})(/|$))`,
      message: `${layer}/ may import only these packages: ${packages.join(', ') || 'none'} (see layers.mjs).`,
    },
  ];
  if (closed.length > 0)
    patterns.push({
      regex: `^#(${closed.join('|')})$`,
      message: `${layer}/ may import only ${values.map((l) => `#${l}`).join(', ') || 'itself'} (see layers.mjs).`,
    });
  if (types.length > 0)
    patterns.push({
      regex: `^#(${types.join('|')})$`,
      allowTypeImports: true,
      message: `${layer}/ may import only types of ${types.join(', ')} (see layers.mjs).`,
    });
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.tsbuild', 'coverage', '**/*.{js,mjs}'] },
  ...tseslint.configs.strictTypeChecked,
  rxjsX.configs.strict,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  litA11y.configs['flat/recommended'] ?? {
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/service-worker/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'rxjs-x/finnish': [
        'error',
        {
          functions: false,
          methods: false,
          parameters: true,
          properties: true,
          variables: true,
          strict: true,
        },
      ],
      'rxjs-x/no-ignored-error': 'off',
      'rxjs-x/no-sharereplay': ['error', { allowConfig: true }],
      'lit/no-this-assign-in-render': 'error',
      'no-alert': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration) > VariableDeclarator > NewExpression[callee.name=/Subject$/]',
          message: 'No module-level Subjects: create them inside a factory.',
        },
        { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No module-level state.' },
        {
          selector: "MemberExpression[object.name='navigator'][property.name='bluetooth']",
          message: 'Ask for a BluetoothPort; only app/ touches navigator.bluetooth.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Use the injected Clock.',
        },
        { selector: 'TSEnumDeclaration', message: 'A union of strings, not an enum.' },
      ],
    },
  },
  ...every.map(layerRules),
  {
    files: ['src/app/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'rxjs-x/finnish': 'off',
      'no-console': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  { files: ['tests/bench/**/*.ts', '*.config.ts'], rules: { 'no-console': 'off' } },
);
