import { startApp } from '#app';
import '#ui';

const app = document.querySelector('bb-app');
// A slow phone has done enough for one turn once it has read all this.
if (app)
  setTimeout(() => {
    app.first = startApp();
  });
