// Stands alone: scripts of the desk need these words and no other of provinces.

/** A name that stands for two provinces, told apart. */
export const named = { VN34: (name: string) => `${name} (từ 7/2025)`, VN63: (name: string) => `${name} (trước 7/2025)` };
