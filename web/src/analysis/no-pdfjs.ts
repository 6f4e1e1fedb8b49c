// Stands for pdf.js in the single file, which is made to be mailed and carries no reader of PDF.
throw new Error('pdf.js is not part of this page')

export {}
