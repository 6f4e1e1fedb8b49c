// One key for the names that one body goes by. It compares names; which report is whose is for the callers.

/** 某县 and 某县人民政府 and 某县人民政府办公室 are one issuer. */
export const issuerKey = (name: string): string => name.replace(/\s+/g, '').replace(/(?:人民)?政府(?:办公[室厅])?$/, '')
