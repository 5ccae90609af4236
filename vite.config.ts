import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'tab',
  base: '/',
  plugins: [react()],
  build: { outDir: '../dist/tab', emptyOutDir: true, target: 'es2023' },
  // `vite` alone serves the page while it is written, beside a server that runs as usual.
  server: { port: 5173, proxy: { '/api': 'http://localhost:3978' } },
})
