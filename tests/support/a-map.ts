import { html } from 'lit';
import '../../src/ui/elements/bb-body-map.ts';
import type { BodyMap } from '../../src/ui/elements/bb-body-map.ts';
import type { Camera, ZoneMark } from '../../src/ui/map/body-map.types.ts';
import { loadDrawing } from '../../src/ui/map/drawings.ts';
import { stage } from './map-stage.ts';

/** The left low-back muscle band. */
export const LEFT_BAND: Camera = { zone: 'lumbar-erector', side: 'left' };
/** The right one. */
export const RIGHT_BAND: Camera = { zone: 'lumbar-erector', side: 'right' };
/** One area, lit. */
export const lit = (camera: Camera): ZoneMark[] => [{ ...camera, state: 'active' }];

/** A map in a picture of 300 by 300, alone on the page. */
export function aMap(over: Partial<BodyMap> = {}): BodyMap {
  const { map = 'back', noGo = 'none', live = false, sketch = false, marks = [], camera, badges = [] } = over;
  const place = stage(
    html`<bb-body-map
      style="width: 300px; height: 300px"
      .map=${map}
      .marks=${marks}
      .camera=${camera}
      .noGo=${noGo}
      .live=${live}
      .sketch=${sketch}
      .badges=${badges}
      .pacer=${over.pacer}
      .load=${over.load ?? loadDrawing}
      label=${over.label ?? 'Back view. The left low-back muscle band is lit.'}
    ></bb-body-map>`,
  );
  return place.querySelector('bb-body-map')!;
}
