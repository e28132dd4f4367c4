// Runs what `tsc -b` made of src/, then brings the file into a delivery service by the documented commands.
await import('./dist/main.js');
const [file, ...others] = process.argv.slice(2);
if (file !== undefined && !file.startsWith('-') && others.length === 0 && process.exitCode !== 2) {
  const { importHistory } = await import('./import.mjs');
  await importHistory(file);
}
