import { startApp } from '#app';
import '#ui';

const app = document.querySelector('bb-app');
// A slow phone has done enough for one turn once it has read all this, and again before it draws the frame.
if (app)
  setTimeout(() => {
    const first = startApp();
    setTimeout(() => {
      app.first = first;
    });
  });
