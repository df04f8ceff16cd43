import { startApp } from '#app';
import '#ui';

const app = document.querySelector('bb-app');
if (app) app.first = startApp();
