import { BUILT } from "../vite.notebooks.config.ts";
import { buildPages } from "./build-pages.ts";

const names = await buildPages(BUILT);
console.log(`notebooks: ${names.length} pages in notebooks/dist, each as one file in notebooks/dist/single`);
