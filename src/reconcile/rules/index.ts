// The table of rules. A user's rule is run by being in a list like this one.
import type { Rule } from '../rule'
import { A01 } from './A01'
import { A02 } from './A02'
import { A03 } from './A03'
import { A04 } from './A04'
import { A05 } from './A05'
import { A06 } from './A06'
import { C01 } from './C01'
import { C02 } from './C02'
import { C03 } from './C03'
import { C04 } from './C04'
import { C05 } from './C05'
import { C06 } from './C06'
import { D01 } from './D01'
import { D02 } from './D02'
import { D03 } from './D03'
import { D04 } from './D04'
import { D05 } from './D05'
import { D06 } from './D06'
import { N01 } from './N01'
import { N02 } from './N02'
import { N03 } from './N03'
import { N04 } from './N04'
import { N05 } from './N05'
import { R01 } from './R01'
import { T01 } from './T01'
import { T02 } from './T02'
import { T03 } from './T03'
import { T04 } from './T04'
import { T05 } from './T05'
import { T06 } from './T06'

/** Rules on one report, in the order in which their checks are listed. */
export const builtInRules: readonly Rule[] = [
  ...[T01, T02, T03, T04, T05, T06],
  ...[N01, N02, N03, N04, N05],
  ...[A01, A02, A03, A04, A05, A06],
  ...[R01],
  ...[C01, C02, C03, C04, C05, C06],
  ...[D01, D02, D03, D04, D05, D06]
]
