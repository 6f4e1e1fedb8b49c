// Which code units are those of ideographs.

/** From extension A to the end of the basic block, and either half of those in the planes beyond. */
export const isIdeograph = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xd840 && unit <= 0xdfff && (unit <= 0xd8bf || unit >= 0xdc00))
