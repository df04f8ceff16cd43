import { svg, type SVGTemplateResult } from 'lit';
import { GRIP, GRIP_LINES, HEAD_LINES, HOUSING, HOUSING_LINES } from './massager-lines.ts';

/** What can be drawn: a percussion gun, a wand, a belt. Anything else is drawn as a gun. */
export type MassagerKind = 'gun' | 'wand' | 'belt';

const WAND_HEAD =
  'M46 56C66 52 86 60 94 78C99 92 99 130 94 144C86 162 66 170 46 166C26 162 12 142 12 111C12 80 26 60 46 56z';
const WAND_HEAD_LINES =
  'M30 66C46 70 66 70 84 65M20 78C40 83 72 83 94 78M15 91C38 96 74 96 97 91M13 104C38 109 74 109 98 104' +
  'M13 117C38 122 74 122 98 117M15 130C38 135 74 135 97 130M20 143C40 148 72 148 93 143M31 156C46 160 66 160 82 156';
const WAND_HANDLE =
  'M128 92C156 84 232 84 272 92c14 3 20 10 20 19s-6 16-20 19c-40 8-116 8-144 0-6-2-8-10-8-19s2-17 8-19z';
const WAND_HANDLE_LINES =
  'M126 96C176 91 232 91 280 96M122 104C176 100 236 100 288 104M120 112C176 109 236 109 290 112' +
  'M121 120C176 118 236 118 288 120M125 127C176 127 232 127 280 127';
const BELT_BACK = 'M4 104C4 42 272 42 272 104C272 72 4 72 4 104z';
const BELT = 'M4 104C4 158 272 158 272 104v36C272 204 4 204 4 140z';
const BELT_LINES =
  'M5 112C12 164 264 164 271 112M5 120C12 172 264 172 271 120M5 128C12 180 264 180 271 128M5 136C12 188 264 188 271 136';

/** The parts of each: what moves is in the group `head`, and the power button is drawn by who knows where it is. */
export const BODIES: Readonly<Record<MassagerKind, SVGTemplateResult>> = {
  gun: svg`<g class="arcs">
      <path d="M6 55c-6 14-6 30 0 44" stroke-width="3.2"></path>
      <path d="M-6 49c-8 18-8 38 0 56" stroke-width="2.2"></path>
    </g>
    <g class="head plunging">
      <rect class="body shade" x="62" y="62" width="50" height="30" rx="5"></rect>
      <path class="thin" d="M78 64v26M85 64v26M92 64v26"></path>
      <circle class="body" cx="44" cy="77" r="28"></circle>
      <path class="thin" d=${HEAD_LINES}></path>
    </g>
    <path class="body shade" d=${GRIP}></path>
    <path class="thin" d=${GRIP_LINES}></path>
    <path class="body" d=${HOUSING}></path>
    <path class="thin" d=${HOUSING_LINES}></path>
    <path class="cap" d="M263 50C272 66 272 88 263 104"></path>`,
  wand: svg`<g class="arcs">
      <path d="M2 88c-4 14-4 32 0 46" stroke-width="3.2"></path>
      <path d="M-10 82c-6 18-6 40 0 58" stroke-width="2.2"></path>
    </g>
    <rect class="body shade" x="88" y="96" width="40" height="30" rx="5"></rect>
    <path class="thin" d="M103 98v26M110 98v26M117 98v26"></path>
    <path class="body" d=${WAND_HANDLE}></path>
    <path class="thin" d=${WAND_HANDLE_LINES}></path>
    <path class="cap" d="M279 97C286 104 286 118 279 125"></path>
    <g class="head turning">
      <path class="body" d=${WAND_HEAD}></path>
      <path class="thin" d=${WAND_HEAD_LINES}></path>
    </g>`,
  belt: svg`<g class="arcs">
      <path d="M118 30c12-4 28-4 40 0" stroke-width="3.2"></path>
      <path d="M110 18c16-6 40-6 56 0" stroke-width="2.2" transform="translate(0 4)"></path>
    </g>
    <path class="body shade" d=${BELT_BACK}></path>
    <path class="body" d=${BELT}></path>
    <path class="thin" d=${BELT_LINES}></path>
    <g class="head turning">
      <rect class="body shade" x="18" y="136" width="24" height="20" rx="5" transform="rotate(22 30 146)"></rect>
      <rect class="body shade" x="68" y="150" width="24" height="20" rx="5" transform="rotate(7 80 160)"></rect>
      <rect class="body shade" x="184" y="150" width="24" height="20" rx="5" transform="rotate(-7 196 160)"></rect>
      <rect class="body shade" x="234" y="136" width="24" height="20" rx="5" transform="rotate(-22 246 146)"></rect>
    </g>`,
};

/** Where the power button of each is. */
export const POWER_AT: Readonly<Record<MassagerKind, readonly [x: number, y: number]>> = {
  gun: [217, 133],
  wand: [176, 111],
  belt: [138, 163],
};

/** Which drawing fits a virtual body. */
export function kindOf(modelId: string): MassagerKind {
  return modelId === 'wand' || modelId === 'belt' ? modelId : 'gun';
}
