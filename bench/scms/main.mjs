// Runs what `tsc -b` made of src/.
await import('./dist/main.js');
