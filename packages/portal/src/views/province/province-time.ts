const control = document.querySelector<HTMLElement>("time-control");

// Most readers ask for what is known today: what looks back is loaded for the others.
async function loadControl(): Promise<void> {
  if (!control) return;
  const { lookBackOnProvince } = await import("./look-back-on-province.ts");
  lookBackOnProvince(control);
}

if (/[?&](?:ngay|as-of)=/.test(location.search)) void loadControl();
else control?.querySelector("details")?.addEventListener("toggle", () => void loadControl());
