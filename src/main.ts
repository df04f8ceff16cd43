import { startApp } from '#app';
import { startLocalization } from '#ui';

startLocalization();
const app = document.querySelector('bb-app');
if (app) app.services = startApp().services;
