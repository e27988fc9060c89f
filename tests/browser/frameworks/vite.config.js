import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag.startsWith("khulasa-");

// JSX needs no plugin: Vite compiles it.
export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } }), svelte({ configFile: false })],
  build: { target: "es2022" },
};
