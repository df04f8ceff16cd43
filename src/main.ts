import { startApp } from '#app';
import '#ui';
import './ui/screens/today/bb-today-screen.ts';

const app = document.querySelector('bb-app');
if (app) app.first = startApp();
