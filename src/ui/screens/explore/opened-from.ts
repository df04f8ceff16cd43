/** At the end of the address of the look into a device, where it was opened from the start of teaching. */
export const FROM_TEACH = '?teach';
