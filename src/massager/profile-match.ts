import type { DeviceProfile } from '#protocol';
import type { StepCompiler } from './profile-steps.ts';

/** Refuses a profile that no chooser can find, a variant that no model has, and a model that can't be read. */
export function checkMatch(compiler: StepCompiler, { match, modelId, variants = [] }: DeviceProfile): void {
  const { names = [], namePrefixes = [], services = [], manufacturers = [] } = match;
  if (names.length + namePrefixes.length + services.length + manufacturers.length === 0)
    compiler.refuse('match', match, 'at least one name, prefix, service or maker');
  if (match.proof === 'service' && services.length === 0)
    compiler.refuse('match.services', services, 'the service that proves it');
  if (modelId) compiler.endpoint('modelId.endpoint', modelId.endpoint);
  variants.forEach(({ when }, index) => {
    const { names: exact = [], namePrefixes: begun = [], modelIds = [] } = when;
    if (exact.length + begun.length + modelIds.length === 0)
      compiler.refuse(`variants.${index}.when`, when, 'at least one name, prefix or model number');
    if (when.modelIds && !modelId)
      compiler.refuse(
        `variants.${index}.when.modelIds`,
        when.modelIds,
        'a modelId that says where it is read',
      );
  });
}
