// What a reviewer can say of a finding.
import { z } from 'zod'

/** `new` nobody has looked yet, `confirmed` it is an error, `dismissed` it is none, `fixed` gone from the latest draft. */
export const reviewStateSchema = z.enum(['new', 'confirmed', 'dismissed', 'fixed'])
