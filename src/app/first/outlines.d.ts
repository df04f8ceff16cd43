/** Made by tools/vite/outlines.mjs from protocols/. */
declare module 'virtual:outlines' {
  import type { RoutineOutline } from '#care';
  const outlines: readonly RoutineOutline[];
  export default outlines;
}
