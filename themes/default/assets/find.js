// The finder: it answers what somebody writes from files of the site, in the browser. It is loaded when somebody comes near
// the box; `inline/finder.js` does that. The parts in `find/` are joined into this file when the site is built.

import { begin } from "./find/page.js";

begin(document.querySelector("[data-find]"));
