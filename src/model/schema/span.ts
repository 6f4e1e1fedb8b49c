// The one position type of the project. Everything that points into a text carries it.
import { z } from 'zod'

/** `[start, end)` in UTF-16 code units of the document's text. */
export const spanSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(0)
})
