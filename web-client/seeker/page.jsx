import { render } from 'preact';
import Shell from './shell.jsx';
render(<Shell />, /** @type {Element} */ (document.getElementById('page')));
