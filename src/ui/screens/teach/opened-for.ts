/** At the end of the address of the start of teaching, where it was opened to bring a file along. */
export const TO_FILE = '?file';
