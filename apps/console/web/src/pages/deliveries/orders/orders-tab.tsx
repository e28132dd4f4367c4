export default function LanesTab() { return null; }
