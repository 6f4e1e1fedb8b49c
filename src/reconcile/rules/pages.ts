// What the rule book says of each rule, by its id. Apart from the table of rules, so that a program that only checks reports
// carries none of it.
import type { Rule, RulePage } from '../rule'
import { A01Page } from './A01'
import { A02Page } from './A02'
import { A03Page } from './A03'
import { A04Page } from './A04'
import { A05Page } from './A05'
import { A06Page } from './A06'
import { C01Page } from './C01'
import { C02Page } from './C02'
import { C03Page } from './C03'
import { C04Page } from './C04'
import { C05Page } from './C05'
import { C06Page } from './C06'
import { D01Page } from './D01'
import { D02Page } from './D02'
import { D03Page } from './D03'
import { D04Page } from './D04'
import { D05Page } from './D05'
import { D06Page } from './D06'
import { N01Page } from './N01'
import { N02Page } from './N02'
import { N03Page } from './N03'
import { N04Page } from './N04'
import { N05Page } from './N05'
import { R01Page } from './R01'
import { T01Page } from './T01'
import { T02Page } from './T02'
import { T03Page } from './T03'
import { T04Page } from './T04'
import { T05Page } from './T05'
import { T06Page } from './T06'

const pages: Readonly<Record<string, RulePage>> = {
  A01: A01Page,
  A02: A02Page,
  A03: A03Page,
  A04: A04Page,
  A05: A05Page,
  A06: A06Page,
  C01: C01Page,
  C02: C02Page,
  C03: C03Page,
  C04: C04Page,
  C05: C05Page,
  C06: C06Page,
  D01: D01Page,
  D02: D02Page,
  D03: D03Page,
  D04: D04Page,
  D05: D05Page,
  D06: D06Page,
  N01: N01Page,
  N02: N02Page,
  N03: N03Page,
  N04: N04Page,
  N05: N05Page,
  R01: R01Page,
  T01: T01Page,
  T02: T02Page,
  T03: T03Page,
  T04: T04Page,
  T05: T05Page,
  T06: T06Page
}

/** A rule of the table as the book shows it. */
export const withPage = (rule: Rule): Rule & RulePage => ({ ...rule, ...pages[rule.id]! })
