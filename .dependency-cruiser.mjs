import { LAYERS, valueLayers } from './layers.mjs';

const every = Object.keys(LAYERS);
const packages = [...new Set(every.flatMap((layer) => LAYERS[layer].packages))];

/** One rule a layer for values, one for types; both read layers.mjs. */
function layerRules(layer) {
  const values = [layer, ...valueLayers(layer)];
  const known = [...values, ...LAYERS[layer].types];
  const from = { path: `^src/${layer}/` };
  return [
    {
      name: `${layer}-imports-only-${valueLayers(layer).join('+') || 'itself'}`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: `^src/(${values.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: `${layer}-knows-only-${known.join('+')}`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: `^src/(${known.join('|')})/` },
    },
  ];
}

/** Each package only in the layers that name it. */
function packageRule(name) {
  const at = every.filter((layer) => LAYERS[layer].packages.includes(name));
  return {
    name: `${name}-only-in-${at.join('+')}`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(${at.join('|')})/` },
    to: { path: `node_modules/${name}/` },
  };
}

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'through-the-front-door',
      comment: 'Enter another layer only by its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    ...every.flatMap(layerRules),
    ...packages.map(packageRule),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
