export const exportTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
} as const;
export type ExportFormat = keyof typeof exportTypes;
