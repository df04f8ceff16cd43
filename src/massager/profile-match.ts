import type { DeviceProfile } from '#protocol';
import type { StepCompiler } from './profile-steps.ts';

const short = (uuid: string): string => `0000${uuid}-0000-1000-8000-00805f9b34fb`;

/**
 * Services that browsers keep closed. One filter by any of them and the chooser for all massagers never opens.
 * Source: WebBluetoothCG/registries, gatt_blocklist.txt.
 */
const CLOSED_SERVICES: ReadonlySet<string> = new Set([
  short('1812'),
  '00001530-1212-efde-1523-785feabcd123',
  'f000ffc0-0451-4000-b000-000000000000',
  '00060000-0000-1000-8000-00805f9b34fb',
  short('fffd'),
  short('fff9'),
  short('fde2'),
]);

/** The maker's number with data that browsers keep closed, and how it begins. Source: the same, manufacturer_data_blocklist.txt. */
const CLOSED_MAKER = { company: 0x4c, prefix: '02' };

/** Refuses a profile that no chooser can find, a variant that no model has, and a model that can't be read. */
export function checkMatch(compiler: StepCompiler, { match, modelId, variants = [] }: DeviceProfile): void {
  const { names = [], namePrefixes = [], services = [], manufacturers = [] } = match;
  if (names.length + namePrefixes.length + services.length + manufacturers.length === 0)
    compiler.refuse('match', match, 'at least one name, prefix, service or maker');
  if (match.proof === 'service' && services.length === 0)
    compiler.refuse('match.services', services, 'the service that proves it');
  services.forEach((uuid, index) => {
    if (CLOSED_SERVICES.has(uuid))
      compiler.refuse(`match.services.${index}`, uuid, 'a service that browsers open to pages');
  });
  manufacturers.forEach(({ company, prefix = CLOSED_MAKER.prefix }, index) => {
    if (company === CLOSED_MAKER.company && prefix.startsWith(CLOSED_MAKER.prefix))
      compiler.refuse(`match.manufacturers.${index}`, prefix, 'data that browsers open to pages');
  });
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
