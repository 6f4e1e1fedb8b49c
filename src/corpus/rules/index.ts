// The table of rules on reports of successive years.
import type { YearRule } from '../years'
import { Y01 } from './Y01'
import { Y02 } from './Y02'
import { Y03 } from './Y03'
import { Y04 } from './Y04'
import { Y05 } from './Y05'
import { Y06 } from './Y06'

export const yearRules: readonly YearRule[] = [Y01, Y02, Y03, Y04, Y05, Y06]
